//! "May I tell them?" at the desk: every answer of the gate with its words, both kinds written down first, and out of turn.

use chrono::{DateTime, TimeDelta, Utc};
use lodge::desk::{Command, Intent, Message, Scene};
use lodge::privacy::{
    Action, Agent, Authority, AuthorityForm, AuthorityTerms, Change, Closed, Decision, Disclosure,
    IdentityRule, IdentitySeen, Ledger, Overriding, Packs, PersonId, RefusalCode, Restriction,
    RestsOn, Task, To, Topics,
};
use people::{
    called, day, decided, groups, health, matter, minute, officer, opened, support, withdrawal,
    words, yes,
};

use crate::pretend::{Pretend, pictures};

#[path = "../privacy/desk.rs"]
#[allow(dead_code, reason = "these tests need some of those people")]
mod people;

/// Two days after the first look, when everything that these ledgers hold is past.
fn later() -> DateTime<Utc> {
    crate::pretend::now() + TimeDelta::days(2)
}

/// An application to Swale by Ada Okafor, with these records.
fn applied(ledger: Ledger) -> Pretend {
    let mut pretend = Pretend::asking();
    pretend.go("council");
    pretend.keys("swa<Enter>");
    pretend.go("main.first_name");
    pretend.keys("Ada<Enter>Okafor<Enter>");
    pretend.keys("<F3>");
    let id = pretend.kept[0].0.id;
    pretend.ledgers.insert(id.0, ledger);
    pretend.wait(TimeDelta::days(2).num_milliseconds());
    pretend.keys("<Enter>");
    pretend
}

/// Records in which Riverside may be told who she is and how to reach her.
fn with_yes() -> Ledger {
    let mut ledger = opened();
    let riverside = matter(PersonId::Main, &support(), called("Riverside Support"));
    let step = decided(&riverside, yes(&["about_you", "contact_safety"]), minute(5));
    ledger.decide(step, minute(5)).unwrap();
    ledger
}

/// Asks on behalf of a body that the search finds, and that is named where it has to be.
fn body(pretend: &mut Pretend, found: &str, name: Option<&str>, parts: &[&str]) {
    pretend.keys("<C-o>may I tell<Enter>1<Enter>");
    pretend.keys(found);
    pretend.keys("<Enter>");
    if let Some(name) = name {
        pretend.keys(name);
        pretend.keys("<Enter>");
    }
    rest(pretend, parts);
}

/// Fills in the rows from what for on, with the first purpose where there are several.
fn rest(pretend: &mut Pretend, parts: &[&str]) {
    if in_hand(pretend) == "purpose" {
        let Scene::Slip(form) = &pretend.desk.scene else {
            panic!("not at a form")
        };
        if form.slip.one("purpose").is_none() {
            pretend.keys("<Down>");
        }
        pretend.keys("<Enter>");
    }
    assert_eq!(in_hand(pretend), "about");
    pretend.keys("1<Enter>");
    for part in parts {
        pretend.keys(part);
        pretend.keys(" ");
    }
    pretend.keys("<Enter>1<Enter>Jo Reed, duty desk<Enter><Enter>");
}

fn in_hand(pretend: &Pretend) -> &'static str {
    let Scene::Slip(form) = &pretend.desk.scene else {
        panic!("not at a form: {:?}", pretend.desk.context())
    };
    form.slip.in_hand().unwrap().id
}

fn last(pretend: &Pretend) -> Disclosure {
    let ledger = &pretend.desk.intake.as_ref().unwrap().ledger;
    let last = ledger.disclosures().last();
    last.unwrap().1.clone()
}

fn kept(pretend: &Pretend) -> usize {
    let id = pretend.kept[0].0.id;
    pretend.ledgers[&id.0].disclosures().count()
}

fn glass(pretend: &mut Pretend) -> String {
    pretend.picture(80, 40)
}

