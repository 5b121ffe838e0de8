//! `lodge equality counts`: how many chose what, none of the numbers small.

use std::fmt::Write as _;
use std::fs::OpenOptions;
use std::io::Write as _;
use std::path::Path;

use chrono::NaiveDate;
use serde_json::{Value as Json, json};

use crate::equality::{Counted, Counts, THRESHOLD};
use crate::form::{Form, Kind};
use crate::launch::arguments::{CountsFormat, EqualityCommand, Everywhere};
use crate::launch::exit::{Exit, Failure};
use crate::launch::surroundings::Surroundings;
use crate::launch::{open, say};
use crate::locale::{Args, Locale};
use crate::world::{London as _, System};

/// Counts, and writes the counts down or prints them.
pub(super) fn equality(
    everywhere: &Everywhere,
    surroundings: &Surroundings,
    command: &EqualityCommand,
) -> Result<Exit, Failure> {
    let EqualityCommand::Counts { format, out } = command;
    let locale = open::locale(everywhere)?;
    let mut world = open::unlocked(everywhere, surroundings, &locale)?;
    let counts = world
        .equality_counts()
        .map_err(|trouble| Failure::of(&locale, &trouble))?;
    let form = world.catalogue().apart("equality");
    let form = form.ok_or_else(|| open::unforeseen(&locale))?;
    let today = System.today();
    let (ending, text) = match format {
        CountsFormat::Json => ("json", as_json(&locale, form, &counts, today)),
        CountsFormat::Csv => ("csv", as_csv(&locale, form, &counts)),
    };
    match out {
        Some(folder) => {
            let name = format!("equality-counts-{today}.{ending}");
            write(&locale, &folder.join(name), &text)?;
        }
        None => say::bytes(text.as_bytes())?,
    }
    Ok(Exit::Done)
}

/// Writes a file that is not there yet.
fn write(locale: &Locale, path: &Path, text: &str) -> Result<(), Failure> {
    let made = OpenOptions::new().write(true).create_new(true).open(path);
    let written = made.and_then(|mut file| {
        file.write_all(text.as_bytes())?;
        file.sync_all()
    });
    let args = Args::new().text("file", &path.display().to_string());
    written.map_err(|error| {
        let args = Args::new()
            .text("file", &path.display().to_string())
            .text("why", &error.kind().to_string());
        Failure::said(Exit::File, locale, "counts-unwritten", &args)
    })?;
    say::lines([locale.say_with("counts-written", &args)])
}

/// The options of a question, each with what it is called, and so are the two ways to say nothing; anything else that is no
/// option of the form is called by its code.
fn options<'a>(
    locale: &Locale,
    form: &Form,
    counted: &'a Counted,
) -> Vec<(&'a str, String, crate::equality::Count)> {
    let question = form.find(&counted.question).map(|at| form.question(at));
    let called = |code: &str| {
        let choices = question.map(|question| &question.kind);
        let Some(Kind::Choice { options, .. }) = choices else {
            return code.to_owned();
        };
        let option = options.iter().find(|option| option.code == code);
        match (option, code) {
            (Some(option), _) => locale.say(&option.message),
            (None, "not_answered") => locale.say("counts-not-answered"),
            (None, "prefers_not_to_say") => locale.say("missing-prefers_not_to_say"),
            (None, _) => code.to_owned(),
        }
    };
    let cells = counted.cells.iter();
    cells
        .map(|(code, count)| (code.as_str(), called(code), *count))
        .collect()
}

/// What a question asks.
fn asks(locale: &Locale, form: &Form, counted: &Counted) -> String {
    form.find(&counted.question)
        .map_or_else(String::new, |at| locale.say(&form.question(at).message))
}

fn as_json(locale: &Locale, form: &Form, counts: &Counts, today: NaiveDate) -> String {
    let questions: Vec<Json> = counts
        .questions
        .iter()
        .map(|counted| {
            let cells: Vec<Json> = options(locale, form, counted)
                .into_iter()
                .map(|(code, says, count)| {
                    json!({ "option": code, "says": says, "count": count.number(), "told": count.written() })
                })
                .collect();
            json!({ "question": counted.question, "asks": asks(locale, form, counted), "cells": cells })
        })
        .collect();
    let whole = json!({
        "form": form.id,
        "form_version": counts.form_version,
        "counted_on": today.to_string(),
        "threshold": THRESHOLD,
        "people": { "count": counts.people.number(), "told": counts.people.written() },
        "questions": questions,
    });
    let text = serde_json::to_string_pretty(&whole).unwrap_or_else(|_| "null".to_owned());
    text + "\n"
}

/// RFC 4180: commas, quotes where a cell has one, lines that end in CR and LF.
fn as_csv(locale: &Locale, form: &Form, counts: &Counts) -> String {
    let mut table = String::from("question,option,asks,says,told\r\n");
    let everyone = counts.people.written();
    write!(table, "people,,,,{everyone}\r\n").unwrap_or_default();
    for counted in &counts.questions {
        let asks = quoted(&asks(locale, form, counted));
        for (code, says, count) in options(locale, form, counted) {
            let (says, told) = (quoted(&says), count.written());
            write!(
                table,
                "{},{code},{asks},{says},{told}\r\n",
                counted.question
            )
            .unwrap_or_default();
        }
    }
    table
}

fn quoted(cell: &str) -> String {
    if cell.contains([',', '"', '\r', '\n']) {
        format!("\"{}\"", cell.replace('"', "\"\""))
    } else {
        cell.to_owned()
    }
}
