//! The walls of the house: which room may use which, and which library belongs to which room.

#![expect(
    clippy::unwrap_used,
    clippy::string_slice,
    reason = "a test that cannot go on says so"
)]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Each room with the rooms it may use.
const MAY_USE: &[(&str, &[&str])] = &[
    ("locale", &[]),
    ("register", &[]),
    ("form", &["register"]),
    ("privacy", &["register"]),
    ("rights", &["privacy", "register"]),
    ("lint", &["form", "locale", "privacy", "register"]),
    ("vault", &[]),
    (
        "casebook",
        &["form", "privacy", "register", "rights", "vault"],
    ),
    // Nothing that decides or discloses may use it: `world` keeps and destroys, `launch` has the command for its counts.
    ("equality", &["form", "register", "vault"]),
    ("paper", &["form", "locale", "privacy", "register"]),
    ("desk", &["form", "locale", "privacy", "register"]),
    ("screen", &["desk", "form", "locale", "privacy", "register"]),
    ("terminal", &["desk"]),
    ("answers", &["form", "register"]),
    (
        "world",
        &[
            "casebook", "desk", "equality", "form", "locale", "paper", "privacy", "register",
            "rights", "vault",
        ],
    ),
    ("run", &["desk", "locale", "screen", "terminal", "world"]),
    (
        "launch",
        &[
            "answers", "casebook", "desk", "equality", "form", "lint", "locale", "paper",
            "privacy", "register", "rights", "run", "screen", "terminal", "vault", "world",
        ],
    ),
];

/// Libraries and parts of the standard library, with the rooms that alone may use them.
const BELONGS_TO: &[(&str, &[&str])] = &[
    ("fluent_bundle", &["locale"]),
    ("fluent_syntax", &["locale"]),
    ("toml", &["form", "privacy", "world"]),
    ("redb", &["vault"]),
    // In the bench alone.
    ("rusqlite", &[]),
    ("same_file", &["vault"]),
    ("argon2", &["vault"]),
    ("hpke", &["vault"]),
    ("region", &["vault"]),
    ("zeroizing_alloc", &[]),
    ("diceware_wordlists", &["vault"]),
    ("ed25519_dalek", &["vault"]),
    ("aes_gcm", &["vault"]),
    ("chacha20poly1305", &["vault"]),
    ("rmp_serde", &["casebook"]),
    ("serde_json", &["answers", "paper", "launch"]),
    ("ratatui", &["screen", "run", "terminal"]),
    ("crossterm", &["terminal"]),
    ("csv", &["paper"]),
    ("signal_hook", &["terminal"]),
    ("zxcvbn", &["register"]),
    ("clap", &["launch"]),
    ("std::env", &["launch", "terminal"]),
    ("std::fs", &["vault", "world", "locale", "form", "launch"]),
];

/// The files of every room, with the room's name.
fn files() -> Vec<(String, PathBuf)> {
    fn gather(folder: &Path, into: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                gather(&path, into);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                into.push(path);
            }
        }
    }
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut paths = Vec::new();
    gather(&source, &mut paths);
    let room = |path: &Path| {
        let inside = path.strip_prefix(&source).unwrap();
        let first = inside
            .components()
            .next()
            .unwrap()
            .as_os_str()
            .to_string_lossy()
            .into_owned();
        first.trim_end_matches(".rs").to_owned()
    };
    paths.retain(|path| !path.ends_with("tests.rs"));
    paths
        .into_iter()
        .map(|path| (room(&path), path))
        .filter(|(room, _)| room != "lib" && room != "main")
        .collect()
}

/// The lines of a file before its tests, without comments.
fn code(path: &Path) -> String {
    let text = fs::read_to_string(path).unwrap();
    let before_tests = text
        .split("#[cfg(test)]")
        .next()
        .unwrap_or_default()
        .to_owned();
    before_tests
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"))
        .collect::<Vec<_>>()
        .join("\n")
}

/// Every room that a piece of code names.
fn rooms_named(code: &str) -> BTreeSet<String> {
    code.match_indices("crate::")
        .map(|(at, found)| &code[at + found.len()..])
        .map(|rest| {
            rest.chars()
                .take_while(|letter| letter.is_alphanumeric() || *letter == '_')
                .collect()
        })
        .filter(|room: &String| MAY_USE.iter().any(|(known, _)| known == room))
        .collect()
}

#[test]
fn every_room_uses_only_the_rooms_it_may() {
    let mut crossed = Vec::new();
    for (room, path) in files() {
        let Some((_, allowed)) = MAY_USE.iter().find(|(known, _)| *known == room) else {
            panic!(
                "{} is in no known room: give the room its place in the list, and its sentence in lib.rs",
                path.display()
            );
        };
        for used in rooms_named(&code(&path)) {
            if used != room && !allowed.contains(&used.as_str()) {
                crossed.push(format!("{}: {room} may not use {used}", path.display()));
            }
        }
    }
    assert!(crossed.is_empty(), "walls crossed:\n{}", crossed.join("\n"));
}

