//! Permissions at the desk: one thing about one name, yes and no alike, taken back with a letter, and nothing else touched.

use chrono::TimeDelta;
use lodge::desk::consent::{Proposal, Way};
use lodge::desk::scene::consent;
use lodge::desk::{Context, Key, Message, Scene, keymap};
use lodge::privacy::{
    Audience, ConsentAction, ConsentEvent, Extent, Format, How, Ledger, Matter, Method, NoticeId,
    NoticeShown, PersonId, Raised, State, Strength,
};
use lodge::register::Channel;
use proptest::prelude::{prop_assert, prop_assert_eq, prop_assert_ne, proptest};
use proptest::test_runner::Config;

use crate::pretend::{Pretend, now, pictures};

/// Opens the form from the palette.
const ASK: &str = "<C-o>ask for a permission<Enter>";

/// The purposes by their numbers on the form.
const SUPPORT: &str = "2";
const PRIVATE: &str = "3";

/// Rosa Marsh's application to Swale; the notice was shown to her.
fn applied() -> Pretend {
    let mut pretend = Pretend::asking();
    pretend.go("council");
    pretend.keys("swa<Enter>");
    pretend.go("main.first_name");
    pretend.keys("Rosa<Enter>Marsh<Enter>");
    shown(&mut pretend, PersonId::Main);
    pretend
}

/// Has the notice shown to somebody.
pub fn shown(pretend: &mut Pretend, to: PersonId) {
    let packs = pretend.desk.books.notices();
    let notice = packs.for_controller("swale", Audience::Applicant).unwrap();
    let pack = notice.id().to_owned();
    let ledger = &mut pretend.desk.intake.as_mut().unwrap().ledger;
    let digest = ledger
        .keep_wording("We ask so that we can find you a home.")
        .0;
    let shown = NoticeShown {
        notice: NoticeId {
            pack,
            version: 1,
            language: "en-GB".to_owned(),
            digest,
        },
        to,
        at: now(),
        how: How::ReadOut,
        extent: Extent::Full,
        format: Format::Plain,
        by: Some("Ash".to_owned()),
    };
    ledger.show_notice(shown, now()).unwrap();
}

fn ledger(pretend: &Pretend) -> &Ledger {
    &pretend.desk.intake.as_ref().unwrap().ledger
}

fn steps(pretend: &Pretend) -> Vec<ConsentEvent> {
    let steps = ledger(pretend).consent_steps();
    steps.map(|(_, step)| step.clone()).collect()
}

fn codes(pretend: &Pretend) -> Vec<&'static str> {
    let steps = steps(pretend);
    steps.iter().map(|step| step.action().code()).collect()
}

/// Fills in the form for help from a support service of this name, said at the counter.
fn form(name: &str) -> String {
    format!(
        "{ASK}<Enter>{SUPPORT}<Enter>1<Enter>{name}<Enter> <Down> <Enter><Enter><Enter><Enter><Enter>"
    )
}

/// Has the words read to their end, as slowly as they are read.
fn read_out(pretend: &mut Pretend) {
    while pretend.desk.context() == Context::ConsentReading {
        pretend.wait(20_000);
        pretend.keys("<Enter>");
    }
    pretend.keys("r");
}

/// The decision about a support service of this name, read to its end.
fn deciding(name: &str) -> Pretend {
    let mut pretend = applied();
    pretend.keys(&form(name));
    read_out(&mut pretend);
    pretend
}

/// Everything about the application that an answer must not touch.
fn application(pretend: &Pretend) -> String {
    let intake = pretend.desk.intake.as_ref().unwrap();
    format!(
        "{:?} {:?} {:?} {:?}",
        intake.header,
        intake.sheet,
        intake.walk,
        intake.attention()
    )
}

#[test]
fn one_thing_about_one_name_is_asked_at_the_counter() {
    let mut pretend = applied();
    pretend.keys(ASK);
    pictures("permission_form", &mut pretend);
    pretend.keys(&format!(
        "<Enter>{SUPPORT}<Enter>1<Enter>Sheerness Floating Support<Enter>"
    ));
    pictures("permission_form_data", &mut pretend);
    pretend.keys(" <Down> <Enter><Enter><Enter><Enter><Enter>");
    pictures("consent_reading", &mut pretend);
    read_out(&mut pretend);
    pictures("consent_deciding", &mut pretend);
    pretend.keys("y");
    pictures("consent_yes", &mut pretend);
    assert_eq!(codes(&pretend), ["asked", "given"]);
    let given = steps(&pretend).pop().unwrap();
    let grant = given.grant().unwrap();
    let capture = given.capture().unwrap();
    assert_eq!(
        given.matter().recipient().name(),
        "Sheerness Floating Support"
    );
    assert_eq!(capture.taken.method(), Method::InPerson);
    assert!(capture.taken.words_were_whole());
    assert_eq!(capture.release, Some(1));
    assert_eq!(capture.wording.key, "consent-support_referral");
    let text = ledger(&pretend)
        .wordings()
        .text(&capture.wording.digest)
        .unwrap();
    for said in [
        "Swale Borough Council",
        "Sheerness Floating Support",
        "You can say no",
        "take it back",
    ] {
        assert!(text.contains(said), "{said} is in\n{text}");
    }
    let lodge::privacy::Topics::Groups(groups) = &grant.scope else {
        panic!()
    };
    let groups: Vec<&str> = groups
        .iter()
        .map(lodge::privacy::DataGroup::as_str)
        .collect();
    assert_eq!(groups, ["about_you", "contact_safety"]);
    assert!(!pretend.desk.intake.as_ref().unwrap().unwritten());
    pretend.keys("<Enter>");
    assert!(matches!(pretend.desk.scene, Scene::Ask(_)));
}

