//! Somebody's own receipts, from the desk's wish to the files: the same however often, and safe in the hand.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use super::{Trial, right};
use crate::desk::effect::{PrivacyPapers, WritingDown};
use crate::desk::{Effect, Outcome};
use crate::form::{Owner, Picked, Value};
use crate::privacy::{
    Answer, Audience, By, ConsentPurpose, DataGroup, Decided, Extent, Format, How, IntakeId,
    Ledger, Matter, Maturity, NamedRecipient, NoticeId, NoticeShown, Packs, PersonId, Raised,
    Recorder, Script, Sequence, Taken, Topics, WordingId, Words,
};
use crate::register::Channel;
use crate::register::application::{ApplicationId, Header};

const NOTICE: &str = "How Swale Borough Council uses what you tell us";
const ASKED: &str = "May we tell Riverside Support about you? You can say no.";

/// A yes to telling a body of this name, with the notice before it.
pub(super) fn said_yes(trial: &mut Trial, header: &Header, name: &str) {
    let words = |text: &str| Words::new(text).unwrap();
    let now = trial.world.clock().now();
    let mut ledger = trial.world.casebook().unwrap().ledger(header.id).unwrap();
    let from = ledger.newest();
    let notice = ledger.keep_wording(NOTICE);
    let shown = NoticeShown {
        notice: NoticeId {
            pack: "swale-applicant".to_owned(),
            version: 1,
            language: "en-GB".to_owned(),
            digest: notice.0,
        },
        to: PersonId::Main,
        at: now,
        how: How::ReadOut,
        extent: Extent::Full,
        format: Format::Plain,
        by: Some("Ash".to_owned()),
    };
    ledger.show_notice(shown, now).unwrap();
    let packs = Packs::of(&crate::form::catalogue::files(None).unwrap()).unwrap();
    let packs = packs.for_controller("swale", Audience::Applicant).unwrap();
    let row = packs.recipient("floating_support").unwrap().value;
    let recipient = NamedRecipient::called(row, words(name)).unwrap();
    let purpose = packs.purpose("support_referral").unwrap().value;
    let purpose = ConsentPurpose::of(purpose).unwrap();
    let digest = ledger.keep_wording(ASKED);
    let decided = Decided {
        matter: Matter::new(PersonId::Main, purpose, recipient, None).unwrap(),
        intake: IntakeId("call 1".to_owned()),
        occurred_at: now,
        answer: Answer::Yes {
            scope: Topics::Groups([DataGroup::new("about_you").unwrap()].into()),
            valid_until: None,
            refresh_on: None,
        },
        wording: WordingId {
            key: "consent-support_referral".to_owned(),
            language: "en-GB".to_owned(),
            digest,
        },
        taken: Taken::OnPhone {
            recorder: Recorder::new(Channel::Phone, words("Ash")).unwrap(),
            call: words("C-1"),
            script: Script::ReadInFull,
            said: None,
            witness: None,
        },
        by: By::Themselves,
        maturity: Maturity::Adult,
        raised: Raised::Asked,
        release: None,
    };
    ledger.decide(decided, now).unwrap();
    write_down(trial, header.id, &ledger, from);
}

pub(super) fn write_down(trial: &mut Trial, id: ApplicationId, ledger: &Ledger, from: Sequence) {
    let entries = ledger.since(from).to_vec();
    let texts = ledger.texts_of(&entries);
    let writing = Effect::WriteDown(Box::new(WritingDown { id, entries, texts }));
    assert!(matches!(
        trial.world.perform(writing),
        Outcome::WrittenDown(_)
    ));
}

fn papers(trial: &mut Trial, id: ApplicationId, on_their_word: bool) -> BTreeMap<PathBuf, String> {
    let wish = Effect::PrivacyReceipts(Box::new(PrivacyPapers {
        id,
        person: Some(PersonId::Main),
        decision: None,
        on_their_word,
        print: false,
    }));
    let Outcome::Receipt {
        files,
        printed: false,
    } = trial.world.perform(wish)
    else {
        panic!("no paper was written")
    };
    let read = |file: PathBuf| (file.clone(), fs::read_to_string(file).unwrap());
    files.into_iter().map(read).collect()
}

pub(super) fn safe(trial: &mut Trial, id: ApplicationId, answer: &str) {
    let place = "main.safe_contact_needed";
    trial.keep(
        id,
        &[(place, Owner::Main, Value::Choice(Picked::code(answer)))],
    );
}

#[test]
fn a_paper_is_the_same_after_more_was_written_down_and_the_vault_was_closed() {
    let mut trial = Trial::with_vault();
    let header = trial.begin();
    safe(&mut trial, header.id, "no");
    said_yes(&mut trial, &header, "Riverside Support");
    let first = papers(&mut trial, header.id, false);
    assert_eq!(first.len(), 6);
    let all = first.values().cloned().collect::<String>();
    assert!(all.contains("Swale Borough Council") && all.contains("Riverside Support"));
    trial.clock.0.set(90_000);
    said_yes(&mut trial, &header, "Hillside Support");
    trial.world.perform(Effect::Lock);
    assert!(matches!(trial.unlock(right()), Outcome::Unlocked { .. }));
    for file in first.keys() {
        fs::remove_file(file).unwrap();
    }
    // A later paper goes further and has another name; the earlier one is the same when it is made again.
    let later = papers(&mut trial, header.id, false);
    assert!(first.keys().all(|name| !later.contains_key(name)));
    let book = trial.world.casebook().unwrap();
    let ledger = book.ledger(header.id).unwrap();
    let acts = book.audit().unwrap();
    assert_eq!(
        acts.iter()
            .filter(|(_, entry)| entry.act == "receipt")
            .count(),
        2
    );
    let wanted = crate::paper::Wanted {
        reference: header.reference,
        ledger: &ledger,
        person: PersonId::Main,
        which: crate::paper::Which::Decisions(Sequence(2)),
        language: "en-GB",
        equality: None,
    };
    let again = trial.world.press.privacy_receipt(&wanted).unwrap();
    for (name, text) in again.files() {
        let was = first.iter().find(|(file, _)| file.ends_with(&name));
        assert_eq!(was.map(|(_, text)| text.as_str()), Some(text), "{name}");
    }
}

#[test]
fn who_could_be_seen_with_it_gets_the_reference_unless_they_say_otherwise() {
    let mut trial = Trial::with_vault();
    let header = trial.begin();
    safe(&mut trial, header.id, "yes");
    said_yes(&mut trial, &header, "Riverside Support");
    let careful = papers(&mut trial, header.id, false);
    assert_eq!(careful.len(), 2);
    assert!(careful.values().all(|text| !text.contains("Riverside")));
    let whole = papers(&mut trial, header.id, true);
    assert!(whole.values().any(|text| text.contains("Riverside")));
}

#[test]
fn who_decided_nothing_and_was_told_nothing_has_no_paper() {
    let mut trial = Trial::with_vault();
    let header = trial.begin();
    safe(&mut trial, header.id, "no");
    let wish = Effect::PrivacyReceipts(Box::new(PrivacyPapers {
        id: header.id,
        person: Some(PersonId::Main),
        decision: None,
        on_their_word: true,
        print: true,
    }));
    assert_eq!(trial.trouble(wish), "papers-none");
}
