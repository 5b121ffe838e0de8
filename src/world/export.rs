//! Leaving the building: the gate is asked, what it says is durable first, and only then is a file written.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use crate::desk::effect::{Outcome, Recalled};
use crate::desk::trouble::Trouble;
use crate::locale::Locale;
use crate::paper::Case;
use crate::paper::export::{self, Leaving};
use crate::privacy::{
    Action, Audience, Decision, Effective, Field, IntakeId, Leave, Packs, PersonId, PurposeId,
    Question, RecipientId, Recorder, Sequence, Terms, To, Words,
};
use crate::register::Channel;
use crate::register::application::ApplicationId;
use crate::world::file;
use crate::world::perform::World;
use crate::world::trouble::of_casebook;

/// In which files applications are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// One JSON document.
    Json,
    /// One CSV file a table.
    Csv,
}

/// What the gate is asked about an application.
pub struct Asking {
    /// Who would have it.
    pub to: To,
    /// The row of the packs that it is under; none for people.
    pub row: Option<RecipientId>,
    /// What for.
    pub purpose: PurposeId,
    /// What of it.
    pub fields: BTreeSet<Field>,
    /// About whom.
    pub about: PersonId,
    /// Who asks for it.
    pub requested_by: Words,
    /// Their reference.
    pub request_ref: Option<Words>,
}

/// An application that the gate let out, and that was written down.
pub struct LetOut {
    recalled: Recalled,
    leave: Leave,
}

/// What the gate said, durably.
pub enum Decided {
    /// It may leave.
    Yes(Box<LetOut>),
    /// It may not: the reason, and the record under which that stands.
    No(crate::privacy::RefusalCode, Sequence),
}

impl LetOut {
    /// The record under which it left.
    #[must_use]
    pub fn entry(&self) -> Sequence {
        self.leave.entry()
    }
}

impl World {
    /// Puts questions about one application to the gate, in order, and writes every answer down in one transaction. The first
    /// no is the answer; the leave is that of the last yes.
    ///
    /// `ask` is given the application and the notice in force; what it gives back is asked.
    pub fn let_out(
        &mut self,
        id: ApplicationId,
        packs: &Packs,
        ask: impl FnOnce(&Recalled, &Effective) -> Result<Vec<Asking>, Trouble>,
    ) -> Result<Decided, Trouble> {
        let mut recalled = self.recalled(id)?;
        let now = self.clock.now();
        let reference = recalled.header.reference.to_string();
        let council = recalled.header.council.clone().unwrap_or_default();
        let notice = packs
            .for_controller(&council, Audience::Applicant)
            .ok_or_else(|| Trouble::new("export-no-council").with("reference", reference))?;
        let recorder = self.recorder()?;
        let before = recalled.ledger.newest();
        let mut decided = None;
        for asking in ask(&recalled, &notice)? {
            let terms = Terms::of(&notice, asking.row.as_ref(), &asking.purpose);
            let question = asking.question(&recorder, &recalled.sitting);
            let (entry, decision, leave) = recalled.ledger.disclose(question, &terms, now);
            decided = Some((entry, decision, leave));
            if matches!(decided, Some((_, Decision::Refused { .. }, _))) {
                break;
            }
        }
        let entries = recalled.ledger.since(before).to_vec();
        let texts = recalled.ledger.texts_of(&entries);
        self.open_casebook()?
            .write_down(id, &entries, &texts, now)
            .map_err(|error| of_casebook(&error))?;
        match decided {
            Some((_, _, Some(leave))) => Ok(Decided::Yes(Box::new(LetOut { recalled, leave }))),
            Some((entry, Decision::Refused { code }, None)) => Ok(Decided::No(code, entry)),
            Some(_) | None => Err(no_leave()),
        }
    }

    /// Writes applications for the controller's own system into a folder, each as far as its leave goes; never over a file.
    pub fn write_own(
        &self,
        let_out: &[LetOut],
        format: Format,
        folder: &Path,
    ) -> Result<Vec<PathBuf>, Trouble> {
        let packs: Vec<_> = let_out
            .iter()
            .map(|one| {
                let council = one.recalled.header.council.as_deref();
                self.catalogue.pack(council.unwrap_or_default())
            })
            .collect();
        let leaving: Vec<Leaving> = let_out
            .iter()
            .zip(&packs)
            .map(|(one, pack)| self.leaving(one, pack))
            .collect::<Result<_, _>>()?;
        let written = export::own(&leaving).map_err(|_fault| no_leave())?;
        let name = self.clock.now().format("export-%Y%m%d-%H%M%S").to_string();
        let files = match format {
            Format::Json => vec![(format!("{name}.json"), written.json)],
            Format::Csv => written
                .sheets
                .into_iter()
                .map(|sheet| (format!("{name}-{}.csv", sheet.name), sheet.csv))
                .collect(),
        };
        write_all(folder, files)
    }