#[test]
fn yes_and_no_are_as_wide_as_each_other_and_look_the_same_in_every_theme() {
    let mut pretend = deciding("Riverside Support");
    for look in lodge::desk::Look::ALL {
        pretend.desk.glass.look = Some(look);
        for (columns, rows) in [(80, 24), (60, 16)] {
            pretend.send(Message::Resized(columns, rows));
            let (lines, _) = pretend.lines(columns, rows);
            let row = lines
                .iter()
                .position(|line| line.contains("[ y ]"))
                .unwrap();
            assert!(lines[row].contains("[ n ]"), "they stand side by side");
            let (cells, at) = pretend.cells(columns, rows);
            let y = u16::try_from(row).unwrap();
            let styled: Vec<bool> = (0..columns)
                .map(|x| cells[(x, y)].style() == cells_style(&cells, y))
                .collect();
            let mut runs: Vec<usize> = Vec::new();
            let mut run = 0;
            for on in styled.iter().chain([&false]) {
                match (*on, run) {
                    (true, _) => run += 1,
                    (false, 0) => {}
                    (false, _) => {
                        runs.push(run);
                        run = 0;
                    }
                }
            }
            assert_eq!(runs.len(), 2, "two buttons, {look:?} {columns}: {runs:?}");
            assert_eq!(runs[0], runs[1], "as wide as each other, {look:?}");
            let label = |key: &str| lines[row].find(key).unwrap();
            assert!(at.y != y, "the cursor is on neither, {look:?}");
            assert!(label("[ y ]") < label("[ n ]"));
        }
    }
}

/// The look of the first button of a row.
fn cells_style(cells: &ratatui::buffer::Buffer, y: u16) -> ratatui::style::Style {
    let x = (0..cells.area.width)
        .find(|x| cells[(*x, y)].symbol() == "[")
        .unwrap();
    cells[(x, y)].style()
}

#[test]
fn nothing_but_its_own_letter_answers() {
    let letters = (' '..='~').filter(|letter| !"ynl".contains(*letter));
    let keys = letters.map(Key::Char).chain([
        Key::Enter,
        Key::Tab,
        Key::Up,
        Key::Down,
        Key::Home,
        Key::End,
        Key::PageUp,
        Key::PageDown,
        Key::Backspace,
        Key::Delete,
        Key::Left,
        Key::Right,
        Key::F(1),
        Key::F(9),
    ]);
    let mut pretend = deciding("Riverside Support");
    for key in keys {
        pretend.key(key);
        assert_eq!(codes(&pretend), ["asked"], "{key:?}");
        assert_eq!(pretend.desk.context(), Context::ConsentDeciding, "{key:?}");
    }
    for pasted in ["y", "yes", "n\n", "y\n\n"] {
        pretend.send(Message::Paste(pasted.to_owned()));
        assert_eq!(codes(&pretend), ["asked"]);
    }
    let answers = [Key::Char('y'), Key::Char('n'), Key::Char('l')];
    let bound = keymap::bindings(Context::ConsentDeciding);
    let writing: Vec<Key> = bound
        .filter(|binding| {
            let mut fresh = deciding("Riverside Support");
            fresh.key(binding.key);
            let ledgers = fresh.ledgers.values();
            let steps = ledgers
                .flat_map(|ledger| ledger.consent_steps().map(|(_, step)| step.action().code()));
            steps.collect::<Vec<_>>() != ["asked"]
        })
        .map(|binding| binding.key)
        .collect();
    assert_eq!(writing, answers);
}

#[test]
fn a_no_and_not_sure_are_two_things_and_neither_is_the_other() {
    let mut pretend = deciding("Riverside Support");
    pretend.keys("l");
    pictures("consent_not_sure", &mut pretend);
    let matter = steps(&pretend)[0].matter().clone();
    assert_eq!(
        ledger(&pretend)
            .standing(&matter, now() + TimeDelta::hours(1))
            .state,
        State::NotAsked
    );
    pretend.keys("<Enter>");
    pretend.keys(&format!(
        "{ASK}<Enter>{SUPPORT}<Enter>1<Enter> <Enter><Enter><Enter><Enter><Enter>"
    ));
    assert!(
        matches!(pretend.desk.scene, Scene::Consent(_)),
        "asked again: {:?}",
        pretend.desk.context()
    );
    read_out(&mut pretend);
    pretend.keys("n");
    pictures("consent_no", &mut pretend);
    assert_eq!(codes(&pretend), ["asked", "not_asked", "asked", "refused"]);
}