/// Holds that the gate refused for this reason, that it was written down, and that its words are on the glass.
fn refused(pretend: &mut Pretend, code: RefusalCode) {
    let disclosure = last(pretend);
    assert_eq!(disclosure.decision, Decision::Refused { code });
    assert_eq!(kept(pretend), 1, "a refusal is kept as well");
    let locale = lodge::locale::Locale::load("en-GB", None).unwrap();
    let message = format!("gate-refused-{}", code.code());
    let why = locale.say(&message);
    let instead = locale
        .attr(&message, "do", &lodge::locale::Args::new())
        .unwrap();
    let shown = flat(&glass(pretend));
    for words in [
        "No. Tell them nothing.",
        &why,
        &instead,
        "I can’t tell you whether anyone",
    ] {
        assert!(shown.contains(&flat(words)), "{words}\n{shown}");
    }
    assert!(!shown.contains("Yes"), "{shown}");
}

/// The words of a picture without its lines.
fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn a_yes_is_told_with_the_words_it_was_given_to_and_exactly_what() {
    let mut pretend = applied(with_yes());
    pretend.keys("<C-t>");
    pictures("may_i_tell", &mut pretend);
    pretend.keys("<Esc>");
    body(&mut pretend, "riverside", None, &["about", "how to reach"]);
    let shown = flat(&glass(&mut pretend));
    for words in [
        "Yes, you may tell them:",
        "- About you",
        "- How to reach you",
        "Ada Okafor said yes on 23 November 2026 to these words:",
        "May we tell Riverside Support about your need for help?",
        "Tell them this and no more.",
        "Jo Reed, duty desk asked, for Riverside Support, about Ada Okafor.",
    ] {
        assert!(shown.contains(words), "{words}\n{shown}");
    }
    assert_eq!(kept(&pretend), 1);
    pictures("gate_yes", &mut pretend);
    pretend.keys("<C-l>");
    let covered = glass(&mut pretend);
    for name in ["Ada", "Riverside", "Jo Reed"] {
        assert!(!covered.contains(name), "{covered}");
    }
}

#[test]
fn each_reason_of_the_gate_has_its_words_at_the_desk() {
    use RefusalCode as Code;

    refused(&mut unlisted(), Code::RecipientReview);
    refused(&mut abroad(), Code::TransferBlocked);

    let mut restricted = opened();
    restricted
        .restrict(
            Restriction {
                person: PersonId::Main,
                restricted: true,
                reason: words("accuracy contested"),
                recorder: officer(),
                at: minute(1),
            },
            minute(1),
        )
        .unwrap();
    let told = |ledger: Ledger, found: &str, name: Option<&str>, parts: &[&str]| {
        let mut pretend = applied(ledger);
        body(&mut pretend, found, name, parts);
        pretend
    };
    let about: &[&str] = &["about"];
    let police = |ledger, parts| told(ledger, "the police", None, parts);
    refused(&mut police(restricted, about), Code::Restricted);
    refused(&mut police(opened(), &["money"]), Code::ScopeExceeded);
    refused(&mut police(opened(), &["equality"]), Code::EqualityWall);
    let danger = told(opened(), "in danger", None, about);
    refused(&mut { danger }, Code::NoBasis);
    let riverside = |ledger| told(ledger, "riverside", None, about);
    let anew = told(opened(), "keep your home", Some("Riverside Support"), about);
    refused(&mut { anew }, Code::ConsentAbsent);

    let asked = matter(PersonId::Main, &support(), called("Riverside Support"));
    let mut taken_back = with_yes();
    taken_back
        .withdraw(withdrawal(&asked, minute(10)), minute(10))
        .unwrap();
    refused(&mut riverside(taken_back), Code::Withdrawn);
    let mut over = opened();
    let until = lodge::privacy::Answer::Yes {
        scope: groups(&["about_you"]),
        valid_until: Some(day("2026-11-23")),
        refresh_on: None,
    };
    over.decide(decided(&asked, until, minute(5)), minute(5))
        .unwrap();
    refused(&mut riverside(over), Code::Expired);
    let mut other_words = with_yes();
    other_words.keep_wording("Other words.");
    other_words.supersede(
        &people::wording("Other words."),
        1,
        Change::Material,
        minute(6),
    );
    refused(&mut riverside(other_words), Code::WordingSuperseded);
    let hillside = told(
        with_yes(),
        "keep your home<Down>",
        Some("Hillside Support"),
        about,
    );
    refused(&mut { hillside }, Code::RecipientNotNamed);
    let mut for_another = opened();
    let private = matter(PersonId::Main, &health(), called("Riverside Support"));
    for_another
        .decide(decided(&private, yes(&["about_you"]), minute(5)), minute(5))
        .unwrap();
    refused(&mut riverside(for_another), Code::PurposeNotCovered);
    let partner = told(opened(), "in the partnership", Some("Hope Homes"), about);
    refused(&mut { partner }, Code::AgreementMissing);
}

