//! The tables and their keys. Names and shapes are part of what is kept and never change.

use crate::register::application::ApplicationId;
use crate::register::reference::Reference;
use crate::vault::Table;

pub(super) const APPLICATIONS: Table = Table("applications");
pub(super) const REFERENCES: Table = Table("references");
pub(super) const ANSWERS: Table = Table("answers");
pub(super) const LISTS: Table = Table("lists");
pub(super) const NOTES: Table = Table("notes");
pub(super) const CONFIRMATIONS: Table = Table("confirmations");
pub(super) const JOURNAL: Table = Table("journal");
pub(super) const AUDIT: Table = Table("audit");
pub(super) const AUDIT_DETAILS: Table = Table("audit_details");
pub(super) const SUBJECTS: Table = Table("subjects");
pub(super) const CHECKPOINTS: Table = Table("checkpoints");
pub(super) const HOLDS: Table = Table("holds");
pub(super) const ERASURES: Table = Table("erasures");
pub(super) const FACTS: Table = Table("facts");
pub(super) const PRIVACY: Table = Table("privacy");
pub(super) const ASKED: Table = Table("asked");
pub(super) const WORDINGS: Table = Table("wordings");
pub(super) const HELPERS: Table = Table("helpers");
pub(super) const REQUESTS: Table = Table("requests");

/// The tables whose rows belong to one application and go with it.
pub(super) const OWNED: [Table; 10] = [
    ANSWERS,
    LISTS,
    NOTES,
    CONFIRMATIONS,
    HOLDS,
    JOURNAL,
    PRIVACY,
    ASKED,
    HELPERS,
    REQUESTS,
];

/// The tables whose rows say how an application stands, in the order in which its commitment takes them.
pub(super) const STANDING: [Table; 6] = [APPLICATIONS, ANSWERS, LISTS, NOTES, CONFIRMATIONS, HOLDS];

/// Tables that came to be later and say how an application stands as well: the commitment takes each in its place in this
/// order, and only where the application has rows in it, so that what was committed to before they were there still holds.
pub(super) const STANDING_SINCE: [Table; 4] = [PRIVACY, ASKED, HELPERS, REQUESTS];

/// Above every key of a table whose keys are numbers or ids.
pub(super) const ABOVE: [u8; 33] = [0xFF; 33];

/// The key of what is kept at a path of an application.
pub(super) fn at(id: ApplicationId, path: &str) -> Vec<u8> {
    [id.0.as_slice(), path.as_bytes()].concat()
}

/// The key of a confirmation; no path has a nought in it.
pub(super) fn at_finding(id: ApplicationId, path: &str, code: &str) -> Vec<u8> {
    [id.0.as_slice(), path.as_bytes(), &[0], code.as_bytes()].concat()
}

/// The key of one change of an application.
pub(super) fn at_change(id: ApplicationId, audit: u64, number: u32) -> Vec<u8> {
    [id.0.as_slice(), &audit.to_be_bytes(), &number.to_be_bytes()].concat()
}

/// The first key of the changes of one audit number, and the first key after the last.
pub(super) fn changes_at(id: ApplicationId, audit: u64) -> (Vec<u8>, Vec<u8>) {
    let key = |number: u64| [id.0.as_slice(), &number.to_be_bytes()].concat();
    (key(audit), key(audit.saturating_add(1)))
}

/// The key of a hold: its application, and the number of the audit entry that placed it.
pub(super) fn at_hold(id: ApplicationId, audit: u64) -> Vec<u8> {
    [id.0.as_slice(), &audit.to_be_bytes()].concat()
}

/// The key of an entry of an application's privacy ledger or its requests, or of the card of one of its contacts.
pub(super) fn at_entry(id: ApplicationId, sequence: u32) -> Vec<u8> {
    [id.0.as_slice(), &sequence.to_be_bytes()].concat()
}

/// The key of a text that was put to somebody of an application.
pub(super) fn at_text(id: ApplicationId, digest: &[u8; 32]) -> Vec<u8> {
    [id.0.as_slice(), digest].concat()
}

/// The application in a key.
pub(super) fn application_of(key: &[u8]) -> Option<ApplicationId> {
    let (id, _) = key.split_first_chunk()?;
    Some(ApplicationId(*id))
}

/// The number in the key of a hold.
pub(super) fn number_of_hold(key: &[u8]) -> Option<u64> {
    let (_, number) = key.split_at_checked(16)?;
    number.try_into().ok().map(u64::from_be_bytes)
}

/// The key of a reference.
pub(super) fn of_reference(reference: Reference) -> Vec<u8> {
    reference.spelt().into_bytes()
}

/// The first key of an application, and a key above its last: no key is longer than an id and 32 bytes that is not a path,
/// paths are UTF-8, which has no byte 255, and no number ever begins with one.
pub(super) fn span(id: ApplicationId) -> (Vec<u8>, Vec<u8>) {
    (id.0.to_vec(), [id.0.as_slice(), &ABOVE].concat())
}

/// The path in a key that [`at`] made.
pub(super) fn path_of(key: &[u8]) -> Option<&str> {
    let (_, path) = key.split_at_checked(16)?;
    std::str::from_utf8(path).ok()
}

#[cfg(test)]
mod tests {
    use super::{at, at_change, at_entry, at_finding, at_text, path_of, span};
    use crate::register::application::ApplicationId;

    #[test]
    fn every_key_of_an_application_lies_in_its_span_and_no_other_does() {
        let id = ApplicationId([0xFF; 16]);
        let (from, to) = span(id);
        for key in [
            at(id, ""),
            at(id, "main.phones.#3.number"),
            at_finding(id, "main.nino", "nino.twice"),
            at_change(id, 7, 1),
            at_entry(id, u32::MAX),
            at_text(id, &[0xFF; 32]),
        ] {
            assert!(from <= key && key < to);
        }
        let neighbour = at(ApplicationId([0xFE; 16]), "zzz");
        assert!(neighbour < from);
    }

    #[test]
    fn a_path_comes_back_from_its_key() {
        assert_eq!(
            path_of(&at(ApplicationId([1; 16]), "purpose")),
            Some("purpose")
        );
        assert_eq!(path_of(&[1, 2]), None);
    }
}
