//! What lies apart and what goes: whatever was said for monitoring changes nothing that anybody sees, and what is erased has
//! left every table, over histories at random.

use std::collections::BTreeSet;
use std::fs;
use std::slice;

use proptest::prelude::*;

use super::equality::{aloud, tomorrow};
use super::personal::{safe, said_yes, write_down};
use super::*;
use crate::desk::effect::{KeepingEquality, PrivacyPapers};
use crate::desk::telling::caller::{Caller, OWN_SYSTEM};
use crate::desk::telling::parts;
use crate::form::Form;
use crate::privacy::{
    Came, Card, Class, Contact, ContactKind, EqualityOffer, IntakeId, Knows, PersonId, PurposeId,
    RecipientId, Words,
};
use crate::register::hold::Ground;
use crate::register::working_day;
use crate::rights::{Asker, Kind, Opening, Way};
use crate::world::{Asking, Decided, Format};

/// Something that is done with an application.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Deed {
    Answer,
    Equality(PersonId),
    Stop,
    Yes,
    Contact,
    Paper,
    Receipt,
    Hold,
    Request,
    Look,
    HandIn,
}

const DEEDS: [Deed; 12] = [
    Deed::Answer,
    Deed::Equality(PersonId::Main),
    Deed::Equality(PersonId::Joint),
    Deed::Stop,
    Deed::Yes,
    Deed::Contact,
    Deed::Paper,
    Deed::Receipt,
    Deed::Hold,
    Deed::Request,
    Deed::Look,
    Deed::HandIn,
];

/// What an application's own words begin with, so that any of them is found wherever it lies.
const MARK: [&str; 2] = ["Quillon", "Perpetua"];

/// What somebody says for monitoring: the option of their religion by its number, and their own words or none.
type Said = (usize, Option<String>);

fn monitoring(form: &Form, (religion, own): &Said) -> Sheet {
    let options = [
        "none",
        "christian",
        "buddhist",
        "hindu",
        "jewish",
        "muslim",
        "sikh",
    ];
    let mut sheet = Sheet::default();
    let mut say = |id: &str, code: &str, text: Option<String>| {
        let place = form.place(id, Owner::Common).unwrap();
        let code = code.to_owned();
        let value = Value::Choice(Picked { code, text });
        sheet.apply(&sheet.answering(place, Some(kept(value))));
    };
    say("eq_religion", options[religion % options.len()], None);
    if let Some(own) = own {
        say("eq_orientation", "other", Some(format!("Zzyzxian{own}")));
    }
    sheet
}

fn said() -> impl Strategy<Value = Said> {
    (0_usize..7, proptest::option::of("[a-z]{4,8}"))
}

/// Seals what somebody said for monitoring, and writes down that they were asked, as the desk does.
fn answer_apart(trial: &mut Trial, id: ApplicationId, person: PersonId, said: &Said) {
    let now = trial.clock.now();
    let form = trial.world.catalogue().apart("equality").unwrap().clone();
    let keeping = KeepingEquality {
        id,
        offer: EqualityOffer {
            person,
            came: Came::Answered,
            taken: aloud(),
            intake: IntakeId("visit 1".to_owned()),
            at: now,
        },
        council: None,
        sheet: monitoring(&form, said),
        again: false,
    };
    let kept = trial.world.perform(Effect::KeepEquality(Box::new(keeping)));
    if let Outcome::EqualityKept { offer, .. } = kept {
        let mut ledger = trial.world.casebook().unwrap().ledger(id).unwrap();
        let from = ledger.newest();
        ledger.offer_equality(*offer, now).unwrap();
        write_down(trial, id, &ledger, from);
    }
}

