//! `lodge practice`: the desk on a throw-away vault with invented applicants.

use std::process::ExitCode;

use crate::answers::{File, Told};
use crate::desk::scene::unlock::PRACTICE_PASSPHRASE;
use crate::desk::{Effect, Message};
use crate::launch::arguments::{Everywhere, Manner};
use crate::launch::command::walk::{Walked, refused};
use crate::launch::command::{desk, keep};
use crate::launch::exit::{Exit, Failure};
use crate::launch::surroundings::Surroundings;
use crate::launch::{open, place};
use crate::locale::{Args, Locale};
use crate::register::Channel;
use crate::register::secret::Secret;
use crate::vault::Cost;
use crate::world::{Clock as _, London as _, Places, System, World, places_beside};

/// `forms/practice/*.json` as they were when Lodge was built: name, text.
const APPLICANTS: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/practice.rs"));

/// Who practises.
const OFFICER: &str = "Practice";

/// Opens the desk on a vault that goes away with it. Nothing in it is worth guarding, so guessing its passphrase is cheap.
pub(super) fn open(
    everywhere: &Everywhere,
    surroundings: &Surroundings,
    manner: Manner,
) -> Result<ExitCode, Failure> {
    let locale = open::locale(everywhere)?;
    if everywhere.vault.is_some() {
        // A vault that somebody names may hold real people: practice has none but its own.
        let args = Args::new();
        return Err(Failure::said(
            Exit::Usage,
            &locale,
            "practice-own-vault",
            &args,
        ));
    }
    desk::fit(&locale, surroundings)?;
    let folder = tempfile::Builder::new()
        .prefix(place::PRACTICE_FOLDER)
        .tempdir()
        .map_err(|error| {
            let args = Args::new().text("why", &error.kind().to_string());
            Failure::said(Exit::File, &locale, "practice-folder", &args)
        })?;
    let vault = folder.path().join(place::PRACTICE_VAULT);
    let places = Places {
        settings: places_beside(&vault),
        vault,
        documents: folder.path().join("receipts"),
        witness: folder.path().join("witness"),
    };
    let catalogue = open::catalogue(everywhere.forms.as_deref())?;
    let cost = Some(Cost::cheap_for_tests_and_practice());
    let mut world = open::world_at(everywhere, places, catalogue, &locale, cost)?;
    open::make(
        &mut world,
        &locale,
        OFFICER.to_owned(),
        Secret::new(passphrase()),
    )?;
    for (name, text) in APPLICANTS {
        bring(&mut world, &locale, text).map_err(|mut failure| {
            failure.says.insert(0, format!("forms/practice/{name}"));
            failure
        })?;
    }
    let channel = match manner {
        Manner::Counter => Channel::Counter,
        Manner::Phone => Channel::Phone,
    };
    let mut desk = desk::desk(everywhere, surroundings, &world, channel)?;
    desk.post.practice = true;
    let again = Effect::Unlock {
        officer: OFFICER.to_owned(),
        passphrase: Secret::new(passphrase()),
    };
    let opened = open::perform(&mut world, &locale, again)?;
    let ended = desk::sit(&locale, desk, world, Some(Message::Done(opened)));
    // The folder goes last, after the vault in it was closed; one that cannot be taken away is the system's to clear.
    folder.close().unwrap_or_default();
    ended
}

fn passphrase() -> String {
    PRACTICE_PASSPHRASE.to_owned()
}

/// Brings an invented applicant in; those who say so by their answers are lodged, the others are drafts.
fn bring(world: &mut World, locale: &Locale, text: &str) -> Result<(), Failure> {
    let file = File::read(text).map_err(|faults| refused(locale, &faults))?;
    let catalogue = world.catalogue().clone();
    let told = Told {
        officer: OFFICER,
        now: System.now(),
        today: System.today(),
    };
    let walked = Walked::of(locale, &catalogue, &file, told)?;
    let complete = walked.walk.counts.missing == 0;
    keep::bring_in(world, locale, &file, &walked, complete).map(|_| ())
}

#[cfg(test)]
mod tests {
    use super::{APPLICANTS, bring};
    use crate::casebook::Casebook;
    use crate::desk::{Effect, Outcome, Settings};
    use crate::locale::Locale;
    use crate::paper::Press;
    use crate::register::secret::Secret;
    use crate::vault::Cost;
    use crate::world::{Places, System, World};

    #[test]
    fn every_invented_applicant_can_be_brought_in() {
        let folder = tempfile::tempdir().unwrap();
        let places = Places {
            vault: folder.path().join("practice.lodge"),
            settings: folder.path().join("practice.settings.toml"),
            documents: folder.path().join("receipts"),
            witness: folder.path().join("witness"),
        };
        let locale = Locale::load("en-GB", None).unwrap();
        let press = Press::new(Locale::load("en-GB", None).unwrap(), Vec::new());
        let (catalogue, cost) = (
            crate::form::shipped().unwrap(),
            Cost::cheap_for_tests_and_practice(),
        );
        let mut world = World::new(
            places,
            catalogue,
            press,
            Settings::default(),
            Some(cost),
            (Box::new(System), Box::new(System)),
        );
        let (officer, passphrase) = ("Practice".to_owned(), Secret::new(super::passphrase()));
        assert!(matches!(
            world.perform(Effect::MakeVault {
                officer,
                passphrase
            }),
            Outcome::VaultMade { .. }
        ));
        for (name, text) in APPLICANTS {
            assert!(bring(&mut world, &locale, text).is_ok(), "{name}");
        }
        assert_eq!(
            world
                .casebook()
                .map(|book: &mut Casebook| book.list().unwrap().len()),
            Some(APPLICANTS.len())
        );
    }
}
