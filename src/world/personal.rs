//! Writes somebody's own receipts of what they decided and were told, and takes down what they will always say.

use std::path::PathBuf;

use crate::desk::effect::{Outcome, PrivacyPapers, Recalled, ReceiptExtent};
use crate::desk::trouble::Trouble;
use crate::form::{Person, people};
use crate::locale::day_in_london;
use crate::paper::{EqualityPart, InHand, Wanted, Which, may_send};
use crate::privacy::{Entry, Ledger, PersonId, Sequence, Wordings};
use crate::register::application::ApplicationId;
use crate::world::perform::World;
use crate::world::receipts::not_written;
use crate::world::trouble::of_casebook;
use crate::world::{file, printer};

impl World {
    /// Keeps what the receipts will always say, makes them, writes them, and prints them if asked. Who could be seen with a
    /// paper that says what it is about gets the reference alone, unless they say otherwise themselves.
    pub(super) fn privacy_receipts(&mut self, papers: PrivacyPapers) -> Result<Outcome, Trouble> {
        let mut recalled = self.recalled(papers.id)?;
        let lacking = self.imprints(&recalled.ledger, Sequence(0), &recalled);
        let now = self.clock.now();
        self.open_casebook()?
            .note_privacy_receipt(papers.id, &lacking, now)
            .map_err(|error| of_casebook(&error))?;
        for (_, text) in lacking.all() {
            recalled.ledger.keep_wording(text);
        }
        let mut made = Vec::new();
        for person in self.whose(&papers, &recalled)? {
            made.extend(self.papers_of(person, &papers, &recalled)?);
        }
        if made.is_empty() {
            return Err(Trouble::new("papers-none"));
        }
        self.written(&made, papers.print)
    }

    /// The texts that come with entries, and the imprints of those that have receipts.
    pub(super) fn with_imprints(
        &mut self,
        id: ApplicationId,
        entries: &[Entry],
        texts: &Wordings,
    ) -> Result<Wordings, Trouble> {
        let casebook = self.open_casebook()?;
        let kept = casebook.ledger(id).map_err(|error| of_casebook(&error))?;
        let header = casebook.header(id).map_err(|error| of_casebook(&error))?;
        let mut all = kept.wordings().clone();
        let mut texts = texts.clone();
        for (_, text) in texts.all() {
            all.keep(text);
        }
        // What does not follow on what is kept is refused where it is kept, and not here.
        if let Ok(ledger) = Ledger::of([kept.entries(), entries].concat(), all) {
            let form = self.catalogue.form(&header.form);
            let from = kept.newest();
            let imprints = self.press.imprints((&ledger, from), form, &header.language);
            for (_, text) in imprints.all() {
                texts.keep(text);
            }
        }
        Ok(texts)
    }

    fn imprints(&self, ledger: &Ledger, from: Sequence, recalled: &Recalled) -> Wordings {
        let form = self.catalogue.form(&recalled.header.form);
        let language = &recalled.header.language;
        self.press.imprints((ledger, from), form, language)
    }

    /// The person named, or everybody who applies.
    fn whose(&self, papers: &PrivacyPapers, recalled: &Recalled) -> Result<Vec<PersonId>, Trouble> {
        if let Some(person) = papers.person {
            return Ok(vec![person]);
        }
        let form = self.form_of(&recalled.header)?;
        let applying = people::people(form, &recalled.sheet).into_iter();
        Ok(applying
            .filter_map(|entry| match entry.person {
                Person::Main => Some(PersonId::Main),
                Person::Joint => Some(PersonId::Joint),
                Person::Member(_) => None,
            })
            .collect())
    }

    /// One person's papers, each a name and what is in it; only the first of a paper is printed.
    fn papers_of(
        &self,
        person: PersonId,
        papers: &PrivacyPapers,
        recalled: &Recalled,
    ) -> Result<Vec<Vec<(String, String)>>, Trouble> {
        let form = self.form_of(&recalled.header)?;
        let council = recalled.header.council.as_deref().unwrap_or_default();
        let pack = self.catalogue.pack(council);
        let today = day_in_london(self.clock.now());
        let may = may_send((form, &pack, &recalled.sheet), person, today);
        let whole = match may.in_hand {
            InHand::Full => true,
            InHand::FullOnTheirWord => papers.on_their_word,
            InHand::ReferenceOnly => false,
        };
        if !whole {
            let receipt = self.make_receipt(recalled, ReceiptExtent::ReferenceOnly, None)?;
            return Ok(vec![vec![
                (format!("{}.txt", receipt.name), receipt.text),
                (format!("{}.html", receipt.name), receipt.html),
            ]]);
        }
        let last = recalled.ledger.newest();
        let kinds = match papers.decision {
            Some(entry) => vec![Which::Decision(entry)],
            None => vec![Which::Decisions(last), Which::Told(last)],
        };
        let made = kinds.into_iter().filter_map(|which| {
            let wanted = Wanted {
                reference: recalled.header.reference,
                ledger: &recalled.ledger,
                person,
                which,
                language: &recalled.header.language,
                equality: EqualityPart::of(recalled.ledger.monitored(person)),
            };
            let receipt = self.press.privacy_receipt(&wanted)?;
            let files = receipt.files().into_iter();
            Some(files.map(|(name, text)| (name, text.to_owned())).collect())
        });
        Ok(made.collect())
    }

    fn written(&self, papers: &[Vec<(String, String)>], print: bool) -> Result<Outcome, Trouble> {
        let folder = self.receipt_folder()?;
        let printed = print && !self.settings.printer.trim().is_empty();
        let mut files: Vec<PathBuf> = Vec::new();
        for paper in papers {
            let begins = files.len();
            for (name, text) in paper {
                let path = folder.join(name);
                file::write(&path, text.as_bytes())
                    .map_err(|error| not_written(&folder, &error))?;
                files.push(path);
            }
            if let Some(first) = files.get(begins).filter(|_| printed) {
                printer::print(&self.settings.printer, first).map_err(|error| {
                    let named = Trouble::new("printer-failed");
                    let named = named.with("file", first.display().to_string());
                    named.with("why", error.kind().to_string())
                })?;
            }
        }
        Ok(Outcome::Receipt { files, printed })
    }
}
