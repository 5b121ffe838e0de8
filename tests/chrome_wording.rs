//! The desk's own wording and the source agree: what is written is said somewhere, and what is said is written.
//!
//! Wording that forms call for (a form's own folder, findings, councils, grounds) is the linter's; all other messages are said
//! by code. An id is taken to be said where the source has it as a literal, where it fits one with braces in it
//! (`"month-{number}"`), or where another message refers to it.

#[path = "support/source.rs"]
mod source;

use lodge::locale::{Locale, Source};

/// What the linter holds against forms.
fn for_forms(source: &Source) -> bool {
    let forms = ["basis.ftl", "councils.ftl", "findings.ftl"];
    source.file.contains('/') || forms.contains(&source.file.as_str())
}

/// Whether an id is a literal, or fits one that has something put into it.
fn says(literal: &str, id: &str) -> bool {
    let mut pieces = literal.split(['{', '}']).step_by(2);
    let first = pieces.next().unwrap_or_default();
    let Some(mut rest) = id.strip_prefix(first) else {
        return false;
    };
    let mut last = None;
    for piece in pieces {
        let Some((_, after)) = rest.split_once(piece) else {
            return false;
        };
        rest = after;
        last = Some(piece);
    }
    match last {
        None => rest.is_empty(),
        Some("") => !first.is_empty(),
        Some(_) => rest.is_empty() && !first.is_empty(),
    }
}

#[test]
fn every_message_of_the_desk_is_said() {
    let code = source::code_below("").unwrap();
    let literals: Vec<&str> = code
        .iter()
        .flat_map(|code| source::literals(code))
        .collect();
    let sources = Locale::sources("en-GB", None).expect("English ships");
    let messages = || {
        let all = sources.iter();
        all.flat_map(|source| source.messages.iter().map(move |message| (source, message)))
    };
    let referred = |id: &str| {
        messages().any(|(_, message)| {
            let attributes = message.attributes.iter().map(|attribute| &attribute.phrase);
            let mut phrases = message.value.iter().chain(attributes);
            phrases.any(|phrase| phrase.references.iter().any(|own| own.id == id))
        })
    };
    let unsaid: Vec<String> = messages()
        .filter(|(source, _)| !for_forms(source))
        .filter(|(_, message)| !literals.iter().any(|literal| says(literal, &message.id)))
        .filter(|(_, message)| !referred(&message.id))
        .map(|(source, message)| format!("{}:{} {}", source.file, message.line, message.id))
        .collect();
    assert!(unsaid.is_empty(), "nobody says\n{}", unsaid.join("\n"));
}

#[test]
fn every_message_that_code_names_is_written() {
    let english = Locale::load("en-GB", None).expect("English ships");
    let mut unwritten = Vec::new();
    for code in source::code_below("").unwrap() {
        for call in [".say(", ".say_with(", ".attr("] {
            let named = code.split(call).skip(1);
            let ids =
                named.filter_map(|after| after.trim_start().strip_prefix('"')?.split('"').next());
            unwritten.extend(
                ids.filter(|id| english.origin(id).is_none())
                    .map(str::to_owned),
            );
        }
    }
    assert_eq!(unwritten, [""; 0], "code says what is not written");
}

#[test]
fn a_literal_with_braces_says_what_fits_it() {
    for (literal, id, fits) in [
        ("month-1", "month-1", true),
        ("month-1", "month-12", false),
        ("month-{number}", "month-12", true),
        ("{kind}-why", "lost-why", false),
        ("trouble-{kind}-do", "trouble-lost-do", true),
        ("trouble-{kind}-do", "trouble-lost-done", false),
        ("{}", "anything", false),
    ] {
        assert_eq!(says(literal, id), fits, "{literal} {id}");
    }
}