/// A body that the notice does not list asks.
fn unlisted() -> Pretend {
    let mut pretend = applied(opened());
    pretend.keys("<C-o>may I tell<Enter>3<Enter><Down><Enter>");
    rest(&mut pretend, &["about"]);
    pretend
}

/// The police of packs in which they are abroad.
fn abroad() -> Pretend {
    let mut pretend = applied(opened());
    let mut files = lodge::form::catalogue::files(None).unwrap();
    let khc = files.get_mut("notices/khc.toml").unwrap();
    *khc = khc.replacen(
        "class = \"police\"\n",
        "class = \"police\"\ncountry = \"fr\"\n",
        1,
    );
    let books = std::mem::replace(
        &mut pretend.desk.books,
        lodge::desk::Books::new(
            lodge::form::shipped().unwrap(),
            lodge::locale::Locale::load("en-GB", None).unwrap(),
            Vec::new(),
        ),
    );
    pretend.desk.books = books.with_notices(Packs::of(&files).unwrap());
    body(&mut pretend, "the police", None, &["about"]);
    pretend
}

#[test]
fn a_member_of_the_public_learns_nothing_and_is_told_why_the_law_says_so() {
    let mut pretend = applied(with_yes());
    pretend.keys("<C-o>may I tell<Enter>2<Enter>");
    rest(&mut pretend, &["about"]);
    refused(&mut pretend, RefusalCode::ConsentAbsent);
    let shown = flat(&glass(&mut pretend));
    assert!(
        shown.contains("Housing Act 1996, section 166(4)"),
        "{shown}"
    );
    pictures("gate_no", &mut pretend);
    pretend.keys("<PgDn><PgDn>");
    pictures("gate_no_below", &mut pretend);
    let end = pretend.picture(80, 24);
    pretend.keys("<PgDn><PgDn><PgDn>");
    assert_eq!(
        pretend.picture(80, 24),
        end,
        "there is nothing below the end"
    );
    pretend.keys("<PgUp>");
    assert_ne!(pretend.picture(80, 24), end, "one key goes up");
}

#[test]
fn the_law_is_a_ground_and_our_own_reading_of_it_is_marked() {
    let mut pretend = applied(opened());
    body(&mut pretend, "power and water", None, &["about"]);
    let Decision::Allowed {
        ground: RestsOn::Law { waits: true, .. },
    } = last(&pretend).decision
    else {
        panic!("{:?}", last(&pretend).decision)
    };
    let shown = flat(&glass(&mut pretend));
    for words in [
        "Yes, you may tell them: - About you",
        "The law says so: it is part of our public work (UK GDPR, Article 6(1)(e)).",
        "This is our own reading of the law. A data protection officer has still to sign it off.",
    ] {
        assert!(shown.contains(words), "{words}\n{shown}");
    }
    pictures("gate_law", &mut pretend);
}

