//! Receipts of what somebody decided and was told: whose they are, whether they want them whole, and where they go.

use crate::pretend::{Pretend, pictures};
use lodge::desk::effect::PrivacyPapers;
use lodge::desk::{Overlay, Scene};
use lodge::privacy::PersonId;
use lodge::register::Channel;

/// A new application to Swale by Ada Okafor and Bo Lind.
fn applied() -> Pretend {
    let mut pretend = Pretend::asking();
    pretend.go("council");
    pretend.keys("swa<Enter>");
    pretend.go("main.first_name");
    pretend.keys("Ada<Enter>Okafor<Enter>");
    pretend.go("has_joint");
    pretend.keys("y");
    pretend.go("joint.first_name");
    pretend.keys("Bo<Enter>Lind<Enter>");
    pretend.keys("<C-p>");
    pretend
}

fn asked_for(pretend: &Pretend) -> Vec<PrivacyPapers> {
    pretend.receipts.clone()
}

#[test]
fn each_persons_papers_are_asked_for_by_themselves() {
    let mut pretend = applied();
    pretend.keys("p");
    pictures("slip_papers", &mut pretend);
    pretend.keys("2<Enter>2<Enter>1<Enter>");
    let asked = asked_for(&pretend);
    assert_eq!(asked.len(), 1);
    assert_eq!(asked[0].person, Some(PersonId::Joint));
    assert!(!asked[0].on_their_word && !asked[0].print);
    assert_eq!(asked[0].decision, None);
    assert!(
        matches!(&pretend.desk.over, Some(Overlay::Told(told)) if told.message == "told-papers")
    );
    pretend.keys("<Enter>");
    assert!(matches!(pretend.desk.scene, Scene::Privacy(_)));
}

#[test]
fn nobody_is_taken_to_want_them_whole_who_did_not_say_so() {
    let mut pretend = applied();
    pretend.keys("p1<Enter><Enter>2<Enter>");
    assert!(asked_for(&pretend).is_empty(), "nobody said");
    pretend.keys("1<Enter>2<Enter>");
    let asked = asked_for(&pretend);
    assert!(asked[0].on_their_word && asked[0].print);
    assert!(
        matches!(&pretend.desk.over, Some(Overlay::Told(told)) if told.message == "told-papers-printed")
    );
}

#[test]
fn esc_writes_nothing_and_a_kiosk_has_no_such_form() {
    let mut pretend = applied();
    pretend.keys("p1<Enter><Esc>");
    assert!(asked_for(&pretend).is_empty());
    assert!(matches!(pretend.desk.scene, Scene::Privacy(_)));
    pretend.keys("<Esc>");
    pretend.desk.post.channel = Channel::Kiosk;
    pretend.keys("<C-o>receipts of what<Enter>");
    assert!(!matches!(pretend.desk.scene, Scene::Slip(_)));
}
