//! The terminal is given back as it was, however the program ends, and no answer is left on it.

#![cfg(unix)]

#[path = "support/glass.rs"]
mod glass;

use std::time::{Duration, Instant};

use glass::Glass;

/// Someone on the list of a practice desk: when they are seen, the desk is drawn and listens.
const APPLICANT: &str = "Siobhán";

/// The desk in practice.
fn practice(home: &std::path::Path) -> Glass {
    let glass = Glass::open(home, &["practice"]);
    glass.wait_until("the desk", |screen| {
        screen.alternate_screen() && screen.bracketed_paste()
    });
    glass.wait_for(APPLICANT);
    glass
}

fn is_given_back(glass: &Glass) {
    glass.ask(|screen| {
        assert!(!screen.alternate_screen() && !screen.bracketed_paste() && !screen.hide_cursor());
        assert!(
            !screen.application_cursor() && screen.contents().trim().is_empty(),
            "{}",
            screen.contents()
        );
    });
    #[cfg(target_os = "linux")]
    assert!(glass.is_cooked());
    // The alternate screen was wiped before it was left: nothing of it can be called up again.
    let raw = glass.raw();
    let find = |needle: &[u8]| raw.windows(needle.len()).rposition(|bytes| bytes == needle);
    assert!(find(b"\x1b[2J") < find(b"\x1b[?1049l") && find(b"\x1b[2J").is_some());
}

#[test]
fn every_signal_that_ends_the_program_gives_the_terminal_back() {
    let home = tempfile::tempdir().unwrap();
    for (name, number) in [("TERM", 15), ("INT", 2), ("HUP", 1), ("QUIT", 3)] {
        let mut glass = practice(home.path());
        glass.signal(name);
        assert_eq!(glass.end(), 128 + number, "{name}");
        glass.wait_until("the ordinary screen", |screen| !screen.alternate_screen());
        is_given_back(&glass);
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_program_that_stands_still_gives_the_terminal_back_and_takes_it_again() {
    let home = tempfile::tempdir().unwrap();
    let mut glass = practice(home.path());
    glass.signal("TSTP");
    glass.wait_until("the ordinary screen", |screen| {
        !screen.alternate_screen() && !screen.bracketed_paste()
    });
    glass.ask(|screen| assert!(screen.contents().trim().is_empty() && !screen.hide_cursor()));
    glass.wait_stopped();
    glass.signal("CONT");
    glass.wait_until("the desk again", |screen| {
        screen.alternate_screen() && screen.contents().contains(APPLICANT)
    });
    glass.signal("TERM");
    assert_eq!(glass.end(), 143);
}

/// Not a test of its own: what [`a_panic_gives_the_terminal_back_and_repeats_no_answer`] runs on a terminal.
#[test]
#[ignore = "takes the terminal over and panics; run by another test"]
fn takes_the_terminal_and_panics() {
    let mut taken = lodge::terminal::Glass::take().unwrap();
    taken
        .draw(|frame| frame.render_widget("Ada Okafor, 12 Quay Road", frame.area()))
        .unwrap();
    panic!("Ada Okafor has no {} address", "current");
}

#[test]
fn a_panic_gives_the_terminal_back_and_repeats_no_answer() {
    let home = tempfile::tempdir().unwrap();
    let arguments = [
        "--ignored",
        "--exact",
        "takes_the_terminal_and_panics",
        "--nocapture",
        "--test-threads=1",
    ];
    let mut glass = Glass::open_program(home.path(), &std::env::current_exe().unwrap(), &arguments);
    glass.wait_for("Lodge stopped because of a fault of its own (tests/terminal.rs:");
    assert_ne!(glass.end(), 0);
    let raw = String::from_utf8_lossy(&glass.raw()).into_owned();
    let after = raw.rsplit("\x1b[?1049l").next().unwrap();
    assert!(
        raw.contains("Okafor,") && !after.contains("Ada") && !after.contains("address"),
        "{after}"
    );
    glass.ask(|screen| {
        assert!(!screen.alternate_screen() && !screen.bracketed_paste() && !screen.hide_cursor());
    });
    #[cfg(target_os = "linux")]
    assert!(glass.is_cooked());
}

#[test]
fn a_line_that_is_cut_ends_the_program() {
    let (home, temporary) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let place = temporary.path().display().to_string();
    let glass = Glass::open_under_shell(home.path(), &["practice"], &[("TMPDIR", &place)]);
    glass.wait_until("the desk", |screen| {
        screen.alternate_screen() && !screen.contents().trim().is_empty()
    });
    let vaults = || std::fs::read_dir(temporary.path()).unwrap().count();
    assert_eq!(vaults(), 1);
    glass.signal("KILL");
    // The practice vault goes when the program ends in its own way, and only then.
    let deadline = Instant::now() + Duration::from_mins(1);
    while vaults() > 0 {
        assert!(Instant::now() < deadline, "it never ended");
        std::thread::yield_now();
    }
}

#[test]
fn a_practice_vault_goes_away_with_the_program() {
    let (home, temporary) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let place = temporary.path().display().to_string();
    let mut glass = Glass::open_with(home.path(), &["practice"], (80, 24), &[("TMPDIR", &place)]);
    glass.wait_for(APPLICANT);
    assert_eq!(std::fs::read_dir(temporary.path()).unwrap().count(), 1);
    glass.signal("TERM");
    glass.end();
    assert_eq!(std::fs::read_dir(temporary.path()).unwrap().count(), 0);
    assert_eq!(std::fs::read_dir(home.path()).unwrap().count(), 0);
}

#[test]
fn no_colour_means_no_colour_and_attributes_stay() {
    let home = tempfile::tempdir().unwrap();
    let mut glass = Glass::open_with(home.path(), &["practice"], (80, 24), &[("NO_COLOR", "1")]);
    glass.wait_until("something drawn", |screen| {
        screen.alternate_screen() && !screen.contents().trim().is_empty()
    });
    glass.ask(|screen| {
        let (rows, columns) = screen.size();
        let (rows, columns) = (rows.get(), columns.get());
        for (row, column) in (0..rows).flat_map(|row| (0..columns).map(move |column| (row, column)))
        {
            let Some(cell) = screen.cell(row, column) else {
                continue;
            };
            assert_eq!(
                (cell.fgcolor(), cell.bgcolor()),
                (vt100::Color::Default, vt100::Color::Default)
            );
        }
    });
    glass.signal("TERM");
    glass.end();
}

#[test]
fn a_terminal_that_only_prints_lines_is_told_so_in_words() {
    let home = tempfile::tempdir().unwrap();
    let mut glass = Glass::open_with(home.path(), &[], (80, 24), &[("TERM", "dumb")]);
    glass.wait_for("can only print lines");
    assert_eq!(glass.end(), 2);
    assert!(!glass.raw().contains(&0x1b));
}

#[test]
fn terminal_reset_puts_right_what_something_else_left() {
    let home = tempfile::tempdir().unwrap();
    let mut glass = Glass::open(home.path(), &["terminal", "reset"]);
    assert_eq!(glass.end(), 0);
    glass.wait_until("the cursor", |screen| {
        !screen.hide_cursor() && !screen.alternate_screen()
    });
    #[cfg(target_os = "linux")]
    assert!(glass.is_cooked());
}