#[test]
fn every_library_stays_in_its_room() {
    let mut strayed = Vec::new();
    for (room, path) in files() {
        let code = code(&path);
        for (library, rooms) in BELONGS_TO {
            let named = code.match_indices(&format!("{library}::")).any(|(at, _)| {
                !code[..at].ends_with(|letter: char| letter.is_alphanumeric() || letter == '_')
            });
            if named && !rooms.contains(&room.as_str()) {
                strayed.push(format!(
                    "{}: {library} belongs to {}",
                    path.display(),
                    rooms.join(", ")
                ));
            }
        }
    }
    assert!(
        strayed.is_empty(),
        "libraries out of their rooms:\n{}",
        strayed.join("\n")
    );
}

#[test]
fn every_file_opens_with_its_one_sentence() {
    for (_, path) in files() {
        let text = fs::read_to_string(&path).unwrap();
        assert!(
            text.starts_with("//! "),
            "{} does not say what it is for",
            path.display()
        );
    }
}

#[test]
fn the_walls_would_be_seen_if_they_were_crossed() {
    assert_eq!(
        rooms_named("use crate::vault::Vault; crate::desk::Key"),
        ["desk", "vault"].map(str::to_owned).into()
    );
}

/// What decides about somebody or tells anybody of them, and where such rooms will be: none of it may use equality answers
/// (Data Protection Act 2018, Schedule 1, paragraph 8(3)).
#[test]
fn nothing_that_decides_or_discloses_can_reach_equality_answers() {
    for (room, allowed) in MAY_USE {
        let may = matches!(*room, "world" | "launch");
        assert!(
            may || !allowed.contains(&"equality"),
            "{room} may not use equality"
        );
    }
    let own = MAY_USE.iter().find(|(room, _)| *room == "equality");
    assert_eq!(own.unwrap().1, ["form", "register", "vault"]);
    // Within the two that may: what keeps, destroys and counts, and the command; and what hands on what takes them out.
    let whole = ["world/equality.rs", "launch/command/equality.rs"];
    let hand_on = [
        "world/erasing.rs",
        "world/applications.rs",
        "world/copies.rs",
    ];
    for (_, path) in files()
        .into_iter()
        .filter(|(room, path)| room != "equality" && !is_trial(path))
    {
        let code = code(&path);
        let is_one_of = |files: &[&str]| files.iter().any(|file| path.ends_with(file));
        if is_one_of(&whole) || !rooms_named(&code).contains("equality") {
            continue;
        }
        assert!(
            is_one_of(&hand_on),
            "{} names equality answers",
            path.display()
        );
        assert_eq!(
            code.matches("equality::").count(),
            code.matches("equality::destroy_all_of").count(),
            "{} does more with equality answers than take them out",
            path.display()
        );
    }
}

/// Whether a file is of a room's own tests.
fn is_trial(path: &Path) -> bool {
    path.components().any(|part| {
        let part = part.as_os_str();
        part == "tests" || part == "trials"
    })
}

#[test]
fn every_change_of_the_vault_goes_through_the_trail() {
    for (room, path) in files().into_iter().filter(|(_, path)| !is_trial(path)) {
        let code = code(&path);
        let compact: String = code.split_whitespace().collect();
        let writes = compact.contains(".write(|writer|") || compact.contains("vault().write(");
        assert!(
            !writes || room == "vault" || path.ends_with("casebook/change.rs"),
            "{} changes the vault past the trail",
            path.display()
        );
        let lends = compact.contains(".vault().read(") || compact.contains(".vault(),");
        assert!(
            !lends || path.ends_with("world/equality.rs"),
            "{} takes the vault from the casebook",
            path.display()
        );
    }
}

/// Holds and open requests are asked for where an application is taken out, so there is one place for it: a second one could
/// forget them. What is erased again after a restore was allowed to go already.
#[test]
fn one_function_takes_an_application_out_and_it_has_three_callers() {
    let (mut takes, mut callers) = (Vec::new(), Vec::new());
    for (_, path) in files().into_iter().filter(|(_, path)| !is_trial(path)) {
        let code = code(&path);
        let compact: String = code.split_whitespace().collect();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        for _ in compact.matches("remove(APPLICATIONS,") {
            takes.push(name.clone());
        }
        for _ in compact.matches("self.take_out(") {
            callers.push(name.clone());
        }
        if path.ends_with("casebook/erase.rs") {
            let asked = |what: &str| compact.matches(what).count();
            assert_eq!(asked("holds::none_open(reader,id)"), 2);
            assert_eq!(asked("requests::none_waits(reader,id)"), 2);
        }
    }
    takes.sort();
    callers.sort();
    assert_eq!(takes, ["erase.rs"]);
    assert_eq!(callers, ["erase.rs", "erase.rs", "ledger.rs"]);
}

#[test]
fn every_room_and_every_room_it_may_use_is_there_once() {
    let rooms: BTreeSet<&str> = MAY_USE.iter().map(|(room, _)| *room).collect();
    assert_eq!(rooms.len(), MAY_USE.len());
    for (room, allowed) in MAY_USE {
        let once: BTreeSet<&&str> = allowed.iter().collect();
        assert_eq!(once.len(), allowed.len(), "{room}");
    }
}
