//! A phrase names only what will be put into it, refers only to what there is, and calls nothing.

use std::collections::BTreeSet;

use crate::form::Fault;
use crate::form::fault::nearest;
use crate::lint::language::{Language, Said};
use crate::lint::wanted::Wanted;
use crate::locale::{Phrase, Reference};

/// Arguments that nobody will give to a form's phrases.
pub(super) fn faults(wanted: &Wanted, language: &Language) -> Vec<Fault> {
    let mut faults = Vec::new();
    for want in &wanted.all {
        for said in language.said(&want.id) {
            for variable in &said.phrase.variables {
                if !want.arguments.contains(&variable.as_str()) {
                    let word = format!("${variable}");
                    let says =
                        format!("nothing called `${variable}` is put into `{}`", said.name());
                    faults.push(
                        said.fault_at(&word, says)
                            .help(offer(variable, want.arguments)),
                    );
                }
            }
            for reference in &said.phrase.references {
                for variable in variables(language, reference) {
                    if !want.arguments.contains(&variable) {
                        let says = format!(
                            "`{}` needs `${variable}`, which is not put into `{}`",
                            reference.id,
                            said.name()
                        );
                        faults.push(said.fault_at(&reference.id, says));
                    }
                }
            }
        }
    }
    faults
}

/// References to nothing or in a circle, and functions.
pub(super) fn references(language: &Language) -> Vec<Fault> {
    let mut faults = Vec::new();
    for said in language.phrases() {
        for function in &said.phrase.functions {
            let says = format!("Lodge gives wording no function `{function}`");
            faults.push(
                said.fault_at(function, says)
                    .help("name the argument alone: it comes ready to show"),
            );
        }
        for reference in &said.phrase.references {
            faults.extend(reference_fault(language, said, reference));
        }
    }
    faults
}

fn reference_fault(language: &Language, said: Said<'_>, reference: &Reference) -> Option<Fault> {
    let name = match &reference.attribute {
        Some(attribute) => format!("{}.{attribute}", reference.id),
        None => reference.id.clone(),
    };
    if phrase(language, reference).is_none() {
        let fault = said.fault_at(&name, format!("{} does not say `{name}`", language.tag));
        let known = language.phrases().map(|said| said.message.id.as_str());
        return Some(match nearest(&reference.id, known) {
            Some(near) => fault.help(format!("did you mean `{near}`?")),
            None => fault.help("phrases may only refer to phrases of their own language"),
        });
    }
    let own = Reference {
        id: said.message.id.clone(),
        attribute: said.attribute.map(str::to_owned),
    };
    let mut reached = BTreeSet::new();
    reach(language, reference, true, &mut reached);
    reached
        .contains(&own)
        .then(|| said.fault_at(&name, format!("`{name}` leads back to itself")))
}

/// The variables of what is referred to, and of what that refers to.
///
/// A term sees only what is handed to it on the spot, so its variables are its own.
fn variables<'a>(language: &'a Language, reference: &Reference) -> BTreeSet<&'a str> {
    let mut reached = BTreeSet::new();
    reach(language, reference, false, &mut reached);
    let phrases = reached
        .iter()
        .filter_map(|reference| phrase(language, reference));
    phrases
        .flat_map(|phrase| phrase.variables.iter().map(String::as_str))
        .collect()
}

/// Takes what is referred to, and what that refers to, each once.
fn reach(language: &Language, from: &Reference, terms: bool, reached: &mut BTreeSet<Reference>) {
    if (!terms && from.id.starts_with('-')) || !reached.insert(from.clone()) {
        return;
    }
    let next = phrase(language, from).map(|phrase| phrase.references.as_slice());
    for reference in next.unwrap_or_default() {
        reach(language, reference, terms, reached);
    }
}

fn phrase<'a>(language: &'a Language, reference: &Reference) -> Option<&'a Phrase> {
    let (_, message) = language.find(&reference.id)?;
    match &reference.attribute {
        None => message.value.as_ref(),
        Some(name) => message
            .attributes
            .iter()
            .find(|own| own.name == *name)
            .map(|own| &own.phrase),
    }
}

fn offer(variable: &str, arguments: &[&str]) -> String {
    match nearest(variable, arguments.iter().copied()) {
        Some(near) => format!("did you mean `${near}`?"),
        None if arguments.is_empty() => "nothing is put into this phrase".to_owned(),
        None => format!("there are ${}", arguments.join(", $")),
    }
}

#[cfg(test)]
mod tests {
    use crate::lint::fixture::small;

    const ONE: &str = "en-GB/tiny/one.ftl";

    #[test]
    fn nothing_unknown_is_put_into_a_phrase() {
        small()
            .with(
                ONE,
                "What are you called?",
                "What are you called, { $nmae }?",
            )
            .only(
                ONE,
                4,
                "$nmae",
                "nothing called `$nmae` is put into `tiny-one-called`",
            );
        small()
            .with(
                ONE,
                "We need to know who you are.",
                "We need to know who { $name } is.",
            )
            .only(
                ONE,
                5,
                "$name",
                "nothing called `$name` is put into `tiny-one-called.why`",
            );
        small()
            .with(
                "en-GB/findings.ftl",
                "    .do = Look again.",
                "    .do = Look at { $council }.",
            )
            .only(
                "en-GB/findings.ftl",
                2,
                "$council",
                "is put into `finding-name-empty.do`",
            );
        let own = small().with(
            "en-GB/findings.ftl",
            "finding-text-too_long = This is odd.",
            "finding-text-too_long = There is room for { $most } of these.",
        );
        assert_eq!(own.faults(), []);
    }

    #[test]
    fn a_phrase_that_is_referred_to_brings_its_arguments() {
        small()
            .with(
                ONE,
                "seen-all = Our own staff.",
                "seen-all = Staff of { $office }.",
            )
            .found(
                ONE,
                7,
                "seen-all",
                "`seen-all` needs `$office`, which is not put into `tiny-one-called.seen`",
            );
    }

    #[test]
    fn references_lead_to_something_and_end() {
        small()
            .with(ONE, ".seen = { seen-all }", ".seen = { seen-al }")
            .only(ONE, 7, "seen-al", "en-GB does not say `seen-al`");
        let circle = "seen-all = { seen-two }\nseen-two = Us: { seen-two }";
        small().with(ONE, "seen-all = Our own staff.", circle).only(
            ONE,
            36,
            "seen-two",
            "`seen-two` leads back to itself",
        );
        small()
            .with(ONE, ".seen = { seen-all }", ".seen = { seen-all.long }")
            .only(
                ONE,
                7,
                "seen-all.long",
                "en-GB does not say `seen-all.long`",
            );
    }

    #[test]
    fn no_function_is_called() {
        small()
            .with(ONE, "What is { $name }?", "What is { NUMBER($name) }?")
            .only(
                ONE,
                24,
                "NUMBER",
                "Lodge gives wording no function `NUMBER`",
            );
    }
}
