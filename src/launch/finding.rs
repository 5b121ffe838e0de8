//! Findings and papers in words, and what they add up to for an officer's list.

use crate::form::seen::Seen;
use crate::form::{Figure, Finding, Form, Pack, Sheet, Strength, Walk, evidence};
use crate::locale::{Args, Locale};
use crate::register::application::Attention;

/// What a finding says.
pub(super) fn says(locale: &Locale, finding: &Finding) -> String {
    locale.say_with(&finding.message(), &args(locale, finding))
}

/// What to do about a finding, where its wording says.
pub(super) fn todo(locale: &Locale, finding: &Finding) -> Option<String> {
    locale.attr(&finding.message(), "do", &args(locale, finding))
}

fn args(locale: &Locale, finding: &Finding) -> Args {
    finding.with.iter().fold(Args::new(), |args, (name, figure)| match figure {
        Figure::Text(text) => args.answer(*name, text),
        Figure::Count(count) => args.count(*name, *count),
        Figure::Date(date) => args.text(*name, &locale.say_day(*date)),
    })
}

/// Whether anything is hard.
pub(super) fn any_hard(walk: &Walk) -> bool {
    walk.findings.iter().any(|finding| finding.strength == Strength::Hard)
}

/// What still asks for attention.
pub(super) fn attention(form: &Form, pack: &Pack, sheet: &Sheet, walk: &Walk, today: chrono::NaiveDate) -> Attention {
    let open = |strength| {
        let count = walk.findings.iter().filter(|finding| finding.strength == strength && finding.is_open()).count();
        u32::try_from(count).unwrap_or(u32::MAX)
    };
    Attention {
        missing: u32::try_from(walk.counts.missing).unwrap_or(u32::MAX),
        hard: open(Strength::Hard),
        soft: open(Strength::Soft),
        evidence_due: evidence::next_due(&evidence::papers(&Seen::of(form, pack, sheet, today))),
    }
}
