//! Every class of number, the ways of showing one, and any text at all.

use proptest::prelude::{any, proptest};

use super::{NinoClass, classify, first_eight, mask, show, suggestion};

#[test]
fn every_class_has_its_examples() {
    let examples = [
        ("YZ 00 00 00 A", NinoClass::Valid),
        ("yz000000d", NinoClass::Valid),
        ("yz-00.00/00 a", NinoClass::Valid),
        ("YZ\u{200b} 00\u{a0}00 00 A\u{202c}", NinoClass::Valid),
        ("ＹＺ００００００Ａ", NinoClass::Valid),
        ("YZ 00 00 00", NinoClass::SuffixMissing),
        ("MA 00 00 00 B", NinoClass::IsleOfMan),
        ("QQ 12 34 56 C", NinoClass::Sample),
        ("QQ 12 34 56", NinoClass::Sample),
        ("AB 12 34 56 C", NinoClass::KnownExample),
        ("AB 12 34 56", NinoClass::KnownExample),
        ("12 A 34567", NinoClass::Trn),
        ("TN 24 11 89 M", NinoClass::TemporaryOld),
        ("TN 24 13 89 M", NinoClass::Unreadable),
        ("TN 00 00 00 A", NinoClass::Unreadable),
        ("GY 00 00 00 A", NinoClass::ChannelIslands),
        ("JY000000", NinoClass::ChannelIslands),
        ("YZ 00 00 00 E", NinoClass::Unreadable),
        ("YO 00 00 00 A", NinoClass::Unreadable),
        ("QQ 00 00 00 A", NinoClass::Unreadable),
        ("YZ OO 00 00 A", NinoClass::Unreadable),
        ("YZ 00 00 00 AA", NinoClass::Unreadable),
        ("", NinoClass::Unreadable),
    ];
    for (typed, class) in examples {
        assert_eq!(classify(typed).1, class, "{typed}");
    }
    for prefix in ["OO", "CR", "FY", "MW", "NC", "PP", "PY", "PZ"] {
        assert_eq!(
            classify(&format!("{prefix} 00 00 00 A")).1,
            NinoClass::Administrative,
            "{prefix}"
        );
    }
    for prefix in [
        "BG", "GB", "KN", "NK", "NT", "ZZ", "DA", "AF", "IA", "UA", "AV",
    ] {
        assert_eq!(
            classify(&format!("{prefix} 00 00 00 A")).1,
            NinoClass::Unreadable,
            "{prefix}"
        );
    }
}

#[test]
fn findings_have_the_codes_scripts_know() {
    assert_eq!(
        NinoClass::Administrative.finding(),
        Some("NINO_ADMIN_PREFIX")
    );
    assert_eq!(NinoClass::Trn.finding(), Some("nino.trn"));
    assert_eq!(
        (NinoClass::Valid.finding(), NinoClass::IsleOfMan.finding()),
        (None, None)
    );
}

#[test]
fn a_number_is_shown_in_groups_and_hidden_but_for_its_end() {
    assert_eq!(show("yz000000a"), "YZ 00 00 00 A");
    assert_eq!(show("YZ000000"), "YZ 00 00 00");
    assert_eq!(
        (show("lost it"), show("whatever"), show("12 A 34567")),
        ("lost it".into(), "whatever".into(), "12 A 34567".into())
    );
    assert_eq!(mask("YZ 00 00 00 A"), "•• •• •• 00 A");
    assert_eq!(mask("YZ 00 00 00"), "•• •• •• 00");
    assert_eq!(mask("lost it, see letter of 4 May"), "•• •• •• •• •");
    assert_eq!(first_eight("yz 00 00 00 a").as_deref(), Some("YZ000000"));
    assert_eq!(first_eight("PP 00 00 00 A"), None);
}

#[test]
fn letters_for_digits_are_offered_back() {
    assert_eq!(
        suggestion("YZ OO 00 I0 A").as_deref(),
        Some("YZ 00 00 10 A")
    );
    assert_eq!(
        suggestion("0A 00 00 00 A").as_deref(),
        Some("OA 00 00 00 A")
    );
    assert_eq!(
        (suggestion("YZ 00 00 00 A"), suggestion("YZ 00")),
        (None, None)
    );
}

proptest! {
    #[test]
    fn any_text_is_judged(typed in any::<String>(), near in "[A-Z]{2}[0-9OI]{6}[A-Z]?") {
        for typed in [typed, near] {
            let (signs, class) = classify(&typed);
            assert_eq!(classify(&signs).1, class);
            assert_eq!(classify(&show(&typed)).1, class);
            assert!(mask(&typed).chars().filter(char::is_ascii_digit).count() <= 2);
            assert!(suggestion(&typed).is_none_or(|meant| classify(&meant).1.is_a_persons()));
        }
    }
}
