//! Each rule of packs broken once, with the place and the reason that it is refused with.

use std::collections::BTreeMap;

use crate::privacy::Packs;
use crate::register::fault::Faults;

const FLOOR: &str = r#"id = "floor"
layer = "floor"
status = "draft"
source = "the law"

[right.access]
route = "any"
fee = "excessive"
proof = "if_needed"
reply = "1 month"
extension = ["1 month", "2 months"]

[right.complaint]
acknowledged = "30 days"
"#;

const SCHEME: &str = r#"id = "scheme"
layer = "scheme"
under = "floor"
status = "draft"
source = "a notice"

[says]
discuss = ["written_prior"]

[right.access]
reply = "30 days"

[[purpose]]
id = "need"
origin = "stated"
[[purpose.basis]]
kind = "council"
art6 = "6(1)(e)"
origin = "derived"

[[purpose]]
id = "refer"
origin = "stated"
asks = "permission"
code = "C2"
[[purpose.basis]]
kind = "council"
art6 = "6(1)(e)"
origin = "derived"

[[recipient]]
id = "support"
named_when_asked = true
class = "support"
condition = "consent"
purposes = ["refer"]

[[retention]]
class = "all"
trigger = "tenancy_end"
period = "6 years"
end = "destroy"
"#;

const COUNCIL: &str = r#"id = "town"
layer = "controller"
under = "scheme"
status = "draft"
source = "a notice"

[controller]
name = "Town Council"
kind = "council"

[[contact]]
role = "requests"
channel = "email"
value = "ask@town.example"
"#;

const AUDIENCE: &str = r#"id = "people"
layer = "audience"
under = "scheme"
status = "draft"
source = "a notice"
audience = "applicant"
"#;

struct Case(BTreeMap<String, String>);

fn small() -> Case {
    let files = [
        ("floor", FLOOR),
        ("scheme", SCHEME),
        ("town", COUNCIL),
        ("people", AUDIENCE),
    ];
    Case(
        files
            .into_iter()
            .map(|(name, text)| (format!("notices/{name}.toml"), text.to_owned()))
            .collect(),
    )
}

impl Case {
    fn with(mut self, file: &str, from: &str, to: &str) -> Self {
        let text = self.0.get_mut(&format!("notices/{file}.toml")).unwrap();
        assert!(text.contains(from), "{file} does not say {from}");
        *text = text.replacen(from, to, 1);
        self
    }

    fn and(mut self, file: &str, text: &str) -> Self {
        self.0
            .insert(format!("notices/{file}.toml"), text.to_owned());
        self
    }

    /// Adds to the end of the file.
    fn plus(mut self, file: &str, more: &str) -> Self {
        self.0
            .get_mut(&format!("notices/{file}.toml"))
            .unwrap()
            .push_str(more);
        self
    }

    fn faults(&self) -> Faults {
        Packs::of(&self.0).err().unwrap_or_default()
    }

    /// Fails unless just this is wrong, at that word of that line, and the line is shown.
    #[track_caller]
    fn only(&self, file: &str, line: usize, word: &str, says: &str) {
        let faults = self.faults();
        assert_eq!(faults.0.len(), 1, "{faults}");
        let fault = &faults.0[0];
        let span = fault.span.clone().unwrap();
        let above = fault.text[..span.start].matches('\n').count();
        let found = (
            fault.file.as_str(),
            above + 1,
            fault.text[span].trim_matches('"'),
        );
        let file = format!("notices/{file}.toml");
        assert_eq!(found, (file.as_str(), line, word), "{fault}");
        assert!(fault.says.contains(says), "{fault}");
        let shown = fault.to_string();
        assert!(
            shown.contains(&format!("{file}:{line}:")) && shown.contains('^'),
            "{shown}"
        );
    }

    #[track_caller]
    fn sound(&self) {
        assert_eq!(self.faults(), Faults::default(), "{}", self.faults());
    }
}

#[test]
fn there_is_nothing_wrong_with_it() {
    small().sound();
}