/// Does one thing. What is refused leaves nothing, and that it leaves nothing is what is looked at.
fn act(trial: &mut Trial, header: &Header, mark: &str, said: &Said, deed: Deed, number: usize) {
    let (id, now) = (header.id, trial.clock.now());
    let marked = |text: &str| Words::new(&format!("{mark} {text} {number}")).unwrap();
    match deed {
        Deed::Answer => {
            let name = Value::Text(format!("{mark}{number}"));
            trial.keep(id, &[("main.first_name", Owner::Main, name)]);
            safe(trial, id, "no");
        }
        Deed::Equality(person) => answer_apart(trial, id, person, said),
        Deed::Stop => {
            let last = tomorrow(trial);
            trial.stops(id, last);
        }
        Deed::Yes => said_yes(trial, header, marked("Support").as_str()),
        Deed::Contact => {
            let mut ledger = trial.world.casebook().unwrap().ledger(id).unwrap();
            let from = ledger.newest();
            let contact = Contact {
                number: 1,
                for_person: PersonId::Main,
                card: Card {
                    kind: ContactKind::Gp,
                    name: Some(marked("Wren")),
                    organisation: Some(marked("Surgery")),
                    phone: Words::new("01632 960001"),
                    email: None,
                    best_time: None,
                },
                told_by: PersonId::Main,
                knows: Knows::No,
                emergency_only: false,
                removed: false,
            };
            ledger.keep_contact(contact, now).unwrap();
            write_down(trial, id, &ledger, from);
        }
        Deed::Paper => {
            let papers = PrivacyPapers {
                id,
                person: None,
                decision: None,
                on_their_word: true,
                print: false,
            };
            drop(
                trial
                    .world
                    .perform(Effect::PrivacyReceipts(Box::new(papers))),
            );
        }
        Deed::Receipt => {
            let extent = ReceiptExtent::Full;
            let print = false;
            drop(trial.world.perform(Effect::Receipt { id, extent, print }));
        }
        Deed::Hold => {
            // Data protection alone may: an officer's own try leaves nothing.
            let due = working_day::in_london(now);
            let note = marked("asked the police");
            let reference = header.reference;
            drop(
                trial
                    .world
                    .place_hold(reference, Ground::Police, note.as_str(), due),
            );
        }
        Deed::Request => {
            let opening = Opening {
                person: PersonId::Main,
                kind: Kind::Erase,
                way: Way::Phone,
                received_on: working_day::in_london(now),
                asker: Asker::Themselves,
                said: Some(marked("all you hold")),
            };
            let casebook = trial.world.casebook().unwrap();
            casebook.open_request(id, opening, now).unwrap();
        }
        Deed::Look => drop(trial.world.perform(Effect::Recall(id))),
        Deed::HandIn => drop(trial.world.perform(Effect::Lodge(id))),
    }
}

fn history() -> impl Strategy<Value = Vec<(usize, Deed)>> {
    let deed = proptest::sample::select(DEEDS.to_vec());
    proptest::collection::vec((0_usize..2, deed), 0..16)
}

/// Two applications of a history, in a vault that also has Dee, who is at it in the end.
fn played(deeds: &[(usize, Deed)], said: &Said) -> (Trial, [Header; 2]) {
    let mut trial = Trial::with_vault();
    let headers = [trial.begin(), trial.begin()];
    for (number, (whose, deed)) in deeds.iter().enumerate() {
        trial.clock.0.set(i64::try_from(number).unwrap() * 60);
        act(
            &mut trial,
            &headers[*whose],
            MARK[*whose],
            said,
            *deed,
            number,
        );
    }
    trial.as_dee();
    (trial, headers)
}

type Row = (String, Vec<u8>, Vec<u8>);

/// The tables in which anything of an application lies: its id, its reference or its own words; the chain of the trail, which
/// keeps the ids and nothing else, aside.
fn tables_of(trial: &mut Trial, header: &Header, mark: &str) -> BTreeSet<String> {
    let reference = header.reference.to_string();
    let spelt: String = reference.chars().filter(|sign| *sign != '-').collect();
    let told = [
        header.id.0.as_slice(),
        reference.as_bytes(),
        spelt.as_bytes(),
        mark.as_bytes(),
    ];
    let holds = |bytes: &[u8], what: &[u8]| bytes.windows(what.len()).any(|part| part == what);
    let mut tables = BTreeSet::new();
    for (table, key, value) in everything(trial) {
        // An entry of the chain names an application by an id that nothing else has any more.
        let told = if table == "kept/audit" {
            &told[1..]
        } else {
            &told
        };
        if told
            .iter()
            .any(|what| holds(&key, what) || holds(&value, what))
        {
            tables.insert(table);
        }
    }
    tables
}

