//! Privacy notices told at the desk: the released words, how far they were on the screen, and nothing on record that did not happen.

use crate::pretend::{Pretend, now, pictures};
use lodge::desk::{Context, Message, Scene};
use lodge::locale::Locale;
use lodge::privacy::{Digest, Extent, Format, How, NoticeShown, PersonId, Record};

/// A new application to a council by Ada Okafor, with one household member.
fn applied(council: &str) -> Pretend {
    let mut pretend = Pretend::asking();
    pretend.go("council");
    pretend.keys(council);
    pretend.keys("<Enter>");
    pretend.go("main.first_name");
    pretend.keys("Ada<Enter>Okafor<Enter>");
    pretend.go("members");
    pretend.keys("+Ola<Enter>Okafor<Enter>");
    pretend.keys("<C-p>");
    pretend
}

/// The notice of the main applicant, in front of the officer.
fn telling(council: &str) -> Pretend {
    let mut pretend = applied(council);
    pretend.picture(80, 24);
    pretend.keys("<Home><Enter>");
    pretend
}

fn shown(pretend: &Pretend) -> Vec<NoticeShown> {
    let ledger = &pretend.desk.intake.as_ref().unwrap().ledger;
    let entries = ledger.entries().iter();
    let shown = entries.filter_map(|entry| {
        let Record::NoticeShown(shown) = &entry.record else {
            return None;
        };
        Some(shown.clone())
    });
    shown.collect()
}

fn on_screen(pretend: &Pretend) -> Extent {
    let Scene::Notice(notice) = &pretend.desk.scene else {
        panic!("not at the notice")
    };
    notice.on_screen()
}

#[test]
fn the_notice_as_it_is_told() {
    let mut pretend = telling("gra");
    pictures("notice", &mut pretend);
    pretend.keys("<PgDn>");
    pictures("notice_further", &mut pretend);
    pretend.keys("?");
    pictures("notice_for_you", &mut pretend);
    pretend.keys("<End>");
    pictures("notice_grounds", &mut pretend);
    pretend.keys("<Esc><Enter>");
    pictures("notice_how", &mut pretend);
    pretend.keys("3<Enter>1<Enter><Enter>");
    pictures("notice_paper", &mut pretend);
}

#[test]
fn what_is_written_down_is_the_released_version_with_its_words() {
    let mut pretend = telling("swa");
    pretend.keys("<Enter>1<Enter>1<Enter><Enter>");
    let all = shown(&pretend);
    let [told] = all.as_slice() else {
        panic!("{all:?}")
    };
    assert_eq!(
        (told.to, told.how, told.extent),
        (PersonId::Main, How::ReadOut, Extent::Full)
    );
    assert_eq!(
        (told.format, told.by.as_deref()),
        (Format::Plain, Some("Ash"))
    );
    let packs = pretend.desk.books.notices();
    let released = packs.releases().latest("swale-applicant", "en-GB").unwrap();
    assert_eq!(told.notice, released.id);
    let intake = pretend.desk.intake.as_ref().unwrap();
    let kept = intake
        .ledger
        .wordings()
        .text(&Digest(told.notice.digest))
        .unwrap();
    assert!(kept.contains("Swale Borough Council"), "{kept}");
    assert!(!intake.unwritten(), "it was sent to be kept");
    let Scene::Privacy(page) = &pretend.desk.scene else {
        panic!("not back at the page")
    };
    assert!(!page.rows.iter().any(|row| row.says.starts_with("Show Ada")));
}

#[test]
fn the_words_can_be_read_again_from_the_record() {
    let mut pretend = telling("swa");
    pretend.keys("<Enter>1<Enter>1<Enter><Enter>");
    pretend.keys("<C-o>leave<Enter><Enter><C-p>");
    let ledger = &pretend.desk.intake.as_ref().unwrap().ledger;
    let shown = ledger.notice_shown(PersonId::Main, now()).unwrap();
    assert!(ledger.wordings().holds(&Digest(shown.notice.digest)));
}

#[test]
fn how_far_it_was_on_the_screen_counts_without_gaps_and_the_officer_says_it() {
    let mut pretend = telling("swa");
    assert_eq!(on_screen(&pretend), Extent::SummaryFullOffered);
    pretend.keys("<End>");
    assert_eq!(
        on_screen(&pretend),
        Extent::SummaryFullOffered,
        "a jump reads nothing"
    );
    pretend.keys("<Home>");
    for _ in 0..40 {
        pretend.keys("<PgDn>");
    }
    assert_eq!(on_screen(&pretend), Extent::Full);
    pretend.keys("<Enter>2<Enter>");
    assert!(
        pretend
            .picture(80, 24)
            .contains("All of it was on the screen.")
    );
    pretend.keys("3<Enter><Enter>");
    assert_eq!(
        shown(&pretend)[0].extent,
        Extent::Part,
        "what the officer said"
    );
}

#[test]
fn on_the_smallest_glass_the_summary_takes_more_than_one_screen() {
    let mut pretend = applied("swa");
    pretend.picture(60, 16);
    pretend.keys("<Home><Enter>");
    assert_eq!(on_screen(&pretend), Extent::Part);
    pretend.keys("  ");
    assert_eq!(on_screen(&pretend), Extent::SummaryFullOffered);
}

