//! The privacy ledger as the casebook keeps it: entry by entry, with its words, bound to the application and gone with it.

use crate::casebook::audit::Act;
use crate::casebook::tables::{self, ASKED, PRIVACY, WORDINGS};
use crate::casebook::tests::{NOTHING, Trial, at};
use crate::casebook::{CasebookError, audit};
use crate::privacy::{
    Acknowledgement, Entry, Extent, Format, How, IntakeId, Ledger, NoticeId, NoticeShown, PersonId,
    Recorder, Script, Sequence, Taken, Thing, WordingId, Wordings, Words,
};
use crate::register::Channel;
use crate::register::application::ApplicationId;
use crate::vault::Table;

const NOTICE: &str = "We ask so that we can find you a home.";
const TOLD: &str = "Ada, details may go to bodies that stop fraud.";

fn shown(ledger: &mut Ledger) {
    let digest = ledger.keep_wording(NOTICE);
    let shown = NoticeShown {
        notice: NoticeId {
            pack: "khc-applicant".to_owned(),
            version: 1,
            language: "en-GB".to_owned(),
            digest: digest.0,
        },
        to: PersonId::Main,
        at: at(3),
        how: How::ReadOut,
        extent: Extent::Full,
        format: Format::Plain,
        by: Some("Ash".to_owned()),
    };
    ledger.show_notice(shown, at(3)).unwrap();
}

fn told(ledger: &mut Ledger) {
    let digest = ledger.keep_wording(TOLD);
    let told = Acknowledgement {
        person: PersonId::Main,
        thing: Thing::FraudSharing,
        wording: WordingId {
            key: "told".to_owned(),
            language: "en-GB".to_owned(),
            digest,
        },
        taken: Taken::InPerson {
            recorder: Recorder::new(Channel::Counter, Words::new("Ash").unwrap()).unwrap(),
            script: Script::ReadInFull,
            said: None,
            witness: None,
        },
        intake: IntakeId("visit 1".to_owned()),
        at: at(4),
    };
    ledger.acknowledge(told, at(4)).unwrap();
}

/// A ledger in which a notice was shown and something was told.
fn ledger() -> Ledger {
    let mut ledger = Ledger::default();
    shown(&mut ledger);
    told(&mut ledger);
    ledger
}

fn write(trial: &mut Trial, id: ApplicationId, ledger: &Ledger) -> Result<(), CasebookError> {
    let kept = trial.book().ledger(id)?.newest();
    let entries = ledger.since(kept);
    let texts = ledger.texts_of(entries);
    trial
        .book
        .as_mut()
        .unwrap()
        .write_down(id, entries, &texts, at(5))
}

fn rows(trial: &mut Trial, table: Table) -> usize {
    let count = trial.book().vault.read(|reader| reader.count(table));
    usize::try_from(count.unwrap()).unwrap()
}

#[test]
fn a_ledger_comes_back_whole_with_every_word_that_was_shown() {
    let mut trial = Trial::new();
    let id = trial.begin().id;
    assert_eq!(trial.book().ledger(id).unwrap(), Ledger::default());
    let mut ledger = Ledger::default();
    shown(&mut ledger);
    write(&mut trial, id, &ledger).unwrap();
    told(&mut ledger);
    write(&mut trial, id, &ledger).unwrap();
    trial.reopen();
    let back = trial.book().ledger(id).unwrap();
    assert_eq!(back, ledger);
    assert_eq!(back.wordings().altered().count(), 0);
}

#[test]
fn each_writing_is_one_entry_of_the_trail_named_by_its_last_act() {
    let mut trial = Trial::new();
    let id = trial.begin().id;
    write(&mut trial, id, &ledger()).unwrap();
    let last = trial.book().vault.read(audit::last).unwrap().unwrap().1;
    assert_eq!(
        (last.act.as_str(), last.count, last.subject),
        (Act::Told.code(), 2, Some(id))
    );
    assert_eq!(trial.book().verify_audit(None).unwrap().faults, []);
}

