//! A secret while it is being typed: never shown, wiped when it is dropped.

use zeroize::{Zeroize, Zeroizing};

use crate::desk::intent::Edit;
use crate::desk::pin::{self, Pin};
use crate::register::passphrase::{self, Holds, Weak};
use crate::register::secret::Secret;

/// Room that is taken at once, so that no copy is left behind by growing.
const ROOM: usize = 1_024;

/// A passphrase in hand.
pub struct Masked {
    typed: Zeroizing<String>,
}

impl Default for Masked {
    fn default() -> Self {
        Self {
            typed: Zeroizing::new(String::with_capacity(ROOM)),
        }
    }
}

impl std::fmt::Debug for Masked {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Masked(..)")
    }
}

impl Masked {
    /// How many letters there are.
    #[must_use]
    pub fn letters(&self) -> usize {
        self.typed.chars().count()
    }

    /// Whether nothing is typed.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.typed.is_empty()
    }

    /// Whether the same was typed in both.
    #[must_use]
    pub fn same_as(&self, other: &Self) -> bool {
        *self.typed == *other.typed
    }

    /// How long it would hold as the passphrase of an officer.
    #[must_use]
    pub fn holds(&self, officer: &str) -> Holds {
        passphrase::holds(&self.typed, officer)
    }

    /// Checks it as the new passphrase of an officer.
    pub fn check(&self, officer: &str) -> Result<(), Weak> {
        passphrase::check(&self.typed, officer)
    }

    /// What was typed as a PIN, where it is one.
    pub(crate) fn as_pin(&self) -> Option<Pin> {
        Pin::of(&self.typed)
    }

    /// Whether it is all digits and no longer than a PIN: too easy to be anybody's passphrase.
    pub(crate) fn is_short_number(&self) -> bool {
        self.typed.len() <= pin::LONGEST && self.typed.bytes().all(|digit| digit.is_ascii_digit())
    }

    /// Puts a letter at the end; what would not fit is left out.
    pub fn type_in(&mut self, letter: char) {
        if !letter.is_control() && self.typed.len() + letter.len_utf8() <= ROOM {
            self.typed.push(letter);
        }
    }

    /// Puts a paste at the end, without its line breaks.
    pub fn paste(&mut self, pasted: &str) {
        for letter in pasted.chars() {
            self.type_in(letter);
        }
    }

    /// Takes letters out: the last one, or all of them.
    pub fn edit(&mut self, edit: Edit) {
        match edit {
            Edit::Backspace => {
                self.typed.pop();
            }
            Edit::Clear | Edit::DeleteWord => self.clear(),
            Edit::Left | Edit::Right | Edit::Home | Edit::End | Edit::Delete | Edit::NewLine => {}
        }
    }

    /// Forgets what was typed.
    pub fn clear(&mut self) {
        self.typed.zeroize();
        if self.typed.capacity() < ROOM {
            self.typed.reserve(ROOM);
        }
    }

    /// Hands the secret over and is empty again.
    pub fn take(&mut self) -> Secret {
        let mut whole = Self::default();
        std::mem::swap(self, &mut whole);
        Secret::new(std::mem::take(&mut *whole.typed))
    }
}
