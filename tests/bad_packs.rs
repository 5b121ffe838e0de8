//! Packs that promise too little or ask for what is nobody's to give: each is refused by `lodge form check` with its file, its
//! line and the reason, and the exit code says so.

#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot go on says so at once"
)]

#[path = "support/office.rs"]
mod office;

use office::{Office, code, err, out};

/// A shipped file with one thing changed, and the line on which the change stands.
fn changed(file: &str, from: &str, to: &str) -> (String, usize) {
    let path = format!("{}/{file}", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(path).unwrap();
    assert!(text.contains(from), "{file} has no `{from}`");
    let changed = text.replacen(from, to, 1);
    let end = text.find(from).unwrap();
    let line = changed.get(..end).unwrap().lines().count() + 1;
    (changed, line)
}

/// What the check says of a folder with one file changed.
struct Refused {
    says: String,
    line: usize,
}

fn refused(file: &str, from: &str, to: &str) -> Refused {
    let office = Office::empty();
    let (text, line) = changed(file, from, to);
    let (room, inside) = file.split_once('/').unwrap();
    let path = office.path("laid").join(inside);
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    std::fs::write(&path, text).unwrap();
    let laid = office.path("laid").display().to_string();
    let checked = if room == "locales" {
        office.run(&["form", "check", "--locales", &laid])
    } else {
        office.run(&["form", "check", &laid])
    };
    let says = format!("{}{}", out(&checked), err(&checked));
    assert_eq!(code(&checked), 1, "{says}");
    Refused { says, line }
}

impl Refused {
    /// The reason, at a line so many below the one on which the change begins.
    fn at(&self, file: &str, below: usize, reason: &str) {
        assert!(self.says.contains(reason), "{}", self.says);
        let place = format!("{file}:{}:", self.line + below);
        assert!(self.says.contains(&place), "{place}\n{}", self.says);
    }
}

#[test]
fn a_right_below_the_floor() {
    refused(
        "forms/notices/khc.toml",
        "reply = \"30 days\"",
        "reply = \"2 months\"",
    )
    .at(
        "notices/khc.toml",
        0,
        "2 months is longer than `uk-floor-2026` answers within: 1 month",
    );
    refused(
        "forms/notices/khc.toml",
        "route = \"any\"",
        "route = \"writing\"",
    )
    .at("notices/khc.toml", 0, "writing");
}

#[test]
fn a_consent_on_a_purpose_that_rests_on_another_basis() {
    refused(
        "forms/notices/khc.toml",
        "id = \"nfi\"\norigin = \"stated\"\n",
        "id = \"nfi\"\norigin = \"stated\"\nasks = \"consent\"\n",
    )
    .at(
        "notices/khc.toml",
        2,
        "`nfi` rests on 6(1)(c) for a council: nobody is asked to consent to it",
    );
}

#[test]
fn a_class_of_recipients_where_a_name_is_needed() {
    refused(
        "forms/notices/khc.toml",
        "id = \"floating_support\"\nnamed_when_asked = true\n",
        "id = \"floating_support\"\n",
    )
    .at(
        "notices/khc.toml",
        0,
        "`floating_support` is a class of recipients: what is asked needs a name",
    );
}

/// Mistake 37: consent as insurance, beside what it already rests on.
#[test]
fn one_instrument_for_a_purpose_and_no_second_just_in_case() {
    let twice = "[[purpose]]\nid = \"news\"\norigin = \"derived\"\nasks = \"permission\"\n\n[[purpose]]\nid = \"news\"\n";
    refused(
        "forms/notices/khc.toml",
        "[[purpose]]\nid = \"news\"\n",
        twice,
    )
    .at("notices/khc.toml", 6, "there are two purposes `news`");
    let beside = "[[purpose]]\nid = \"support_referral\"\norigin = \"stated\"\nasks = \"consent\"\n[[purpose.basis]]\nkind = \"council\"\nart6 = \"6(1)(a)\"\norigin = \"stated\"\n\n[[contact]]";
    refused("forms/notices/swale.toml", "[[contact]]", beside).at(
        "notices/swale.toml",
        1,
        "`khc` asks for permission to `support_referral`, and this pack for consent: a purpose has one instrument",
    );
    let both = "asks = \"consent\"\ncode = \"C8\"\nmarketing = true\n[[purpose.basis]]\nkind = \"council\"\nart6 = \"6(1)(e)\"\norigin = \"derived\"\n";
    refused(
        "forms/notices/khc.toml",
        "asks = \"consent\"\ncode = \"C8\"\nmarketing = true\n",
        both,
    )
    .at(
        "notices/khc.toml",
        0,
        "`news` rests on 6(1)(e) for a council: nobody is asked to consent to it",
    );
}

#[test]
fn a_wording_edited_in_place() {
    let edited = refused(
        "locales/en-GB/notices/frame.ftl",
        "notice-title = ",
        "notice-title = Now ",
    );
    assert!(
        edited.says.contains("something was edited in place"),
        "{}",
        edited.says
    );
    assert!(
        edited.says.contains("notices/released.toml:"),
        "{}",
        edited.says
    );
}

#[test]
fn a_fact_edited_in_place_is_found_out_by_the_digest_too() {
    let edited = refused(
        "forms/notices/khc.toml",
        "automated = [\"review\", \"profiling\"]",
        "automated = [\"review\"]",
    );
    assert!(
        edited.says.contains("something was edited in place"),
        "{}",
        edited.says
    );
}

#[test]
fn what_the_gate_wants_of_a_recipient_is_checked_too() {
    refused(
        "forms/notices/khc.toml",
        "class = \"utility\"\ncondition = \"legitimate_interests\"\npurposes = [\"billing\"]\ngroups = [\"about_you\"",
        "class = \"utility\"\ncondition = \"legitimate_interests\"\npurposes = [\"billing\"]\ngroups = [\"about_me\"",
    )
    .at("notices/khc.toml", 3, "no form has a group `about_me`");
    refused(
        "forms/notices/khc.toml",
        "class = \"utility\"\n",
        "class = \"utility\"\ncountry = \"gb\"\n",
    )
    .at("notices/khc.toml", 1, "`gb` is not a country");
    refused(
        "forms/notices/khc.toml",
        "class = \"utility\"\n",
        "class = \"utility\"\nregion = \"kent\"\n",
    )
    .at("notices/khc.toml", 1, "unknown field `region`");
}
