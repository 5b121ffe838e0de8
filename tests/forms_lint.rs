//! What ships has no fault: forms, councils' packs and every language, held against each other.

use lodge::form::Faults;

fn faults_of_what_ships(wanted: impl Fn(&str) -> bool) -> Faults {
    let all = lodge::lint::check(None, None).0;
    Faults(
        all.into_iter()
            .filter(|fault| wanted(&fault.says))
            .collect(),
    )
}

#[test]
fn forms_packs_and_languages_have_no_fault() {
    let faults = faults_of_what_ships(|says| !says.contains("`finding-"));
    assert!(faults.0.is_empty(), "{} faults\n{faults}", faults.0.len());
}

#[test]
fn every_finding_has_its_wording_and_no_other() {
    let faults = faults_of_what_ships(|says| says.contains("`finding-"));
    assert!(faults.0.is_empty(), "{} faults\n{faults}", faults.0.len());
}

#[test]
#[ignore = "writes forms/homechoice/released.toml; run it when a version is released, after raising the form's version"]
fn write_down_what_this_version_asks() {
    let catalogue = lodge::form::shipped().unwrap_or_else(|faults| panic!("{faults}"));
    let form = catalogue
        .form("homechoice")
        .expect("the Homechoice form ships");
    let file = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/forms/homechoice/released.toml"
    );
    let written = std::fs::read_to_string(file).unwrap_or_else(|_| {
        "# What each released version asked: every id with its kind. A version is written once and never changed.\n".to_owned()
    });
    let own = format!("[version.{}]", form.version);
    let before = written.split(&own).next().unwrap_or(&written).trim_end();
    std::fs::write(file, format!("{before}\n\n{}", lodge::lint::released(form)))
        .expect("it can be written");
}

#[test]
#[ignore = "adds to forms/notices/released.toml; run it when wording or facts of notices change, with NOTICES_CHANGE=minor or material"]
fn write_down_what_notices_say_now() {
    let change = std::env::var("NOTICES_CHANGE").unwrap_or_else(|_| "material".to_owned());
    let change = lodge::privacy::Change::from_code(&change).expect("minor or material");
    let files = lodge::form::catalogue::files(None).unwrap_or_else(|faults| panic!("{faults}"));
    let packs = lodge::privacy::Packs::of(&files).unwrap_or_else(|faults| panic!("{faults}"));
    let english = lodge::locale::Locale::load("en-GB", None).expect("English ships");
    let today = chrono::Utc::now().date_naive();
    let tables = lodge::lint::released_notices(&packs, &english, change, today);
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/forms/notices/released.toml");
    let written = std::fs::read_to_string(file).unwrap_or_else(|_| {
        "# Which words of which notice were released, and from when. What stands here is never changed: a change of wording or of facts\n# is a new version, minor or material, below the others.\n".to_owned()
    });
    std::fs::write(file, format!("{}\n\n{tables}", written.trim_end())).expect("it can be written");
}

#[test]
#[ignore = "adds to forms/consents/released.toml; run it when the words of consents change, with CONSENTS_CHANGE=minor or material"]
fn write_down_what_consents_ask_now() {
    let change = std::env::var("CONSENTS_CHANGE").unwrap_or_else(|_| "material".to_owned());
    let change = lodge::privacy::Change::from_code(&change).expect("minor or material");
    let files = lodge::form::catalogue::files(None).unwrap_or_else(|faults| panic!("{faults}"));
    let packs = lodge::privacy::Packs::of(&files).unwrap_or_else(|faults| panic!("{faults}"));
    let english = lodge::locale::Locale::load("en-GB", None).expect("English ships");
    let today = chrono::Utc::now().date_naive();
    let tables = lodge::lint::released_consents(&packs, &english, change, today);
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/forms/consents/released.toml");
    let written = std::fs::read_to_string(file).unwrap_or_default();
    std::fs::write(file, format!("{}\n\n{tables}", written.trim_end())).expect("it can be written");
}