fn everything(trial: &mut Trial) -> Vec<Row> {
    trial.world.casebook().unwrap().vault().everything()
}

/// The rows of the other application, as they are in every table.
fn rows_of(trial: &mut Trial, id: ApplicationId) -> Vec<Row> {
    let mut rows = everything(trial);
    rows.retain(|(table, key, _)| table != "kept/audit" && key.starts_with(&id.0));
    rows
}

/// Erases the first application; says what of it is still where, and whether the other stands as it stood.
fn erased(trial: &mut Trial, headers: &[Header; 2]) -> (BTreeSet<String>, bool) {
    let [gone, stays] = headers;
    let before = rows_of(trial, stays.id);
    let kept_apart = |trial: &mut Trial, id| {
        let vault = trial.world.casebook().unwrap().vault();
        [
            crate::equality::Applicant::Main,
            crate::equality::Applicant::Joint,
        ]
        .map(|person| {
            vault
                .read(|reader| crate::equality::is_kept(reader, id, person))
                .unwrap()
        })
    };
    let apart = kept_apart(trial, stays.id);
    let rows: usize = apart.iter().filter(|kept| **kept).count();
    trial.world.erase(gone.reference, "asked for").unwrap();
    assert_eq!(kept_apart(trial, gone.id), [false, false]);
    assert_eq!(kept_apart(trial, stays.id), apart);
    let left = trial.rows().get("kept/equality").copied();
    assert_eq!(left.unwrap_or_default(), rows, "a row that is nobody's");
    let same = before == rows_of(trial, stays.id);
    (tables_of(trial, gone, MARK[0]), same)
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(16) })]

    /// Invariant 9: what was erased has left every table, whatever was done before; what is about somebody else is as it was;
    /// and the chain still verifies, also once the file was copied to a fresh key.
    #[test]
    fn what_is_erased_has_left_every_table_and_the_chain_verifies(deeds in history(), said in said()) {
        let (mut trial, headers) = played(&deeds, &said);
        let (left, same) = erased(&mut trial, &headers);
        prop_assert!(left.is_empty(), "{:?}", left);
        prop_assert!(same);
        prop_assert!(trial.world.check_trail(None).unwrap().is_sound());
        let mut go_on = |_| std::ops::ControlFlow::Continue(());
        trial.world.complete_erasures(&mut go_on).unwrap();
        prop_assert!(tables_of(&mut trial, &headers[0], MARK[0]).is_empty());
        prop_assert!(trial.world.check_trail(None).unwrap().is_sound());
        prop_assert!(trial.world.casebook().unwrap().header(headers[1].id).is_ok());
    }

    /// Invariant 7: two histories that differ in nothing but what was said for monitoring are one and the same to everybody who
    /// looks at an application, and to every file that leaves.
    #[test]
    fn what_was_said_for_monitoring_changes_nothing_that_anybody_sees(
        deeds in history(), one in said(), other in said(),
    ) {
        let seen = |said: &Said| {
            let (mut trial, headers) = played(&deeds, said);
            headers.map(|header| seen_of(&mut trial, &header))
        };
        let (one, other) = (seen(&one), seen(&other));
        for (one, other) in one.iter().zip(&other) {
            prop_assert_eq!(&one.sheet, &other.sheet);
            prop_assert_eq!(&one.ledger, &other.ledger);
            prop_assert_eq!(&one.header, &other.header);
            prop_assert_eq!(&one.files, &other.files);
            let all = one.files.concat();
            prop_assert!(!all.contains("Zzyzxian") && !all.contains("eq_religion"));
        }
    }
}

