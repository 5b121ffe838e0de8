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
