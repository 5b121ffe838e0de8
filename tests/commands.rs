//! The outside face: commands, their output and their exit codes, with the real program.

#[path = "support/office.rs"]
mod office;

use office::{OFFICER, Office, code, err, json, out};
use serde_json::Value as Json;

const ADA: &str = r#"{ "form": "homechoice", "channel": "counter", "council": "swale", "language": "en-GB",
  "answers": {
    "purpose": "new",
    "main": { "first_name": "Ada", "last_name": "Okafor", "date_of_birth": "1989-03-12", "nino": "yz 00 00 00 a",
      "address_history": [ { "kind": "home", "town": "Sheerness", "council_area": "swale", "from": "2019-05", "council_tax_payer": "me" } ] },
    "members": [ { "first_name": "Ola", "date_of_birth": "2016-11-24", "sex": "female", "relationship_to_main": "child" } ],
    "contacts": [ { "role": "gp", "organisation": "High Street Surgery", "phone": "01632 960001" } ] } }"#;

/// The same with an answer that cannot be true.
fn with_a_slip() -> String {
    ADA.replace("1989-03-12", "31 2 1989")
}

fn reference(kept: &Json) -> String {
    kept["reference"].as_str().unwrap_or_default().to_owned()
}

#[test]
fn a_file_is_walked_kept_listed_and_shown() {
    let office = Office::new();
    let file = office.file("ada.json", ADA);
    let walked = office.run(&["walk", &file, "--as-of", "2026-11-22", "--json"]);
    assert_eq!(code(&walked), 0, "{}", err(&walked));
    let walked = json(&walked);
    assert_eq!(
        (walked["form"].as_str(), walked["as_of"].as_str()),
        (Some("homechoice"), Some("2026-11-22"))
    );
    for path in [
        "main.first_name",
        "members.0.first_name",
        "main.address_history.0.town",
        "contacts.0.phone",
    ] {
        assert!(
            walked["asked"]
                .as_array()
                .unwrap()
                .contains(&Json::from(path)),
            "{path}"
        );
    }
    assert!(
        walked["missing"]
            .as_array()
            .unwrap()
            .contains(&Json::from("has_joint"))
    );
    assert!(walked["counts"]["answered"].as_u64().unwrap() > 10);

    let kept = json(&office.run_open(&["keep", &file, "--json"]));
    assert_eq!(kept["stage"], "draft");
    let lodged = office.run_open(&["keep", &file, "--lodge"]);
    assert_eq!(code(&lodged), 0, "{}", err(&lodged));
    let listed = json(&office.run_open(&["list", "--json"]));
    assert_eq!(listed.as_array().unwrap().len(), 2);
    let drafts = json(&office.run_open(&["list", "--stage", "draft", "--json"]));
    let draft = &drafts.as_array().unwrap()[0];
    assert_eq!(reference(draft), reference(&kept));
    assert_eq!(
        (&draft["applicant"], &draft["council"], &draft["channel"]),
        (&"Ada Okafor".into(), &"swale".into(), &"counter".into())
    );

    let shown = json(&office.run_open(&[
        "show",
        &reference(&kept).to_lowercase().replace('-', " "),
        "--json",
    ]));
    assert_eq!(shown["answers"]["main.first_name"]["value"], "Ada");
    assert_eq!(shown["answers"]["main.first_name"]["officer"], OFFICER);
    assert_eq!(
        shown["answers"]["main.address_history.0.from"]["value"],
        "2019-05"
    );
    assert_eq!(shown["contacts"][0]["organisation"], "High Street Surgery");
}

#[test]
fn what_cannot_be_true_is_kept_as_typed_and_does_not_stop_lodging() {
    let office = Office::new();
    let file = office.file("slip.json", &with_a_slip());
    let walked = office.run(&["walk", &file, "--json"]);
    assert_eq!(code(&walked), 1);
    let findings = json(&walked)["findings"].clone();
    let found = findings
        .as_array()
        .unwrap()
        .iter()
        .find(|found| found["at"] == "main.date_of_birth")
        .unwrap()
        .clone();
    assert_eq!(
        (&found["code"], &found["strength"]),
        (&"date.impossible".into(), &"hard".into())
    );
    assert!(!found["says"].as_str().unwrap().is_empty());
    let lodged = office.run_open(&["keep", &file, "--lodge", "--json"]);
    assert_eq!(code(&lodged), 1);
    assert_eq!(json(&lodged)["stage"], "lodged");
    let shown = json(&office.run_open(&["show", &reference(&json(&lodged)), "--json"]));
    let birth = &shown["answers"]["main.date_of_birth"];
    assert_eq!(
        (&birth["value"], &birth["unreadable"]),
        (&"31 2 1989".into(), &true.into())
    );
}

