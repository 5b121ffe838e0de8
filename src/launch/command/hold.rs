//! `lodge hold`: what may not be erased, and for how long.

use chrono::{Months, NaiveDate, SecondsFormat};
use serde_json::json;

use crate::launch::arguments::{Everywhere, HoldCommand};
use crate::launch::exit::{Exit, Failure};
use crate::launch::surroundings::Surroundings;
use crate::launch::{open, say};
use crate::locale::{Args, Locale, clean};
use crate::register::hold::Ground;
use crate::world::{London as _, System, World};

/// Months until someone has to look at a hold again, where nobody says when.
const REVIEW: Months = Months::new(6);

/// Lists holds, places one, or releases them.
pub(super) fn hold(
    everywhere: &Everywhere,
    surroundings: &Surroundings,
    command: &HoldCommand,
) -> Result<Exit, Failure> {
    let locale = open::locale(everywhere)?;
    match command {
        HoldCommand::List { json } => {
            let mut world = open::unlocked(everywhere, surroundings, &locale)?;
            list(&mut world, &locale, *json)?;
        }
        HoldCommand::Place {
            reference,
            ground,
            note,
            review,
        } => {
            let reference = open::reference(&locale, reference)?;
            let ground = Ground::from_code(ground).ok_or_else(|| open::unforeseen(&locale))?;
            let review = review.unwrap_or_else(|| in_half_a_year(System.today()));
            let mut world = open::unlocked(everywhere, surroundings, &locale)?;
            let number = world
                .place_hold(reference, ground, note, review)
                .map_err(|trouble| Failure::of(&locale, &trouble))?;
            let args = Args::new()
                .text("reference", &reference.to_string())
                .text("number", &number.to_string());
            say::lines([locale.say_with("hold-placed", &args)])?;
        }
        HoldCommand::Release {
            reference,
            reason,
            number,
        } => {
            let reference = open::reference(&locale, reference)?;
            let reason = open::reason(&locale, reason)?;
            let mut world = open::unlocked(everywhere, surroundings, &locale)?;
            let released = world
                .release_holds(reference, *number, &reason)
                .map_err(|trouble| Failure::of(&locale, &trouble))?;
            let args = Args::new().count("count", i64::try_from(released).unwrap_or(i64::MAX));
            say::lines([locale.say_with("hold-released", &args)])?;
        }
    }
    Ok(Exit::Done)
}

fn in_half_a_year(today: NaiveDate) -> NaiveDate {
    today.checked_add_months(REVIEW).unwrap_or(today)
}

fn list(world: &mut World, locale: &Locale, json: bool) -> Result<(), Failure> {
    let holds = world
        .open_holds()
        .map_err(|trouble| Failure::of(locale, &trouble))?;
    if json {
        let all = holds.iter().map(|(number, reference, hold)| {
            json!({
                "number": number,
                "reference": reference.to_string(),
                "ground": hold.ground.code(),
                "note": hold.note,
                "placed_at": hold.placed_at.to_rfc3339_opts(SecondsFormat::Secs, true),
                "placed_by": hold.placed_by,
                "review_due": hold.review_due.to_string(),
            })
        });
        return say::json(&all.collect());
    }
    if holds.is_empty() {
        return say::lines([locale.say("hold-none")]);
    }
    say::lines(holds.iter().flat_map(|(number, reference, hold)| {
        let args = Args::new()
            .text("reference", &reference.to_string())
            .text("number", &number.to_string())
            .text("ground", hold.ground.code())
            .text("placed", &locale.say_instant(hold.placed_at))
            .answer("officer", &hold.placed_by)
            .text("review", &locale.say_day(hold.review_due));
        let note = Args::new().answer("note", &clean(&hold.note));
        [
            locale.say_with("hold-line", &args),
            locale.say_with("hold-note", &note),
        ]
    }))
}
