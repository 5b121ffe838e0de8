//! Postcodes of every class, slips, and any text at all.

use proptest::prelude::{any, proptest};

use super::{PostcodeClass, read, suggestion};

fn class(typed: &str) -> PostcodeClass {
    read(typed).1
}

#[test]
fn whole_postcodes_are_written_one_way() {
    for (typed, shown) in [
        ("me10 1aa", "ME10 1AA"),
        ("ME101AA", "ME10 1AA"),
        (" m1.1-ae ", "M1 1AE"),
        ("M60 1NW", "M60 1NW"),
        ("CR2 6XH", "CR2 6XH"),
        ("DN55 1PT", "DN55 1PT"),
        ("W1A 1HQ", "W1A 1HQ"),
        ("EC1A 1BB", "EC1A 1BB"),
        ("gir0aa", "GIR 0AA"),
    ] {
        assert_eq!(
            read(typed),
            (shown.to_owned(), PostcodeClass::Full),
            "{typed}"
        );
    }
}

#[test]
fn every_other_class_has_its_examples() {
    for (typed, shown, class) in [
        ("bfpo57", "BFPO 57", PostcodeClass::Bfpo),
        ("BF1 2AT", "BF1 2AT", PostcodeClass::Bfpo),
        ("bf1", "BF1", PostcodeClass::Bfpo),
        ("JE2 3AB", "JE2 3AB", PostcodeClass::CrownDependency),
        ("fiqq1zz", "FIQQ 1ZZ", PostcodeClass::OverseasTerritory),
        ("GX11 1AA", "GX11 1AA", PostcodeClass::OverseasTerritory),
        ("ZZ99 3VZ", "ZZ99 3VZ", PostcodeClass::Pseudo),
        ("zz99", "ZZ99", PostcodeClass::Pseudo),
        ("ct1", "CT1", PostcodeClass::OutwardOnly),
        ("SW1A", "SW1A", PostcodeClass::OutwardOnly),
        ("QX1 1AA", "QX1 1AA", PostcodeClass::OddLetters),
        ("ME10 1CC", "ME10 1CC", PostcodeClass::OddLetters),
        ("nowhere ", "nowhere", PostcodeClass::Shape),
        ("12345", "12345", PostcodeClass::Shape),
        ("", "", PostcodeClass::Shape),
    ] {
        assert_eq!(read(typed), (shown.to_owned(), class), "{typed}");
    }
}

#[test]
fn a_likely_slip_is_offered_and_not_applied() {
    assert_eq!(
        read("ME1O 1AA"),
        (
            "ME1O 1AA".into(),
            PostcodeClass::Slip {
                suggest: "ME10 1AA".into()
            }
        )
    );
    assert_eq!(suggestion("me1o 1aa").as_deref(), Some("ME10 1AA"));
    assert_eq!(class("ME10 IAA"), PostcodeClass::Shape);
    assert_eq!(suggestion("ME10 IAA").as_deref(), Some("ME10 1AA"));
    assert_eq!(suggestion("MEIO 1AA").as_deref(), Some("ME10 1AA"));
    assert_eq!(
        (suggestion("ME10 1AA"), suggestion("nowhere")),
        (None, None)
    );
}

#[test]
fn findings_have_the_codes_scripts_know() {
    assert_eq!(class("ME1O 1AA").finding(), Some("postcode.slip"));
    assert_eq!(
        (class("CT1 1AA").finding(), class("IM1 1AA").finding()),
        (None, None)
    );
    assert!(class("IM1 1AA").is_outside_uk_councils());
}

proptest! {
    #[test]
    fn any_text_is_judged(typed in any::<String>(), near in "[A-Z0-9]{2,8} ?[0-9A-Z]{0,3}") {
        for typed in [typed, near] {
            let (shown, class) = read(&typed);
            assert_eq!(read(&shown), (shown.clone(), class));
            assert!(suggestion(&typed).is_none_or(|meant| suggestion(&meant).is_none()));
        }
    }
}
