//! Finds the line and the column of a place in a file.

use unicode_segmentation::UnicodeSegmentation;

/// A text with the places where its lines begin.
pub(super) struct Lines<'a> {
    text: &'a str,
    starts: Vec<usize>,
}

impl<'a> Lines<'a> {
    pub(super) fn of(text: &'a str) -> Self {
        let ends = text.match_indices('\n').map(|(at, _)| at + 1);
        Self {
            text,
            starts: std::iter::once(0).chain(ends).collect(),
        }
    }

    /// The line of a byte's place, from 1.
    pub(super) fn line(&self, at: usize) -> usize {
        self.starts.partition_point(|start| *start <= at)
    }

    /// The line of a piece that was cut from this text.
    pub(super) fn line_of(&self, piece: &str) -> usize {
        self.line(self.at(piece))
    }

    /// The byte at which a piece that was cut from this text begins.
    pub(super) fn at(&self, piece: &str) -> usize {
        piece
            .as_ptr()
            .addr()
            .saturating_sub(self.text.as_ptr().addr())
    }

    /// The column of a byte's place in letters, from 1.
    pub(super) fn column(&self, at: usize) -> usize {
        let start = self
            .starts
            .get(self.line(at) - 1)
            .copied()
            .unwrap_or_default();
        let before = self.text.get(start..self.text.floor_char_boundary(at));
        before.map_or(1, |before| before.graphemes(true).count() + 1)
    }
}
