//! The terminal is given back as it was, however the program ends, and no answer is left on it.

#![cfg(unix)]

#[path = "support/glass.rs"]
mod glass;

use glass::Glass;

/// The desk in practice, drawn and listening.
fn practice(home: &std::path::Path) -> Glass {
    let glass = Glass::open(home, &["practice"]);
    glass.wait_until("the desk", |screen| screen.alternate_screen() && screen.bracketed_paste());
    glass.wait_until("something drawn", |screen| !screen.contents().trim().is_empty());
    glass
}

fn is_given_back(glass: &Glass) {
    glass.ask(|screen| {
        assert!(!screen.alternate_screen() && !screen.bracketed_paste() && !screen.hide_cursor());
        assert!(!screen.application_cursor() && screen.contents().trim().is_empty(), "{}", screen.contents());
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

#[test]
fn a_line_that_is_cut_ends_the_program() {
    let home = tempfile::tempdir().unwrap();
    let mut glass = practice(home.path());
    glass.cut();
    glass.end();
}

#[test]
fn a_practice_vault_goes_away_with_the_program() {
    let (home, temporary) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let place = temporary.path().display().to_string();
    let mut glass = Glass::open_with(home.path(), &["practice"], (80, 24), &[("TMPDIR", &place)]);
    glass.wait_until("the desk", vt100::Screen::alternate_screen);
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
    glass.wait_until("something drawn", |screen| screen.alternate_screen() && !screen.contents().trim().is_empty());
    glass.ask(|screen| {
        let (rows, columns) = screen.size();
        let (rows, columns) = (rows.get(), columns.get());
        for (row, column) in (0..rows).flat_map(|row| (0..columns).map(move |column| (row, column))) {
            let Some(cell) = screen.cell(row, column) else { continue };
            assert_eq!((cell.fgcolor(), cell.bgcolor()), (vt100::Color::Default, vt100::Color::Default));
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
    glass.wait_until("the cursor", |screen| !screen.hide_cursor() && !screen.alternate_screen());
    #[cfg(target_os = "linux")]
    assert!(glass.is_cooked());
}
