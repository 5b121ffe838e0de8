//! The table itself, in layers that contexts share.

use crate::desk::intent::{Command, Edit, Intent};
use crate::desk::key::Key;
use crate::desk::keymap::{Binding, Context};

type Layer = &'static [Binding];

const fn on(key: Key, intent: Intent) -> Binding {
    Binding {
        key,
        intent,
        says: None,
    }
}

const fn say(key: Key, intent: Intent, says: &'static str) -> Binding {
    Binding {
        key,
        intent,
        says: Some(says),
    }
}

/// The layers of a context, the most useful first.
#[expect(
    clippy::too_many_lines,
    reason = "one table, with an arm of a line for each context"
)]
pub(super) fn layers(context: Context) -> &'static [Layer] {
    match context {
        Context::Waiting => &[],
        Context::Busy => &[BUSY],
        Context::Accepting => &[LINE, ACCEPTING, EDITING, OUT],
        Context::Trail => &[TRAIL, ROWS, OUT],
        Context::Page => &[PAGE, OUT],
        Context::Line => &[LINE, EDITING, OUT],
        Context::NewPassphrase => &[LINE, NEW_PASSPHRASE, EDITING, OUT],
        Context::SettingLine => &[SETTING_LINE, EDITING],
        Context::List => &[LIST, ROWS, DESK, OUT],
        Context::Filter => &[FILTER, EDITING, ARROWS],
        Context::Blank => &[ANSWER, SIGILS, PLUS, LINES, EDITING, ASKING, ALIASES],
        Context::BlankPhone => &[ANSWER, SIGILS, LINES, EDITING, ASKING, ALIASES],
        Context::Words => &[ANSWER, HELP, LINES, EDITING, ASKING],
        Context::LongBlank => &[ANSWER, LONG, SIGILS, PLUS, EDITING, ARROWS, ASKING, ALIASES],
        Context::Long => &[ANSWER, LONG, HELP, EDITING, ARROWS, ASKING],
        Context::Options => &[
            CHOOSE,
            ANSWER,
            SIGILS,
            PLUS,
            ROWS_IN_ASK,
            DIGITS,
            ASKING,
            ALIASES,
        ],
        Context::SearchBlank => &[ANSWER, SIGILS, PLUS, EDITING, ARROWS, ASKING, ALIASES],
        Context::Search => &[ANSWER, HELP, EDITING, ARROWS, ASKING],
        Context::Toggles => &[
            TOGGLE,
            ANSWER,
            SIGILS,
            PLUS,
            ROWS_IN_ASK,
            DIGITS,
            ASKING,
            ALIASES,
        ],
        Context::ToggleBlank => &[
            TOGGLE, ANSWER, SIGILS, PLUS, EDITING, ARROWS, ASKING, ALIASES,
        ],
        Context::ToggleSearch => &[TOGGLE, ANSWER, HELP, EDITING, ARROWS, ASKING],
        Context::Tick => &[TICK, ANSWER, SIGILS, PLUS, LINES, ASKING, ALIASES],
        Context::Told => &[TOLD, ANSWER, SIGILS, PLUS, LINES, ASKING, ALIASES],
        Context::Roster => &[ROSTER, SIGILS, ROWS_IN_ASK, ASKING, ALIASES],
        Context::Papers => &[
            PAPERS,
            ANSWER,
            SIGILS,
            PLUS,
            ROWS_IN_ASK,
            DIGITS_QUIET,
            ASKING,
            ALIASES,
        ],
        Context::Reading => &[ANSWER, SIGILS, PLUS, ROWS_IN_ASK, ASKING, ALIASES],
        Context::Check => &[CHECK, ROWS, WORK],
        Context::Lodging => &[LODGING, ROWS, WORK],
        Context::Receipt => &[RECEIPT, DIGITS_QUIET, ROWS, OUT],
        Context::Settings => &[SETTINGS, ROWS, OUT],
        Context::Pack => &[PACK, ROWS],
        Context::Menu => &[MENU, EDITING, ARROWS],
        Context::Pick => &[PICK, DIGITS_QUIET, ROWS],
        Context::YesNo => &[YES_NO],
        Context::Odd => &[ODD],
        Context::Note => &[NOTE, EDITING, ARROWS],
        Context::Reason => &[REASON, EDITING],
        Context::Why => &[WHY, ROWS],
        Context::Telling => &[TELLING, DIGITS_QUIET, AWAY],
        Context::Notice => &[NOTICE, ROWS, AWAY],
        Context::Card => &[CARD, DIGITS_QUIET, ROWS, AWAY],
        Context::Privacy => &[PRIVACY, ROWS, WORK],
        Context::SlipLine | Context::SlipSearch => &[SLIP, EDITING, ARROWS, AWAY],
        Context::SlipOne => &[DIGITS, SLIP, ARROWS, SLIP_PICK, AWAY],
        Context::SlipMany => &[TOGGLE, SLIP, ARROWS, DIGITS_QUIET, AWAY],
        Context::SlipManySearch => &[TOGGLE, SLIP, EDITING, ARROWS, AWAY],
        Context::ConsentReading => &[NEXT_PART, EARLY, UNDECIDED, AWAY],
        Context::ConsentRead => &[READ_TO_END, EARLY, UNDECIDED, AWAY],
        Context::ConsentSaying => &[CONSENT_SAYING, EDITING, AWAY],
        Context::ConsentDeciding => &[DECIDING, UNDECIDED, ROWS, AWAY],
        Context::ConsentCovered => &[COVERED, OUT],
        Context::ConsentDone => &[CONSENT_DONE, AWAY],
        Context::TakeBack => &[TAKE_BACK, AWAY],
        Context::TakeBackLine => &[TAKE_BACK_LINE, EDITING, AWAY],
        Context::SlipWords => &[LONG, SLIP, EDITING, ARROWS, AWAY],
        Context::NewPin => &[NEW_PIN, EDITING, AWAY],
        Context::HandedPage => &[DIGITS, HANDED_PAGE, SLIP_PICK, ARROWS, OFFICER],
        Context::HandedOffer => &[DIGITS, SLIP_PICK, ARROWS, OFFICER],
        Context::HandedLine | Context::HandedSearch => &[HANDED, EDITING, ARROWS, OFFICER],
        Context::HandedLong => &[HANDED, LONG, EDITING, ARROWS, OFFICER],
        Context::HandedOptions => &[DIGITS, CHOOSE, HANDED, ROWS_IN_ASK, OFFICER],
        Context::HandedEquality => &[DIGITS, SLIP_PICK, HANDED, ROWS_IN_ASK, OFFICER],
        Context::HandedToggles => &[TOGGLE, HANDED, ROWS_IN_ASK, DIGITS_QUIET, OFFICER],
        Context::HandedToggleSearch => &[TOGGLE, HANDED, EDITING, ARROWS, OFFICER],
        Context::HandedTick => &[TICK, HANDED, ARROWS, OFFICER],
        Context::HandedWays => &[HANDED_WAYS, OFFICER],
        Context::HandedReading => &[NEXT_PART, EARLY, OFFICER],
        Context::HandedRead => &[READ_TO_END, EARLY, OFFICER],
        Context::HandedDeciding => &[DECIDING, ROWS, OFFICER],
        Context::HandedDone => &[HANDED_PAGE, OFFICER],
        Context::HandedBack => &[HANDED_BACK, EDITING],
        Context::HandedPause => &[PAGE, EDITING, ARROWS, HANDED_ANY],
    }
}

