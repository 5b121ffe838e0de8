//! Who may speak or act: eight forms of authority, a word said once that ends with its visit, and taking it back.

use crate::contacts::{applied, contacts, helped_by, open_row, with_robin};
use crate::pretend::{Pretend, now, pictures};
use lodge::desk::{Overlay, Scene};
use lodge::privacy::{
    Action, Agent, Authority, AuthorityForm, DataGroup, MayDiscuss, PersonId, Record, Sequence,
    Topics,
};

fn authorities(pretend: &Pretend) -> Vec<(Sequence, Authority)> {
    let ledger = &pretend.desk.intake.as_ref().unwrap().ledger;
    let entries = ledger.entries().iter();
    entries
        .filter_map(|entry| Some((entry.sequence, entry.record.authority()?.clone())))
        .collect()
}

fn standing(pretend: &Pretend) -> usize {
    let ledger = &pretend.desk.intake.as_ref().unwrap().ledger;
    ledger.standing_authorities(now()).count()
}

/// What the support worker may be told about health, in the visit that goes on.
fn about_health(pretend: &Pretend) -> MayDiscuss {
    let intake = pretend.desk.intake.as_ref().unwrap();
    let contact = intake.ledger.contacts()[0];
    let health = DataGroup::new("health").unwrap();
    let sitting = Some(&intake.sitting);
    intake.ledger.may_discuss(contact, &health, now(), sitting)
}

/// The card of the support worker, over the list of those who help.
fn card_of_robin() -> Pretend {
    let mut pretend = with_robin();
    pretend.go("contacts");
    pretend.keys("<Home><C-o>this contact<Enter>");
    assert!(matches!(pretend.desk.scene, Scene::Card(_)));
    pretend
}

/// Says at a card that they may talk and hand in for this visit, about health alone; not worded back yet.
fn say_once(pretend: &mut Pretend) {
    pretend.keys("2");
    pretend.keys("2<Enter>");
    pretend.keys("you can talk to Robin about my health<Enter>");
    pretend.keys("2<Enter>health <Enter>");
    pretend.keys("1<Enter>");
    pretend.keys("12<Enter>");
}

#[test]
fn a_word_said_once_is_read_back_before_it_counts() {
    let mut pretend = card_of_robin();
    pretend.keys("2");
    pictures("authority", &mut pretend);
    pretend.keys("2<Enter>");
    pictures("authority_said", &mut pretend);
    pretend.keys("you can talk to Robin about my health<Enter>");
    pretend.keys("2<Enter>health");
    pictures("authority_topics", &mut pretend);
    pretend.keys(" <Enter>1<Enter>12<Enter>");
    assert!(matches!(pretend.desk.over, Some(Overlay::WordBack(_))));
    pictures("word_back", &mut pretend);
    assert_eq!(authorities(&pretend), [], "nothing is taken yet");
    pretend.keys("<Enter>");
    assert_eq!(authorities(&pretend), [], "Enter never says yes");
    pretend.keys("n");
    assert!(
        matches!(pretend.desk.scene, Scene::Slip(_)),
        "the form is still there"
    );
    pretend.keys("<Enter>y");
    let [(_, taken)] = authorities(&pretend).try_into().unwrap();
    let AuthorityForm::VerbalOneOff {
        said, worded_back, ..
    } = &taken.terms().form
    else {
        panic!("not a word said once")
    };
    assert_eq!(said.as_str(), "you can talk to Robin about my health");
    assert!(worded_back);
    let health = DataGroup::new("health").unwrap();
    assert_eq!(taken.terms().topics, Topics::Groups([health].into()));
    assert!(matches!(pretend.desk.scene, Scene::Card(_)));
    pictures("card_word", &mut pretend);
}

#[test]
fn a_word_said_once_is_spent_when_the_visit_ends_and_never_stands() {
    let mut pretend = card_of_robin();
    say_once(&mut pretend);
    pretend.keys("y");
    assert!(matches!(about_health(&pretend), MayDiscuss::Authority(_)));
    assert_eq!(standing(&pretend), 0, "it never stands");
    pretend.keys("<F3><Enter>");
    assert_eq!(about_health(&pretend), MayDiscuss::Nothing, "it is spent");
    pretend.go("contacts");
    pretend.keys("<Home><C-o>this contact<Enter>");
    pictures("card_spent", &mut pretend);
    let picture = pretend.picture(80, 24);
    assert!(picture.contains("may not be told anything"), "{picture}");
    assert!(picture.contains("It is over."), "{picture}");
    pretend.keys("1");
    pictures("card_say_spent", &mut pretend);
}

#[test]
fn a_lock_does_not_end_the_visit() {
    let mut pretend = card_of_robin();
    say_once(&mut pretend);
    pretend.keys("y<Esc><C-o>lock the<Enter>");
    pretend.keys("tangerine velcro umbrella jigsaw<Enter>");
    assert!(matches!(about_health(&pretend), MayDiscuss::Authority(_)));
    // Leaving does, and it is on record that it ended although nothing was written down after the lock.
    let visit = pretend.desk.intake.as_ref().unwrap().sitting.clone();
    pretend.keys("<F3>");
    let kept = pretend.ledgers.values().next().unwrap();
    let ended = &kept.entries().last().unwrap().record;
    assert!(matches!(ended, Record::IntakeEnded { intake, .. } if *intake == visit));
}

