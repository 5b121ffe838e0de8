//! Silence, misprints, contradictions and defects are kept as they are; what was released counts up.

use super::small;

#[test]
fn what_a_notice_is_silent_on_is_said_and_never_invented() {
    let faults = small()
        .with("scheme", "source", "read = true\nsource")
        .faults();
    let silent: Vec<&str> = faults
        .0
        .iter()
        .filter_map(|fault| fault.says.split('`').nth(1))
        .collect();
    assert_eq!(
        silent,
        [
            "sources",
            "children",
            "markers",
            "automated",
            "third_countries",
            "withdrawal",
            "formats",
            "complaint",
            "officer",
            "last_updated"
        ],
        "retention is stated"
    );
    small()
        .with("scheme", "source", "absent = [\"retention\"]\nsource")
        .only(
            "scheme",
            5,
            "retention",
            "the pack states `retention` and says that the notice does not",
        );
}

#[test]
fn a_misprint_is_kept_as_printed_and_owned_up_to() {
    let printed = |more: &str| {
        small().with(
            "town",
            "\"ask@town.example\"",
            &format!("\"ask@ town.example\"{more}"),
        )
    };
    printed("").only("town", 14, "ask@ town.example", "is not an email address");
    let defect = "\n[[defect]]\ncode = \"D7\"\nkey = \"spaced\"\nabout = \"contact.requests\"\nhandling = \"confirm\"\n";
    printed("\ndefect = \"spaced\"")
        .plus("town", defect)
        .sound();
    printed("\ndefect = \"spacd\"").plus("town", defect).only(
        "town",
        15,
        "spacd",
        "the pack has no defect `spacd`",
    );
    printed("\nverified = true\ndefect = \"spaced\"")
        .plus("town", defect)
        .only(
            "town",
            14,
            "ask@ town.example",
            "an address with a defect is not verified",
        );
}

#[test]
fn a_defect_is_numbered_and_about_something() {
    let with = |code: &str, about: &str| {
        small().plus("town", &format!("\n[[defect]]\ncode = \"{code}\"\nkey = \"odd\"\nabout = \"{about}\"\nhandling = \"show\"\n"))
    };
    for about in [
        "retention",
        "right.access",
        "contact.officer",
        "whole",
        "grounds",
    ] {
        with("D1", about).sound();
    }
    for about in ["retentoin", "right.read", "contact.bob", "x.y", ""] {
        with("D1", about).only("town", 19, about, "a defect cannot be about");
    }
    with("7", "whole").only("town", 17, "7", "a defect is numbered");
}

#[test]
fn a_contradiction_is_owned_up_to() {
    let both = small().with(
        "scheme",
        "[says]",
        "[says]\nthird_countries = [\"safeguards\", \"none_outside_eea\"]",
    );
    both.only(
        "scheme",
        8,
        "none_outside_eea",
        "contradict each other, and no defect says so",
    );
    both.plus("scheme", "\n[[defect]]\ncode = \"D1\"\nkey = \"both\"\nabout = \"third_countries\"\nhandling = \"block\"\n").sound();
}

#[test]
fn what_was_released_counts_up_and_is_dated() {
    let digest = "ab".repeat(32);
    let release = |version: u32, from: &str, digest: &str| {
        format!(
            "[[released]]\nnotice = \"town-applicant\"\nversion = {version}\nlanguage = \"en-GB\"\ndigest = \"{digest}\"\nchange = \"minor\"\nfrom = \"{from}\"\n"
        )
    };
    let two = |second: &str| {
        small().and(
            "released",
            &format!("{}{second}", release(1, "2026-11-01", &digest)),
        )
    };
    two(&release(2, "2026-11-02", &digest)).sound();
    two(&release(1, "2026-11-02", &digest)).only(
        "released",
        10,
        "1",
        "the next version of `town-applicant` in en-GB is 2",
    );
    two(&release(2, "2026-10-31", &digest)).only(
        "released",
        14,
        "2026-10-31",
        "from before the one it follows",
    );
    two(&release(2, "2026-11-02", "abc")).only(
        "released",
        12,
        "abc",
        "a digest is 64 small hexadecimal digits",
    );
}