const BUSY: Layer = &[say(Key::Esc, Intent::Close, "key-stop")];

const ACCEPTING: Layer = &[say(Key::Esc, Intent::Close, "key-leave-closed")];

const TRAIL: Layer = &[
    say(
        Key::Char('c'),
        Intent::Do(Command::CheckTrail),
        "key-check-trail",
    ),
    say(Key::Esc, Intent::Close, "key-to-list"),
    on(Key::Ctrl('l'), Intent::Do(Command::Listening)),
    on(Key::F(10), Intent::Do(Command::Listening)),
];

const PAGE: Layer = &[say(Key::Enter, Intent::Accept, "key-go-on")];

const OUT: Layer = &[
    say(Key::Ctrl('c'), Intent::Do(Command::AskLeave), "key-leave"),
    on(Key::F(3), Intent::Do(Command::Leave)),
];

const LINE: Layer = &[
    say(Key::Enter, Intent::Accept, "key-go-on"),
    on(Key::Tab, Intent::Next),
    say(Key::BackTab, Intent::Back, "key-back"),
    on(Key::Up, Intent::Back),
    on(Key::Down, Intent::Next),
];

const NEW_PASSPHRASE: Layer = &[say(
    Key::Ctrl('n'),
    Intent::Do(Command::DrawWords),
    "key-five-words",
)];

