//! `lodge vault`: makes a vault, checks one, says what one shows without a key, and gives the office's key out.

mod copies;

use std::path::Path;

use serde_json::json;

use crate::desk::Effect;
use crate::launch::arguments::{Everywhere, VaultCommand};
use crate::launch::command::audit::verdict_lines;
use crate::launch::exit::{Exit, Failure};
use crate::launch::surroundings::Surroundings;
use crate::launch::{open, passphrase, place, say};
use crate::locale::{Args, Locale};
use crate::register::hex;
use crate::vault::{Status, Vault};
use crate::world::{World, trouble_of};

/// Performs what a command asks of the vault.
pub(super) fn vault(
    everywhere: &Everywhere,
    surroundings: &Surroundings,
    command: &VaultCommand,
) -> Result<Exit, Failure> {
    let locale = open::locale(everywhere)?;
    match command {
        VaultCommand::New { json } => make(everywhere, surroundings, &locale, *json),
        VaultCommand::Status { json } => status(everywhere, surroundings, &locale, *json),
        VaultCommand::Verify { backup: None } => {
            let mut world = open::unlocked(everywhere, surroundings, &locale)?;
            verify(&mut world, &locale)
        }
        VaultCommand::Verify { backup: Some(file) } => {
            let world = open::closed(everywhere, surroundings, &locale)?;
            verify_backup(&world, everywhere, &locale, file)
        }
        VaultCommand::Accept { reason } => {
            let reason = open::reason(&locale, reason)?;
            let mut world = open::closed(everywhere, surroundings, &locale)?;
            accept(&mut world, everywhere, &locale, reason)
        }
        VaultCommand::OfficeKey { json } => {
            let mut world = open::unlocked(everywhere, surroundings, &locale)?;
            office_key(&mut world, &locale, *json)
        }
        VaultCommand::Backup { file, json } => {
            copies::backup(everywhere, surroundings, &locale, file, *json)
        }
        VaultCommand::Restore { file } => copies::restore(everywhere, surroundings, &locale, file),
        VaultCommand::Rekey { new_recovery_key } => {
            copies::rekey(everywhere, surroundings, &locale, *new_recovery_key)
        }
        VaultCommand::Recover {
            key_file,
            new_passphrase_file,
        } => copies::recover(
            everywhere,
            surroundings,
            &locale,
            (key_file.as_deref(), new_passphrase_file.as_deref()),
        ),
    }
}

fn verify(world: &mut World, locale: &Locale) -> Result<Exit, Failure> {
    let verdict = world
        .verify()
        .map_err(|trouble| Failure::of(locale, &trouble))?;
    if verdict.is_sound() {
        let entries = i64::try_from(verdict.entries).unwrap_or(i64::MAX);
        let args = Args::new().count("entries", entries);
        let healed = world.casebook().is_some_and(|casebook| casebook.healed());
        let healed = healed.then(|| locale.say("vault-healed"));
        say::lines(std::iter::once(locale.say_with("vault-sound", &args)).chain(healed))?;
        return open::nothing_left(world, locale).map(|()| Exit::Done);
    }
    let lines = verdict_lines(locale, &verdict);
    say::lines(std::iter::once(locale.say("vault-audit-broken")).chain(lines))?;
    Ok(Exit::PutRight)
}

fn verify_backup(
    world: &World,
    everywhere: &Everywhere,
    locale: &Locale,
    file: &Path,
) -> Result<Exit, Failure> {
    let officer = open::officer(everywhere, locale)?;
    let passphrase = passphrase::existing(locale, everywhere.passphrase_file.as_deref())?;
    world
        .verify_backup(file, officer, &passphrase)
        .map_err(|trouble| Failure::of(locale, &trouble))?;
    say::lines([locale.say("vault-backup-sound")])?;
    Ok(Exit::Done)
}

fn accept(
    world: &mut World,
    everywhere: &Everywhere,
    locale: &Locale,
    reason: String,
) -> Result<Exit, Failure> {
    let officer = open::officer(everywhere, locale)?.to_owned();
    let passphrase = passphrase::existing(locale, everywhere.passphrase_file.as_deref())?;
    let effect = Effect::Accept {
        officer,
        passphrase,
        reason,
    };
    open::perform(world, locale, effect)?;
    say::lines([locale.say("vault-accepted")])?;
    Ok(Exit::Done)
}

fn office_key(world: &mut World, locale: &Locale, json: bool) -> Result<Exit, Failure> {
    let key = world
        .post_key()
        .map_err(|trouble| Failure::of(locale, &trouble))?;
    let digits = hex::written(&key.public);
    let words = key.words();
    if json {
        say::json(&json!({ "number": key.number, "key": digits, "words": words }))?;
    } else {
        let args = Args::new()
            .text("number", &key.number.to_string())
            .text("key", &digits)
            .text("words", &words);
        say::lines([
            locale.say_with("vault-post-key", &args),
            locale.say_with("vault-post-words", &args),
        ])?;
    }
    Ok(Exit::Done)
}

fn make(
    everywhere: &Everywhere,
    surroundings: &Surroundings,
    locale: &Locale,
    json: bool,
) -> Result<Exit, Failure> {
    let file = place::places(everywhere, surroundings)?
        .vault
        .display()
        .to_string();
    let mut world = open::closed(everywhere, surroundings, locale)?;
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
        return Ok(Exit::Done);
    }
    let made = locale.say_with("vault-made", &Args::new().text("file", &file));
    say::lines([made])?;
    passphrase::show_recovery(locale, &recovery)
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
            "id": hex::written(&status.id),
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