#[test]
fn an_application_is_shown_with_where_each_answer_came_from_and_its_number_masked() {
    let office = Office::new();
    let file = office.file(
        "ada.json",
        &ADA.replace("Okafor", "Oka\\u001b[31mfor\\u0007"),
    );
    let kept = json(&office.run_open(&["keep", &file, "--json"]));
    let shown = office.run_open(&["show", &reference(&kept)]);
    let shown = out(&shown);
    assert!(shown.contains("main.nino  •• •• •• 00 A\n"), "{shown}");
    assert!(!shown.to_lowercase().contains("yz"), "{shown}");
    let from = format!("    Brought in from a file, counter, {OFFICER}, ");
    let answers = shown
        .lines()
        .filter(|line| line.starts_with("  ") && !line.starts_with("    "));
    assert_eq!(shown.matches(&from).count(), answers.count(), "{shown}");
    // What was typed is kept, and no list or page acts on it.
    let listed = office.run_open(&["list", "--json"]);
    assert_eq!(json(&listed)[0]["applicant"], "Ada Okafor");
    for page in [shown, out(&listed)] {
        assert!(!page.contains(['\u{1b}', '\u{7}']), "{page:?}");
    }
}

#[test]
fn a_file_with_faults_is_refused_whole_with_every_path() {
    let office = Office::new();
    let bad = ADA
        .replace(
            "\"purpose\": \"new\"",
            "\"purpose\": \"newish\", \"shoe_size\": 9",
        )
        .replace("\"town\": \"Sheerness\"", "\"town\": 7")
        .replace("\"kind\": \"home\"", "\"kind\": { \"missing\": \"lost\" }");
    let file = office.file("bad.json", &bad);
    for refused in [
        office.run(&["walk", &file, "--json"]),
        office.run_open(&["keep", &file, "--json"]),
    ] {
        assert_eq!(code(&refused), 6);
        assert!(refused.stdout.is_empty());
        for path in [
            "purpose:",
            "shoe_size:",
            "main.address_history.0.town:",
            "main.address_history.0.kind.missing:",
        ] {
            assert!(err(&refused).contains(path), "{path} in {}", err(&refused));
        }
        assert!(!err(&refused).contains("newish"));
    }
    assert_eq!(
        json(&office.run_open(&["list", "--json"])),
        Json::Array(Vec::new())
    );
}

#[test]
fn each_failure_has_its_exit_code_and_its_sentences() {
    let office = Office::new();
    let file = office.file("ada.json", ADA);
    let cut = office.file("cut.lodge", "not a vault");
    let wrong = office.file("wrong", "wrong horse battery");
    let missing = office.path("nowhere.json").display().to_string();
    for (arguments, expected) in [
        (vec!["bogus"], 2),
        (vec!["walk"], 2),
        (vec!["list"], 2),
        (vec!["walk", &missing], 6),
        (
            vec!["list", "--officer", OFFICER, "--passphrase-file", &wrong],
            3,
        ),
        (
            vec!["list", "--officer", "Nobody", "--passphrase-file", &wrong],
            3,
        ),
        (
            vec!["list", "--officer", OFFICER, "--passphrase-file", &missing],
            6,
        ),
        (
            vec![
                "list",
                "--officer",
                OFFICER,
                "--passphrase-file",
                &wrong,
                "--vault",
                &missing,
            ],
            6,
        ),
        (
            vec![
                "list",
                "--officer",
                OFFICER,
                "--passphrase-file",
                &wrong,
                "--vault",
                &cut,
            ],
            5,
        ),
        (vec!["walk", &file, "--lang", "tlh"], 2),
        (vec!["walk", &file, "--forms", &missing], 6),
        (vec!["form", "show", "no-such-form"], 2),
        (vec!["form", "check", &missing], 1),
        (vec!["show", "K7MF-3Q2C", "--officer", OFFICER], 2),
        (vec![], 2),
        (vec!["practice"], 2),
    ] {
        let failed = office.run(&arguments);
        assert_eq!(code(&failed), expected, "{arguments:?}: {}", err(&failed));
        assert!(
            !err(&failed).trim().is_empty() || expected == 1,
            "{arguments:?}"
        );
        assert!(failed.stdout.is_empty() || expected == 1, "{arguments:?}");
        assert!(
            !err(&failed).contains("[trouble") && !err(&failed).contains("[command"),
            "{}",
            err(&failed)
        );
    }
    let unknown = office.run_open(&["show", "K7MF-3Q2B"]);
    assert_eq!((code(&unknown), err(&unknown).lines().count()), (2, 2));
}

