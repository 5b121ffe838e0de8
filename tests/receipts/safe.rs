//! What may be printed and posted, over what people say about being reached safely: one row a combination.

use lodge::answers::{File, Told, take};
use lodge::form::{Catalogue, Sheet};
use lodge::paper::{ByPost, InHand, may_send};
use lodge::privacy::PersonId;
use serde_json::{Value as Json, json};

use crate::desk::{day, minute};

use ByPost::{FullOnTheirWord as PostFull, Nothing, ReferenceOnTheirWord as PostReference};
use InHand::{Full, FullOnTheirWord, ReferenceOnly};

/// What one adult said, in the order of the columns of the table.
type Said<'a> = (&'a str, &'a str);

fn sheet(catalogue: &Catalogue, answers: &Json) -> Sheet {
    let file = json!({ "form": "homechoice", "channel": "counter", "council": "swale", "answers": answers });
    let file = File::read(&file.to_string()).unwrap();
    let told = Told {
        officer: "Ash",
        now: minute(0),
        today: day("2026-11-23"),
    };
    let form = catalogue.form("homechoice").unwrap();
    take(&file, form, &catalogue.pack("swale"), told)
        .unwrap()
        .sheet
}

/// An adult's own answers; a hyphen is a question that nobody asked, and `pnts` one that they would not answer.
fn own((safe, post): Said) -> Json {
    let mut own = json!({});
    match safe {
        "-" => {}
        "pnts" => own["safe_contact_needed"] = json!({ "missing": "prefers_not_to_say" }),
        "dk" => own["safe_contact_needed"] = json!({ "missing": "does_not_know" }),
        answer => own["safe_contact_needed"] = json!(answer),
    }
    match post {
        "-" => {}
        "other_address" | "care_of_contact" => {
            own["post_to"] = json!({ "code": post, "text": "a place" });
        }
        answer => own["post_to"] = json!(answer),
    }
    own
}

#[test]
fn each_answer_about_being_reached_safely_decides_what_may_be_sent() {
    let catalogue = lodge::form::shipped().unwrap();
    let (form, pack) = (
        catalogue.form("homechoice").unwrap(),
        catalogue.pack("swale"),
    );
    // Whether somebody could see it; where post goes; what into the hand; what by post.
    for (safe, post, hand, by_post) in [
        ("no", "current_home", Full, PostFull),
        ("no", "other_address", Full, PostFull),
        ("no", "care_of_contact", Full, PostReference),
        ("no", "office_collection", Full, Nothing),
        ("no", "no_post", Full, Nothing),
        ("no", "-", Full, Nothing),
        ("yes", "current_home", FullOnTheirWord, Nothing),
        ("yes", "other_address", FullOnTheirWord, PostReference),
        ("yes", "care_of_contact", FullOnTheirWord, PostReference),
        ("yes", "office_collection", FullOnTheirWord, Nothing),
        ("yes", "no_post", FullOnTheirWord, Nothing),
        ("yes", "-", FullOnTheirWord, Nothing),
        ("pnts", "current_home", FullOnTheirWord, Nothing),
        ("pnts", "other_address", FullOnTheirWord, PostReference),
        ("pnts", "care_of_contact", FullOnTheirWord, PostReference),
        ("pnts", "no_post", FullOnTheirWord, Nothing),
        ("dk", "current_home", FullOnTheirWord, Nothing),
        ("-", "current_home", FullOnTheirWord, Nothing),
        ("-", "other_address", FullOnTheirWord, PostReference),
        ("-", "care_of_contact", FullOnTheirWord, PostReference),
        ("-", "-", FullOnTheirWord, Nothing),
    ] {
        let sheet = sheet(&catalogue, &json!({ "main": own((safe, post)) }));
        let may = may_send((form, &pack, &sheet), PersonId::Main, day("2026-11-23"));
        assert_eq!((may.in_hand, may.by_post), (hand, by_post), "{safe} {post}");
        assert_eq!(may.hand_because.is_none(), hand == Full, "{safe} {post}");
        assert_eq!(
            may.post_because.is_none(),
            by_post == PostFull,
            "{safe} {post}"
        );
    }
}

#[test]
fn two_who_apply_together_and_may_share_a_letter_box_get_no_whole_paper_by_post() {
    let catalogue = lodge::form::shipped().unwrap();
    let (form, pack) = (
        catalogue.form("homechoice").unwrap(),
        catalogue.pack("swale"),
    );
    for (together, by_post) in [
        (json!("yes"), PostReference),
        (json!("some_of_the_time"), PostReference),
        (json!({ "missing": "does_not_know" }), PostReference),
        (json!("no"), PostFull),
    ] {
        let sheet = sheet(
            &catalogue,
            &json!({
                "main": own(("no", "current_home")), "has_joint": "yes", "joint_present": "yes",
                "joint_lives_with_you": together, "joint": own(("yes", "current_home")),
            }),
        );
        let of = |person| may_send((form, &pack, &sheet), person, day("2026-11-23"));
        assert_eq!(of(PersonId::Main).by_post, by_post, "{together}");
        // The joint applicant's own word, and not the other's.
        assert_eq!(of(PersonId::Joint).by_post, Nothing);
        assert_eq!(of(PersonId::Joint).in_hand, FullOnTheirWord);
    }
}

#[test]
fn nothing_whole_is_put_into_a_hand_that_somebody_else_looks_over() {
    let catalogue = lodge::form::shipped().unwrap();
    let (form, pack) = (
        catalogue.form("homechoice").unwrap(),
        catalogue.pack("swale"),
    );
    for (present, safe_to_talk, hand) in [
        (json!(["nobody"]), "yes", Full),
        (json!(["support_worker"]), "yes", Full),
        (json!(["joint"]), "yes", ReferenceOnly),
        (json!(["partner"]), "yes", ReferenceOnly),
        (json!(["other_family"]), "yes", ReferenceOnly),
        (json!(["nobody"]), "no", ReferenceOnly),
    ] {
        let sheet = sheet(
            &catalogue,
            &json!({
                "main": own(("no", "current_home")), "present": present, "safe_to_talk": safe_to_talk,
            }),
        );
        let may = may_send((form, &pack, &sheet), PersonId::Main, day("2026-11-23"));
        assert_eq!(may.in_hand, hand, "{present} {safe_to_talk}");
    }
}

#[test]
fn a_member_and_a_contact_get_nothing_by_post() {
    let catalogue = lodge::form::shipped().unwrap();
    let (form, pack) = (
        catalogue.form("homechoice").unwrap(),
        catalogue.pack("swale"),
    );
    let sheet = sheet(&catalogue, &json!({ "main": own(("no", "current_home")) }));
    for person in [PersonId::Member(1), PersonId::Contact(1)] {
        let may = may_send((form, &pack, &sheet), person, day("2026-11-23"));
        assert_eq!((may.in_hand, may.by_post), (FullOnTheirWord, Nothing));
    }
}
