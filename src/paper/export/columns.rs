//! Every table of the export and every column of it, once: the writers, the headings and the schema are made from here.

use crate::paper::export::table::{Column, Holds, Table};

/// A column.
const fn column(name: &'static str, holds: Holds, says: &'static str) -> Column {
    Column { name, holds, says }
}

const REFERENCE: Column = column("reference", Holds::Text, "The application's reference.");
const RECORD: Column = column(
    "record",
    Holds::Count,
    "The number of the record in the application's own records, from 1.",
);
const PERSON: Column = column(
    "person",
    Holds::Text,
    "Whose it is: main, joint, or member or contact and a number.",
);
const METHOD: Column = column(
    "method",
    Holds::Text,
    "How: typed_kiosk, typed_handed_over, verbal_phone, verbal_in_person, signed_paper or email_letter; for a notice, how it was told.",
);
const RECORDER: Column = column(
    "recorder",
    Holds::Text,
    "The officer who wrote it down; none at a kiosk.",
);
const NOTICE: Column = column("notice", Holds::Text, "The notice's id.");
const NOTICE_VERSION: Column = column("notice_version", Holds::Count, "The notice's version.");
const NOTICE_DIGEST: Column = column(
    "notice_digest",
    Holds::Digest,
    "SHA-256 of the notice's canonical text under its heading.",
);
const WORDING: Column = column(
    "wording",
    Holds::Text,
    "The key of the words that were shown.",
);
const WORDING_DIGEST: Column = column(
    "wording_digest",
    Holds::Digest,
    "SHA-256 of the words; the words are in the table wordings.",
);
const LANGUAGE: Column = column("language", Holds::Text, "The language it was in, as a tag.");
const RECORDED_AT: Column = column("recorded_at", Holds::Instant, "When it was written down.");

/// The applications themselves.
pub(super) const APPLICATIONS: Table = Table {
    name: "applications",
    says: "One row an application.",
    columns: &[
        REFERENCE,
        column("stage", Holds::Text, "draft, lodged or withdrawn."),
        column("channel", Holds::Text, "counter, phone or kiosk."),
        column(
            "council",
            Holds::Text,
            "The council's code, once it was answered.",
        ),
        column("form", Holds::Text, "The form."),
        column("form_version", Holds::Count, "The version of the form."),
        LANGUAGE,
        column("opened_by", Holds::Text, "Who began it."),
        column("opened_at", Holds::Instant, "When it was begun."),
        column(
            "kept_at",
            Holds::Instant,
            "When anything of it was last kept.",
        ),
        column("lodged_at", Holds::Instant, "When it was handed in."),
        column("withdrawn_at", Holds::Instant, "When it was taken back."),
        column("withdrawn_reason", Holds::Text, "Why it was taken back."),
        column(
            "disclosure",
            Holds::Count,
            "The number of the record under which this export was let out.",
        ),
        column("let_out_at", Holds::Instant, "When the gate let it out."),
        column(
            "groups",
            Holds::Codes,
            "The groups of questions that were let out.",
        ),
    ],
};

/// The answers.
pub(super) const ANSWERS: Table = Table {
    name: "answers",
    says: "One row an answer that is asked for now, in the order of the form. What was not asked has no row.",
    columns: &[
        REFERENCE,
        column(
            "path",
            Holds::Text,
            "Where it stands, such as main.date_of_birth or members.0.sex.",
        ),
        column(
            "question",
            Holds::Text,
            "The question's id, the same in every entry of a list.",
        ),
        column(
            "group",
            Holds::Text,
            "The group of questions: a section of the form.",
        ),
        column(
            "whose",
            Holds::Text,
            "main, joint, or application for what is common to both.",
        ),
        column(
            "state",
            Holds::Text,
            "given, does_not_know, prefers_not_to_say or not_applicable.",
        ),
        column(
            "value",
            Holds::Texts,
            "The answer: a code, a day, an amount in pounds, or words.",
        ),
        column(
            "words",
            Holds::Texts,
            "What was added in words to a choice.",
        ),
        column(
            "unreadable",
            Holds::Flag,
            "Whether it was typed where it could not be read; nothing may use it then.",
        ),
        column("source", Holds::Text, "Who told us."),
        column("channel", Holds::Text, "counter, phone or kiosk."),
        column("officer", Holds::Text, "The officer whose key was open."),
        column("at", Holds::Instant, "When it was kept."),
        column(
            "form_version",
            Holds::Count,
            "The version of the form it was asked from.",
        ),
        LANGUAGE,
        WORDING_DIGEST,
        column(
            "why_shown",
            Holds::Flag,
            "Whether the reason stood beside the question.",
        ),
    ],
};

