//! A casebook to try things on, in a folder that goes away with it, and answers of every kind to keep in it.

use std::path::PathBuf;

use chrono::{DateTime, NaiveDate, Utc};

use crate::casebook::{
    Accepting, Beginning, Beside, Casebook, CasebookError, Keeping, Opened, Opening,
};
use crate::form::{
    self, Answer, Change, Confirmation, Form, Kept, Note, Owner, Pack, Place, Provenance, Sheet,
    Source, Value,
};
use crate::register::Channel;
use crate::register::application::{ApplicationId, Attention, Header};
use crate::vault::{Cost, Passphrase, Role, Writer};
pub(in crate::casebook) const TODAY: NaiveDate = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();

/// No other room keeps anything here.
pub(in crate::casebook) const NOTHING: Beside<'static> = &|_, _| Ok(());

pub(in crate::casebook) fn at(second: i64) -> DateTime<Utc> {
    DateTime::from_timestamp(1_795_000_000 + second, 0).unwrap()
}

pub(in crate::casebook) fn homechoice() -> Form {
    form::shipped().unwrap().form("homechoice").unwrap().clone()
}

pub(in crate::casebook) fn passphrase() -> Passphrase {
    Passphrase::new("correct horse battery".to_owned())
}

/// A casebook in a folder that goes away with it.
pub(in crate::casebook) struct Trial {
    pub(in crate::casebook) folder: tempfile::TempDir,
    pub(in crate::casebook) book: Option<Casebook>,
    drawn: u8,
    pub(in crate::casebook) form: Form,
}

impl Trial {
    pub(in crate::casebook) fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let cost = Cost::cheap_for_tests_and_practice();
        let made = Casebook::make(
            &folder.path().join("a.lodge"),
            cost,
            "Ash",
            &passphrase(),
            at(0),
        );
        Self {
            folder,
            book: Some(made.unwrap().0),
            drawn: 0,
            form: homechoice(),
        }
    }

    pub(in crate::casebook) fn book(&mut self) -> &mut Casebook {
        self.book.as_mut().unwrap()
    }

    pub(in crate::casebook) fn reopen(&mut self) {
        self.book = None;
        let path = self.folder.path().join("a.lodge");
        let passphrase = passphrase();
        let opening = Opening::new("Ash", &passphrase, at(4));
        self.book = Some(Casebook::open(&path, &opening).unwrap().0);
    }

    /// The vault's file.
    pub(in crate::casebook) fn path(&self) -> PathBuf {
        self.folder.path().join("a.lodge")
    }

    /// Closes the book and opens it as one of the officers below.
    pub(in crate::casebook) fn open_as(
        &mut self,
        officer: &str,
        with: impl FnOnce(&mut Opening),
    ) -> Result<Opened, CasebookError> {
        self.book = None;
        let passphrase = passphrase();
        let mut opening = Opening::new(officer, &passphrase, at(10));
        with(&mut opening);
        let (book, opened) = Casebook::open(&self.path(), &opening)?;
        self.book = Some(book);
        Ok(opened)
    }

    /// The same, with what was found outside and a keeper's word.
    pub(in crate::casebook) fn open_with(
        &mut self,
        officer: &str,
        now: DateTime<Utc>,
        witness: Option<&[u8]>,
        reason: Option<&str>,
    ) -> Result<Opened, CasebookError> {
        self.book = None;
        let passphrase = passphrase();
        let opening = Opening {
            witness,
            accepting: reason.map(|reason| Accepting { reason }),
            ..Opening::new(officer, &passphrase, now)
        };
        let (book, opened) = Casebook::open(&self.path(), &opening)?;
        self.book = Some(book);
        Ok(opened)
    }

    /// Adds an officer of each role but the keeper's: Olu, Sam the senior, Dee for data protection.
    pub(in crate::casebook) fn staffed() -> Self {
        let mut trial = Self::new();
        for (name, role) in [
            ("Olu", Role::Officer),
            ("Sam", Role::Senior),
            ("Dee", Role::DataProtection),
        ] {
            let passphrase = passphrase();
            trial
                .book()
                .add_officer(name, role, &passphrase, at(1))
                .unwrap();
        }
        trial
    }

    /// Changes rows behind the casebook's back, as an officer with the data key could.
    pub(in crate::casebook) fn forge(
        &mut self,
        work: impl FnOnce(&mut Writer) -> Result<(), CasebookError>,
    ) {
        self.book().vault.write(work).unwrap();
    }

    pub(in crate::casebook) fn begin(&mut self) -> Header {
        let drawn = &mut self.drawn;
        let mut chance = || {
            *drawn += 1;
            Some([*drawn; 16])
        };
        let beginning = Beginning {
            form: &self.form,
            channel: Channel::Counter,
            language: "en-GB",
            at: at(2),
        };
        self.book
            .as_mut()
            .unwrap()
            .begin(beginning, &mut chance)
            .unwrap()
    }

    pub(in crate::casebook) fn keep(
        &mut self,
        id: ApplicationId,
        changes: &[Change],
    ) -> Result<(), CasebookError> {
        let keeping = Keeping {
            id,
            changes,
            position: Some("purpose".to_owned()),
            applicant: Some("Ada Okafor".to_owned()),
            council: Some("swale".to_owned()),
            parked: true,
            attention: Attention {
                missing: 3,
                ..Attention::default()
            },
            at: at(3),
        };
        self.book.as_mut().unwrap().keep(&self.form, keeping)
    }

    pub(in crate::casebook) fn recall(
        &mut self,
        id: ApplicationId,
    ) -> Result<(Header, Sheet), CasebookError> {
        let pack = Pack::default();
        self.book
            .as_mut()
            .unwrap()
            .recall(id, &self.form, &pack, TODAY, at(4))
    }

    pub(in crate::casebook) fn place(&self, id: &str, owner: Owner) -> Place {
        self.form.place(id, owner).unwrap()
    }
}