#[test]
fn the_words_of_a_notice_are_kept_once_and_what_was_put_to_somebody_with_them() {
    let mut trial = Trial::new();
    let (one, other) = (trial.begin().id, trial.begin().id);
    write(&mut trial, one, &ledger()).unwrap();
    write(&mut trial, other, &ledger()).unwrap();
    assert_eq!(
        (rows(&mut trial, WORDINGS), rows(&mut trial, ASKED)),
        (1, 2)
    );
}

#[test]
fn what_does_not_follow_or_has_no_words_is_refused_and_nothing_is_kept() {
    let mut trial = Trial::new();
    let id = trial.begin().id;
    let ledger = ledger();
    let book = trial.book.as_mut().unwrap();
    let texts = ledger.wordings();
    let refused = |table: Table| Err(CasebookError::Record { table: table.0 });
    let later = ledger.since(Sequence(1));
    assert_eq!(book.write_down(id, later, texts, at(5)), refused(PRIVACY));
    let none = Wordings::default();
    assert_eq!(
        book.write_down(id, ledger.entries(), &none, at(5)),
        refused(WORDINGS)
    );
    let twice: Vec<Entry> = [ledger.entries(), ledger.entries()].concat();
    assert_eq!(book.write_down(id, &twice, texts, at(5)), refused(PRIVACY));
    let nobody = ApplicationId([0xEE; 16]);
    assert_eq!(
        book.write_down(nobody, ledger.entries(), texts, at(5)),
        Err(CasebookError::Unknown)
    );
    for table in [PRIVACY, ASKED, WORDINGS] {
        assert_eq!(rows(&mut trial, table), 0, "{}", table.0);
    }
}

#[test]
fn an_entry_changed_taken_out_or_slipped_in_is_seen() {
    let key = |id: ApplicationId, number: u32| tables::at_entry(id, number);
    let forgeries: [fn(&mut Vec<u8>) -> bool; 2] = [
        |bytes| {
            let at = bytes.windows(3).position(|three| three == b"Ash").unwrap();
            bytes[at] = b'E';
            true
        },
        |_| false,
    ];
    for forge in forgeries {
        let mut trial = Trial::new();
        let id = trial.begin().id;
        write(&mut trial, id, &ledger()).unwrap();
        let row = trial.book().vault.read(|r| r.get(PRIVACY, &key(id, 2)));
        let mut row = row.unwrap().unwrap();
        let stays = forge(&mut row);
        trial.forge(|writer| {
            if stays {
                Ok(writer.put(PRIVACY, &key(id, 2), &row)?)
            } else {
                Ok(writer.remove(PRIVACY, &key(id, 2)).map(drop)?)
            }
        });
        assert_eq!(trial.recall(id), Err(CasebookError::Altered));
    }
    let mut trial = Trial::new();
    let id = trial.begin().id;
    write(&mut trial, id, &ledger()).unwrap();
    let row = trial.book().vault.read(|r| r.get(PRIVACY, &key(id, 2)));
    let row = row.unwrap().unwrap();
    trial.forge(|writer| Ok(writer.put(PRIVACY, &key(id, 3), &row)?));
    assert_eq!(trial.recall(id), Err(CasebookError::Altered));
}

#[test]
fn a_text_of_the_notices_edited_in_place_is_found_out_by_its_digest() {
    let mut trial = Trial::new();
    let id = trial.begin().id;
    write(&mut trial, id, &ledger()).unwrap();
    let digest = crate::privacy::Digest::of(NOTICE);
    let edited = crate::casebook::record::write(WORDINGS, &"We ask for your own good.").unwrap();
    trial.forge(|writer| Ok(writer.put(WORDINGS, &digest.0, &edited)?));
    assert_eq!(
        trial.book().ledger(id),
        Err(CasebookError::Record { table: WORDINGS.0 })
    );
}

#[test]
fn everything_about_somebody_goes_with_their_application() {
    let mut trial = Trial::new();
    let id = trial.begin().id;
    write(&mut trial, id, &ledger()).unwrap();
    let book = trial.book.as_mut().unwrap();
    book.delete(id, "entered twice", at(6), &mut || Some([3; 16]), NOTHING)
        .unwrap();
    assert_eq!((rows(&mut trial, PRIVACY), rows(&mut trial, ASKED)), (0, 0));
}
