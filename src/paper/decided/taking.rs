//! How a yes is taken back and where to complain, in the notice's own words; and what taking it back has done.

use crate::locale::{Args, clean};
use crate::paper::decided::Decided;
use crate::paper::imprint::Imprint;
use crate::paper::page::Page;
use crate::privacy::{Closed, ConsentAction, Record};

/// How to take it back. Where the notice is silent that is what stands here, and what the law says beside it.
pub(super) fn back(page: &mut Page, one: &Decided) {
    if !matches!(one.step.action(), ConsentAction::Given(_)) {
        return;
    }
    page.heading("proof-heading-back");
    let Some(imprint) = &one.imprint else {
        page.words("proof-not-kept");
        return;
    };
    if imprint.withdrawal.is_empty() {
        page.words("proof-back-silent");
    }
    for says in &imprint.withdrawal {
        page.said(says);
    }
    if let Some(law) = &imprint.withdrawal_by_law {
        let args = Args::new().text("law", &clean(law));
        page.words_with("proof-by-law", &args);
    }
    page.words("proof-back-nothing-lost");
}

/// Whom to complain to, exactly as the notice prints it; what is known to be doubtful says so.
pub(in crate::paper) fn complain(page: &mut Page, imprint: Option<&Imprint>) {
    page.heading("proof-heading-complain");
    let Some(imprint) = imprint else {
        page.words("proof-not-kept");
        return;
    };
    if imprint.complaint.is_empty() {
        page.words("proof-complain-silent");
    }
    for says in &imprint.complaint {
        page.said(says);
    }
    for law in &imprint.complaint_by_law {
        page.words_with("proof-by-law", &Args::new().text("law", &clean(law)));
    }
    if let Some(address) = &imprint.address {
        page.fact("proof-address", address);
    }
    let points = imprint.points.iter().map(|point| {
        let says = clean(&point.says).into_owned();
        if point.doubtful {
            format!("{says} {}", page.locale.say("proof-doubtful"))
        } else {
            says
        }
    });
    let points: Vec<String> = points.collect();
    page.items(points);
}

/// What taking it back has done: what stops, what was shared while it held, who was told or has to be.
pub(super) fn effect(page: &mut Page, one: &Decided) {
    if !matches!(one.step.action(), ConsentAction::Withdrawn { .. }) {
        return;
    }
    let locale = page.locale;
    let matter = one.step.matter();
    let effect = one.ledger.withdrawal_effect(matter, one.recorded_at);
    page.heading("proof-heading-effect");
    let recipient = Args::new().text("recipient", &clean(effect.stops.recipient().name()));
    page.words_with("proof-stops", &recipient);
    page.words("proof-nothing-else");
    if effect.disclosed.is_empty() {
        page.words_with("proof-never-shared", &recipient);
        return;
    }
    page.words("proof-shared");
    let shared = effect.disclosed.iter().map(|(entry, disclosure)| {
        let name = disclosure.question.to.named().map_or("", |to| to.name());
        let args = Args::new()
            .text("recipient", &clean(name))
            .text("when", &locale.say_instant(disclosure.at))
            .text("record", &format!("{}-{}", one.reference, entry.0));
        locale.say_with("proof-shared-with", &args)
    });
    page.items(shared.collect());
    let told = one.ledger.entries().iter().find_map(|entry| {
        if let Record::Closed { entry, how, at, .. } = &entry.record
            && (*entry, *how) == (one.entry, Closed::RecipientTold)
        {
            return Some(*at);
        }
        None
    });
    for (_, whom) in &effect.to_tell {
        let args = Args::new().text("recipient", &clean(whom.name()));
        match told {
            Some(at) => {
                page.words_with("proof-told-on", &args.text("when", &locale.say_instant(at)));
            }
            None => page.words_with("proof-to-tell", &args),
        }
    }
}
