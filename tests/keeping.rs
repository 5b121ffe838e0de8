//! The life of a vault through the program itself: officers come and go, what is erased stays erased, and the trail tells.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test that cannot go on says so at once"
)]

#[path = "support/office.rs"]
mod office;

use std::process::Output;

use office::{Office, code, err, json, out};
use serde_json::Value as Json;

const ADA: &str = r#"{ "form": "homechoice", "channel": "counter", "council": "swale", "language": "en-GB",
    "answers": { "main": { "first_name": "Quillfeather", "last_name": "Zzyzx" } } }"#;

/// An office whose data protection officer is Dee.
struct Staffed {
    office: Office,
    dee: String,
}

impl Staffed {
    fn new() -> Self {
        let office = Office::new();
        let dee = office.file("dee", "lentil sawdust gargoyle velcro\n");
        let added = office.run_open(&[
            "officer",
            "add",
            "Dee",
            "--role",
            "data_protection",
            "--new-passphrase-file",
            &dee,
        ]);
        assert_eq!(code(&added), 0, "{}", err(&added));
        Self { office, dee }
    }

    /// Runs a command as the keeper.
    fn keeper(&self, arguments: &[&str]) -> Output {
        self.office.run_open(arguments)
    }

    /// Runs a command as data protection.
    fn dee(&self, arguments: &[&str]) -> Output {
        let opening = ["--officer", "Dee", "--passphrase-file", &self.dee];
        self.office.run(&[arguments, &opening].concat())
    }

    /// An application that was lodged; gives its reference.
    fn lodged(&self) -> String {
        let file = self.office.file("ada.json", ADA);
        let kept = json(&self.keeper(&["keep", &file, "--lodge", "--json"]));
        kept["reference"].as_str().unwrap().to_owned()
    }

    fn references(&self) -> Vec<String> {
        let listed = json(&self.keeper(&["list", "--json"]));
        let all = listed.as_array().unwrap().iter();
        all.map(|row| row["reference"].as_str().unwrap().to_owned())
            .collect()
    }

    fn acts(&self) -> Vec<String> {
        let shown = json(&self.dee(&["audit", "show", "--json"]));
        let all = shown.as_array().unwrap().iter();
        all.map(|entry| entry["act"].as_str().unwrap().to_owned())
            .collect()
    }
}

fn done(output: &Output) -> String {
    assert_eq!(code(output), 0, "{}{}", out(output), err(output));
    out(output)
}

#[test]
fn what_is_erased_stays_erased_when_an_older_backup_is_restored() {
    let staffed = Staffed::new();
    let (gone, stays) = (staffed.lodged(), staffed.lodged());
    let folder = staffed.office.path("backups");
    std::fs::create_dir(&folder).unwrap();
    let made = staffed.keeper(&["vault", "backup", &folder.display().to_string(), "--json"]);
    let backup = json(&made)["backup"].as_str().unwrap().to_owned();
    let name = std::path::Path::new(&backup).file_name().unwrap();
    let name = name.to_string_lossy().into_owned();
    assert!(
        name.starts_with("register-20") && name.ends_with(".backup"),
        "{name}"
    );
    let sound = staffed.keeper(&["vault", "verify", "--backup", &backup]);
    assert!(done(&sound).contains("sound"));

    let refused = staffed.keeper(&["erase", &gone, "--reason", "asked for it"]);
    assert_eq!(code(&refused), 3, "only data protection erases");
    let erased = staffed.dee(&["erase", &gone, "--reason", "asked for it", "--now"]);
    assert!(done(&erased).contains(&gone));
    assert_eq!(staffed.references(), [stays.as_str()]);
    let ledger = std::fs::read_to_string(staffed.office.path("register.erased")).unwrap();
    assert!(ledger.lines().count() == 1 && !ledger.contains(&gone));

    let restored = staffed.keeper(&["vault", "restore", &backup]);
    assert!(
        done(&restored).contains("1 application"),
        "{}",
        out(&restored)
    );
    assert_eq!(staffed.references(), [stays.as_str()]);
    assert_eq!(
        done(&staffed.dee(&["erase", "--due"])),
        "No erasure is due.\n"
    );
    let ledger_now = std::fs::read_to_string(staffed.office.path("register.erased")).unwrap();
    assert_eq!(ledger_now, ledger);
    let acts = staffed.acts();
    for act in ["restored", "erased", "erasures_completed"] {
        assert!(acts.iter().any(|known| known == act), "{act}: {acts:?}");
    }
    assert!(done(&staffed.keeper(&["audit", "verify"])).contains("sound"));
}

