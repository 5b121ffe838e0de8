//! The picture in the README is the real screen: this test fails when it is not.
//!
//! `LODGE_PICTURES=write cargo test --test picture` draws it anew.

#![expect(clippy::expect_used, reason = "a test that cannot go on says so")]

#[path = "support/household.rs"]
mod household;
#[path = "support/svg.rs"]
mod svg;

use std::{env, fs, path::Path};

use household::desk;
use lodge::screen;
use ratatui::Terminal;
use ratatui::backend::TestBackend;

#[test]
fn the_picture_in_the_readme_is_the_real_screen() {
    let desk = desk(
        include_str!("../forms/practice/01-sofa-surfing.json"),
        "main.address_history",
    );
    let mut terminal = Terminal::new(TestBackend::new(80, 24)).expect("a glass in memory");
    let mut cursor = (0, 0);
    terminal
        .draw(|frame| {
            let at = screen::draw(&desk, frame);
            cursor = (at.x, at.y);
        })
        .expect("drawn");
    let drawn = svg::picture(
        terminal.backend().buffer(),
        cursor,
        "Where someone has lived, at the desk",
    );
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pictures/intake.svg");
    if env::var_os("LODGE_PICTURES").is_some() {
        fs::write(&file, &drawn).expect("the picture is written");
    }
    let kept = fs::read_to_string(&file).unwrap_or_default();
    assert!(
        kept == drawn,
        "the picture is stale: LODGE_PICTURES=write cargo test --test picture"
    );
}
