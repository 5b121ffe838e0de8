mod personal;

use std::cell::Cell;
use std::rc::Rc;

use chrono::{DateTime, TimeDelta, Utc};

use super::{Chance, Clock, Places, World, places_beside};
use crate::desk::effect::{Keeping, Recalled, ReceiptExtent};
use crate::desk::{Effect, Outcome, Settings};
use crate::form::{self, Answer, Kept, Owner, Picked, Provenance, Sheet, Source, Value};
use crate::locale::Locale;
use crate::paper::Press;
use crate::privacy::{Ledger, Packs};
use crate::register::application::{ApplicationId, Attention, Header};
use crate::register::secret::Secret;
use crate::register::{Channel, Stage};
use crate::vault::{Cost, Role};

mod equality;
mod hand_back;
mod walled;

/// A clock that a test holds in its hand.
#[derive(Clone)]
struct Held(Rc<Cell<i64>>);

impl Clock for Held {
    fn now(&self) -> DateTime<Utc> {
        DateTime::from_timestamp(1_795_000_000, 0).unwrap() + TimeDelta::seconds(self.0.get())
    }
}

/// Chance that counts.
struct Counting(u8);

impl Chance for Counting {
    fn draw(&mut self) -> Option<[u8; 16]> {
        self.0 += 1;
        Some([self.0; 16])
    }
}

struct Trial {
    folder: tempfile::TempDir,
    world: World,
    clock: Held,
}

impl Trial {
    fn new(settings: Settings) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let vault = folder.path().join("data/register.lodge");
        let documents = folder.path().join("documents");
        let places = Places {
            witness: folder.path().join("witness"),
            settings: places_beside(&vault),
            vault,
            documents,
        };
        let packs = Packs::of(&form::catalogue::files(None).unwrap()).unwrap();
        let press = Press::new(Locale::load("en-GB", None).unwrap(), Vec::new());
        let press = press.with_notices(packs);
        let clock = Held(Rc::new(Cell::new(0)));
        let machine = (
            Box::new(clock.clone()) as Box<_>,
            Box::new(Counting(0)) as Box<_>,
        );
        let cost = Some(Cost::cheap_for_tests_and_practice());
        let world = World::new(
            places,
            form::shipped().unwrap(),
            press,
            settings,
            cost,
            machine,
        );
        Self {
            folder,
            world,
            clock,
        }
    }

    fn with_vault() -> Self {
        let mut trial = Self::new(Settings::default());
        let made = trial.world.perform(Effect::MakeVault {
            officer: " Ash ".to_owned(),
            passphrase: right(),
        });
        assert!(
            matches!(made, Outcome::VaultMade { officer, role: "keeper", .. } if officer == "Ash")
        );
        trial
    }

    fn unlock(&mut self, passphrase: Secret) -> Outcome {
        self.world.perform(Effect::Unlock {
            officer: "ash".to_owned(),
            passphrase,
        })
    }

    fn begin(&mut self) -> Header {
        let begin = Effect::Begin {
            form: "homechoice".to_owned(),
            channel: Channel::Phone,
            language: "en-GB".to_owned(),
        };
        let Outcome::Recalled(recalled) = self.world.perform(begin) else {
            panic!("nothing was begun")
        };
        recalled.header
    }

    fn keep(&mut self, id: ApplicationId, answers: &[(&str, Owner, Value)]) -> Sheet {
        let form = self.world.catalogue().form("homechoice").unwrap().clone();
        let mut sheet = Sheet::default();
        let mut changes = Vec::new();
        for (path, owner, value) in answers {
            let change =
                sheet.answering(form.place(path, *owner).unwrap(), Some(kept(value.clone())));
            sheet.apply(&change);
            changes.push(change);
        }
        let keeping = Keeping {
            id,
            changes,
            position: None,
            applicant: Some("Ada Okafor".to_owned()),
            council: Some("swale".to_owned()),
            parked: false,
            attention: Attention::default(),
            migrated_to: None,
        };
        assert!(matches!(
            self.world.perform(Effect::Keep(Box::new(keeping))),
            Outcome::Kept { .. }
        ));
        sheet
    }

    fn trouble(&mut self, effect: Effect) -> &'static str {
        code(&self.world.perform(effect))
    }
}