#[test]
fn an_erasure_waits_until_it_is_completed() {
    let staffed = Staffed::new();
    let gone = staffed.lodged();
    let pending = staffed.dee(&["erase", &gone, "--reason", "asked", "--pending"]);
    assert!(done(&pending).contains("lodge erase --due"));
    assert_eq!(
        done(&staffed.keeper(&["erase", "--due"])),
        "1 erasure is complete.\n"
    );
    assert_eq!(
        done(&staffed.keeper(&["erase", "--due"])),
        "No erasure is due.\n"
    );
    assert_eq!(
        code(&staffed.dee(&["erase", &gone, "--reason", "again"])),
        2
    );
    for nonsense in [
        &["erase"][..],
        &["erase", &gone],
        &["erase", "--due", "--reason", "x"],
        &["erase", &gone, "--reason", "x", "--now", "--pending"],
        &["erase", "K7MF", "--reason", "x"],
        &["erase", &gone, "--reason", "  "],
    ] {
        assert_eq!(code(&staffed.dee(nonsense)), 2, "{nonsense:?}");
    }
}

#[test]
fn a_hold_stands_in_the_way_until_it_is_released() {
    let staffed = Staffed::new();
    let reference = staffed.lodged();
    let place = [
        "hold",
        "place",
        &reference,
        "--ground",
        "ombudsman",
        "--note",
        "asked by letter",
        "--review",
        "2027-05-22",
    ];
    assert_eq!(code(&staffed.keeper(&place)), 3);
    done(&staffed.dee(&place));
    let listed = json(&staffed.keeper(&["hold", "list", "--json"]));
    assert_eq!(
        (
            listed[0]["ground"].as_str(),
            listed[0]["review_due"].as_str()
        ),
        (Some("ombudsman"), Some("2027-05-22"))
    );
    let refused = staffed.dee(&["erase", &reference, "--reason", "asked"]);
    assert_eq!(code(&refused), 3);
    assert!(err(&refused).contains("Ombudsman"), "{}", err(&refused));
    let release = ["hold", "release", &reference, "--reason", "settled"];
    assert_eq!(done(&staffed.dee(&release)), "1 hold is released.\n");
    assert_eq!(code(&staffed.dee(&release)), 2, "there is none any more");
    assert!(done(&staffed.keeper(&["hold", "list"])).contains("No application is on hold."));
    done(&staffed.dee(&["erase", &reference, "--reason", "asked"]));
}

#[test]
fn an_officer_who_was_removed_opens_nothing_any_more() {
    let staffed = Staffed::new();
    assert_eq!(code(&staffed.dee(&["officer", "remove", "Ash"])), 3);
    assert_eq!(code(&staffed.keeper(&["officer", "remove", "Ash"])), 2);
    assert_eq!(code(&staffed.keeper(&["officer", "remove", "Nobody"])), 2);
    done(&staffed.dee(&["list"]));
    let removed = staffed.keeper(&["officer", "remove", "dee"]);
    assert!(done(&removed).contains("cannot open the vault any more"));
    assert_eq!(code(&staffed.dee(&["list"])), 3);
    done(&staffed.keeper(&["list"]));
}

#[test]
fn words_for_a_new_officer_are_printed_once_and_open_the_vault() {
    let staffed = Staffed::new();
    let added = staffed.keeper(&["officer", "add", "Bea", "--role", "officer", "--words"]);
    let said = done(&added);
    let words = said.lines().last().unwrap();
    assert_eq!(words.split_whitespace().count(), 5, "{said}");
    let file = staffed.office.file("bea", words);
    let opened = ["list", "--officer", "Bea", "--passphrase-file", &file];
    done(&staffed.office.run(&opened));
    let weak = staffed.office.file("weak", "swale housing officer");
    let refused = staffed.keeper(&[
        "officer",
        "add",
        "Cy",
        "--role",
        "officer",
        "--new-passphrase-file",
        &weak,
    ]);
    assert_eq!(code(&refused), 2);
    assert!(
        err(&refused).contains("guessed too soon"),
        "{}",
        err(&refused)
    );
}

#[test]
fn fresh_keys_leave_everything_readable_and_a_new_recovery_key_counts_alone() {
    let staffed = Staffed::new();
    let reference = staffed.lodged();
    assert_eq!(
        code(&staffed.dee(&["vault", "rekey", "--new-recovery-key"])),
        3
    );
    done(&staffed.keeper(&["vault", "rekey"]));
    let rekeyed = done(&staffed.keeper(&["vault", "rekey", "--new-recovery-key"]));
    let first = staffed.office.file("key", rekeyed.lines().last().unwrap());
    assert_eq!(staffed.references(), [reference.as_str()]);
    let new = staffed.office.file("new", "wholly lentil sawdust gargoyle");
    let recover = |key: &str| {
        staffed.office.run(&[
            "vault",
            "recover",
            "--key-file",
            key,
            "--new-passphrase-file",
            &new,
            "--officer",
            "Ash",
        ])
    };
    let recovered = done(&recover(&first));
    let second = recovered.lines().last().unwrap();
    assert_ne!(second, rekeyed.lines().last().unwrap());
    assert_eq!(code(&recover(&first)), 3, "it was used, so it is spent");
    let second = staffed.office.file("second", second);
    done(&recover(&second));
}

