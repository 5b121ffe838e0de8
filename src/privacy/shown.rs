//! That a notice was told: to whom, how and how far. It is not a consent, and nobody has to agree to it.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::privacy::notice::NoticeId;
use crate::privacy::person::PersonId;
use crate::register::coded;

coded! {
    /// How a notice was told.
    pub enum How {
        /// Read out, across the desk or on the line.
        ReadOut = "read_out",
        /// Shown on the glass.
        OnScreen = "on_screen",
        /// Given on paper.
        Printed = "printed",
        /// Sent, as a letter, an email or a link.
        Sent = "sent",
    }
}

coded! {
    /// How far a notice was told; the notice asks to be read whole, so what was not told is kept too.
    pub enum Extent {
        /// All of it.
        Full = "full",
        /// The summary, with the whole offered.
        SummaryFullOffered = "summary_full_offered",
        /// A part, and then the telling was broken off.
        Part = "part",
        /// Offered, and the person would not have it. It stops nothing.
        Declined = "declined",
    }
}

coded! {
    /// In which form it was told.
    pub enum Format {
        /// As it stands.
        Plain = "plain",
        /// In large print.
        LargePrint = "large_print",
        /// In easy words with pictures.
        EasyRead = "easy_read",
        /// In braille.
        Braille = "braille",
        /// As sound.
        Audio = "audio",
        /// In British Sign Language.
        SignLanguage = "sign_language",
        /// Through an interpreter or a translation.
        Translated = "translated",
        /// In another form, which a note names.
        Other = "other",
    }
}

/// One telling of a notice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NoticeShown {
    /// Which words.
    pub notice: NoticeId,
    /// To whom.
    pub to: PersonId,
    /// When.
    pub at: DateTime<Utc>,
    /// How.
    pub how: How,
    /// How far.
    pub extent: Extent,
    /// In which form.
    pub format: Format,
    /// The officer who told it; none at a kiosk, where no officer is.
    pub by: Option<String>,
}