#[test]
fn a_vault_that_is_open_elsewhere_is_left_alone() {
    let office = Office::new();
    let passphrase = lodge::vault::Passphrase::new(office::PASSPHRASE.to_owned());
    let held = lodge::vault::Vault::unlock(&office.vault(), OFFICER, &passphrase).unwrap();
    let refused = office.run_open(&["list"]);
    assert_eq!(code(&refused), 4, "{}", err(&refused));
    assert!(err(&refused).contains(&std::process::id().to_string()));
    drop(held);
    assert_eq!(code(&office.run_open(&["list"])), 0);
}

#[test]
fn a_damaged_vault_says_so_and_is_not_written() {
    let office = Office::new();
    let mut bytes = std::fs::read(office.vault()).unwrap();
    let middle = bytes.len() - 3_000;
    bytes[middle] ^= 1;
    std::fs::write(office.vault(), &bytes).unwrap();
    let refused = office.run_open(&["list"]);
    assert_eq!(code(&refused), 5, "{}", err(&refused));
    assert_eq!(std::fs::read(office.vault()).unwrap(), bytes);
}

#[test]
fn officers_are_added_by_a_keeper_and_change_their_own_passphrase() {
    let office = Office::new();
    let (bea, new) = (
        office.file("bea", "tangerine velcro umbrella four"),
        office.file("new", "lentil sawdust gargoyle five"),
    );
    let added = office.run_open(&[
        "officer",
        "add",
        "Bea",
        "--role",
        "officer",
        "--new-passphrase-file",
        &bea,
    ]);
    assert_eq!(code(&added), 0, "{}", err(&added));
    let as_bea = |passphrase: &str, arguments: &[&str]| {
        office.run(
            &[
                arguments,
                &["--officer", "bea", "--passphrase-file", passphrase],
            ]
            .concat(),
        )
    };
    let listed = json(&as_bea(&bea, &["officer", "list", "--json"]));
    let roles: Vec<_> = listed
        .as_array()
        .unwrap()
        .iter()
        .map(|one| (one["name"].clone(), one["role"].clone()))
        .collect();
    assert_eq!(
        roles,
        [
            ("Ash".into(), "keeper".into()),
            ("Bea".into(), "officer".into())
        ]
    );
    let refused = as_bea(
        &bea,
        &[
            "officer",
            "add",
            "Cy",
            "--role",
            "officer",
            "--new-passphrase-file",
            &new,
        ],
    );
    assert_eq!(code(&refused), 3, "{}", err(&refused));
    assert_eq!(
        code(&as_bea(
            &bea,
            &["officer", "passphrase", "--new-passphrase-file", &new]
        )),
        0
    );
    assert_eq!(code(&as_bea(&bea, &["list"])), 3);
    assert_eq!(code(&as_bea(&new, &["list"])), 0);
    let twice = office.run_open(&[
        "officer",
        "add",
        " BEA ",
        "--role",
        "senior",
        "--new-passphrase-file",
        &bea,
    ]);
    assert_eq!(code(&twice), 2, "{}", err(&twice));
    let short = office.file("short", "short");
    let weak = office.run_open(&[
        "officer",
        "add",
        "Di",
        "--role",
        "officer",
        "--new-passphrase-file",
        &short,
    ]);
    assert_eq!(code(&weak), 2, "{}", err(&weak));
}