#[test]
fn an_anchor_shows_whether_it_is_still_the_same_trail() {
    let staffed = Staffed::new();
    staffed.lodged();
    let shown = json(&staffed.keeper(&["audit", "show", "--json", "--last", "1"]));
    let entry = &shown.as_array().unwrap()[0];
    let (number, hash) = (
        entry["number"].as_u64().unwrap(),
        entry["hash"].as_str().unwrap(),
    );
    let day = &entry["at"].as_str().unwrap()[..10];
    let anchor = format!("{day} {number} {}", &hash[..20]);
    staffed.lodged();
    let verify = |anchor: &str| staffed.keeper(&["audit", "verify", "--json", "--anchor", anchor]);
    let fits = verify(&anchor);
    assert_eq!(
        (code(&fits), json(&fits)["anchor"].as_str()),
        (0, Some("fits"))
    );
    let other = verify(&format!("{day} {number} {}", "7".repeat(20)));
    assert_eq!(
        (code(&other), json(&other)["anchor"].as_str()),
        (1, Some("other"))
    );
    let cut = verify(&format!("{day} 9999 {}", &hash[..20]));
    assert_eq!(
        (code(&cut), json(&cut)["anchor"].as_str()),
        (1, Some("shorter"))
    );
    let nonsense = staffed.keeper(&["audit", "verify", "--anchor", "yesterday"]);
    assert_eq!((code(&nonsense), err(&nonsense).lines().count()), (2, 2));
}

#[test]
fn the_trail_is_for_those_who_may_read_it_and_can_be_narrowed() {
    let staffed = Staffed::new();
    let reference = staffed.lodged();
    staffed.lodged();
    let about = json(&staffed.dee(&["audit", "show", "--json", "--about", &reference]));
    let acts: Vec<&Json> = about
        .as_array()
        .unwrap()
        .iter()
        .map(|e| &e["act"])
        .collect();
    assert_eq!(acts, ["begun", "kept", "lodged"]);
    let last = json(&staffed.keeper(&["audit", "show", "--json", "--last", "2"]));
    assert_eq!(last.as_array().unwrap().len(), 2);
    let plain = done(&staffed.keeper(&["audit", "show"]));
    assert!(
        plain.contains("made the vault") && plain.contains(&reference),
        "{plain}"
    );
    let bea = staffed
        .office
        .file("bea", "gargoyle tangerine sawdust umbrella");
    done(&staffed.keeper(&[
        "officer",
        "add",
        "Bea",
        "--role",
        "officer",
        "--new-passphrase-file",
        &bea,
    ]));
    let refused = [
        "audit",
        "show",
        "--officer",
        "Bea",
        "--passphrase-file",
        &bea,
    ];
    assert_eq!(code(&staffed.office.run(&refused)), 3);
}

#[test]
fn the_offices_key_is_the_same_each_time_and_has_words() {
    let staffed = Staffed::new();
    let first = json(&staffed.keeper(&["vault", "office-key", "--json"]));
    let again = json(&staffed.dee(&["vault", "office-key", "--json"]));
    assert_eq!(first, again);
    assert_eq!(first["key"].as_str().unwrap().len(), 64);
    assert_eq!(
        first["words"].as_str().unwrap().split_whitespace().count(),
        6
    );
}

#[test]
fn an_older_file_is_refused_until_a_keeper_says_why() {
    let staffed = Staffed::new();
    let last = json(&staffed.dee(&["audit", "show", "--json", "--last", "1"]));
    // After this entry the command itself closed the vault.
    let ends_at = last[0]["number"].as_u64().unwrap() + 1;
    let older = std::fs::read(staffed.office.vault()).unwrap();
    staffed.lodged();
    done(&staffed.dee(&["list"]));
    std::fs::write(staffed.office.vault(), &older).unwrap();
    for refused in [staffed.dee(&["list"]), staffed.keeper(&["list"])] {
        assert_eq!(code(&refused), 5, "{}", err(&refused));
        assert_eq!(err(&refused).lines().count(), 2, "{}", err(&refused));
    }
    let left = std::fs::read(staffed.office.vault()).unwrap();
    assert!(left == older, "a refused opening changes not a byte");
    let accept = ["vault", "accept", "--reason", "the disk was put back"];
    assert_eq!(code(&staffed.dee(&accept)), 3);
    // Instants are kept to the second, and an acceptance counts from the second after the witness on.
    let second = chrono::Utc::now().timestamp();
    while chrono::Utc::now().timestamp() == second {
        std::thread::yield_now();
    }
    done(&staffed.keeper(&accept));
    done(&staffed.keeper(&["list"]));
    done(&staffed.dee(&["list"]));
    // Nothing of the refused openings is in the trail: what follows its end is the acceptance.
    let acts = staffed.acts();
    assert_eq!(
        acts[usize::try_from(ends_at).unwrap()],
        "older_accepted",
        "{acts:?}"
    );
}
