//! A record in lines of the glass: its facts in two columns, and under them the very words that were put.

use crate::desk::scene::privacy::Page;
use crate::desk::{Desk, Scene};
use crate::locale::wrap;

/// The cells of the facts' names, with the gap behind them.
pub const NAMES: usize = 18;

/// The widest that the words are set.
const MEASURE: usize = 68;

/// The rows of the glass that are not the page's own: the top line, the bottom line, and the rules beside them.
const FRAME: usize = 4;

/// What stands in for words while someone is listening.
const COVER: &str = "•••";

/// One line: what stands on the left, and on the right.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Line {
    /// What it is called.
    pub name: String,
    /// What it says.
    pub text: String,
    /// Whether it is part of the title, which goes across both columns.
    pub title: bool,
}

impl Page {
    /// The lines at a width.
    #[must_use]
    pub fn lines(&self, desk: &Desk, columns: usize) -> Vec<Line> {
        let locale = desk.books.chrome();
        let title = set(&self.title, columns).into_iter().map(|text| Line {
            text,
            title: true,
            ..Line::default()
        });
        let mut lines: Vec<Line> = title.collect();
        lines.push(Line::default());
        let beside = columns.saturating_sub(NAMES);
        for fact in &self.facts {
            lines.extend(named(locale.say(fact.name), &fact.value, beside));
        }
        if let Some(words) = &self.words {
            lines.push(Line::default());
            let words = if desk.glass.covered { COVER } else { words };
            lines.extend(named(locale.say("privacy-fact-words"), words, beside));
        }
        lines
    }
}

/// The furthest that the record in front can be moved.
pub(in crate::desk::scene::privacy) fn last_top(desk: &Desk) -> usize {
    let Scene::Privacy(page) = &desk.scene else {
        return 0;
    };
    let Some((read, _)) = &page.reading else {
        return 0;
    };
    let columns = usize::from(desk.glass.columns).saturating_sub(2);
    let room = usize::from(desk.glass.rows).saturating_sub(FRAME);
    read.lines(desk, columns).len().saturating_sub(room)
}

/// A text under a name, which stands before its first line alone.
fn named(name: String, text: &str, columns: usize) -> Vec<Line> {
    let mut name = Some(name);
    let lines = set(text, columns).into_iter().map(|text| Line {
        name: name.take().unwrap_or_default(),
        text,
        title: false,
    });
    lines.collect()
}

fn set(text: &str, columns: usize) -> Vec<String> {
    let columns = columns.clamp(1, MEASURE);
    text.split('\n')
        .flat_map(|line| wrap(line, columns))
        .collect()
}
