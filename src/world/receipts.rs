//! Writes receipts into the office's folder and hands them to the printer.

use std::io;
use std::path::{Path, PathBuf};

use crate::desk::effect::{Outcome, Recalled, ReceiptExtent};
use crate::desk::trouble::Trouble;
use crate::form::Form;
use crate::paper::{Case, Extent, Receipt};
use crate::register::application::{ApplicationId, Header};
use crate::world::perform::World;
use crate::world::trouble::of_casebook;
use crate::world::{file, printer};

impl World {
    pub(super) fn receipt(
        &mut self,
        id: ApplicationId,
        extent: ReceiptExtent,
        print: bool,
    ) -> Result<Outcome, Trouble> {
        let recalled = self.recalled(id)?;
        let anchor = self.open_casebook()?.anchor();
        let anchor = anchor.map_err(|error| of_casebook(&error))?;
        let anchor = anchor.map(|anchor| anchor.to_string());
        let receipt = self.make_receipt(&recalled, extent, anchor.as_deref())?;
        let folder = self.receipt_folder()?;
        let written = write(&folder, &receipt).map_err(|error| not_written(&folder, &error))?;
        let now = self.clock.now();
        self.open_casebook()?
            .note_receipt(id, now)
            .map_err(|error| of_casebook(&error))?;
        let printed = print && !self.settings.printer.trim().is_empty();
        let [text, html] = written;
        if printed {
            printer::print(&self.settings.printer, &text).map_err(|error| {
                let named = Trouble::new("printer-failed").with("file", text.display().to_string());
                named.with("why", error.kind().to_string())
            })?;
        }
        Ok(Outcome::Receipt {
            files: vec![text, html],
            printed,
        })
    }

    pub(super) fn make_receipt(
        &self,
        recalled: &Recalled,
        extent: ReceiptExtent,
        anchor: Option<&str>,
    ) -> Result<Receipt, Trouble> {
        let header = &recalled.header;
        let form = self.form_of(header)?;
        let pack = self
            .catalogue
            .pack(header.council.as_deref().unwrap_or_default());
        let extent = match extent {
            ReceiptExtent::ReferenceOnly => Extent::ReferenceOnly,
            ReceiptExtent::Full => Extent::Full,
        };
        let case = Case {
            header,
            sheet: &recalled.sheet,
            form,
            pack: &pack,
            office: &self.settings.office,
            anchor,
        };
        Ok(self.press.receipt(&case, extent, self.clock.now()))
    }

    /// The form of an application, or the trouble that there is none.
    pub(super) fn form_of(&self, header: &Header) -> Result<&Form, Trouble> {
        let form = self.catalogue.form(&header.form);
        form.ok_or_else(|| Trouble::new("form-unknown").with("form", header.form.clone()))
    }

    /// The folder of the settings, which has to be there; else the documents folder, which is made.
    pub(super) fn receipt_folder(&self) -> Result<PathBuf, Trouble> {
        let named = self.settings.receipt_folder.trim();
        if named.is_empty() {
            let folder = self.places.documents.clone();
            return file::make_folder(&folder)
                .map(|()| folder.clone())
                .or(Err(no_folder(&folder)));
        }
        let folder = PathBuf::from(named);
        if folder.is_dir() {
            Ok(folder)
        } else {
            Err(no_folder(&folder))
        }
    }
}

/// That a receipt could not be written.
pub(super) fn not_written(folder: &Path, error: &io::Error) -> Trouble {
    let named = Trouble::new("receipt-write").with("file", folder.display().to_string());
    named.with("why", error.kind().to_string())
}

fn no_folder(folder: &Path) -> Trouble {
    Trouble::new("receipt-folder").with("folder", folder.display().to_string())
}

fn write(folder: &Path, receipt: &Receipt) -> io::Result<[PathBuf; 2]> {
    let text = folder.join(format!("{}.txt", receipt.name));
    let html = folder.join(format!("{}.html", receipt.name));
    file::write(&text, receipt.text.as_bytes())?;
    file::write(&html, receipt.html.as_bytes())?;
    Ok([text, html])
}
