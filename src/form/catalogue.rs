//! Every form and council's pack: those compiled in, and those of a folder laid over them after the same checks.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use crate::form::compile::{File, compile, parse};
use crate::form::definition::Form;
use crate::form::fault::{Fault, Faults, nearest};
use crate::form::outline::Outline;
use crate::form::pack::Pack;
use crate::form::question::Kind;

/// `forms/**/*.toml` as they were when Lodge was built: path inside `forms/`, text.
const SHIPPED: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/forms.rs"));

/// Forms that no application may answer, whatever a folder laid over them says.
const APART: [&str; 1] = ["equality"];

/// Forms and packs, checked.
#[derive(Debug, Clone)]
pub struct Catalogue {
    /// The forms that an application can answer.
    pub forms: Vec<Form>,
    /// The forms that are kept apart from every application.
    pub apart: Vec<Form>,
    /// The councils' packs.
    pub packs: Vec<Pack>,
}

impl Catalogue {
    /// The form of an id, of those that an application can answer.
    #[must_use]
    pub fn form(&self, id: &str) -> Option<&Form> {
        self.forms.iter().find(|form| form.id == id)
    }

    /// The form of an id, of those that are kept apart.
    #[must_use]
    pub fn apart(&self, id: &str) -> Option<&Form> {
        self.apart.iter().find(|form| form.id == id)
    }

    /// Every form, those kept apart last.
    pub fn all(&self) -> impl Iterator<Item = &Form> {
        self.forms.iter().chain(&self.apart)
    }

    /// A council's pack; one in which nothing is known where there is none.
    #[must_use]
    pub fn pack(&self, council: &str) -> Pack {
        let known = self.packs.iter().find(|pack| pack.id == council);
        known.cloned().unwrap_or_else(|| Pack {
            id: council.to_owned(),
            ..Pack::default()
        })
    }
}

/// The forms and packs compiled in.
///
/// # Errors
/// Faults in what is shipped; the suite proves that there are none.
pub fn shipped() -> Result<Catalogue, Faults> {
    load(None)
}

/// The forms and packs compiled in, with a folder laid over them: a file there replaces the one of the same path.
///
/// # Errors
/// Every fault in every file, and a folder that cannot be read.
pub fn load(overlay: Option<&Path>) -> Result<Catalogue, Faults> {
    of(&files(overlay)?)
}

/// The forms and packs of files in hand, by their paths.
///
/// # Errors
/// Every fault in every file.
pub fn of(files: &BTreeMap<String, String>) -> Result<Catalogue, Faults> {
    let mut faults = Vec::new();
    let mut catalogue = Catalogue {
        forms: Vec::new(),
        apart: Vec::new(),
        packs: Vec::new(),
    };
    for (path, text) in files {
        let file = File { name: path, text };
        if let Some(folder) = path.strip_suffix("/form.toml") {
            let prefix = format!("{folder}/");
            let sections: Vec<File> = files
                .iter()
                .filter(|(other, _)| {
                    other.starts_with(&prefix)
                        && *other != path
                        && !other.ends_with("/released.toml")
                })
                .map(|(name, text)| File { name, text })
                .collect();
            match compile(file, &sections) {
                Ok(form) if form.apart => {
                    faults.extend(not_choices(&form, files));
                    catalogue.apart.push(form);
                }
                Ok(form) if APART.contains(&form.id.as_str()) => faults.push(let_in(file)),
                Ok(form) => catalogue.forms.push(form),
                Err(Faults(found)) => faults.extend(found),
            }
        } else if path.starts_with("councils/") {
            catalogue.packs.extend(parse::<Pack>(file, &mut faults));
        }
    }
    packs_name_questions(&catalogue, files, &mut faults);
    if faults.is_empty() {
        Ok(catalogue)
    } else {
        Err(Faults(faults))
    }
}

/// The fault of a form that has to be kept apart and does not say so.
fn let_in(file: File) -> Fault {
    let start = file.text.find("id = ");
    let span = start.map(|start| start..start + "id".len());
    let says = "this form is kept apart, and has to say so";
    Fault::new(file.name, file.text, span, says).help("write `apart = true`")
}

/// A form that is kept apart asks for choices alone: they can be counted, and nothing else of it ever leaves.
fn not_choices(form: &Form, files: &BTreeMap<String, String>) -> Vec<Fault> {
    let Some(outline) = Outline::of(form, files) else {
        return Vec::new();
    };
    let others = form
        .questions()
        .filter(|question| !matches!(question.kind, Kind::Choice { .. }));
    others
        .map(|question| {
            let says = "a form that is kept apart asks for choices alone";
            outline.kind(question.position).fault(says)
        })
        .collect()
}