fn code(outcome: &Outcome) -> &'static str {
    let Outcome::Failed(trouble) = outcome else {
        panic!("{outcome:?}")
    };
    trouble.code
}

fn right() -> Secret {
    Secret::new("tangerine velcro umbrella jigsaw".to_owned())
}

fn wrong() -> Secret {
    Secret::new("wrong horse battery".to_owned())
}

fn kept(value: Value) -> Kept {
    let provenance = Provenance {
        source: Source::Applicant,
        channel: Channel::Phone,
        officer: "Ash".to_owned(),
        at: DateTime::from_timestamp(1_795_000_000, 0).unwrap(),
        form_version: 1,
        language: "en-GB".to_owned(),
        wording: [7; 32],
        why_shown: true,
        handed_over: false,
    };
    Kept {
        answer: Answer::Given(value),
        typed: None,
        provenance,
    }
}

#[test]
fn what_was_changed_while_the_desk_was_locked_is_found_at_the_next_unlocking() {
    let mut trial = Trial::with_vault();
    let vault = trial.folder.path().join("data/register.lodge");
    let locked = trial.world.perform(Effect::Lock);
    assert!(matches!(locked, Outcome::Locked));
    let sound = std::fs::read(&vault).unwrap();
    let mut changed = sound.clone();
    for byte in changed.iter_mut().skip(48 * 1024 + 100).step_by(4608) {
        *byte ^= 1;
    }
    std::fs::write(&vault, changed).unwrap();
    let refused = trial.unlock(right());
    assert!(
        matches!(&refused, Outcome::Failed(trouble) if trouble.code == "vault-damaged"),
        "{refused:?}"
    );
    std::fs::write(&vault, sound).unwrap();
    assert!(matches!(trial.unlock(right()), Outcome::Unlocked { .. }));
}

#[test]
fn nothing_can_be_done_while_the_vault_is_closed() {
    let mut trial = Trial::with_vault();
    let header = trial.begin();
    assert!(matches!(trial.world.perform(Effect::Lock), Outcome::Locked));
    for effect in [
        Effect::List,
        Effect::Recall(header.id),
        Effect::Lodge(header.id),
    ] {
        assert_eq!(trial.trouble(effect), "vault-locked");
    }
    assert!(matches!(
        trial.unlock(right()),
        Outcome::Unlocked { role: "keeper", .. }
    ));
    assert!(matches!(trial.world.perform(Effect::List), Outcome::Listed(rows) if rows.len() == 1));
}

#[test]
fn refusals_have_to_be_waited_for_and_are_counted() {
    let mut trial = Trial::with_vault();
    trial.world.perform(Effect::Lock);
    for seconds in [1, 2, 4] {
        let Outcome::Failed(trouble) = trial.unlock(wrong()) else {
            panic!()
        };
        assert_eq!(
            (trouble.code, trouble.with.clone()),
            ("vault-refused", vec![("seconds", seconds.to_string())])
        );
        assert_eq!(code(&trial.unlock(right())), "vault-wait");
        trial.clock.0.set(trial.clock.0.get() + seconds);
    }
    assert!(matches!(trial.unlock(right()), Outcome::Unlocked { .. }));
    let (_, entry) = trial
        .world
        .casebook()
        .unwrap()
        .audit()
        .unwrap()
        .pop()
        .unwrap();
    assert_eq!((entry.act.as_str(), entry.count), ("opened", 3));
    trial.world.perform(Effect::Lock);
    assert!(matches!(trial.unlock(right()), Outcome::Unlocked { .. }));
}

