//! Every pack, checked and laid over each other, with the list of what was released.

use std::collections::BTreeMap;

use crate::privacy::compile::{self, File};
use crate::privacy::effective::Effective;
use crate::privacy::layer::{Audience, Layer};
use crate::privacy::pack::Pack;
use crate::privacy::purpose::{Asks, Purpose};
use crate::privacy::released::Releases;
use crate::register::fault::Faults;

/// Where packs lie under `forms/`.
pub const FOLDER: &str = "notices/";
/// The list of what was released.
pub const RELEASED: &str = "notices/released.toml";
/// The list of what was released of the words that consents are asked in.
pub const CONSENTS: &str = "consents/released.toml";

/// The packs, by their ids.
#[derive(Debug, Clone, Default)]
pub struct Packs {
    by_id: BTreeMap<String, Pack>,
    releases: Releases,
    words: Releases,
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
        let mut listed = |path: &str| {
            let (name, text) = files.get_key_value(path)?;
            Releases::read(File { name, text }, &mut faults)
        };
        let releases = listed(RELEASED).unwrap_or_default();
        let words = listed(CONSENTS).unwrap_or_default();
        if faults.is_empty() {
            Ok(Self {
                by_id: packs,
                releases,
                words,
            })
        } else {
            Err(Faults(faults))
        }
    }

    /// Every pack, in the order of the ids.
    pub fn all(&self) -> impl Iterator<Item = &Pack> {
        self.by_id.values()
    }

    /// The pack of an id.
    #[must_use]
    pub fn get(&self, id: &str) -> Option<&Pack> {
        self.by_id.get(id)
    }

    /// What was released.
    #[must_use]
    pub fn releases(&self) -> &Releases {
        &self.releases
    }

    /// What was released of the words that consents are asked in, by the message that they are known by.
    #[must_use]
    pub fn words(&self) -> &Releases {
        &self.words
    }

    /// The purposes that anybody is asked about, each once, in the order of the packs.
    #[must_use]
    pub fn asked(&self) -> Vec<&Purpose> {
        let all = self.by_id.values().flat_map(|pack| &pack.purposes);
        let mut asked: Vec<&Purpose> = Vec::new();
        for purpose in all.filter(|purpose| purpose.asks != Asks::Nothing) {
            if asked.iter().all(|own| own.id != purpose.id) {
                asked.push(purpose);
            }
        }
        asked
    }

    /// The purposes that something explicit can serve, by their ids: those that take a permission of their own.
    #[must_use]
    pub fn serves(&self) -> Vec<&str> {
        let asked = self.asked().into_iter();
        let served = asked.filter(|purpose| !purpose.explicit && purpose.asks == Asks::Permission);
        served.map(|purpose| purpose.id.as_str()).collect()
    }

    /// The notice that a controller gives an audience: the floor, the scheme, the controller and the audience laid over each other.
    ///
    /// Nothing where there is no such controller, or nothing in it or above it speaks to that audience.
    #[must_use]
    pub fn for_controller(&self, controller: &str, audience: Audience) -> Option<Effective<'_>> {
        let own = self
            .by_id
            .get(controller)
            .filter(|pack| pack.layer == Layer::Controller)?;
        let mut chain = self.line(own);
        let speaks = self.by_id.values().find(|pack| {
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
            .by_id
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
        while let Some(above) = next.and_then(|id| self.by_id.get(id)) {
            line.push(above);
            next = above.under.as_ref();
        }
        line.reverse();
        line
    }
}
