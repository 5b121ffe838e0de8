//! Where the keys go: one name for everything that can have the focus.

/// Where the keys go: what has the focus, as far as keys are concerned.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Context {
    /// A page that is read and gone on from.
    Page,
    /// A page that waits for the world; no key does anything.
    Waiting,
    /// A page that waits for something long, which can be stopped.
    Busy,
    /// A vault that may not be the right one, and the reason to open it all the same.
    Accepting,
    /// The audit trail.
    Trail,
    /// A line of the desk's own forms: names, passphrases.
    Line,
    /// A new passphrase.
    NewPassphrase,
    /// A line of the settings.
    SettingLine,
    /// The list of applications.
    List,
    /// The words that narrow the list.
    Filter,
    /// A question answered in one line, with nothing in it yet.
    Blank,
    /// A question answered in one line, with something in it.
    Words,
    /// A phone number, with nothing in it yet: `+` begins one.
    BlankPhone,
    /// A long answer, with nothing in it yet.
    LongBlank,
    /// A long answer, with something in it.
    Long,
    /// A few options, one to be chosen.
    Options,
    /// Many options, one to be found by typing; nothing typed yet.
    SearchBlank,
    /// Many options, one to be found by typing.
    Search,
    /// Options of which any number may be chosen.
    Toggles,
    /// Many options of which any number may be chosen, found by typing; nothing typed yet.
    ToggleBlank,
    /// Many options of which any number may be chosen, found by typing.
    ToggleSearch,
    /// A box to tick.
    Tick,
    /// Something to be told or acknowledged.
    Told,
    /// A list with its entries.
    Roster,
    /// The papers that are needed.
    Papers,
    /// Something to be read among the questions.
    Reading,
    /// The answers read back.
    Check,
    /// The last page before lodging.
    Lodging,
    /// The receipt.
    Receipt,
    /// The settings.
    Settings,
    /// A council's pack, to be read.
    Pack,
    /// A menu that is searched by typing.
    Menu,
    /// A short menu with numbers.
    Pick,
    /// A question of the desk's own, with yes and no.
    YesNo,
    /// An odd answer that may be right.
    Odd,
    /// A note.
    Note,
    /// A reason, in one line.
    Reason,
    /// Why a question is asked, in full.
    Why,
    /// What the gate said.
    Telling,
    /// The card of somebody who helps.
    Card,
    /// The privacy page.
    Privacy,
    /// A privacy notice while it is told.
    Notice,
    /// A line or a day of a short form.
    SlipLine,
    /// A few options of a short form, one to be picked.
    SlipOne,
    /// Many options of a short form, one to be found by typing.
    SlipSearch,
    /// A few options of a short form, any number to be picked.
    SlipMany,
    /// Many options of a short form, any number to be picked, found by typing.
    SlipManySearch,
    /// A few lines of text in a short form.
    SlipWords,
    /// The PIN that takes a handed-over screen back, while it is chosen.
    NewPin,
    /// A handed-over screen: a text with a few ways on.
    HandedPage,
    /// A handed-over screen: whether to answer the equality questions.
    HandedOffer,
    /// A handed-over screen: a line.
    HandedLine,
    /// A handed-over screen: a long answer.
    HandedLong,
    /// A handed-over screen: a few options, one to be chosen.
    HandedOptions,
    /// A handed-over screen: the options of an equality question, which Enter never answers.
    HandedEquality,
    /// A handed-over screen: many options, one to be found by typing.
    HandedSearch,
    /// A handed-over screen: options of which any number may be chosen.
    HandedToggles,
    /// A handed-over screen: many options of which any number may be chosen, found by typing.
    HandedToggleSearch,
    /// A handed-over screen: a box to tick.
    HandedTick,
    /// A handed-over screen: the ways on from a question.
    HandedWays,
    /// A handed-over screen: the words of a decision, part by part.
    HandedReading,
    /// A handed-over screen: the words of a decision, all of them there and not yet marked as read.
    HandedRead,
    /// A handed-over screen: a decision.
    HandedDeciding,
    /// A handed-over screen: what was written down of a decision.
    HandedDone,
    /// A handed-over screen: the officer's PIN or passphrase.
    HandedBack,
    /// A handed-over screen that nobody has touched for a while.
    HandedPause,
    /// The words of a decision, part by part.
    ConsentReading,
    /// The words of a decision, all of them there and not yet marked as read.
    ConsentRead,
    /// What was said to a decision, in the person's own words.
    ConsentSaying,
    /// A decision: yes, no, or neither.
    ConsentDeciding,
    /// A decision while someone is listening: nothing that cannot be read is answered.
    ConsentCovered,
    /// What was written down of a decision.
    ConsentDone,
    /// A yes that is taken back: what that does.
    TakeBack,
    /// A line about a yes that is taken back.
    TakeBackLine,
}

