//! `lodge keep`: the answers of a file into the vault, as a draft or lodged.

use std::path::Path;

use serde_json::json;

use crate::answers::{File, Told};
use crate::desk::effect::Keeping;
use crate::desk::{Effect, Outcome};
use crate::form::{Owner, Person, Value, people};
use crate::launch::arguments::Everywhere;
use crate::launch::command::walk::{Walked, read};
use crate::launch::exit::{Exit, Failure};
use crate::launch::surroundings::Surroundings;
use crate::launch::{finding, open, say};
use crate::locale::{Args, Locale};
use crate::register::Stage;
use crate::register::application::Header;
use crate::world::{Clock as _, London as _, System, World};

/// Keeps a file and prints its reference.
pub(super) fn keep(
    everywhere: &Everywhere,
    surroundings: &Surroundings,
    path: &Path,
    lodge: bool,
    json: bool,
) -> Result<Exit, Failure> {
    let locale = open::locale(everywhere)?;
    if path == Path::new("-") && everywhere.passphrase_file.as_deref() == Some(path) {
        return Err(Failure::said(Exit::Usage, &locale, "command-two-inputs", &Args::new()));
    }
    let catalogue = open::catalogue(everywhere.forms.as_deref())?;
    let file = read(&locale, path)?;
    let told = Told { officer: "", now: System.now(), today: System.today() };
    // A file with faults is refused before anybody is asked for a passphrase.
    Walked::of(&locale, &catalogue, &file, told)?;
    let mut world = open::world(everywhere, surroundings, catalogue.clone(), &locale)?;
    open::unlock(&mut world, everywhere, &locale)?;
    let officer = world.casebook().map(|casebook| casebook.officer().to_owned()).unwrap_or_default();
    let walked = Walked::of(&locale, &catalogue, &file, Told { officer: &officer, ..told })?;
    let header = bring_in(&mut world, &locale, &file, &walked, lodge)?;
    tell(&locale, &header, &walked, told, json)?;
    Ok(walked.exit())
}

/// Keeps what was taken from a file as an application of its own.
pub(super) fn bring_in(
    world: &mut World,
    locale: &Locale,
    file: &File,
    walked: &Walked,
    lodge: bool,
) -> Result<Header, Failure> {
    let (form, channel, language) = (file.form.clone(), file.channel, file.language.clone());
    let Outcome::Recalled(begun) = open::perform(world, locale, Effect::Begin { form, channel, language })? else {
        return Err(open::unforeseen(locale));
    };
    let mut header = begun.header;
    let kept = open::perform(world, locale, Effect::Keep(Box::new(keeping(&header, file, walked, world))));
    if let Err(failure) = kept {
        // Nothing of the file is there, so the empty draft goes too. What went wrong is told, not this.
        drop(world.perform(Effect::Delete(header.id, "the answers file could not be kept".to_owned())));
        return Err(failure);
    }
    if lodge {
        let Outcome::Lodged(lodged) = open::perform(world, locale, Effect::Lodge(header.id))? else {
            return Err(open::unforeseen(locale));
        };
        header = *lodged;
    }
    Ok(header)
}

fn keeping(header: &Header, file: &File, walked: &Walked, world: &World) -> Keeping {
    let Walked { form, pack, taken, walk } = walked;
    let sheet = &taken.sheet;
    let council = form.place("council", Owner::Common).and_then(|place| sheet.value(place));
    let council = if let Some(Value::Choice(picked)) = council { Some(picked.code.clone()) } else { None };
    Keeping {
        id: header.id,
        changes: taken.changes.clone(),
        position: None,
        applicant: people::name_of(form, sheet, Person::Main),
        council: council.or_else(|| file.council.clone()),
        parked: false,
        attention: finding::attention(form, pack, sheet, walk, world.clock().today()),
        migrated_to: None,
    }
}

fn tell(locale: &Locale, header: &Header, walked: &Walked, told: Told, json: bool) -> Result<(), Failure> {
    let reference = header.reference.to_string();
    if json {
        let mut value = walked.json(locale, told.today);
        if let Some(map) = value.as_object_mut() {
            map.shift_insert(0, "reference".to_owned(), json!(reference));
            map.shift_insert(1, "stage".to_owned(), json!(header.stage.code()));
        }
        return say::json(&value);
    }
    let message = if header.stage == Stage::Lodged { "keep-lodged" } else { "keep-draft" };
    say::lines([locale.say_with(message, &Args::new().text("reference", &reference))])?;
    let hard = walked.walk.findings.iter().filter(|found| found.strength == crate::form::Strength::Hard).count();
    if hard > 0 {
        let args = Args::new().count("count", i64::try_from(hard).unwrap_or(i64::MAX));
        say::beside(&locale.say_with("keep-hard", &args));
    }
    Ok(())
}