const SETTING_LINE: Layer = &[
    say(Key::Enter, Intent::Accept, "key-keep"),
    say(Key::Esc, Intent::Close, "key-as-before"),
];

const EDITING: Layer = &[
    on(Key::Left, Intent::Edit(Edit::Left)),
    on(Key::Right, Intent::Edit(Edit::Right)),
    on(Key::Home, Intent::Edit(Edit::Home)),
    on(Key::End, Intent::Edit(Edit::End)),
    on(Key::Backspace, Intent::Edit(Edit::Backspace)),
    on(Key::Delete, Intent::Edit(Edit::Delete)),
    on(Key::Ctrl('w'), Intent::Edit(Edit::DeleteWord)),
    on(Key::Ctrl('u'), Intent::Edit(Edit::Clear)),
];

const ARROWS: Layer = &[on(Key::Up, Intent::Up), on(Key::Down, Intent::Down)];

const ROWS: Layer = &[
    on(Key::Up, Intent::Up),
    on(Key::Down, Intent::Down),
    on(Key::Home, Intent::First),
    on(Key::End, Intent::Last),
    on(Key::PageUp, Intent::PageUp),
    on(Key::PageDown, Intent::PageDown),
];

const ROWS_IN_ASK: Layer = &[
    on(Key::Up, Intent::Up),
    on(Key::Down, Intent::Down),
    on(Key::Home, Intent::First),
    on(Key::End, Intent::Last),
];

const LINES: Layer = &[on(Key::Up, Intent::Back), on(Key::Down, Intent::Next)];

const LIST: Layer = &[
    say(Key::Enter, Intent::Do(Command::Open), "key-open"),
    say(Key::Char('n'), Intent::Do(Command::New), "key-new"),
    say(Key::Char('/'), Intent::Do(Command::Filter), "key-find"),
    say(
        Key::Char('d'),
        Intent::Do(Command::DeleteDraft),
        "key-delete",
    ),
    say(
        Key::Char('w'),
        Intent::Do(Command::Withdraw),
        "key-withdraw",
    ),
    say(
        Key::Char('s'),
        Intent::Do(Command::Settings),
        "key-settings",
    ),
    say(Key::Char('l'), Intent::Do(Command::Lock), "key-lock"),
    on(Key::Char('q'), Intent::Do(Command::AskLeave)),
    on(Key::Esc, Intent::Close),
];

const DESK: Layer = &[
    on(Key::Char(':'), Intent::Do(Command::Palette)),
    on(Key::Ctrl('o'), Intent::Do(Command::Palette)),
    on(Key::F(2), Intent::Do(Command::Palette)),
    on(Key::Ctrl('l'), Intent::Do(Command::Listening)),
    on(Key::F(10), Intent::Do(Command::Listening)),
];

const FILTER: Layer = &[
    say(Key::Enter, Intent::Accept, "key-show-these"),
    say(Key::Esc, Intent::Close, "key-show-all"),
];

const ANSWER: Layer = &[
    say(Key::Enter, Intent::Accept, "key-next"),
    on(Key::Tab, Intent::Next),
    say(Key::BackTab, Intent::Back, "key-back"),
];

const SIGILS: Layer = &[
    on(Key::Char('<'), Intent::Sigil('<')),
    say(Key::Char('?'), Intent::Sigil('?'), "key-why"),
    say(Key::Char('/'), Intent::Sigil('/'), "key-jump"),
    say(Key::Char('!'), Intent::Sigil('!'), "key-no-answer"),
    on(Key::Char('='), Intent::Sigil('=')),
    on(Key::Char('#'), Intent::Sigil('#')),
    on(Key::Char(':'), Intent::Sigil(':')),
];

