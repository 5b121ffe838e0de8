//! A desk with a pretend world behind it: effects are answered at once, from memory.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::{DateTime, TimeZone, Utc};
use lodge::desk::effect::{Effect, KeepingEquality, Outcome, PrivacyPapers, Recalled};
use lodge::desk::scene::trail::{Checked, TrailPage, TrailRow};
use lodge::desk::{Books, Desk, Key, Message, Opening, Settings, Trouble, intent, update};
use lodge::form::Sheet;
use lodge::locale::Locale;
use lodge::privacy::{Card, Entry, IntakeId, Ledger, Packs, Wordings};
use lodge::register::application::{ApplicationId, Attention, Header, Withdrawal};
use lodge::register::reference::Reference;
use lodge::register::secret::Secret;
use lodge::register::{Channel, Stage};
use lodge::screen;
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::Buffer;
use ratatui::layout::Position;

/// The moment at which every test stands still.
pub fn now() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 11, 22, 10, 30, 0).unwrap()
}

/// What opens the pretend vault, and takes a screen back.
pub const PASSPHRASE: &str = "tangerine velcro umbrella jigsaw";

/// A desk with its pretend world.
pub struct Pretend {
    pub desk: Desk,
    pub kept: Vec<(Header, Sheet)>,
    /// The privacy ledgers, by the ids of their applications.
    pub ledgers: BTreeMap<[u8; 16], Ledger>,
    /// How many calls and visits there were.
    pub sittings: u32,
    /// Equality answers that were sealed, oldest first.
    pub sealed: Vec<KeepingEquality>,
    /// Wrong PINs and passphrases that the trail was told of.
    pub refusals: u32,
    /// Professionals whom other applications name.
    pub helpers: Vec<Card>,
    /// The receipts that were asked for.
    pub receipts: Vec<PrivacyPapers>,
    pub failing: bool,
    /// What went to the printer of the settings, or to a file where there is none.
    pub papers: Vec<String>,
    pub answering: bool,
    pub left: bool,
    /// The role of whoever opens the vault, and the erasures that are due.
    pub role: &'static str,
    pub due: usize,
    /// Milliseconds since [`now`].
    pub later: i64,
}

impl Pretend {
    pub fn new(opening: Opening) -> Self {
        let catalogue = lodge::form::shipped().unwrap();
        let locale = Locale::load("en-GB", None).unwrap();
        let files = lodge::form::catalogue::files(None).unwrap();
        let notices = Packs::of(&files).unwrap();
        let books = Books::new(catalogue, locale, Vec::new()).with_notices(notices);
        let desk = Desk::new(books, Settings::default(), Channel::Counter, opening);
        Self {
            desk,
            kept: Vec::new(),
            ledgers: BTreeMap::new(),
            sittings: 0,
            receipts: Vec::new(),
            sealed: Vec::new(),
            refusals: 0,
            helpers: Vec::new(),
            failing: false,
            papers: Vec::new(),
            answering: true,
            left: false,
            role: "officer",
            due: 0,
            later: 0,
        }
    }

    /// A desk with an open vault and a new application.
    pub fn asking() -> Self {
        let mut pretend = Self::listing();
        pretend.keys("n");
        pretend
    }

    /// A desk with an open vault.
    pub fn listing() -> Self {
        let mut pretend = Self::new(Opening::Closed);
        pretend.keys(&format!("Ash<Enter>{PASSPHRASE}<Enter>"));
        pretend
    }

    /// Lets time pass.
    pub fn wait(&mut self, milliseconds: i64) {
        self.later += milliseconds;
    }

    fn clock(&self) -> DateTime<Utc> {
        now() + chrono::TimeDelta::milliseconds(self.later)
    }

    pub fn send(&mut self, message: Message) {
        let at = self.clock();
        let mut effects = std::collections::VecDeque::from(update(&mut self.desk, message, at));
        while let Some(effect) = effects.pop_front() {
            if !self.answering {
                return;
            }
            if let Some(outcome) = self.perform(effect) {
                effects.extend(update(&mut self.desk, Message::Done(outcome), at));
            }
        }
    }

    pub fn key(&mut self, key: Key) {
        if let Some(intent) = intent(self.desk.context(), key) {
            self.send(Message::Intent(intent));
        }
    }

