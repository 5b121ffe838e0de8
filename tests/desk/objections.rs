//! Objections at the desk: in their words, weighed by whoever may, and a stop notice for equality answers in writing.

use crate::contacts::{applied, applied_as, open_row};
use crate::pretend::{Pretend, now, pictures};
use lodge::desk::{Overlay, Scene};
use lodge::privacy::{Against, Objection, PersonId, Sequence, Task, Weighed, Words};

fn objections(pretend: &Pretend) -> Vec<(Sequence, Objection)> {
    let ledger = &pretend.desk.intake.as_ref().unwrap().ledger;
    let all = ledger.objections();
    all.map(|(sequence, one)| (sequence, one.clone())).collect()
}

fn tasks(pretend: &Pretend) -> Vec<Task> {
    let ledger = &pretend.desk.intake.as_ref().unwrap().ledger;
    ledger.tasks(&[PersonId::Main], &[], now())
}

fn restricted(pretend: &Pretend) -> bool {
    let ledger = &pretend.desk.intake.as_ref().unwrap().ledger;
    ledger.is_restricted(PersonId::Main, now())
}

fn objecting() -> Pretend {
    let mut pretend = applied();
    pretend.keys("<C-o>object<Enter>");
    assert!(matches!(pretend.desk.scene, Scene::Slip(_)));
    pretend
}

#[test]
fn an_objection_is_taken_in_their_words_and_waits_to_be_weighed() {
    let mut pretend = objecting();
    pictures("objection", &mut pretend);
    pretend.keys("1<Enter>1<Enter>1<Enter>");
    pictures("objection_grounds", &mut pretend);
    pretend.keys("my cousin works in your office<Enter><Enter>");
    let [(sequence, taken)] = objections(&pretend).try_into().unwrap();
    assert_eq!(taken.against, Against::PublicTask);
    let grounds = taken.grounds.as_ref().map(Words::as_str);
    assert_eq!(grounds, Some("my cousin works in your office"));
    assert_eq!(taken.received_on.to_string(), "2026-11-22");
    assert!(tasks(&pretend).contains(&Task::Weigh(sequence)));
    assert!(
        restricted(&pretend),
        "it is kept and not used until it is weighed"
    );
    assert!(matches!(pretend.desk.over, Some(Overlay::Told(_))));
    pictures("objection_told", &mut pretend);
    assert!(!pretend.desk.intake.as_ref().unwrap().unwritten());
}

#[test]
fn marketing_stops_and_nobody_weighs_it() {
    let mut pretend = objecting();
    pretend.keys("1<Enter>4<Enter>2<Enter>call 7<Enter><Enter>");
    let [(_, taken)] = objections(&pretend).try_into().unwrap();
    assert_eq!(taken.against, Against::Marketing);
    assert!(!restricted(&pretend));
    assert!(
        !tasks(&pretend)
            .iter()
            .any(|task| matches!(task, Task::Weigh(_)))
    );
    let picture = pretend.picture(80, 24);
    assert!(picture.contains("no more news or adverts"), "{picture}");
}

#[test]
fn a_stop_notice_is_in_writing_and_gives_a_day_to_come() {
    let mut pretend = objecting();
    pretend.keys("1<Enter>5<Enter>");
    pictures("objection_stop", &mut pretend);
    let picture = pretend.picture(80, 24);
    assert!(
        !picture.contains("Said here") && !picture.contains("on the phone"),
        "{picture}"
    );
    pretend.keys("2<Enter>letter 4<Enter><Enter>21 11 2026<Enter>");
    let Scene::Slip(form) = &pretend.desk.scene else {
        panic!("not at a form")
    };
    assert_eq!(form.slip.trouble, Some("objection-fault-stop-is-past"));
    pretend.keys("<C-u>22 12 2026<Enter>");
    let [(sequence, taken)] = objections(&pretend).try_into().unwrap();
    let Against::EqualityStop { notice, stop_by } = &taken.against else {
        panic!("not a stop notice")
    };
    assert_eq!(
        (notice.as_str(), stop_by.to_string()),
        ("letter 4", "2026-12-22".to_owned())
    );
    let destroy = Task::DestroyEquality(PersonId::Main, sequence, *stop_by);
    assert!(tasks(&pretend).contains(&destroy));
}

#[test]
fn a_day_that_has_not_come_is_refused() {
    let mut pretend = objecting();
    pretend.keys("1<Enter>4<Enter>1<Enter><C-u>23 11 2026<Enter>");
    let Scene::Slip(form) = &pretend.desk.scene else {
        panic!("not at a form")
    };
    assert_eq!(form.slip.trouble, Some("slip-fault-future"));
    assert_eq!(objections(&pretend), []);
}

#[test]
fn who_may_weighs_it_with_reasons_and_once() {
    let mut pretend = applied_as("data_protection");
    pretend.keys("<C-o>object<Enter>1<Enter>2<Enter>1<Enter>they sell it<Enter><Enter><Enter>");
    open_row(&mut pretend, "Weigh", "<Enter>");
    pictures("objection_weigh", &mut pretend);
    pretend.keys("2<Enter><Enter>");
    let Scene::Slip(form) = &pretend.desk.scene else {
        panic!("not at a form")
    };
    assert_eq!(form.slip.trouble, Some("weigh-fault-no-reasons"));
    pretend.keys("a claim is before the court<Enter>");
    assert!(matches!(pretend.desk.scene, Scene::Privacy(_)));
    let [(sequence, _)] = objections(&pretend).try_into().unwrap();
    let ledger = &pretend.desk.intake.as_ref().unwrap().ledger;
    assert_eq!(ledger.weighed(sequence), Some(Weighed::Overridden));
    assert!(!restricted(&pretend), "the use goes on");
}

#[test]
fn an_officer_who_may_not_weigh_is_told_who_does() {
    let mut pretend = objecting();
    pretend.keys("1<Enter>1<Enter>1<Enter>because<Enter><Enter><Enter>");
    open_row(&mut pretend, "Weigh", "<Enter>");
    assert!(matches!(pretend.desk.scene, Scene::Privacy(_)));
    let picture = pretend.picture(80, 24);
    assert!(picture.contains("You cannot weigh this."), "{picture}");
}

#[test]
fn data_is_kept_and_not_used_until_somebody_says_otherwise() {
    let mut pretend = applied();
    pretend.keys("<C-o>do not use<Enter>1<Enter>1<Enter>");
    pictures("restrict", &mut pretend);
    pretend.keys("they say the address is wrong<Enter>");
    assert!(restricted(&pretend));
    open_row(&mut pretend, "Ada Okafor: kept, and not used", "w");
    pretend.keys("2<Enter>it was put right<Enter>");
    assert!(!restricted(&pretend));
}