const PLUS: Layer = &[on(Key::Char('+'), Intent::Sigil('+'))];

/// The names of aliases, where the sigils are letters.
const HELP: Layer = &[
    say(Key::F(1), Intent::Do(Command::Why), "key-why"),
    say(Key::Ctrl('g'), Intent::Do(Command::Jump), "key-jump"),
    say(Key::F(9), Intent::Do(Command::NoAnswer), "key-no-answer"),
];

/// The same where the sigils name themselves.
const ALIASES: Layer = &[
    on(Key::F(1), Intent::Do(Command::Why)),
    on(Key::Ctrl('g'), Intent::Do(Command::Jump)),
    on(Key::F(9), Intent::Do(Command::NoAnswer)),
];

/// What works on every question.
const ASKING: Layer = &[
    on(Key::PageUp, Intent::PageUp),
    on(Key::PageDown, Intent::PageDown),
    say(Key::Ctrl('o'), Intent::Do(Command::Palette), "key-more"),
    on(Key::F(2), Intent::Do(Command::Palette)),
    on(Key::Ctrl('z'), Intent::Do(Command::Undo)),
    on(Key::Ctrl('r'), Intent::Do(Command::Redo)),
    on(Key::Ctrl('c'), Intent::Do(Command::AskLeave)),
    on(Key::F(3), Intent::Do(Command::Leave)),
    on(Key::F(4), Intent::Do(Command::Park)),
    on(Key::F(5), Intent::Do(Command::Language)),
    on(Key::F(6), Intent::Do(Command::HandOver)),
    on(Key::Ctrl('l'), Intent::Do(Command::Listening)),
    on(Key::F(10), Intent::Do(Command::Listening)),
    on(Key::Ctrl('d'), Intent::Do(Command::Reveal)),
    on(Key::Ctrl('y'), Intent::Do(Command::ThatIsRight)),
    on(Key::Ctrl('p'), Intent::Do(Command::Privacy)),
    on(Key::Ctrl('t'), Intent::Do(Command::MayITell)),
];

const LONG: Layer = &[say(
    Key::Ctrl('j'),
    Intent::Edit(Edit::NewLine),
    "key-new-line",
)];

const CHOOSE: Layer = &[
    on(Key::Char(' '), Intent::Toggle),
    on(Key::Char('y'), Intent::Yes),
    on(Key::Char('n'), Intent::No),
];

const DIGITS: Layer = &[
    say(Key::Char('1'), Intent::Pick(1), "key-choose"),
    on(Key::Char('2'), Intent::Pick(2)),
    on(Key::Char('3'), Intent::Pick(3)),
    on(Key::Char('4'), Intent::Pick(4)),
    on(Key::Char('5'), Intent::Pick(5)),
    on(Key::Char('6'), Intent::Pick(6)),
    on(Key::Char('7'), Intent::Pick(7)),
    on(Key::Char('8'), Intent::Pick(8)),
    on(Key::Char('9'), Intent::Pick(9)),
];

const DIGITS_QUIET: Layer = &[
    on(Key::Char('1'), Intent::Pick(1)),
    on(Key::Char('2'), Intent::Pick(2)),
    on(Key::Char('3'), Intent::Pick(3)),
    on(Key::Char('4'), Intent::Pick(4)),
    on(Key::Char('5'), Intent::Pick(5)),
    on(Key::Char('6'), Intent::Pick(6)),
    on(Key::Char('7'), Intent::Pick(7)),
    on(Key::Char('8'), Intent::Pick(8)),
    on(Key::Char('9'), Intent::Pick(9)),
];

const TOGGLE: Layer = &[say(Key::Char(' '), Intent::Toggle, "key-toggle")];

const TICK: Layer = &[
    say(Key::Char('y'), Intent::Yes, "key-tick"),
    say(Key::Char('n'), Intent::No, "key-untick"),
    on(Key::Char(' '), Intent::Toggle),
];

