//! A person's receipts: of what they decided, and of what they were told. Each is the same however often it is made.
//!
//! A receipt is made of the entries up to one of them, of the imprint that was kept with them, and of a language; no clock, no
//! setting, no answer and no later entry comes into it. It is of one person: what another adult of the same application
//! decided is not there to be read, and the entry up to which it goes is always one of theirs.

use crate::form::Form;
use crate::locale::Locale;
use crate::paper::leaf::Leaf;
use crate::paper::{Press, decided, html, imprint, kantara, linked, text, told};
use crate::privacy::{Entry, Ledger, Monitored, PersonId, Record, Sequence, Wordings};
use crate::register::coded;
use crate::register::reference::Reference;
use serde_json::{Value as Json, json};

coded! {
    /// Where somebody stands with the equality questions: all that anybody at the desk ever sees of them.
    pub enum EqualityPart {
        /// They answered.
        Answered = "answered",
        /// They were offered them.
        Offered = "offered",
        /// They did not want to answer.
        Declined = "declined",
    }
}

impl EqualityPart {
    /// Takes where the ledger says that somebody stands; nothing where they were not asked, or had them destroyed.
    #[must_use]
    pub fn of(monitored: Monitored) -> Option<Self> {
        match monitored {
            Monitored::Answered => Some(Self::Answered),
            Monitored::Offered => Some(Self::Offered),
            Monitored::Declined => Some(Self::Declined),
            Monitored::NotOffered | Monitored::Stopped => None,
        }
    }
}

/// Of what a receipt is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Which {
    /// One decision, or what became of one.
    Decision(Sequence),
    /// Every decision of the person, up to an entry.
    Decisions(Sequence),
    /// What the person was told and what else is on record that is no decision, up to an entry.
    Told(Sequence),
}

/// What a receipt is made of.
#[derive(Debug, Clone, Copy)]
pub struct Wanted<'a> {
    /// The application.
    pub reference: Reference,
    /// Its records.
    pub ledger: &'a Ledger,
    /// Whose.
    pub person: PersonId,
    /// Of what.
    pub which: Which,
    /// The language it is in; the first of the press where it has no such language.
    pub language: &'a str,
    /// Where they stand with the equality questions. It is not in the ledger and changes, so it stands on a leaf of its own.
    pub equality: Option<EqualityPart>,
}

/// A person's receipt, ready to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonalReceipt {
    /// The file's name without its ending; it says nothing of what the receipt is about.
    pub name: String,
    /// As plain text.
    pub text: String,
    /// As HTML, large enough to be read at arm's length.
    pub html: String,
    /// For machines: JSON-LD of a decision, JSON of what was told.
    pub json: String,
    /// A yes as the older consent receipt of Kantara has it; nothing for all else.
    pub kantara: Option<String>,
    /// The ending of the file for machines.
    ending: &'static str,
}

impl PersonalReceipt {
    /// Gives every file of it: its name, and what is in it. The text is the first, and what is printed.
    #[must_use]
    pub fn files(&self) -> Vec<(String, &str)> {
        let mut files = vec![
            (format!("{}.txt", self.name), self.text.as_str()),
            (format!("{}.html", self.name), self.html.as_str()),
            (format!("{}.{}", self.name, self.ending), self.json.as_str()),
        ];
        if let Some(kantara) = &self.kantara {
            files.push((format!("{}.json", self.name), kantara));
        }
        files
    }
}

impl Press {
    /// Makes a person's receipt. None where the entry is not one of theirs, or there is nothing yet.
    #[must_use]
    pub fn privacy_receipt(&self, wanted: &Wanted) -> Option<PersonalReceipt> {
        let spoken = self.spoken(wanted.language);
        match wanted.which {
            Which::Decision(entry) => decision(spoken, wanted, entry),
            Which::Decisions(until) => decisions(spoken, wanted, until),
            Which::Told(until) => information(spoken, wanted, until),
        }
    }

    /// Takes from the notices, once and for ever, what the receipts of the entries after a number will say: texts to be kept
    /// with those entries. An entry that has its imprint keeps it.
    #[must_use]
    pub fn imprints(
        &self,
        (ledger, from): (&Ledger, Sequence),
        form: Option<&Form>,
        language: &str,
    ) -> Wordings {
        imprint::lacking(self.spoken(language), form, self.notices(), ledger, from)
    }
}

fn decision(locale: &Locale, wanted: &Wanted, entry: Sequence) -> Option<PersonalReceipt> {
    let ledger = wanted.ledger.until(entry);
    let one = decided::Decided::of(wanted, &ledger, entry)?;
    let leaves = decided::leaves(locale, &one);
    let json = linked::document(&one);
    let kantara = kantara::receipt(&one);
    let name = format!("paper-{}-{}", wanted.reference, entry.0);
    Some(receipt(locale, name, &leaves, &json, kantara.as_ref()))
}