#[test]
fn what_was_refused_is_not_asked_again_and_says_why() {
    let mut pretend = deciding("Riverside Support");
    pretend.keys("n<Enter>");
    pretend.keys(&format!("{ASK}<Enter>{SUPPORT}<Enter>"));
    pictures("permission_refused_already", &mut pretend);
    let glass = pretend.lines(80, 24).0.join("\n");
    assert!(glass.contains("Not offered: Riverside Support"), "{glass}");
    pretend.keys("1<Enter>riverside  support<Enter> <Enter><Enter><Enter><Enter><Enter>");
    assert!(
        matches!(pretend.desk.scene, Scene::Slip(_)),
        "a name typed anew is the same name"
    );
    assert_eq!(codes(&pretend), ["asked", "refused"]);
}

#[test]
fn somebody_who_thinks_again_brings_it_up_themselves() {
    let mut pretend = deciding("Riverside Support");
    pretend.keys("n<Enter><C-p>");
    to_permissions(&mut pretend);
    pretend.keys("b");
    assert!(matches!(pretend.desk.scene, Scene::Slip(_)));
    pretend.keys("<Enter><Enter><Enter> <Enter><Enter><Enter><Enter><Enter>");
    read_out(&mut pretend);
    pretend.keys("y");
    assert_eq!(codes(&pretend), ["asked", "refused", "given"]);
    let given = steps(&pretend).pop().unwrap();
    assert_eq!(given.capture().unwrap().raised, Raised::ByThem);
}

/// Goes to the first permission of the privacy page.
fn to_permissions(pretend: &mut Pretend) {
    for _ in 0..40 {
        let Scene::Privacy(page) = &pretend.desk.scene else {
            panic!("no privacy page")
        };
        if page.in_hand().is_some_and(|row| {
            matches!(
                row.target,
                lodge::desk::scene::privacy::Target::Permission(_)
            )
        }) {
            return;
        }
        pretend.keys("<Down>");
    }
    panic!("no permission on the page");
}

/// On the phone: private things about Riverside Support, towards getting help from them.
fn on_the_phone() -> Pretend {
    let mut pretend = applied();
    pretend.desk.post.channel = Channel::Phone;
    pretend.keys(&format!(
        "{ASK}<Enter>{PRIVATE}<Enter>2<Enter>1<Enter>Riverside Support<Enter> <Enter>"
    ));
    pretend
}

#[test]
fn on_the_phone_the_words_come_by_and_by_and_a_yes_waits_for_their_end() {
    let mut pretend = on_the_phone();
    pictures("permission_form_phone", &mut pretend);
    pretend.keys("<Enter><C-u>4411<Enter><Enter><Enter><Enter>");
    assert_eq!(pretend.desk.context(), Context::ConsentReading);
    pretend.keys("<Enter>");
    assert_eq!(
        pretend.desk.trouble.as_ref().map(|one| one.code),
        Some("consent-too-fast")
    );
    pretend.wait(20_000);
    pretend.keys("<Enter>y");
    pictures("consent_phone_reading", &mut pretend);
    assert_eq!(codes(&pretend), [""; 0], "no yes before the end");
    read_out(&mut pretend);
    pretend.keys("yes you can tell them about my back<Enter>");
    pictures("consent_phone_deciding", &mut pretend);
    pretend.keys("y");
    let given = steps(&pretend).pop().unwrap();
    let capture = given.capture().unwrap();
    assert_eq!(capture.taken.method(), Method::Phone);
    assert_eq!(capture.taken.strength(), Strength::ExplicitOral);
    let serves = given
        .matter()
        .towards()
        .map(lodge::privacy::PurposeId::as_str);
    assert_eq!(serves, Some("support_referral"));
}

#[test]
fn a_yes_to_private_things_wants_the_words_that_were_said() {
    let mut pretend = on_the_phone();
    pretend.keys("<Enter><Enter><Enter><Enter><Enter>");
    read_out(&mut pretend);
    pretend.keys("<Enter>y");
    assert_eq!(codes(&pretend), ["asked"]);
    pictures("consent_said", &mut pretend);
    assert_eq!(pretend.desk.context(), Context::ConsentSaying);
    pretend.send(Message::Paste("yes".to_owned()));
    pretend.keys("go on then<Enter>y");
    assert_eq!(codes(&pretend), ["asked", "given"]);
    let given = steps(&pretend).pop().unwrap();
    let lodge::privacy::Taken::OnPhone {
        said: Some(said), ..
    } = &given.capture().unwrap().taken
    else {
        panic!()
    };
    assert_eq!(said.as_str(), "go on then", "and a paste is none of them");
}

#[test]
fn a_no_can_come_before_the_end() {
    let mut pretend = on_the_phone();
    pretend.keys("<Enter><Enter><Enter><Enter><Enter>n");
    assert_eq!(codes(&pretend), ["refused"]);
    let refused = steps(&pretend).pop().unwrap();
    assert!(!refused.capture().unwrap().taken.words_were_whole());
}

