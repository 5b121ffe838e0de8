//! Every way out: nothing of an answer stays on the terminal, nothing goes on running, and what was left is kept.

use std::time::{Duration, Instant};

use crate::glass::Glass;
use crate::office::{Office, code, json};
use crate::sitting::{EMPTY, answer, begin, unlock, unlocked};

/// A name that must not stay on either screen of the terminal.
const NAME: &str = "Quillfeather";

/// A desk with a name on its glass.
fn at_work(office: &Office) -> (Glass, String) {
    let mut glass = unlocked(office, EMPTY);
    let number = begin(&mut glass, NAME);
    answer(&mut glass, "Halfty", "Halfty");
    (glass, number)
}

/// Neither screen holds an answer: the ordinary one never had it, the other was wiped before it was left.
fn nothing_stays(glass: &Glass) {
    glass.wait_until_drawn("the ordinary screen", |screen| {
        !screen.alternate_screen() && !screen.bracketed_paste() && !screen.hide_cursor()
    });
    for text in both_screens(&glass.raw()) {
        assert!(!text.contains(NAME) && !text.contains("Halfty"), "{text}");
    }
    #[cfg(target_os = "linux")]
    assert!(glass.is_cooked());
}

/// What the terminal shows at the end, and what it shows when somebody calls the alternate screen up again without wiping it.
fn both_screens(raw: &[u8]) -> [String; 2] {
    let mut parser = vt100::Parser::new(24.try_into().unwrap(), 80.try_into().unwrap(), 0);
    parser.process(raw);
    let ordinary = parser.screen().contents();
    parser.process(b"\x1b[?47h");
    [ordinary, parser.screen().contents()]
}

#[test]
fn leaving_in_the_ordinary_way_leaves_nothing() {
    let office = Office::new();
    let (mut glass, number) = at_work(&office);
    answer(&mut glass, "<c-c>", "Leave this application?");
    answer(&mut glass, "y", "1 draft");
    answer(&mut glass, "q", "Leave Lodge?");
    glass.type_keys("y");
    assert_eq!(glass.end(), 0);
    nothing_stays(&glass);
    // Leaving a question by leaving the application leaves what was typed.
    let shown = json(&office.run_open(&["show", &number, "--json"]));
    assert_eq!(shown["answers"]["main.last_name"]["value"], "Halfty");
}

#[test]
fn a_signal_leaves_nothing_but_what_is_kept() {
    for (name, expected) in [("TERM", 143), ("HUP", 129)] {
        let office = Office::new();
        let (mut glass, number) = at_work(&office);
        glass.signal(name);
        assert_eq!(glass.end(), expected);
        nothing_stays(&glass);
        let shown = json(&office.run_open(&["show", &number, "--json"]));
        assert_eq!(shown["answers"]["main.first_name"]["value"], NAME, "{name}");
    }
}

/// The terminal is closed: the program ends by itself, lets go of the vault, and nothing that was not typed is an answer.
#[test]
fn a_closed_terminal_is_the_end_and_no_answer() {
    let office = Office::new();
    let vault = office.vault().display().to_string();
    let mut glass = Glass::open_under_shell(&office.path("."), &["--vault", &vault], &[]);
    unlock(&mut glass);
    glass.wait_for(EMPTY);
    let number = begin(&mut glass, NAME);
    answer(&mut glass, "Halfty", "Halfty");
    assert_eq!(code(&office.run_open(&["list"])), 4);
    glass.signal("KILL");
    let deadline = Instant::now() + Duration::from_mins(1);
    while code(&office.run_open(&["list"])) != 0 {
        assert!(Instant::now() < deadline, "it never let go of the vault");
    }
    let shown = json(&office.run_open(&["show", &number, "--json"]));
    assert_eq!(shown["answers"]["main.first_name"]["value"], NAME);
    assert!(shown["answers"]["main.last_name"].is_null(), "{shown}");
}

/// While nobody types, no processor time passes: measured by the system's own account of the process.
#[cfg(target_os = "linux")]
#[test]
fn an_idle_desk_takes_no_processor_time() {
    let office = Office::new();
    let (glass, _) = at_work(&office);
    // The end of the last frame may still be on its way.
    while !glass.stays_silent_for(Duration::from_millis(300)) {}
    let before = glass.processor_ticks();
    // What is asserted is work, not time.
    assert!(glass.stays_silent_for(Duration::from_secs(2)));
    assert!(glass.processor_ticks() - before <= 2);
}

/// What undoes each mode, one by one, after nobody could.
#[test]
fn after_a_kill_the_terminal_is_put_right_by_hand() {
    let office = Office::new();
    let (mut glass, _) = at_work(&office);
    glass.signal("KILL");
    glass.end();
    glass.ask(|screen| assert!(screen.alternate_screen() && screen.bracketed_paste()));
    let mut reset = Glass::open(&office.path("."), &["terminal", "reset"]);
    assert_eq!(reset.end(), 0);
    reset.wait_until_drawn("its end", |_| true);
    // The same terminal gets both programs' bytes, one after the other.
    let raw = [glass.raw(), reset.raw_to_end()].concat();
    let mut parser = vt100::Parser::new(24.try_into().unwrap(), 80.try_into().unwrap(), 0);
    parser.process(&raw);
    let screen = parser.screen();
    assert!(!screen.alternate_screen() && !screen.bracketed_paste() && !screen.hide_cursor());
    for text in both_screens(&raw) {
        assert!(!text.contains(NAME) && !text.contains("Halfty"), "{text}");
    }
    let said = String::from_utf8_lossy(&reset.raw_to_end()).into_owned();
    for sequence in [
        "\x1b[?2004l",
        "\x1b[?1049l",
        "\x1b[?25h",
        "\x1b[2J",
        "\x1b[0m",
    ] {
        assert!(said.contains(sequence), "{sequence:?} in {said:?}");
    }
}
