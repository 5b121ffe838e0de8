//! A desk that nobody touches locks itself: the same loop as the real one, with somebody else's ears.

use std::collections::VecDeque;
use std::io;
use std::time::Duration;

use lodge::desk::{Books, Desk, Key, Opening, Settings};
use lodge::locale::Locale;
use lodge::paper::Press;
use lodge::register::Channel;
use lodge::run::{Ended, View, run};
use lodge::screen;
use lodge::terminal::{End, Heard};
use lodge::world::{Clock, Places, System, World};
use ratatui::Terminal;
use ratatui::backend::TestBackend;

use crate::office::{OFFICER, Office, PASSPHRASE, json};

/// Every frame that was drawn.
pub struct Seen {
    terminal: Terminal<TestBackend>,
    frames: Vec<String>,
}

impl Seen {
    pub fn new() -> Self {
        Self {
            terminal: Terminal::new(TestBackend::new(80, 24)).unwrap(),
            frames: Vec::new(),
        }
    }
}

impl View for Seen {
    fn show(&mut self, desk: &Desk) -> io::Result<()> {
        self.terminal
            .draw(|frame| {
                screen::draw(desk, frame);
            })
            .unwrap();
        self.frames.push(self.terminal.backend().to_string());
        Ok(())
    }

    fn stand_still(&mut self) -> io::Result<()> {
        Ok(())
    }

    fn take_again(&mut self) -> io::Result<()> {
        Ok(())
    }

    fn size(&self) -> io::Result<(u16, u16)> {
        Ok((80, 24))
    }
}

fn world(office: &Office, settings: Settings) -> World {
    world_with(office, settings, Box::new(System))
}

pub fn world_with(office: &Office, settings: Settings, clock: Box<dyn Clock>) -> World {
    let places = Places {
        vault: office.vault(),
        settings: office.path("register.settings.toml"),
        documents: office.path("documents"),
        witness: office.path("witness"),
    };
    let press = Press::new(Locale::load("en-GB", None).unwrap(), Vec::new());
    let catalogue = lodge::form::shipped().unwrap();
    World::new(
        places,
        catalogue,
        press,
        settings,
        None,
        (clock, Box::new(System)),
    )
}

pub fn typed(text: &str) -> Vec<Heard> {
    let key = |letter| match letter {
        '\n' => Key::Enter,
        '\x07' => Key::Ctrl('g'),
        other => Key::Char(other),
    };
    text.chars().map(|letter| Heard::Key(key(letter))).collect()
}

#[test]
fn after_the_least_time_the_desk_locks_and_what_was_half_typed_is_kept() {
    let office = Office::new();
    let settings = Settings {
        idle_minutes: 1,
        ..Settings::default()
    };
    let books = Books::new(
        lodge::form::shipped().unwrap(),
        Locale::load("en-GB", None).unwrap(),
        Vec::new(),
    );
    let desk = Desk::new(books, settings.clone(), Channel::Counter, Opening::Closed);
    let mut seen = Seen::new();
    // After two bursts of keys nothing is heard any more, until the terminal goes away.
    let mut heard = VecDeque::from([
        typed(&format!("{OFFICER}\n{PASSPHRASE}\n")),
        typed("n\x07First name\nQuillfeather\nHalfty"),
        Vec::new(),
        vec![Heard::End(End::LineCut)],
    ]);
    let mut patience = Vec::new();
    let listen = |most: Option<Duration>| {
        patience.push(most);
        heard.pop_front().unwrap()
    };
    let ended = run(desk, world(&office, settings), &mut seen, listen, None).unwrap();
    assert_eq!(ended.ended, Ended::LineCut);
    assert!(
        ended.anchor.is_some(),
        "the vault was closed, and nobody was told its anchor"
    );
    // Closed, it waits for ever; open, for what is left of a minute; locked, for ever again.
    let least = Duration::from_mins(1);
    assert!(
        patience[0].is_none() && patience[3].is_none(),
        "{patience:?}"
    );
    assert!(
        patience[1..3]
            .iter()
            .all(|most| most.is_some_and(|most| most <= least)),
        "{patience:?}"
    );
    let [.., at_work, locked] = seen.frames.as_slice() else {
        panic!("nothing was drawn")
    };
    assert!(at_work.contains("Halfty") || seen.frames.iter().any(|frame| frame.contains("Halfty")));
    assert!(
        locked.contains("The desk is locked.")
            && !locked.contains("Quillfeather")
            && !locked.contains("Halfty"),
        "{locked}"
    );
    let register = json(&office.run_open(&["list", "--json"]));
    let number = register[0]["reference"].as_str().unwrap();
    let shown = json(&office.run_open(&["show", number, "--json"]));
    assert_eq!(shown["answers"]["main.last_name"]["value"], "Halfty");
}
