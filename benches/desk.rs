//! A key at the desk: from the press to the finished frame, in a full form and in a bare one; and the jump box.
//!
//! The full form is a household of fifteen with every section answered. The bare one is `ratatui` and the same input crate
//! with the same lines of text on the glass, laid out by row and not by the layout solver, and nothing behind them.

#![expect(
    clippy::expect_used,
    reason = "a measurement of something that is not there says so at once"
)]

use std::hint::black_box;

use chrono::{DateTime, NaiveDate, Utc};
use criterion::{Criterion, criterion_group, criterion_main};
use lodge::answers::{File, Told, take};
use lodge::desk::effect::Recalled;
use lodge::desk::{Books, Desk, Key, Message, Opening, Outcome, Scene, Settings, intent, update};
use lodge::form::Owner;
use lodge::locale::Locale;
use lodge::register::application::{ApplicationId, Attention, Header};
use lodge::register::reference::Reference;
use lodge::register::{Channel, Stage};
use lodge::screen;
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::style::{Modifier, Style};
use ratatui::text::Line;
use ratatui::widgets::Paragraph;
use tui_input::{Input, InputRequest};

const APPLICANT: &str = include_str!("../forms/practice/14-full-house.json");

fn now() -> DateTime<Utc> {
    DateTime::from_timestamp(1_795_442_400, 0).unwrap_or(DateTime::UNIX_EPOCH)
}

/// A desk with the full household in hand and a text question in focus.
fn desk() -> Desk {
    let catalogue = lodge::form::shipped().expect("the shipped form compiles");
    let today = NaiveDate::from_ymd_opt(2026, 11, 23).expect("a day");
    let form = catalogue.form("homechoice").expect("it ships").clone();
    let pack = catalogue.pack("swale");
    let file = File::read(APPLICANT).expect("the applicant reads");
    let taken = take(
        &file,
        &form,
        &pack,
        Told {
            officer: "Ash",
            now: now(),
            today,
        },
    )
    .expect("the answers are taken");
    let locale = || Locale::load("en-GB", None).expect("the language ships");
    let books = Books::new(catalogue, locale(), Vec::new());
    let mut desk = Desk::new(
        books,
        Settings::default(),
        Channel::Counter,
        Opening::Closed,
    );
    update(
        &mut desk,
        Message::Done(Outcome::Unlocked {
            officer: "Ash".to_owned(),
            role: "keeper",
        }),
        now(),
    );
    update(
        &mut desk,
        Message::Done(Outcome::Listed(Vec::new().into())),
        now(),
    );
    let header = Header {
        id: ApplicationId([7; 16]),
        reference: Reference::mint([7; 16]),
        stage: Stage::Draft,
        channel: Channel::Counter,
        council: Some("swale".to_owned()),
        form: "homechoice".to_owned(),
        form_version: form.version,
        language: "en-GB".to_owned(),
        opened_by: "Ash".to_owned(),
        opened_at: now(),
        kept_at: now(),
        lodged_at: None,
        withdrawn: None,
        parked: false,
        position: form
            .place("main.first_name", Owner::Main)
            .map(|place| form.key(place)),
        applicant: None,
        attention: Attention::default(),
    };
    let recalled = Recalled {
        header,
        sheet: taken.sheet,
    };
    update(
        &mut desk,
        Message::Done(Outcome::Recalled(Box::new(recalled))),
        now(),
    );
    assert!(
        matches!(desk.scene, Scene::Ask(_)),
        "a question is in focus"
    );
    assert!(
        desk.intake
            .as_ref()
            .is_some_and(|intake| intake.walk.asked.len() > 900),
        "the form is full"
    );
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
    let mut full = desk();
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
    let mut desk = desk();
    press(&mut desk, Key::Ctrl('g'));
    c.bench_function("jump box, one key", |b| {
        b.iter(|| {
            press(&mut desk, Key::Char('p'));
            press(&mut desk, Key::Backspace);
        });
    });
}

fn moving(c: &mut Criterion) {
    let mut desk = desk();
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
