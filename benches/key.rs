//! A letter into a field, up to the finished frame: the desk against a bare form of as many lines, drawn with ratatui alone.

use std::hint::black_box;

use chrono::{DateTime, Utc};
use criterion::{Criterion, criterion_group, criterion_main};
use lodge::desk::effect::{Outcome, Recalled};
use lodge::desk::intent::Edit;
use lodge::desk::{Books, Desk, Intent, Message, Opening, Settings, update};
use lodge::form::Sheet;
use lodge::locale::Locale;
use lodge::register::application::{ApplicationId, Attention, Header};
use lodge::register::reference::Reference;
use lodge::register::{Channel, Stage};
use lodge::screen;
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::text::Line;
use ratatui::widgets::{Block, Borders, Paragraph};
use tui_input::{Input, InputRequest};

/// A desk with a name in hand; nothing where what is shipped cannot be read.
fn asking(now: DateTime<Utc>) -> Option<Desk> {
    let books = Books::new(
        lodge::form::shipped().ok()?,
        Locale::load("en-GB", None).ok()?,
        Vec::new(),
    );
    let mut desk = Desk::new(
        books,
        Settings::default(),
        Channel::Counter,
        Opening::Closed,
    );
    let header = Header {
        id: ApplicationId([1; 16]),
        reference: Reference::mint([1; 16]),
        stage: Stage::Draft,
        channel: Channel::Counter,
        council: None,
        form: "homechoice".to_owned(),
        form_version: 1,
        language: "en-GB".to_owned(),
        opened_by: "Ash".to_owned(),
        opened_at: now,
        kept_at: now,
        lodged_at: None,
        withdrawn: None,
        parked: false,
        position: Some("main.first_name".to_owned()),
        applicant: None,
        attention: Attention::default(),
    };
    let officer = "Ash".to_owned();
    update(
        &mut desk,
        Message::Done(Outcome::Unlocked {
            officer,
            role: "officer",
        }),
        now,
    );
    desk.waiting.clear();
    let recalled = Recalled {
        header,
        sheet: Sheet::default(),
    };
    update(
        &mut desk,
        Message::Done(Outcome::Recalled(Box::new(recalled))),
        now,
    );
    Some(desk)
}

fn key(c: &mut Criterion) {
    let now = Utc::now();
    let mut group = c.benchmark_group("key");
    let mut glass = Terminal::new(TestBackend::new(80, 24));
    if let (Some(mut desk), Ok(glass)) = (asking(now), &mut glass) {
        group.bench_function("desk", |b| {
            b.iter(|| {
                black_box(update(&mut desk, Message::Intent(Intent::Type('a')), now));
                black_box(
                    glass
                        .draw(|frame| {
                            screen::draw(&desk, frame);
                        })
                        .is_ok(),
                );
                update(
                    &mut desk,
                    Message::Intent(Intent::Edit(Edit::Backspace)),
                    now,
                );
            });
        });
        group.bench_function("jump", |b| {
            update(
                &mut desk,
                Message::Intent(Intent::Do(lodge::desk::Command::Jump)),
                now,
            );
            b.iter(|| {
                update(&mut desk, Message::Intent(Intent::Type('b')), now);
                update(
                    &mut desk,
                    Message::Intent(Intent::Edit(Edit::Backspace)),
                    now,
                );
            });
        });
    }
    let mut input = Input::default();
    if let Ok(glass) = &mut glass {
        group.bench_function("bare", |b| {
            b.iter(|| {
                input.handle(InputRequest::InsertChar('a'));
                black_box(glass.draw(|frame| bare(frame, &input)).is_ok());
                input.handle(InputRequest::DeletePrevChar);
            });
        });
    }
    group.finish();
}

/// A form of as many lines as the desk shows, with labels, a rail and a text below.
fn bare(frame: &mut ratatui::Frame, input: &Input) {
    let area = frame.area();
    let left = ratatui::layout::Rect { width: 26, ..area };
    let right = ratatui::layout::Rect {
        x: 27,
        width: 53,
        ..area
    };
    let rail: Vec<Line> = (0..20)
        .map(|row| Line::from(format!("  Part number {row}     {row}")))
        .collect();
    frame.render_widget(
        Paragraph::new(rail).block(Block::new().borders(Borders::RIGHT)),
        left,
    );
    let mut page: Vec<Line> = (0..22)
        .map(|row| Line::from(format!("  Question {row}             the answer of {row}")))
        .collect();
    page.push(Line::from(input.value().to_owned()));
    frame.render_widget(
        Paragraph::new(page).wrap(ratatui::widgets::Wrap { trim: false }),
        right,
    );
    frame.set_cursor_position((27, 22));
}

criterion_group!(benches, key);
criterion_main!(benches);