#[test]
fn while_someone_is_listening_the_words_are_covered_and_nothing_is_answered() {
    let mut pretend = deciding("Riverside Support");
    pretend.keys("<C-l>");
    pictures("consent_covered", &mut pretend);
    let glass = pretend.lines(80, 24).0.join("\n");
    assert!(
        !glass.contains("Riverside") && !glass.contains("Rosa"),
        "{glass}"
    );
    pretend.keys("ynl<Enter>");
    assert_eq!(codes(&pretend), ["asked"]);
    pretend.keys("<C-l>y");
    assert_eq!(codes(&pretend), ["asked", "given"]);
}

#[test]
fn what_has_no_notice_before_it_is_not_asked_and_the_notice_is_offered_first() {
    let mut pretend = Pretend::asking();
    pretend.go("council");
    pretend.keys("swa<Enter>");
    pretend.keys(ASK);
    assert_eq!(pretend.desk.context(), Context::YesNo);
    pictures("permission_no_notice", &mut pretend);
    pretend.keys("n");
    pretend.keys(form("Riverside Support").strip_prefix(ASK).unwrap());
    assert_eq!(codes(&pretend), [""; 0]);
    assert_eq!(
        pretend.desk.context(),
        Context::YesNo,
        "it is offered again"
    );
    pretend.keys("n");
    let Scene::Slip(slip) = &pretend.desk.scene else {
        panic!()
    };
    assert_eq!(slip.slip.trouble, Some("permission-fault-no-notice"));
    shown(&mut pretend, PersonId::Main);
    pretend.keys("<Enter>");
    assert!(
        matches!(pretend.desk.scene, Scene::Consent(_)),
        "what was filled in was still there"
    );
}

#[test]
fn taking_back_shows_what_it_does_and_takes_no_more_keys_than_giving() {
    let mut pretend = applied();
    let giving = pretend_keys(
        &mut pretend,
        form("Sheerness Floating Support")
            .strip_prefix(ASK)
            .unwrap(),
        ASK,
    ) + count_reading(&mut pretend)
        + pretend_keys(&mut pretend, "y", "");
    pretend.keys("<Enter><C-p>");
    to_permissions(&mut pretend);
    let mut taking = pretend_keys(&mut pretend, "w", "");
    pictures("take_back", &mut pretend);
    let glass = pretend.lines(80, 24).0.join("\n");
    assert!(
        glass.contains("band") && glass.contains("do not change"),
        "{glass}"
    );
    assert_eq!(
        codes(&pretend),
        ["asked", "given"],
        "nothing before its own letter"
    );
    pretend.keys("<Enter> x");
    pretend.send(Message::Paste("y".to_owned()));
    assert_eq!(codes(&pretend), ["asked", "given"]);
    taking += pretend_keys(&mut pretend, "y", "");
    pictures("take_back_done", &mut pretend);
    assert_eq!(codes(&pretend), ["asked", "given", "withdrawn"]);
    assert!(
        taking <= giving,
        "{taking} keys to take back, {giving} to give"
    );
    assert_eq!(taking, 2);
}

/// Screens of an open application that an officer can stand at, by what is pressed at a question to come there.
const SCREENS: [(&str, &str); 12] = [
    ("a question", ""),
    ("a line that is typed", "<C-g>main.last_name<Enter>"),
    ("why a question is asked", "<F1><F1>"),
    ("the answers to check", "<C-o>check<Enter>"),
    ("handing in", "<C-o>lodge<Enter>"),
    ("the privacy page", "<C-p>"),
    ("a record of the privacy page", "<C-p><End><Enter>"),
    ("the settings", "<C-o>settings<Enter>"),
    ("may I tell them", "<C-o>may i tell<Enter>"),
    ("an authority", "<C-o>speak or act for<Enter>"),
    ("an objection", "<C-o>they object<Enter>"),
    ("another permission", ASK),
];

/// The keys of a command by its name in the palette, from wherever that opens; how many layers had to be closed first. The
/// letters of the name are not counted: those of giving are more than those of taking back.
fn named(pretend: &mut Pretend, name: &str) -> usize {
    let mut pressed = 0;
    loop {
        pretend.keys("<C-o>");
        pressed += 1;
        if pretend.desk.context() == Context::Menu {
            break;
        }
        assert!(pressed < 8, "no palette, and no way back to one");
        pretend.keys("<Esc>");
        pressed += 1;
    }
    pretend.keys(name);
    pretend.keys("<Enter>");
    pressed + 1
}

/// Fills in the open form for help from a support service of this name; how many keys that took, the name aside.
fn filled_in(pretend: &mut Pretend, name: &str) -> usize {
    let before = pretend_keys(pretend, &format!("<Enter>{SUPPORT}<Enter>"), "");
    let Scene::Slip(slip) = &pretend.desk.scene else {
        panic!("no form")
    };
    let mut options = slip.slip.in_hand().unwrap().options().iter();
    let class = options.position(|option| option.code == "class.floating_support");
    let picked = pretend_keys(pretend, &format!("{}<Enter>", class.unwrap() + 1), "");
    pretend.keys(name);
    before + picked + pretend_keys(pretend, "<Enter> <Enter><Enter><Enter><Enter><Enter>", "")
}