#[test]
fn a_vault_is_made_once_and_its_recovery_key_is_shown_once() {
    let office = Office::empty();
    let made = json(&office.run_open(&["vault", "new", "--json"]));
    assert_eq!(
        made["recovery_key"].as_str().unwrap().split('-').count(),
        14
    );
    assert_eq!(code(&office.run_open(&["vault", "new"])), 6);
    let status = json(&office.run(&["vault", "status", "--json"]));
    assert_eq!(
        (&status["officers"], &status["held"]),
        (&1.into(), &false.into())
    );
    assert_eq!(
        json(&office.run_open(&["list", "--json"])),
        Json::Array(Vec::new())
    );
}

#[test]
fn a_passphrase_comes_from_standard_input_and_never_from_the_environment() {
    let office = Office::new();
    let arguments = ["list", "--officer", OFFICER, "--passphrase-file", "-"];
    assert_eq!(code(&office.run_with(&arguments, office::PASSPHRASE)), 0);
    assert_eq!(
        code(&office.run_with(&arguments, &format!("{}\r\n", office::PASSPHRASE))),
        0
    );
    assert_eq!(code(&office.run_with(&arguments, "")), 3);
    let nobody = office.run(&["list", "--officer", OFFICER]);
    assert_eq!((code(&nobody), nobody.stdout.is_empty()), (2, true));
}

#[test]
fn every_question_of_a_form_is_shown_with_its_reason() {
    let office = Office::empty();
    let shown = json(&office.run(&["form", "show", "homechoice", "--json"]));
    let questions = shown["questions"].as_array().unwrap();
    assert!(questions.len() > 300);
    for question in questions {
        for key in ["id", "kind", "section", "required", "asks"] {
            assert!(
                question[key].as_str().is_some_and(|text| !text.is_empty()),
                "{question}"
            );
        }
        for key in ["row", "says"] {
            assert!(
                question["why"][key]
                    .as_str()
                    .is_some_and(|text| !text.is_empty()),
                "{question}"
            );
        }
        assert!(
            question["why"]["basis"].is_array()
                && question["options"].is_array()
                && question["class"].is_array()
        );
    }
    assert_eq!(code(&office.run(&["form", "check"])), 0);
    let listed = json(&office.run(&["form", "list", "--json"]));
    assert_eq!(listed["forms"][0]["id"], "homechoice");
    let notices = listed["notices"].as_array().unwrap();
    let named = |id: &str| notices.iter().find(|notice| notice["notice"] == id);
    assert_eq!(
        named("thanet").unwrap()["defects"],
        serde_json::json!(["D7"])
    );
    assert_eq!(named("khc").unwrap()["under"], "uk-floor-2026");
    assert!(out(&office.run(&["form", "list"])).contains("wkha-tenants"));
}

#[test]
fn help_man_page_and_completions_come_from_one_definition() {
    let office = Office::empty();
    let help = out(&office.run(&["help"]));
    let (man, bash) = (
        out(&office.run(&["man"])),
        out(&office.run(&["completions", "bash"])),
    );
    for command in [
        "practice",
        "walk",
        "keep",
        "show",
        "list",
        "form",
        "vault",
        "officer",
        "terminal",
        "completions",
    ] {
        assert!(
            help.contains(command) && man.contains(command) && bash.contains(command),
            "{command}"
        );
    }
    assert!(help.contains("Exit codes:") && man.contains("Exit codes:"));
    for shell in ["zsh", "fish", "powershell", "elvish"] {
        assert_eq!(code(&office.run(&["completions", shell])), 0);
    }
    assert_eq!(code(&office.run(&["--version"])), 0);
}