const TOLD: Layer = &[
    say(Key::Char('y'), Intent::Yes, "key-yes"),
    say(Key::Char('n'), Intent::No, "key-no"),
];

const ROSTER: Layer = &[
    say(Key::Enter, Intent::Accept, "key-open"),
    say(Key::Char('+'), Intent::Sigil('+'), "key-add"),
    say(Key::Delete, Intent::Remove, "key-remove"),
    say(Key::Tab, Intent::Next, "key-next"),
    on(Key::BackTab, Intent::Back),
];

const PAPERS: Layer = &[say(Key::Char(' '), Intent::Toggle, "key-paper-state")];

const CHECK: Layer = &[
    on(Key::Ctrl('p'), Intent::Do(Command::Privacy)),
    say(Key::Enter, Intent::Accept, "key-change"),
    on(Key::Char('e'), Intent::Accept),
    say(Key::Char('v'), Intent::Do(Command::Reveal), "key-show"),
    say(Key::Char('/'), Intent::Do(Command::Jump), "key-jump"),
    on(Key::Char('?'), Intent::Do(Command::Why)),
    on(Key::F(1), Intent::Do(Command::Why)),
    say(Key::Tab, Intent::Next, "key-go-on"),
    say(Key::BackTab, Intent::Back, "key-back"),
    on(Key::Esc, Intent::Close),
];

/// What works on the pages of an open application that are not questions.
const WORK: Layer = &[
    say(Key::Ctrl('o'), Intent::Do(Command::Palette), "key-more"),
    on(Key::Char(':'), Intent::Do(Command::Palette)),
    on(Key::F(2), Intent::Do(Command::Palette)),
    on(Key::Ctrl('g'), Intent::Do(Command::Jump)),
    on(Key::Ctrl('z'), Intent::Do(Command::Undo)),
    on(Key::Ctrl('r'), Intent::Do(Command::Redo)),
    on(Key::Ctrl('c'), Intent::Do(Command::AskLeave)),
    on(Key::F(3), Intent::Do(Command::Leave)),
    on(Key::F(4), Intent::Do(Command::Park)),
    on(Key::F(5), Intent::Do(Command::Language)),
    on(Key::F(6), Intent::Do(Command::HandOver)),
    on(Key::Ctrl('l'), Intent::Do(Command::Listening)),
    on(Key::F(10), Intent::Do(Command::Listening)),
    on(Key::Ctrl('d'), Intent::Do(Command::Reveal)),
    on(Key::Ctrl('t'), Intent::Do(Command::MayITell)),
];

const LODGING: Layer = &[
    on(Key::Ctrl('p'), Intent::Do(Command::Privacy)),
    say(Key::Char('y'), Intent::Yes, "key-lodge"),
    say(Key::Char('n'), Intent::No, "key-not-yet"),
    say(Key::Enter, Intent::Accept, "key-put-right"),
    on(Key::Char('?'), Intent::Do(Command::Why)),
    on(Key::F(1), Intent::Do(Command::Why)),
    on(Key::BackTab, Intent::Back),
    on(Key::Esc, Intent::Close),
];

const RECEIPT: Layer = &[
    say(Key::Enter, Intent::Accept, "key-do-this"),
    say(Key::Esc, Intent::Close, "key-to-list"),
];

const SETTINGS: Layer = &[
    say(Key::Enter, Intent::Accept, "key-change"),
    say(Key::Char(' '), Intent::Toggle, "key-toggle"),
    say(Key::Esc, Intent::Close, "key-keep-and-close"),
];

const PACK: Layer = &[
    say(Key::Enter, Intent::Accept, "key-close"),
    on(Key::Esc, Intent::Close),
];

const MENU: Layer = &[
    say(Key::Enter, Intent::Accept, "key-do-this"),
    say(Key::Esc, Intent::Close, "key-close"),
    on(Key::Tab, Intent::Down),
    on(Key::BackTab, Intent::Up),
    on(Key::PageUp, Intent::PageUp),
    on(Key::PageDown, Intent::PageDown),
];