proptest! {
    #![proptest_config(Config { cases: 24, failure_persistence: None, ..Config::default() })]

    /// Invariant 5: whichever screen somebody stands at and however many permissions hold, one is taken back with no more key
    /// presses than it takes to give one from that same screen.
    #[test]
    fn from_every_screen_taking_back_takes_no_more_keys_than_giving(
        screen in 0..SCREENS.len(), others in 0_usize..3,
    ) {
        let (called, way) = SCREENS[screen];
        let names = ["Riverside Support", "Hillside Support"];
        let at_screen = || {
            let mut pretend = applied();
            for name in names.iter().take(others) {
                pretend.keys(ASK);
                filled_in(&mut pretend, name);
                read_out(&mut pretend);
                pretend.keys("y<Enter>");
            }
            pretend
        };
        let mut pretend = at_screen();
        pretend.keys(way);
        prop_assert_ne!(pretend.desk.context(), Context::Menu, "{}", called);
        let mut giving = named(&mut pretend, "ask for a permission");
        giving += filled_in(&mut pretend, "Quayside Support");
        giving += count_reading(&mut pretend);
        giving += pretend_keys(&mut pretend, "y", "");
        let frame = pretend.lines(80, 24).0.join("\n");
        prop_assert_eq!(codes(&pretend).last().copied(), Some("given"), "{}:\n{}", called, frame);
        pretend.keys("<Enter>");
        for _ in 0..3 {
            pretend.keys("<Esc>");
        }
        pretend.go("council");
        pretend.keys(way);
        let mut taking = named(&mut pretend, "take back");
        if others > 0 {
            taking += pretend_keys(&mut pretend, "1<Enter>", "");
        }
        taking += pretend_keys(&mut pretend, "y", "");
        let frame = pretend.lines(80, 24).0.join("\n");
        prop_assert_eq!(codes(&pretend).last().copied(), Some("withdrawn"), "{}:\n{}", called, frame);
        let taken = steps(&pretend).pop().unwrap();
        prop_assert_eq!(taken.matter().recipient().name(), "Quayside Support");
        prop_assert!(taking <= giving, "{}: {} to take back, {} to give", called, taking, giving);
    }
}

/// The screens of that property are what they are called: twelve ways to places where keys do different things.
#[test]
fn the_screens_that_are_stood_at_are_different_ones() {
    let mut contexts: Vec<Context> = Vec::new();
    for (_, way) in SCREENS {
        let mut pretend = applied();
        pretend.keys(way);
        let context = pretend.desk.context();
        if !contexts.contains(&context) {
            contexts.push(context);
        }
    }
    assert!(contexts.len() >= 7, "{contexts:?}");
}

/// Presses keys, and counts them; those before are pressed and not counted.
fn pretend_keys(pretend: &mut Pretend, keys: &str, before: &str) -> usize {
    pretend.keys(before);
    pretend.keys(keys);
    let named = keys.matches('<').count();
    let inside: usize = keys
        .split('<')
        .skip(1)
        .filter_map(|rest| rest.find('>'))
        .map(|at| at + 1)
        .sum();
    keys.chars().count() - inside - named + named
}

fn count_reading(pretend: &mut Pretend) -> usize {
    let mut pressed = 1;
    while pretend.desk.context() == Context::ConsentReading {
        pretend.wait(20_000);
        pretend.keys("<Enter>");
        pressed += 1;
    }
    pretend.keys("r");
    pressed
}

#[test]
fn the_next_day_on_the_phone_one_is_taken_back_with_the_call_it_was_said_in() {
    let mut pretend = deciding("Sheerness Floating Support");
    pretend.keys("y<Enter><F3>");
    pretend.wait(24 * 60 * 60 * 1000);
    pretend.keys("<Enter><C-o>take back<Enter>p");
    pictures("take_back_phone", &mut pretend);
    pretend.keys("<Enter><Enter>");
    let withdrawn = steps(&pretend).pop().unwrap();
    let ConsentAction::Withdrawn { taken, reason, .. } = withdrawn.action() else {
        panic!("{:?}", codes(&pretend))
    };
    assert_eq!(taken.method(), Method::Phone);
    assert_eq!(*reason, None, "it is not asked why");
    assert_ne!(
        withdrawn.intake(),
        steps(&pretend)[0].intake(),
        "another sitting"
    );
}

#[test]
fn a_mistake_stays_where_it_is_with_its_reason() {
    let mut pretend = deciding("Riverside Support");
    pretend.keys("y<Enter><C-p>");
    to_permissions(&mut pretend);
    pretend.keys("m<Enter>");
    assert_eq!(codes(&pretend), ["asked", "given"], "a reason is needed");
    pictures("permission_mistake", &mut pretend);
    pretend.keys("wrong person<Enter>");
    assert_eq!(codes(&pretend), ["asked", "given", "invalidated"]);
    let matter = steps(&pretend)[0].matter().clone();
    let later = now() + TimeDelta::hours(1);
    assert_eq!(
        ledger(&pretend).standing(&matter, later).state,
        State::Invalidated
    );
}

