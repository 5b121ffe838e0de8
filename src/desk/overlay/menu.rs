//! A menu that is searched by typing: the palette, the jump box, the professionals who are known already.

use nucleo_matcher::pattern::{CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher, Utf32Str};

use crate::desk::Context;
use crate::desk::intake::Intake;
use crate::desk::intent::{Command, Intent};
use crate::desk::keymap;
use crate::desk::line::Line;
use crate::desk::wording::Wording;
use crate::form::Place;
use crate::locale::Locale;
use crate::privacy::{Card, Words};

/// Rows that a screenful moves by.
const SCREENFUL: isize = 8;

/// What is being looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MenuKind {
    /// A command by its name.
    Palette,
    /// A question by its words, its number or its id.
    Jump,
    /// A professional whom other applications name as well.
    Helpers,
}

/// What an item of a menu does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// Runs a command.
    Run(Command),
    /// Goes to a question.
    Go(Place),
    /// Adds somebody who is known already.
    Add(Box<Card>),
}

/// One item.
#[derive(Debug, Clone)]
pub struct Item {
    /// What it does.
    pub target: Target,
    /// Its name.
    pub label: String,
    /// What stands beside it: its key, or its number and section.
    pub aside: String,
    /// The words it is found by.
    words: String,
}

/// A menu that is searched by typing.
pub struct Menu {
    /// What is being looked for.
    pub kind: MenuKind,
    /// What is typed.
    pub line: Line,
    /// Everything it has.
    pub items: Vec<Item>,
    /// What is shown, by its number among the items, the best first.
    pub shown: Vec<usize>,
    /// The row in hand.
    pub at: usize,
    matcher: Matcher,
}

impl std::fmt::Debug for Menu {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Menu")
            .field("kind", &self.kind)
            .field("items", &self.items.len())
            .finish_non_exhaustive()
    }
}

impl Menu {
    /// The palette: every command that makes sense here, with its key in a context.
    #[must_use]
    pub fn palette(commands: &[Command], locale: &Locale, context: Context) -> Self {
        let item = |command: &Command| {
            let label = locale.say(command.message());
            let key = keymap::bindings(context).find(|binding| means(binding.intent, *command));
            let aside = key.map(|binding| binding.key.name()).unwrap_or_default();
            Item {
                target: Target::Run(*command),
                words: label.clone(),
                label,
                aside,
            }
        };
        Self::of(MenuKind::Palette, commands.iter().map(item).collect())
    }

    /// The jump box: every question that is asked now.
    #[must_use]
    pub fn jump(intake: &Intake, wording: &Wording) -> Self {
        let item = |(number, asked): (usize, &crate::form::Asked)| {
            let place = asked.place;
            let section = wording.section(intake.question(place).section, true);
            let mut label = wording.review(place);
            if let Some(at) = wording.list_of(place) {
                label = format!("{}: {label}", wording.entry(at.list, at.entry));
            }
            let path = intake.form.path(place, &intake.sheet);
            let number = number + 1;
            let words = format!("{number} {label} {} {section} {path}", wording.ask(place));
            Item {
                target: Target::Go(place),
                label,
                aside: format!("{number}  {section}"),
                words,
            }
        };
        Self::of(
            MenuKind::Jump,
            intake.walk.asked.iter().enumerate().map(item).collect(),
        )
    }

    /// Professionals who are known already: by name and by whom they work for, and as lists say what they are.
    #[must_use]
    pub fn helpers(cards: Vec<Card>, locale: &Locale) -> Self {
        let item = |card: Card| {
            let words = [&card.name, &card.organisation].into_iter().flatten();
            let words: Vec<&str> = words.map(Words::as_str).collect();
            let label = words.join(", ");
            let aside = locale.say(&format!("contact-in-lists-{}", card.kind.in_lists()));
            Item {
                words: label.clone(),
                label,
                aside,
                target: Target::Add(Box::new(card)),
            }
        };
        Self::of(MenuKind::Helpers, cards.into_iter().map(item).collect())
    }

    fn of(kind: MenuKind, items: Vec<Item>) -> Self {
        let shown = (0..items.len()).collect();
        Self {
            kind,
            line: Line::default(),
            items,
            shown,
            at: 0,
            matcher: Matcher::new(Config::DEFAULT),
        }
    }

    /// What the item in hand does.
    #[must_use]
    pub fn in_hand(&self) -> Option<Target> {
        self.items
            .get(*self.shown.get(self.at)?)
            .map(|item| item.target.clone())
    }

    /// Moves by so many rows.
    pub fn move_by(&mut self, rows: isize) {
        self.at = self
            .at
            .saturating_add_signed(rows)
            .min(self.shown.len().saturating_sub(1));
    }

    /// Moves by a screenful.
    pub fn move_by_screen(&mut self, down: bool) {
        self.move_by(if down { SCREENFUL } else { -SCREENFUL });
    }

    /// Finds what was typed: a number means that very question, anything else is matched to the words.
    pub fn find(&mut self) {
        self.at = 0;
        let typed = self.line.text().trim();
        let numbered = typed
            .parse::<usize>()
            .ok()
            .and_then(|number| number.checked_sub(1));
        if let Some(number) =
            numbered.filter(|number| self.kind == MenuKind::Jump && *number < self.items.len())
        {
            self.shown = vec![number];
            return;
        }
        let pattern = Pattern::parse(typed, CaseMatching::Ignore, Normalization::Smart);
        let mut letters = Vec::new();
        let mut found: Vec<(u32, usize)> = Vec::new();
        for (number, item) in self.items.iter().enumerate() {
            let words = Utf32Str::new(&item.words, &mut letters);
            if let Some(score) = pattern.score(words, &mut self.matcher) {
                found.push((score, number));
            }
        }
        found.sort_by_key(|(score, number)| (std::cmp::Reverse(*score), *number));
        self.shown = found.into_iter().map(|(_, number)| number).collect();
    }
}

#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "no other intent is a command"
)]
fn means(intent: Intent, command: Command) -> bool {
    match intent {
        Intent::Do(known) => known == command,
        Intent::Sigil(sigil) => Command::of_sigil(sigil) == Some(command),
        _ => false,
    }
}
