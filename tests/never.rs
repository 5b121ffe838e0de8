//! What Lodge never does, whoever asks: works out a band or a place, talks to anybody over a network, takes real people into practice.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that cannot go on says so"
)]

#[path = "support/office.rs"]
mod office;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use lodge::form::{self, Catalogue};
use lodge::privacy::{Audience, Handling, PackStatus, Packs, Right};
use office::{Office, code, err};
use serde_json::Value as Json;

fn below(folder: &str, end: &str) -> Vec<PathBuf> {
    fn gather(folder: &Path, end: &str, into: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                gather(&path, end, into);
            } else if path.extension().is_some_and(|found| found == end) {
                into.push(path);
            }
        }
    }
    let mut found = Vec::new();
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    gather(&root, end, &mut found);
    found
}

/// The code of every source file by its path below `src/`, without comments.
fn sources() -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let files = below("src", "rs").into_iter().map(|path| {
        let text = fs::read_to_string(&path).unwrap();
        let code = text
            .lines()
            .filter(|line| !line.trim_start().starts_with("//"));
        let name = path
            .strip_prefix(&root)
            .unwrap()
            .to_string_lossy()
            .replace('\\', "/");
        (name, code.collect::<Vec<_>>().join("\n"))
    });
    files.collect()
}

/// The words of every name in a piece of code, strings left out: `IncomeBands` is `income` and `bands`.
fn words_of_names(code: &str) -> BTreeSet<String> {
    let mut words = BTreeSet::new();
    for (number, piece) in code.split('"').enumerate() {
        // Between the first quote and the second is a string, and so on.
        if number % 2 == 1 {
            continue;
        }
        let mut word = String::new();
        for letter in piece.chars().chain([' ']) {
            if !letter.is_ascii_lowercase() {
                words.insert(std::mem::take(&mut word));
            }
            if letter.is_ascii_alphabetic() {
                word.push(letter.to_ascii_lowercase());
            }
        }
    }
    words
}

/// What a program that decided about somebody's place would have a name for.
const DECIDES: [&str; 17] = [
    "band",
    "bands",
    "banding",
    "priority",
    "priorities",
    "score",
    "scores",
    "eligible",
    "eligibility",
    "qualify",
    "qualifies",
    "qualified",
    "award",
    "allocate",
    "allocated",
    "allocation",
    "shortlist",
];

/// Where one of them means something else.
const MEANS_ELSE: [(&str, &str); 7] = [
    // Brackets of income and savings, which a person picks.
    ("form/pack.rs", "bands"),
    ("form/question.rs", "bands"),
    ("form/compile/options.rs", "bands"),
    ("form/reading.rs", "bands"),
    ("form/reading.rs", "band"),
    ("screen/settings_page.rs", "bands"),
    // How well a command fits what was typed.
    ("desk/overlay/menu.rs", "score"),
];

#[test]
fn nothing_in_the_source_works_out_a_band_or_a_place() {
    let mut found = Vec::new();
    for (file, code) in sources() {
        for word in words_of_names(&code) {
            let decides = DECIDES.contains(&word.as_str());
            if decides && !MEANS_ELSE.contains(&(file.as_str(), word.as_str())) {
                found.push(format!("{file}: {word}"));
            }
        }
    }
    assert!(
        found.is_empty(),
        "a named officer decides:\n{}",
        found.join("\n")
    );
    let words = words_of_names("fn give_band(p: PriorityOf) { \"score\" }");
    assert!(words.contains("band") && words.contains("priority") && !words.contains("score"));
}

#[test]
fn the_form_asks_and_works_out_nothing_but_how_many_are_to_be_housed() {
    let catalogue: Catalogue = form::shipped().unwrap();
    let form = catalogue.form("homechoice").unwrap();
    for question in form.questions() {
        let words: Vec<&str> = question.id.split(['.', '_']).collect();
        let decides = words.iter().any(|word| DECIDES.contains(word));
        let brackets = ["income_band", "savings_band"]
            .iter()
            .any(|own| question.id.ends_with(own));
        assert!(!decides || brackets, "{}", question.id);
    }
    let source =
        fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("src/form/condition.rs"));
    let source = source.unwrap();
    let derived = source.split("pub enum Derived {").nth(1).unwrap();
    let derived = derived.split('}').next().unwrap();
    let cases: Vec<&str> = derived
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty() && !line.starts_with("//"))
        .collect();
    assert_eq!(cases, ["HouseholdSize,"]);
}

#[test]
fn nothing_that_is_kept_is_a_band_or_a_place() {
    let mut names = BTreeSet::new();
    for golden in below("tests/golden", "txt") {
        let text = fs::read_to_string(golden).unwrap();
        for line in text.lines() {
            let digits = line.rsplit(' ').next().unwrap().as_bytes();
            let bytes: Vec<u8> = digits
                .chunks(2)
                .filter_map(|two| u8::from_str_radix(std::str::from_utf8(two).ok()?, 16).ok())
                .collect();
            let text: String = bytes
                .iter()
                .map(|byte| {
                    if byte.is_ascii_lowercase() {
                        char::from(*byte)
                    } else {
                        ' '
                    }
                })
                .collect();
            names.extend(text.split_whitespace().map(str::to_owned));
        }
    }
    assert!(names.contains("applicant"), "the records were read");
    for word in DECIDES {
        assert!(!names.contains(word), "{word}");
    }
}

