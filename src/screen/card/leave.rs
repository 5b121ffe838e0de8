//! What a contact may be told, in plain words: nothing, or exactly what and by what leave.

use crate::desk::Desk;
use crate::desk::scene::CardPage;
use crate::desk::scene::slip::authority::form_code;
use crate::locale::{Args, day_in_london};
use crate::privacy::{Agent, Contact, Sequence};
use crate::screen::canvas::wrapped;

/// The lines, each with whether it stands out.
pub(super) fn lines(
    desk: &Desk,
    page: &CardPage,
    contact: &Contact,
    columns: u16,
) -> Vec<(String, bool)> {
    let locale = desk.books.chrome();
    let name = desk.name_of_agent(&Agent::Person(page.person()));
    let args = Args::new().answer("name", &name);
    let mut lines: Vec<(String, bool)> = Vec::new();
    let mut add = |text: &str, loud: bool| {
        let wrapped = wrapped(text, columns.saturating_sub(2));
        lines.extend(wrapped.into_iter().map(|line| (line, loud)));
    };
    let head = match (page.may.is_nothing(), page.may.all) {
        (true, _) => "card-may-nothing",
        (false, true) => "card-may-all",
        (false, false) => "card-may-some",
    };
    add(&locale.say_with(head, &args), true);
    if page.may.is_nothing() {
        add(&locale.say("card-may-nothing-about"), false);
    } else if !page.may.all {
        add(&parts(desk, page), false);
    }
    for sequence in &page.may.authorities {
        add(&authority(desk, *sequence).unwrap_or_default(), false);
    }
    for sequence in &page.may.permissions {
        add(&permission(desk, *sequence).unwrap_or_default(), false);
    }
    if let Some(spent) = page.may.spent {
        add(&over(desk, spent).unwrap_or_default(), false);
    }
    if contact.emergency_only {
        add(&locale.say("card-emergency-only"), false);
    }
    lines
}

/// The parts of the form that they may be told about.
fn parts(desk: &Desk, page: &CardPage) -> String {
    let Some(intake) = &desk.intake else {
        return String::new();
    };
    let wording = intake.wording(&desk.books);
    let parts = page.may.parts.iter();
    let names: Vec<String> = parts.map(|part| wording.section(*part, true)).collect();
    names.join("; ")
}

/// What gives an authority, what may be done under it, and until when.
fn authority(desk: &Desk, sequence: Sequence) -> Option<String> {
    let locale = desk.books.chrome();
    let known = desk.intake.as_ref()?.ledger.authority(sequence)?;
    let terms = known.terms();
    let actions = terms.actions.iter();
    let actions: Vec<String> = actions
        .map(|action| locale.say(&format!("card-may-{}", action.code())))
        .collect();
    let args = Args::new()
        .text(
            "form",
            &locale.say(&format!("authority-form-{}", form_code(&terms.form))),
        )
        .text("does", &locale.say_list(&actions))
        .answer("name", &desk.name_of(terms.for_person));
    let until = terms.until.map(|day| locale.say_short_day(day));
    Some(match until {
        _ if known.is_one_off() => locale.say_with("card-by-word", &args),
        Some(day) => locale.say_with("card-by-authority-until", &args.text("day", &day)),
        None => locale.say_with("card-by-authority", &args),
    })
}

/// Whose permission it is, and since when.
fn permission(desk: &Desk, sequence: Sequence) -> Option<String> {
    let locale = desk.books.chrome();
    let entry = desk.intake.as_ref()?.ledger.entry(sequence)?;
    let step = entry.record.consent()?;
    let args = Args::new()
        .answer("name", &desk.name_of(step.matter().person()))
        .text(
            "day",
            &locale.say_short_day(day_in_london(entry.recorded_at)),
        );
    Some(locale.say_with("card-by-permission", &args))
}

/// That what was said once is over.
fn over(desk: &Desk, sequence: Sequence) -> Option<String> {
    let locale = desk.books.chrome();
    let entry = desk.intake.as_ref()?.ledger.entry(sequence)?;
    let terms = entry.record.authority()?.terms();
    let args = Args::new()
        .answer("name", &desk.name_of(terms.for_person))
        .text(
            "day",
            &locale.say_short_day(day_in_london(entry.recorded_at)),
        );
    Some(locale.say_with("card-word-is-over", &args))
}
