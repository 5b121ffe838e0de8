//! Moving a draft from one version of its form to the next, on purpose and step by step.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::form::definition::Form;

/// What changed between two versions of a form.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Migration {
    /// The version it starts from.
    pub from: u32,
    /// Ids that were renamed, old to new. A list's fields follow the list.
    #[serde(default)]
    pub renamed: BTreeMap<String, String>,
    /// Ids that are gone. Their answers are set aside, never dropped.
    #[serde(default)]
    pub removed: Vec<String>,
    /// Ids whose kind changed. Their answers are read again from what was typed.
    #[serde(default)]
    pub reread: Vec<String>,
}

/// Where a kept answer goes in the form's version of today.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Moved {
    /// To this kept path.
    To(String),
    /// To this kept path, and to be read again from what was typed.
    Reread(String),
    /// It has no question now: it is set aside.
    Aside,
}

/// Where the answer at a kept path of an older version goes.
#[must_use]
pub fn moved(form: &Form, from: u32, key: &str) -> Moved {
    let joint = key.starts_with("joint.");
    let mut key = key
        .strip_prefix("joint.")
        .map_or_else(|| key.to_owned(), |rest| format!("main.{rest}"));
    let mut reread = false;
    for step in form
        .migrations
        .iter()
        .filter(|step| step.from >= from && step.from < form.version)
    {
        let id = id_of(&key);
        if step.removed.iter().any(|gone| lies_under(&id, gone)) {
            return Moved::Aside;
        }
        if let Some((old, new)) = step.renamed.iter().find(|(old, _)| lies_under(&id, old)) {
            key = renamed(&key, old, new);
        }
        reread |= step.reread.contains(&id);
    }
    if joint {
        key = key.replacen("main.", "joint.", 1);
    }
    match (form.place_of_key(&key).is_some(), reread) {
        (false, _) => Moved::Aside,
        (true, false) => Moved::To(key),
        (true, true) => Moved::Reread(key),
    }
}

/// The id that a kept path means: the path without its entries.
fn id_of(key: &str) -> String {
    key.split('.')
        .filter(|step| !step.starts_with('#'))
        .collect::<Vec<_>>()
        .join(".")
}

fn lies_under(id: &str, of: &str) -> bool {
    id == of
        || id
            .strip_prefix(of)
            .is_some_and(|rest| rest.starts_with('.'))
}

/// The kept path with one of its ids exchanged; entries stay beside the list they belong to.
fn renamed(key: &str, old: &str, new: &str) -> String {
    let old_steps = old.split('.').count();
    let mut fresh = new.split('.').map(str::to_owned).collect::<Vec<_>>();
    let (mut entries, mut rest, mut seen) = (Vec::new(), Vec::new(), 0);
    for step in key.split('.') {
        let is_entry = step.starts_with('#');
        if !is_entry {
            seen += 1;
        }
        if seen > old_steps || (is_entry && seen == old_steps) {
            rest.push(step.to_owned());
        } else if is_entry {
            entries.push(step.to_owned());
        }
    }
    // Entries inside the renamed id stand before its last step: `pets.#3.name` to `animals.#3.called`.
    let last = fresh.pop();
    fresh.extend(entries);
    fresh.extend(last);
    fresh.extend(rest);
    fresh.join(".")
}

#[cfg(test)]
mod tests {
    use super::{id_of, lies_under, renamed};

    #[test]
    fn entries_stay_where_they_are() {
        assert_eq!(
            renamed("pets.#3.name", "pets.name", "pets.called"),
            "pets.#3.called"
        );
        assert_eq!(
            renamed("pets.#3.name", "pets", "animals"),
            "animals.#3.name"
        );
        assert_eq!(
            renamed("main.phones.#1.number", "main.phones", "main.numbers"),
            "main.numbers.#1.number"
        );
        assert_eq!(renamed("purpose", "purpose", "what_for"), "what_for");
        assert_eq!(id_of("main.phones.#1.number"), "main.phones.number");
        assert!(lies_under("pets.name", "pets") && !lies_under("petshop", "pets"));
    }
}