#[test]
fn a_letter_stands_until_its_last_day_and_is_taken_back_by_a_line() {
    let mut pretend = card_of_robin();
    pretend.keys("2");
    pretend.keys("1<Enter>scan of 20 November<Enter>1<Enter>12<Enter>");
    pretend.keys("20 11 2026<Enter>20 5 2027<Enter>12");
    pictures("authority_written", &mut pretend);
    pretend.keys("<Enter>");
    let [(sequence, taken)] = authorities(&pretend).try_into().unwrap();
    let robin = Agent::Person(PersonId::Contact(contacts(&pretend)[0].number));
    assert_eq!(taken.terms().agent, robin);
    assert_eq!(taken.terms().for_person, PersonId::Main);
    assert_eq!(
        taken.terms().actions,
        [Action::Discuss, Action::ReceiveCopies].into()
    );
    assert_eq!(standing(&pretend), 1);
    pictures("card_letter", &mut pretend);
    pretend.keys("3");
    pictures("authority_revoke", &mut pretend);
    pretend.keys("they fell out<Enter>");
    assert_eq!(standing(&pretend), 0);
    assert!(matches!(pretend.desk.scene, Scene::Card(_)));
    let ledger = &pretend.desk.intake.as_ref().unwrap().ledger;
    assert!(ledger.authority(sequence).is_some(), "it stays on record");
    assert!(!pretend.desk.intake.as_ref().unwrap().unwritten());
}

#[test]
fn every_form_is_taken_with_its_own_proof() {
    let forms: [(u8, &str); 8] = [
        (1, "written"),
        (2, "verbal_one_off"),
        (3, "lasting_power"),
        (4, "deputy"),
        (5, "appointee"),
        (6, "parental"),
        (7, "elected_member"),
        (8, "solicitor"),
    ];
    for (number, code) in forms {
        let mut pretend = card_of_robin();
        pretend.keys(&format!(
            "2{number}<Enter>seen today<Enter>1<Enter>1<Enter>"
        ));
        if code == "verbal_one_off" {
            pretend.keys("12<Enter>y");
        } else {
            pretend.keys("22 11 2026<Enter><Enter>12<Enter>");
        }
        let taken = authorities(&pretend);
        assert_eq!(taken.len(), 1, "{code}\n{}", pretend.picture(80, 24));
        let form = serde_json::to_value(&taken[0].1.terms().form).unwrap();
        assert!(form.get(code).is_some(), "{code}: {form}");
    }
}

#[test]
fn what_is_missing_is_said_beside_its_row() {
    let mut pretend = card_of_robin();
    pretend.keys("2<Enter><Enter>");
    let fault = |pretend: &Pretend| {
        let Scene::Slip(form) = &pretend.desk.scene else {
            panic!("not at a form")
        };
        (form.slip.in_hand().unwrap().id, form.slip.trouble)
    };
    assert_eq!(fault(&pretend), ("form", Some("slip-fault-pick")));
    pretend.keys("1<Enter><Enter><Enter><Enter><Enter><Enter><Enter>");
    assert_eq!(fault(&pretend), ("proof", Some("authority-fault-no-proof")));
    pretend.keys("scan 3<Enter>2<Enter><Enter><Enter><Enter><Enter><Enter>");
    assert_eq!(
        fault(&pretend),
        ("topics", Some("authority-fault-no-topic"))
    );
    pretend.keys("health <Enter><Enter><Enter><Enter><Enter>");
    assert_eq!(
        fault(&pretend),
        ("actions", Some("authority-fault-no-action"))
    );
    pretend.keys("1<Enter><Enter><Enter><Enter>");
    assert_eq!(fault(&pretend), ("from", Some("slip-fault-no-day")));
    pretend.keys("22 11 2026<Enter>21 11 2026<Enter>12<Enter>");
    assert_eq!(
        fault(&pretend),
        ("until", Some("authority-fault-ends-first"))
    );
    pictures("authority_fault", &mut pretend);
    pretend.keys("<C-u><Enter>12<Enter>");
    assert_eq!(
        fault(&pretend),
        ("identity", Some("authority-fault-identity"))
    );
    assert_eq!(authorities(&pretend), []);
    pretend.keys("12<Enter>");
    assert_eq!(authorities(&pretend).len(), 1);
}

#[test]
fn only_the_law_puts_somebody_in_anothers_place() {
    for (number, may) in [
        (1, false),
        (3, true),
        (4, true),
        (5, false),
        (6, true),
        (8, false),
    ] {
        let mut pretend = card_of_robin();
        pretend.keys(&format!("2{number}<Enter>seen<Enter>1<Enter>"));
        let offers = pretend.picture(80, 24).contains("Decide for them");
        assert_eq!(offers, may, "{number}");
    }
}

