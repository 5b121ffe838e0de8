//! From question to question: in order, by part, into an entry of a list and out of it again.

use crate::desk::intake::Intake;
use crate::form::{Asked, EntryId, Place};

/// A move through the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Stay.
    Stay,
    /// To the next question.
    Forward,
    /// To the question before.
    Backward,
    /// To the first question of the next part.
    NextPart,
    /// To the first question of this part, or of the part before.
    PartBefore,
    /// To a place.
    To(Place),
}

impl Intake {
    /// Where a step leads; nothing where there is nowhere further to go.
    #[must_use]
    pub fn step(&self, at: Place, step: Step) -> Option<Place> {
        match step {
            Step::Stay => Some(at),
            Step::To(place) => Some(place),
            Step::Forward => self.forward(at),
            Step::Backward => self.backward(at),
            Step::NextPart => self.part_start(self.part_at(at)?.checked_add(1)?, true),
            Step::PartBefore => self.part_before(at),
        }
    }

    /// The first question, or the first that nobody has answered.
    #[must_use]
    pub fn first(&self) -> Option<Place> {
        self.walk.asked.first().map(|asked| asked.place)
    }

    /// The part that a place lies in, by number; a place that is not asked now lies in the part of its section.
    #[must_use]
    pub fn part_at(&self, at: Place) -> Option<usize> {
        if let Some(asked) = self.walk.number(at).and_then(|number| self.walk.at(number)) {
            return Some(asked.part);
        }
        let section = self.question(at).section;
        self.walk
            .parts
            .iter()
            .position(|part| part.section == section && part.owner == at.owner)
    }

    /// What is asked in a part, outside every list or in one entry, in order.
    pub fn level(
        &self,
        part: usize,
        entry: Option<(EntryId, Option<EntryId>)>,
    ) -> impl Iterator<Item = &Asked> {
        let range = self
            .walk
            .parts
            .get(part)
            .map_or(0..0, |part| part.asked.clone());
        let asked = self.walk.asked.get(range).unwrap_or_default();
        asked.iter().filter(move |one| level_of(one.place) == entry)
    }

    /// The first question of an entry that still waits for an answer, or its first.
    #[must_use]
    pub fn into_entry(&self, list: Place, entry: EntryId) -> Option<Place> {
        let part = self.part_at(list)?;
        let level = if list.entry.is_none() {
            Some((entry, None))
        } else {
            list.entry.map(|outer| (outer, Some(entry)))
        };
        let first = self.level(part, level).find(|asked| asked.missing);
        first
            .or_else(|| self.level(part, level).next())
            .map(|asked| asked.place)
    }

    /// The list that holds the entry a place lies in.
    #[must_use]
    pub fn list_above(&self, at: Place) -> Option<Place> {
        let list = self.question(at).list?;
        match (at.entry, at.inner) {
            (Some(_), Some(_)) => Some(Place {
                question: list,
                inner: None,
                ..at
            }),
            (Some(_), None) => Some(Place {
                question: list,
                entry: None,
                ..at
            }),
            (None, _) => None,
        }
    }

    fn forward(&self, at: Place) -> Option<Place> {
        let part = self.part_at(at)?;
        let next = self.after(part, at).map(|asked| asked.place);
        next.or_else(|| self.list_above(at))
            .or_else(|| self.part_start(part.checked_add(1)?, true))
    }

    fn backward(&self, at: Place) -> Option<Place> {
        let part = self.part_at(at)?;
        let level = level_of(at);
        let earlier_ones = self
            .level(part, level)
            .take_while(|asked| asked.place != at);
        let before = earlier_ones
            .filter(|asked| asked.place < at)
            .last()
            .map(|asked| asked.place);
        before.or_else(|| self.list_above(at)).or_else(|| {
            let mut earlier = (0..part).rev();
            earlier.find_map(|part| {
                self.level(part, None)
                    .filter(|asked| !asked.waiting)
                    .last()
                    .map(|one| one.place)
            })
        })
    }

    /// The question after a place on the same level of its part; by position where the place is not asked now.
    fn after(&self, part: usize, at: Place) -> Option<&Asked> {
        let level = level_of(at);
        let known = self.level(part, level).any(|asked| asked.place == at);
        if known {
            self.level(part, level)
                .skip_while(|asked| asked.place != at)
                .nth(1)
        } else {
            self.level(part, level).find(|asked| asked.place > at)
        }
    }

    fn part_before(&self, at: Place) -> Option<Place> {
        let part = self.part_at(at)?;
        let start = self.part_start(part, true)?;
        if start == at {
            (0..part).rev().find_map(|part| self.part_start_here(part))
        } else {
            Some(start)
        }
    }

    /// The first question of a part, or of the first part after it that does not wait.
    fn part_start(&self, part: usize, skip_waiting: bool) -> Option<Place> {
        let mut parts = part..self.walk.parts.len();
        parts.find_map(|part| {
            let mut level = self.level(part, None);
            level
                .find(|asked| !(skip_waiting && asked.waiting))
                .map(|asked| asked.place)
        })
    }

    fn part_start_here(&self, part: usize) -> Option<Place> {
        self.level(part, None)
            .find(|asked| !asked.waiting)
            .map(|asked| asked.place)
    }
}

fn level_of(place: Place) -> Option<(EntryId, Option<EntryId>)> {
    place.entry.map(|entry| (entry, place.inner))
}
