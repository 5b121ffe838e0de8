//! `lodge officer`: who can open the vault.

use chrono::SecondsFormat;
use serde_json::json;

use crate::launch::arguments::{Everywhere, OfficerCommand, RoleName};
use crate::launch::exit::{Exit, Failure};
use crate::launch::surroundings::Surroundings;
use crate::launch::{open, passphrase, say};
use crate::locale::{Args, Locale};
use crate::vault::Role;
use crate::world::{World, trouble_of};

/// Lists officers, adds one, or changes a passphrase.
pub(super) fn officer(
    everywhere: &Everywhere,
    surroundings: &Surroundings,
    command: &OfficerCommand,
) -> Result<Exit, Failure> {
    let locale = open::locale(everywhere)?;
    let catalogue = open::catalogue(everywhere.forms.as_deref())?;
    let mut world = open::world(everywhere, surroundings, catalogue, &locale)?;
    open::unlock(&mut world, everywhere, &locale)?;
    match command {
        OfficerCommand::List { json } => list(&mut world, &locale, *json)?,
        OfficerCommand::Add { name, role, new_passphrase_file } => {
            let passphrase = passphrase::new(&locale, new_passphrase_file.as_deref())?;
            let added = world.add_officer(name, role_of(*role), &passphrase);
            added.map_err(|trouble| Failure::of(&locale, &trouble))?;
            say::lines([locale.say_with("officer-added", &Args::new().answer("name", name))])?;
        }
        OfficerCommand::Passphrase { new_passphrase_file } => {
            let passphrase = passphrase::new(&locale, new_passphrase_file.as_deref())?;
            world.change_passphrase(&passphrase).map_err(|trouble| Failure::of(&locale, &trouble))?;
            say::lines([locale.say("officer-changed")])?;
        }
    }
    Ok(Exit::Done)
}

fn list(world: &mut World, locale: &Locale, json: bool) -> Result<(), Failure> {
    let officers = world.casebook().map(|casebook| casebook.officers()).transpose();
    let officers = officers.map_err(|error| Failure::of(locale, &trouble_of(&error)))?.unwrap_or_default();
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
