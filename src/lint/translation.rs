//! Every language says all that English says, with the same arguments, and is not behind it (I18N-02).

use std::collections::BTreeSet;

use crate::form::Fault;
use crate::form::fault::nearest;
use crate::lint::language::{Language, Said, in_message};
use crate::locale::Message;

/// What a language leaves out, adds, loses or has not followed. Terms are each language's own affair.
///
/// A variant such as `en-GB-simple` may leave out what its parent says as well.
pub(super) fn faults(language: &Language, english: &Language) -> Vec<Fault> {
    let mut faults = Vec::new();
    if language.parent.is_none() {
        faults.extend(english.phrases().filter_map(|said| missing(language, said)));
    }
    for source in &language.sources {
        for message in source
            .messages
            .iter()
            .filter(|message| !message.id.starts_with('-'))
        {
            let Some((_, original)) = english.find(&message.id) else {
                let fault = in_message(
                    source,
                    message,
                    format!("{} has no `{}`", english.tag, message.id),
                );
                let known = english.phrases().map(|said| said.message.id.as_str());
                faults.push(match nearest(&message.id, known) {
                    Some(near) => fault.help(format!("did you mean `{near}`?")),
                    None => fault,
                });
                continue;
            };
            if message.stamped() != Some(original.stamp().as_str()) {
                let says = match message.stamped() {
                    Some(_) => "the English of this has changed since it was translated",
                    None => "this does not say which English it was translated from",
                };
                let help = format!(
                    "read it against the English, then write `# src: {}` above it",
                    original.stamp()
                );
                faults.push(in_message(source, message, says).help(help));
            }
            for said in language.said(&message.id) {
                faults.extend(arguments(said, original));
            }
        }
    }
    faults
}

/// The fault of an English phrase that the language does not say; its place is the English.
fn missing(language: &Language, said: Said<'_>) -> Option<Fault> {
    if said.message.id.starts_with('-') {
        return None;
    }
    let own = language.said(&said.message.id);
    if own.iter().any(|own| own.attribute == said.attribute) {
        return None;
    }
    Some(said.fault(format!("`{}` is not said in {}", said.name(), language.tag)))
}

/// Arguments of the English that are dropped, and others that it does not have.
fn arguments(said: Said<'_>, original: &Message) -> Vec<Fault> {
    let theirs: Option<&BTreeSet<String>> = match said.attribute {
        None => original.value.as_ref().map(|phrase| &phrase.variables),
        Some(name) => original
            .attributes
            .iter()
            .find(|own| own.name == name)
            .map(|own| &own.phrase.variables),
    };
    let Some(theirs) = theirs else {
        return vec![said.fault(format!("the English has no `{}`", said.name()))];
    };
    let ours = &said.phrase.variables;
    let dropped = theirs.difference(ours).map(|name| {
        said.fault(format!(
            "`{}` leaves out `${name}`, which the English says",
            said.name()
        ))
    });
    let added = ours.difference(theirs).map(|name| {
        let says = format!("`${name}` is not in the English of `{}`", said.name());
        said.fault_at(&format!("${name}"), says)
    });
    dropped.chain(added).collect()
}

#[cfg(test)]
mod tests {
    use crate::lint::fixture::small;

    const PL: &str = "pl/tiny/one.ftl";

    /// The stamp of a message of a small file, for a translation of it.
    fn stamp(text: &str) -> String {
        crate::locale::Source::read("en-GB", "a.ftl", text).messages[0].stamp()
    }

    #[test]
    fn what_a_language_leaves_out_is_found_in_the_english() {
        let bare = small().and(PL, "seen-all = Nasi.\n");
        bare.found(
            "en-GB/tiny/one.ftl",
            2,
            "short",
            "`tiny-section-one.short` is not said in pl",
        );
        bare.found(
            "en-GB/core.ftl",
            5,
            "council-swale",
            "`council-swale` is not said in pl",
        );
    }

    #[test]
    fn a_variant_may_leave_out_what_its_parent_says() {
        let stamp = stamp("tiny-paper-letter = A letter\n");
        let text = format!("# src: {stamp}\ntiny-paper-letter = A note\n");
        let simple = small().and("en-GB-simple/tiny/one.ftl", &text);
        assert_eq!(simple.faults(), []);
    }

    #[test]
    fn what_the_english_does_not_have_is_found() {
        small()
            .and(PL, "seen-al = Nasi.\n")
            .found(PL, 1, "seen-al", "en-GB has no `seen-al`");
        small()
            .and(PL, "tiny-row-W01 = Po co.\n    .hint = Tak.\n")
            .found(PL, 2, "hint", "the English has no `tiny-row-W01.hint`");
    }

    #[test]
    fn arguments_are_neither_dropped_nor_added() {
        small().and(PL, "tiny-pets-pet = Co to?\n").found(
            PL,
            1,
            "tiny-pets-pet",
            "`tiny-pets-pet` leaves out `$name`",
        );
        small().and(PL, "seen-all = Nasi z { $council }.\n").found(
            PL,
            1,
            "$council",
            "`$council` is not in the English of `seen-all`",
        );
    }

    #[test]
    fn a_translation_follows_its_english() {
        let fresh = stamp("seen-all = Our own staff.\n");
        let translated = small().and(PL, &format!("# src: {fresh}\nseen-all = Nasi.\n"));
        let behind = |case: &crate::lint::fixture::Case| {
            case.faults()
                .iter()
                .filter(|fault| fault.says.contains("translated"))
                .count()
        };
        assert_eq!(behind(&translated), 0);
        translated
            .with("en-GB/tiny/one.ftl", "seen-all = Our", "seen-all = All our")
            .found(
                PL,
                2,
                "seen-all",
                "the English of this has changed since it was translated",
            );
        small().and(PL, "seen-all = Nasi.\n").found(
            PL,
            1,
            "seen-all",
            "does not say which English it was translated from",
        );
    }
}
