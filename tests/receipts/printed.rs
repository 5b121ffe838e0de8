//! What stands on a receipt, and what never does.

use lodge::paper::{EqualityPart, Which};
use lodge::privacy::{Answer, ContactKind, Ledger, Packs, PersonId, Sequence};
use serde_json::Value as Json;

use crate::desk::{called, groups, matter, minute, news, support, words};
use crate::history::{
    RIVERSIDE, decision, history, imprinted, opened, press, receipts, reference, riverside, wanted,
    with, yes,
};

fn texts(ledger: &Ledger, person: PersonId) -> String {
    let all = receipts(ledger, person).into_iter();
    let parts = all.map(|(_, one)| {
        [one.name, one.text, one.html, one.json].join(
            "
",
        )
    });
    parts.collect::<Vec<_>>().join(
        "
",
    )
}

fn of(ledger: &Ledger, person: PersonId, code: &str) -> lodge::paper::PersonalReceipt {
    let mut steps = ledger.consent_steps();
    let is = |step: &lodge::privacy::ConsentEvent| {
        step.action().code() == code && step.matter().person() == person
    };
    let (entry, _) = steps.find(|(_, step)| is(step)).unwrap();
    press()
        .privacy_receipt(&wanted(ledger, person, Which::Decision(entry)))
        .unwrap()
}

