//! `lodge walk`: which questions an answers file is asked, what is missing, what was found.

use std::io::Read as _;
use std::path::Path;

use chrono::NaiveDate;

use crate::answers::{self, Fault, File, Taken, Told, Wrong};
use crate::form::{Catalogue, Form, Pack, Walk};
use crate::launch::arguments::Everywhere;
use crate::launch::exit::{Exit, Failure};
use crate::launch::{finding, open, say};
use crate::locale::registry;
use crate::locale::{Args, Locale};
use crate::world::{Clock as _, London as _, System};

/// Walks a file and prints what comes of it.
pub(super) fn walk(everywhere: &Everywhere, path: &Path, as_of: Option<NaiveDate>, json: bool) -> Result<Exit, Failure> {
    let locale = open::locale(everywhere)?;
    let catalogue = open::catalogue(everywhere.forms.as_deref())?;
    let file = read(&locale, path)?;
    let today = as_of.unwrap_or_else(|| System.today());
    let walked = Walked::of(&locale, &catalogue, &file, Told { officer: "", now: System.now(), today })?;
    if json {
        say::json(&walked.json(&locale, today))?;
    } else {
        say::lines(walked.lines(&locale))?;
    }
    Ok(walked.exit())
}

/// A file that was taken over, with the walk through it.
pub(super) struct Walked<'a> {
    pub form: &'a Form,
    pub pack: Pack,
    pub taken: Taken,
    pub walk: Walk,
}

impl<'a> Walked<'a> {
    /// Takes a file over and walks it; its faults end the command.
    pub(super) fn of(locale: &Locale, catalogue: &'a Catalogue, file: &File, told: Told) -> Result<Self, Failure> {
        let refuse = |faults: Vec<Fault>| refused(locale, &faults);
        let form = catalogue.form(&file.form);
        let form = form.ok_or_else(|| refuse(vec![Fault::at("form", Wrong::UnknownId)]))?;
        if registry::find(&file.language).is_none() {
            return Err(refuse(vec![Fault::at("language", Wrong::UnknownCode)]));
        }
        let pack = catalogue.pack(file.council.as_deref().unwrap_or_default());
        let taken = answers::take(file, form, &pack, told).map_err(refuse)?;
        let walk = Walk::of(form, &pack, &taken.sheet, told.today);
        Ok(Self { form, pack, taken, walk })
    }

    /// The walk as JSON.
    pub(super) fn json(&self, locale: &Locale, as_of: NaiveDate) -> serde_json::Value {
        answers::walked(self.form, &self.taken.sheet, &self.walk, as_of, |found| finding::says(locale, found))
    }

    /// The walk as lines for people.
    pub(super) fn lines(&self, locale: &Locale) -> Vec<String> {
        let counts = &self.walk.counts;
        let count = |count| i64::try_from(count).unwrap_or(i64::MAX);
        let args = Args::new()
            .count("answered", count(counts.answered))
            .count("not_asked", count(counts.not_asked))
            .count("does_not_know", count(counts.does_not_know))
            .count("prefers", count(counts.prefers_not_to_say))
            .count("not_applicable", count(counts.not_applicable));
        let mut lines = vec![locale.say_with("walk-counts", &args)];
        let path = |place| self.form.path(place, &self.taken.sheet);
        let missing: Vec<String> = self.walk.missing().map(|place| format!("  {}", path(place))).collect();
        if !missing.is_empty() {
            lines.push(locale.say("walk-missing"));
            lines.extend(missing);
        }
        if !self.walk.findings.is_empty() {
            lines.push(locale.say("walk-findings"));
        }
        for found in &self.walk.findings {
            lines.push(format!("  {}  {}  {}", path(found.at), found.strength.word(), finding::says(locale, found)));
            lines.extend(finding::todo(locale, found).map(|todo| format!("    {todo}")));
        }
        if lines.len() == 1 {
            lines.push(locale.say("walk-clean"));
        }
        lines
    }

    /// Whether something needs putting right.
    pub(super) fn exit(&self) -> Exit {
        if finding::any_hard(&self.walk) { Exit::PutRight } else { Exit::Done }
    }
}

/// Reads an answers file, or standard input for `-`.
pub(super) fn read(locale: &Locale, path: &Path) -> Result<File, Failure> {
    let mut text = String::new();
    let read = if path == Path::new("-") {
        std::io::stdin().read_to_string(&mut text).map(|_| ())
    } else {
        std::fs::read_to_string(path).map(|read| text = read)
    };
    read.map_err(|error| {
        let args = Args::new().text("file", &path.display().to_string()).text("why", &error.kind().to_string());
        Failure::said(Exit::File, locale, "command-file", &args)
    })?;
    File::read(&text).map_err(|faults| refused(locale, &faults))
}

/// The faults of an answers file in words, each with its path.
pub(super) fn refused(locale: &Locale, faults: &[Fault]) -> Failure {
    let fault = |fault: &Fault| {
        let wanted = fault.wrong.wanted().map(|wanted| locale.say(&format!("answers-wants-{wanted}")));
        let args = Args::new().text("path", &fault.path).text("wanted", &wanted.unwrap_or_default());
        locale.say_with(&format!("answers-{}", fault.wrong.code()), &args)
    };
    let says = std::iter::once(locale.say("answers-refused")).chain(faults.iter().map(fault));
    Failure { exit: Exit::File, says: says.collect() }
}
