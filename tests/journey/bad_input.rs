//! What no officer means to send: pastes full of commands to the terminal, bursts, no terminal, faults in what is laid over.

use std::fs;

use crate::office::{Office, code, err, json, out};
use crate::sitting::{EMPTY, answer, begin, go, open_with, unlock, unlocked};

/// Colours, a title, a clipboard, a cleared screen, a C1 control, marks of direction, breaks of lines.
const HOSTILE: &str = "Oka\x1b[31mfor\x1b]52;c;aGVsbG8=\x07\u{9b}2J\u{202e}gnip\u{2066}x\u{200f}\r\nsecond\nline\x1b]0;title\x07";

#[test]
fn a_paste_is_cleaned_and_never_submits() {
    let office = Office::new();
    let mut glass = unlocked(&office, EMPTY);
    let number = begin(&mut glass, "Ada");
    let before = glass.raw().len();
    glass.paste(HOSTILE);
    glass.wait_for("second");
    // The line breaks did not submit: the question is still the same, and the words are still in hand.
    glass.ask(|screen| {
        assert!(
            screen.contents().contains("What is your last name?"),
            "{}",
            screen.contents()
        );
    });
    answer(&mut glass, "<enter>", "Do you have any middle names?");
    let drawn = String::from_utf8_lossy(&glass.raw()[before..]).into_owned();
    for raw in [
        "\x1b]", "\x07", "\u{9b}", "\u{202e}", "\u{2066}", "\u{200f}",
    ] {
        assert!(!drawn.contains(raw), "{raw:?} was drawn");
    }
    glass.signal("TERM");
    glass.end();
    let shown = office.run_open(&["show", &number, "--json"]);
    let kept = json(&shown)["answers"]["main.last_name"]["value"]
        .as_str()
        .unwrap()
        .to_owned();
    assert!(
        kept.starts_with("Oka") && kept.contains("second"),
        "{kept:?}"
    );
    let acts = |letter: char| {
        letter.is_control()
            || matches!(letter, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    assert!(!kept.chars().any(acts), "{kept:?}");
    let plain = out(&office.run_open(&["show", &number]));
    assert!(
        !plain.chars().any(|letter| acts(letter) && letter != '\n'),
        "{plain:?}"
    );
}

/// A very long paste is kept or refused as a whole answer; the desk stays alive either way.
#[test]
fn a_paste_of_a_mebibyte_does_not_bring_the_desk_down() {
    let office = Office::new();
    let mut glass = unlocked(&office, EMPTY);
    begin(&mut glass, "Ada");
    glass.paste(&"word\n".repeat(1 << 18));
    glass.wait_for("word");
    answer(
        &mut glass,
        "<c-u>Okafor<enter>",
        "Do you have any middle names?",
    );
    glass.wait_for("Okafor");
}

/// Ten thousand keys at once: all of them arrive, in their order, in the process that was there before.
#[test]
fn a_burst_of_ten_thousand_keys_arrives_whole_and_in_order() {
    let office = Office::new();
    let mut glass = unlocked(&office, EMPTY);
    let (number, process) = (begin(&mut glass, "Ada"), glass.process());
    go(&mut glass, "Last name", "What is your last name?");
    // A note, which may be long: numbers in a row, so that a key out of its order shows.
    answer(&mut glass, "#", "Note on this question");
    let numbers: Vec<String> = (0..2_000).map(|at| format!("{at:04}")).collect();
    let burst = format!("{} ", numbers.join(" "));
    assert_eq!(burst.len(), 10_000);
    glass.send(burst.as_bytes());
    glass.wait_for("1999");
    glass.type_keys("<enter>");
    glass.wait_gone("Note on this question");
    assert_eq!(glass.process(), process);
    glass.signal("TERM");
    glass.end();
    let shown = json(&office.run_open(&["show", &number, "--json"]));
    assert!(shown.to_string().contains(burst.trim_end()), "{shown}");
}

#[test]
fn a_terminal_that_is_too_small_and_grows_again_keeps_what_is_half_typed() {
    let office = Office::new();
    let mut glass = unlocked(&office, EMPTY);
    begin(&mut glass, "Ada");
    answer(&mut glass, "Okaf", "Okaf");
    glass.resize(30, 8);
    glass.wait_for("60");
    glass.wait_gone("Okaf");
    glass.resize(1, 1);
    glass.resize(80, 24);
    glass.wait_for("Okaf");
    answer(&mut glass, "or<enter>", "Do you have any middle names?");
    glass.wait_for("Okafor");
}

#[test]
fn without_a_terminal_the_desk_says_so() {
    let office = Office::new();
    for input in ["", "Ash\ntangerine velcro umbrella jigsaw\nn\n1\n"] {
        let refused = office.run_with(&[], input);
        assert_eq!(code(&refused), 2);
        assert!(
            err(&refused).contains("terminal") && refused.stdout.is_empty(),
            "{}",
            err(&refused)
        );
    }
}

#[test]
fn a_typo_in_what_is_laid_over_is_shown_with_its_place() {
    let office = Office::new();
    let (forms, locales) = (office.path("forms"), office.path("locales"));
    fs::create_dir_all(forms.join("homechoice")).unwrap();
    fs::create_dir_all(locales.join("en-GB")).unwrap();
    let source = concat!(env!("CARGO_MANIFEST_DIR"), "/forms/homechoice/joint.toml");
    let typo = fs::read_to_string(source)
        .unwrap()
        .replacen("kind =", "knid =", 1);
    fs::write(forms.join("homechoice/joint.toml"), typo).unwrap();
    fs::write(
        locales.join("en-GB/desk.ftl"),
        "command-why = Why\n  this { $is not closed\n",
    )
    .unwrap();
    let (forms, locales) = (forms.display().to_string(), locales.display().to_string());

    let checked = office.run(&["form", "check", &forms]);
    let said = format!("{}{}", out(&checked), err(&checked));
    assert_eq!(code(&checked), 1, "{said}");
    assert!(
        said.contains("joint.toml:") && said.contains("knid") && said.contains('^'),
        "{said}"
    );
    for (overlay, place) in [
        (["--forms", &forms], "joint.toml:"),
        (["--locales", &locales], "desk.ftl"),
    ] {
        let refused = office.run(&[&["form", "list"][..], &overlay].concat());
        assert_eq!(code(&refused), 6, "{}", err(&refused));
        assert!(
            err(&refused).contains(place) && err(&refused).contains('^'),
            "{}",
            err(&refused)
        );
        // The desk says the same before it takes the terminal over, and touches no vault.
        let mut glass = open_with(&office, &overlay, (80, 24));
        assert_eq!(glass.end(), 6);
        assert!(!String::from_utf8_lossy(&glass.raw_to_end()).contains("\x1b[?1049h"));
        glass.wait_until_drawn("the place", |screen| screen.contents().contains('^'));
    }
}

#[test]
fn keys_typed_ahead_of_a_slow_unlock_are_not_lost() {
    let office = Office::new();
    let mut glass = open_with(&office, &[], (80, 24));
    unlock(&mut glass);
    glass.type_keys("n1");
    glass.wait_for("Which council do you want to apply to?");
}
