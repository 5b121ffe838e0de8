//! The facts of what was decided: a step of a consent, an authority, something given out or kept in.

use crate::desk::scene::privacy::reading::Fact;
use crate::desk::scene::privacy::reading::facts::{answer, at, reason, taken, what, which};
use crate::desk::scene::privacy::{Seen, given_out, permissions, speaking};
use crate::locale::day_in_london;
use crate::privacy::{
    Authority, AuthorityForm, ConsentAction, ConsentEvent, Disclosure, Overriding, Topics,
};

pub(super) fn consent(seen: &Seen, step: &ConsentEvent) -> Vec<Fact> {
    let state = seen.say(&format!("privacy-stands-{}", step.action().code()));
    let mut facts = vec![
        what(permissions::says(seen, step.matter())),
        answer(state),
        at(seen, step.occurred_at()),
    ];
    if let Some(grant) = step.grant() {
        facts.push(topics(seen, &grant.scope));
        let day = |name, day: Option<chrono::NaiveDate>| {
            day.map(|day| Fact::new(name, seen.locale().say_day(day)))
        };
        facts.extend(day("privacy-fact-until", grant.valid_until));
        facts.extend(day("privacy-fact-refresh", grant.refresh_on));
    }
    if let ConsentAction::Refused(refusal) = step.action()
        && let Some(day) = refusal.ask_again_after
    {
        facts.push(Fact::new(
            "privacy-fact-ask-again",
            seen.locale().say_day(day),
        ));
    }
    match step.action() {
        ConsentAction::Withdrawn { taken: how, .. } | ConsentAction::PutOff { taken: how } => {
            facts.extend(taken(seen, how));
        }
        ConsentAction::Invalidated { reason: why, .. } => {
            facts.push(reason(seen.covered(why.as_str())));
        }
        ConsentAction::Asked { .. }
        | ConsentAction::Given(_)
        | ConsentAction::Refused(_)
        | ConsentAction::Expired
        | ConsentAction::Superseded { .. } => {
            if let Some(capture) = step.capture() {
                facts.push(which(seen, &capture.notice));
                facts.extend(taken(seen, &capture.taken));
            }
        }
    }
    facts
}

/// The parts of the application that something reaches, by the titles of its sections.
fn topics(seen: &Seen, topics: &Topics) -> Fact {
    let value = match topics {
        Topics::Whole => seen.say("privacy-topics-whole"),
        Topics::Groups(groups) => {
            let wording = seen.desk.wording(seen.intake);
            let sections = &seen.intake.form.sections;
            let title = |code: &str| {
                let at = sections.iter().position(|section| section.id == code);
                at.map_or_else(|| code.to_owned(), |at| wording.section(at, true))
            };
            let titles: Vec<String> = groups.iter().map(|one| title(one.as_str())).collect();
            seen.locale().say_list(&titles)
        }
    };
    Fact::new("privacy-fact-topics", value)
}

pub(super) fn authorised(seen: &Seen, authority: &Authority) -> Vec<Fact> {
    let terms = authority.terms();
    let actions: Vec<String> = terms
        .actions
        .iter()
        .map(|action| seen.say(&format!("privacy-action-{}", action.code())))
        .collect();
    let mut facts = vec![
        what(speaking::says(seen, authority)),
        Fact::new("privacy-fact-form", seen.say(speaking::form(&terms.form))),
        rests_on(seen, &terms.form),
        Fact::new("privacy-fact-actions", seen.locale().say_list(&actions)),
        topics(seen, &terms.topics),
        Fact::new("privacy-fact-from", seen.locale().say_day(terms.from)),
    ];
    let until = terms.until.map(|day| seen.locale().say_day(day));
    facts.extend(until.map(|day| Fact::new("privacy-fact-until", day)));
    facts.push(Fact::new(
        "privacy-fact-by",
        terms.recorder.name().to_owned(),
    ));
    facts
}

/// What an authority rests on: the words that were said, or the paper that was seen.
fn rests_on(seen: &Seen, form: &AuthorityForm) -> Fact {
    let (name, words) = match form {
        AuthorityForm::VerbalOneOff { said, .. } => ("privacy-fact-said", said),
        AuthorityForm::Written { paper } | AuthorityForm::LastingPower { paper } => {
            ("privacy-fact-evidence", paper)
        }
        AuthorityForm::Deputy { order } => ("privacy-fact-evidence", order),
        AuthorityForm::Parental { proof } => ("privacy-fact-evidence", proof),
        AuthorityForm::ElectedMember { instruction } => ("privacy-fact-evidence", instruction),
        AuthorityForm::Appointee { letter } | AuthorityForm::Solicitor { letter } => {
            ("privacy-fact-evidence", letter)
        }
    };
    Fact::new(name, seen.covered(words.as_str()))
}

pub(super) fn disclosed(seen: &Seen, disclosure: &Disclosure) -> Vec<Fact> {
    let question = &disclosure.question;
    let groups = question.fields.iter().map(|field| field.group.clone());
    let mut facts = vec![
        what(given_out::says(seen, disclosure)),
        topics(seen, &Topics::Groups(groups.collect())),
        Fact::new(
            "privacy-fact-asked-by",
            seen.covered(question.requested_by.as_str()),
        ),
    ];
    let overriding = question
        .overriding
        .as_ref()
        .map(|overriding| match overriding {
            Overriding::Emergency { reason } => reason,
            Overriding::CourtOrder { order } => order,
            Overriding::Statute { statute } => statute,
        });
    facts.extend(overriding.map(|words| reason(seen.covered(words.as_str()))));
    let on = seen.locale().say_day(day_in_london(disclosure.at));
    facts.push(Fact::new("privacy-fact-on", on));
    let by = question.recorder.as_ref().map(|one| one.name().to_owned());
    facts.extend(by.map(|officer| Fact::new("privacy-fact-by", officer)));
    facts
}
