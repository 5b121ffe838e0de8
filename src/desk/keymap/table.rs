//! The table itself: the layers that each context is made of.

use crate::desk::keymap::Context;
use crate::desk::keymap::layer::Layer;
use crate::desk::keymap::layer::handed::{
    HANDED, HANDED_ANY, HANDED_BACK, HANDED_PAGE, HANDED_WAYS, NEW_PIN, OFFICER,
};
use crate::desk::keymap::layer::page::{
    ACCEPTING, BUSY, CHECK, FILTER, LIST, LODGING, MENU, NEW_PASSPHRASE, NOTE, ODD, PACK, PICK,
    REASON, RECEIPT, SETTING_LINE, SETTINGS, TRAIL, WHY, YES_NO,
};
use crate::desk::keymap::layer::privacy::{
    CARD, CONSENT_DONE, CONSENT_SAYING, COVERED, DECIDING, EARLY, NEXT_PART, NOTICE, PRIVACY,
    READ_TO_END, SLIP, SLIP_PICK, TAKE_BACK, TAKE_BACK_LINE, TELLING, UNDECIDED,
};
use crate::desk::keymap::layer::question::{
    ALIASES, ANSWER, ASKING, CHOOSE, HELP, PAPERS, PLUS, ROSTER, ROWS_IN_ASK, SIGILS, TICK, TOLD,
};
use crate::desk::keymap::layer::shared::{
    ARROWS, AWAY, DESK, DIGITS, DIGITS_QUIET, EDITING, LINE, LINES, LONG, OUT, PAGE, ROWS, TOGGLE,
    WORK, WORK_PAGE,
};

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
        Context::Blank => &[ANSWER, SIGILS, PLUS, LINES, EDITING, ASKING, WORK, ALIASES],
        Context::BlankPhone => &[ANSWER, SIGILS, LINES, EDITING, ASKING, WORK, ALIASES],
        Context::Words => &[ANSWER, HELP, LINES, EDITING, ASKING, WORK],
        Context::LongBlank => &[
            ANSWER, LONG, SIGILS, PLUS, EDITING, ARROWS, ASKING, WORK, ALIASES,
        ],
        Context::Long => &[ANSWER, LONG, HELP, EDITING, ARROWS, ASKING, WORK],
        Context::Options => &[
            CHOOSE,
            ANSWER,
            SIGILS,
            PLUS,
            ROWS_IN_ASK,
            DIGITS,
            ASKING,
            WORK,
            ALIASES,
        ],
        Context::SearchBlank => &[ANSWER, SIGILS, PLUS, EDITING, ARROWS, ASKING, WORK, ALIASES],
        Context::Search => &[ANSWER, HELP, EDITING, ARROWS, ASKING, WORK],
        Context::Toggles => &[
            TOGGLE,
            ANSWER,
            SIGILS,
            PLUS,
            ROWS_IN_ASK,
            DIGITS,
            ASKING,
            WORK,
            ALIASES,
        ],
        Context::ToggleBlank => &[
            TOGGLE, ANSWER, SIGILS, PLUS, EDITING, ARROWS, ASKING, WORK, ALIASES,
        ],
        Context::ToggleSearch => &[TOGGLE, ANSWER, HELP, EDITING, ARROWS, ASKING, WORK],
        Context::Tick => &[TICK, ANSWER, SIGILS, PLUS, LINES, ASKING, WORK, ALIASES],
        Context::Told => &[TOLD, ANSWER, SIGILS, PLUS, LINES, ASKING, WORK, ALIASES],
        Context::Roster => &[ROSTER, SIGILS, ROWS_IN_ASK, ASKING, WORK, ALIASES],
        Context::Papers => &[
            PAPERS,
            ANSWER,
            SIGILS,
            PLUS,
            ROWS_IN_ASK,
            DIGITS_QUIET,
            ASKING,
            WORK,
            ALIASES,
        ],
        Context::Reading => &[ANSWER, SIGILS, PLUS, ROWS_IN_ASK, ASKING, WORK, ALIASES],
        Context::Check => &[CHECK, ROWS, WORK, WORK_PAGE],
        Context::Lodging => &[LODGING, ROWS, WORK, WORK_PAGE],
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
        Context::Privacy => &[PRIVACY, ROWS, WORK, WORK_PAGE],
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
