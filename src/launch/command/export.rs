//! `lodge export`: applications for the partnership's own system, and a copy of one for another body.

mod other;
mod own;

use std::path::{Path, PathBuf};

use crate::launch::arguments::{Everywhere, ExportArguments, ExportFormat};
use crate::launch::exit::{Exit, Failure};
use crate::launch::surroundings::Surroundings;
use crate::launch::{open, say};
use crate::locale::{Args, Locale};
use crate::paper;
use crate::world::Format;

/// Writes what the command line asks for, as far as the gate lets it.
pub(super) fn export(
    everywhere: &Everywhere,
    surroundings: &Surroundings,
    wanted: &ExportArguments,
) -> Result<Exit, Failure> {
    if wanted.schema {
        return say::bytes(paper::export::schema().as_bytes()).map(|()| Exit::Done);
    }
    let locale = open::locale(everywhere)?;
    let packs = open::notices(everywhere.forms.as_deref())?;
    let folder = wanted.out.as_deref().unwrap_or_else(|| Path::new("."));
    if folder.exists() && !folder.is_dir() {
        let args = Args::new().text("folder", &folder.display().to_string());
        return Err(Failure::said(
            Exit::File,
            &locale,
            "export-no-folder",
            &args,
        ));
    }
    let mut world = open::unlocked(everywhere, surroundings, &locale)?;
    match &wanted.to {
        Some(to) => other::copy(&mut world, &locale, &packs, wanted, (to, folder)),
        None => own::own(&mut world, &locale, &packs, wanted, folder),
    }
}

fn format(wanted: &ExportArguments) -> Format {
    match wanted.format {
        ExportFormat::Json => Format::Json,
        ExportFormat::Csv => Format::Csv,
    }
}

fn tell(locale: &Locale, files: &[PathBuf]) -> Result<(), Failure> {
    say::lines(files.iter().map(|file| {
        let args = Args::new().text("file", &file.display().to_string());
        locale.say_with("export-written", &args)
    }))
}
