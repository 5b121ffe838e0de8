//! What each released version of a form asked, so that nothing kept under it is ever left without a question.
//!
//! `forms/<form>/released.toml` has a table for each version: every id with the word of its kind. It is written by
//! [`write()`] when a version is released, and never changed after.

use std::collections::HashMap;

use serde::Deserialize;
use toml::Spanned;

use crate::form::compile::{File, parse};
use crate::form::definition::Form;
use crate::form::fault::Fault;
use crate::form::migrate::Migration;
use crate::form::outline::{Outline, Spot};

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Released {
    version: HashMap<Spanned<String>, HashMap<Spanned<String>, String>>,
}

/// The table of the form's present version, for `released.toml`.
#[must_use]
pub fn write(form: &Form) -> String {
    let ids = form
        .questions()
        .map(|question| format!("\"{}\" = \"{}\"\n", question.id, question.kind.word()));
    let heading = format!("[version.{}]\n", form.version);
    std::iter::once(heading).chain(ids).collect()
}

/// What the form does to the last released version without saying so: ids that are gone, kinds that changed.
#[must_use]
pub fn faults(form: &Form, outline: &Outline, file: File) -> Vec<Fault> {
    let mut faults = Vec::new();
    let Some(released) = parse::<Released>(file, &mut faults) else {
        return faults;
    };
    let versions = released
        .version
        .iter()
        .filter_map(|(number, ids)| Some((number.get_ref().parse::<u32>().ok()?, number, ids)));
    let Some((version, number, ids)) = versions.max_by_key(|(version, ..)| *version) else {
        return faults;
    };
    let spot = |span| Spot {
        file: file.name,
        text: file.text,
        span: Some(span),
    };
    if version > form.version {
        let says = format!("version {version} is released, and the form says it is older");
        faults.push(
            spot(number.span())
                .fault(says)
                .help("raise `version` in form.toml"),
        );
    }
    let steps: Vec<&Migration> = form
        .migrations
        .iter()
        .filter(|step| step.from >= version && step.from < form.version)
        .collect();
    let mut ids: Vec<_> = ids.iter().collect();
    ids.sort_by_key(|(id, _)| id.span().start);
    for (id, kind) in ids {
        let today = renamed(&steps, id.get_ref());
        match form.find(&today) {
            None if steps.iter().any(|step| gone(step, &today)) => {}
            None => {
                let says = format!("`{today}` was asked in version {version} and is not now");
                faults.push(spot(id.span()).fault(says).help(HELP));
            }
            Some(position) => {
                let word = form.question(position).kind.word();
                if word != kind && !steps.iter().any(|step| step.reread.contains(&today)) {
                    let says = format!("`{today}` was a {kind} in version {version}");
                    faults.push(outline.kind(position).fault(says).help(HELP));
                }
            }
        }
    }
    faults
}

const HELP: &str =
    "raise `version` and say in a [[migration]] of form.toml what becomes of its answers";

/// The id as it is called now.
fn renamed(steps: &[&Migration], id: &str) -> String {
    let mut id = id.to_owned();
    for step in steps {
        let found = step
            .renamed
            .iter()
            .find_map(|(old, new)| Some(format!("{new}{}", under(&id, old)?)));
        id = found.unwrap_or(id);
    }
    id
}

fn gone(step: &Migration, id: &str) -> bool {
    step.removed.iter().any(|gone| under(id, gone).is_some())
}

/// What of an id lies behind another, if it is that one or stands in its list.
fn under<'a>(id: &'a str, of: &str) -> Option<&'a str> {
    id.strip_prefix(of)
        .filter(|rest| rest.is_empty() || rest.starts_with('.'))
}
