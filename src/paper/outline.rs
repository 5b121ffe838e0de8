//! A form laid open: every question with what it asks for, why, on which grounds and how strictly.

use serde_json::{Value as Json, json};

use crate::form::question::{AskedOf, Choice};
use crate::form::{Form, Kind, Question};
use crate::locale::{Args, Locale};

/// The form as `lodge form show --json` prints it, in the locale's language.
#[must_use]
pub fn outline(locale: &Locale, form: &Form) -> Json {
    let sections = form.sections.iter().map(|section| {
        json!({
            "id": section.id,
            "title": locale.say(&section.message),
            "asked_of": asked_of(section.asked_of),
        })
    });
    json!({
        "form": form.id,
        "form_version": form.version,
        "language": locale.tag(),
        "sections": sections.collect::<Vec<_>>(),
        "questions": form.questions().map(|question| outlined(locale, form, question)).collect::<Vec<_>>(),
    })
}

fn outlined(locale: &Locale, form: &Form, question: &Question) -> Json {
    let args = args(locale, form, question);
    let part = |attr: &str| locale.attr(&question.message, attr, &args);
    json!({
        "id": question.id,
        "kind": question.kind.word(),
        "section": form.sections.get(question.section).map(|section| section.id.as_str()),
        "asked_of": asked_of(question.asked_of),
        "list": question.list.map(|list| form.question(list).id.as_str()),
        "required": question.required.letter(),
        "why": { "row": question.why.row, "basis": question.why.basis, "says": part("why") },
        "class": question.class,
        "sensitive": question.sensitive,
        "staff": question.staff,
        "optional": question.optional,
        "missing": question.missing.iter().map(|reason| reason.code()).collect::<Vec<_>>(),
        "options": options(&question.kind).iter().map(|option| option_of(locale, option, &args)).collect::<Vec<_>>(),
        "asks": locale.say_with(&question.message, &args),
        "hint": part("hint"),
        "skipped": part("skipped"),
        "seen": part("seen"),
        "review": part("review"),
    })
}

/// The form as lines for people: sections, and under them each question with its kind, its row and its strictness.
#[must_use]
pub fn form_lines(locale: &Locale, form: &Form) -> Vec<String> {
    let mut lines = Vec::new();
    for (number, section) in form.sections.iter().enumerate() {
        lines.push(locale.say(&section.message));
        for question in form.questions().filter(|question| question.section == number) {
            let indent = if question.list.is_some() { "    " } else { "  " };
            let (id, kind, needed, row) = (&question.id, question.kind.word(), question.required.letter(), &question.why.row);
            let asks = locale.say_with(&question.message, &args(locale, form, question));
            lines.push(format!("{indent}{id}  {kind}  {needed}  {row}  {}", question.class.join(" ")));
            lines.push(format!("{indent}  {asks}"));
        }
    }
    lines
}

/// The words that stand for what only an application can tell.
fn args(locale: &Locale, form: &Form, question: &Question) -> Args {
    let list = question.list.map_or(question, |list| form.question(list));
    let unnamed = locale.attr(&list.message, "unnamed", &Args::new()).unwrap_or_else(|| locale.say("outline-someone"));
    let not_stated = locale.say("outline-time");
    Args::new()
        .text("name", &unnamed)
        .text("council", &locale.say("outline-council"))
        .text("change_days", &not_stated)
        .text("evidence_days", &not_stated)
}

fn asked_of(asked_of: AskedOf) -> &'static str {
    match asked_of {
        AskedOf::Application => "application",
        AskedOf::EachApplicant => "each_applicant",
    }
}

fn options(kind: &Kind) -> &[Choice] {
    match kind {
        Kind::Choice { options, .. } | Kind::Many { options, .. } => options,
        Kind::Person(who) | Kind::People(who) => &who.options,
        Kind::Text { .. }
        | Kind::LongText { .. }
        | Kind::Name
        | Kind::Nino
        | Kind::Postcode
        | Kind::Phone
        | Kind::Email
        | Kind::Date(_)
        | Kind::Money(_)
        | Kind::Number(_)
        | Kind::Tick
        | Kind::Told
        | Kind::Acknowledge
        | Kind::Entry { .. }
        | Kind::Entries { .. }
        | Kind::List(_)
        | Kind::Evidence
        | Kind::Review => &[],
    }
}

fn option_of(locale: &Locale, option: &Choice, args: &Args) -> Json {
    json!({ "code": option.code, "says": locale.say_with(&option.message, args), "with_text": option.with_text })
}
