//! That somebody stands against a use of their data, in their words; a stop notice for equality answers is one, and is in writing.
//! Whatever keeps those answers takes the notice from what is written down, so nothing else has to be asked for.

mod rows;

use chrono::{DateTime, Utc};

use crate::desk::Desk;
use crate::desk::effect::Effect;
use crate::desk::overlay::{Overlay, Told};
use crate::desk::scene::slip::{self, SlipFor};
use crate::desk::scene::{ask, over};
use crate::desk::slip::Slip;
use crate::desk::who::{code_of, person_of};
use crate::privacy::{
    Against, Objection, ObjectionFault, PersonId, Recorder, Script, Taken, Words,
};
use rows::Picks;

/// Opens the form, with the person filled in where it is known who objects.
pub(crate) fn open(desk: &mut Desk, person: Option<PersonId>) {
    let Some(intake) = &desk.intake else { return };
    let today = intake.today.format("%-d %-m %Y").to_string();
    if !ask::may_change(desk) {
        return;
    }
    let mut form = Slip::new("slip-objection", rows::rows(desk, &Picks::default()));
    form.fill("on", &today);
    if let Some(person) = person {
        form.fill("who", &code_of(person));
        form.at = form.first_empty();
    }
    slip::open(desk, form, SlipFor::Objection);
}

/// Lays the rows that hang on what is picked, and puts the names in as they may be shown now.
pub(super) fn refresh(slip: &mut Slip, desk: &Desk) {
    slip.lay(rows::rows(desk, &Picks::of(slip)));
}

/// Checks it, writes it down, and says what follows from it.
pub(super) fn take(desk: &mut Desk, slip: &Slip, now: DateTime<Utc>) -> Vec<Effect> {
    let Some(recorder) = desk.recorder() else {
        return Vec::new();
    };
    let objection = match read(slip, recorder, now) {
        Ok(objection) => objection,
        Err((row, message)) => return slip::refuse(desk, row, message),
    };
    let (person, follows) = (objection.person, follows(&objection.against));
    let Some(intake) = &mut desk.intake else {
        return Vec::new();
    };
    if let Err(fault) = intake.ledger.object(objection, now) {
        let (row, message) = said_of(fault);
        return slip::refuse(desk, row, message);
    }
    let effects = intake.writing().into_iter().collect();
    over::back(desk, now);
    let told = Told::new(follows).with("name", desk.name_of(person));
    desk.over = Some(Overlay::Told(told));
    effects
}

/// The objection that the form says, or the row and the message of what is still missing in it.
fn read(
    slip: &Slip,
    recorder: Recorder,
    now: DateTime<Utc>,
) -> Result<Objection, (&'static str, &'static str)> {
    let today = Desk::today(now);
    let pick = |row: &'static str| slip.one(row).ok_or((row, "slip-fault-pick"));
    let day = |row: &'static str| {
        let day = slip.day(row, today).map_err(|message| (row, message))?;
        day.ok_or((row, "slip-fault-no-day"))
    };
    let person = person_of(pick("who")?).ok_or(("who", "slip-fault-pick"))?;
    let against = pick("against")?;
    let how = pick("how")?;
    let place = || slip.words("ref").ok_or(("ref", "objection-fault-no-ref"));
    let grounds = slip.words("grounds");
    if slip.row("grounds").is_some() && grounds.is_none() {
        return Err(("grounds", "objection-fault-no-grounds"));
    }
    let received_on = day("on")?;
    if received_on > today {
        return Err(("on", "slip-fault-future"));
    }
    let against = match against {
        "public_task" => Against::PublicTask,
        "legitimate_interest" => Against::LegitimateInterest,
        "profiling" => Against::Profiling,
        "marketing" => Against::Marketing,
        "equality_stop" => Against::EqualityStop {
            notice: place()?,
            stop_by: day("stop_by")?,
        },
        _ => return Err(("against", "slip-fault-pick")),
    };
    let taken = match how {
        "phone" => said_on_phone(recorder, place()?, grounds.clone()),
        "in_person" => said_here(recorder, grounds.clone()),
        "paper" => Taken::OnPaper {
            recorder,
            paper: place()?,
            witness: None,
        },
        "letter" => Taken::ByLetter {
            recorder,
            letter: place()?,
        },
        _ => return Err(("how", "slip-fault-pick")),
    };
    Ok(Objection {
        person,
        against,
        grounds,
        received_on,
        taken,
    })
}

fn said_on_phone(recorder: Recorder, call: Words, said: Option<Words>) -> Taken {
    Taken::OnPhone {
        recorder,
        call,
        script: Script::ReadInPart,
        said,
        witness: None,
    }
}

fn said_here(recorder: Recorder, said: Option<Words>) -> Taken {
    Taken::InPerson {
        recorder,
        script: Script::ReadInPart,
        said,
        witness: None,
    }
}

/// The message of what follows from an objection.
fn follows(against: &Against) -> &'static str {
    match against {
        Against::PublicTask | Against::LegitimateInterest | Against::Profiling => {
            "told-objection-waits"
        }
        Against::Marketing => "told-objection-marketing",
        Against::EqualityStop { .. } => "told-objection-equality",
    }
}

/// The row that a fault is about, and its words.
fn said_of(fault: ObjectionFault) -> (&'static str, &'static str) {
    match fault {
        ObjectionFault::StopIsPast => ("stop_by", "objection-fault-stop-is-past"),
        ObjectionFault::NotTheirs => ("who", "objection-fault-not-theirs"),
        ObjectionFault::NothingToDecide | ObjectionFault::NoSuchObjection => {
            ("against", "slip-fault-pick")
        }
    }
}
