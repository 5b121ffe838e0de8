//! One canonical text for each notice, the same however its files are laid out, and released by its digest.

use lodge::locale::{Args, Locale};
use lodge::privacy::{Audience, Canonical, Change, Packs};

use crate::{english, files, notice, packs, text};

#[test]
fn what_is_told_is_what_was_released() {
    let (packs, english) = (packs(), english());
    let mut seen = Vec::new();
    for notice in packs.notices() {
        let said = text(&notice, &english);
        let released = packs
            .releases()
            .latest(notice.id(), "en-GB")
            .expect("it was released");
        assert_eq!(
            released.id.digest,
            said.canonical.digest(),
            "{}",
            notice.id()
        );
        assert_eq!(
            (released.id.version >= 1, released.id.language.as_str()),
            (true, "en-GB")
        );
        assert!(
            !seen.contains(&released.id.digest),
            "{} has words of its own",
            notice.id()
        );
        seen.push(released.id.digest);
        assert_eq!(
            packs.releases().versions(notice.id(), "en-GB")[0].change,
            Change::Material
        );
        assert!(!packs.releases().is_outdated(&released.id));
    }
}

#[test]
fn the_text_is_canonical_and_starts_with_the_short_form_that_offers_the_whole() {
    let (packs, english) = (packs(), english());
    for notice in packs.notices() {
        let said = text(&notice, &english);
        let whole = said.canonical.text();
        assert_eq!(Canonical::of(whole), said.canonical);
        assert_eq!(
            whole,
            format!("{}\n\n{}", said.summary.text(), said.full.text())
        );
        let offer = english.say("notice-summary-more");
        assert_eq!(said.summary.text().lines().last(), Some(offer.as_str()));
        assert!(
            said.summary.text().split_whitespace().count() < 150,
            "{}",
            notice.id()
        );
        assert!(whole.contains(&notice.controller().name));
        assert!(
            !whole.contains(['<', '>', '*', '`', '{', '}', '[', ']']),
            "{whole}"
        );
    }
}

#[test]
fn silence_is_shown_as_silence() {
    let (packs, english) = (packs(), english());
    let said = text(&notice(&packs, "medway", Audience::Applicant), &english);
    for silent in [
        "retention",
        "withdrawal",
        "third_countries",
        "officer",
        "last_updated",
    ] {
        let topic = english.say(&format!("notice-topic-{silent}"));
        assert!(
            said.full
                .text()
                .contains(&format!("{topic}: not stated in this notice.")),
            "{silent}"
        );
    }
    assert_eq!(
        said.full
            .text()
            .matches("not stated in this notice")
            .count(),
        5
    );
}

#[test]
fn a_wrong_mailbox_is_printed_as_it_is_and_never_alone() {
    let (packs, english) = (packs(), english());
    let check = english.say("notice-contact-check");
    for (council, mailbox) in [
        ("gravesham", "gdpr@medway.gov.uk"),
        ("thanet", "foi@thanket.gov.uk"),
    ] {
        let said = text(&notice(&packs, council, Audience::Applicant), &english);
        let mut lines = said
            .full
            .text()
            .lines()
            .skip_while(|line| !line.contains(mailbox));
        assert_eq!(
            (lines.next().is_some(), lines.next()),
            (true, Some(check.as_str())),
            "{council}"
        );
    }
    assert!(
        !text(&notice(&packs, "dover", Audience::Applicant), &english)
            .full
            .text()
            .contains(&check)
    );
}

#[test]
fn what_the_notice_does_not_list_is_never_told_as_its_own() {
    let (packs, english) = (packs(), english());
    let said = text(&notice(&packs, "ashford", Audience::Applicant), &english);
    let at = |id: &str| said.full.text().find(&english.say(id)).expect("it is told");
    assert!(at("notice-heading-ask") < at("notice-purpose-support_referral"));
    assert!(at("notice-purpose-support_referral") < at("notice-heading-ask-ours"));
    for ours in [
        "obtain_information",
        "agency_assessment",
        "homelessness_referral",
        "news",
    ] {
        assert!(
            at("notice-heading-ask-ours") < at(&format!("notice-purpose-{ours}")),
            "{ours}"
        );
    }
    assert!(at("notice-recipients-ours") < at("notice-recipient-professional"));
    assert!(at("notice-recipient-floating_support") < at("notice-recipients-ours"));
}

#[test]
fn every_defect_has_words_for_the_officer_and_something_to_do() {
    let (packs, english) = (packs(), english());
    let mut codes: Vec<&str> = Vec::new();
    for defect in packs.all().flat_map(|pack| &pack.defects) {
        let id = format!("notice-defect-{}", defect.key);
        assert!(english.has(&id) && english.has_attr(&id, "do"), "{id}");
        assert!(
            english
                .attr(&id, "do", &Args::new())
                .is_some_and(|text| text.ends_with('.'))
        );
        codes.push(&defect.code);
    }
    for known in [
        "D1", "D2", "D3", "D5", "D7", "D8", "D9", "D10", "D11", "D12", "D13", "D19", "D20",
    ] {
        assert!(codes.contains(&known), "{known}");
    }
}

/// The same facts and words in another layout.
fn laid_out_again(text: &str, toml: bool) -> String {
    let lines = text
        .lines()
        .filter(|line| !line.starts_with('#'))
        .map(|line| {
            if toml {
                line.replace(" = ", "  =  ")
            } else {
                line.to_owned()
            }
        });
    lines.flat_map(|line| [line, "\r\n".to_owned()]).collect()
}

#[test]
fn layout_changes_no_digest() {
    let (packs, english) = (packs(), english());
    let again = files().into_iter().map(|(name, text)| {
        let notice = name.starts_with("notices/");
        (
            name,
            if notice {
                laid_out_again(&text, true)
            } else {
                text
            },
        )
    });
    let again = Packs::of(&again.collect()).unwrap_or_else(|faults| panic!("{faults}"));
    let folder = tempfile::tempdir().expect("a folder");
    let inside = folder.path().join("en-GB/notices");
    std::fs::create_dir_all(&inside).expect("a folder");
    let source = concat!(env!("CARGO_MANIFEST_DIR"), "/locales/en-GB/notices");
    for file in std::fs::read_dir(source).expect("the wording of notices") {
        let file = file.expect("a file");
        let text = std::fs::read_to_string(file.path()).expect("its text");
        let broken = text.replace(
            "notice-sources-you = Most of it",
            "notice-sources-you =\n    Most\n    of it",
        );
        std::fs::write(
            inside.join(file.file_name()),
            laid_out_again(&broken, false),
        )
        .expect("a copy");
    }
    let overlaid = Locale::load("en-GB", Some(folder.path())).expect("English in another layout");
    for (one, other) in packs.notices().zip(again.notices()) {
        assert_eq!(
            text(&one, &english).canonical,
            text(&other, &overlaid).canonical,
            "{}",
            one.id()
        );
    }
}
