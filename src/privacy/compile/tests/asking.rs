//! Nobody is asked for what is not theirs to give, nor without a name.

use super::small;

#[test]
fn nobody_is_asked_to_consent_to_what_rests_on_another_ground() {
    small()
        .with(
            "scheme",
            "origin = \"stated\"",
            "origin = \"stated\"\nasks = \"consent\"",
        )
        .only(
            "scheme",
            16,
            "consent",
            "`need` rests on 6(1)(e) for a council: nobody is asked to consent to it",
        );
    small().with("scheme", "6(1)(e)", "6(1)(a)").only(
        "scheme",
        18,
        "6(1)(a)",
        "`need` rests on consent for a council, and nobody is asked for it",
    );
    small()
        .with(
            "scheme",
            "art6 = \"6(1)(e)\"",
            "art6 = \"6(1)(e)\"\nart9 = \"9(2)(a)\"",
        )
        .only("scheme", 18, "6(1)(e)", "`need` rests on consent");
    small()
        .with("scheme", "6(1)(e)", "6(1)(a)")
        .with(
            "scheme",
            "origin = \"stated\"",
            "origin = \"stated\"\nasks = \"consent\"",
        )
        .sound();
    let bare = "\n[[purpose]]\nid = \"news\"\norigin = \"stated\"\nasks = \"consent\"\n";
    let faults = small().plus("town", bare).faults();
    assert!(
        faults.0.iter().any(|fault| fault
            .says
            .contains("no basis says that the purpose rests on it")),
        "{faults}"
    );
    small()
        .with("scheme", "asks = \"permission\"\n", "")
        .with("scheme", "purposes = [\"refer\"]", "purposes = []")
        .with("scheme", "consent", "purpose")
        .only(
            "scheme",
            24,
            "C2",
            "nobody is asked about this purpose, so it is not C2",
        );
}

#[test]
fn a_council_does_not_rest_its_tasks_on_legitimate_interests() {
    small().with("scheme", "6(1)(e)", "6(1)(f)").only(
        "scheme",
        18,
        "6(1)(f)",
        "a council cannot rest its tasks on legitimate interests",
    );
    let stated = small().with(
        "scheme",
        "6(1)(e)\"\norigin = \"derived",
        "6(1)(f)\"\norigin = \"stated",
    );
    stated.sound();
}

#[test]
fn only_what_was_derived_is_signed_off() {
    let signed = "signed_off = { by = \"data-protection officer\", on = \"2026-11-20\" }";
    small()
        .with(
            "scheme",
            "origin = \"derived\"",
            &format!("origin = \"derived\"\n{signed}"),
        )
        .sound();
    let faults = small()
        .with(
            "scheme",
            "origin = \"derived\"",
            &format!("origin = \"stated\"\n{signed}"),
        )
        .faults();
    assert!(
        faults.to_string().contains("nobody signs it off"),
        "{faults}"
    );
}

#[test]
fn what_is_asked_needs_a_name_and_not_a_class() {
    small()
        .with("scheme", "named_when_asked = true\n", "")
        .only(
            "scheme",
            32,
            "support",
            "`support` is a class of recipients: what is asked needs a name",
        );
    small()
        .with("scheme", "named_when_asked = true\n", "")
        .with("scheme", "\"consent\"", "\"purpose\"")
        .only(
            "scheme",
            32,
            "support",
            "`support` is a class of recipients",
        );
    small()
        .with(
            "scheme",
            "named_when_asked = true",
            "name = \"Town Support Ltd\"",
        )
        .sound();
    small()
        .with(
            "scheme",
            "named_when_asked = true",
            "named_when_asked = true\nname = \"Town Support Ltd\"",
        )
        .only(
            "scheme",
            32,
            "support",
            "it has a name, or is named when the person is asked; not both",
        );
    small()
        .with("scheme", "purposes = [\"refer\"]", "purposes = [\"need\"]")
        .only(
            "scheme",
            32,
            "support",
            "`support` needs a yes, and no purpose of it is asked about",
        );
    small()
        .with(
            "scheme",
            "purposes = [\"refer\"]",
            "purposes = [\"reffer\"]",
        )
        .faults()
        .0
        .iter()
        .find(|fault| fault.says == "there is no purpose `reffer`")
        .unwrap();
}

#[test]
fn every_purpose_rests_on_something_for_every_controller() {
    let bare = "\n[[purpose]]\nid = \"more\"\norigin = \"stated\"\n";
    small()
        .plus("town", bare)
        .only("town", 17, "more", "`more` rests on no ground");
    small()
        .with("town", "kind = \"council\"", "kind = \"landlord\"")
        .faults()
        .0
        .iter()
        .find(|fault| {
            fault.says == "`scheme` has no ground for `need` where the controller is a landlord"
        })
        .unwrap();
}
