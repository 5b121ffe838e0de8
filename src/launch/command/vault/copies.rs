//! `lodge vault backup`, `restore`, `rekey` and `recover`: what copies the whole vault, with its progress.

use std::path::Path;

use serde_json::json;

use crate::launch::arguments::Everywhere;
use crate::launch::exit::{Exit, Failure};
use crate::launch::progress::Bar;
use crate::launch::surroundings::Surroundings;
use crate::launch::{open, passphrase, say};
use crate::locale::{Args, Locale};

/// Makes a backup.
pub(super) fn backup(
    everywhere: &Everywhere,
    surroundings: &Surroundings,
    locale: &Locale,
    file: &Path,
    json: bool,
) -> Result<Exit, Failure> {
    let mut world = open::unlocked(everywhere, surroundings, locale)?;
    let mut bar = Bar::begin(locale, "copying-backup")?;
    let made = world.back_up(file, &mut |progress| bar.watch(progress));
    drop(bar);
    let made = made.map_err(|trouble| Failure::of(locale, &trouble))?;
    let made = made.display().to_string();
    if json {
        say::json(&json!({ "backup": made }))?;
    } else {
        let args = Args::new().text("file", &made);
        say::lines([
            locale.say_with("vault-backed-up", &args),
            locale.say("vault-backup-keep"),
        ])?;
    }
    Ok(Exit::Done)
}

/// Brings the vault back from a backup.
pub(super) fn restore(
    everywhere: &Everywhere,
    surroundings: &Surroundings,
    locale: &Locale,
    file: &Path,
) -> Result<Exit, Failure> {
    let mut world = open::closed(everywhere, surroundings, locale)?;
    let officer = open::officer(everywhere, locale)?;
    let existing = passphrase::existing(locale, everywhere.passphrase_file.as_deref())?;
    let mut bar = Bar::begin(locale, "copying-restore")?;
    let again = world.restore(file, officer, &existing, &mut |progress| {
        bar.watch(progress)
    });
    drop(bar);
    let again = again.map_err(|trouble| Failure::of(locale, &trouble))?;
    let args = Args::new().count("count", i64::try_from(again).unwrap_or(i64::MAX));
    say::lines([locale.say_with("vault-restored", &args)])?;
    open::nothing_left(&mut world, locale).map(|()| Exit::Done)
}

/// Copies the vault to a fresh key, with a new recovery key where that is asked for.
pub(super) fn rekey(
    everywhere: &Everywhere,
    surroundings: &Surroundings,
    locale: &Locale,
    new_recovery: bool,
) -> Result<Exit, Failure> {
    let mut world = open::unlocked(everywhere, surroundings, locale)?;
    let mut bar = Bar::begin(locale, "copying-rekey")?;
    let drawn = world.rekey(new_recovery, &mut |progress| bar.watch(progress));
    drop(bar);
    let drawn = drawn.map_err(|trouble| Failure::of(locale, &trouble))?;
    say::lines([locale.say("vault-rekeyed")])?;
    let shown = match drawn {
        Some(recovery) => passphrase::show_recovery(locale, &recovery)?,
        None => Exit::Done,
    };
    open::nothing_left(&mut world, locale).map(|()| shown)
}

/// Opens the vault with its recovery key; the files name the key and the new passphrase where they are not typed.
pub(super) fn recover(
    everywhere: &Everywhere,
    surroundings: &Surroundings,
    locale: &Locale,
    (key_file, new_file): (Option<&Path>, Option<&Path>),
) -> Result<Exit, Failure> {
    let mut world = open::closed(everywhere, surroundings, locale)?;
    let officer = open::officer(everywhere, locale)?;
    let key = passphrase::recovery(locale, key_file)?;
    let new = passphrase::new(locale, new_file)?;
    let mut bar = Bar::begin(locale, "copying-rekey")?;
    let drawn = world.recover(&key, officer, &new, &mut |progress| bar.watch(progress));
    drop(bar);
    let drawn = drawn.map_err(|trouble| Failure::of(locale, &trouble))?;
    say::lines([locale.say("vault-recovered")])?;
    passphrase::show_recovery(locale, &drawn)
}
