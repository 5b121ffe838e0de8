//! Forty mistakes that people who know privacy would laugh at, each with what keeps Lodge from making it.
//!
//! A row names what prevents the mistake: a test, or a type that leaves no way to make it. This test sees to it that what is
//! named is there. A row that still waits for a room to be built says which, and counts as open.

#[path = "support/guards.rs"]
mod guards;

use guards::{has_test, says};

/// What prevents a mistake.
enum Guard {
    /// A test of this name in this file.
    Test(&'static str, &'static str),
    /// A type, or a page of one, that says this in this file; nothing else compiles.
    Type(&'static str, &'static str),
    /// Nothing yet: the room that will.
    Later(&'static str),
}

use Guard::{Later, Test, Type};

/// Number, mistake, what prevents it.
type Row = (u32, &'static str, &'static [Guard]);

const GATE: &str = "tests/privacy/gate.rs";
const LEDGER: &str = "tests/privacy/ledger.rs";
const DESK: &str = "tests/desk/consents.rs";
const CONTACTS: &str = "tests/desk/contacts.rs";
const AUTHORITIES: &str = "tests/desk/authorities.rs";
const INVARIANTS: &str = "tests/privacy/invariants.rs";
const REQUESTS: &str = "src/rights/requests/tests.rs";
const CLOCK: &str = "src/rights/clock/tests.rs";
const OUTCOME: &str = "src/rights/outcome/tests.rs";
const NEVER: &str = "tests/never.rs";
const COMMANDS: &str = "tests/requests.rs";
const HANDING: &str = "tests/desk/handing.rs";
const WALLED: &str = "src/world/tests/walled.rs";
const PRINTED: &str = "tests/receipts/printed.rs";
const BAD_PACKS: &str = "tests/bad_packs.rs";

const FORTY: &[Row] = &[
    (
        1,
        "I consent to my data being used for my application",
        &[
            Test(INVARIANTS, "only_what_a_pack_asks_can_be_consented_to"),
            Test(
                BAD_PACKS,
                "a_consent_on_a_purpose_that_rests_on_another_basis",
            ),
            Type(
                "src/privacy/consent/matter.rs",
                "It is made from a pack's purpose and from nothing else",
            ),
        ],
    ),
    (
        2,
        "a box to consent to the National Fraud Initiative",
        &[
            Test(
                GATE,
                "no_code_of_the_scheme_lets_somebody_be_asked_about_a_law",
            ),
            Type(
                "src/privacy/acknowledgement.rs",
                "Thing::NfiMatching(Confirmed::Yes)",
            ),
        ],
    ),
    (
        3,
        "an answer that is there before anyone gave it, or that Enter gives",
        &[
            Type(
                "src/privacy/consent.rs",
                "let _: Answer = Default::default();",
            ),
            Test(DESK, "nothing_but_its_own_letter_answers"),
            Test(
                DESK,
                "yes_and_no_are_as_wide_as_each_other_and_look_the_same_in_every_theme",
            ),
        ],
    ),
    (
        4,
        "one yes for several things",
        &[
            Test(LEDGER, "a_matter_names_one_person_one_purpose_and_one_body"),
            Test(DESK, "each_name_and_each_purpose_is_asked_by_itself"),
            Test(DESK, "a_homeless_referral_is_three_screens"),
            Test(DESK, "no_answer_touches_the_application"),
        ],
    ),
    (
        5,
        "the fraud declaration mixed with consent",
        &[Type(
            "src/privacy/acknowledgement.rs",
            "fn consent(told: Acknowledgement) -> Decided",
        )],
    ),
    (
        6,
        "a class of recipients where a name is needed",
        &[
            Test(LEDGER, "a_matter_names_one_person_one_purpose_and_one_body"),
            Test(BAD_PACKS, "a_class_of_recipients_where_a_name_is_needed"),
            Type(
                "src/privacy/consent/matter.rs",
                "fn anyone(class: Recipient) -> NamedRecipient",
            ),
        ],
    ),
    (
        7,
        "nothing kept but yes or no",
        &[
            Test(
                LEDGER,
                "a_yes_needs_its_words_its_notice_its_scope_and_its_time",
            ),
            Test(INVARIANTS, "every_yes_and_every_no_has_what_proves_it"),
        ],
    ),
    (
        8,
        "wording edited afterwards",
        &[
            Test(
                "src/privacy/wording.rs",
                "a_text_edited_in_place_is_found_out",
            ),
            Test(
                LEDGER,
                "a_material_change_of_the_words_asks_again_and_a_minor_one_does_not",
            ),
            Test(
                "tests/notices/asked.rs",
                "words_edited_in_place_are_found_out_with_file_line_and_reason",
            ),
            Test(
                "tests/notices/words.rs",
                "what_is_told_is_what_was_released",
            ),
            Test(BAD_PACKS, "a_wording_edited_in_place"),
            Test(
                "src/casebook/tests/privacy.rs",
                "a_text_of_the_notices_edited_in_place_is_found_out_by_its_digest",
            ),
        ],
    ),
    (
        9,
        "an officer ticks for a caller without reading",
        &[
            Test(
                LEDGER,
                "a_yes_comes_after_the_words_were_read_to_their_end_and_a_no_need_not",
            ),
            Test(
                DESK,
                "on_the_phone_the_words_come_by_and_by_and_a_yes_waits_for_their_end",
            ),
            Test(
                DESK,
                "a_yes_to_private_things_wants_the_words_that_were_said",
            ),
        ],
    ),
    (
        10,
        "an officer records the kiosk's way",
        &[
            Test(
                "src/privacy/taken.rs",
                "a_kiosk_has_no_recorder_and_an_officer_no_kiosk",
            ),
            Type(
                "src/privacy/taken.rs",
                "Taken::AtKiosk { station, recorder }",
            ),
        ],
    ),
    (
        11,
        "taking back is buried",
        &[
            Test(
                LEDGER,
                "taking_back_wants_less_than_giving_and_says_who_must_be_told",
            ),
            Test(
                DESK,
                "taking_back_shows_what_it_does_and_takes_no_more_keys_than_giving",
            ),
            Test(
                DESK,
                "from_every_screen_taking_back_takes_no_more_keys_than_giving",
            ),
        ],
    ),
    (
        12,
        "taking back wipes history",
        &[
            Test(INVARIANTS, "the_past_as_it_was_known_never_changes"),
            Test(
                LEDGER,
                "taking_back_wants_less_than_giving_and_says_who_must_be_told",
            ),
        ],
    ),
    (
        13,
        "equality answers seen at the counter",
        &[
            Test(
                "src/world/tests/equality.rs",
                "no_table_but_their_own_holds_anything_of_the_answers_and_theirs_only_sealed",
            ),
            Test(
                "src/equality/tests.rs",
                "every_officer_may_seal_and_only_data_protection_may_read",
            ),
            Test(
                HANDING,
                "no_screen_of_the_officers_holds_an_equality_answer",
            ),
            Test(
                WALLED,
                "no_paper_and_no_export_holds_an_answer_that_was_sealed",
            ),
            Test(
                "tests/memory.rs",
                "nothing_of_the_equality_answers_is_left_once_the_screen_is_given_back",
            ),
        ],
    ),
    (
        14,
        "equality answers help to decide",
        &[
            Test(
                GATE,
                "an_emergency_and_a_court_are_always_possible_and_are_looked_at_again",
            ),
            Test(
                "tests/walls.rs",
                "nothing_that_decides_or_discloses_can_reach_equality_answers",
            ),
            Test(
                WALLED,
                "what_was_said_for_monitoring_changes_nothing_that_anybody_sees",
            ),
        ],
    ),
    (
        15,
        "what is needed for the size of a home walled off too",
        &[
            Test(
                WALLED,
                "what_a_home_needs_stays_on_the_sheet_while_monitoring_lies_apart",
            ),
            // How many are to be housed; how many rooms that is, an officer works out.
            Test(
                NEVER,
                "the_form_asks_and_works_out_nothing_but_how_many_are_to_be_housed",
            ),
        ],
    ),
    (
        16,
        "gender reassignment sent to a landlord",
        &[
            Test(
                GATE,
                "each_thing_that_shuts_the_gate_is_the_reason_it_gives",
            ),
            Test(INVARIANTS, "nothing_leaves_that_nothing_lets_out"),
            Test("src/form/group.rs", "the_closest_mark_decides"),
            Test(
                "tests/export.rs",
                "what_leaves_is_within_what_the_gate_let_out_whoever_applies",
            ),
            // The look at the application is logged, and not which of its answers was looked at.
            Test(
                WALLED,
                "a_look_is_one_entry_that_says_who_and_when_and_not_at_what",
            ),
        ],
    ),
    (
        17,
        "medical history as a matter of course",
        &[Type("forms/homechoice/health.toml", "home_affects_health")],
    ),
    (
        18,
        "a parent ticks for somebody of 17",
        &[
            Test(
                LEDGER,
                "sixteen_and_seventeen_decide_for_themselves_and_a_child_with_a_parent",
            ),
            Test(
                DESK,
                "somebody_of_sixteen_decides_with_a_note_and_a_child_not_without_a_parent",
            ),
        ],
    ),
    (
        19,
        "one joint applicant decides for the other",
        &[
            Test(
                GATE,
                "a_yes_holds_for_its_recipient_its_purpose_its_data_and_its_time",
            ),
            Test(
                LEDGER,
                "who_decides_for_another_holds_an_authority_in_force_that_reaches_it",
            ),
            Test(
                DESK,
                "the_joint_applicant_decides_alone_and_is_shown_nothing_of_the_others_answer",
            ),
            Test(
                HANDING,
                "a_screen_handed_to_one_adult_says_nothing_of_what_the_other_decided",
            ),
            Test(PRINTED, "one_adults_receipts_show_nothing_of_the_others"),
            Test(
                "tests/receipts/safe.rs",
                "two_who_apply_together_and_may_share_a_letter_box_get_no_whole_paper_by_post",
            ),
        ],
    ),
    (
        20,
        "a contact is taken for a permission",
        &[
            Test(
                LEDGER,
                "a_contact_may_be_told_nothing_until_something_says_so",
            ),
            Test(
                CONTACTS,
                "a_contact_may_be_told_nothing_and_does_not_show_what_they_are",
            ),
        ],
    ),
    (
        21,
        "what was said once stands for ever",
        &[
            Test(
                INVARIANTS,
                "what_was_said_once_holds_in_its_own_sitting_until_that_ends",
            ),
            Test(GATE, "what_was_said_once_opens_the_gate_once"),
            Test(
                AUTHORITIES,
                "a_word_said_once_is_spent_when_the_visit_ends_and_never_stands",
            ),
        ],
    ),
    (
        22,
        "a caller is told that somebody is on the register",
        &[
            Test(
                GATE,
                "a_member_of_the_public_learns_of_no_application_without_a_yes",
            ),
            Test(
                CONTACTS,
                "a_contact_may_be_told_nothing_and_does_not_show_what_they_are",
            ),
        ],
    ),
    (
        23,
        "a probation officer on the summary",
        &[
            Test(
                "src/privacy/contact.rs",
                "what_a_kind_gives_away_never_stands_in_a_list",
            ),
            Test(
                CONTACTS,
                "somebody_known_already_is_offered_by_their_card_alone",
            ),
            Test(PRINTED, "what_a_contact_is_gives_nothing_away_on_paper"),
        ],
    ),
    (
        24,
        "put your request in writing",
        &[
            Test(
                REQUESTS,
                "a_request_by_telephone_is_open_at_once_and_its_month_runs_from_that_day",
            ),
            Type(
                "src/rights/step.rs",
                "no form, no writing, no identity and no reason",
            ),
            Test(
                COMMANDS,
                "a_request_said_on_the_telephone_is_open_at_once_with_every_day_and_how_it_came_about",
            ),
        ],
    ),
    (
        25,
        "identity asked of everyone",
        &[
            Test(
                "src/privacy/authority/tests.rs",
                "asking_for_data_and_a_strict_notice_want_the_identity_of_both",
            ),
            Type(
                "src/rights/step.rs",
                "fn ask_everybody(on: chrono::NaiveDate) -> Step",
            ),
            Test(
                REQUESTS,
                "the_papers_of_an_agent_are_asked_only_of_an_agent",
            ),
        ],
    ),
    (
        26,
        "a clock of 30 days",
        &[
            Test(
                CLOCK,
                "every_day_of_the_table_is_reckoned_as_it_was_by_hand",
            ),
            Test(
                CLOCK,
                "the_day_to_act_by_is_worked_and_after_none_of_the_others",
            ),
        ],
    ),
    (
        27,
        "the clock stopped for convenience",
        &[
            Test(
                REQUESTS,
                "identity_moves_the_start_and_never_stops_the_clock",
            ),
            Test(REQUESTS, "a_pause_shows_no_day_and_counts_both_of_its_ends"),
            Test(REQUESTS, "a_clock_that_ran_out_is_not_stopped_afterwards"),
            Type(
                "src/rights/step.rs",
                "fn stop_for_identity(on: chrono::NaiveDate, reason: Words) -> Step",
            ),
        ],
    ),
    (
        28,
        "days added to a date that was moved already",
        &[
            Test(
                CLOCK,
                "the_law_rolls_once_and_last_and_never_from_a_rolled_day",
            ),
            Test(
                CLOCK,
                "saying_a_pause_in_overlapping_pieces_changes_nothing",
            ),
        ],
    ),
    (
        29,
        "no way to complain",
        &[
            Test(
                REQUESTS,
                "a_complaint_is_acknowledged_and_nothing_stops_or_lengthens_that",
            ),
            Test(
                CLOCK,
                "a_complaint_is_acknowledged_within_thirty_days_and_a_weekend_gives_way",
            ),
        ],
    ),
    (
        30,
        "all erased, or nothing",
        &[
            Test(
                OUTCOME,
                "an_erasure_has_a_result_for_every_class_and_may_be_done_in_part",
            ),
            Test(
                OUTCOME,
                "a_refusal_has_a_ground_of_the_law_for_its_kind_and_tells_of_the_routes",
            ),
            Type(
                "src/rights/outcome.rs",
                "fn everything(on: chrono::NaiveDate) -> Outcome",
            ),
        ],
    ),
    (
        31,
        "a second way to erase that passes over a hold",
        &[
            Test(
                "src/rights/disposal/tests.rs",
                "nothing_under_a_hold_or_an_open_request_and_nothing_without_a_set_rule_ever_goes",
            ),
            Test(
                "src/casebook/tests/requests.rs",
                "nothing_on_hold_or_asked_about_is_ever_on_the_list_and_the_one_function_refuses_it",
            ),
            Test(
                "tests/walls.rs",
                "one_function_takes_an_application_out_and_it_has_three_callers",
            ),
            Type(
                "src/casebook/erase.rs",
                "The one function that takes an application out.",
            ),
        ],
    ),
    (
        32,
        "disposal by a rule that nobody set",
        &[
            Test(
                "src/rights/disposal/tests.rs",
                "a_rule_that_nobody_set_is_only_for_looking_at",
            ),
            Test(
                "src/rights/retention.rs",
                "a_rule_that_nobody_set_is_never_over",
            ),
        ],
    ),
    (
        33,
        "a copy that shows other people's data",
        &[
            Test(
                "src/rights/redaction/tests.rs",
                "everyone_else_is_looked_at_whether_it_is_about_them_or_names_them",
            ),
            Test(
                "src/rights/redaction/tests.rs",
                "a_copy_is_not_ready_until_each_look_was_decided",
            ),
            Type(
                "src/rights/redaction.rs",
                "let unread = ReadyCopy { looked: Vec::new() };",
            ),
            Test(
                COMMANDS,
                "a_copy_is_answered_only_once_each_line_about_somebody_else_was_decided",
            ),
        ],
    ),
    (
        34,
        "a warning marker for ever, and for no reason",
        &[
            Test(
                "src/rights/marker/tests.rs",
                "a_marker_wants_an_incident_a_day_to_look_again_and_to_be_told_or_not_for_a_reason",
            ),
            Test(
                "src/rights/marker/tests.rs",
                "only_a_senior_or_data_protection_has_a_code",
            ),
            Test(
                "src/casebook/tests/markers.rs",
                "a_senior_and_data_protection_set_markers_and_nobody_else",
            ),
            Test(
                "src/rights/marker/tests.rs",
                "a_marker_that_nobody_looked_at_is_no_longer_a_warning_and_one_that_ended_stays_ended",
            ),
            Type(
                "src/rights/marker.rs",
                "fn without(mut setting: Setting) -> Setting",
            ),
        ],
    ),
    (
        35,
        "a kiosk leaves answers behind",
        &[Later("kiosk: wiped, idle or done")],
    ),
    (
        36,
        "a machine decides the band",
        &[
            Test(NEVER, "nothing_in_the_source_works_out_a_band_or_a_place"),
            Test(
                NEVER,
                "the_form_asks_and_works_out_nothing_but_how_many_are_to_be_housed",
            ),
            Test(NEVER, "nothing_that_is_kept_is_a_band_or_a_place"),
        ],
    ),
    (
        37,
        "consent just in case, beside a public task",
        &[
            Test(INVARIANTS, "only_what_a_pack_asks_can_be_consented_to"),
            Test(
                BAD_PACKS,
                "one_instrument_for_a_purpose_and_no_second_just_in_case",
            ),
        ],
    ),
    (
        38,
        "mail to a wrong mailbox by itself",
        &[
            Test(NEVER, "no_library_that_speaks_to_a_network_is_in_the_tree"),
            Test(NEVER, "no_room_opens_a_socket_or_sends_mail"),
            Test(
                NEVER,
                "a_mailbox_with_a_defect_is_used_only_after_a_person_looked",
            ),
        ],
    ),
    (
        39,
        "an old Act quoted as law",
        &[
            Test(
                "src/lint/notices/tests.rs",
                "an_old_act_quoted_as_law_is_found_unless_the_pack_is_historic",
            ),
            Test(
                "src/lint/notices/tests.rs",
                "an_old_act_is_not_told_to_anybody_and_may_be_named_as_what_is_wrong",
            ),
            Test(NEVER, "the_law_of_today_lies_over_a_historic_pack_too"),
        ],
    ),
    (
        40,
        "test data from life",
        &[
            Test(
                NEVER,
                "people_to_practise_on_are_invented_and_could_be_nobody",
            ),
            Test(
                NEVER,
                "no_command_takes_real_people_into_practice_and_practice_opens_no_other_vault",
            ),
        ],
    ),
];

#[test]
fn every_mistake_is_in_the_table_once() {
    let numbers: Vec<u32> = FORTY.iter().map(|row| row.0).collect();
    assert_eq!(numbers, (1..=40).collect::<Vec<_>>());
    for (number, mistake, guards) in FORTY {
        assert!(!mistake.is_empty() && !guards.is_empty(), "{number}");
    }
}

#[test]
fn what_prevents_each_mistake_is_there() {
    let mut missing = Vec::new();
    for (number, mistake, guards) in FORTY {
        for guard in *guards {
            let (file, found) = match guard {
                Test(file, name) => (file, has_test(file, name)),
                Type(file, what) => (file, says(file, what)),
                Later(_) => continue,
            };
            if !found {
                missing.push(format!(
                    "{number} ({mistake}): nothing of that name in {file}"
                ));
            }
        }
    }
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}

#[test]
fn what_is_open_is_counted() {
    let open: Vec<u32> = FORTY
        .iter()
        .filter(|(_, _, guards)| guards.iter().any(|guard| matches!(guard, Later(_))))
        .map(|row| row.0)
        .collect();
    // Shrinks with every room that is built, and never grows.
    assert_eq!(open, [35]);
    for (_, _, guards) in FORTY {
        for guard in *guards {
            if let Later(room) = guard {
                assert!(!room.is_empty());
            }
        }
    }
}
