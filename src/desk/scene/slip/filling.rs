//! What the keys do to the row in hand of a short form.

use crate::desk::intent::Intent;
use crate::desk::scene::slip::SlipScene;
use crate::desk::slip::{Field, NUMBERED, SlipRow};

impl SlipScene {
    /// Applies an intent to the row in hand.
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "an intent that means nothing here does nothing"
    )]
    pub(super) fn fill(&mut self, intent: Intent) {
        match intent {
            Intent::Accept | Intent::Next => self.go(1),
            Intent::Back => self.go(-1),
            Intent::Up => self.step(-1),
            Intent::Down => self.step(1),
            Intent::Pick(number) => self.pick(usize::from(number).checked_sub(1)),
            Intent::Toggle => self.toggle(),
            Intent::Type(letter) => {
                self.write(|row| row.type_in(letter), |line| line.type_in(letter));
            }
            Intent::Edit(edit) => self.write(|row| row.edit(edit), |line| line.edit(edit)),
            _ => {}
        }
    }

    /// Takes a paste into the text in hand.
    pub fn paste(&mut self, pasted: &str) {
        self.slip.trouble = None;
        self.write(|row| row.paste(pasted), |line| line.paste(pasted));
    }

    /// Puts the keys to work in the row that is now in hand.
    pub(super) fn begin_row(&mut self) {
        self.search.set("");
        let row = self.slip.in_hand();
        self.option = row.and_then(|row| {
            let Field::One { picked, .. } = &row.field else {
                return None;
            };
            *picked
        });
    }

    fn go(&mut self, rows: isize) {
        let before = self.slip.at;
        self.slip.move_by(rows);
        if self.slip.at != before {
            self.begin_row();
        }
    }

    /// One step up or down: among options, in a long text, and past either end to the next row.
    fn step(&mut self, rows: isize) {
        let last = self.shown().len().checked_sub(1);
        let option = self.option;
        let Some(row) = self.slip.in_hand_mut() else {
            return;
        };
        match (&mut row.field, last) {
            (Field::Words(prose), _) if rows < 0 => prose.up(),
            (Field::Words(prose), _) => prose.down(),
            (Field::One { .. }, Some(last)) => match option {
                None if rows > 0 => self.option = Some(0),
                Some(0) if rows < 0 => self.option = None,
                Some(at) if rows < 0 || at < last => {
                    self.option = Some(at.saturating_add_signed(rows));
                }
                None | Some(_) => self.go(rows),
            },
            (Field::Many { at, .. }, Some(last)) => match at.checked_add_signed(rows) {
                Some(next) if next <= last => *at = next,
                Some(_) | None => self.go(rows),
            },
            (Field::One { .. } | Field::Many { .. } | Field::Line(_) | Field::Day(_), _) => {
                self.go(rows);
            }
        }
    }

    /// Picks the option in hand of a choice of one.
    pub(super) fn pick_pointed(&mut self) {
        let Some(number) = self.pointed().and_then(|at| self.shown().get(at).copied()) else {
            return;
        };
        if let Some(SlipRow {
            field: Field::One { picked, .. },
            ..
        }) = self.slip.in_hand_mut()
        {
            *picked = Some(number);
        }
    }

    fn toggle(&mut self) {
        let number = self.pointed().and_then(|at| self.shown().get(at).copied());
        self.pick(number);
    }

    /// Picks an option by its number; of several, takes it back again where it was picked.
    fn pick(&mut self, number: Option<usize>) {
        let Some(number) = number else { return };
        let Some(row) = self.slip.in_hand_mut() else {
            return;
        };
        if number >= row.options().len() {
            return;
        }
        let one = match &mut row.field {
            Field::One { picked, .. } => {
                *picked = Some(number);
                true
            }
            Field::Many { picked, .. } => {
                if !picked.remove(&number) {
                    picked.insert(number);
                }
                false
            }
            Field::Line(_) | Field::Day(_) | Field::Words(_) => return,
        };
        let searched = !self.search.is_empty();
        self.search.set("");
        if one {
            self.option = Some(number);
        } else if searched
            && let Some(SlipRow {
                field: Field::Many { at, .. },
                ..
            }) = self.slip.in_hand_mut()
        {
            // Every option is shown again, and the one just picked stays in hand.
            *at = number;
        }
    }

    /// Writes into the row in hand, or into the words that narrow its options.
    fn write(
        &mut self,
        into_row: impl FnOnce(&mut SlipRow),
        into_search: impl FnOnce(&mut crate::desk::line::Line),
    ) {
        let Some(row) = self.slip.in_hand_mut() else {
            return;
        };
        if row.options().is_empty() {
            into_row(row);
            return;
        }
        if row.options().len() <= NUMBERED {
            return;
        }
        into_search(&mut self.search);
        let found = !self.search.is_empty() && !self.shown().is_empty();
        self.option = found.then_some(0);
        if let Some(SlipRow {
            field: Field::Many { at, .. },
            ..
        }) = self.slip.in_hand_mut()
        {
            *at = 0;
        }
    }
}
