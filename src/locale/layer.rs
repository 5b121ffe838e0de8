//! One language of a chain: its messages, ready to be said.

use std::sync::Arc;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentResource, FluentValue};
use fluent_syntax::ast;
use unic_langid::LanguageIdentifier;

use super::args::Args;
use super::fault::Fault;
use super::figures::grouped;
use super::files::File;
use super::source::{self, guard};

/// A phrase as Fluent holds it.
pub(super) type Pattern<'a> = ast::Pattern<&'a str>;

pub(super) struct Layer {
    tag: String,
    bundle: FluentBundle<Arc<FluentResource>>,
    resources: Vec<Arc<FluentResource>>,
}

impl Layer {
    /// Reads the files of a language; the fast way while nothing is wrong, and again with every place when something is.
    pub(super) fn new(tag: &str, files: &[File]) -> Result<Self, Vec<Fault>> {
        // An overlay is looked through first: Fluent would not say that it repeats what another file says.
        if files.iter().any(|file| file.overlaid) {
            let faults = source::faults(tag, files);
            if !faults.is_empty() {
                return Err(faults);
            }
        }
        let mut layer = Self {
            tag: tag.to_owned(),
            bundle: bundle(tag),
            resources: Vec::with_capacity(files.len()),
        };
        let unread = files.iter().filter(|file| !layer.add(file)).count();
        let faults = if unread == 0 {
            Vec::new()
        } else {
            source::faults(tag, files)
        };
        if !faults.is_empty() {
            return Err(faults);
        }
        layer.group_counts();
        Ok(layer)
    }

    pub(super) fn tag(&self) -> &str {
        &self.tag
    }

    pub(super) fn say(&self, id: &str, args: &Args) -> Option<String> {
        self.value(id).map(|pattern| self.format(pattern, args))
    }

    pub(super) fn attr(&self, id: &str, attr: &str, args: &Args) -> Option<String> {
        self.attribute(id, attr)
            .map(|pattern| self.format(pattern, args))
    }

    /// The phrase of a message.
    pub(super) fn value(&self, id: &str) -> Option<&Pattern<'_>> {
        self.bundle.get_message(id)?.value()
    }

    /// The phrase of a message's attribute.
    pub(super) fn attribute(&self, id: &str, attr: &str) -> Option<&Pattern<'_>> {
        Some(self.bundle.get_message(id)?.get_attribute(attr)?.value())
    }

    /// The names of a message's attributes, in the order they are written.
    pub(super) fn attributes(&self, id: &str) -> Vec<&str> {
        self.bundle
            .get_message(id)
            .map(|message| message.attributes().map(|attr| attr.id()).collect())
            .unwrap_or_default()
    }

    /// The phrase of a term, by its name without the dash, or of one of its attributes.
    pub(super) fn term(&self, name: &str, attr: Option<&str>) -> Option<&Pattern<'_>> {
        let term = self
            .resources
            .iter()
            .rev()
            .flat_map(|resource| resource.entries())
            .find_map(|entry| {
                if let ast::Entry::Term(term) = entry {
                    (term.id.name == name).then_some(term)
                } else {
                    None
                }
            })?;
        match attr {
            None => Some(&term.value),
            Some(attr) => term
                .attributes
                .iter()
                .find(|own| own.id.name == attr)
                .map(|own| &own.value),
        }
    }

    fn format(&self, pattern: &Pattern<'_>, args: &Args) -> String {
        // What Fluent could not resolve is left visible in the text; the linter finds it before anyone reads it.
        let mut unresolved = Vec::new();
        self.bundle
            .format_pattern(pattern, args.fluent().as_ref(), &mut unresolved)
            .into_owned()
    }

    fn add(&mut self, file: &File) -> bool {
        if guard::refused(&file.text).is_some() {
            return false;
        }
        let Ok(resource) = FluentResource::try_new(file.text.clone().into_owned()) else {
            return false;
        };
        let resource = Arc::new(resource);
        self.resources.push(Arc::clone(&resource));
        if file.overlaid {
            self.bundle.add_resource_overriding(resource);
            return true;
        }
        self.bundle.add_resource(resource).is_ok()
    }

    /// Shows counts inside phrases with the language's own mark between the thousands.
    fn group_counts(&mut self) {
        let formatter = match self.say("number-group", &Args::new()).as_deref() {
            Some(",") => grouped_by::<',', _>,
            Some(".") => grouped_by::<'.', _>,
            Some("\u{a0}") => grouped_by::<'\u{a0}', _>,
            _ => return,
        };
        self.bundle.set_formatter(Some(formatter));
    }
}

fn bundle(tag: &str) -> FluentBundle<Arc<FluentResource>> {
    let language: LanguageIdentifier = tag.parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![language]);
    // Marks round every placeable would be columns of their own in line mode; every language on the glass runs one way.
    bundle.set_use_isolating(false);
    bundle
}

fn grouped_by<const MARK: char, M>(value: &FluentValue, _: &M) -> Option<String> {
    let FluentValue::Number(number) = value else {
        return None;
    };
    Some(grouped(&number.as_string(), MARK.encode_utf8(&mut [0; 4])))
}