    /// Writes the copy for another body into a folder, under a cover sheet in a language; never over a file.
    pub fn write_copy(
        &self,
        let_out: &LetOut,
        locale: &Locale,
        formats: &[Format],
        folder: &Path,
    ) -> Result<Vec<PathBuf>, Trouble> {
        let council = let_out.recalled.header.council.as_deref();
        let pack = self.catalogue.pack(council.unwrap_or_default());
        let leaving = self.leaving(let_out, &pack)?;
        let copy = export::copy(locale, &leaving).map_err(|_fault| no_leave())?;
        let mut files = vec![
            (format!("{}.txt", copy.name), copy.cover_text),
            (format!("{}.html", copy.name), copy.cover_html),
        ];
        if formats.contains(&Format::Json) {
            files.push((format!("{}.json", copy.name), copy.json));
        }
        if formats.contains(&Format::Csv) {
            files.push((format!("{}.csv", copy.name), copy.csv));
        }
        write_all(folder, files)
    }

    /// Writes the copy that the desk was given leave for, into the office's folder.
    pub(super) fn copy_for(&mut self, id: ApplicationId, leave: Leave) -> Result<Outcome, Trouble> {
        let recalled = self.recalled(id)?;
        let let_out = LetOut { recalled, leave };
        let folder = self.receipt_folder()?;
        let formats = [Format::Json, Format::Csv];
        let files = self.write_copy(&let_out, self.press.first(), &formats, &folder);
        files.map(Outcome::Copied)
    }

    fn leaving<'a>(
        &'a self,
        let_out: &'a LetOut,
        pack: &'a crate::form::Pack,
    ) -> Result<Leaving<'a>, Trouble> {
        let header = &let_out.recalled.header;
        let form = self.catalogue.form(&header.form);
        let form =
            form.ok_or_else(|| Trouble::new("form-unknown").with("form", header.form.clone()))?;
        Ok(Leaving {
            case: Case {
                header,
                sheet: &let_out.recalled.sheet,
                form,
                pack,
                office: &self.settings.office,
                anchor: None,
            },
            ledger: &let_out.recalled.ledger,
            leave: &let_out.leave,
        })
    }

    fn recorder(&mut self) -> Result<Recorder, Trouble> {
        let officer = self.open_casebook()?.officer().to_owned();
        let officer = Words::new(&officer).ok_or_else(no_leave)?;
        Recorder::new(Channel::Counter, officer).ok_or_else(no_leave)
    }
}

impl Asking {
    fn question(self, recorder: &Recorder, sitting: &IntakeId) -> Question {
        Question {
            to: self.to,
            purpose: self.purpose,
            fields: self.fields,
            about: self.about,
            action: Action::ReceiveCopies,
            requested_by: self.requested_by,
            request_ref: self.request_ref,
            recorder: Some(recorder.clone()),
            intake: Some(sitting.clone()),
            overriding: None,
        }
    }
}

fn no_leave() -> Trouble {
    Trouble::new("export-no-leave")
}

/// Writes files that are not there yet; where one cannot be written, those before it are taken away again.
fn write_all(folder: &Path, files: Vec<(String, String)>) -> Result<Vec<PathBuf>, Trouble> {
    let failed = |path: &Path, error: &std::io::Error| {
        let code = if error.kind() == std::io::ErrorKind::AlreadyExists {
            "export-exists"
        } else {
            "export-write"
        };
        let named = Trouble::new(code).with("file", path.display().to_string());
        named.with("why", error.kind().to_string())
    };
    file::make_folder(folder).map_err(|error| failed(folder, &error))?;
    let mut written: Vec<PathBuf> = Vec::new();
    for (name, text) in files {
        let path = folder.join(name);
        if let Err(error) = file::write_new(&path, text.as_bytes()) {
            for done in &written {
                // What cannot be taken away is named to nobody as written.
                std::fs::remove_file(done).unwrap_or_default();
            }
            return Err(failed(&path, &error));
        }
        written.push(path);
    }
    Ok(written)
}