/// Words as they stand in a text, however its lines break.
fn flat(text: &str) -> String {
    let marks: String = text.replace("\n  | ", " ");
    marks.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn a_yes_says_everything_that_it_was_given_with() {
    let ledger = imprinted(history());
    let receipt = of(&ledger, PersonId::Main, "given");
    let text = flat(&receipt.text);
    for wanted in [
        "You said yes",
        "Riverside Support",
        "Dover District Council",
        "dover-applicant, version 1",
        "This notice is a draft",
        "May we ask Riverside Support to get in touch with you?",
        "said face to face",
        "We read all the words out first.",
        "yes, that is fine",
        "Written down by: Ash",
        "About you, Health and access",
        "up to and on 11 February 2027",
        "From 2 January 2027",
        "not stated in this notice",
        "You can take back a yes at any time.",
        "dataprotection@dover.gov.uk",
        "0303 123 1113",
        "UK GDPR 6(1)(e)",
        "has still to check it",
    ] {
        assert!(
            text.contains(wanted),
            "{wanted} is missing in\n{}",
            receipt.text
        );
    }
    assert!(text.contains(&format!("{}-", reference())));
}

#[test]
fn one_adults_receipts_show_nothing_of_the_others() {
    let mut ledger = opened();
    let secret = matter(PersonId::Joint, &support(), called("Quiet Harbour Refuge"));
    ledger
        .decide(decision(&secret, yes(), 5), minute(5))
        .unwrap();
    ledger
        .decide(decision(&riverside(PersonId::Main), yes(), 6), minute(6))
        .unwrap();
    let ledger = imprinted(ledger);
    assert!(!texts(&ledger, PersonId::Main).contains("Quiet Harbour"));
    assert!(texts(&ledger, PersonId::Joint).contains("Quiet Harbour"));
    let theirs = ledger.consent_steps().next().unwrap().0;
    let asked = wanted(&ledger, PersonId::Main, Which::Decision(theirs));
    assert_eq!(press().privacy_receipt(&asked), None);
}

/// A probation officer is among the contacts: what that gives away is on no paper of anybody, on the list of them least of all.
#[test]
fn what_a_contact_is_gives_nothing_away_on_paper() {
    let ledger = imprinted(history());
    let kinds = ledger.contacts().into_iter().map(|one| one.card.kind);
    assert!(
        kinds
            .collect::<Vec<_>>()
            .contains(&ContactKind::ProbationOfficer)
    );
    for person in [PersonId::Main, PersonId::Joint] {
        let until = Which::Decisions(Sequence(u32::MAX));
        let all = press().privacy_receipt(&wanted(&ledger, person, until));
        let all = all.map(|one| [one.text, one.html, one.json].concat());
        let papers = [texts(&ledger, person), all.unwrap_or_default()].concat();
        assert!(!papers.is_empty());
        assert!(!papers.to_lowercase().contains("probation"), "{papers}");
    }
}

#[test]
fn a_withdrawal_says_what_it_did_and_who_has_to_be_told() {
    let ledger = imprinted(history());
    let receipt = of(&ledger, PersonId::Main, "withdrawn");
    let text = flat(&receipt.text);
    assert!(text.contains("We share nothing more of this with Riverside Support."));
    assert!(text.contains("We have to tell Riverside Support that you took your yes back."));
    assert!(text.contains("Nothing else about your application changes."));
    assert!(text.contains("I have help from my sister now"));
    let until = Which::Decisions(Sequence(u32::MAX));
    let all = press()
        .privacy_receipt(&wanted(&ledger, PersonId::Main, until))
        .unwrap();
    assert!(flat(&all.text).contains("We told Riverside Support that you took your yes back."));
}

#[test]
fn what_is_not_a_consent_is_never_called_one() {
    let ledger = imprinted(history());
    let mut told = wanted(&ledger, PersonId::Main, Which::Told(Sequence(u32::MAX)));
    told.equality = Some(EqualityPart::Offered);
    let receipt = press().privacy_receipt(&told).unwrap();
    for text in [&receipt.text, &receipt.html, &receipt.json] {
        assert!(!text.to_lowercase().contains("consent"), "{text}");
    }
    let text = flat(&receipt.text);
    for wanted in [
        "We told you that we check our lists with other bodies.",
        "We told you that we may share with bodies that stop fraud.",
        "You said that what you told us is true.",
        "You did not want to say that you had the notice.",
        "We told Kit Marsh that we hold their details: sent.",
        "You asked for a notice in braille.",
        "Kit Marsh may act for you",
        "We looked at it and have stopped: no machine judges here.",
        "We offered them to you.",
    ] {
        assert!(
            text.contains(wanted),
            "{wanted} is missing in\n{}",
            receipt.text
        );
    }
}

#[test]
fn a_permission_is_a_safeguard_and_never_the_lawful_basis() {
    let ledger = imprinted(history());
    let json: Json = serde_json::from_str(&of(&ledger, PersonId::Main, "given").json).unwrap();
    let process = &json["dpv:hasProcess"][0];
    let bases = process["dpv:hasLegalBasis"].as_array().unwrap();
    assert!(!bases.is_empty());
    for basis in bases {
        let article = basis["skos:broader"]["@id"].as_str().unwrap();
        assert!(
            !article.contains("A6-1-a") && !article.contains("A9-2-a"),
            "{article}"
        );
    }
    assert_eq!(process["dpv:hasPermission"]["@type"][1], "dpv:Safeguard");
    assert_eq!(json["dct:conformsTo"][0]["@id"], "dpv-27560:record");
    assert!(of(&ledger, PersonId::Main, "given").kantara.is_none());
}

#[test]
fn a_consent_has_the_older_receipt_too_and_only_a_yes() {
    let mut ledger = opened();
    let weekly = matter(PersonId::Main, &news(), called("Riverside Support"));
    let forever = Answer::Yes {
        scope: groups(&["about_you"]),
        valid_until: None,
        refresh_on: None,
    };
    ledger
        .decide(decision(&weekly, forever, 1), minute(1))
        .unwrap();
    let ledger = imprinted(ledger);
    let kantara = of(&ledger, PersonId::Main, "given").kantara.unwrap();
    let json: Json = serde_json::from_str(&kantara).unwrap();
    assert_eq!(json["version"], "KI-CR-v1.1.0");
    assert_eq!(
        json["services"][0]["purposes"][0]["thirdPartyName"],
        "Riverside Support"
    );
}

#[test]
fn every_past_state_is_in_the_record() {
    let ledger = imprinted(history());
    let json: Json = serde_json::from_str(&of(&ledger, PersonId::Main, "withdrawn").json).unwrap();
    let events = json["dpv:hasProcess"][0]["dpv:hasConsentStatus"]
        .as_array()
        .unwrap();
    let states: Vec<&str> = events
        .iter()
        .map(|event| event["@type"][0].as_str().unwrap())
        .collect();
    assert_eq!(states, ["dpv:ConsentGiven", "dpv:ConsentWithdrawn"]);
    assert_eq!(events[0]["dct:valid"], "2026-11-23/2027-02-11");
    let notice = &json["dpv:hasProcess"][0]["dpv:hasNotice"];
    assert_eq!(notice[1]["rdf:value"], RIVERSIDE);
    let digest = lodge::privacy::Digest::of(RIVERSIDE).to_string();
    assert_eq!(notice[1]["spdx:checksum"]["spdx:checksumValue"], digest);
}

#[test]
fn a_mailbox_that_is_known_to_be_wrong_is_printed_with_its_warning() {
    let mut ledger = Ledger::default();
    let mut shown = ledger_notice("gravesham-applicant", &mut ledger);
    shown.to = PersonId::Main;
    ledger.show_notice(shown, minute(0)).unwrap();
    ledger.keep_wording(RIVERSIDE);
    ledger
        .decide(decision(&riverside(PersonId::Main), yes(), 1), minute(1))
        .unwrap();
    let receipt = of(&imprinted(ledger), PersonId::Main, "given");
    let text = flat(&receipt.text);
    assert!(
        text.contains("gdpr@medway.gov.uk. Check this with us before you use it. It may be wrong."),
        "{text}"
    );
}

fn ledger_notice(pack: &str, ledger: &mut Ledger) -> lodge::privacy::NoticeShown {
    let digest = ledger.keep_wording("another notice");
    lodge::privacy::NoticeShown {
        notice: lodge::privacy::NoticeId {
            pack: pack.to_owned(),
            digest: digest.0,
            ..crate::history::notice()
        },
        ..crate::desk::shown(PersonId::Main, minute(0))
    }
}

#[test]
fn without_an_imprint_nothing_is_made_up() {
    let ledger = history();
    let receipt = of(&ledger, PersonId::Main, "given");
    let text = flat(&receipt.text);
    assert!(text.contains("It is not kept with this record."));
    assert!(!text.contains("Dover District Council"));
    let none = with(Packs::default()).imprints((&ledger, Sequence(0)), None, "en-GB");
    assert_eq!(none.all().count(), 0);
}

#[test]
fn hostile_names_and_words_become_no_markup() {
    let mut ledger = opened();
    let hostile =
        "</p><script>alert('x')</script><img src=\"http://evil.example/\" onerror=x>\u{202e}&";
    let asked = format!("May we tell {hostile}?");
    let digest = ledger.keep_wording(&asked);
    let matter = matter(PersonId::Main, &support(), called(hostile));
    let mut decision = decision(&matter, yes(), 1);
    decision.wording.digest = digest;
    decision.taken = lodge::privacy::Taken::InPerson {
        recorder: crate::desk::officer(),
        script: lodge::privacy::Script::ReadInFull,
        said: Some(words(hostile)),
        witness: Some(words(hostile)),
    };
    ledger.decide(decision, minute(1)).unwrap();
    let ledger = imprinted(ledger);
    for (_, receipt) in receipts(&ledger, PersonId::Main) {
        let html = &receipt.html;
        assert!(!html.contains("<script") && !html.contains("<img") && !html.contains('\u{202e}'));
        assert!(well_formed(html), "{html}");
    }
}

/// Whether every tag that opens is closed in its turn, and nothing is fetched or run.
fn well_formed(html: &str) -> bool {
    const FETCHED: [&str; 4] = ["src=", "href=", "link", "script"];
    let mut open: Vec<&str> = Vec::new();
    for piece in html.split('<').skip(1) {
        let Some((tag, _)) = piece.split_once('>') else {
            return false;
        };
        if FETCHED.iter().any(|one| tag.contains(one)) {
            return false;
        }
        if tag.starts_with('!') || tag.starts_with("meta ") {
            continue;
        }
        match tag.strip_prefix('/') {
            Some(name) if open.pop() != Some(name) => return false,
            Some(_) => {}
            None => open.push(tag.split(' ').next().unwrap()),
        }
    }
    open.is_empty() && !html.contains("url(") && !html.contains("@import")
}

#[test]
fn every_page_is_whole_large_and_needs_nothing_else() {
    let ledger = imprinted(history());
    for (_, receipt) in receipts(&ledger, PersonId::Main) {
        assert!(
            receipt
                .html
                .starts_with("<!DOCTYPE html>\n<html lang=\"en-GB\">")
        );
        assert!(receipt.html.contains("font:18pt"));
        assert!(well_formed(&receipt.html), "{}", receipt.html);
    }
}

#[test]
fn a_files_name_says_nothing_of_what_it_is_about() {
    let ledger = imprinted(history());
    for (_, receipt) in receipts(&ledger, PersonId::Main) {
        let rest = receipt
            .name
            .strip_prefix(&format!("paper-{}-", reference()))
            .unwrap();
        assert!(
            rest.chars()
                .all(|letter| letter.is_ascii_digit() || letter == '-'),
            "{rest}"
        );
    }
}

#[test]
fn the_terms_are_those_that_were_looked_up() {
    // Each was found in DPV 2.3 and its extensions, DCMI Terms, SKOS, RDF or SPDX 2.3.
    const TERMS: &str = include_str!("../golden/receipts/terms.txt");
    let known: Vec<&str> = TERMS.lines().collect();
    let mut used = std::collections::BTreeSet::new();
    let ledger = imprinted(history());
    for (which, receipt) in receipts(&ledger, PersonId::Main) {
        if !matches!(which, Which::Told(_)) {
            gather(&serde_json::from_str(&receipt.json).unwrap(), &mut used);
        }
    }
    let unknown: Vec<&String> = used
        .iter()
        .filter(|term| !known.contains(&term.as_str()))
        .collect();
    assert!(unknown.is_empty(), "{unknown:?}");
    assert!(used.len() > 30);
}

/// Every key and every id with a prefix of the context.
fn gather(json: &Json, into: &mut std::collections::BTreeSet<String>) {
    const PREFIXES: [&str; 8] = [
        "dct:",
        "dpv:",
        "dpv-27560:",
        "eu-gdpr:",
        "legal-gb:",
        "rdf:",
        "skos:",
        "spdx:",
    ];
    let is =
        |text: &str| PREFIXES.iter().any(|prefix| text.starts_with(prefix)) && !text.contains(' ');
    match json {
        Json::String(text) if is(text) => _ = into.insert(text.clone()),
        Json::Array(all) => all.iter().for_each(|one| gather(one, into)),
        Json::Object(object) => {
            for (key, value) in object.iter().filter(|(key, _)| *key != "@context") {
                if is(key) {
                    into.insert(key.clone());
                }
                gather(value, into);
            }
        }
        Json::Null | Json::Bool(_) | Json::Number(_) | Json::String(_) => {}
    }
}