fn decisions(locale: &Locale, wanted: &Wanted, until: Sequence) -> Option<PersonalReceipt> {
    let until = last_of(wanted.ledger, wanted.person, until)?;
    let ledger = wanted.ledger.until(until);
    let steps = ledger.consent_steps();
    let all: Vec<decided::Decided> = steps
        .filter_map(|(entry, _)| decided::Decided::of(wanted, &ledger, entry))
        .collect();
    if all.is_empty() {
        return None;
    }
    let leaves = decided::all(locale, wanted, &ledger, &all);
    let json = linked::graph(&all);
    let name = format!("paper-{}-{}-1", wanted.reference, until.0);
    Some(receipt(locale, name, &leaves, &json, None))
}

fn information(locale: &Locale, wanted: &Wanted, until: Sequence) -> Option<PersonalReceipt> {
    let until = last_of(wanted.ledger, wanted.person, until)?;
    let ledger = wanted.ledger.until(until);
    let leaves = told::leaves(locale, wanted, &ledger);
    let json = told::json(wanted, &ledger);
    let name = format!("paper-{}-{}-2", wanted.reference, until.0);
    Some(receipt(locale, name, &leaves, &json, None))
}

fn receipt(
    locale: &Locale,
    name: String,
    leaves: &[Leaf],
    json: &Json,
    kantara: Option<&Json>,
) -> PersonalReceipt {
    PersonalReceipt {
        name,
        text: text::text(leaves),
        html: html::html(locale.tag(), leaves),
        json: format!("{json:#}\n"),
        kantara: kantara.map(|json| format!("{json:#}\n")),
        ending: if json.get("@context").is_some() {
            "jsonld"
        } else {
            "json"
        },
    }
}

/// The last entry of a person up to a number.
fn last_of(ledger: &Ledger, person: PersonId, until: Sequence) -> Option<Sequence> {
    let entries = ledger.entries().iter().rev();
    let own = entries.filter(|entry| entry.sequence <= until);
    own.map(|entry| (entry.sequence, entry))
        .find(|(_, entry)| concerns(ledger, entry, person))
        .map(|(sequence, _)| sequence)
}

/// Whether an entry is about a person: theirs, and nobody else's.
pub(super) fn concerns(ledger: &Ledger, entry: &Entry, person: PersonId) -> bool {
    let same = |sequence: &Sequence| {
        *sequence < entry.sequence
            && ledger
                .entry(*sequence)
                .is_some_and(|named| concerns(ledger, named, person))
    };
    match &entry.record {
        Record::NoticeShown(shown) => shown.to == person,
        Record::FormatAsked(asked) => asked.person == person,
        Record::Acknowledged(told) => told.person == person,
        Record::Informed(informed) => {
            informed.person == person || is_whose(ledger, entry.sequence, informed.person, person)
        }
        Record::Consent(step) => step.matter().person() == person,
        Record::Authority(authority) => authority.terms().for_person == person,
        Record::AuthorityRevoked { authority, .. } => same(authority),
        Record::IntakeEnded { .. } => false,
        Record::Objected(objection) => objection.person == person,
        Record::ObjectionDecided(decided) => same(&decided.objection),
        Record::Restricted(restriction) => restriction.person == person,
        Record::Contact(contact) => contact.for_person == person,
        Record::Disclosure(disclosure) => disclosure.question.about == person,
        Record::Equality(offer) => offer.person == person,
        Record::Closed { entry, .. } => same(entry),
    }
}

/// Whether somebody who was told is a person's: a contact is whoever's contact they are, a member the main applicant's.
fn is_whose(ledger: &Ledger, by: Sequence, told: PersonId, person: PersonId) -> bool {
    match told {
        PersonId::Member(_) => person == PersonId::Main,
        PersonId::Contact(number) => ledger
            .entries()
            .iter()
            .take_while(|entry| entry.sequence < by)
            .filter_map(|entry| entry.record.contact())
            .any(|contact| contact.number == number && contact.for_person == person),
        PersonId::Main | PersonId::Joint => false,
    }
}

/// Who somebody is to the application, in words.
pub(super) fn who(locale: &Locale, person: PersonId) -> String {
    let numbered = |id: &str, number: u32| {
        let args = crate::locale::Args::new().text("number", &number.to_string());
        locale.say_with(id, &args)
    };
    match person {
        PersonId::Main => locale.say("proof-who-main"),
        PersonId::Joint => locale.say("proof-who-joint"),
        PersonId::Member(number) => numbered("proof-who-member", number),
        PersonId::Contact(number) => numbered("proof-who-contact", number),
    }
}

/// What every document for machines begins with.
pub(super) fn heading(wanted: &Wanted, until: Sequence) -> Json {
    json!({ "reference": wanted.reference.to_string(), "record": until.0 })
}