const PICK: Layer = &[
    say(Key::Enter, Intent::Accept, "key-do-this"),
    say(Key::Esc, Intent::Close, "key-close"),
    on(Key::Char('!'), Intent::Type('!')),
];

const YES_NO: Layer = &[
    say(Key::Char('y'), Intent::Yes, "key-yes"),
    say(Key::Char('n'), Intent::No, "key-no"),
    on(Key::Esc, Intent::Close),
    on(Key::Up, Intent::Up),
    on(Key::Down, Intent::Down),
];

const ODD: Layer = &[
    say(Key::Char('y'), Intent::Yes, "key-right"),
    say(Key::Char('n'), Intent::No, "key-change"),
    say(Key::Char('#'), Intent::Do(Command::Note), "key-right-note"),
    say(Key::Esc, Intent::Close, "key-later"),
];

const NOTE: Layer = &[
    say(Key::Enter, Intent::Accept, "key-keep"),
    say(Key::Ctrl('j'), Intent::Edit(Edit::NewLine), "key-new-line"),
    say(Key::Esc, Intent::Close, "key-as-before"),
];

const REASON: Layer = &[
    say(Key::Enter, Intent::Accept, "key-do-this"),
    say(Key::Esc, Intent::Close, "key-as-before"),
];

const TELLING: Layer = &[
    say(Key::Enter, Intent::Accept, "key-do-this"),
    on(Key::Up, Intent::Up),
    on(Key::Down, Intent::Down),
    on(Key::PageUp, Intent::PageUp),
    say(Key::PageDown, Intent::PageDown, "key-further"),
    on(Key::Home, Intent::First),
    say(Key::Esc, Intent::Close, "key-back"),
];

const CARD: Layer = &[
    say(Key::Enter, Intent::Accept, "key-do-this"),
    say(Key::Ctrl('d'), Intent::Do(Command::Reveal), "key-show"),
    say(Key::Esc, Intent::Close, "key-back"),
];

const NEXT_PART: Layer = &[
    say(Key::Enter, Intent::Accept, "key-next-part"),
    on(Key::Down, Intent::Down),
];

const READ_TO_END: Layer = &[say(Key::Char('r'), Intent::Toggle, "key-read-to-end")];

/// What can be said before the words were read to their end: a yes is not among it.
const EARLY: Layer = &[
    say(Key::Char('n'), Intent::No, "key-no"),
    say(Key::Char('l'), Intent::Type('l'), "key-not-sure"),
];

const CONSENT_SAYING: Layer = &[
    say(Key::Enter, Intent::Accept, "key-go-on"),
    say(Key::Esc, Intent::Close, "key-back"),
];

/// Enter and Space are not here, and nothing says yes to everything.
const DECIDING: Layer = &[
    say(Key::Char('y'), Intent::Yes, "key-yes"),
    say(Key::Char('n'), Intent::No, "key-no"),
    say(Key::Char('l'), Intent::Type('l'), "key-not-sure"),
];

/// The way out of a decision, where an officer has the screen.
const UNDECIDED: Layer = &[
    say(Key::Esc, Intent::Close, "key-back"),
    on(Key::BackTab, Intent::Back),
];

const COVERED: Layer = &[
    say(
        Key::Ctrl('l'),
        Intent::Do(Command::Listening),
        "key-show-words",
    ),
    on(Key::F(10), Intent::Do(Command::Listening)),
    say(Key::Esc, Intent::Close, "key-back"),
];

const CONSENT_DONE: Layer = &[
    say(Key::Enter, Intent::Accept, "key-go-on"),
    on(Key::Esc, Intent::Close),
];

const TAKE_BACK: Layer = &[
    say(Key::Char('y'), Intent::Yes, "key-said-now"),
    say(Key::Char('p'), Intent::Type('p'), "key-by-phone"),
    say(Key::Char('s'), Intent::Type('s'), "key-signed"),
    say(Key::Char('l'), Intent::Type('l'), "key-by-letter"),
    say(Key::Char('#'), Intent::Type('#'), "key-say-why"),
    on(Key::Char('b'), Intent::Type('b')),
    say(Key::Esc, Intent::Close, "key-back"),
];