#[test]
fn a_vault_is_never_made_over_a_file_or_with_a_poor_passphrase() {
    let mut trial = Trial::with_vault();
    let again = |officer: &str, passphrase: &str| Effect::MakeVault {
        officer: officer.to_owned(),
        passphrase: Secret::new(passphrase.to_owned()),
    };
    assert_eq!(
        trial.trouble(again("Ash", "tangerine velcro umbrella jigsaw")),
        "vault-exists"
    );
    assert_eq!(trial.trouble(again("Ash", "short")), "passphrase-short");
    assert_eq!(
        trial.trouble(again(" -- ", "tangerine velcro umbrella jigsaw")),
        "officer-name"
    );
    let added = trial.world.add_officer("ASH", Role::Officer, &right());
    assert_eq!(added.unwrap_err().code, "officer-known");
}

#[test]
fn an_application_goes_from_its_beginning_to_its_end() {
    let mut trial = Trial::with_vault();
    let header = trial.begin();
    let sheet = trial.keep(
        header.id,
        &[(
            "main.first_name",
            Owner::Main,
            Value::Text("Ada".to_owned()),
        )],
    );
    let recalled = trial.world.perform(Effect::Recall(header.id));
    assert!(matches!(recalled, Outcome::Recalled(recalled) if recalled.sheet == sheet));
    let lodged = trial.world.perform(Effect::Lodge(header.id));
    assert!(
        matches!(lodged, Outcome::Lodged(lodged) if lodged.stage == Stage::Lodged && lodged.reference == header.reference)
    );
    assert_eq!(
        trial.trouble(Effect::Delete(header.id, "a slip".to_owned())),
        "application-stage"
    );
    let gone = trial
        .world
        .perform(Effect::Withdraw(header.id, "moved away".to_owned()));
    assert!(matches!(gone, Outcome::Gone(id) if id == header.id));
    let draft = trial.begin();
    assert!(matches!(
        trial
            .world
            .perform(Effect::Delete(draft.id, "a slip".to_owned())),
        Outcome::Gone(_)
    ));
    assert_eq!(
        trial.trouble(Effect::Recall(draft.id)),
        "application-unknown"
    );
    assert!(matches!(trial.world.perform(Effect::List), Outcome::Listed(rows) if rows.len() == 1));
}

fn receipt(
    trial: &mut Trial,
    id: ApplicationId,
    extent: ReceiptExtent,
    print: bool,
) -> (String, String, bool) {
    let outcome = trial.world.perform(Effect::Receipt { id, extent, print });
    let Outcome::Receipt { files, printed } = outcome else {
        panic!("{outcome:?}")
    };
    let read = |at: usize| std::fs::read_to_string(&files[at]).unwrap();
    (read(0), read(1), printed)
}