#[test]
fn a_right_is_never_taken_below_the_floor() {
    let right = |what: &str| {
        small().with(
            "town",
            "[[contact]]",
            &format!("[right.access]\n{what}\n\n[[contact]]"),
        )
    };
    for (what, word, says) in [
        (
            "route = \"writing\"",
            "writing",
            "`writing` is less than `floor` promises of `access`: `any`",
        ),
        (
            "route = \"form\"",
            "form",
            "`form` is less than `floor` promises",
        ),
        (
            "fee = \"always\"",
            "always",
            "`always` is less than `floor` promises of `access`: `excessive`",
        ),
        (
            "proof = \"always\"",
            "always",
            "`always` is less than `floor` promises of `access`: `if_needed`",
        ),
        (
            "extension = [\"1 month\", \"3 months\"]",
            "[\"1 month\", \"3 months\"]",
            "3 months is longer than `floor` allows a further: 2 months",
        ),
        (
            "granted = false",
            "false",
            "gives the right `access`, and a pack cannot take it away",
        ),
    ] {
        right(what).only("town", 12, word, says);
    }
    for more in [
        "route = \"any\"",
        "fee = \"never\"",
        "proof = \"never\"",
        "reply = \"20 days\"",
        "granted = true",
        "extension = [\"1 month\", \"1 month\"]",
    ] {
        right(more).sound();
    }
}

#[test]
fn a_period_is_no_longer_than_those_above_allow() {
    let reply = |reply: &str| {
        small().with(
            "scheme",
            "reply = \"30 days\"",
            &format!("reply = \"{reply}\""),
        )
    };
    reply("32 days").only(
        "scheme",
        11,
        "32 days",
        "32 days is longer than `floor` answers within: 1 month",
    );
    reply("2 months").only(
        "scheme",
        11,
        "2 months",
        "2 months is longer than `floor` answers within: 1 month",
    );
    reply("31 days").sound();
    let town = |reply: &str| {
        small().with(
            "town",
            "[[contact]]",
            &format!("[right.access]\nreply = \"{reply}\"\n\n[[contact]]"),
        )
    };
    town("31 days").only(
        "town",
        12,
        "31 days",
        "31 days is longer than `scheme` answers within: 30 days",
    );
    town("1 month").sound();
    let slow = "[right.complaint]\nacknowledged = \"31 days\"\n\n[[contact]]";
    small().with("town", "[[contact]]", slow).only(
        "town",
        12,
        "31 days",
        "31 days is longer than `floor` acknowledges within: 30 days",
    );
    let long = "\n[[retention]]\nclass = \"all\"\ntrigger = \"tenancy_end\"\nperiod = \"12 years\"\nend = \"review\"\n";
    small().plus("town", long).only(
        "town",
        19,
        "12 years",
        "12 years is longer than `scheme` keeps `all`: 6 years",
    );
}

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
fn a_lower_pack_keeps_the_promises_above_it() {
    let town =
        |more: &str| small().with("town", "[controller]", &format!("{more}\n\n[controller]"));
    town("[says]\ndiscuss = [\"prior\"]").only(
        "town",
        8,
        "prior",
        "`prior` is less than `scheme` promises: `written_prior`",
    );
    town("[says]\ndiscuss = [\"written_prior\", \"verbal_one_off\"]").sound();
    let open = "\n[[recipient]]\nid = \"support\"\nnamed_when_asked = true\nclass = \"support\"\ncondition = \"legal\"\npurposes = [\"refer\"]\n";
    small().plus("town", open).only(
        "town",
        17,
        "support",
        "`scheme` sends nothing to `support` without a yes, and this pack would",
    );
    let told = "\n[[purpose]]\nid = \"refer\"\norigin = \"stated\"\n[[purpose.basis]]\nkind = \"council\"\nart6 = \"6(1)(e)\"\norigin = \"derived\"\n";
    small().plus("town", told).only(
        "town",
        17,
        "refer",
        "`scheme` asks the person about `refer`, and this pack does not",
    );
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