#[test]
fn the_persons_own_word_is_a_ground() {
    let mut ledger = opened();
    let terms = AuthorityTerms {
        for_person: PersonId::Main,
        agent: Agent::Representative(1),
        form: AuthorityForm::Written {
            paper: words("in the blue folder"),
        },
        topics: Topics::Whole,
        actions: [Action::Discuss].into(),
        from: day("2026-11-23"),
        until: None,
        identity: IdentitySeen {
            person: true,
            agent: true,
        },
        recorder: officer(),
    };
    let authority = Authority::new(terms, IdentityRule::WhereDataIsAskedFor).unwrap();
    ledger.authorise(authority, minute(3));
    let mut pretend = applied(ledger);
    pretend.keys("<C-o>may I tell<Enter>2<Enter>1<Enter>");
    rest(&mut pretend, &["about", "health"]);
    let Decision::Allowed {
        ground: RestsOn::Authority(_),
    } = last(&pretend).decision
    else {
        panic!("{:?}", last(&pretend).decision)
    };
    let shown = flat(&glass(&mut pretend));
    assert!(
        shown.contains(
            "Ada Okafor said on 23 November 2026 that whoever acts for them may speak for them."
        ),
        "{shown}"
    );
    assert!(matches!(last(&pretend).question.to, To::Agent(_)));
}

#[test]
fn nothing_is_shown_as_allowed_before_it_is_durable() {
    let mut pretend = applied(with_yes());
    pretend.keys("<C-o>may I tell<Enter>1<Enter>riverside<Enter>");
    assert_eq!(in_hand(&pretend), "purpose");
    pretend.failing = true;
    rest(&mut pretend, &["about"]);
    let shown = flat(&glass(&mut pretend));
    assert!(!shown.contains("Yes"), "{shown}");
    assert!(
        shown.contains("Not yet") && shown.contains("tell them nothing"),
        "{shown}"
    );
    pictures("gate_not_yet", &mut pretend);
    pretend.failing = false;
    pretend.keys("1");
    let shown = flat(&glass(&mut pretend));
    assert!(shown.contains("Yes, you may tell them:"), "{shown}");
    assert_eq!(kept(&pretend), 1);
}

#[test]
fn an_emergency_is_always_possible_and_is_looked_at_again() {
    let mut pretend = applied(opened());
    body(&mut pretend, "in danger", None, &["health"]);
    refused(&mut pretend, RefusalCode::NoBasis);
    pretend.keys("1<Enter>");
    let shown = flat(&glass(&mut pretend));
    assert!(shown.contains("There is no reason yet."), "{shown}");
    pictures("gate_reason", &mut pretend);
    pretend.keys("collapsed at the desk<Enter>");
    let out = last(&pretend);
    assert!(matches!(out.decision, Decision::Emergency { .. }));
    assert_eq!(kept(&pretend), 2, "the refusal stays on record beside it");
    let shown = flat(&glass(&mut pretend));
    for words in [
        "Yes, this once you may tell them: - Health",
        "Somebody may be in danger: collapsed at the desk",
        "Somebody has to look at this again by 25 November 2026.",
    ] {
        assert!(shown.contains(words), "{words}\n{shown}");
    }
    pictures("gate_out_of_turn", &mut pretend);
    let tasks = |pretend: &Pretend| {
        let ledger = &pretend.desk.intake.as_ref().unwrap().ledger;
        let tasks = ledger.tasks(&[], &[], later());
        tasks
            .iter()
            .filter(|task| matches!(task, Task::Review(..)))
            .count()
    };
    assert_eq!(tasks(&pretend), 1);
    pretend.keys("1");
    assert_eq!(tasks(&pretend), 0);
    let ledger = &pretend.desk.intake.as_ref().unwrap().ledger;
    let (entry, _) = ledger.disclosures().last().unwrap();
    assert!(ledger.was_done(entry, Closed::Reviewed));
    pretend.keys("<Enter>");
    assert!(matches!(pretend.desk.scene, Scene::Ask(_)));
}