#[test]
fn a_receipt_says_as_much_as_was_asked_for() {
    let mut trial = Trial::with_vault();
    let header = trial.begin();
    let told = Value::Choice(Picked::code("acknowledged"));
    let name = Value::Text("<b>Zzyzx</b>".to_owned());
    trial.keep(
        header.id,
        &[
            ("main.first_name", Owner::Main, name),
            ("notice_ack", Owner::Common, told),
        ],
    );
    trial.world.perform(Effect::Lodge(header.id));
    let (text, html, printed) = receipt(&mut trial, header.id, ReceiptExtent::Full, true);
    assert!(
        !printed
            && text.contains("Swale Borough Council")
            && html.contains("Swale Borough Council")
    );
    assert!(
        text.contains("What to bring") && text.contains("you said that you had been told"),
        "{text}"
    );
    let spelt = header
        .reference
        .spelt()
        .chars()
        .map(String::from)
        .collect::<Vec<_>>();
    assert!(
        text.contains(&format!(
            "{}     {}",
            spelt[..4].join(" "),
            spelt[4..].join(" ")
        )),
        "{text}"
    );
    assert!(
        !html.contains("<b>") && !html.contains("://") && !text.contains('['),
        "{html}"
    );

    let (text, html, _) = receipt(&mut trial, header.id, ReceiptExtent::ReferenceOnly, false);
    // The mark at the foot is the trail's anchor of then, and the trail still fits it.
    let mark = text
        .lines()
        .find_map(|line| line.split_once("Mark"))
        .unwrap()
        .1;
    let anchor = mark.trim_start_matches(':').trim().parse().unwrap();
    let found = trial.world.check_trail(Some(&anchor)).unwrap().anchor;
    assert_eq!(found, Some(crate::casebook::audit::AnchorFound::Fits));
    for page in [text, html] {
        let page = page.to_lowercase();
        for word in [
            "hous", "home", "council", "swale", "apply", "applic", "register", "zzyzx", "lodge",
        ] {
            assert!(!page.contains(word), "{word} in {page}");
        }
    }
    let acts: Vec<String> = trial
        .world
        .casebook()
        .unwrap()
        .audit()
        .unwrap()
        .into_iter()
        .map(|(_, entry)| entry.act)
        .collect();
    assert_eq!(acts.iter().filter(|act| *act == "receipt").count(), 2);
}

#[test]
fn an_office_whose_name_tells_is_left_off_a_discreet_receipt() {
    for (office, shown) in [
        ("Swale House", false),
        ("Housing Options", false),
        ("Front desk, High Street", true),
    ] {
        let mut trial = Trial::with_vault();
        trial.world.perform(Effect::KeepSettings(Settings {
            office: office.to_owned(),
            ..Settings::default()
        }));
        let header = trial.begin();
        let (text, _, _) = receipt(&mut trial, header.id, ReceiptExtent::ReferenceOnly, false);
        assert_eq!(text.contains(office), shown, "{text}");
        assert!(
            receipt(&mut trial, header.id, ReceiptExtent::Full, false)
                .0
                .contains(office)
        );
    }
}

#[cfg(unix)]
#[test]
fn a_printer_gets_the_file_and_its_failure_names_it() {
    let mut trial = Trial::with_vault();
    let printed_to = trial.folder.path().join("tray");
    std::fs::create_dir(&printed_to).unwrap();
    let header = trial.begin();
    let settings = |printer: String| Settings {
        printer,
        ..Settings::default()
    };
    trial.world.perform(Effect::KeepSettings(settings(format!(
        "cp -t \"{}\"",
        printed_to.display()
    ))));
    assert!(receipt(&mut trial, header.id, ReceiptExtent::Full, true).2);
    assert_eq!(std::fs::read_dir(&printed_to).unwrap().count(), 1);
    trial
        .world
        .perform(Effect::KeepSettings(settings("false".to_owned())));
    let effect = Effect::Receipt {
        id: header.id,
        extent: ReceiptExtent::Full,
        print: true,
    };
    let Outcome::Failed(trouble) = trial.world.perform(effect) else {
        panic!()
    };
    assert_eq!(trouble.code, "printer-failed");
    let file = trouble
        .with
        .iter()
        .find(|(name, _)| *name == "file")
        .unwrap()
        .1
        .clone();
    assert!(std::path::Path::new(&file).exists());
}

#[test]
fn settings_are_kept_beside_the_vault_and_bad_ones_are_refused() {
    let mut trial = Trial::with_vault();
    let good = Settings {
        office: "Front desk".to_owned(),
        idle_minutes: 3,
        ..Settings::default()
    };
    assert!(matches!(
        trial.world.perform(Effect::KeepSettings(good.clone())),
        Outcome::SettingsKept
    ));
    let path = trial.folder.path().join("data/register.settings.toml");
    assert_eq!(super::load_settings(&path).unwrap(), good);
    let bad = Settings {
        idle_minutes: 0,
        ..good.clone()
    };
    assert_eq!(trial.trouble(Effect::KeepSettings(bad)), "settings-value");
    assert_eq!(trial.world.settings(), &good);
    let nowhere = Settings {
        receipt_folder: trial.folder.path().join("gone").display().to_string(),
        ..good
    };
    trial.world.perform(Effect::KeepSettings(nowhere));
    let id = trial.begin().id;
    assert_eq!(
        trial.trouble(Effect::Receipt {
            id,
            extent: ReceiptExtent::Full,
            print: false
        }),
        "receipt-folder"
    );
}

