//! `lodge erase`: takes an application out for good.

use crate::launch::arguments::Everywhere;
use crate::launch::exit::{Exit, Failure};
use crate::launch::progress::Bar;
use crate::launch::surroundings::Surroundings;
use crate::launch::{open, say};
use crate::locale::{Args, Locale};
use crate::world::World;

/// What the command line asks to be erased, and when the rest of it goes.
#[derive(Debug, Clone, Copy)]
pub(super) enum Erasing<'a> {
    /// An application, for a reason.
    One {
        /// Its reference as typed.
        reference: &'a str,
        /// The reason.
        reason: &'a str,
        /// Whether older bytes of it wait for the next time.
        pending: bool,
    },
    /// What is due.
    Due,
}

/// Erases an application, or completes the erasures that are due.
pub(super) fn erase(
    everywhere: &Everywhere,
    surroundings: &Surroundings,
    erasing: Erasing<'_>,
) -> Result<Exit, Failure> {
    let locale = open::locale(everywhere)?;
    match erasing {
        Erasing::One {
            reference,
            reason,
            pending,
        } => {
            let reference = open::reference(&locale, reference)?;
            let reason = open::reason(&locale, reason)?;
            let mut world = open::unlocked(everywhere, surroundings, &locale)?;
            world
                .erase(reference, &reason)
                .map_err(|trouble| Failure::of(&locale, &trouble))?;
            let args = Args::new().text("reference", &reference.to_string());
            if pending {
                say::lines([locale.say_with("erase-pending", &args)])?;
                return Ok(Exit::Done);
            }
            complete(&mut world, &locale, &args)
        }
        Erasing::Due => {
            let mut world = open::unlocked(everywhere, surroundings, &locale)?;
            let mut bar = Bar::begin(&locale, "copying-erasures")?;
            let completed = world.complete_erasures(&mut |progress| bar.watch(progress));
            drop(bar);
            let completed = completed.map_err(|trouble| Failure::of(&locale, &trouble))?;
            let args = Args::new().count("count", i64::try_from(completed).unwrap_or(i64::MAX));
            say::lines([locale.say_with("erase-completed", &args)])?;
            Ok(Exit::Done)
        }
    }
}

/// Leaves older bytes behind at once. Whoever stops that has erased the application all the same.
fn complete(world: &mut World, locale: &Locale, args: &Args) -> Result<Exit, Failure> {
    let mut bar = Bar::begin(locale, "copying-erasures")?;
    let completed = world.complete_erasures(&mut |progress| bar.watch(progress));
    drop(bar);
    match completed {
        Ok(_) => {
            say::lines([locale.say_with("erase-done", args)])?;
            Ok(Exit::Done)
        }
        Err(trouble) if trouble.code == "vault-stopped" => {
            Err(Failure::said(Exit::PutRight, locale, "erase-stopped", args))
        }
        Err(trouble) => Err(Failure::of(locale, &trouble)),
    }
}
