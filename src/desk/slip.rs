//! A short form of the desk's own: what a record needs beside the decision itself, which is never made on one.

mod reading;
mod row;

pub(crate) use reading::day_of;
pub use row::{Choice, Field, SlipRow};

/// More options than this are searched by typing, not numbered.
pub(crate) const NUMBERED: usize = 9;

/// A short form: rows that are filled in from the top.
#[derive(Debug, Clone)]
pub struct Slip {
    /// The message of its title.
    pub title: &'static str,
    /// The rows.
    pub rows: Vec<SlipRow>,
    /// The row in hand.
    pub at: usize,
    /// The message of what is wrong with the row in hand, once it was to be done; the attribute `do` says what to do.
    pub trouble: Option<&'static str>,
}

impl Slip {
    /// A form with the first row in hand.
    #[must_use]
    pub fn new(title: &'static str, rows: Vec<SlipRow>) -> Self {
        Self {
            title,
            rows,
            at: 0,
            trouble: None,
        }
    }

    /// The row of an id.
    #[must_use]
    pub fn row(&self, id: &str) -> Option<&SlipRow> {
        self.rows.iter().find(|row| row.id == id)
    }

    /// The row in hand.
    #[must_use]
    pub fn in_hand(&self) -> Option<&SlipRow> {
        self.rows.get(self.at)
    }

    pub(crate) fn in_hand_mut(&mut self) -> Option<&mut SlipRow> {
        self.rows.get_mut(self.at)
    }

    /// Whether the last row is in hand.
    #[must_use]
    pub fn is_last(&self) -> bool {
        self.at.saturating_add(1) >= self.rows.len()
    }

    /// Goes to a row by so many.
    pub(crate) fn move_by(&mut self, rows: isize) {
        self.at = self
            .at
            .saturating_add_signed(rows)
            .min(self.rows.len().saturating_sub(1));
    }

    /// Puts the row of an id in hand, with what is wrong with it.
    pub fn refuse(&mut self, id: &str, message: &'static str) {
        if let Some(at) = self.rows.iter().position(|row| row.id == id) {
            self.at = at;
        }
        self.trouble = Some(message);
    }

    /// Fills in a row: picks the option of a code, or puts words there.
    pub(crate) fn fill(&mut self, id: &str, with: &str) {
        if let Some(row) = self.rows.iter_mut().find(|row| row.id == id) {
            *row = row.clone().picked(with).saying(with);
        }
    }

    /// The first row in which nothing is filled in, or the last.
    pub(crate) fn first_empty(&self) -> usize {
        let empty = |row: &SlipRow| {
            let picked = (0..row.options().len()).any(|number| row.is_picked(number));
            !picked && self.text(row.id).is_none()
        };
        let found = self.rows.iter().position(empty);
        found.unwrap_or_else(|| self.rows.len().saturating_sub(1))
    }

    /// Lays other rows, each filled in as the row of the same id and kind was; the row in hand stays in hand.
    ///
    /// This is how rows and options that hang on another row come and go.
    pub fn lay(&mut self, rows: Vec<SlipRow>) {
        let in_hand = self.in_hand().map(|row| row.id);
        let before = std::mem::replace(&mut self.rows, rows);
        for row in &mut self.rows {
            if let Some(old) = before.iter().find(|old| old.id == row.id) {
                row.take_over(old);
            }
        }
        let found = self.rows.iter().position(|row| Some(row.id) == in_hand);
        self.at = found.unwrap_or_else(|| self.at.min(self.rows.len().saturating_sub(1)));
    }
}

#[cfg(test)]
mod tests {
    use super::{Choice, Slip, SlipRow};

    fn slip() -> Slip {
        let how = vec![Choice::new("post", "Post"), Choice::new("email", "Email")];
        let whom = ["a", "b", "c"].map(|code| Choice::new(code, code));
        Slip::new(
            "title-list",
            vec![
                SlipRow::one("how", "How", how),
                SlipRow::many("whom", "Whom", whom.into()),
                SlipRow::line("where", "Where"),
                SlipRow::day("on", "On"),
            ],
        )
    }

    #[test]
    fn nothing_is_filled_in_until_somebody_does() {
        let slip = slip();
        let today = "2026-11-22".parse().unwrap();
        assert_eq!(slip.one("how"), None);
        assert_eq!(slip.many("whom"), [""; 0]);
        assert_eq!(slip.text("where"), None);
        assert_eq!(slip.day("on", today), Ok(None));
    }

    #[test]
    fn a_day_is_read_as_it_is_said_and_what_is_no_day_is_refused() {
        let today = "2026-11-22".parse().unwrap();
        for (typed, day) in [
            ("3 4 2026", Ok(Some("2026-04-03".parse().unwrap()))),
            ("3 april 2026", Ok(Some("2026-04-03".parse().unwrap()))),
            ("  ", Ok(None)),
            ("april 2026", Err("slip-fault-day")),
            ("31 2 2026", Err("slip-fault-day")),
            ("soon", Err("slip-fault-day")),
        ] {
            let slip = Slip::new("title-list", vec![SlipRow::day("on", "On").saying(typed)]);
            assert_eq!(slip.day("on", today), day, "{typed}");
        }
    }

    #[test]
    fn rows_laid_anew_keep_what_was_filled_in_by_code_and_not_by_place() {
        let mut before = slip();
        before.rows = vec![
            slip().rows.remove(0).picked("email"),
            slip().rows.remove(1).picked("a").picked("c"),
            slip().rows.remove(2).saying("12 Quay Road"),
        ];
        before.at = 2;
        let mut laid = slip().rows;
        laid.insert(0, SlipRow::line("first", "First"));
        let codes = ["c", "a"].map(|code| Choice::new(code, code));
        laid.retain(|row| row.id != "whom");
        laid.push(SlipRow::many("whom", "Whom", codes.into()));
        before.lay(laid);
        assert_eq!(before.one("how"), Some("email"));
        assert_eq!(before.many("whom"), ["c", "a"]);
        assert_eq!(before.text("where").as_deref(), Some("12 Quay Road"));
        assert_eq!(before.in_hand().map(|row| row.id), Some("where"));
        let gone = vec![SlipRow::one(
            "how",
            "How",
            vec![Choice::new("post", "Post")],
        )];
        before.lay(gone);
        assert_eq!((before.one("how"), before.at), (None, 0));
    }
}
