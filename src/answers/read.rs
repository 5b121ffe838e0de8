//! From an answers file to a sheet: first every entry of every list, then every answer, so that answers may point ahead.

use chrono::{DateTime, NaiveDate, Utc};
use serde_json::{Map, Value as Json};

use crate::answers::fault::{Fault, Wrong};
use crate::answers::file::File;
use crate::answers::value::{self, Lookup};
use crate::form::question::AskedOf;
use crate::form::{
    Answer, Change, Form, Kept, Kind, Owner, Pack, Picked, Place, Position, Provenance, Sheet,
    Source, Value,
};

/// Who brings the file in, and when.
#[derive(Debug, Clone, Copy)]
pub struct Told<'a> {
    /// The officer whose key is open; empty where nothing is kept.
    pub officer: &'a str,
    /// The instant.
    pub now: DateTime<Utc>,
    /// The day in Europe/London.
    pub today: NaiveDate,
}

/// A file that was taken whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taken {
    /// Its answers.
    pub sheet: Sheet,
    /// The changes that make the sheet from an empty one, in order.
    pub changes: Vec<Change>,
}

/// Takes the answers of a file over, all or none.
///
/// The channel and the council of the file answer the questions of these names where the form has them and the answers
/// leave them out.
pub fn take(file: &File, form: &Form, pack: &Pack, told: Told) -> Result<Taken, Vec<Fault>> {
    let mut taking = Taking {
        form,
        sheet: Sheet::default(),
        changes: Vec::new(),
        pending: Vec::new(),
        faults: Vec::new(),
    };
    taking.applicants(&file.answers);
    for (place, path, json) in std::mem::take(&mut taking.pending) {
        taking.answer(place, &path, json, pack, file, told);
    }
    taking.particular("channel", Some(file.channel.code()), file, told);
    taking.particular("council", file.council.as_deref(), file, told);
    if taking.faults.is_empty() {
        Ok(Taken {
            sheet: taking.sheet,
            changes: taking.changes,
        })
    } else {
        Err(taking.faults)
    }
}

struct Taking<'a> {
    form: &'a Form,
    sheet: Sheet,
    changes: Vec<Change>,
    pending: Vec<(Place, String, &'a Json)>,
    faults: Vec<Fault>,
}

/// Where an object of the file stands: what its questions' ids begin with, whose it is, and in which entry.
#[derive(Clone, Copy)]
struct Scope<'s> {
    id: &'s str,
    owner: Owner,
    list: Option<(Position, Place)>,
}

impl<'a> Taking<'a> {
    fn applicants(&mut self, answers: &'a Map<String, Json>) {
        for (key, json) in answers {
            let owner = match key.as_str() {
                "main" => Owner::Main,
                "joint" => Owner::Joint,
                _ => {
                    self.question(
                        Scope {
                            id: "",
                            owner: Owner::Common,
                            list: None,
                        },
                        key,
                        key.clone(),
                        json,
                    );
                    continue;
                }
            };
            let Json::Object(own) = json else {
                self.faults
                    .push(Fault::at(key.clone(), Wrong::WrongType("object")));
                continue;
            };
            for (field, json) in own {
                self.question(
                    Scope {
                        id: "main.",
                        owner,
                        list: None,
                    },
                    field,
                    format!("{key}.{field}"),
                    json,
                );
            }
        }
    }

    fn question(&mut self, scope: Scope, field: &str, path: String, json: &'a Json) {
        let Some(position) = self.form.find(&format!("{}{field}", scope.id)) else {
            self.faults.push(Fault::at(path, Wrong::UnknownId));
            return;
        };
        let question = self.form.question(position);
        let of_each = question.asked_of == AskedOf::EachApplicant;
        if question.list != scope.list.map(|(list, _)| list)
            || of_each != (scope.owner != Owner::Common)
        {
            self.faults.push(Fault::at(path, Wrong::UnknownId));
            return;
        }
        let place = scope.list.map_or_else(
            || Place::new(position, scope.owner),
            |(_, entry)| entry.beside(position),
        );
        match (&question.kind, json) {
            (Kind::List(_), Json::Array(entries)) => {
                self.entries(scope.owner, place, &path, entries);
            }
            (Kind::List(_), Json::Object(_)) => self.pending.push((place, path, json)),
            (Kind::List(_), _) => self.faults.push(Fault::at(path, Wrong::WrongType("array"))),
            _ => self.pending.push((place, path, json)),
        }
    }

    fn entries(&mut self, owner: Owner, list: Place, path: &str, entries: &'a [Json]) {
        let id = format!("{}.", self.form.question(list.question).id);
        for (number, json) in entries.iter().enumerate() {
            let path = format!("{path}.{number}");
            let Json::Object(fields) = json else {
                self.faults
                    .push(Fault::at(path, Wrong::WrongType("object")));
                continue;
            };
            let adding = self.sheet.adding(list);
            let Change::Add { entry, .. } = adding else {
                continue;
            };
            self.make(adding);
            let within = list.within(entry, list.question);
            for (field, json) in fields {
                let scope = Scope {
                    id: &id,
                    owner,
                    list: Some((list.question, within)),
                };
                self.question(scope, field, format!("{path}.{field}"), json);
            }
        }
    }

    fn answer(
        &mut self,
        place: Place,
        path: &str,
        json: &Json,
        pack: &Pack,
        file: &File,
        told: Told,
    ) {
        let lookup = Lookup {
            form: self.form,
            pack,
            sheet: &self.sheet,
            today: told.today,
            place,
        };
        match value::read(&lookup, path, json) {
            Ok(Some(read)) => {
                let kept = kept(read.answer, read.typed, self.form, file, told);
                self.make(self.sheet.answering(place, Some(kept)));
            }
            Ok(None) => {}
            Err(fault) => self.faults.push(fault),
        }
    }

    /// Answers a question of the opening with a particular of the file, where nothing else did.
    fn particular(&mut self, id: &str, code: Option<&str>, file: &File, told: Told) {
        let (Some(code), Some(place)) = (code, self.form.place(id, Owner::Common)) else {
            return;
        };
        if self.sheet.kept(place).is_some() {
            return;
        }
        let Kind::Choice { options, .. } = &self.form.question(place.question).kind else {
            return;
        };
        if options.iter().any(|option| option.code == code) {
            let answer = Answer::Given(Value::Choice(Picked::code(code)));
            let kept = kept(answer, None, self.form, file, told);
            self.make(self.sheet.answering(place, Some(kept)));
        } else {
            self.faults.push(Fault::at(id, Wrong::UnknownCode));
        }
    }

    fn make(&mut self, change: Change) {
        self.sheet.apply(&change);
        self.changes.push(change);
    }
}

/// An answer that nobody was shown a wording for: its digest is all noughts.
fn kept(answer: Answer, typed: Option<String>, form: &Form, file: &File, told: Told) -> Kept {
    Kept {
        answer,
        typed,
        provenance: Provenance {
            source: Source::Imported,
            channel: file.channel,
            officer: told.officer.to_owned(),
            at: told.now,
            form_version: form.version,
            language: file.language.clone(),
            wording: [0; 32],
            why_shown: false,
            handed_over: false,
        },
    }
}