#[test]
fn a_notice_on_paper_is_on_record_when_the_printer_has_it() {
    let mut pretend = telling("swa");
    pretend.answering = false;
    pretend.keys("<Enter>3<Enter>1<Enter><Enter>1<Enter>");
    assert!(shown(&pretend).is_empty(), "nothing is written down before");
    let mut pretend = telling("swa");
    "lp".clone_into(&mut pretend.desk.post.settings.printer);
    pretend.keys("<Enter>3<Enter>1<Enter><Enter>1<Enter>");
    let all = shown(&pretend);
    assert_eq!(all.len(), 1);
    assert_eq!((all[0].how, all[0].at), (How::Printed, now()));
    assert!(pretend.papers[0].contains("Swale Borough Council"));
}

#[test]
fn without_a_printer_nothing_is_on_record_until_they_have_the_paper() {
    let mut pretend = telling("swa");
    pretend.keys("<Enter>3<Enter>2<Enter><Enter>1<Enter>");
    pictures("notice_written", &mut pretend);
    assert!(shown(&pretend).is_empty());
    assert!(pretend.papers[0].lines().count() < 20, "the summary alone");
    pretend.keys("<Enter><Enter>3<Enter>2<Enter><Enter>2<Enter>");
    assert_eq!(shown(&pretend).len(), 1);
}

#[test]
fn a_printer_that_fails_leaves_nothing_on_record() {
    let mut pretend = telling("swa");
    pretend.keys("<Enter>3<Enter>1<Enter><Enter>1");
    pretend.failing = true;
    pretend.keys("<Enter>");
    assert!(shown(&pretend).is_empty() && pretend.desk.trouble.is_some());
    assert_eq!(pretend.desk.context(), Context::Notice);
}

#[test]
fn who_would_not_have_it_is_asked_for_no_paper_and_stops_nothing() {
    let mut pretend = telling("swa");
    pretend.keys("<Enter>3<Enter>4<Enter><Enter>");
    let all = shown(&pretend);
    assert_eq!(all.len(), 1);
    assert_eq!(all[0].extent, Extent::Declined);
    let Scene::Privacy(page) = &pretend.desk.scene else {
        panic!("not back at the page")
    };
    assert!(page.rows.iter().any(|row| row.says.starts_with("Show Ada")));
}

#[test]
fn a_member_who_is_shown_a_notice_knows_that_their_details_are_held() {
    let mut pretend = applied("swa");
    pretend.keys("<PgDn>+2<Enter>");
    let Scene::Notice(notice) = &pretend.desk.scene else {
        panic!("not at the notice")
    };
    assert_eq!(notice.id.pack, "swale-household_member");
    pretend.keys("<Enter>4<Enter>1<Enter><Enter>");
    let ledger = &pretend.desk.intake.as_ref().unwrap().ledger;
    assert!(ledger.is_informed(PersonId::Member(1)));
}

#[test]
fn every_defect_of_a_notice_is_shown_to_the_officer_and_none_is_in_its_words() {
    let english = Locale::load("en-GB", None).unwrap();
    let pretend = telling("gra");
    let Scene::Notice(notice) = &pretend.desk.scene else {
        panic!("not at the notice")
    };
    let aside: Vec<&str> = notice.aside.iter().map(|line| line.text.as_str()).collect();
    let aside = aside.join("\n");
    let packs = pretend.desk.books.notices();
    let effective = packs
        .for_controller("gravesham", lodge::privacy::Audience::Applicant)
        .unwrap();
    assert!(effective.defects().len() > 3);
    for told in effective.defects() {
        let says = english.say(&format!("notice-defect-{}", told.value.key));
        assert!(aside.contains(&says), "{says}");
        assert!(!notice.text.canonical.text().contains(&says));
    }
    assert!(
        aside.contains("our reading, not in the notice • waits for the data-protection officer")
    );
    assert!(aside.contains("not stated in this notice"));
}

#[test]
fn another_council_has_another_notice_and_the_page_says_so() {
    let mut pretend = telling("swa");
    pretend.keys("<Enter>1<Enter>1<Enter><Enter><Esc>");
    pretend.go("council");
    pretend.keys("dov<Enter>");
    pretend.keys("<C-p>");
    let picture = pretend.picture(80, 24);
    assert!(
        picture.contains("Show Ada Okafor this council's notice"),
        "{picture}"
    );
    assert!(picture.contains("another council's"), "{picture}");
}

#[test]
fn somebody_asks_for_another_form_while_they_are_told() {
    let mut pretend = telling("swa");
    pretend.keys("f");
    let Scene::Slip(form) = &pretend.desk.scene else {
        panic!("not at the form")
    };
    assert_eq!(form.slip.one("who"), Some("main"));
    pretend.keys("<Enter>1<Enter><Enter>");
    assert_eq!(pretend.desk.context(), Context::Notice);
}

#[test]
fn a_notice_names_nobody_while_someone_is_listening() {
    let mut pretend = telling("swa");
    assert!(pretend.picture(80, 24).contains("Ada Okafor"));
    pretend.keys("<C-l>");
    assert!(!pretend.picture(80, 24).contains("Ada"));
    pretend.send(Message::Idle);
    assert!(matches!(pretend.desk.scene, Scene::Unlock(_)));
}
