//! What recipients may have: each group of a recipient's row is a group of a form.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use crate::form::catalogue::Catalogue;
use crate::form::{Fault, Form};
use crate::privacy::{DataGroup, Packs, Recipient};
use crate::register::fault::nearest;

/// Groups of rows that no form has.
pub(in crate::lint) fn faults(
    catalogue: &Catalogue,
    files: &BTreeMap<String, String>,
) -> Vec<Fault> {
    let Ok(packs) = Packs::of(files) else {
        return Vec::new();
    };
    let known: BTreeSet<&str> = catalogue
        .forms
        .iter()
        .flat_map(Form::groups)
        .map(|(group, _)| group)
        .collect();
    let mut faults = Vec::new();
    for pack in packs.all() {
        let Some((name, text)) = files.get_key_value(&format!("notices/{}.toml", pack.id)) else {
            continue;
        };
        for recipient in &pack.recipients {
            let strange = recipient.groups.iter().map(DataGroup::as_str);
            for group in strange.filter(|group| !known.contains(group)) {
                let says = format!("no form has a group `{group}`");
                let mut fault = Fault::new(name, text, span(text, recipient, group), says);
                let near = nearest(group, known.iter().copied());
                fault.help = Some(near.map_or_else(
                    || "a group is a section of the form".to_owned(),
                    |near| format!("did you mean `{near}`?"),
                ));
                faults.push(fault);
            }
        }
    }
    faults
}

/// Where a group stands in its recipient's row.
fn span(text: &str, recipient: &Recipient, group: &str) -> Option<Range<usize>> {
    let row = text.find(&format!("[[recipient]]\nid = \"{}\"", recipient.id))?;
    let quoted = format!("\"{group}\"");
    let after = text.get(row..)?.split_once("groups")?.1;
    let start = text.len().saturating_sub(after.len()) + after.find(&quoted)?;
    Some(start..start + quoted.len())
}
