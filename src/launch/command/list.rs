//! `lodge list`: what is in the vault.

use crate::desk::{Effect, Outcome};
use crate::launch::arguments::{Everywhere, StageName};
use crate::launch::exit::{Exit, Failure};
use crate::launch::surroundings::Surroundings;
use crate::launch::{open, say};
use crate::paper;
use crate::register::Stage;
use crate::register::application::Header;

/// Prints every application, or those of one stage.
pub(super) fn list(
    everywhere: &Everywhere,
    surroundings: &Surroundings,
    stage: Option<StageName>,
    json: bool,
) -> Result<Exit, Failure> {
    let locale = open::locale(everywhere)?;
    let catalogue = open::catalogue(everywhere.forms.as_deref())?;
    let mut world = open::world(everywhere, surroundings, catalogue, &locale)?;
    open::unlock(&mut world, everywhere, &locale)?;
    let Outcome::Listed(headers) = open::perform(&mut world, &locale, Effect::List)? else {
        return Err(open::unforeseen(&locale));
    };
    let wanted = stage.map(stage_of);
    let headers: Vec<Header> =
        headers.iter().filter(|header| wanted.is_none_or(|stage| header.stage == stage)).cloned().collect();
    if json { say::json(&paper::listed(&headers))? } else { say::lines(paper::listing(&locale, &headers))? }
    Ok(Exit::Done)
}

fn stage_of(name: StageName) -> Stage {
    match name {
        StageName::Draft => Stage::Draft,
        StageName::Lodged => Stage::Lodged,
        StageName::Withdrawn => Stage::Withdrawn,
    }
}
