//! Packs lie in their layers, with known words, each once.

use super::{COUNCIL, FLOOR, small};

#[test]
fn packs_lie_under_one_of_a_higher_layer_and_on_one_floor() {
    small()
        .with("town", "under = \"scheme\"", "under = \"schem\"")
        .only("town", 3, "schem", "there is no pack `schem`");
    assert!(
        small()
            .with("town", "under = \"scheme\"", "under = \"schem\"")
            .faults()
            .to_string()
            .contains("did you mean `scheme`?")
    );
    small()
        .with("scheme", "under = \"floor\"", "under = \"people\"")
        .only("scheme", 3, "people", "which is not above `scheme`");
    small()
        .with("scheme", "under = \"floor\"", "under = \"scheme\"")
        .only("scheme", 3, "scheme", "which is not above `scheme`");
    small().with("scheme", "under = \"floor\"\n", "").only(
        "scheme",
        2,
        "scheme",
        "say which pack it lies under",
    );
    small()
        .with("floor", "status", "under = \"scheme\"\nstatus")
        .only("floor", 2, "floor", "nothing is above the floor");
    let second = FLOOR.replace("\"floor\"\nlayer", "\"flour\"\nlayer");
    small().and("flour", &second).only(
        "flour",
        1,
        "flour",
        "there is one floor, and this is a second",
    );
}

#[test]
fn each_layer_has_what_is_its_own() {
    small()
        .with(
            "town",
            "[controller]\nname = \"Town Council\"\nkind = \"council\"\n",
            "",
        )
        .only(
            "town",
            2,
            "controller",
            "a controller's pack says who it is",
        );
    small()
        .plus(
            "people",
            "\n[controller]\nname = \"X\"\nkind = \"council\"\n",
        )
        .only(
            "people",
            2,
            "audience",
            "only a controller's pack has a [controller]",
        );
    small()
        .with("people", "audience = \"applicant\"\n", "")
        .only("people", 2, "audience", "say whom it speaks to");
    small()
        .with("town", "status", "audience = \"applicant\"\nstatus")
        .only(
            "town",
            2,
            "controller",
            "only an audience's pack has an `audience`",
        );
    small().with("town", "id = \"town\"", "id = \"city\"").only(
        "town",
        1,
        "city",
        "this is the pack `city`, in a file named for `town`",
    );
    let upper = COUNCIL.replace("\"town\"", "\"Town\"");
    small()
        .and("Town", &upper)
        .only("Town", 2, "controller", "an id is small letters");
}

#[test]
fn known_words_only_and_what_was_meant_is_offered() {
    small()
        .with("scheme", "[\"written_prior\"]", "[\"written\"]")
        .only(
            "scheme",
            8,
            "written",
            "there is no statement of `discuss` `written`",
        );
    for (from, to, line, word, meant) in [
        (
            "discuss =",
            "discus =",
            8,
            "discus",
            "did you mean `discuss`?",
        ),
        (
            "[right.access]",
            "[right.acess]",
            10,
            "acess",
            "did you mean `access`?",
        ),
        (
            "asks = \"permission\"",
            "asks = \"permision\"",
            24,
            "permision",
            "did you mean `permission`?",
        ),
        (
            "named_when_asked",
            "named_when_aked",
            33,
            "named_when_aked",
            "did you mean `named_when_asked`?",
        ),
    ] {
        let case = small().with("scheme", from, to);
        case.only("scheme", line, word, "");
        assert!(
            case.faults().to_string().contains(meant),
            "{}",
            case.faults()
        );
    }
    small()
        .with(
            "scheme",
            "[\"written_prior\"]",
            "[\"written_prior\", \"written_prior\"]",
        )
        .only("scheme", 8, "written_prior", "is said twice");
    small()
        .with("scheme", "6(1)(e)", "6(1)(z)")
        .only("scheme", 18, "6(1)(z)", "");
    small().with("scheme", "30 days", "30 weeks").only(
        "scheme",
        11,
        "30 weeks",
        "a period such as",
    );
}

#[test]
fn nothing_stands_twice() {
    small()
        .with("scheme", "id = \"refer\"", "id = \"need\"")
        .faults()
        .0
        .iter()
        .find(|fault| fault.says == "there are two purposes `need`")
        .unwrap();
    let again = "\n[[recipient]]\nid = \"support\"\nclass = \"support\"\ncondition = \"purpose\"\n";
    small().plus("scheme", again).only(
        "scheme",
        45,
        "support",
        "there are two recipients `support`",
    );
    let again = "\n[[retention]]\nclass = \"all\"\ntrigger = \"purchase\"\nperiod = \"1 year\"\nend = \"destroy\"\n";
    small().plus("scheme", again).only(
        "scheme",
        45,
        "all",
        "there are two rules of retention for `all`",
    );
}

#[test]
fn files_that_are_not_packs_are_not_looked_at() {
    let mut case = small();
    case.0
        .insert("councils/town.toml".to_owned(), "nonsense".to_owned());
    case.sound();
    let faults = small().with("town", "status", "staus").faults();
    assert!(
        faults.to_string().contains("did you mean `status`?"),
        "{faults}"
    );
}
