//! `lodge officer`: who can open the vault.

use chrono::SecondsFormat;
use serde_json::json;

use crate::desk::{Effect, Outcome};
use crate::launch::arguments::{Everywhere, OfficerCommand, RoleName};
use crate::launch::exit::{Exit, Failure};
use crate::launch::progress::Bar;
use crate::launch::surroundings::Surroundings;
use crate::launch::{open, passphrase, say};
use crate::locale::{Args, Locale};
use crate::register::secret::Secret;
use crate::vault::Role;
use crate::world::{World, trouble_of};

/// Lists officers, adds one, or changes a passphrase.
pub(super) fn officer(
    everywhere: &Everywhere,
    surroundings: &Surroundings,
    command: &OfficerCommand,
) -> Result<Exit, Failure> {
    let locale = open::locale(everywhere)?;
    let mut world = open::unlocked(everywhere, surroundings, &locale)?;
    match command {
        OfficerCommand::List { json } => list(&mut world, &locale, *json)?,
        OfficerCommand::Add {
            name,
            role,
            new_passphrase_file,
            words,
        } => {
            let passphrase = if *words {
                drawn(&mut world, &locale)?
            } else {
                passphrase::new(&locale, new_passphrase_file.as_deref())?
            };
            let added = world.add_officer(name, role_of(*role), &passphrase);
            added.map_err(|trouble| Failure::of(&locale, &trouble))?;
            let args = Args::new().answer("name", name);
            say::lines([locale.say_with("officer-added", &args)])?;
            if *words {
                say::lines([
                    locale.say_with("officer-words", &args).as_str(),
                    passphrase.reveal(),
                ])?;
            }
        }
        OfficerCommand::Remove { name } => {
            let mut bar = Bar::begin(&locale, "copying-rekey")?;
            let removed = world.remove_officer(name, &mut |progress| bar.watch(progress));
            drop(bar);
            removed.map_err(|trouble| Failure::of(&locale, &trouble))?;
            say::lines([locale.say_with("officer-removed", &Args::new().answer("name", name))])?;
        }
        OfficerCommand::Passphrase {
            new_passphrase_file,
        } => {
            let passphrase = passphrase::new(&locale, new_passphrase_file.as_deref())?;
            world
                .change_passphrase(&passphrase)
                .map_err(|trouble| Failure::of(&locale, &trouble))?;
            say::lines([locale.say("officer-changed")])?;
        }
    }
    Ok(Exit::Done)
}

/// Five words for a new passphrase.
fn drawn(world: &mut World, locale: &Locale) -> Result<Secret, Failure> {
    if let Outcome::Words(words) = open::perform(world, locale, Effect::DrawWords)? {
        Ok(words)
    } else {
        Err(open::unforeseen(locale))
    }
}

fn list(world: &mut World, locale: &Locale, json: bool) -> Result<(), Failure> {
    let officers = world
        .casebook()
        .map(|casebook| casebook.officers())
        .transpose();
    let officers = officers
        .map_err(|error| Failure::of(locale, &trouble_of(&error)))?
        .unwrap_or_default();
    if json {
        let all = officers.iter().map(|officer| {
            json!({
                "name": officer.name,
                "role": officer.role.code(),
                "added_at": officer.added_at.to_rfc3339_opts(SecondsFormat::Secs, true),
            })
        });
        return say::json(&all.collect());
    }
    say::lines(officers.iter().map(|officer| {
        let args = Args::new()
            .answer("name", &officer.name)
            .text("role", officer.role.code())
            .text("since", &locale.say_instant(officer.added_at));
        locale.say_with("officer-line", &args)
    }))
}

fn role_of(name: RoleName) -> Role {
    match name {
        RoleName::Officer => Role::Officer,
        RoleName::Senior => Role::Senior,
        RoleName::DataProtection => Role::DataProtection,
        RoleName::Keeper => Role::Keeper,
    }
}