#[test]
fn no_answer_touches_the_application() {
    for answer in ["y", "n", "l", "<Esc>"] {
        let mut pretend = deciding("Riverside Support");
        let before = application(&pretend);
        pretend.keys(answer);
        assert_eq!(application(&pretend), before, "{answer}");
        pretend.keys("<Enter>");
        assert_eq!(application(&pretend), before, "{answer}");
        if answer == "y" {
            pretend.keys("<C-o>take back<Enter>y");
            assert_eq!(codes(&pretend).last(), Some(&"withdrawn"));
            assert_eq!(application(&pretend), before, "and taking it back neither");
        }
        pretend.keys("<Enter><C-o>lodge the<Enter>y");
        assert!(
            matches!(pretend.desk.scene, Scene::Receipt(_)),
            "{answer}: lodged all the same"
        );
    }
}

#[test]
fn each_name_and_each_purpose_is_asked_by_itself() {
    let mut pretend = deciding("Riverside Support");
    pretend.keys("y<Enter>");
    pretend.keys(&form("Hillside Support"));
    read_out(&mut pretend);
    let Scene::Consent(consent) = &pretend.desk.scene else {
        panic!("{:?}", pretend.desk.context())
    };
    assert!(!consent.words.text.contains("Riverside"));
    pretend.keys("n<Enter>");
    let states: Vec<State> = ledger(&pretend)
        .standings(PersonId::Main, now() + TimeDelta::hours(1))
        .iter()
        .map(|(_, stands)| stands.state)
        .collect();
    assert_eq!(
        states,
        [State::Refused, State::Given],
        "Hillside, Riverside"
    );
}

#[test]
fn a_homeless_referral_is_three_screens() {
    let mut pretend = applied();
    for (number, purpose) in [
        ("6", "homelessness_referral"),
        ("7", "homelessness_council"),
        ("8", "homelessness_details"),
    ] {
        let known = if number == "6" {
            "1<Enter>Dover District Council<Enter>"
        } else {
            "1<Enter>"
        };
        pretend.keys(&format!(
            "{ASK}<Enter>{number}<Enter>{known}<Enter><Enter><Enter><Enter>"
        ));
        read_out(&mut pretend);
        if number == "6" {
            pictures("consent_homeless", &mut pretend);
        }
        pretend.keys("y");
        let given = steps(&pretend).pop().unwrap();
        assert_eq!(given.matter().purpose().id().as_str(), purpose);
        assert!(given.grant().is_some(), "{purpose}");
        pretend.keys("<Enter>");
    }
    assert_eq!(
        codes(&pretend).len(),
        6,
        "each was asked and answered by itself"
    );
}

#[test]
fn news_is_asked_for_whoever_would_send_it_and_under_its_name() {
    let mut pretend = applied();
    pretend.keys(&format!(
        "{ASK}<Enter>9<Enter>1<Enter><Enter><Enter><Enter><Enter>"
    ));
    read_out(&mut pretend);
    pretend.keys("n");
    let refused = steps(&pretend).pop().unwrap();
    assert_eq!(refused.matter().recipient().name(), "Swale Borough Council");
    assert_eq!(refused.action().code(), "refused");
}

#[test]
fn the_joint_applicant_decides_alone_and_is_shown_nothing_of_the_others_answer() {
    let mut pretend = deciding("Riverside Support");
    pretend.keys("n<Enter>");
    pretend.go("has_joint");
    pretend.keys("y");
    shown(&mut pretend, PersonId::Joint);
    pretend.keys(&format!("{ASK}2<Enter>{SUPPORT}<Enter>"));
    let glass = pretend.lines(80, 24).0.join("\n");
    assert!(!glass.contains("Not offered"), "{glass}");
    pretend.keys("1<Enter>Riverside Support<Enter> <Enter><Enter><Enter><Enter><Enter>");
    read_out(&mut pretend);
    pretend.keys("y");
    let given = steps(&pretend).pop().unwrap();
    assert_eq!(given.matter().person(), PersonId::Joint);
    let main = ledger(&pretend).standings(PersonId::Main, now() + TimeDelta::hours(1));
    assert_eq!(main[0].1.state, State::Refused, "and hers stays as it was");
}

#[test]
fn somebody_of_sixteen_decides_with_a_note_and_a_child_not_without_a_parent() {
    let mut pretend = applied();
    pretend.go("members");
    pretend.keys("+Ola<Enter>Okafor<Enter>");
    let list = pretend.desk.intake.as_ref().unwrap().members();
    let ola = list[0];
    shown(&mut pretend, ola);
    let fill = format!(
        "{SUPPORT}<Enter>1<Enter>Riverside Support<Enter> <Enter><Enter><Enter><Enter><Enter>"
    );
    for (born, trouble) in [
        ("", Some("permission-fault-age")),
        ("14 5 2010", Some("permission-fault-competence")),
        ("14 5 2015", Some("permission-fault-parent")),
        ("14 5 1990", None),
    ] {
        if !born.is_empty() {
            pretend.go("members.date_of_birth");
            pretend.keys(&format!("<C-u>{born}<Enter>"));
            pretend.keys("<Esc>");
        }
        pretend.keys(&format!("{ASK}2<Enter>"));
        if trouble.is_some_and(|code| code != "permission-fault-age") {
            pretend.keys("<Enter>");
        }
        pretend.keys(&fill);
        let said = if let Scene::Slip(slip) = &pretend.desk.scene {
            slip.slip.trouble
        } else {
            None
        };
        assert_eq!(said, trouble, "{born}");
        if born == "14 5 2010" {
            pictures("permission_sixteen", &mut pretend);
        }
        if trouble.is_some() {
            pretend.keys("<Esc>");
        } else {
            assert!(matches!(pretend.desk.scene, Scene::Consent(_)));
        }
    }
}