/// Everything of an application that the world shows or lets out.
struct SeenOf {
    header: Header,
    sheet: Sheet,
    ledger: Ledger,
    files: Vec<String>,
}

fn seen_of(trial: &mut Trial, header: &Header) -> SeenOf {
    let mut files = exports(trial, header);
    let id = header.id;
    for effect in [
        Effect::PrivacyReceipts(Box::new(PrivacyPapers {
            id,
            person: None,
            decision: None,
            on_their_word: true,
            print: false,
        })),
        Effect::Receipt {
            id,
            extent: ReceiptExtent::Full,
            print: false,
        },
    ] {
        if let Outcome::Receipt { files: written, .. } = trial.world.perform(effect) {
            files.extend(written.iter().map(|file| fs::read_to_string(file).unwrap()));
        }
    }
    let Outcome::Recalled(recalled) = trial.world.perform(Effect::Recall(id)) else {
        panic!("nothing was recalled")
    };
    // The mark of the trail is salted anew in every vault.
    let unmarked = |text: &String| {
        let lines = text.lines().filter(|line| !line.contains("Mark"));
        lines.collect::<Vec<_>>().join("\n")
    };
    let files = files.iter().map(unmarked).collect();
    SeenOf {
        header: recalled.header,
        sheet: recalled.sheet,
        ledger: recalled.ledger,
        files,
    }
}

/// The files of an export to the partnership's own system; none where the gate keeps the application in.
fn exports(trial: &mut Trial, header: &Header) -> Vec<String> {
    let packs = Packs::of(&form::catalogue::files(None).unwrap()).unwrap();
    let form = trial.world.catalogue().form("homechoice").unwrap().clone();
    let decided = trial.world.let_out(header.id, &packs, |_, notice| {
        let row = RecipientId::new(OWN_SYSTEM).unwrap();
        let who = Words::new("Swale").unwrap();
        let to = Caller::Body(row.clone(), None).to(notice, &who).unwrap();
        let scope = notice.recipient(OWN_SYSTEM).map(|told| &told.value.groups);
        let fields = parts(&form).into_iter().filter(|field| {
            let inside = scope.is_none_or(|groups| groups.contains(&field.group));
            inside && field.class != Class::Restricted
        });
        Ok(vec![Asking {
            to,
            row: Some(row),
            purpose: PurposeId::new("eligibility").unwrap(),
            fields: fields.collect(),
            about: PersonId::Main,
            requested_by: who,
            request_ref: None,
        }])
    });
    let Ok(Decided::Yes(one)) = decided else {
        return Vec::new();
    };
    let mut files = Vec::new();
    for (format, name) in [(Format::Json, "json"), (Format::Csv, "csv")] {
        let folder = trial
            .folder
            .path()
            .join(format!("{name}-{}", header.reference));
        let written = trial
            .world
            .write_own(slice::from_ref(&*one), format, &folder);
        files.extend(
            written
                .unwrap()
                .iter()
                .map(|file| fs::read_to_string(file).unwrap()),
        );
    }
    files
}

/// Everything that can be done with an application, so that the properties above look at something.
fn all_of_it() -> Vec<(usize, Deed)> {
    [0, 1]
        .into_iter()
        .flat_map(|whose| DEEDS.map(|deed| (whose, deed)))
        .collect()
}

#[test]
fn before_it_is_erased_something_of_it_is_in_every_table_of_its_own() {
    let (mut trial, headers) = played(&all_of_it(), &(6, Some("pelican".to_owned())));
    act(&mut trial, &headers[0], MARK[0], &(0, None), Deed::Hold, 1);
    let tables = tables_of(&mut trial, &headers[0], MARK[0]);
    for table in [
        "applications",
        "references",
        "answers",
        "holds",
        "journal",
        "privacy",
        "asked",
        "helpers",
        "requests",
        "subjects",
    ] {
        assert!(
            tables.contains(&format!("kept/{table}")),
            "{table} in {tables:?}"
        );
    }
    assert_eq!(trial.rows()["kept/equality"], 4);
    let refused = trial.world.erase(headers[0].reference, "asked for");
    assert_eq!(refused.unwrap_err().code, "application-held");
    trial
        .world
        .release_holds(headers[0].reference, None, "settled")
        .unwrap();
    assert_eq!(erased(&mut trial, &headers), (BTreeSet::new(), true));
}