#[test]
fn anybody_of_the_application_may_act_for_another_of_it() {
    let mut pretend = with_robin();
    pretend.go("members");
    pretend.keys("+Ola<Enter>Okafor<Enter>");
    helped_by(
        &mut pretend,
        "solicitor",
        "Lee Marsh",
        "Marsh Law",
        "01632 960003",
    );
    pretend.keys("<C-o>speak or act for<Enter>");
    pictures("authority_who", &mut pretend);
    pretend.keys("2<Enter>");
    pictures("authority_agent", &mut pretend);
    pretend.keys("3<Enter>6<Enter>birth certificate<Enter>1<Enter>123<Enter>");
    pretend.keys("22 11 2026<Enter><Enter>12<Enter>");
    let [(_, taken)] = authorities(&pretend).try_into().unwrap();
    assert!(matches!(taken.terms().for_person, PersonId::Member(_)));
    assert_eq!(taken.terms().agent, Agent::Person(PersonId::Main));
}

#[test]
fn a_letter_for_one_contact_opens_nothing_to_another() {
    let mut pretend = card_of_robin();
    pretend.keys("21<Enter>scan 3<Enter>1<Enter>1<Enter>22 11 2026<Enter><Enter>12<Enter><Esc>");
    helped_by(
        &mut pretend,
        "doctor",
        "Dr Wren",
        "Harbour Surgery",
        "01632 960010",
    );
    pretend.keys("<C-o>this contact<Enter>");
    assert!(
        pretend
            .picture(80, 24)
            .contains("Dr Wren may not be told anything.")
    );
}

#[test]
fn the_page_shows_a_word_for_this_call_only_and_takes_a_letter_back() {
    let mut pretend = card_of_robin();
    say_once(&mut pretend);
    pretend.keys("y<Esc>");
    pretend.keys("<C-p>");
    pictures("privacy_speaking_once", &mut pretend);
    open_row(&mut pretend, "Robin Vale, for Ada Okafor", "w");
    assert!(matches!(pretend.desk.scene, Scene::Slip(_)));
    pretend.keys("<Enter>");
    assert!(matches!(pretend.desk.scene, Scene::Privacy(_)));
    assert_eq!(about_health(&pretend), MayDiscuss::Nothing);
    open_row(&mut pretend, "Robin Vale, for Ada Okafor", "n");
    assert!(
        matches!(pretend.desk.scene, Scene::Slip(_)),
        "a new one begins"
    );
}

#[test]
fn whoever_the_form_lists_as_acting_is_offered_by_name() {
    let mut pretend = applied();
    pretend.go("channel");
    pretend.keys("1");
    pretend.go("applicant_speaking");
    pretend.keys("2");
    let listed = {
        let intake = pretend.desk.intake.as_ref().unwrap();
        let place = intake
            .form
            .place("applicant_speaking", lodge::form::Owner::Common);
        intake
            .sheet
            .value(place.unwrap())
            .and_then(|value| value.code())
            .map(str::to_owned)
    };
    assert_eq!(listed.as_deref(), Some("representative"));
    pretend.go("representatives");
    pretend.keys("+Sam Reed<Enter>");
    pretend.keys("<C-o>speak or act for<Enter>1<Enter>1<Enter>");
    pretend.keys("1<Enter>letter of 3 May<Enter>1<Enter>1<Enter>");
    pretend.keys("22 11 2026<Enter><Enter>12<Enter>");
    let [(_, taken)] = authorities(&pretend).try_into().unwrap();
    assert!(matches!(taken.terms().agent, Agent::Representative(_)));
    pretend.keys("<C-p>");
    assert!(pretend.picture(80, 60).contains("Sam Reed, for Ada Okafor"));
}

#[test]
fn whoever_decides_in_somebodys_place_is_offered_by_name() {
    let mut pretend = applied();
    crate::consents::shown(&mut pretend, PersonId::Main);
    pretend.go("channel");
    pretend.keys("1");
    pretend.go("applicant_speaking");
    pretend.keys("2");
    pretend.go("representatives");
    pretend.keys("+Sam Reed<Enter>");
    pretend.keys("<C-o>speak or act for<Enter>1<Enter>1<Enter>");
    pretend.keys("3<Enter>lasting power of 3 May<Enter>1<Enter>12345<Enter>");
    pretend.keys("22 11 2026<Enter><Enter>12<Enter>");
    let [(_, taken)] = authorities(&pretend).try_into().unwrap();
    assert!(taken.terms().actions.contains(&Action::Decide));
    pretend.keys("<C-o>ask for a permission<Enter>1<Enter>");
    let picture = pretend.picture(80, 24);
    assert!(
        picture.contains("themselves") && picture.contains("Sam Reed"),
        "{picture}"
    );
    pretend.keys("<C-l>");
    let picture = pretend.picture(80, 24);
    assert!(!picture.contains("Sam Reed"), "{picture}");
    pretend.keys("<C-l><Esc><C-p>");
    open_row(&mut pretend, "Sam Reed", "<Enter>");
    let picture = pretend.picture(80, 24);
    assert!(picture.contains("lasting power of 3 May"), "{picture}");
}