const TAKE_BACK_LINE: Layer = &[
    say(Key::Enter, Intent::Accept, "key-go-on"),
    say(Key::Esc, Intent::Close, "key-back"),
];

const PRIVACY: Layer = &[
    say(Key::Enter, Intent::Accept, "key-open"),
    say(Key::Char('+'), Intent::Sigil('+'), "key-new"),
    on(Key::Char('n'), Intent::Sigil('+')),
    say(Key::Char('w'), Intent::Remove, "key-take-back"),
    on(Key::Char('b'), Intent::Type('b')),
    on(Key::Char('m'), Intent::Type('m')),
    say(Key::Char('p'), Intent::Type('p'), "key-papers"),
    say(Key::Esc, Intent::Close, "key-back"),
    on(Key::Ctrl('p'), Intent::Close),
];

const NOTICE: Layer = &[
    say(Key::Enter, Intent::Accept, "key-say-how-told"),
    say(Key::Char(' '), Intent::PageDown, "key-read-on"),
    say(Key::Char('?'), Intent::Sigil('?'), "key-for-you"),
    say(
        Key::Char('f'),
        Intent::Do(Command::AskFormat),
        "key-other-form",
    ),
    say(Key::Esc, Intent::Close, "key-back"),
];

const SLIP: Layer = &[
    say(Key::Enter, Intent::Accept, "key-go-on"),
    on(Key::Tab, Intent::Next),
    say(Key::BackTab, Intent::Back, "key-back"),
    say(Key::Esc, Intent::Close, "key-as-before"),
];

const SLIP_PICK: Layer = &[on(Key::Char(' '), Intent::Toggle)];

/// What works on every page that lies over an application, without a name in the bottom line.
const AWAY: Layer = &[
    on(Key::Ctrl('c'), Intent::Do(Command::AskLeave)),
    on(Key::F(3), Intent::Do(Command::Leave)),
    on(Key::Ctrl('l'), Intent::Do(Command::Listening)),
    on(Key::F(10), Intent::Do(Command::Listening)),
];

const NEW_PIN: Layer = &[
    say(Key::Enter, Intent::Accept, "key-hand-over"),
    say(Key::Esc, Intent::Close, "key-as-before"),
];

/// A question on a handed-over screen: nothing here is a command of the officer's.
const HANDED: Layer = &[
    say(Key::Enter, Intent::Accept, "key-next"),
    say(Key::Tab, Intent::Next, "key-ways"),
    say(Key::BackTab, Intent::Back, "key-back"),
];

const HANDED_PAGE: Layer = &[say(Key::Enter, Intent::Accept, "key-go-on")];

const HANDED_WAYS: Layer = &[
    say(Key::Enter, Intent::Accept, "key-do-this"),
    on(Key::Char(' '), Intent::Toggle),
    say(Key::Tab, Intent::Next, "key-ways"),
    say(Key::BackTab, Intent::Back, "key-back"),
    on(Key::Left, Intent::Back),
    on(Key::Right, Intent::Down),
    on(Key::Up, Intent::Up),
    on(Key::Down, Intent::Down),
];

const HANDED_BACK: Layer = &[
    say(Key::Enter, Intent::Accept, "key-take-screen-back"),
    say(Key::Esc, Intent::Close, "key-back"),
];

/// Every other key that a hand falls on.
const HANDED_ANY: Layer = &[
    on(Key::Tab, Intent::Next),
    on(Key::BackTab, Intent::Back),
    on(Key::Esc, Intent::Close),
    on(Key::Ctrl('c'), Intent::Do(Command::AskOfficer)),
];

/// The only key on a handed-over screen that asks for anybody.
const OFFICER: Layer = &[say(
    Key::Ctrl('c'),
    Intent::Do(Command::AskOfficer),
    "key-officer",
)];

const WHY: Layer = &[
    say(Key::Enter, Intent::Close, "key-close"),
    say(Key::Char('?'), Intent::Type('?'), "key-fold"),
    on(Key::F(1), Intent::Do(Command::Why)),
    on(Key::Esc, Intent::Close),
];
