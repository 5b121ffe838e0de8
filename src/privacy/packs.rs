//! Every pack, checked and laid over each other, with the list of what was released.

use std::collections::BTreeMap;

use crate::privacy::compile::{self, File};
use crate::privacy::effective::Effective;
use crate::privacy::layer::{Audience, Layer};
use crate::privacy::pack::Pack;
use crate::privacy::released::Releases;
use crate::register::fault::Faults;

/// Where packs lie under `forms/`.
pub const FOLDER: &str = "notices/";
/// The list of what was released.
pub const RELEASED: &str = "notices/released.toml";

/// The packs, by their ids.
#[derive(Debug, Clone, Default)]
pub struct Packs {
    packs: BTreeMap<String, Pack>,
    releases: Releases,
}

impl Packs {
    /// The packs among the files of `forms/`, by their paths there; other files are not looked at.
    ///
    /// # Errors
    /// Every fault in every pack, with its place.
    pub fn of(files: &BTreeMap<String, String>) -> Result<Self, Faults> {
        let mut faults = Vec::new();
        let packs: Vec<File> = files
            .iter()
            .filter(|(name, _)| name.starts_with(FOLDER) && *name != RELEASED)
            .map(|(name, text)| File { name, text })
            .collect();
        let packs = compile::compile(&packs, &mut faults);
        let releases = files
            .get_key_value(RELEASED)
            .map(|(name, text)| File { name, text });
        let releases = releases
            .and_then(|file| Releases::read(file, &mut faults))
            .unwrap_or_default();
        if faults.is_empty() {
            Ok(Self { packs, releases })
        } else {
            Err(Faults(faults))
        }
    }

    /// Every pack, in the order of the ids.
    pub fn all(&self) -> impl Iterator<Item = &Pack> {
        self.packs.values()
    }

    /// The pack of an id.
    #[must_use]
    pub fn get(&self, id: &str) -> Option<&Pack> {
        self.packs.get(id)
    }

    /// What was released.
    #[must_use]
    pub fn releases(&self) -> &Releases {
        &self.releases
    }

    /// The notice that a controller gives an audience: the floor, the scheme, the controller and the audience laid over each other.
    ///
    /// Nothing where there is no such controller, or nothing in it or above it speaks to that audience.
    #[must_use]
    pub fn for_controller(&self, controller: &str, audience: Audience) -> Option<Effective<'_>> {
        let own = self
            .packs
            .get(controller)
            .filter(|pack| pack.layer == Layer::Controller)?;
        let mut chain = self.line(own);
        let speaks = self.packs.values().find(|pack| {
            let under = pack.under.as_deref();
            pack.audience == Some(audience)
                && chain.iter().any(|above| Some(above.id.as_str()) == under)
        })?;
        chain.push(speaks);
        Effective::new(chain, own.controller.as_ref()?, audience)
    }

    /// Every notice that can be given, controller by controller.
    pub fn notices(&self) -> impl Iterator<Item = Effective<'_>> {
        let controllers = self
            .packs
            .values()
            .filter(|pack| pack.layer == Layer::Controller);
        controllers.flat_map(|controller| {
            let audiences = Audience::ALL.iter();
            audiences.filter_map(|audience| self.for_controller(&controller.id, *audience))
        })
    }

    /// A pack with those above it, the floor first.
    fn line<'p>(&'p self, own: &'p Pack) -> Vec<&'p Pack> {
        let mut line = vec![own];
        let mut next = own.under.as_ref();
        while let Some(above) = next.and_then(|id| self.packs.get(id)) {
            line.push(above);
            next = above.under.as_ref();
        }
        line.reverse();
        line
    }
}