#[test]
fn the_day_of_looking_again_is_a_working_day() {
    for (days, due) in [
        // Friday 27 November, then Monday.
        (5, "30 November 2026"),
        // Thursday 24 December: Christmas on Friday, the weekend, and Boxing Day's own Monday.
        (32, "29 December 2026"),
    ] {
        let mut pretend = applied(opened());
        pretend.wait(TimeDelta::days(days - 2).num_milliseconds());
        body(&mut pretend, "a court", None, &["about"]);
        pretend.keys("<Esc>");
        body(&mut pretend, "in danger", None, &["about"]);
        pretend.keys("1it cannot wait<Enter>");
        let shown = flat(&glass(&mut pretend));
        assert!(
            shown.contains(&format!("look at this again by {due}.")),
            "{shown}"
        );
    }
}

#[test]
fn a_court_and_a_statute_go_their_own_ways() {
    let mut pretend = applied(opened());
    body(&mut pretend, "the police", None, &["money"]);
    pretend.keys("2FD26 1<Enter>");
    let shown = flat(&glass(&mut pretend));
    assert!(shown.contains("A court orders it: FD26 1"), "{shown}");
    let out = last(&pretend);
    assert_eq!(
        out.question.overriding,
        Some(Overriding::CourtOrder {
            order: words("FD26 1")
        })
    );
    assert!(matches!(
        out.decision,
        Decision::Emergency { ref over, .. } if *over == [RefusalCode::ScopeExceeded]
    ));
    let shown = flat(&glass(&mut pretend));
    assert!(
        shown.contains("Without that, the answer would have been no - They ask for more"),
        "{shown}"
    );
    let mut pretend = applied(opened());
    body(&mut pretend, "the police", None, &["money"]);
    pretend.keys("3some Act, section 1<Enter>");
    assert_eq!(
        last(&pretend).decision,
        Decision::Refused {
            code: RefusalCode::ScopeExceeded
        },
        "a law goes the ordinary way as far as the ground"
    );
}

#[test]
fn a_copy_is_written_once_with_the_gates_leave() {
    let mut pretend = applied(with_yes());
    pretend.keys("<C-o>may I tell<Enter>1<Enter>riverside<Enter><Enter>1<Enter>about <Enter>2<Enter>Jo Reed<Enter>R-7<Enter>");
    let shown = flat(&glass(&mut pretend));
    assert!(
        shown.contains("Yes, you may send them a copy of: - About you"),
        "{shown}"
    );
    pretend.keys("1");
    let shown = flat(&glass(&mut pretend));
    assert!(
        shown.contains("Written: receipts/copy-K2A3-4567-"),
        "{shown}"
    );
    pictures("gate_copied", &mut pretend);
    let before = shown;
    pretend.send(Message::Intent(Intent::Do(Command::CopyFor)));
    assert_eq!(flat(&glass(&mut pretend)), before, "leave is given once");
}

#[test]
fn before_an_application_is_open_there_is_the_script_alone() {
    let mut pretend = applied(opened());
    pretend.keys("<F3><C-o>somebody asks<Enter>");
    let shown = flat(&glass(&mut pretend));
    assert!(shown.contains("Say neither yes nor no."), "{shown}");
    pictures("someone_asks", &mut pretend);
    assert_eq!(kept(&pretend), 0, "nothing is written down about anybody");
}

#[test]
fn what_is_missing_is_said_beside_its_row() {
    let mut pretend = applied(opened());
    pretend.keys("<C-o>may I tell<Enter>1<Enter>keep your home<Enter>");
    assert_eq!(in_hand(&pretend), "name");
    pretend.keys("<Enter><Enter>1<Enter>about <Enter>1<Enter>Jo<Enter><Enter>");
    assert_eq!(in_hand(&pretend), "name");
    assert!(glass(&mut pretend).contains("It has no name yet."));
    assert_eq!(kept(&pretend), 0);
}