#[test]
fn a_yes_that_ran_out_or_was_to_older_words_is_written_down_when_the_application_is_opened() {
    let mut pretend = applied();
    pretend.keys(&format!(
        "{ASK}<Enter>{SUPPORT}<Enter>1<Enter>Riverside Support<Enter> <Enter><Enter>23 11 2026<Enter><Enter><Enter>"
    ));
    read_out(&mut pretend);
    pretend.keys("y<Enter><F3>");
    pretend.wait(3 * 24 * 60 * 60 * 1000);
    pretend.keys("<Enter>");
    assert_eq!(codes(&pretend), ["asked", "given", "expired"]);
    assert!(
        !pretend.desk.intake.as_ref().unwrap().unwritten(),
        "and kept"
    );
    pretend.keys("<F3><Enter>");
    assert_eq!(codes(&pretend).len(), 3, "once");
}

#[test]
fn on_a_desk_that_was_handed_over_the_words_speak_to_the_person_and_no_officer_is_in_them() {
    for (answer, code) in [("y", "given"), ("n", "refused"), ("l", "not_asked")] {
        let mut pretend = applied();
        let purpose = pretend.desk.books.notices().asked();
        let purpose = purpose
            .iter()
            .find(|one| one.id.as_str() == "share_sensitive");
        let purpose = lodge::privacy::ConsentPurpose::of(purpose.unwrap()).unwrap();
        let sam = lodge::privacy::Words::new("Riverside Support").unwrap();
        let towards = lodge::privacy::PurposeId::new("support_referral");
        let recipient = lodge::privacy::NamedRecipient::contact(1, sam);
        let health = lodge::privacy::DataGroup::new("health").unwrap();
        let proposal = Proposal {
            matter: Matter::new(PersonId::Main, purpose, recipient, towards).unwrap(),
            scope: lodge::privacy::Topics::Groups([health].into()),
            until: None,
            refresh: None,
            again: None,
            by: lodge::privacy::By::Themselves,
            maturity: lodge::privacy::Maturity::Adult,
            raised: Raised::Asked,
        };
        drop(consent::open(
            &mut pretend.desk,
            proposal,
            Way::HandedOver,
            now(),
        ));
        if answer == "y" {
            pictures("consent_handed_over", &mut pretend);
        }
        let mut seen = pretend.lines(80, 24).0.join("\n");
        read_out(&mut pretend);
        assert_eq!(
            pretend.desk.context(),
            Context::ConsentDeciding,
            "what they type needs no quoting"
        );
        seen.push_str(&pretend.lines(80, 24).0.join("\n"));
        pretend.keys(answer);
        if answer == "y" {
            pictures("consent_handed_over_done", &mut pretend);
        }
        seen.push_str(&pretend.lines(80, 24).0.join("\n"));
        for officers in [
            "Rosa",
            "decides",
            "Read this out",
            "Written down",
            "privacy page",
            "They ",
        ] {
            assert!(!seen.contains(officers), "{officers} in\n{seen}");
        }
        let last = steps(&pretend).pop().unwrap();
        assert_eq!(last.action().code(), code);
        if let Some(capture) = last.capture() {
            assert_eq!(capture.taken.method(), Method::HandedOver);
            assert_eq!(capture.taken.strength(), Strength::ExplicitWritten);
        }
    }
}

/// The books with one more release of the words of help from a support service.
fn released_again(change: &str) -> lodge::desk::Books {
    let mut files = lodge::form::catalogue::files(None).unwrap();
    let list = files.get_mut("consents/released.toml").unwrap();
    let table = format!(
        "\n[[released]]\nwords = \"consent-support_referral\"\nversion = 2\nlanguage = \"en-GB\"\ndigest = \"{}\"\nchange = \"{change}\"\nfrom = \"2026-11-23\"\n",
        "ab".repeat(32)
    );
    list.push_str(&table);
    let catalogue = lodge::form::shipped().unwrap();
    let locale = lodge::locale::Locale::load("en-GB", None).unwrap();
    let notices = lodge::privacy::Packs::of(&files).unwrap();
    lodge::desk::Books::new(catalogue, locale, Vec::new()).with_notices(notices)
}