pub(in crate::casebook) fn kept(value: Value) -> Kept {
    Kept {
        answer: Answer::Given(value),
        typed: Some("as typed".to_owned()),
        provenance: Provenance {
            source: Source::Applicant,
            channel: Channel::Counter,
            officer: "Ash".to_owned(),
            at: at(3),
            form_version: 1,
            language: "en-GB".to_owned(),
            wording: [0xAB; 32],
            why_shown: true,
            handed_over: false,
        },
    }
}

pub(in crate::casebook) fn text(text: &str) -> Kept {
    kept(Value::Text(text.to_owned()))
}

/// A sheet with one of everything that is kept, and the changes that make it.
pub(in crate::casebook) fn filled(trial: &Trial) -> (Sheet, Vec<Change>) {
    let mut sheet = Sheet::default();
    let mut changes = Vec::new();
    let mut make = |sheet: &mut Sheet, change: Change| {
        sheet.apply(&change);
        changes.push(change);
    };
    let first = trial.place("main.first_name", Owner::Main);
    let members = trial.place("members", Owner::Common);
    for change in [
        sheet.answering(first, Some(text("Ada"))),
        sheet.adding(members),
    ] {
        make(&mut sheet, change);
    }
    let change = sheet.adding(members);
    make(&mut sheet, change);
    let entries = sheet.entries(members).to_vec();
    let name = members.within(entries[0], trial.form.find("members.first_name").unwrap());
    let change = sheet.answering(name, Some(text("Ola")));
    make(&mut sheet, change);
    let change = sheet.removing(members, entries[1]).unwrap();
    make(&mut sheet, change);
    let note = Note {
        text: "rang twice".to_owned(),
        officer: "Ash".to_owned(),
        at: at(3),
    };
    make(
        &mut sheet,
        Change::Note {
            place: first,
            before: None,
            after: Some(note),
        },
    );
    let said = Confirmation {
        figures: "years=97;".to_owned(),
        note: None,
        officer: "Ash".to_owned(),
        at: at(3),
    };
    make(
        &mut sheet,
        Change::Confirm {
            place: name,
            code: "date.very_old".to_owned(),
            before: None,
            after: Some(said),
        },
    );
    (sheet, changes)
}
