//! `lodge form`: what forms there are, what they ask, whether they hold together.

use std::path::Path;

use serde_json::{Value, json};

use crate::launch::arguments::{Everywhere, FormCommand};
use crate::launch::exit::{Exit, Failure};
use crate::launch::{open, say};
use crate::locale::{Args, Locale};
use crate::privacy::{Audience, Pack, Packs};
use crate::{lint, paper};

/// Lists, shows or checks forms.
pub(super) fn form(everywhere: &Everywhere, command: &FormCommand) -> Result<Exit, Failure> {
    let locale = open::locale(everywhere)?;
    match command {
        FormCommand::List { json } => list(everywhere, &locale, *json),
        FormCommand::Show { id, json } => show(everywhere, &locale, id, *json),
        FormCommand::Check { folder } => check(
            &locale,
            folder.as_deref().or(everywhere.forms.as_deref()),
            everywhere.locales.as_deref(),
        ),
    }
}

fn list(everywhere: &Everywhere, locale: &Locale, json: bool) -> Result<Exit, Failure> {
    let catalogue = open::catalogue(everywhere.forms.as_deref())?;
    let notices = open::notices(everywhere.forms.as_deref())?;
    if json {
        let forms = catalogue.forms.iter().map(|form| {
            json!({ "id": form.id, "version": form.version, "sections": form.sections.len(), "questions": form.len() })
        });
        let apart: Vec<&str> = catalogue
            .apart
            .iter()
            .map(|form| form.id.as_str())
            .collect();
        let packs = catalogue.packs.iter().map(
            |pack| json!({ "council": pack.id, "source": pack.source, "read_on": pack.read_on }),
        );
        say::json(
            &json!({ "forms": forms.collect::<Vec<_>>(), "apart": apart, "packs": packs.collect::<Vec<_>>(), "notices": outlines(&notices) }),
        )?;
        return Ok(Exit::Done);
    }
    let forms = catalogue.forms.iter().map(|form| {
        let count = i64::try_from(form.len()).unwrap_or(i64::MAX);
        let args = Args::new()
            .text("form", &form.id)
            .count("version", form.version.into())
            .count("questions", count);
        locale.say_with("form-line", &args)
    });
    let apart = catalogue.apart.iter().map(|form| {
        let count = i64::try_from(form.len()).unwrap_or(i64::MAX);
        let args = Args::new()
            .text("form", &form.id)
            .count("version", form.version.into())
            .count("questions", count);
        locale.say_with("form-line-apart", &args)
    });
    let packs = catalogue.packs.iter().map(|pack| {
        let source = pack
            .source
            .clone()
            .unwrap_or_else(|| locale.say("pack-nothing"));
        let council = locale.say(&format!("council-{}", pack.id));
        locale.say_with(
            "pack-line",
            &Args::new()
                .text("council", &council)
                .text("source", &source),
        )
    });
    let notices = notices.all().map(|pack| {
        let layer = locale.say(&format!("notice-layer-{}", pack.layer.code()));
        let args = Args::new().text("notice", &pack.id).text("layer", &layer);
        locale.say_with("form-notice-line", &args.text("source", &pack.source))
    });
    say::lines(forms.chain(apart).chain(packs).chain(notices))?;
    Ok(Exit::Done)
}

/// The packs of notices as scripts read them.
fn outlines(notices: &Packs) -> Vec<Value> {
    let outline = |pack: &Pack| {
        let defects: Vec<&str> = pack
            .defects
            .iter()
            .map(|defect| defect.code.as_str())
            .collect();
        json!({
            "notice": pack.id, "layer": pack.layer.code(), "under": pack.under, "status": pack.status.code(),
            "audience": pack.audience.map(Audience::code), "source": pack.source, "defects": defects,
        })
    };
    notices.all().map(outline).collect()
}

fn show(everywhere: &Everywhere, locale: &Locale, id: &str, json: bool) -> Result<Exit, Failure> {
    let catalogue = open::catalogue(everywhere.forms.as_deref())?;
    let form = catalogue.form(id).or_else(|| catalogue.apart(id));
    let form = form.ok_or_else(|| {
        Failure::said(
            Exit::Usage,
            locale,
            "form-none",
            &Args::new().text("form", id),
        )
    })?;
    if json {
        say::json(&paper::outline(locale, form))?;
    } else {
        say::lines(paper::form_lines(locale, form))?;
    }
    Ok(Exit::Done)
}

/// Prints every fault; scripts and people read the same lines.
fn check(locale: &Locale, forms: Option<&Path>, locales: Option<&Path>) -> Result<Exit, Failure> {
    let faults = lint::check(forms, locales);
    if faults.0.is_empty() {
        say::lines([locale.say("form-sound")])?;
        return Ok(Exit::Done);
    }
    say::lines(faults.0.iter().map(ToString::to_string))?;
    let count = i64::try_from(faults.0.len()).unwrap_or(i64::MAX);
    say::beside(&locale.say_with("form-faults", &Args::new().count("count", count)));
    Ok(Exit::PutRight)
}