/// The contacts.
pub(super) const CONTACTS: Table = Table {
    name: "contacts",
    says: "One row a contact, where the group contacts was let out. Being one gives no right to be told anything.",
    columns: &[
        REFERENCE,
        column("number", Holds::Count, "The number of the contact."),
        PERSON,
        column("kind", Holds::Text, "Who they are to that person."),
        column("name", Holds::Text, "Their name."),
        column("organisation", Holds::Text, "Whom they work for."),
        column("phone", Holds::Text, "Their telephone number."),
        column("email", Holds::Text, "Their email address."),
        column("best_time", Holds::Text, "When they are best reached."),
        column("told_by", Holds::Text, "Who told us about them."),
        column(
            "knows",
            Holds::Text,
            "Whether they know that they are listed: yes, no, not_sure, or the day they were told.",
        ),
        column(
            "emergency_only",
            Holds::Flag,
            "Whether they are for emergencies alone.",
        ),
    ],
};

/// What was told and acknowledged.
pub(super) const ACKNOWLEDGEMENTS: Table = Table {
    name: "acknowledgements",
    says: "One row a thing that was told or acknowledged. None of them is a consent.",
    columns: &[
        REFERENCE,
        RECORD,
        PERSON,
        column(
            "about",
            Holds::Text,
            "notice_shown, notice, fraud_sharing, nfi_matching, call_recording, withdrawal_effect, truth, changes or informed.",
        ),
        column(
            "outcome",
            Holds::Text,
            "told, acknowledged or refused; for who was informed, by whom.",
        ),
        column(
            "extent",
            Holds::Text,
            "How far a notice was told: full, summary_full_offered, part or declined.",
        ),
        column("format", Holds::Text, "In which form a notice was told."),
        NOTICE,
        NOTICE_VERSION,
        NOTICE_DIGEST,
        WORDING,
        WORDING_DIGEST,
        LANGUAGE,
        METHOD,
        RECORDER,
        column(
            "at",
            Holds::Text,
            "When: an instant, or a day where no more is known.",
        ),
    ],
};

/// The consents.
pub(super) const CONSENTS: Table = Table {
    name: "consents",
    says: "One row a step of a consent or a permission, in the order of writing; no step is ever changed or left out.",
    columns: &[
        REFERENCE,
        RECORD,
        PERSON,
        column("purpose", Holds::Text, "The purpose's id."),
        column("code", Holds::Text, "The code of the form, such as C2."),
        column(
            "towards",
            Holds::Text,
            "The purpose that sensitive data would serve there.",
        ),
        column("recipient", Holds::Text, "The recipient, by name."),
        column(
            "recipient_row",
            Holds::Text,
            "The recipient's row in the notice; none for a contact.",
        ),
        column(
            "instrument",
            Holds::Text,
            "consent, or permission: a safeguard, and not the lawful basis.",
        ),
        column(
            "action",
            Holds::Text,
            "asked, not_asked, given, refused, withdrawn, expired, superseded or invalidated.",
        ),
        column(
            "scope",
            Holds::Codes,
            "The groups of questions that a yes reaches, or whole.",
        ),
        column("valid_until", Holds::Day, "Its last day."),
        column(
            "refresh_on",
            Holds::Day,
            "The day on which to ask whether it is still wanted.",
        ),
        column(
            "ask_again_after",
            Holds::Day,
            "The first day on which a no may be asked again.",
        ),
        NOTICE,
        NOTICE_VERSION,
        NOTICE_DIGEST,
        WORDING,
        WORDING_DIGEST,
        LANGUAGE,
        METHOD,
        column(
            "strength",
            Holds::Text,
            "expressed, explicit_oral or explicit_written.",
        ),
        column(
            "evidence",
            Holds::Text,
            "The call, the paper, the letter or the kiosk.",
        ),
        column("said", Holds::Text, "What was said, in their own words."),
        column("witness", Holds::Text, "Who else heard or saw it."),
        RECORDER,
        column(
            "by",
            Holds::Text,
            "themselves, or authority and the number of its record.",
        ),
        column("reason", Holds::Text, "Why, where it was said."),
        column(
            "step",
            Holds::Count,
            "The record that this one says was a mistake.",
        ),
        column("occurred_at", Holds::Instant, "When it happened."),
        RECORDED_AT,
    ],
};

/// The words that were shown.
pub(super) const WORDINGS: Table = Table {
    name: "wordings",
    says: "One row a text that a row of these tables names by its digest, where it is kept.",
    columns: &[
        REFERENCE,
        column("digest", Holds::Digest, "SHA-256 of the text."),
        column(
            "text",
            Holds::Text,
            "The words, exactly as they were shown.",
        ),
    ],
};

/// Every table, the applications first.
pub(super) const TABLES: [&Table; 6] = [
    &APPLICATIONS,
    &ANSWERS,
    &CONTACTS,
    &ACKNOWLEDGEMENTS,
    &CONSENTS,
    &WORDINGS,
];
