//! Numbers of every kind and spelling, from the ranges kept for drama, and any text at all.

use proptest::prelude::{any, proptest};

use super::{Phone, PhoneFault, PhoneKind, read, same_number, suggestion};

fn dialled(typed: &str) -> Option<String> {
    read(typed).ok().and_then(|phone| phone.e164)
}

#[test]
fn one_number_has_many_spellings() {
    for typed in [
        "07700 900123",
        "07700900123",
        "(07700) 900-123",
        "+44 7700 900123",
        "+44 (0)7700 900123",
        "0044 7700.900123",
        "44 7700 900123",
        "7700 900123",
        "٠٧٧٠٠ ٩٠٠١٢٣",
        "18001 07700 900123",
    ] {
        assert_eq!(dialled(typed).as_deref(), Some("+447700900123"), "{typed}");
        assert_eq!(
            read(typed).map(|phone| phone.typed).as_deref(),
            Ok(typed),
            "{typed}"
        );
        assert!(same_number(typed, "07700 900 123 ext 4"), "{typed}");
    }
    assert!(read("18001 07700 900123").is_ok_and(|phone| phone.text_relay));
    assert_eq!(suggestion("7700 900123").as_deref(), Some("07700 900123"));
    assert_eq!(
        suggestion("48 600 000 000").as_deref(),
        Some("+48 600 000 000")
    );
    assert_eq!(
        (
            suggestion("07700 900123"),
            suggestion("7700 9001234"),
            suggestion("none")
        ),
        (None, None, None)
    );
}

#[test]
fn every_prefix_has_its_kind() {
    for (typed, kind, texts, costly) in [
        ("07700 900999", PhoneKind::Mobile, true, false),
        ("07624 900123", PhoneKind::IsleOfManMobile, true, false),
        ("01632 960000", PhoneKind::Landline, false, false),
        ("020 7946 0999", PhoneKind::Landline, false, false),
        ("0303 123 0000", PhoneKind::Nationwide, false, false),
        ("055 1234 0000", PhoneKind::Corporate, false, false),
        ("0800 000000", PhoneKind::Freephone, false, false),
        ("0808 157 0000", PhoneKind::Freephone, false, false),
        ("0845 000 0000", PhoneKind::Service, false, true),
        ("0500 000000", PhoneKind::Withdrawn, false, true),
        ("070 0000 0000", PhoneKind::Personal, false, true),
        ("0760 000 0000", PhoneKind::Pager, false, true),
        ("0909 879 0000", PhoneKind::Premium, false, true),
        ("+48 600 000 000", PhoneKind::International, true, false),
        ("00 353 20 913 0000", PhoneKind::International, true, false),
    ] {
        let phone = read(typed).unwrap();
        assert_eq!(
            (phone.kind, phone.texts, phone.costly(), phone.no_texts()),
            (kind, texts, costly, !texts),
            "{typed}"
        );
    }
    assert_eq!(dialled("0500 000000"), None);
}

#[test]
fn an_extension_is_kept_apart() {
    for typed in [
        "01632 960001 ext 12",
        "01632 960001 extn. 12",
        "01632 960001x12",
        "01632 960001 #12",
        "01632 960001 Ext: 12",
    ] {
        assert_eq!(
            read(typed).map(|phone| (phone.e164, phone.extension)),
            Ok((Some("+441632960001".into()), Some("12".into()))),
            "{typed}"
        );
    }
}

#[test]
fn what_cannot_be_rung_is_told_apart() {
    for typed in [
        "",
        "none",
        "ask for Sam",
        "07700 9OO123",
        "0400 000 0000",
        "++44 7700 900123",
        "01632 960001 exit 4",
    ] {
        assert_eq!(
            read(typed).map(|_| ()),
            Err(PhoneFault::Unreadable),
            "{typed}"
        );
    }
    for typed in [
        "07700 90012",
        "07700 9001234",
        "960001",
        "999",
        "01632 96000",
        "+1 23",
        "+1234567890123456",
    ] {
        assert_eq!(read(typed).map(|_| ()), Err(PhoneFault::Length), "{typed}");
    }
    assert!(read("01204 96000").is_ok());
}

#[test]
fn numbers_that_must_not_be_rung_are_matched_even_unreadable() {
    assert!(same_number("0770 090", "07 70090"));
    assert!(!same_number("", "") && !same_number("none", "lost"));
    assert!(!same_number("07700 900123", "07700 900124"));
}

#[test]
fn files_hold_what_was_typed() {
    let phone: Phone = serde_json::from_str("\"+44 (0)7700 900123\"").unwrap();
    assert_eq!(
        serde_json::to_string(&phone).unwrap(),
        "\"+44 (0)7700 900123\""
    );
    assert_eq!(format!("{phone:?}"), "Phone(Mobile, …)");
}

proptest! {
    #[test]
    fn any_text_is_judged(typed in any::<String>(), near in "(\\+|00|0|18001)?[0-9 ()-]{5,18}( ext [0-9]{1,3})?") {
        for typed in [typed, near] {
            if let Some(e164) = dialled(&typed) {
                assert!((9..=16).contains(&e164.len()) && e164.starts_with('+'));
                assert_eq!(dialled(&e164), Some(e164));
            }
            assert!(suggestion(&typed).is_none_or(|meant| read(&meant).is_ok() && suggestion(&meant).is_none()));
        }
    }
}
