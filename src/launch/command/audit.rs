//! `lodge audit`: who did what, and whether anybody has tampered with that.

use chrono::SecondsFormat;
use serde_json::{Value as Json, json};

use crate::casebook::audit::{AnchorFound, Verdict};
use crate::casebook::{Anchor, Line};
use crate::launch::arguments::{AuditCommand, Everywhere};
use crate::launch::exit::{Exit, Failure};
use crate::launch::surroundings::Surroundings;
use crate::launch::{open, say};
use crate::locale::{Args, Locale};
use crate::register::hex;
use crate::register::reference::Reference;
use crate::world::{World, anchor_said, fault_said};

/// Entries read at a time.
const PAGE: usize = 500;

/// Shows the trail, or checks it.
pub(super) fn audit(
    everywhere: &Everywhere,
    surroundings: &Surroundings,
    command: &AuditCommand,
) -> Result<Exit, Failure> {
    let locale = open::locale(everywhere)?;
    match command {
        AuditCommand::Show { last, about, json } => {
            let about = about
                .as_deref()
                .map(|reference| open::reference(&locale, reference))
                .transpose()?;
            let mut world = open::unlocked(everywhere, surroundings, &locale)?;
            let lines = gather(&mut world, &locale, last.unwrap_or(u64::MAX), about)?;
            show(&locale, &lines, *json)?;
            Ok(Exit::Done)
        }
        AuditCommand::Verify { anchor, json } => {
            let anchor = anchor.as_deref().map(|typed| {
                typed.parse::<Anchor>().map_err(|_not_one| {
                    Failure::said(Exit::Usage, &locale, "anchor-not-read", &Args::new())
                })
            });
            let anchor = anchor.transpose()?;
            let mut world = open::unlocked(everywhere, surroundings, &locale)?;
            let verdict = world
                .check_trail(anchor.as_ref())
                .map_err(|trouble| Failure::of(&locale, &trouble))?;
            if *json {
                say::json(&in_json(&verdict))?;
            } else {
                say::lines(verdict_lines(&locale, &verdict))?;
            }
            Ok(if verdict.is_sound() {
                Exit::Done
            } else {
                Exit::PutRight
            })
        }
    }
}

/// The last so many entries, about one application where one is named; oldest first.
fn gather(
    world: &mut World,
    locale: &Locale,
    last: u64,
    about: Option<Reference>,
) -> Result<Vec<Line>, Failure> {
    let wanted = usize::try_from(last).unwrap_or(usize::MAX);
    let mut gathered: Vec<Line> = Vec::new();
    let mut from = None;
    while gathered.len() < wanted {
        let page = world
            .trail(from, PAGE)
            .map_err(|trouble| Failure::of(locale, &trouble))?;
        let oldest = page.last().map(|line| line.number);
        let fits = |line: &Line| about.is_none() || line.reference == about;
        gathered.extend(page.into_iter().filter(fits));
        match oldest {
            Some(number) if number > 1 => from = Some(number - 1),
            Some(_) | None => break,
        }
    }
    gathered.truncate(wanted);
    gathered.reverse();
    Ok(gathered)
}

fn show(locale: &Locale, lines: &[Line], json: bool) -> Result<(), Failure> {
    if json {
        return say::json(&lines.iter().map(entry).collect());
    }
    say::lines(lines.iter().flat_map(|line| {
        let args = Args::new()
            .text("number", &line.number.to_string())
            .text("at", &locale.say_instant(line.entry.at))
            .answer("officer", &line.entry.officer)
            .text("what", &said(locale, line))
            .text(
                "reference",
                &line
                    .reference
                    .map(|reference| reference.to_string())
                    .unwrap_or_default(),
            );
        let words = line
            .detail
            .as_deref()
            .map(|words| behind(locale, line, words))
            .map(|words| locale.say_with("audit-words", &Args::new().answer("words", &words)));
        let first = locale.say_with("audit-line", &args).trim_end().to_owned();
        std::iter::once(first).chain(words)
    }))
}

/// What was done in words; what a later version did by its code.
fn said(locale: &Locale, line: &Line) -> String {
    in_words(locale, &line.entry.act, line.entry.count)
}

/// The words behind an entry: what an officer typed, or the code of what was begun.
fn behind(locale: &Locale, line: &Line, words: &str) -> String {
    match line.entry.act.as_str() {
        "keys_begun" | "keys_unfinished" => in_words(locale, words, 1),
        _ => words.to_owned(),
    }
}

fn in_words(locale: &Locale, code: &str, count: u32) -> String {
    let message = format!("act-{}", code.replace('_', "-"));
    if locale.has(&message) {
        locale.say_with(&message, &Args::new().count("count", count.into()))
    } else {
        code.to_owned()
    }
}

fn entry(line: &Line) -> Json {
    json!({
        "number": line.number,
        "at": line.entry.at.to_rfc3339_opts(SecondsFormat::Secs, true),
        "officer": line.entry.officer,
        "act": line.entry.act,
        "reference": line.reference.map(|reference| reference.to_string()),
        "subject": line.entry.subject.map(|id| hex::written(&id.0)),
        "count": line.entry.count,
        "words": line.detail,
        "hash": hex::written(&line.entry.hash),
    })
}

fn in_json(verdict: &Verdict) -> Json {
    let faults = verdict.faults.iter().map(|fault| {
        let (message, entry) = fault_said(*fault);
        let code = message.trim_start_matches("trail-fault-");
        json!({ "fault": code, "entry": (entry > 0).then_some(entry) })
    });
    json!({
        "sound": verdict.is_sound(),
        "entries": verdict.entries,
        "broken_at": verdict.broken_at,
        "applications": verdict.applications,
        "checkpoints": verdict.checkpoints,
        "sealed_to": verdict.sealed_to,
        "anchor": verdict.anchor.map(|found| match found {
            AnchorFound::Fits => "fits",
            AnchorFound::Shorter => "shorter",
            AnchorFound::Other(_) => "other",
        }),
        "faults": faults.collect::<Vec<_>>(),
        "faulty": verdict.faulty,
    })
}

/// What came of a check, in sentences.
pub(super) fn verdict_lines(locale: &Locale, verdict: &Verdict) -> Vec<String> {
    let count = |number: u64| i64::try_from(number).unwrap_or(i64::MAX);
    let mut lines = Vec::new();
    if verdict.is_sound() {
        let args = Args::new()
            .count("entries", count(verdict.entries))
            .count("checkpoints", count(verdict.checkpoints));
        lines.push(locale.say_with("trail-sound", &args));
    }
    for fault in &verdict.faults {
        let (message, entry) = fault_said(*fault);
        lines.push(locale.say_with(message, &Args::new().count("entry", count(entry))));
    }
    if verdict.faulty > 1 {
        let args = Args::new().count("count", count(verdict.faulty));
        lines.push(locale.say_with("audit-faults", &args));
    }
    lines.extend(verdict.anchor.map(|found| locale.say(anchor_said(found))));
    lines
}
