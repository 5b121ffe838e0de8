//! A key at the desk: from the press to the finished frame, in a full form and in a bare one; and the jump box.
//!
//! The full form is a household of fifteen with every section answered. The bare one is `ratatui` and the same input crate
//! with the same lines of text on the glass, laid out by row and not by the layout solver, and nothing behind them.

#![expect(
    clippy::expect_used,
    reason = "a measurement of something that is not there says so at once"
)]

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use lodge::desk::{Desk, Key, Message, intent, update};
use lodge::screen;
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::style::{Modifier, Style};
use ratatui::text::Line;
use ratatui::widgets::Paragraph;
use tui_input::{Input, InputRequest};

const APPLICANT: &str = include_str!("../forms/practice/14-full-house.json");

#[path = "../tests/support/household.rs"]
mod household;

use household::{desk, now};

/// The full household with a text question in focus.
fn full() -> Desk {
    let desk = desk(APPLICANT, "main.first_name");
    let asked = desk
        .intake
        .as_ref()
        .map_or(0, |intake| intake.walk.asked.len());
    assert!(asked > 900, "the form is full");
    desk
}

fn press(desk: &mut Desk, key: Key) {
    if let Some(intent) = intent(desk.context(), key) {
        black_box(update(desk, Message::Intent(intent), now()));
    }
}

fn terminal() -> Terminal<TestBackend> {
    Terminal::new(TestBackend::new(80, 24)).expect("a glass in memory")
}

/// The lines on the glass as the full form draws them, for the bare form to draw as well.
fn lines_of(desk: &Desk) -> Vec<String> {
    let mut terminal = terminal();
    terminal
        .draw(|frame| {
            screen::draw(desk, frame);
        })
        .expect("drawn");
    let buffer = terminal.backend().buffer();
    (0..24)
        .map(|y| {
            (0..80)
                .map(|x| buffer[(x, y)].symbol())
                .collect::<String>()
                .trim_end()
                .to_owned()
        })
        .collect()
}

/// A form of lines with one input among them.
struct Bare {
    lines: Vec<String>,
    input: Input,
}

impl Bare {
    fn draw(&self, frame: &mut ratatui::Frame) {
        let rows = frame.area().rows();
        for (number, (line, row)) in self.lines.iter().zip(rows).enumerate() {
            if number == 5 {
                let style = Style::new().add_modifier(Modifier::BOLD);
                frame.render_widget(
                    Paragraph::new(Line::styled(format!("> {}", self.input.value()), style)),
                    row,
                );
                frame.set_cursor_position((
                    row.x + 2 + u16::try_from(self.input.visual_cursor()).unwrap_or(0),
                    row.y,
                ));
            } else {
                frame.render_widget(Paragraph::new(line.as_str()), row);
            }
        }
    }
}

fn keys(c: &mut Criterion) {
    let mut full = full();
    let mut bare = Bare {
        lines: lines_of(&full),
        input: Input::default(),
    };
    let (mut glass, mut other) = (terminal(), terminal());
    let mut group = c.benchmark_group("key to frame");
    group.bench_function("bare form", |b| {
        b.iter(|| {
            for request in [InputRequest::InsertChar('a'), InputRequest::DeletePrevChar] {
                black_box(bare.input.handle(request));
                other.draw(|frame| bare.draw(frame)).expect("drawn");
            }
        });
    });
    group.bench_function("full form", |b| {
        b.iter(|| {
            for key in [Key::Char('a'), Key::Backspace] {
                press(&mut full, key);
                glass
                    .draw(|frame| {
                        screen::draw(&full, frame);
                    })
                    .expect("drawn");
            }
        });
    });
    group.finish();
}

fn jump(c: &mut Criterion) {
    let mut desk = full();
    press(&mut desk, Key::Ctrl('g'));
    c.bench_function("jump box, one key", |b| {
        b.iter(|| {
            press(&mut desk, Key::Char('p'));
            press(&mut desk, Key::Backspace);
        });
    });
}

fn moving(c: &mut Criterion) {
    let mut desk = full();
    let mut glass = terminal();
    c.bench_function("next question, to the frame", |b| {
        b.iter(|| {
            press(&mut desk, Key::Tab);
            glass
                .draw(|frame| {
                    screen::draw(&desk, frame);
                })
                .expect("drawn");
        });
    });
}

criterion_group!(benches, keys, jump, moving);
criterion_main!(benches);
