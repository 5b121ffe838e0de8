//! How a decision was given and who wrote it down, how long it holds, and on what the law lets it rest.

use crate::locale::{Args, Locale};
use crate::paper::decided::Decided;
use crate::paper::imprint::Ground;
use crate::paper::page::Page;
use crate::paper::personal::who;
use crate::privacy::{
    Agent, By, ConsentAction, Instrument, Ledger, Maturity, Script, Sequence, Taken, Words,
};

/// How the person told us, and who captured it.
pub(super) fn how(page: &mut Page, one: &Decided) {
    let (taken, by) = match one.step.action() {
        ConsentAction::Withdrawn { taken, by, .. } => (taken, *by),
        ConsentAction::Given(_)
        | ConsentAction::Refused(_)
        | ConsentAction::Asked { .. }
        | ConsentAction::PutOff { .. }
        | ConsentAction::Expired
        | ConsentAction::Superseded { .. }
        | ConsentAction::Invalidated { .. } => {
            let Some(capture) = one.capture else { return };
            (&capture.taken, capture.by)
        }
    };
    page.heading("proof-heading-how");
    page.words(&format!("proof-method-{}", taken.method().code()));
    page.words(&format!("proof-strength-{}", taken.strength().code()));
    if let By::Representative(authority) = by {
        let args = Args::new()
            .text("who", &agent(page.locale, one.ledger, authority))
            .text("record", &format!("{}-{}", one.reference, authority.0));
        page.words_with("proof-by-representative", &args);
    }
    if let Some(capture) = one.capture
        && capture.maturity == Maturity::UnderSixteen
    {
        page.words("proof-under-sixteen");
    }
    let takes_back = matches!(one.step.action(), ConsentAction::Withdrawn { .. });
    way(page, taken, takes_back);
    match taken.recorder() {
        Some(recorder) => page.fact("proof-recorder", recorder.name()),
        None => page.words("proof-no-recorder"),
    }
}

/// What proves it.
fn way(page: &mut Page, taken: &Taken, takes_back: bool) {
    let (mut said, mut witness): (&Option<Words>, &Option<Words>) = (&None, &None);
    let mut script = None;
    match taken {
        Taken::AtKiosk { station } => page.fact("proof-station", station.name()),
        Taken::HandedOver { .. } => {}
        Taken::OnPhone {
            call,
            script: read,
            said: own,
            witness: other,
            ..
        } => {
            page.fact("proof-call", call.as_str());
            (script, said, witness) = (Some(*read), own, other);
        }
        Taken::InPerson {
            script: read,
            said: own,
            witness: other,
            ..
        } => {
            (script, said, witness) = (Some(*read), own, other);
        }
        Taken::OnPaper {
            paper,
            witness: other,
            ..
        } => {
            page.fact("proof-paper", paper.as_str());
            witness = other;
        }
        Taken::ByLetter { letter, .. } => page.fact("proof-letter", letter.as_str()),
    }
    // Nothing has to be read out before a yes is taken back.
    match script.filter(|_| !takes_back) {
        Some(Script::ReadInFull) => page.words("proof-script-full"),
        Some(Script::ReadInPart) => page.words("proof-script-part"),
        None => {}
    }
    if let Some(said) = said {
        page.words("proof-said");
        page.quote(said.as_str());
    }
    if let Some(witness) = witness {
        page.fact("proof-witness", witness.as_str());
    }
}

/// Who acts under an authority, as they were listed by then.
pub(in crate::paper) fn agent(locale: &Locale, ledger: &Ledger, authority: Sequence) -> String {
    match ledger.authority(authority).map(|held| &held.terms().agent) {
        Some(agent) => agent_says(locale, ledger, agent),
        None => locale.say("proof-who-representative"),
    }
}

/// Somebody who may speak or act, by the name that they are listed under.
pub(in crate::paper) fn agent_says(locale: &Locale, ledger: &Ledger, agent: &Agent) -> String {
    match agent {
        Agent::Person(person) => listed(ledger, *person).unwrap_or_else(|| who(locale, *person)),
        Agent::Representative(_) => locale.say("proof-who-representative"),
    }
}

/// The name of a contact.
pub(in crate::paper) fn listed(
    ledger: &Ledger,
    person: crate::privacy::PersonId,
) -> Option<String> {
    let crate::privacy::PersonId::Contact(number) = person else {
        return None;
    };
    let mut kept = ledger.entries().iter().rev();
    let contact = kept.find_map(|entry| {
        let contact = entry.record.contact()?;
        (contact.number == number).then_some(contact)
    });
    Some(contact?.listed_as()?.as_str().to_owned())
}

/// Its last day, when it is asked about again, and when a no may be.
pub(super) fn how_long(page: &mut Page, one: &Decided) {
    let locale = page.locale;
    let day = |day| Args::new().text("day", &locale.say_day(day));
    page.heading("proof-heading-long");
    match one.step.action() {
        ConsentAction::Given(grant) => {
            match grant.valid_until {
                Some(last) => page.words_with("proof-until", &day(last)),
                None => page.words("proof-until-taken-back"),
            }
            if let Some(refresh) = grant.refresh_on {
                page.words_with("proof-refresh", &day(refresh));
            }
        }
        ConsentAction::Refused(refusal) => match refusal.ask_again_after {
            Some(after) => page.words_with("proof-ask-again", &day(after)),
            None => page.words("proof-no-stands"),
        },
        ConsentAction::Withdrawn { .. }
        | ConsentAction::Expired
        | ConsentAction::Superseded { .. }
        | ConsentAction::Invalidated { .. }
        | ConsentAction::Asked { .. }
        | ConsentAction::PutOff { .. } => page.words("proof-holds-no-more"),
    }
}

/// The law it rests on. A permission is a safeguard beside it, and never the ground.
pub(super) fn basis(page: &mut Page, one: &Decided) {
    page.heading("proof-heading-basis");
    page.words(match one.step.matter().purpose().instrument() {
        Instrument::Permission => "proof-permission",
        Instrument::Consent => "proof-consent",
    });
    let Some(imprint) = &one.imprint else {
        page.words("proof-not-kept");
        return;
    };
    if imprint.grounds.is_empty() {
        page.words("proof-no-ground");
    }
    for ground in &imprint.grounds {
        page.said(&law(page.locale, ground));
        let origin = match (&ground.signed, ground.stated) {
            (_, true) => page.locale.say("proof-ground-stated"),
            (None, false) => page.locale.say("proof-ground-waits"),
            (Some((role, day)), false) => {
                let args = Args::new().text("role", role);
                let args = args.text("day", &page.locale.say_day(*day));
                page.locale.say_with("proof-ground-signed", &args)
            }
        };
        page.said(&origin);
    }
}

fn law(locale: &Locale, ground: &Ground) -> String {
    let mut laws = vec![format!("UK GDPR {}", ground.article)];
    laws.extend(ground.special.clone());
    if ground.offences {
        laws.push("10".to_owned());
    }
    let mut law = laws.join(", ");
    if !ground.schedule_1.is_empty() {
        let args = Args::new().text("paragraphs", &ground.schedule_1.join(", "));
        law = format!("{law}; {}", locale.say_with("proof-schedule", &args));
    }
    if let Some(statute) = &ground.statute {
        law = format!("{law}; {statute}");
    }
    locale.say_with("proof-law", &Args::new().text("law", &law))
}
