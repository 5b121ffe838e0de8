//! From the packs as written to the packs as checked: every fault is gathered with its place, and none is guessed away.

mod above;
mod chain;
mod own;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::ops::Range;

use serde::Deserialize;
use toml::Spanned;

use crate::privacy::draft::DraftPack;
use crate::privacy::layer::Layer;
use crate::privacy::pack::Pack;
use crate::register::fault::Fault;

/// A file of a pack: its name under `forms/`, and its text.
#[derive(Debug, Clone, Copy)]
pub struct File<'a> {
    /// The name, such as `notices/khc.toml`.
    pub name: &'a str,
    /// The text.
    pub text: &'a str,
}

impl File<'_> {
    /// A fault at a place in this file.
    #[must_use]
    pub fn fault(self, span: Range<usize>, says: impl Into<String>) -> Fault {
        Fault::new(self.name, self.text, Some(span), says)
    }

    /// The id that the file's name gives.
    fn stem(&self) -> &str {
        let name = self.name.rsplit('/').next().unwrap_or(self.name);
        name.strip_suffix(".toml").unwrap_or(name)
    }
}

/// A pack with the words it was compiled from.
struct Written<'a> {
    file: File<'a>,
    draft: DraftPack,
    pack: Pack,
}

/// Compiles packs, each by itself and then against those above it.
pub(in crate::privacy) fn compile(
    files: &[File],
    faults: &mut Vec<Fault>,
) -> BTreeMap<String, Pack> {
    let before = faults.len();
    let mut written: BTreeMap<String, Written> = BTreeMap::new();
    for file in files {
        let Some(draft) = parse::<DraftPack>(*file, faults) else {
            continue;
        };
        let pack = own::check(*file, &draft, faults);
        if pack.id != file.stem() {
            let says = format!(
                "this is the pack `{}`, in a file named for `{}`",
                pack.id,
                file.stem()
            );
            faults.push(file.fault(draft.id.span(), says));
        }
        written.insert(
            pack.id.clone(),
            Written {
                file: *file,
                draft,
                pack,
            },
        );
    }
    // What stands above is believed only once each pack is sound by itself.
    if faults.len() == before {
        chain::check(&written, faults);
    }
    if faults.len() == before {
        for own in written
            .values()
            .filter(|own| own.pack.layer != Layer::Floor)
        {
            above::check(own, &written, faults);
        }
    }
    written
        .into_iter()
        .map(|(id, written)| (id, written.pack))
        .collect()
}

/// Reads one file; a fault in it is gathered with its line.
pub(in crate::privacy) fn parse<'a, T: Deserialize<'a>>(
    file: File<'a>,
    faults: &mut Vec<Fault>,
) -> Option<T> {
    let unread =
        |error: toml::de::Error| Fault::unread(file.name, file.text, error.span(), error.message());
    toml::from_str(file.text)
        .map_err(|error| faults.push(unread(error)))
        .ok()
}

/// The first thing of a list that is there a second time, with its place.
fn twice<'a, T>(things: impl IntoIterator<Item = &'a Spanned<T>>) -> Option<&'a Spanned<T>>
where
    T: PartialEq + 'a,
{
    let mut seen: Vec<&T> = Vec::new();
    for thing in things {
        if seen.contains(&thing.get_ref()) {
            return Some(thing);
        }
        seen.push(thing.get_ref());
    }
    None
}
