//! Which place is the current one, which is told twice, and which can be written to.

use super::{NONE, found};

#[test]
fn somebody_lives_somewhere_now_and_only_there() {
    assert_eq!(
        found(&["from=2019-05 to=2024-01"]),
        ["list address.no_current"]
    );
    assert_eq!(
        found(&["from=2019-05 to=2026-11"]),
        ["list address.no_current"]
    );
    assert_eq!(
        found(&["from=2024-01", "from=2019-05"]),
        ["list.1.to address.two_current"]
    );
    assert_eq!(
        found(&[
            "kind=no_fixed_place from=2024-01",
            "from=2019-05 to=2024-01"
        ]),
        NONE
    );
    // "Does not apply" of a day to move out means still there; "does not know" means gone.
    assert_eq!(found(&["from=2019-05 to=!not_applicable"]), NONE);
    assert_eq!(
        found(&["from=2019-05 to=!does_not_know"]),
        ["list address.no_current"]
    );
    // An entry just begun.
    assert_eq!(found(&["town=Deal", "from=2019-05"]), NONE);
    assert_eq!(found(&["town=Deal"]), NONE);
}

#[test]
fn the_same_address_twice_running_is_asked_about() {
    let quay = "line1=12~Quay~Rd town=Sheerness postcode=ME12~1AA";
    let two = |one: &str, other: &str| {
        found(&[
            &format!("from=2023-01 {one}"),
            &format!("from=2019-01 to=2023-01 {other}"),
        ])
    };
    let repeat = ["list.0.line1 address.repeat"];
    assert_eq!(two(quay, quay), repeat);
    assert_eq!(two(quay, "line1=12,~QUAY~RD. postcode=me121aa"), repeat);
    assert_eq!(
        two(quay, "line1=12~Quay~Rd town=sheerness postcode=ME12"),
        repeat
    );
    assert_eq!(two(quay, "line1=12~Quay~Rd"), NONE);
    assert_eq!(
        two(quay, "line1=12~Quay~Rd town=Sheerness postcode=ME12~1AB"),
        NONE
    );
    assert_eq!(two(quay, &format!("{quay} line2=Flat~2")), NONE);
    assert_eq!(two("town=Deal", "town=Deal"), NONE);
    // Away in between: not running.
    assert_eq!(
        found(&[
            &format!("from=2023-01 {quay}"),
            "from=2022-01 to=2023-01 kind=abroad",
            &format!("from=2019-01 to=2022-01 {quay}"),
        ]),
        NONE
    );
}

#[test]
fn half_a_postcode_will_do_for_a_past_home() {
    assert_eq!(
        found(&[
            "from=2023-01 postcode=ME12",
            "from=2019-01 to=2023-01 postcode=CT1"
        ]),
        ["list.0.postcode postcode.outward_only"]
    );
    assert_eq!(found(&["from=2019-01 postcode=ME12~1AA"]), NONE);
}
