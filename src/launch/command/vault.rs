//! `lodge vault`: makes a vault, and says what one shows without a key.

use serde_json::json;

use crate::launch::arguments::{Everywhere, VaultCommand};
use crate::launch::exit::{Exit, Failure};
use crate::launch::surroundings::Surroundings;
use crate::launch::{open, passphrase, place, say};
use crate::locale::{Args, Locale};
use crate::vault::{Status, Vault};
use crate::world::{World, trouble_of};

/// Makes a vault, or tells of one.
pub(super) fn vault(
    everywhere: &Everywhere,
    surroundings: &Surroundings,
    command: &VaultCommand,
) -> Result<Exit, Failure> {
    let locale = open::locale(everywhere)?;
    match command {
        VaultCommand::New { json } => make(everywhere, surroundings, &locale, *json),
        VaultCommand::Recover {
            key_file,
            new_passphrase_file,
        } => {
            let mut world = world(everywhere, surroundings, &locale)?;
            let officer = open::officer(everywhere, &locale)?;
            let key = passphrase::recovery(&locale, key_file.as_deref())?;
            let new = passphrase::new(&locale, new_passphrase_file.as_deref())?;
            let recovery = world
                .recover(&key, officer, &new)
                .map_err(|trouble| Failure::of(&locale, &trouble))?;
            say::lines([
                locale.say("vault-recovered").as_str(),
                &locale.say("vault-recovery"),
                recovery.reveal(),
            ])?;
            Ok(Exit::Done)
        }
        VaultCommand::Verify => {
            let mut world = world(everywhere, surroundings, &locale)?;
            open::unlock(&mut world, everywhere, &locale)?;
            verify(&mut world, &locale)
        }
        VaultCommand::Status { json } => status(everywhere, surroundings, &locale, *json),
    }
}

fn world(
    everywhere: &Everywhere,
    surroundings: &Surroundings,
    locale: &Locale,
) -> Result<World, Failure> {
    let catalogue = open::catalogue(everywhere.forms.as_deref())?;
    open::world(everywhere, surroundings, catalogue, locale)
}

fn verify(world: &mut World, locale: &Locale) -> Result<Exit, Failure> {
    let verdict = world
        .verify()
        .map_err(|trouble| Failure::of(locale, &trouble))?;
    let count = |number: u64| i64::try_from(number).unwrap_or(i64::MAX);
    let (exit, said) = match verdict.broken_at {
        None => {
            let args = Args::new().count("entries", count(verdict.entries));
            (Exit::Done, locale.say_with("vault-sound", &args))
        }
        Some(entry) => {
            let args = Args::new().count("entry", count(entry));
            (Exit::PutRight, locale.say_with("vault-audit-broken", &args))
        }
    };
    say::lines([said])?;
    Ok(exit)
}

fn make(
    everywhere: &Everywhere,
    surroundings: &Surroundings,
    locale: &Locale,
    json: bool,
) -> Result<Exit, Failure> {
    let catalogue = open::catalogue(everywhere.forms.as_deref())?;
    let file = place::places(everywhere, surroundings)?
        .vault
        .display()
        .to_string();
    let mut world = open::world(everywhere, surroundings, catalogue, locale)?;
    let officer = open::officer(everywhere, locale)?.to_owned();
    if world.has_vault() {
        return Err(Failure::of(
            locale,
            &crate::desk::Trouble::new("vault-exists"),
        ));
    }
    let passphrase = passphrase::new(locale, everywhere.passphrase_file.as_deref())?;
    let recovery = open::make(&mut world, locale, officer.clone(), passphrase)?;
    if json {
        say::json(
            &json!({ "vault": file, "officer": officer, "recovery_key": recovery.reveal() }),
        )?;
    } else {
        let made = locale.say_with("vault-made", &Args::new().text("file", &file));
        say::lines([
            made.as_str(),
            &locale.say("vault-recovery"),
            recovery.reveal(),
        ])?;
    }
    Ok(Exit::Done)
}

fn status(
    everywhere: &Everywhere,
    surroundings: &Surroundings,
    locale: &Locale,
    json: bool,
) -> Result<Exit, Failure> {
    let path = place::places(everywhere, surroundings)?.vault;
    let status =
        Vault::status(&path).map_err(|error| Failure::of(locale, &trouble_of(&error.into())))?;
    let file = path.display().to_string();
    if json {
        say::json(&json!({
            "vault": file,
            "format": status.format,
            "id": format!("{:032x}", u128::from_be_bytes(status.id)),
            "size": status.size,
            "officers": status.slots,
            "cost": {
                "memory_kib": status.cost.memory_kib(), "passes": status.cost.passes(), "lanes": status.cost.lanes(),
            },
            "held": status.held,
            "holder": status.holder,
        }))?;
    } else {
        say::lines(lines(locale, &file, &status))?;
    }
    Ok(Exit::Done)
}

fn lines(locale: &Locale, file: &str, status: &Status) -> [String; 2] {
    let args = Args::new()
        .text("file", file)
        .count("format", status.format.into())
        .count("officers", i64::try_from(status.slots).unwrap_or(i64::MAX))
        .count("size", i64::try_from(status.size).unwrap_or(i64::MAX))
        .count("memory", i64::from(status.cost.memory_kib()) / 1024);
    let held = match &status.holder {
        Some(holder) => locale.say_with("vault-held-by", &Args::new().text("holder", holder)),
        None if status.held => locale.say("vault-held"),
        None => locale.say("vault-free"),
    };
    [locale.say_with("vault-status", &args), held]
}
