//! What the desk reads from and never writes to: forms, councils' packs, languages.

use std::sync::Arc;

use crate::form::{Catalogue, Form, Pack};
use crate::locale::Locale;
use crate::privacy::Packs;

/// The forms, packs and languages of this desk.
pub struct Books {
    catalogue: Catalogue,
    forms: Vec<Arc<Form>>,
    apart: Vec<Arc<Form>>,
    first: Locale,
    more: Vec<Locale>,
    notices: Packs,
}

impl std::fmt::Debug for Books {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Books")
            .field("forms", &self.forms.len())
            .finish_non_exhaustive()
    }
}

impl Books {
    /// The books of a desk: the first language is the officer's own, and every question can be asked in any of them.
    #[must_use]
    pub fn new(catalogue: Catalogue, first: Locale, more: Vec<Locale>) -> Self {
        let forms = catalogue.forms.iter().cloned().map(Arc::new).collect();
        let apart = catalogue.apart.iter().cloned().map(Arc::new).collect();
        Self {
            catalogue,
            forms,
            apart,
            first,
            more,
            notices: Packs::default(),
        }
    }

    /// The same books with privacy notices.
    #[must_use]
    pub fn with_notices(self, notices: Packs) -> Self {
        Self { notices, ..self }
    }

    /// The privacy notices.
    #[must_use]
    pub fn notices(&self) -> &Packs {
        &self.notices
    }

    /// The language of the desk itself.
    #[must_use]
    pub fn chrome(&self) -> &Locale {
        &self.first
    }

    /// The language that questions are asked in; the desk's own where the tag is not known.
    #[must_use]
    pub fn asked(&self, tag: &str) -> &Locale {
        self.more
            .iter()
            .find(|locale| locale.tag() == tag)
            .unwrap_or(&self.first)
    }

    /// The tags of every language, the desk's own first.
    pub fn languages(&self) -> impl Iterator<Item = &str> {
        std::iter::once(&self.first)
            .chain(&self.more)
            .map(Locale::tag)
    }

    /// A form by its id.
    #[must_use]
    pub fn form(&self, id: &str) -> Option<Arc<Form>> {
        self.forms.iter().find(|form| form.id == id).cloned()
    }

    /// A form that is kept apart from every application, by its id.
    #[must_use]
    pub fn apart(&self, id: &str) -> Option<Arc<Form>> {
        self.apart.iter().find(|form| form.id == id).cloned()
    }

    /// The form that new applications answer.
    #[must_use]
    pub fn first_form(&self) -> Option<&Arc<Form>> {
        self.forms.first()
    }

    /// The settings of a council; nothing but its id where nothing is known.
    #[must_use]
    pub fn pack(&self, council: &str) -> Pack {
        self.catalogue.pack(council)
    }

    /// Every council with a pack.
    pub fn packs(&self) -> impl Iterator<Item = &Pack> {
        self.catalogue.packs.iter()
    }
}
