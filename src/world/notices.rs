//! Writes privacy notices into the office's folder and hands them to the printer.

use crate::desk::effect::{NoticePaper, Outcome};
use crate::desk::trouble::Trouble;
use crate::paper::NoticePrint;
use crate::world::perform::World;
use crate::world::{file, printer};

impl World {
    /// Writes a notice as text and as HTML, and prints it where there is a printer.
    ///
    /// Large print is only written: what a printer makes of plain text is not large, so the page is printed from a browser.
    pub(super) fn print_notice(&self, paper: &NoticePaper) -> Result<Outcome, Trouble> {
        let notice = &paper.notice;
        let name = format!("{}-{}-{}", notice.pack, notice.version, notice.language);
        let print = NoticePrint::of(&name, &notice.language, &paper.text, paper.large);
        let folder = self.receipt_folder()?;
        let text = folder.join(format!("{}.txt", print.name));
        let html = folder.join(format!("{}.html", print.name));
        let written = file::write(&text, print.text.as_bytes())
            .and_then(|()| file::write(&html, print.html.as_bytes()));
        written.map_err(|error| {
            let named = Trouble::new("receipt-write").with("file", folder.display().to_string());
            named.with("why", error.kind().to_string())
        })?;
        let printed = !paper.large && !self.settings.printer.trim().is_empty();
        if printed {
            printer::print(&self.settings.printer, &text).map_err(|error| {
                let named = Trouble::new("printer-failed").with("file", text.display().to_string());
                named.with("why", error.kind().to_string())
            })?;
        }
        Ok(Outcome::NoticePrinted {
            files: vec![text, html],
            printed,
        })
    }
}