#[test]
fn a_sheet_that_is_begun_is_empty() {
    let mut trial = Trial::with_vault();
    let begin = Effect::Begin {
        form: "homechoice".to_owned(),
        channel: Channel::Counter,
        language: "en-GB".to_owned(),
    };
    let Outcome::Recalled(recalled) = trial.world.perform(begin) else {
        panic!()
    };
    let Recalled {
        header,
        sheet,
        ledger,
        ..
    } = *recalled;
    assert_eq!(ledger, Ledger::default());
    assert_eq!(
        (sheet, header.stage, header.form_version),
        (Sheet::default(), Stage::Draft, 1)
    );
    let begin = Effect::Begin {
        form: "unknown".to_owned(),
        channel: Channel::Counter,
        language: "en-GB".to_owned(),
    };
    assert_eq!(trial.trouble(begin), "form-unknown");
}

/// A lock drops the engine with everything in its memory: what was changed on the disk meanwhile is found at the next unlock.
#[test]
fn after_a_lock_the_whole_vault_is_verified_again() {
    let mut trial = Trial::with_vault();
    trial.begin();
    trial.world.perform(Effect::Lock);
    assert!(trial.world.casebook().is_none() && trial.world.anchor().is_some());
    let path = trial.folder.path().join("data/register.lodge");
    let sound = std::fs::read(&path).unwrap();
    let mut changed = sound.clone();
    for byte in changed.iter_mut().skip(48 * 1024) {
        *byte ^= 1;
    }
    std::fs::write(&path, changed).unwrap();
    assert_eq!(code(&trial.unlock(right())), "vault-damaged");
    std::fs::write(&path, sound).unwrap();
    assert!(matches!(trial.unlock(right()), Outcome::Unlocked { .. }));
}

#[test]
fn what_is_known_of_the_vault_outside_it_is_written_anew_as_it_grows() {
    let mut trial = Trial::with_vault();
    let folder = trial.folder.path().join("witness");
    let witness = || {
        let file = std::fs::read_dir(&folder).unwrap().next().unwrap();
        std::fs::read(file.unwrap().path()).unwrap()
    };
    let header = trial.begin();
    let before = witness();
    let name = || Value::Text("Ola".to_owned());
    for _ in 0..19 {
        trial.keep(header.id, &[("main.first_name", Owner::Main, name())]);
    }
    assert_eq!(witness(), before);
    trial.keep(header.id, &[("main.first_name", Owner::Main, name())]);
    assert_ne!(witness(), before);
}

#[test]
fn every_draft_that_is_deleted_is_in_the_list_of_what_was_erased() {
    let mut trial = Trial::with_vault();
    let header = trial.begin();
    trial
        .world
        .perform(Effect::Delete(header.id, "entered twice".to_owned()));
    let ledger = std::fs::read_to_string(trial.folder.path().join("data/register.erased")).unwrap();
    assert!(
        ledger.starts_with("erased 20") && ledger.lines().count() == 1,
        "{ledger}"
    );
}

#[test]
fn words_that_are_drawn_are_never_refused() {
    let mut trial = Trial::new(Settings::default());
    for _ in 0..400 {
        let Outcome::Words(words) = trial.world.perform(Effect::DrawWords) else {
            panic!("no words")
        };
        let checked = crate::register::passphrase::check(words.reveal(), "Ash");
        assert_eq!(checked, Ok(()), "{}", words.reveal());
    }
}