/// Libraries that speak to a network, to a mailbox or over a web, by the beginnings of their names.
const SPEAKS: [&str; 32] = [
    "tokio",
    "async-std",
    "smol",
    "hyper",
    "reqwest",
    "ureq",
    "curl",
    "isahc",
    "attohttpc",
    "minreq",
    "surf",
    "http",
    "h2",
    "h3",
    "quinn",
    "rustls",
    "native-tls",
    "socket2",
    "lettre",
    "smtp",
    "mail",
    "imap",
    "pop3",
    "tungstenite",
    "websocket",
    "trust-dns",
    "hickory",
    "ssh2",
    "russh",
    "zmq",
    "tonic",
    "sentry",
];

/// Packages of the lock file with what each depends on.
fn packages() -> BTreeMap<String, BTreeSet<String>> {
    let lock =
        fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.lock")).unwrap();
    let lock: toml::Table = lock.parse().unwrap();
    let packages = lock["package"].as_array().unwrap().iter();
    packages
        .map(|package| {
            let depends = package.get("dependencies").and_then(|list| list.as_array());
            let depends = depends
                .into_iter()
                .flatten()
                .filter_map(|name| name.as_str());
            let depends = depends.map(|name| name.split(' ').next().unwrap().to_owned());
            (
                package["name"].as_str().unwrap().to_owned(),
                depends.collect(),
            )
        })
        .collect()
}

#[test]
fn no_library_that_speaks_to_a_network_is_in_the_tree() {
    let packages = packages();
    assert!(packages.len() > 100 && packages.contains_key("ratatui"));
    let speaks = |name: &str| {
        let is = |own: &str| name == own || name.starts_with(&format!("{own}-"));
        SPEAKS.into_iter().find(|own| is(own))
    };
    for name in packages.keys() {
        assert_eq!(speaks(name), None, "{name}");
    }
    // These know sockets, and are here for the keyboard alone: nobody else may come to need them.
    let users = |wanted: &str| -> BTreeSet<&str> {
        let uses = |(_, depends): &(&String, &BTreeSet<String>)| depends.contains(wanted);
        packages
            .iter()
            .filter(uses)
            .map(|(name, _)| name.as_str())
            .collect()
    };
    let keyboard: BTreeSet<&str> = ["crossterm", "signal-hook-mio"].into();
    assert!(users("mio").is_subset(&keyboard), "{:?}", users("mio"));
    let manifest =
        fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.toml")).unwrap();
    let manifest: toml::Table = manifest.parse().unwrap();
    for (name, wanted) in manifest["dependencies"].as_table().unwrap() {
        let features = wanted.get("features").and_then(|list| list.as_array());
        for feature in features.into_iter().flatten() {
            assert_ne!(feature.as_str(), Some("net"), "{name}");
        }
    }
    assert!(speaks("hyper-util").is_some() && speaks("httpdate").is_none());
}

#[test]
fn no_room_opens_a_socket_or_sends_mail() {
    for (file, code) in sources() {
        for word in [
            "std::net",
            "TcpStream",
            "TcpListener",
            "UdpSocket",
            "UnixStream",
            "UnixListener",
            "UnixDatagram",
            "unix::net",
            "rustix::net",
            "mailto:",
            "sendmail",
            "smtp://",
        ] {
            assert!(!code.contains(word), "{file}: {word}");
        }
    }
}

fn packs() -> Packs {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("forms");
    let files = below("forms/notices", "toml").into_iter().map(|path| {
        let name = path
            .strip_prefix(&root)
            .unwrap()
            .to_string_lossy()
            .replace('\\', "/");
        (name, fs::read_to_string(path).unwrap())
    });
    Packs::of(&files.collect()).unwrap()
}

#[test]
fn a_mailbox_with_a_defect_is_used_only_after_a_person_looked() {
    let packs = packs();
    let mut wrong = 0;
    for pack in packs.all() {
        for contact in &pack.contacts {
            let Some(key) = &contact.defect else {
                continue;
            };
            wrong += 1;
            let defect = pack.defect(key).unwrap();
            assert!(
                !contact.may_be_used_unasked(),
                "{}: {}",
                pack.id,
                contact.value
            );
            assert_ne!(defect.handling, Handling::Override, "{}: {key}", pack.id);
        }
    }
    assert!(wrong >= 2, "Gravesham's and Thanet's at least");
    for council in ["gravesham", "thanet"] {
        let notice = packs.for_controller(council, Audience::Applicant).unwrap();
        let held = notice
            .defects()
            .iter()
            .any(|told| notice.is_held_up(&told.value.about));
        assert!(held, "{council}: an officer confirms it first");
    }
}