impl Context {
    /// Every context, for tests.
    pub const ALL: [Self; 74] = [
        Self::Page,
        Self::Waiting,
        Self::Busy,
        Self::Accepting,
        Self::Trail,
        Self::Line,
        Self::NewPassphrase,
        Self::SettingLine,
        Self::List,
        Self::Filter,
        Self::Blank,
        Self::Words,
        Self::BlankPhone,
        Self::LongBlank,
        Self::Long,
        Self::Options,
        Self::SearchBlank,
        Self::Search,
        Self::Toggles,
        Self::ToggleBlank,
        Self::ToggleSearch,
        Self::Tick,
        Self::Told,
        Self::Roster,
        Self::Papers,
        Self::Reading,
        Self::Check,
        Self::Lodging,
        Self::Receipt,
        Self::Settings,
        Self::Pack,
        Self::Menu,
        Self::Pick,
        Self::YesNo,
        Self::Odd,
        Self::Note,
        Self::Reason,
        Self::Why,
        Self::Telling,
        Self::Card,
        Self::Privacy,
        Self::Notice,
        Self::SlipLine,
        Self::SlipOne,
        Self::SlipSearch,
        Self::SlipMany,
        Self::SlipManySearch,
        Self::SlipWords,
        Self::NewPin,
        Self::HandedPage,
        Self::HandedOffer,
        Self::HandedLine,
        Self::HandedLong,
        Self::HandedOptions,
        Self::HandedEquality,
        Self::HandedSearch,
        Self::HandedToggles,
        Self::HandedToggleSearch,
        Self::HandedTick,
        Self::HandedWays,
        Self::HandedReading,
        Self::HandedRead,
        Self::HandedDeciding,
        Self::HandedDone,
        Self::HandedBack,
        Self::HandedPause,
        Self::ConsentReading,
        Self::ConsentRead,
        Self::ConsentSaying,
        Self::ConsentDeciding,
        Self::ConsentCovered,
        Self::ConsentDone,
        Self::TakeBack,
        Self::TakeBackLine,
    ];

    /// Whether letters go into a text here, so that no letter is a command.
    #[must_use]
    pub fn takes_text(self) -> bool {
        matches!(
            self,
            Self::Line
                | Self::NewPassphrase
                | Self::Accepting
                | Self::SettingLine
                | Self::Filter
                | Self::Blank
                | Self::Words
                | Self::BlankPhone
                | Self::LongBlank
                | Self::Long
                | Self::SearchBlank
                | Self::Search
                | Self::ToggleBlank
                | Self::ToggleSearch
                | Self::Menu
                | Self::Note
                | Self::Reason
                | Self::SlipLine
                | Self::SlipSearch
                | Self::SlipManySearch
                | Self::SlipWords
                | Self::NewPin
                | Self::HandedLine
                | Self::HandedLong
                | Self::HandedSearch
                | Self::HandedToggleSearch
                | Self::HandedBack
                | Self::HandedPause
                | Self::ConsentSaying
                | Self::TakeBackLine
        )
    }
}
