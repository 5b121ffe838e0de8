//! Gathers what a command needs: a language, the forms, a world around the vault, the vault itself.

use std::path::Path;

use crate::casebook::CasebookError;
use crate::desk::scene::doubt::Why;
use crate::desk::{Effect, Outcome, Trouble};
use crate::form::{self, Catalogue};
use crate::launch::arguments::Everywhere;
use crate::launch::exit::{Exit, Failure};
use crate::launch::surroundings::Surroundings;
use crate::launch::{passphrase, place};
use crate::locale::registry::{self, Surface};
use crate::locale::{Args, Locale, LocaleError};
use crate::paper::Press;
use crate::privacy::Packs;
use crate::register::reference::Reference;
use crate::register::secret::Secret;
use crate::register::text;
use crate::vault::Cost;
use crate::world::{Places, System, World, load_settings, trouble_of};

/// The language that Lodge speaks.
pub(super) fn locale(everywhere: &Everywhere) -> Result<Locale, Failure> {
    Locale::load(&everywhere.lang, everywhere.locales.as_deref()).map_err(|error| {
        let exit = if matches!(error, LocaleError::Unknown(_)) {
            Exit::Usage
        } else {
            Exit::File
        };
        Failure::plain(exit, error.to_string())
    })
}

/// Every other language that a paper or a question can be in.
pub(super) fn more_locales(
    everywhere: &Everywhere,
    surface: Surface,
) -> Result<Vec<Locale>, Failure> {
    let shown = registry::LOCALES
        .iter()
        .filter(|known| known.channels.contains(&surface) && known.code != everywhere.lang);
    let loaded = shown.map(|known| Locale::load(known.code, everywhere.locales.as_deref()));
    loaded
        .collect::<Result<_, _>>()
        .map_err(|error| Failure::plain(Exit::File, error.to_string()))
}

/// The forms and packs.
pub(super) fn catalogue(overlay: Option<&Path>) -> Result<Catalogue, Failure> {
    form::load(overlay).map_err(|faults| Failure::plain(Exit::File, faults.to_string()))
}

/// The packs of notices.
pub(super) fn notices(overlay: Option<&Path>) -> Result<Packs, Failure> {
    form::catalogue::files(overlay)
        .and_then(|files| Packs::of(&files))
        .map_err(|faults| Failure::plain(Exit::File, faults.to_string()))
}

/// A world around a vault that is still closed.
pub(super) fn world(
    everywhere: &Everywhere,
    surroundings: &Surroundings,
    catalogue: Catalogue,
    locale: &Locale,
) -> Result<World, Failure> {
    let places = place::places(everywhere, surroundings)?;
    if place::is_practice(&places.vault) {
        let args = Args::new();
        return Err(Failure::said(Exit::Refused, locale, "practice-only", &args));
    }
    world_at(everywhere, places, catalogue, locale, None)
}

/// A world around the vault of the command line, with the shipped forms and those laid over them; the vault is closed.
pub(super) fn closed(
    everywhere: &Everywhere,
    surroundings: &Surroundings,
    locale: &Locale,
) -> Result<World, Failure> {
    let catalogue = catalogue(everywhere.forms.as_deref())?;
    world(everywhere, surroundings, catalogue, locale)
}

/// The same with the vault opened.
pub(super) fn unlocked(
    everywhere: &Everywhere,
    surroundings: &Surroundings,
    locale: &Locale,
) -> Result<World, Failure> {
    let mut world = closed(everywhere, surroundings, locale)?;
    unlock(&mut world, everywhere, locale)?;
    Ok(world)
}

/// A reference as it was typed.
pub(super) fn reference(locale: &Locale, typed: &str) -> Result<Reference, Failure> {
    Reference::parse(typed).or(Err(Failure::said(
        Exit::Usage,
        locale,
        "command-reference",
        &Args::new(),
    )))
}

/// A reason as it was typed: words, on one line.
pub(super) fn reason(locale: &Locale, typed: &str) -> Result<String, Failure> {
    let reason = text::clean(typed).trim().to_owned();
    if reason.is_empty() {
        return Err(Failure::said(
            Exit::Usage,
            locale,
            "command-reason",
            &Args::new(),
        ));
    }
    Ok(reason)
}

/// A world around the vault at a place.
pub(super) fn world_at(
    everywhere: &Everywhere,
    places: Places,
    catalogue: Catalogue,
    locale: &Locale,
    cost: Option<Cost>,
) -> Result<World, Failure> {
    let settings =
        load_settings(&places.settings).map_err(|trouble| Failure::of(locale, &trouble))?;
    let press = Press::new(
        self::locale(everywhere)?,
        more_locales(everywhere, Surface::Print)?,
    )
    .with_notices(notices(everywhere.forms.as_deref())?);
    let machine = (Box::new(System) as Box<_>, Box::new(System) as Box<_>);
    Ok(World::new(
        places, catalogue, press, settings, cost, machine,
    ))
}

/// Opens the vault for the officer whom the command line names.
pub(super) fn unlock(
    world: &mut World,
    everywhere: &Everywhere,
    locale: &Locale,
) -> Result<(), Failure> {
    if !world.has_vault() {
        return Err(Failure::of(locale, &Trouble::new("vault-not-found")));
    }
    let officer = officer(everywhere, locale)?.to_owned();
    let passphrase = passphrase::existing(locale, everywhere.passphrase_file.as_deref())?;
    perform(
        world,
        locale,
        Effect::Unlock {
            officer,
            passphrase,
        },
    )
    .map(|_| ())
}

/// The officer whom the command line names.
pub(super) fn officer<'a>(everywhere: &'a Everywhere, locale: &Locale) -> Result<&'a str, Failure> {
    let named = everywhere.officer.as_deref();
    named.ok_or_else(|| Failure::said(Exit::Usage, locale, "command-no-officer", &Args::new()))
}

/// What a copy was to leave unreadable is so; a failure that says why not comes after everything that was done.
pub(super) fn nothing_left(world: &mut World, locale: &Locale) -> Result<(), Failure> {
    world
        .nothing_left()
        .map_err(|trouble| Failure::of(locale, &trouble))
}

/// Performs an effect whose failure ends the command.
pub(super) fn perform(
    world: &mut World,
    locale: &Locale,
    effect: Effect,
) -> Result<Outcome, Failure> {
    let outcome = world.perform(effect);
    if let Outcome::Failed(trouble) = &outcome {
        return Err(Failure::of(locale, trouble));
    }
    if let Outcome::Doubted { why, .. } = outcome {
        return Err(Failure::of(locale, &doubted(why)));
    }
    Ok(outcome)
}

/// A vault that may not be the right one, in words.
fn doubted(why: Why) -> Trouble {
    trouble_of(&match why {
        Why::Older { vault_at, known_at } => CasebookError::RolledBack {
            vault_at,
            witness_at: known_at,
        },
        Why::Clock { last, now } => CasebookError::ClockBack { last, now },
    })
}

/// Makes the vault; gives the recovery key, which is shown this once.
pub(super) fn make(
    world: &mut World,
    locale: &Locale,
    officer: String,
    passphrase: Secret,
) -> Result<Secret, Failure> {
    let Outcome::VaultMade { recovery, .. } = perform(
        world,
        locale,
        Effect::MakeVault {
            officer,
            passphrase,
        },
    )?
    else {
        return Err(unforeseen(locale));
    };
    Ok(recovery)
}

/// The world answered something that was not asked; it never does.
pub(super) fn unforeseen(locale: &Locale) -> Failure {
    Failure::said(Exit::Damaged, locale, "command-unforeseen", &Args::new())
}
