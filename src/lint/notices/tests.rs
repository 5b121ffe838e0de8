//! Each rule of notices and their wording broken once, with the place and the reason.

use crate::lint::fixture::{Case, small};

const FLOOR: &str = "id = \"floor\"
layer = \"floor\"
status = \"draft\"
source = \"the law\"
[right.access]
reply = \"1 month\"
";
const TOWN: &str = "id = \"town\"
layer = \"controller\"
under = \"floor\"
status = \"draft\"
source = \"a notice\"
[controller]
name = \"Town Council\"
kind = \"council\"
[says]
sources = [\"you\"]
[[purpose]]
id = \"need\"
origin = \"stated\"
[[purpose.basis]]
kind = \"council\"
art6 = \"6(1)(e)\"
origin = \"derived\"
[[defect]]
code = \"D1\"
key = \"odd\"
about = \"whole\"
handling = \"show\"
";
const PEOPLE: &str = "id = \"people\"
layer = \"audience\"
under = \"town\"
status = \"draft\"
source = \"a notice\"
audience = \"applicant\"
";
const FRAME: &str = "notice-title = How { $controller } helps
notice-summary-who = { $controller } looks after it.
notice-summary-why = You can see why.
notice-summary-share = We may share it.
notice-summary-rights = You can ask to see it.
notice-summary-more = Do you want it all?
notice-who = { $controller } looks after it.
notice-audience-applicant = This is for you.
notice-heading-why = Why
notice-heading-sources = Who tells us
notice-heading-rights-law = Your rights
notice-heading-asking = How to ask
notice-heading-contacts = How to reach us
notice-purpose-need = We look for a home.
notice-sources-you = You tell us.
notice-silent = { $topic }: not stated.
notice-topic-grounds = The law
notice-topic-automated = Machines
notice-topic-third_countries = Abroad
notice-topic-retention = How long
notice-topic-withdrawal = Take it back
notice-topic-formats = In another way
notice-topic-officer = The officer
notice-topic-last_updated = The day
notice-right-access = You can have a copy.
notice-ask-how = You can ask.
notice-ask-proof = Show who you are.
notice-reply-law = It takes { $period }.
notice-period-months = { $number ->
    [one] { $number } month
   *[other] { $number } months
 }
notice-defect-odd = Odd.
    .do = Look.
";

/// Wording that every officer reads, whichever the packs.
fn officers() -> String {
    let all = [
        ("origin", vec!["stated", "derived"]),
        ("layer", vec!["floor", "scheme", "controller", "audience"]),
        ("asks", vec!["nothing", "permission", "consent"]),
        (
            "condition",
            vec![
                "consent",
                "legal",
                "legitimate_interests",
                "purpose",
                "vital",
                "instruction",
                "not_stated",
                "review",
            ],
        ),
        ("handling", vec!["show", "confirm", "block", "override"]),
    ];
    let coded = all.iter().flat_map(|(what, codes)| {
        codes
            .iter()
            .map(move |code| format!("notice-{what}-{code} = x\n"))
    });
    coded
        .chain([
            "notice-not-stated = x\n".to_owned(),
            "notice-waits = x\n".to_owned(),
        ])
        .collect()
}

/// The small form with a small notice, and whatever its released words are.
fn unreleased() -> Case {
    small()
        .and("notices/floor.toml", FLOOR)
        .and("notices/town.toml", TOWN)
        .and("notices/people.toml", PEOPLE)
        .and("en-GB/notices/frame.ftl", FRAME)
        .and("en-GB/notices/officer.ftl", &officers())
}

/// The same, released as it stands.
fn released() -> Case {
    let case = unreleased();
    let tables = case.released();
    assert_eq!(tables.matches("[[released]]").count(), 1, "{tables}");
    case.and("notices/released.toml", &tables)
}

#[test]
fn a_notice_that_was_released_as_it_stands_has_no_fault() {
    assert_eq!(released().faults(), []);
}

#[test]
fn a_phrase_that_is_missing_is_found_at_the_word_that_calls_for_it() {
    let frame = "en-GB/notices/frame.ftl";
    released()
        .with(frame, "notice-purpose-need = We look for a home.\n", "")
        .only(
            "notices/town.toml",
            12,
            "need",
            "`notice-purpose-need` is not said in en-GB",
        );
    released()
        .with(frame, "notice-sources-you = You tell us.\n", "")
        .only(
            "notices/town.toml",
            10,
            "you",
            "`notice-sources-you` is not said in en-GB",
        );
    released()
        .with(frame, "notice-title = How { $controller } helps\n", "")
        .only(
            "notices/people.toml",
            1,
            "people",
            "`notice-title` is not said in en-GB",
        );
    released().with(frame, "    .do = Look.\n", "").only(
        "notices/town.toml",
        20,
        "odd",
        "`notice-defect-odd.do` is not said in en-GB",
    );
    released()
        .with("en-GB/notices/officer.ftl", "notice-waits = x\n", "")
        .only(
            "notices/floor.toml",
            1,
            "floor",
            "`notice-waits` is not said in en-GB",
        );
}

#[test]
fn a_phrase_that_no_notice_says_is_found() {
    let frame = "en-GB/notices/frame.ftl";
    released()
        .with(
            frame,
            "notice-purpose-need",
            "notice-purpose-ned = Hm.\nnotice-purpose-need",
        )
        .only(
            frame,
            14,
            "notice-purpose-ned",
            "nobody says `notice-purpose-ned`",
        );
    released()
        .with(
            frame,
            "    .do = Look.",
            "    .do = Look.\n    .dont = Stop.",
        )
        .only(frame, 35, "dont", "nobody says `.dont`");
    let stray = released().and("en-GB/stray.ftl", "notice-stray = Hm.\n");
    stray.only(
        "en-GB/stray.ftl",
        1,
        "notice-stray",
        "nobody says `notice-stray`",
    );
}

#[test]
fn a_phrase_names_only_what_a_notice_puts_in() {
    released()
        .with(
            "en-GB/notices/frame.ftl",
            "You tell us.",
            "You tell { $controller }.",
        )
        .found(
            "en-GB/notices/frame.ftl",
            15,
            "$controller",
            "nothing called `$controller` is put into `notice-sources-you`",
        );
}

#[test]
fn what_the_public_reads_is_graded_and_what_officers_read_is_not() {
    let hard = "Applicants must furnish documentary evidence.";
    released()
        .with("en-GB/notices/frame.ftl", "You tell us.", hard)
        .found(
            "en-GB/notices/frame.ftl",
            15,
            "notice-sources-you",
            "this sentence reads at grade 18.75",
        );
    assert_eq!(
        released()
            .with(
                "en-GB/notices/frame.ftl",
                "notice-defect-odd = Odd.",
                &format!("notice-defect-odd = {hard}")
            )
            .faults(),
        []
    );
}

#[test]
fn marks_do_not_stand_in_a_notice() {
    for mark in [
        "**You** tell us.",
        "You tell us <b>.",
        "[You] tell us.",
        "You_tell us.",
    ] {
        let case = released().with("en-GB/notices/frame.ftl", "You tell us.", mark);
        case.found(
            "en-GB/notices/frame.ftl",
            15,
            "notice-sources-you",
            "would be read as a mark",
        );
    }
}

#[test]
fn an_edit_in_place_is_found_out_by_its_digest() {
    let says = "the words of `town-applicant` in en-GB are not those of version 1: something was edited in place";
    let digest = |case: &Case| {
        let tables = case.released();
        tables
            .split("digest = \"")
            .nth(1)
            .unwrap()
            .split('"')
            .next()
            .unwrap()
            .to_owned()
    };
    let old = digest(&unreleased());
    for (file, from, to) in [
        (
            "en-GB/notices/frame.ftl",
            "You tell us.",
            "You tell us all.",
        ),
        ("notices/town.toml", "Town Council", "City Council"),
        ("notices/floor.toml", "1 month", "3 months"),
    ] {
        let edited = released().with(file, from, to);
        edited.only("notices/released.toml", 5, &old, says);
        let help = edited.faults()[0].help.clone().unwrap();
        assert!(
            help.contains("notices/town.toml") && help.contains("release version 2"),
            "{help}"
        );
        let both = format!("{}\n{}", unreleased().released(), edited.released());
        assert_eq!(
            edited.and("notices/released.toml", &both).faults(),
            [],
            "a new version puts it right"
        );
    }
}

#[test]
fn a_notice_that_was_never_released_is_found() {
    let faults = unreleased().faults();
    assert_eq!(faults.len(), 1, "{faults:?}");
    assert_eq!(
        (faults[0].file.as_str(), faults[0].says.as_str()),
        (
            "notices/released.toml",
            "`town-applicant` was never released in en-GB"
        )
    );
}

#[test]
fn layout_is_no_edit() {
    let town = TOWN
        .replace(" = ", "   =   ")
        .replace('\n', "\n\n# A remark.\n");
    let frame = FRAME.replace(
        "notice-sources-you = You tell us.",
        "# A remark.\nnotice-sources-you =\n    You\n    tell   us.",
    );
    assert_eq!(
        released()
            .and("notices/town.toml", &town)
            .and("en-GB/notices/frame.ftl", &frame)
            .faults(),
        []
    );
}

#[test]
fn a_pack_that_takes_away_is_refused_by_the_check() {
    released()
        .with(
            "notices/town.toml",
            "[says]",
            "[right.access]\nreply = \"2 months\"\n[says]",
        )
        .only(
            "notices/town.toml",
            10,
            "2 months",
            "2 months is longer than `floor` answers within: 1 month",
        );
}

#[test]
fn an_old_act_quoted_as_law_is_found_unless_the_pack_is_historic() {
    let quoted = |act: &str| {
        released().with(
            "notices/town.toml",
            "origin = \"derived\"",
            &format!("origin = \"derived\"\nstatute = \"{act}\""),
        )
    };
    for act in ["Data Protection Act 1998", "Audit Commission Act 1998"] {
        let says = format!("`{act}` is law no longer");
        quoted(act).found("notices/town.toml", 18, act, &says);
    }
    quoted("data protection act 1998 s.7").found(
        "notices/town.toml",
        18,
        "data protection act 1998",
        "`Data Protection Act 1998` is law no longer",
    );
    for fine in ["Data Protection Act 2018", "Housing Act 1996 Part 6"] {
        let faults = quoted(fine).faults();
        assert!(
            faults
                .iter()
                .all(|fault| !fault.says.contains("law no longer")),
            "{fine}: {faults:?}"
        );
    }
    let historic = quoted("Data Protection Act 1998").with(
        "notices/town.toml",
        "status = \"draft\"",
        "status = \"historic\"",
    );
    let faults = historic.faults();
    assert!(
        faults
            .iter()
            .all(|fault| !fault.says.contains("law no longer")),
        "{faults:?}"
    );
}

#[test]
fn an_old_act_is_not_told_to_anybody_and_may_be_named_as_what_is_wrong() {
    let frame = "en-GB/notices/frame.ftl";
    released()
        .with(frame, "You tell us.", "You tell us, by the DPA 1998.")
        .found(frame, 15, "DPA 1998", "`DPA 1998` is law no longer");
    let wrong = released().with(
        frame,
        "notice-defect-odd = Odd.",
        "# It named the Data Protection Act 1998.\nnotice-defect-odd = It names the Data Protection Act 1998.",
    );
    assert_eq!(wrong.faults(), []);
}

#[test]
fn what_a_recipient_may_have_is_a_group_of_a_form() {
    let row = "[[recipient]]\nid = \"police\"\norigin = \"derived\"\nclass = \"police\"\ncondition = \"legal\"\npurposes = [\"need\"]\ngroups = [\"one\", \"two\"]\n[[defect]]";
    let with_row = |groups: &str| {
        let row = row.replace("[\"one\", \"two\"]", groups);
        released().with("notices/town.toml", "[[defect]]", &row)
    };
    assert_eq!(with_row("[\"one\", \"two\"]").faults(), []);
    with_row("[\"one\", \"twoo\"]").only(
        "notices/town.toml",
        24,
        "twoo",
        "no form has a group `twoo`",
    );
    with_row("[\"one\", \"one\"]").only(
        "notices/town.toml",
        24,
        "one",
        "the group `one` stands here twice",
    );
    let abroad = released().with(
        "notices/town.toml",
        "[controller]",
        "countries = [\"uk\", \"gb\"]\n[controller]",
    );
    assert!(
        abroad
            .faults()
            .iter()
            .any(|fault| fault.says == "`gb` is not a country"),
        "{:?}",
        abroad.faults()
    );
}
