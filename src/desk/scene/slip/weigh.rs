//! What came of an objection: whether the use stops or goes on, and why. A person decides, and not any person.

use chrono::{DateTime, Utc};

use crate::desk::effect::Effect;
use crate::desk::scene::slip::{self, SlipFor};
use crate::desk::scene::{ask, over};
use crate::desk::slip::{Choice, Slip, SlipRow};
use crate::desk::{Desk, Trouble};
use crate::locale::Args;
use crate::privacy::{Objection, ObjectionDecided, Sequence, Weighed};

/// Who may weigh an objection, by the codes of their roles.
const WEIGHERS: [&str; 3] = ["senior", "data_protection", "keeper"];

/// Opens the form for an objection that waits; whoever may not weigh it is told who may.
pub(crate) fn open(desk: &mut Desk, objection: Sequence) {
    let officer = desk.post.officer.as_ref();
    if !officer.is_some_and(|officer| WEIGHERS.contains(&officer.role)) {
        desk.trouble = Some(Trouble::new("weigh-role"));
        return;
    }
    let waits = desk.intake.as_ref().is_some_and(|intake| {
        let known = intake.ledger.entry(objection);
        let objection = known.and_then(|entry| entry.record.objected());
        objection.is_some_and(Objection::is_weighed)
    }) && weighed(desk, objection).is_none();
    if waits && ask::may_change(desk) {
        let form = Slip::new("slip-weigh", rows(desk, objection));
        slip::open(desk, form, SlipFor::Weigh(objection));
    }
}

fn weighed(desk: &Desk, objection: Sequence) -> Option<Weighed> {
    desk.intake.as_ref()?.ledger.weighed(objection)
}

/// Puts the name in as it may be shown now.
pub(super) fn refresh(slip: &mut Slip, desk: &Desk, objection: Sequence) {
    slip.lay(rows(desk, objection));
}

fn rows(desk: &Desk, objection: Sequence) -> Vec<SlipRow> {
    let locale = desk.books.chrome();
    let entry = desk.intake.as_ref();
    let entry = entry.and_then(|intake| intake.ledger.entry(objection));
    let grounds = entry
        .and_then(|entry| entry.record.objected())
        .and_then(|objection| objection.grounds.as_ref());
    let said = match grounds {
        Some(_) if desk.glass.covered => String::new(),
        Some(grounds) => {
            locale.say_with("weigh-said", &Args::new().answer("words", grounds.as_str()))
        }
        None => String::new(),
    };
    let ways = Weighed::ALL.iter();
    let ways = ways.map(|way| {
        let code = way.code();
        Choice::new(code, locale.say(&format!("weigh-{code}")))
    });
    vec![
        SlipRow::one("weighed", locale.say("weigh-what"), ways.collect()).hint(said),
        SlipRow::words("reasons", locale.say("weigh-reasons"))
            .hint(locale.say("weigh-reasons-hint")),
    ]
}

/// Writes it down.
pub(super) fn take(
    desk: &mut Desk,
    slip: &Slip,
    objection: Sequence,
    now: DateTime<Utc>,
) -> Vec<Effect> {
    let Some(weighed) = slip.one("weighed").and_then(Weighed::from_code) else {
        return slip::refuse(desk, "weighed", "slip-fault-pick");
    };
    let Some(reasons) = slip.words("reasons") else {
        return slip::refuse(desk, "reasons", "weigh-fault-no-reasons");
    };
    let recorder = desk.recorder();
    let (Some(intake), Some(recorder)) = (&mut desk.intake, recorder) else {
        return Vec::new();
    };
    let decided = ObjectionDecided {
        objection,
        weighed,
        reasons,
        recorder,
        at: now,
    };
    if intake.ledger.weigh(decided, now).is_err() {
        return slip::refuse(desk, "weighed", "weigh-fault-decided");
    }
    let effects = intake.writing().into_iter().collect();
    over::back(desk, now);
    effects
}
