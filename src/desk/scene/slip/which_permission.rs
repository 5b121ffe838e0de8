//! Which permission is taken back, where several hold.

use chrono::{DateTime, Utc};

use crate::desk::consent::{about_now, in_short};
use crate::desk::effect::Effect;
use crate::desk::scene::slip::{self, SlipFor};
use crate::desk::scene::{over, take_back};
use crate::desk::slip::{Choice, Slip, SlipRow};
use crate::desk::{Desk, Trouble};
use crate::locale::Args;
use crate::privacy::Sequence;

/// Opens the form; the only permission that holds is shown at once, and none at all is said.
pub(crate) fn open(desk: &mut Desk, now: DateTime<Utc>) -> Vec<Effect> {
    match take_back::that_hold(desk, now).as_slice() {
        [] => desk.trouble = Some(Trouble::new("consent-nothing-to-withdraw")),
        [(only, _)] => return take_back::open(desk, *only, now),
        [..] => {
            let slip = Slip::new("permission-which", rows(desk, now));
            slip::open(desk, slip, SlipFor::WhichPermission);
        }
    }
    Vec::new()
}

fn rows(desk: &Desk, now: DateTime<Utc>) -> Vec<SlipRow> {
    let locale = desk.books.chrome();
    let hold = take_back::that_hold(desk, now).into_iter();
    let options = hold.map(|(step, matter)| {
        let recipient = if desk.glass.covered {
            locale.say("permission-somebody")
        } else {
            matter.recipient().name().to_owned()
        };
        let args = Args::new()
            .answer("name", &desk.name_of(matter.person()))
            .answer("recipient", &recipient)
            .text("purpose", &in_short(desk, matter.purpose().id()));
        Choice::new(
            step.0.to_string(),
            locale.say_with("permission-of-for", &args),
        )
    });
    let row = SlipRow::one(
        "which",
        locale.say("permission-which-one"),
        options.collect(),
    );
    vec![row]
}

/// Puts the names in as they may be shown now.
pub(super) fn refresh(slip: &mut Slip, desk: &Desk) {
    if let Some(intake) = &desk.intake {
        let now = about_now(intake);
        slip.lay(rows(desk, now));
    }
}

/// Shows what taking it back does.
pub(super) fn take(desk: &mut Desk, slip: &Slip, now: DateTime<Utc>) -> Vec<Effect> {
    let picked = slip.one("which").and_then(|code| code.parse().ok());
    let Some(step) = picked.map(Sequence) else {
        return slip::refuse(desk, "which", "slip-fault-pick");
    };
    over::back(desk, now);
    take_back::open(desk, step, now)
}
