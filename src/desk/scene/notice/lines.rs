//! The notice in lines of the glass: which of its own lines each belongs to, so that it is known how far it was on the screen.

use crate::desk::scene::notice::NoticeScene;
use crate::desk::{Desk, Scene};
use crate::locale::{Args, Locale, wrap};
use crate::privacy::PackStatus;

/// The widest that the words are set.
const MEASURE: usize = 68;

/// The rows of the glass that are not the page's own: the top line, the bottom line, and the rules beside them.
const FRAME: usize = 4;

/// One line before it is set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// The words.
    pub text: String,
    /// Whether it is a heading.
    pub strong: bool,
    /// Whether it stands under the line before it.
    pub indented: bool,
    /// Its number among the notice's own lines; none for what is not the notice's.
    pub number: Option<usize>,
}

impl Source {
    /// A line that is not the notice's own.
    #[must_use]
    pub fn beside(text: String, strong: bool) -> Self {
        Self {
            text,
            strong,
            indented: false,
            number: None,
        }
    }

    /// A line that stands under the one before it, and is not the notice's own.
    #[must_use]
    pub fn under(text: String) -> Self {
        Self {
            indented: true,
            ..Self::beside(text, false)
        }
    }
}

/// One line of the glass.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// The words.
    pub text: String,
    /// Whether it is a heading.
    pub strong: bool,
    /// The number of the notice's own line that it is part of.
    pub number: Option<usize>,
    /// Whether it is the last part of that line.
    pub ends: bool,
}

impl NoticeScene {
    /// Whose notice it is, which version, how far it may be used, and how much there is to know about it.
    #[must_use]
    pub fn head(&self, name: &str, locale: &Locale) -> Vec<(String, bool)> {
        let args = Args::new()
            .text("controller", &self.controller)
            .answer("name", name);
        let status = match self.status {
            PackStatus::Draft => "telling-status-draft",
            PackStatus::Live => "telling-status-live",
            PackStatus::Historic => "telling-status-historic",
        };
        let version = Args::new()
            .count("version", i64::from(self.id.version))
            .text("language", &self.id.language)
            .text("status", &locale.say(status));
        let message = if self.released {
            "telling-head-version"
        } else {
            "telling-head-unreleased"
        };
        let say = |id: &str, number: usize| {
            locale.say_with(id, &Args::new().count("count", count(number)))
        };
        let known = Args::new()
            .text("faults", &say("telling-head-faults", self.defects))
            .text("waiting", &say("telling-head-waiting", self.waiting));
        vec![
            (locale.say_with("telling-head", &args), false),
            (locale.say_with(message, &version), false),
            (
                locale.say_with("telling-head-known", &known),
                self.defects > 0,
            ),
        ]
    }

    /// The lines of the glass at a width: the words, or what officers know of them.
    #[must_use]
    pub fn lines(&self, columns: usize, locale: &Locale) -> Vec<Line> {
        let aside;
        let own;
        let sources = if self.asides {
            aside = &self.aside;
            aside
        } else {
            own = self.sources(locale);
            &own
        };
        let columns = columns.clamp(1, MEASURE);
        let set = |source: &Source| {
            let indent = if source.indented { "  " } else { "" };
            let mut pieces = wrap(&source.text, columns.saturating_sub(indent.len()).max(1));
            if pieces.is_empty() {
                pieces.push(String::new());
            }
            let last = pieces.len().saturating_sub(1);
            let pieces = pieces.into_iter().enumerate();
            pieces
                .map(|(piece, text)| Line {
                    text: format!("{indent}{text}"),
                    strong: source.strong,
                    number: source.number,
                    ends: piece == last,
                })
                .collect::<Vec<Line>>()
        };
        sources.iter().flat_map(set).collect()
    }

    /// The notice's own lines, under two headings that are not part of it.
    fn sources(&self, locale: &Locale) -> Vec<Source> {
        let blank = || Source::beside(String::new(), false);
        let mut all = vec![Source::beside(locale.say("telling-in-short"), true)];
        let mut number = 0;
        for (at, part) in [&self.text.summary, &self.text.full]
            .into_iter()
            .enumerate()
        {
            if at > 0 {
                all.extend([blank(), Source::beside(locale.say("telling-whole"), true)]);
            }
            let mut texts = part.text().lines().peekable();
            let mut after_blank = at > 0;
            while let Some(text) = texts.next() {
                let goes_on = texts.peek().is_some_and(|next| !next.is_empty());
                all.push(Source {
                    text: text.to_owned(),
                    strong: after_blank && goes_on,
                    indented: false,
                    number: Some(number),
                });
                after_blank = text.is_empty();
                number += 1;
            }
        }
        all
    }
}

fn count(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

/// The rows that the lines have.
pub(super) fn room(desk: &Desk) -> usize {
    let Scene::Notice(notice) = &desk.scene else {
        return 0;
    };
    let head = notice.head("", desk.books.chrome()).len();
    usize::from(desk.glass.rows).saturating_sub(FRAME + head + 1)
}

/// The columns that the lines have.
fn columns(desk: &Desk) -> usize {
    usize::from(desk.glass.columns).saturating_sub(2)
}

/// The furthest that the lines can be moved.
pub(super) fn last_top(desk: &Desk) -> usize {
    let Scene::Notice(notice) = &desk.scene else {
        return 0;
    };
    let lines = notice.lines(columns(desk), desk.books.chrome());
    lines.len().saturating_sub(room(desk))
}

/// The notice's own lines that are on the screen now: the first, and the one behind the last that is there to its end.
pub(super) fn shown(desk: &Desk) -> Option<(usize, usize)> {
    let Scene::Notice(notice) = &desk.scene else {
        return None;
    };
    if notice.asides {
        return None;
    }
    let lines = notice.lines(columns(desk), desk.books.chrome());
    let here = || lines.iter().skip(notice.top).take(room(desk));
    let first = here().find_map(|line| line.number)?;
    let last = here()
        .filter(|line| line.ends)
        .filter_map(|line| line.number)
        .max()?;
    Some((first, last.saturating_add(1)))
}