#[test]
fn the_law_of_today_lies_over_a_historic_pack_too() {
    let historic = |text: &str| text.replace("status = \"draft\"", "status = \"historic\"");
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("forms");
    let files: BTreeMap<String, String> = below("forms/notices", "toml")
        .into_iter()
        .map(|path| {
            let name = path
                .strip_prefix(&root)
                .unwrap()
                .to_string_lossy()
                .replace('\\', "/");
            let text = fs::read_to_string(path).unwrap();
            let text = if name == "notices/swale.toml" {
                historic(&text)
            } else {
                text
            };
            (name, text)
        })
        .collect();
    let packs = Packs::of(&files).unwrap();
    let notice = packs.for_controller("swale", Audience::Applicant).unwrap();
    assert_eq!(
        notice.status(),
        PackStatus::Historic,
        "no notice that is used"
    );
    let floor = &notice.packs()[0];
    for (right, promise) in &floor.rights {
        let effective = notice.right(*right).unwrap();
        let own: Vec<_> = effective.replies.iter().map(|told| told.value).collect();
        assert!(
            promise.reply.is_none_or(|reply| own.contains(&reply)),
            "{}",
            right.code()
        );
    }
    assert!(
        notice
            .right(Right::Complaint)
            .unwrap()
            .promise
            .acknowledged
            .is_some()
    );
}

/// Every text of a practice file with the key it stands under.
fn texts(json: &Json, under: &str, into: &mut Vec<(String, String)>) {
    match json {
        Json::String(text) => into.push((under.to_owned(), text.clone())),
        Json::Array(all) => all.iter().for_each(|one| texts(one, under, into)),
        Json::Object(all) => all.iter().for_each(|(key, one)| texts(one, key, into)),
        Json::Null | Json::Bool(_) | Json::Number(_) => {}
    }
}

#[test]
fn people_to_practise_on_are_invented_and_could_be_nobody() {
    // Numbers that Ofcom keeps for drama, addresses that lead nowhere (RFC 2606), and numbers that were never given out.
    const DRAMA: [&str; 3] = ["01632960", "07700900", "02079460"];
    let mut seen = 0;
    for path in below("forms/practice", "json") {
        let json: Json = serde_json::from_str(&fs::read_to_string(&path).unwrap()).unwrap();
        let mut all = Vec::new();
        texts(&json, "", &mut all);
        for (key, text) in all {
            let digits: String = text
                .replace("+44 ", "0")
                .chars()
                .filter(char::is_ascii_digit)
                .collect();
            let name = path.display();
            match key.as_str() {
                "phone" | "number" if digits.len() > 9 => {
                    assert!(
                        DRAMA.iter().any(|range| digits.starts_with(range)),
                        "{name}: {text}"
                    );
                    seen += 1;
                }
                "nino" => {
                    assert_eq!(digits, "000000", "{name}: {text}");
                    seen += 1;
                }
                _ if text.contains('@') => {
                    let nowhere = [".example", "example.org", "example.com", "example.net"];
                    assert!(
                        nowhere.iter().any(|end| text.ends_with(end)),
                        "{name}: {text}"
                    );
                    seen += 1;
                }
                _ => {}
            }
        }
    }
    assert!(seen > 60, "only {seen}");
}

#[test]
fn no_command_takes_real_people_into_practice_and_practice_opens_no_other_vault() {
    let office = Office::new();
    let vault = office.vault().display().to_string();
    let before = fs::read(office.vault()).unwrap();
    let refused = office.run(&["practice", "--vault", &vault]);
    assert_eq!(
        (code(&refused), err(&refused).lines().count()),
        (2, 2),
        "{}",
        err(&refused)
    );
    assert_eq!(fs::read(office.vault()).unwrap(), before);
    // A practice vault that a crash left behind, and real answers that somebody would bring into it.
    let left = office.path("lodge-practice-x7");
    fs::create_dir(&left).unwrap();
    let left = left.join("practice.lodge");
    fs::copy(office.vault(), &left).unwrap();
    let left_behind = left.display().to_string();
    let answers = office.file(
        "ada.json",
        "{ \"form\": \"homechoice\", \"channel\": \"counter\", \"council\": \"swale\", \"language\": \"en-GB\", \"answers\": { \"purpose\": \"new\" } }",
    );
    for arguments in [
        vec!["keep", &answers],
        vec!["list"],
        vec!["vault", "verify"],
    ] {
        let refused = office.run_open(&[arguments.as_slice(), &["--vault", &left_behind]].concat());
        assert_eq!(code(&refused), 3, "{arguments:?}: {}", err(&refused));
        assert!(err(&refused).contains("practice"), "{}", err(&refused));
    }
    assert_eq!(
        fs::read(&left).unwrap(),
        before,
        "nothing was written into it"
    );
}
