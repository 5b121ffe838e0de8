//! Places, repeats, overlays on disk, and texts meant to break the parser.

use std::fs;

use proptest::prelude::*;

use super::super::{Args, Locale, LocaleError};
use super::*;

/// An overlay folder with these files in it.
fn overlay(files: &[(&str, &[u8])]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (path, bytes) in files {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
    folder
}

fn faults_of(files: &[(&str, &[u8])]) -> Vec<String> {
    let folder = overlay(files);
    match Locale::load("en-GB", Some(folder.path())) {
        Err(LocaleError::Faulty(faults)) => faults.iter().map(Fault::to_string).collect(),
        other => panic!("not refused for its wording: {other:?}"),
    }
}

#[test]
fn messages_have_their_places() {
    let text = "# src: 1234abcd\na = Hello\n    .hint = Hint { $name }\n\n-term = T\nb =\n    .why = { a }\n";
    let source = Source::read("en-GB", "a.ftl", text);
    assert_eq!(source.faults, []);
    let seen: Vec<_> = source
        .messages
        .iter()
        .map(|message| (message.id.as_str(), message.line))
        .collect();
    assert_eq!(seen, [("a", 2), ("-term", 5), ("b", 6)]);
    assert_eq!(source.messages[0].comment.as_deref(), Some("src: 1234abcd"));
    let hint = &source.messages[0].attributes[0];
    assert_eq!(
        (hint.name.as_str(), hint.line, hint.phrase.text.as_str()),
        ("hint", 3, "Hint {$name}")
    );
    assert_eq!(source.messages[2].value, None);
}

#[test]
fn a_fault_has_its_line_and_column_and_the_rest_is_read() {
    let source = Source::read("en-GB", "a.ftl", "a = Hello\nb = Café { $n\nc = There\n");
    assert_eq!(source.messages.len(), 2);
    assert_eq!(source.faults.len(), 1);
    assert_eq!(
        source.faults[0].to_string(),
        "en-GB/a.ftl:3:1: Expected a token starting with \"}\"\n  | c = There\n  | ^"
    );
}

#[test]
fn an_id_written_twice_names_both_places() {
    let texts: &[(&str, &str)] = &[("a.ftl", "x = 1\n"), ("b.ftl", "y = 2\nx = 3\n")];
    let Err(LocaleError::Faulty(faults)) = Locale::from_texts(&[("en-GB", texts)]) else {
        panic!("it was loaded")
    };
    assert_eq!(faults.len(), 1);
    assert_eq!(
        faults[0].to_string(),
        "en-GB/b.ftl:2:1: “x” is already written at a.ftl:1\n  | x = 3\n  | ^"
    );
}

#[test]
fn a_message_and_a_term_of_one_name_are_refused() {
    let texts: &[(&str, &str)] = &[("a.ftl", "x = 1\n-x = 2\n")];
    let Err(LocaleError::Faulty(faults)) = Locale::from_texts(&[("en-GB", texts)]) else {
        panic!("it was loaded")
    };
    assert_eq!(
        faults[0].to_string(),
        "en-GB/a.ftl:2:1: “-x” is already written at a.ftl:1\n  | -x = 2\n  | ^"
    );
}

#[test]
fn an_overlay_replaces_whole_messages_and_adds_others() {
    let folder = overlay(&[
        ("en-GB/core.ftl", b"month-3 = Mars\r\n"),
        ("en-GB/own/a.ftl", b"own-words = Ours\n"),
    ]);
    let locale = Locale::load("en-GB", Some(folder.path())).unwrap();
    assert_eq!(
        [
            locale.say("month-3"),
            locale.say("month-4"),
            locale.say("own-words")
        ],
        ["Mars", "April", "Ours"]
    );

    let sources = Locale::sources("en-GB", Some(folder.path())).unwrap();
    let shown: Vec<_> = sources
        .iter()
        .filter(|source| source.messages.iter().any(|m| m.id == "month-3"))
        .collect();
    assert_eq!(shown.len(), 1);
    assert!(shown[0].overlaid && shown[0].faults.is_empty());
}

#[test]
fn an_overlay_with_faults_is_refused_with_all_of_them() {
    assert_eq!(
        faults_of(&[
            ("en-GB/core.ftl", b"month-3 = {\n"),
            ("en-GB/other.ftl", b"month-4 = x\n"),
            ("en_GB/core.ftl", b"")
        ]),
        [
            "en_GB: no language is registered by this folder's name",
            "en-GB/core.ftl:2:1: Expected an inline expression",
            "en-GB/other.ftl:1:1: “month-4” is already written at core.ftl:6\n  | month-4 = x\n  | ^",
        ],
    );
    assert_eq!(
        faults_of(&[("en-GB/a.ftl", b"a = \xff\n")]),
        ["en-GB/a.ftl:1:1: this file is not UTF-8 text"]
    );
    let large = vec![b'#'; 1024 * 1024 + 1];
    assert_eq!(
        faults_of(&[("en-GB/a.ftl", &large)]),
        ["en-GB/a.ftl:1:1: this file is larger than 1 MiB"]
    );
    let deep = format!("a = {}\n", "{".repeat(500_000));
    assert_eq!(
        faults_of(&[("en-GB/a.ftl", deep.as_bytes())]),
        ["en-GB/a.ftl:1:69: braces are nested too deeply here"]
    );
}

#[test]
fn an_overlay_that_is_not_there_is_an_error() {
    let folder = overlay(&[]);
    let gone = folder.path().join("gone");
    assert!(matches!(
        Locale::load("en-GB", Some(&gone)),
        Err(LocaleError::Unreadable { .. })
    ));
    assert!(matches!(
        Locale::sources("en-GB", Some(&gone)),
        Err(LocaleError::Unreadable { .. })
    ));
    assert!(Locale::load("en-GB", Some(folder.path())).is_ok());
}

#[test]
fn a_folder_of_no_language_is_a_source_without_a_file() {
    let folder = overlay(&[("en_GB/core.ftl", b"month-3 = Mars\n")]);
    let sources = Locale::sources("en-GB", Some(folder.path())).unwrap();
    assert_eq!(
        (sources[0].tag.as_str(), sources[0].file.as_str()),
        ("en_GB", "")
    );
    assert_eq!(sources[0].faults[0].kind, FaultKind::UnknownLanguage);
}

#[test]
fn what_is_built_in_has_no_fault() {
    for registered in super::super::registry::LOCALES {
        for source in Locale::sources(registered.code, None).unwrap() {
            assert_eq!(source.faults, [], "{}", source.file);
        }
    }
}

proptest! {
    #[test]
    fn no_text_breaks_the_reader(text in "([a-c] ?= ?)?[a-cuUN0{}\\[\\]()*$\"=.,:#\\\\> \n\r\u{e9}\u{1F600}-]{0,80}") {
        let source = Source::read("en-GB", "a.ftl", &text);
        for fault in &source.faults {
            prop_assert!(fault.line >= 1 && fault.column >= 1);
        }
        if let Ok(locale) = Locale::from_texts(&[("en-GB", &[("a.ftl", &text)])]) {
            for message in &source.messages {
                let said = locale.say_with(&message.id, &Args::new().text("a", "x"));
                prop_assert!(!said.is_empty() || message.value.is_some());
            }
        }
    }
}
