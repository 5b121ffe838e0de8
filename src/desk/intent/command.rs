//! Everything that can be asked for by name: what it is called, and where the palette lists it.

use crate::desk::scene::trail::READERS;
use crate::register::{Channel, Stage};

/// Everything that can be asked for by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Command {
    /// Fold or unfold the reason for the question.
    Why,
    /// Go to a question by its words, its number or its id.
    Jump,
    /// List every command.
    Palette,
    /// Say why there is no answer.
    NoAnswer,
    /// Copy the answer from the entry above, or take what Lodge offers.
    Same,
    /// Write a note on the question.
    Note,
    /// Add an entry to the list in hand.
    Add,
    /// Add somebody who helps and is known already.
    KnownHelper,
    /// Take the entry in hand out of its list.
    RemoveEntry,
    /// Undo the last change.
    Undo,
    /// Do the last undone change again.
    Redo,
    /// Say that an odd answer is right.
    ThatIsRight,
    /// Say who or what the answers come from.
    Source,
    /// Show a covered answer, or cover it again.
    Reveal,
    /// Cover every answer, because someone is listening; or show them again.
    Listening,
    /// Choose the language of the questions.
    Language,
    /// Read every answer back.
    CheckAnswers,
    /// Lodge the application.
    Lodge,
    /// Show the receipt of a lodged application once more.
    Receipt,
    /// Put the application aside, to be taken up again.
    Park,
    /// Keep everything and go to the list.
    Leave,
    /// Ask whether to leave.
    AskLeave,
    /// Begin an application.
    New,
    /// Open the application in hand.
    Open,
    /// Delete the draft in hand.
    DeleteDraft,
    /// Withdraw the application in hand.
    Withdraw,
    /// Narrow the list.
    Filter,
    /// Show what is to do and what is on record about privacy.
    Privacy,
    /// Write down that somebody asked for the privacy notice in another form.
    AskFormat,
    /// Hand the screen over to an applicant.
    HandOver,
    /// Read the equality questions aloud to an applicant.
    ReadAloud,
    /// Ask for the officer, on a screen that was handed over.
    AskOfficer,
    /// Ask the gate whether somebody may be told something.
    MayITell,
    /// Say what to tell somebody who asks about anyone.
    SomeoneAsks,
    /// Write the copy that the gate lets out.
    CopyFor,
    /// Show what the contact in hand may be told.
    ContactCard,
    /// Write down that somebody may speak or act for somebody.
    Authority,
    /// Write down that somebody stands against a use of their data.
    Objection,
    /// Have somebody's data kept and not used, or used again.
    Restrict,
    /// Ask somebody for a permission.
    AskPermission,
    /// Write or print one person's receipts of what they decided and were told.
    Papers,
    /// Take back a permission that somebody gave.
    TakeBack,
    /// Change the office's settings.
    Settings,
    /// Lock the desk.
    Lock,
    /// End the program.
    Quit,
    /// Draw five words for a new passphrase.
    DrawWords,
    /// Read the audit trail.
    Trail,
    /// Check the whole audit trail.
    CheckTrail,
    /// Leave behind what was erased.
    CompleteErasures,
    /// Make a backup.
    BackUp,
    /// Print a receipt with the reference alone.
    PrintReference,
    /// Print a full receipt.
    PrintReceipt,
    /// Write a receipt with the reference alone to files.
    WriteReference,
    /// Write a full receipt to files.
    WriteReceipt,
}