    /// Types keys: letters as they are, others as `<Enter>`, `<C-z>`, `<F1>`; `<lt>` is the sign itself.
    pub fn keys(&mut self, text: &str) {
        let mut rest = text;
        while let Some(letter) = rest.chars().next() {
            if let Some((name, after)) =
                rest.strip_prefix('<').and_then(|rest| rest.split_once('>'))
            {
                self.key(named(name));
                rest = after;
            } else {
                self.key(Key::Char(letter));
                rest = rest.strip_prefix(letter).unwrap_or_default();
            }
        }
    }

    pub fn go(&mut self, words: &str) {
        self.keys("<C-g>");
        self.keys(words);
        self.keys("<Enter>");
    }

    #[expect(
        clippy::too_many_lines,
        reason = "one arm an effect, each of a line or a few"
    )]
    fn perform(&mut self, effect: Effect) -> Option<Outcome> {
        if self.failing {
            let leaves = matches!(effect, Effect::Leave);
            return (!leaves).then(|| Outcome::Failed(Trouble::new("vault-disk-full")));
        }
        Some(match effect {
            Effect::MakeVault { officer, .. } => Outcome::VaultMade {
                recovery: Secret::new(
                    "ABCD-EFGH-JKMN-PQRS-TVWX-2345-6789-ABCD-EFGH-JKMN-PQRS-TVWX-2345-6789"
                        .to_owned(),
                ),
                officer,
                role: "keeper",
            },
            Effect::Unlock { officer, .. } => Outcome::Unlocked {
                officer,
                role: self.role,
                due: self.due,
            },
            Effect::DrawWords => Outcome::Words(Secret::new(
                "unfazed dimple cruelness tapestry vocalist".to_owned(),
            )),
            Effect::Lock => Outcome::Locked,
            Effect::List => Outcome::Listed(
                self.kept
                    .iter()
                    .map(|(header, _)| header.clone())
                    .collect::<Vec<_>>()
                    .into(),
            ),
            Effect::Begin {
                form,
                channel,
                language,
            } => {
                let number = u8::try_from(self.kept.len()).unwrap_or(u8::MAX);
                let header = header(number, &form, channel, &language);
                self.kept.push((header.clone(), Sheet::default()));
                self.recalled(header.id)
            }
            Effect::Recall(id) => self.recalled(id),
            Effect::WriteDown(writing) => {
                let (mut entries, mut texts) = self.taken_down(writing.id);
                entries.extend(writing.entries);
                for (_, text) in writing.texts.all() {
                    texts.keep(text);
                }
                let ledger = Ledger::of(entries, texts).unwrap();
                self.ledgers.insert(writing.id.0, ledger);
                Outcome::WrittenDown(writing.id)
            }
            Effect::KeepEquality(keeping) => {
                let outcome = Outcome::EqualityKept {
                    id: keeping.id,
                    offer: Box::new(keeping.offer.clone()),
                };
                self.sealed.push(*keeping);
                outcome
            }
            Effect::CheckPassphrase(typed) if typed.reveal() == PASSPHRASE => {
                Outcome::PassphraseRight
            }
            Effect::CheckPassphrase(_) => {
                self.refusals += 1;
                let trouble = Trouble::new("hand-back-refused").with("seconds", "1");
                Outcome::Failed(trouble)
            }
            Effect::TellRefusal => {
                self.refusals += 1;
                Outcome::RefusalTold
            }
            Effect::DestroyEquality => Outcome::EqualityDestroyed(1),
            Effect::Keep(keeping) => {
                let (header, sheet) = self.find(keeping.id);
                if let Some(version) = keeping.migrated_to {
                    header.form_version = version;
                }
                if header.form_version != 1 || header.stage == Stage::Withdrawn {
                    return Some(Outcome::Failed(Trouble::new("application-stage")));
                }
                for change in &keeping.changes {
                    sheet.apply(change);
                }
                header.position = keeping.position;
                header.applicant = keeping.applicant;
                header.council = keeping.council;
                header.parked = keeping.parked;
                header.attention = keeping.attention;
                Outcome::Kept {
                    id: keeping.id,
                    at: now(),
                }
            }
            Effect::Helpers(_) => Outcome::Helpers(self.helpers.clone()),
            Effect::Lodge(id) => {
                let (header, _) = self.find(id);
                header.stage = Stage::Lodged;
                header.lodged_at = Some(now());
                Outcome::Lodged(Box::new(header.clone()))
            }
            Effect::Withdraw(id, reason) => {
                let (header, _) = self.find(id);
                header.stage = Stage::Withdrawn;
                header.withdrawn = Some(Withdrawal {
                    reason,
                    officer: "Ash".to_owned(),
                    at: now(),
                });
                Outcome::Gone(id)
            }
            Effect::Delete(id, _) => {
                self.kept.retain(|(header, _)| header.id != id);
                Outcome::Gone(id)
            }
            Effect::Receipt { print, .. } => Outcome::Receipt {
                files: vec![
                    "receipts/K2A3-4567.txt".into(),
                    "receipts/K2A3-4567.html".into(),
                ],
                printed: print,
            },
            Effect::CopyFor { leave, .. } => {
                let name = format!("receipts/copy-K2A3-4567-{}", leave.entry().0);
                Outcome::Copied(vec![
                    format!("{name}.txt").into(),
                    format!("{name}.json").into(),
                ])
            }
            Effect::PrivacyReceipts(papers) => {
                let printed = papers.print;
                self.receipts.push(*papers);
                Outcome::Receipt {
                    files: vec![
                        "receipts/paper-K2A3-4567-4-1.txt".into(),
                        "receipts/paper-K2A3-4567-4-1.html".into(),
                        "receipts/paper-K2A3-4567-4-1.jsonld".into(),
                    ],
                    printed,
                }
            }
            Effect::PrintNotice(paper) => {
                let notice = &paper.notice;
                let name = format!("receipts/{}-{}", notice.pack, notice.version);
                self.papers.push(paper.text);
                Outcome::NoticePrinted {
                    files: vec![format!("{name}.txt").into(), format!("{name}.html").into()],
                    printed: !self.desk.post.settings.printer.is_empty(),
                }
            }
            Effect::KeepSettings(_) => Outcome::SettingsKept,
            Effect::Accept { .. }
            | Effect::Trail { .. }
            | Effect::CheckTrail
            | Effect::CompleteErasures
            | Effect::BackUp => self.keep_house(effect),
            Effect::Leave => {
                self.left = true;
                return None;
            }
        })
    }

    /// What has to do with the vault as a whole.
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "the check of the trail is what is left"
    )]
    fn keep_house(&self, effect: Effect) -> Outcome {
        match effect {
            Effect::Accept { officer, .. } => Outcome::Unlocked {
                officer,
                role: "keeper",
                due: 0,
            },
            Effect::Trail { before } => Outcome::Trail(trail(before)),
            Effect::CompleteErasures => Outcome::ErasuresCompleted(self.due),
            Effect::BackUp => {
                Outcome::BackedUp("backups/register-2026-11-22-3f2a9c0d.backup".into())
            }
            _ => Outcome::TrailChecked(Checked {
                entries: 40,
                checkpoints: 2,
                fault: None,
            }),
        }
    }

    /// What is on record about an application's privacy.
    fn taken_down(&self, id: ApplicationId) -> (Vec<Entry>, Wordings) {
        self.ledgers
            .get(&id.0)
            .map(|ledger| (ledger.entries().to_vec(), ledger.wordings().clone()))
            .unwrap_or_default()
    }

    fn recalled(&mut self, id: ApplicationId) -> Outcome {
        self.sittings += 1;
        let (header, sheet) = self.find(id).clone();
        Outcome::Recalled(Box::new(Recalled {
            header,
            sheet,
            ledger: self.ledgers.get(&id.0).cloned().unwrap_or_default(),
            sitting: IntakeId(format!("visit {}", self.sittings)),
        }))
    }

    fn find(&mut self, id: ApplicationId) -> &mut (Header, Sheet) {
        self.kept
            .iter_mut()
            .find(|(header, _)| header.id == id)
            .unwrap()
    }

    /// The picture at a size, with the cursor written into its last line.
    pub fn picture(&mut self, columns: u16, rows: u16) -> String {
        self.send(Message::Resized(columns, rows));
        let (lines, at) = self.lines(columns, rows);
        format!("{}\ncursor {},{}", lines.join("\n"), at.x, at.y)
    }

    /// The cells of a size, row by row.
    pub fn cells(&self, columns: u16, rows: u16) -> (Buffer, Position) {
        let mut terminal = Terminal::new(TestBackend::new(columns, rows)).unwrap();
        let mut at = Position::ORIGIN;
        terminal
            .draw(|frame| at = screen::draw(&self.desk, frame))
            .unwrap();
        (terminal.backend().buffer().clone(), at)
    }

    pub fn lines(&self, columns: u16, rows: u16) -> (Vec<String>, Position) {
        let (buffer, at) = self.cells(columns, rows);
        let line = |y: u16| {
            let mut line = String::new();
            let mut x = 0;
            while x < columns {
                let symbol = buffer[(x, y)].symbol();
                line.push_str(symbol);
                x += u16::try_from(lodge::locale::width(symbol).max(1)).unwrap();
            }
            line.trim_end().to_owned()
        };
        ((0..rows).map(line).collect(), at)
    }
}