#[test]
fn the_recovery_key_gives_an_officer_another_passphrase_and_the_audit_trail_says_so() {
    let office = Office::empty();
    let made = office.run_open(&["vault", "new", "--json"]);
    let key = json(&made)["recovery_key"]
        .as_str()
        .unwrap_or_default()
        .to_owned();
    let key = office.file("key", &key);
    let new = office.file("new", "wholly lentil sawdust gargoyle\n");
    let recover = [
        "vault",
        "recover",
        "--key-file",
        &key,
        "--new-passphrase-file",
        &new,
    ];
    let stranger = office.run(&[&recover[..], &["--officer", "Nobody"]].concat());
    assert_eq!(code(&stranger), 2, "{}", err(&stranger));
    let recovered = office.run(&[&recover[..], &["--officer", OFFICER]].concat());
    assert_eq!(code(&recovered), 0, "{}", err(&recovered));
    assert_eq!(
        code(&office.run_open(&["vault", "verify"])),
        3,
        "the old passphrase opens it no more"
    );
    let verified = office.run(&[
        "vault",
        "verify",
        "--officer",
        OFFICER,
        "--passphrase-file",
        &new,
    ]);
    assert_eq!(code(&verified), 0, "{}", err(&verified));
    let shown = office.run(&[
        "audit",
        "show",
        "--json",
        "--officer",
        OFFICER,
        "--passphrase-file",
        &new,
    ]);
    let shown = json(&shown);
    let acts: Vec<&str> = shown
        .as_array()
        .unwrap()
        .iter()
        .map(|entry| entry["act"].as_str().unwrap())
        .collect();
    assert!(acts.contains(&"recovered"), "{acts:?}");

    let wrong = office.file("wrong", "AAAA-BBBB");
    let refused = office.run(&[
        "vault",
        "recover",
        "--key-file",
        &wrong,
        "--new-passphrase-file",
        &new,
        "--officer",
        OFFICER,
    ]);
    assert_eq!(code(&refused), 2);
    assert!(
        err(&refused).contains("not a recovery key"),
        "{}",
        err(&refused)
    );
    let spent = office.run(&[&recover[..], &["--officer", OFFICER]].concat());
    assert_eq!(code(&spent), 3, "a key that was used is spent");
    assert_eq!(err(&spent).lines().count(), 2, "{}", err(&spent));
}

#[test]
fn equality_answers_are_counted_by_data_protection_alone_and_small_numbers_do_not_leave() {
    let office = Office::new();
    let refused = office.run_open(&["equality", "counts"]);
    assert_eq!(code(&refused), 3, "{}", err(&refused));
    assert_eq!(out(&refused), "");
    let passphrase = office.path("passphrase").display().to_string();
    let added = office.run_open(&[
        "officer",
        "add",
        "Dee",
        "--role",
        "data_protection",
        "--new-passphrase-file",
        &passphrase,
    ]);
    assert_eq!(code(&added), 0, "{}", err(&added));
    let as_dee = |arguments: &[&str]| {
        let own = ["--officer", "Dee", "--passphrase-file", &passphrase];
        office.run(&[arguments, &own].concat())
    };
    let counts = as_dee(&["equality", "counts"]);
    assert_eq!(code(&counts), 0, "{}", err(&counts));
    let counts = json(&counts);
    assert_eq!(
        (
            &counts["form"],
            &counts["threshold"],
            &counts["people"]["told"]
        ),
        (&"equality".into(), &10.into(), &"fewer_than_10".into())
    );
    let first = &counts["questions"][0];
    assert_eq!(first["question"], "eq_sex");
    assert_eq!(first["cells"][0]["option"], "female");
    assert_eq!(first["cells"][0]["told"], "withheld");
    assert!(first["cells"][0]["count"].is_null());
    for question in counts["questions"].as_array().unwrap() {
        for cell in question["cells"].as_array().unwrap() {
            assert_ne!(cell["says"], cell["option"], "words, and no code");
        }
    }

    let folder = office.path("numbers");
    let folder_name = folder.display().to_string();
    let arguments = [
        "equality",
        "counts",
        "--format",
        "csv",
        "--out",
        &folder_name,
    ];
    assert_eq!(code(&as_dee(&arguments)), 6, "there is no such folder");
    std::fs::create_dir(&folder).unwrap();
    assert_eq!(code(&as_dee(&arguments)), 0);
    let file = std::fs::read_dir(&folder).unwrap().next().unwrap().unwrap();
    assert!(
        file.file_name()
            .to_string_lossy()
            .starts_with("equality-counts-")
    );
    let table = std::fs::read_to_string(file.path()).unwrap();
    let mut rows = table.split("\r\n");
    assert_eq!(rows.next(), Some("question,option,asks,says,told"));
    assert_eq!(rows.next(), Some("people,,,,fewer_than_10"));
    assert_eq!(
        rows.next(),
        Some("eq_sex,female,What is your sex?,Female,withheld")
    );
    assert_eq!(code(&as_dee(&arguments)), 6, "a file is never written over");
    let trail = json(&office.run_open(&["audit", "show", "--json"])).to_string();
    assert!(trail.contains("equality_counted"), "{trail}");
}