#[test]
fn no_paper_and_no_export_holds_an_answer_that_was_sealed() {
    let (mut trial, headers) = played(
        &[
            (0, Deed::Answer),
            (0, Deed::Yes),
            (0, Deed::Equality(PersonId::Main)),
            (0, Deed::HandIn),
        ],
        &(6, Some("pelican".to_owned())),
    );
    let seen = seen_of(&mut trial, &headers[0]);
    let all = seen.files.concat();
    assert!(seen.files.len() > 8, "{}", seen.files.len());
    assert!(all.contains("Quillon0") && all.contains("Quillon Support 1"));
    for told in ["Zzyzxian", "pelican", "sikh", "Sikh", "eq_religion"] {
        assert!(!all.contains(told), "{told}");
    }
}

/// What a home has to have is asked on the application, is counted there and leaves with it; what is only counted for
/// monitoring is on no sheet of it.
#[test]
fn what_a_home_needs_stays_on_the_sheet_while_monitoring_lies_apart() {
    let mut trial = Trial::with_vault();
    let header = trial.begin();
    let form = trial.world.catalogue().form("homechoice").unwrap().clone();
    let apart = trial.world.catalogue().apart("equality").unwrap().clone();
    for question in apart.questions() {
        assert!(form.find(&question.id).is_none(), "{}", question.id);
    }
    for needed in [
        "anyone_pregnant",
        "pregnancies.babies_expected",
        "pregnancies.due_date",
        "home_affects_health",
        "medical.condition_name",
        "members.trans_room_need",
        "members.date_of_birth",
        "members.sex",
    ] {
        assert!(form.find(needed).is_some(), "{needed}");
    }
    let yes = || Value::Choice(Picked::code("yes"));
    trial.keep(
        header.id,
        &[
            ("anyone_pregnant", Owner::Common, yes()),
            ("home_affects_health", Owner::Common, yes()),
        ],
    );
    act(
        &mut trial,
        &header,
        MARK[0],
        &(6, None),
        Deed::Equality(PersonId::Main),
        0,
    );
    let seen = seen_of(&mut trial, &header);
    for needed in ["anyone_pregnant", "home_affects_health"] {
        let place = form.place(needed, Owner::Common).unwrap();
        assert_eq!(seen.sheet.value(place), Some(&yes()), "{needed}");
        assert!(seen.files.concat().contains(needed), "{needed}");
    }
    let text: Vec<u8> = everything(&mut trial)
        .into_iter()
        .filter(|(table, ..)| table == "kept/answers")
        .flat_map(|(_, key, _)| key)
        .collect();
    let holds = |what: &str| text.windows(what.len()).any(|part| part == what.as_bytes());
    assert!(holds("anyone_pregnant") && !holds("eq_"));
}

/// What is logged of a look: that an application was brought back, by whom and when, as one entry. Which of its pages or
/// answers were then looked at is not, and neither is the list, which shows no answers.
#[test]
fn a_look_is_one_entry_that_says_who_and_when_and_not_at_what() {
    let mut trial = Trial::with_vault();
    let header = trial.begin();
    let before = trial.acts().len();
    trial.world.perform(Effect::List);
    assert_eq!(trial.acts().len(), before, "the list is not a look");
    trial.world.perform(Effect::Recall(header.id));
    let audit = trial.world.casebook().unwrap().audit().unwrap();
    assert_eq!(audit.len(), before + 1);
    let (_, entry) = audit.last().unwrap();
    assert_eq!(
        (entry.act.as_str(), entry.subject, entry.officer.as_str()),
        ("recalled", Some(header.id), "Ash")
    );
    assert_eq!(entry.detail, None);
    assert_eq!(entry.at, trial.clock.now());
}
