//! What is wrong with an answers file, and at which path.

/// One thing that is wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wrong {
    /// The text is not JSON.
    NotJson,
    /// A particular that every file needs is not there.
    Absent,
    /// No question, form or particular has this name.
    UnknownId,
    /// The JSON value has another type than the question takes.
    WrongType(&'static str),
    /// No option, person or entry has this code.
    UnknownCode,
    /// The option takes no words of its own.
    NoWords,
}

impl Wrong {
    /// The message that words it: `answers-` and this code; the attribute `do` says what to do.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::NotJson => "not-json",
            Self::Absent => "absent",
            Self::UnknownId => "unknown-id",
            Self::WrongType(_) => "wrong-type",
            Self::UnknownCode => "unknown-code",
            Self::NoWords => "no-words",
        }
    }

    /// What the question takes, by the code of its wording, where the type is wrong.
    #[must_use]
    pub fn wanted(self) -> Option<&'static str> {
        if let Self::WrongType(wanted) = self { Some(wanted) } else { None }
    }
}

/// A fault with its path; it never repeats an answer.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{path}: {}", wrong.code())]
pub struct Fault {
    /// The dotted path in the file, such as `main.address_history.3.postcode`; for text that is not JSON, line and column.
    pub path: String,
    /// What is wrong there.
    pub wrong: Wrong,
}

impl Fault {
    /// A fault at a path.
    #[must_use]
    pub fn at(path: impl Into<String>, wrong: Wrong) -> Self {
        Self { path: path.into(), wrong }
    }
}
