//! That an authority is taken back: with a reason where they care to give one, and no harder than giving it.

use chrono::{DateTime, Utc};

use crate::desk::Desk;
use crate::desk::effect::Effect;
use crate::desk::scene::slip::authority::form_code;
use crate::desk::scene::slip::{self, SlipFor};
use crate::desk::scene::{ask, over};
use crate::desk::slip::{Slip, SlipRow};
use crate::locale::Args;
use crate::privacy::Sequence;

/// Opens the form for an authority that is in force.
pub(crate) fn open(desk: &mut Desk, authority: Sequence, now: DateTime<Utc>) {
    let in_force = desk.intake.as_ref().is_some_and(|intake| {
        let sitting = Some(&intake.sitting);
        let ledger = &intake.ledger;
        ledger.authority_in_force(authority, now, sitting).is_some()
    });
    if in_force && ask::may_change(desk) {
        let form = Slip::new("slip-revoke", rows(desk, authority));
        slip::open(desk, form, SlipFor::Revoke(authority));
    }
}

/// Puts the names in as they may be shown now.
pub(super) fn refresh(slip: &mut Slip, desk: &Desk, authority: Sequence) {
    slip.lay(rows(desk, authority));
}

fn rows(desk: &Desk, authority: Sequence) -> Vec<SlipRow> {
    let locale = desk.books.chrome();
    let known = desk.intake.as_ref();
    let known = known.and_then(|intake| intake.ledger.authority(authority));
    let args = known.map_or_else(Args::new, |authority| {
        let terms = authority.terms();
        Args::new()
            .text(
                "form",
                &locale.say(&format!("authority-form-{}", form_code(&terms.form))),
            )
            .answer("agent", &desk.name_of_agent(&terms.agent))
            .answer("name", &desk.name_of(terms.for_person))
    });
    vec![
        SlipRow::line("reason", locale.say("revoke-reason"))
            .hint(locale.say_with("revoke-hint", &args)),
    ]
}

/// Writes it down.
pub(super) fn take(
    desk: &mut Desk,
    slip: &Slip,
    authority: Sequence,
    now: DateTime<Utc>,
) -> Vec<Effect> {
    let recorder = desk.recorder();
    let (Some(intake), Some(recorder)) = (&mut desk.intake, recorder) else {
        return Vec::new();
    };
    let reason = slip.words("reason");
    if intake
        .ledger
        .revoke(authority, reason, recorder, now)
        .is_err()
    {
        return slip::refuse(desk, "reason", "revoke-fault-gone");
    }
    let effects = intake.writing().into_iter().collect();
    over::back(desk, now);
    effects
}
