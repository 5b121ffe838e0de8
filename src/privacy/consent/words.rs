//! What is put to somebody before they decide, as phrases still to be worded: in parts, as they are read out one by one.
//!
//! Every part says one thing: who asks, about whom with which name, what is covered, why, that no is as good an answer as yes,
//! and how a yes is taken back. Nothing in it is meant for an officer, so the same words stand on a desk that was handed over.

use crate::privacy::canonical::Canonical;
use crate::privacy::consent::matter::{ConsentPurpose, Matter};
use crate::privacy::data::{DataGroup, Topics};
use crate::privacy::plan::{Phrase, Put, Voice, one_line, say};

/// The groups of questions that a permission can name, in the order in which they are named.
pub const GROUPS: [&str; 13] = [
    "about_you",
    "contact_safety",
    "joint",
    "household",
    "citizenship",
    "addresses",
    "landlords",
    "local_connection",
    "current_home",
    "tenancy_history",
    "property",
    "money",
    "contacts",
];

/// The groups with answers in them that take an explicit permission of their own, in the order in which they are named.
pub const PRIVATE_GROUPS: [&str; 7] = [
    "health",
    "household",
    "local_connection",
    "current_home",
    "addresses",
    "money",
    "tenancy_history",
];

/// What of a permission its words depend on.
#[derive(Debug, Clone)]
pub struct ToPut<'a> {
    /// What it is about.
    pub matter: &'a Matter,
    /// Who asks.
    pub controller: &'a str,
    /// The data that a yes would reach.
    pub scope: &'a Topics,
    /// The last day of a yes, in words of the language that is asked in.
    pub until: Option<&'a str>,
    /// The day on which it would be asked about again, in the same words.
    pub refresh: Option<&'a str>,
}

/// What is put to somebody: the phrases of each part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConsentPlan {
    /// The parts, in the order in which they are read out.
    pub parts: Vec<Vec<Phrase>>,
}

impl ConsentPlan {
    /// What is put to somebody about one purpose and one named recipient.
    #[must_use]
    pub fn of(put: &ToPut) -> Self {
        let purpose = put.matter.purpose();
        let named = |part: &str| {
            Phrase::new(format!("consent-{}-{part}", purpose.id().as_str()))
                .text("recipient", put.matter.recipient().name())
        };
        let mut why = named("why");
        if let Some(towards) = put.matter.towards() {
            let used = Phrase::new(format!("consent-use-{}", towards.as_str()));
            why = why.with("use", Put::Phrase(used));
        }
        let who = Phrase::new("consent-who").text("controller", put.controller);
        Self {
            parts: vec![
                vec![who, named("ask")],
                covered(named("what"), put.scope, purpose.is_explicit()),
                vec![why],
                vec![Phrase::new("consent-no")],
                lasting(put),
            ],
        }
    }

    /// The parts in the words of a language: a line a phrase.
    #[must_use]
    pub fn parts(&self, voice: &dyn Voice) -> Vec<String> {
        let worded = |part: &Vec<Phrase>| {
            let lines = part.iter().map(|phrase| one_line(&say(phrase, voice)));
            lines.collect::<Vec<_>>().join("\n")
        };
        let parts = self.parts.iter().map(worded);
        parts
            .map(|part| Canonical::of(&part).text().to_owned())
            .collect()
    }

    /// The one text of those parts: what is kept with an answer, under its digest.
    #[must_use]
    pub fn text(&self, voice: &dyn Voice) -> Canonical {
        Canonical::of(&self.parts(voice).join("\n\n"))
    }
}

/// The message that the words of a purpose are known by, the same in every version and language.
#[must_use]
pub fn key(purpose: &ConsentPurpose) -> String {
    format!("consent-{}", purpose.id().as_str())
}

/// Every message that the words of a purpose can be made of, with those that it could serve where it is explicit: what is
/// released together, and digested with nothing put in.
#[must_use]
pub fn messages(purpose: &ConsentPurpose, serves: &[&str]) -> Vec<String> {
    let own = ["ask", "what", "why"].map(|part| format!("{}-{part}", key(purpose)));
    let frame = [
        "consent-who",
        "consent-item",
        "consent-whole",
        "consent-no",
        "consent-back",
        "consent-lasts",
        "consent-lasts-until",
        "consent-asked-again",
    ];
    let (groups, kind): (&[&str], _) = if purpose.is_explicit() {
        (&PRIVATE_GROUPS, "private")
    } else {
        (&GROUPS, "group")
    };
    let groups = groups.iter().map(|group| format!("consent-{kind}-{group}"));
    let towards: &[&str] = if purpose.is_explicit() { serves } else { &[] };
    let uses = towards.iter().map(|id| format!("consent-use-{id}"));
    let frame = frame.map(str::to_owned).into_iter();
    own.into_iter()
        .chain(frame)
        .chain(groups)
        .chain(uses)
        .collect()
}

/// The data, group by group, in the order of the lists above and not of the record.
fn covered(what: Phrase, scope: &Topics, explicit: bool) -> Vec<Phrase> {
    let Topics::Groups(groups) = scope else {
        return vec![what, item(Phrase::new("consent-whole"))];
    };
    let (order, kind): (&[&str], _) = if explicit {
        (&PRIVATE_GROUPS, "private")
    } else {
        (&GROUPS, "group")
    };
    let held = order
        .iter()
        .filter_map(|group| DataGroup::new(group))
        .filter(|group| groups.contains(group));
    let lines = held.map(|group| {
        let named = format!("consent-{kind}-{}", group.as_str());
        item(Phrase::new(named))
    });
    std::iter::once(what).chain(lines).collect()
}

/// One line of a list.
fn item(what: Phrase) -> Phrase {
    Phrase::new("consent-item").with("item", Put::Phrase(what))
}

fn lasting(put: &ToPut) -> Vec<Phrase> {
    let lasts = match put.until {
        Some(day) => Phrase::new("consent-lasts-until").text("day", day),
        None => Phrase::new("consent-lasts"),
    };
    let again = put
        .refresh
        .map(|day| Phrase::new("consent-asked-again").text("day", day));
    [Phrase::new("consent-back"), lasts]
        .into_iter()
        .chain(again)
        .collect()
}