/// Every form file by its path: those compiled in, then those of a folder.
///
/// # Errors
/// A folder or a file in it that cannot be read.
pub fn files(overlay: Option<&Path>) -> Result<BTreeMap<String, String>, Faults> {
    let mut files: BTreeMap<String, String> = SHIPPED
        .iter()
        .map(|(path, text)| ((*path).to_owned(), (*text).to_owned()))
        .collect();
    if let Some(folder) = overlay {
        let mut faults = Vec::new();
        read_folder(folder, "", &mut files, &mut faults);
        if !faults.is_empty() {
            return Err(Faults(faults));
        }
    }
    Ok(files)
}

fn read_folder(
    folder: &Path,
    inside: &str,
    files: &mut BTreeMap<String, String>,
    faults: &mut Vec<Fault>,
) {
    let mut fault = |path: &Path, error: &std::io::Error| {
        let says = format!("this cannot be read: {error}");
        faults.push(Fault::new(&path.display().to_string(), "", None, says));
    };
    let entries = match std::fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) => return fault(folder, &error),
    };
    let mut folders: Vec<(PathBuf, String)> = Vec::new();
    for entry in entries.flatten() {
        let path = entry.path();
        let name = entry.file_name().to_string_lossy().into_owned();
        let inside = if inside.is_empty() {
            name.clone()
        } else {
            format!("{inside}/{name}")
        };
        if path.is_dir() {
            folders.push((path, inside));
        } else if path
            .extension()
            .is_some_and(|extension| extension == "toml")
        {
            match std::fs::read_to_string(&path) {
                Ok(text) => {
                    files.insert(inside, text);
                }
                Err(error) => fault(&path, &error),
            }
        }
    }
    for (path, inside) in folders {
        read_folder(&path, &inside, files, faults);
    }
}

/// A pack may only switch on questions that some form has, and has switched off.
fn packs_name_questions(
    catalogue: &Catalogue,
    files: &BTreeMap<String, String>,
    faults: &mut Vec<Fault>,
) {
    let optional: Vec<&str> = catalogue
        .all()
        .flat_map(Form::questions)
        .filter(|question| question.optional)
        .map(|question| question.field.as_str())
        .collect();
    for pack in &catalogue.packs {
        let name = format!("councils/{}.toml", pack.id);
        let text = files.get(&name).map(String::as_str).unwrap_or_default();
        for field in pack
            .optional_questions
            .iter()
            .filter(|field| !optional.contains(&field.as_str()))
        {
            let span = text
                .find(&format!("\"{field}\""))
                .map(|start| start + 1..start + 1 + field.len());
            let says = format!("no form has an off-by-default question `{field}`");
            let fault = Fault::new(&name, text, span, says);
            faults.push(match nearest(field, optional.iter().copied()) {
                Some(near) => fault.help(format!("did you mean `{near}`?")),
                None => fault,
            });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{files, of, shipped};

    #[test]
    fn the_equality_form_is_loaded_and_no_application_can_answer_it() {
        let catalogue = shipped().unwrap();
        assert!(catalogue.form("equality").is_none());
        assert!(catalogue.forms.iter().all(|form| form.id != "equality"));
        let form = catalogue.apart("equality").unwrap();
        assert!(form.find("eq_religion").is_some());
        assert!(catalogue.apart("homechoice").is_none());
        assert!(catalogue.all().any(|form| form.id == "equality"));
    }

    #[test]
    fn a_folder_cannot_let_the_equality_form_in() {
        let mut files = files(None).unwrap();
        let form = files.get_mut("equality/form.toml").unwrap();
        *form = form.replace("apart = true\n", "");
        let faults = of(&files).unwrap_err().0;
        assert_eq!(faults.len(), 1);
        assert_eq!(faults[0].says, "this form is kept apart, and has to say so");
    }

    #[test]
    fn a_form_that_is_kept_apart_asks_for_choices_alone() {
        let mut files = files(None).unwrap();
        let you = files.get_mut("equality/you.toml").unwrap();
        *you = you.replacen("kind = \"choice\"", "kind = \"text\"", 1);
        *you = you.replacen("options = [\"female\", \"male\"]", "max = 60", 1);
        let faults = of(&files).unwrap_err().0;
        assert_eq!(faults.len(), 1);
        assert_eq!(faults[0].file, "equality/you.toml");
    }
}
