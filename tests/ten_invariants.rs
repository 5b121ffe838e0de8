//! The ten things that hold of privacy whatever happens, each with where it is shown over histories at random.
//!
//! `tests/forty_mistakes.rs` says what prevents each mistake; this says what is true of every record, however it came about. A
//! property draws its arguments; a test beside it shows a case that the property's own generator does not reach. What is shown only
//! in part says which part is not.

#[path = "support/guards.rs"]
mod guards;

use guards::{has_property, has_test};

/// Where an invariant is shown.
enum Shown {
    /// For whatever is drawn.
    Property(&'static str, &'static str),
    /// For cases that were chosen.
    Case(&'static str, &'static str),
    /// What of it no property shows, and why.
    Open(&'static str),
}

use Shown::{Case, Open, Property};

/// Number, invariant, where it is shown.
type Row = (u32, &'static str, &'static [Shown]);

const LEDGER: &str = "tests/privacy/invariants.rs";
const DESK: &str = "tests/desk/consents.rs";
const WALLED: &str = "src/world/tests/walled.rs";
const EQUALITY: &str = "src/equality/tests.rs";

const TEN: &[Row] = &[
    (
        1,
        "no step is changed or taken out; how things stand follows from the last that decides",
        &[
            Property(
                LEDGER,
                "how_things_stand_follows_from_the_last_step_that_decides",
            ),
            Property(LEDGER, "the_past_as_it_was_known_never_changes"),
            Property(LEDGER, "no_step_stands_where_it_may_not"),
            Case(
                "src/casebook/tests/privacy.rs",
                "an_entry_changed_taken_out_or_slipped_in_is_seen",
            ),
        ],
    ),
    (
        2,
        "a yes has its words, its notice before it and its recorder, or a kiosk and none",
        &[
            Property(LEDGER, "every_yes_and_every_no_has_what_proves_it"),
            Case(
                "src/privacy/taken.rs",
                "a_kiosk_has_no_recorder_and_an_officer_no_kiosk",
            ),
        ],
    ),
    (
        3,
        "explicit in writing is signed, typed or sent, and the reverse",
        &[Property(
            LEDGER,
            "every_yes_and_every_no_has_what_proves_it",
        )],
    ),
    (
        4,
        "what rests on another ground cannot be consented to",
        &[
            Property(LEDGER, "only_what_a_pack_asks_can_be_consented_to"),
            Case(
                "tests/bad_packs.rs",
                "a_consent_on_a_purpose_that_rests_on_another_basis",
            ),
            Case(
                "tests/privacy/gate.rs",
                "the_packs_that_ship_ask_about_what_the_scheme_lets_people_decide_and_nothing_else",
            ),
        ],
    ),
    (
        5,
        "taking back wants no more key presses than giving, from every screen of the person",
        &[
            Property(
                DESK,
                "from_every_screen_taking_back_takes_no_more_keys_than_giving",
            ),
            Case(
                DESK,
                "taking_back_shows_what_it_does_and_takes_no_more_keys_than_giving",
            ),
            Case(
                DESK,
                "the_next_day_on_the_phone_one_is_taken_back_with_the_call_it_was_said_in",
            ),
        ],
    ),
    (
        6,
        "what was said once is spent with its call or visit, and never listed as current",
        &[
            Property(
                LEDGER,
                "what_was_said_once_holds_in_its_own_sitting_until_that_ends",
            ),
            Case(
                "tests/privacy/gate.rs",
                "what_was_said_once_opens_the_gate_once",
            ),
        ],
    ),
    (
        7,
        "equality answers never join what decides, and leave as counts of a threshold or more",
        &[
            Property(
                WALLED,
                "what_was_said_for_monitoring_changes_nothing_that_anybody_sees",
            ),
            Property(LEDGER, "nothing_leaves_that_nothing_lets_out"),
            Property(EQUALITY, "no_number_below_the_threshold_leaves"),
            Case(
                "tests/walls.rs",
                "nothing_that_decides_or_discloses_can_reach_equality_answers",
            ),
            Open(
                "counts of two days laid over each other: somebody who takes both and knows who came between them is told more \
                 than either says",
            ),
        ],
    ),
    (
        8,
        "disposal passes over holds and open requests, and there is one function that erases",
        &[
            Property(
                "src/rights/disposal/tests.rs",
                "nothing_under_a_hold_or_an_open_request_and_nothing_without_a_set_rule_ever_goes",
            ),
            Property(
                "src/casebook/tests/requests.rs",
                "nothing_on_hold_or_asked_about_is_ever_on_the_list_and_the_one_function_refuses_it",
            ),
            Case(
                "tests/walls.rs",
                "one_function_takes_an_application_out_and_it_has_three_callers",
            ),
        ],
    ),
    (
        9,
        "erasing leaves nothing in any table, and the chain still verifies",
        &[
            Property(
                WALLED,
                "what_is_erased_has_left_every_table_and_the_chain_verifies",
            ),
            Case(
                WALLED,
                "before_it_is_erased_something_of_it_is_in_every_table_of_its_own",
            ),
            Case(
                "src/world/tests/equality.rs",
                "an_erased_application_leaves_no_row_and_no_older_backup_brings_one_back",
            ),
            Open(
                "there is no key for each person: older bytes go with the vault's old key when it is copied to a fresh one, and an \
                 entry of the chain keeps the application's number, which then stands for nothing",
            ),
        ],
    ),
    (
        10,
        "not asked, refused and declined are three things",
        &[
            Property(
                LEDGER,
                "how_things_stand_follows_from_the_last_step_that_decides",
            ),
            Case(
                DESK,
                "a_no_and_not_sure_are_two_things_and_neither_is_the_other",
            ),
            Case(
                "tests/desk/handing.rs",
                "what_was_not_reached_was_not_offered",
            ),
        ],
    ),
];

#[test]
fn every_invariant_is_in_the_table_once_and_a_property_shows_it() {
    let numbers: Vec<u32> = TEN.iter().map(|row| row.0).collect();
    assert_eq!(numbers, (1..=10).collect::<Vec<_>>());
    for (number, invariant, shown) in TEN {
        let properties = shown.iter().filter(|one| matches!(one, Property(..)));
        assert!(properties.count() > 0, "{number}: {invariant}");
    }
}

#[test]
fn what_shows_each_invariant_is_there() {
    let mut missing = Vec::new();
    for (number, invariant, shown) in TEN {
        for one in *shown {
            let (file, name, there) = match one {
                Property(file, name) => (file, name, has_property(file, name)),
                Case(file, name) => (file, name, has_test(file, name)),
                Open(why) => {
                    assert!(!why.is_empty());
                    continue;
                }
            };
            if !there {
                missing.push(format!("{number} ({invariant}): {name} in {file}"));
            }
        }
    }
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}

#[test]
fn what_is_shown_in_part_is_counted() {
    let in_part = TEN
        .iter()
        .filter(|(_, _, shown)| shown.iter().any(|one| matches!(one, Open(_))));
    let in_part: Vec<u32> = in_part.map(|row| row.0).collect();
    assert_eq!(in_part, [7, 9]);
}
