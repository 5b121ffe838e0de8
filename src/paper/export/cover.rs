//! The cover sheet of a copy for another body: for whom, what for, on what ground, and under which record it left.

use serde_json::{Value as Json, json};

use crate::locale::{Args, Locale, clean};
use crate::paper::export::{Leaving, groups, instant, person};
use crate::paper::leaf::Leaf;
use crate::privacy::{Agent, Decision, Disclosure, Overriding, PersonId, RestsOn, To, Words};

/// The cover sheet as it is printed.
pub(super) fn leaves(locale: &Locale, leaving: &Leaving, disclosure: &Disclosure) -> Vec<Leaf> {
    let question = &disclosure.question;
    let fact = |id: &str, words: String| Leaf::Fact(locale.say(id), clean(&words).into_owned());
    let mut leaves = vec![
        Leaf::Title(locale.say("copy-title")),
        Leaf::Words(locale.say("copy-for-you-alone")),
        fact("copy-recipient", recipient(leaving, &question.to)),
        fact("copy-reference", leaving.case.header.reference.to_string()),
        fact("copy-record", leaving.leave.entry().0.to_string()),
        fact("copy-when", locale.say_instant(disclosure.at)),
        fact("copy-purpose", purpose(locale, question.purpose.as_str())),
        fact("copy-ground", ground(locale, disclosure)),
        fact(
            "copy-requested-by",
            question.requested_by.as_str().to_owned(),
        ),
    ];
    if let Some(reference) = &question.request_ref {
        leaves.push(fact(
            "copy-request-reference",
            reference.as_str().to_owned(),
        ));
    }
    leaves.push(Leaf::Heading(locale.say("copy-holds")));
    let sections = leaving.case.form.sections.iter();
    let let_out = groups(disclosure);
    let named = sections.filter(|section| let_out.iter().any(|group| group.as_str() == section.id));
    leaves.push(Leaf::Items(
        named.map(|section| locale.say(&section.message)).collect(),
    ));
    leaves.push(Leaf::Words(locale.say("copy-rules")));
    leaves
}

fn purpose(locale: &Locale, id: &str) -> String {
    let message = format!("notice-purpose-{id}");
    if locale.has(&message) {
        locale.say(&message)
    } else {
        id.to_owned()
    }
}

/// On what it rests, in words.
fn ground(locale: &Locale, disclosure: &Disclosure) -> String {
    match &disclosure.decision {
        Decision::Allowed {
            ground: RestsOn::Authority(entry),
        } => locale.say_with(
            "copy-ground-authority",
            &Args::new().text("record", &entry.0.to_string()),
        ),
        Decision::Allowed {
            ground: RestsOn::Consents(entries),
        } => {
            let records: Vec<String> = entries.iter().map(|entry| entry.0.to_string()).collect();
            locale.say_with(
                "copy-ground-permission",
                &Args::new().text("record", &records.join(", ")),
            )
        }
        Decision::Allowed {
            ground:
                RestsOn::Law {
                    art6,
                    statute,
                    waits,
                },
        } => {
            let args = Args::new().text("article", art6.code());
            let law = match statute {
                Some(statute) => {
                    locale.say_with("copy-ground-law-statute", &args.text("statute", statute))
                }
                None => locale.say_with("copy-ground-law", &args),
            };
            if *waits {
                format!("{law} {}", locale.say("copy-ground-waits"))
            } else {
                law
            }
        }
        Decision::Emergency { review_due, .. } => {
            let args = Args::new().text("day", &locale.say_day(*review_due));
            let why = match &disclosure.question.overriding {
                Some(Overriding::CourtOrder { order }) => locale.say_with(
                    "copy-ground-court",
                    &Args::new().text("order", order.as_str()),
                ),
                Some(Overriding::Statute { statute }) => locale.say_with(
                    "copy-ground-statute",
                    &Args::new().text("statute", statute.as_str()),
                ),
                // What happened is not the recipient's to read on a cover.
                Some(Overriding::Emergency { .. }) | None => locale.say("copy-ground-emergency"),
            };
            format!("{why} {}", locale.say_with("copy-review", &args))
        }
        Decision::Refused { .. } => String::new(),
    }
}

fn recipient(leaving: &Leaving, to: &To) -> String {
    match to {
        To::Recipient(recipient) => recipient.name().to_owned(),
        To::OneOf { name, .. } => name.as_str().to_owned(),
        To::Agent(Agent::Person(PersonId::Contact(number))) => leaving
            .ledger
            .contacts()
            .into_iter()
            .find(|contact| contact.number == *number)
            .and_then(|contact| contact.listed_as())
            .map_or_else(
                || person(PersonId::Contact(*number)),
                |name| name.as_str().to_owned(),
            ),
        To::Agent(Agent::Person(other)) => person(*other),
        To::Agent(Agent::Representative(number)) => format!("representative {number}"),
    }
}

/// The same facts for the JSON document.
pub(super) fn facts(leaving: &Leaving, disclosure: &Disclosure) -> Json {
    let question = &disclosure.question;
    let (ground, review_due) = match &disclosure.decision {
        Decision::Allowed {
            ground: RestsOn::Authority(_),
        } => ("authority", None),
        Decision::Allowed {
            ground: RestsOn::Consents(_),
        } => ("consent", None),
        Decision::Allowed {
            ground: RestsOn::Law { art6, .. },
        } => (art6.code(), None),
        Decision::Emergency { review_due, .. } => ("emergency", Some(review_due.to_string())),
        Decision::Refused { .. } => ("refused", None),
    };
    let groups = groups(disclosure);
    json!({
        "reference": leaving.case.header.reference.to_string(),
        "record": leaving.leave.entry().0,
        "about": person(question.about),
        "recipient": recipient(leaving, &question.to),
        "purpose": question.purpose.as_str(),
        "ground": ground,
        "requested_by": question.requested_by.as_str(),
        "request_reference": question.request_ref.as_ref().map(Words::as_str),
        "at": instant(disclosure.at),
        "groups": groups.iter().map(|group| group.as_str()).collect::<Vec<_>>(),
        "review_due": review_due,
    })
}