impl Command {
    /// The message that names it; the attribute `about` says what it does.
    #[must_use]
    pub fn message(self) -> &'static str {
        match self {
            Self::Why => "command-why",
            Self::Jump => "command-jump",
            Self::Palette => "command-palette",
            Self::NoAnswer => "command-no-answer",
            Self::Same => "command-same",
            Self::Note => "command-note",
            Self::Add => "command-add",
            Self::KnownHelper => "command-known-helper",
            Self::RemoveEntry => "command-remove-entry",
            Self::Undo => "command-undo",
            Self::Redo => "command-redo",
            Self::ThatIsRight => "command-that-is-right",
            Self::Source => "command-source",
            Self::Reveal => "command-reveal",
            Self::Listening => "command-listening",
            Self::Language => "command-language",
            Self::CheckAnswers => "command-check-answers",
            Self::Lodge => "command-lodge",
            Self::Receipt => "command-receipt",
            Self::Park => "command-park",
            Self::Leave => "command-leave",
            Self::AskLeave => "command-ask-leave",
            Self::New => "command-new",
            Self::Open => "command-open",
            Self::DeleteDraft => "command-delete-draft",
            Self::Withdraw => "command-withdraw",
            Self::Filter => "command-filter",
            Self::Privacy => "command-privacy",
            Self::AskFormat => "command-ask-format",
            Self::HandOver => "command-hand-over",
            Self::ReadAloud => "command-read-aloud",
            Self::AskOfficer => "command-ask-officer",
            Self::MayITell => "command-may-i-tell",
            Self::SomeoneAsks => "command-someone-asks",
            Self::CopyFor => "command-copy-for",
            Self::ContactCard => "command-contact-card",
            Self::Authority => "command-authority",
            Self::Objection => "command-objection",
            Self::Restrict => "command-restrict",
            Self::AskPermission => "command-ask-permission",
            Self::Papers => "command-papers",
            Self::TakeBack => "command-take-back",
            Self::Settings => "command-settings",
            Self::Lock => "command-lock",
            Self::Quit => "command-quit",
            Self::DrawWords => "command-draw-words",
            Self::Trail => "command-trail",
            Self::CheckTrail => "command-check-trail",
            Self::CompleteErasures => "command-complete-erasures",
            Self::BackUp => "command-back-up",
            Self::PrintReference => "command-print-reference",
            Self::PrintReceipt => "command-print-receipt",
            Self::WriteReference => "command-write-reference",
            Self::WriteReceipt => "command-write-receipt",
        }
    }

    /// What the palette lists while an application is open, as far as it fits the application's stage.
    pub const WITH_APPLICATION: [Self; 35] = [
        Self::Jump,
        Self::NoAnswer,
        Self::Source,
        Self::Note,
        Self::Add,
        Self::KnownHelper,
        Self::RemoveEntry,
        Self::Same,
        Self::ThatIsRight,
        Self::Undo,
        Self::Redo,
        Self::CheckAnswers,
        Self::Lodge,
        Self::Receipt,
        Self::Park,
        Self::Leave,
        Self::Why,
        Self::Reveal,
        Self::Listening,
        Self::Language,
        Self::HandOver,
        Self::ReadAloud,
        Self::Privacy,
        Self::AskFormat,
        Self::MayITell,
        Self::ContactCard,
        Self::Authority,
        Self::Objection,
        Self::Restrict,
        Self::AskPermission,
        Self::TakeBack,
        Self::Papers,
        Self::Settings,
        Self::Lock,
        Self::AskLeave,
    ];

    /// What the palette lists over the list of applications.
    pub const WITH_LIST: [Self; 12] = [
        Self::New,
        Self::Open,
        Self::Filter,
        Self::SomeoneAsks,
        Self::DeleteDraft,
        Self::Withdraw,
        Self::Trail,
        Self::CompleteErasures,
        Self::BackUp,
        Self::Settings,
        Self::Lock,
        Self::Quit,
    ];

    /// Whether an officer of a role may give it at all, so that the palette shows nobody what is refused them anyway.
    #[must_use]
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "every other command is for everybody"
    )]
    pub fn is_for(self, role: Option<&str>) -> bool {
        let among = |roles: &[&str]| role.is_some_and(|role| roles.contains(&role));
        match self {
            Self::Trail | Self::CheckTrail => among(&READERS),
            Self::CompleteErasures => among(&["data_protection", "keeper"]),
            _ => true,
        }
    }

    /// Whether an application in this stage is listed with it: what is lodged has nothing left to lodge or to put aside, and
    /// has a receipt.
    #[must_use]
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "every other command fits every stage"
    )]
    pub fn fits(self, stage: Stage) -> bool {
        match self {
            Self::Lodge | Self::Park => stage != Stage::Lodged,
            Self::Receipt => stage == Stage::Lodged,
            _ => true,
        }
    }

    /// Whether it is given on a channel at all: only at the counter is there anybody to hand a screen over to, and no kiosk
    /// leads to what is on record about people.
    #[must_use]
    pub fn is_on(self, channel: Channel) -> bool {
        match channel {
            Channel::Counter => true,
            Channel::Phone => self != Self::HandOver,
            Channel::Kiosk => !self.is_about_records(),
        }
    }

    /// Whether it leads to what is on record about people, or adds to it.
    fn is_about_records(self) -> bool {
        matches!(
            self,
            Self::KnownHelper
                | Self::Privacy
                | Self::AskFormat
                | Self::HandOver
                | Self::ReadAloud
                | Self::MayITell
                | Self::SomeoneAsks
                | Self::CopyFor
                | Self::ContactCard
                | Self::Authority
                | Self::Objection
                | Self::Restrict
                | Self::AskPermission
                | Self::Papers
                | Self::TakeBack
        )
    }

    /// What a sigil stands for; `<` stands for going back, which is not a command.
    #[must_use]
    pub fn of_sigil(sigil: char) -> Option<Self> {
        match sigil {
            '?' => Some(Self::Why),
            '/' => Some(Self::Jump),
            ':' => Some(Self::Palette),
            '!' => Some(Self::NoAnswer),
            '=' => Some(Self::Same),
            '#' => Some(Self::Note),
            '+' => Some(Self::Add),
            _ => None,
        }
    }
}