/// Pictures of a desk at both sizes.
pub fn pictures(name: &str, pretend: &mut Pretend) {
    insta::with_settings!({ snapshot_path => "pictures", prepend_module_to_snapshot => false }, {
        insta::assert_snapshot!(format!("{name}-80x24"), pretend.picture(80, 24));
        insta::assert_snapshot!(format!("{name}-60x16"), pretend.picture(60, 16));
    });
}

pub fn header(number: u8, form: &str, channel: Channel, language: &str) -> Header {
    Header {
        id: ApplicationId([number; 16]),
        reference: Reference::mint([number; 16]),
        stage: Stage::Draft,
        channel,
        council: None,
        form: form.to_owned(),
        form_version: 1,
        language: language.to_owned(),
        opened_by: "Ash".to_owned(),
        opened_at: now(),
        kept_at: now(),
        lodged_at: None,
        withdrawn: None,
        parked: false,
        position: None,
        applicant: None,
        attention: Attention::default(),
    }
}

/// A list with synthetic people at every stage.
pub fn rows() -> Arc<[Header]> {
    let names = [
        "Ada Okafor",
        "山田 花子",
        "Zoë Nuñez-O'Brien",
        "Mihai Ionescu",
        "Siân ap Rhys",
    ];
    let mut rows: Vec<Header> = Vec::new();
    for (number, name) in (1..).zip(names) {
        let mut row = header(number, "homechoice", Channel::Counter, "en-GB");
        row.applicant = Some(name.to_owned());
        row.council = Some(["swale", "dover", "medway"][usize::from(number) % 3].to_owned());
        rows.push(row);
    }
    rows[1].parked = true;
    rows[1].attention = Attention {
        missing: 31,
        hard: 1,
        soft: 2,
        evidence_due: None,
    };
    rows[2].stage = Stage::Lodged;
    rows[2].attention.evidence_due = now().date_naive().checked_add_days(chrono::Days::new(28));
    rows[3].stage = Stage::Withdrawn;
    rows[4].attention.missing = 12;
    rows.into()
}