#[test]
fn a_yes_to_words_that_others_took_the_place_of_holds_no_longer_once_opened_and_a_minor_change_touches_none()
 {
    for (change, state) in [("minor", State::Given), ("material", State::Superseded)] {
        let mut pretend = deciding("Riverside Support");
        pretend.keys("y<Enter>");
        pretend.keys(&form("Hillside Support"));
        read_out(&mut pretend);
        pretend.keys("n<Enter>");
        pretend.keys(&format!(
            "{ASK}<Enter>9<Enter>1<Enter><Enter><Enter><Enter><Enter>"
        ));
        read_out(&mut pretend);
        pretend.keys("y<Enter><F3>");
        pretend.desk.books = released_again(change);
        pretend.wait(24 * 60 * 60 * 1000);
        pretend.keys("<Enter>");
        let states: Vec<(String, State)> = ledger(&pretend)
            .standings(PersonId::Main, now() + TimeDelta::days(2))
            .iter()
            .map(|(matter, stands)| (matter.recipient().name().to_owned(), stands.state))
            .collect();
        let named = |name: &str, state: State| (name.to_owned(), state);
        assert_eq!(
            states,
            [
                named("Swale Borough Council", State::Given),
                named("Hillside Support", State::Refused),
                named("Riverside Support", state),
            ],
            "{change}"
        );
        assert!(
            !pretend.desk.intake.as_ref().unwrap().unwritten(),
            "{change}"
        );
        if state == State::Superseded {
            pretend.keys(&format!(
                "{ASK}<Enter>{SUPPORT}<Enter>1<Enter> <Enter><Enter><Enter><Enter><Enter>"
            ));
            assert!(
                matches!(pretend.desk.scene, Scene::Consent(_)),
                "it may be asked again"
            );
        }
    }
}

#[test]
fn a_contact_is_a_name_that_a_professional_can_be_asked_under() {
    let mut pretend = applied();
    let card = lodge::privacy::Card {
        kind: lodge::privacy::ContactKind::Gp,
        name: lodge::privacy::Words::new("Dr Anand Patel"),
        organisation: None,
        phone: None,
        email: None,
        best_time: None,
    };
    let contact = lodge::privacy::Contact {
        number: 4,
        for_person: PersonId::Main,
        card,
        told_by: PersonId::Main,
        knows: lodge::privacy::Knows::No,
        emergency_only: false,
        removed: false,
    };
    let ledger_in_hand = &mut pretend.desk.intake.as_mut().unwrap().ledger;
    ledger_in_hand.keep_contact(contact, now()).unwrap();
    pretend.keys(&format!(
        "{ASK}<Enter>4<Enter>1<Enter> <Enter><Enter><Enter><Enter><Enter>"
    ));
    read_out(&mut pretend);
    pretend.keys("y");
    let given = steps(&pretend).pop().unwrap();
    assert_eq!(given.matter().recipient().name(), "Dr Anand Patel");
    assert_eq!(
        given.matter().recipient().whom(),
        &lodge::privacy::Whom::Contact(4)
    );
}

#[test]
fn a_yes_that_is_due_is_a_task_and_is_asked_about_again_and_no_sooner() {
    let mut pretend = applied();
    pretend.keys(&format!(
        "{ASK}<Enter>{SUPPORT}<Enter>1<Enter>Riverside Support<Enter> <Enter><Enter><Enter>25 11 2026<Enter><Enter>"
    ));
    read_out(&mut pretend);
    pretend.keys("y<Enter>");
    pretend.keys(&format!("{ASK}<Enter>{SUPPORT}<Enter>"));
    assert!(
        pretend
            .lines(80, 24)
            .0
            .join(" ")
            .contains("Not offered: Riverside Support")
    );
    pretend.keys("<Esc>");
    pretend.wait(3 * 24 * 60 * 60 * 1000);
    pretend.keys(&format!("{ASK}<Enter>{SUPPORT}<Enter>"));
    assert!(!pretend.lines(80, 24).0.join(" ").contains("Not offered"));
    pretend.keys("1<Enter> <Enter><Enter><Enter><Enter><Enter>");
    read_out(&mut pretend);
    pretend.keys("y");
    assert_eq!(codes(&pretend), ["asked", "given", "asked", "given"]);
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(12))]

    #[test]
    fn whatever_is_answered_in_whatever_order_the_application_stays_as_it_was(
        answers in proptest::collection::vec((0usize..3, "[ynl]"), 1..5)
    ) {
        let mut pretend = applied();
        let before = application(&pretend);
        for (number, (name, answer)) in answers.iter().enumerate() {
            let name = format!("{} Support {number}", ["Riverside", "Hillside", "Quayside"][*name]);
            pretend.keys(&format!("{ASK}<Enter>{SUPPORT}<Enter>"));
            let Scene::Slip(slip) = &pretend.desk.scene else { panic!() };
            let class = slip.slip.in_hand().unwrap().options().iter()
                .position(|option| option.code == "class.floating_support").unwrap() + 1;
            pretend.keys(&format!("{class}<Enter>{name}<Enter> <Enter><Enter><Enter><Enter><Enter>"));
            read_out(&mut pretend);
            pretend.keys(answer);
            pretend.keys("<Enter>");
            proptest::prop_assert_eq!(application(&pretend), before.clone());
        }
        proptest::prop_assert_eq!(codes(&pretend).len(), answers.len() * 2);
    }
}