/// A page of a trail of forty entries, ten at a time.
fn trail(before: Option<u64>) -> TrailPage {
    let top = before.map_or(40, |number| number - 1);
    let acts = [
        "opened",
        "begun",
        "kept",
        "lodged",
        "receipt",
        "erased",
        "closed",
        "backed_up",
    ];
    let row = |number: u64| {
        let at = usize::try_from(number).unwrap();
        let about_one = (1..6).contains(&(at % 8));
        TrailRow {
            number,
            at: now() - chrono::TimeDelta::hours(i64::try_from(40 - number).unwrap()),
            officer: ["Ash", "Philippa Quillfeather"][at % 2].to_owned(),
            act: acts[at % 8].to_owned(),
            count: u32::try_from(at % 3).unwrap(),
            reference: (about_one && at % 8 != 5)
                .then(|| Reference::mint([u8::try_from(at % 7).unwrap(); 16]).to_string()),
            about_one,
        }
    };
    TrailPage {
        rows: (top.saturating_sub(9)..=top)
            .rev()
            .filter(|number| *number > 0)
            .map(row)
            .collect(),
        anchor: "2026-11-22 40 3f2a 9c0d 1e4b 5a69 7788".to_owned(),
    }
}

fn named(name: &str) -> Key {
    match name {
        "Enter" => Key::Enter,
        "Tab" => Key::Tab,
        "BackTab" => Key::BackTab,
        "Esc" => Key::Esc,
        "Back" => Key::Backspace,
        "Del" => Key::Delete,
        "Up" => Key::Up,
        "Down" => Key::Down,
        "Left" => Key::Left,
        "Right" => Key::Right,
        "Home" => Key::Home,
        "End" => Key::End,
        "PgUp" => Key::PageUp,
        "PgDn" => Key::PageDown,
        "lt" => Key::Char('<'),
        _ => match name.strip_prefix("C-") {
            Some(letter) => Key::Ctrl(letter.chars().next().unwrap()),
            None => Key::F(name.trim_start_matches('F').parse().unwrap()),
        },
    }
}
