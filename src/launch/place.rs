//! Where the vault and the receipts lie, on each platform.

use std::path::{Path, PathBuf};

use etcetera::{AppStrategy as _, AppStrategyArgs, BaseStrategy as _};

use crate::launch::arguments::Everywhere;
use crate::launch::exit::{Exit, Failure};
use crate::launch::surroundings::Surroundings;
use crate::world::{Places, places_beside};

/// How the folder of a practice vault begins, and the vault in it.
pub(super) const PRACTICE_FOLDER: &str = "lodge-practice-";
pub(super) const PRACTICE_VAULT: &str = "practice.lodge";

/// Whether a vault is one that practice made: nothing but practice opens it, so nobody's real answers end up in it.
pub(super) fn is_practice(vault: &Path) -> bool {
    let named = |path: &Path| {
        path.file_name()
            .map(|name| name.to_string_lossy().into_owned())
    };
    let folder = vault.parent().and_then(named);
    named(vault).is_some_and(|name| name == PRACTICE_VAULT)
        && folder.is_some_and(|folder| folder.starts_with(PRACTICE_FOLDER))
}

/// The places: the vault that an option or the environment names, else the one in the platform's data folder.
pub(super) fn places(
    everywhere: &Everywhere,
    surroundings: &Surroundings,
) -> Result<Places, Failure> {
    let named = everywhere
        .vault
        .clone()
        .or_else(|| surroundings.vault.clone());
    let vault = named.map_or_else(default_vault, Ok)?;
    let witness = data_folder().map_or_else(
        |_no_home| vault.with_extension("witness"),
        |folder| folder.join("witness"),
    );
    Ok(Places {
        settings: places_beside(&vault),
        vault,
        documents: documents(),
        witness,
    })
}

fn default_vault() -> Result<PathBuf, Failure> {
    Ok(data_folder()?.join("register.lodge"))
}

/// The platform's data folder for this program.
fn data_folder() -> Result<PathBuf, Failure> {
    let strategy = etcetera::choose_app_strategy(AppStrategyArgs {
        top_level_domain: "uk".to_owned(),
        author: "Lodge".to_owned(),
        app_name: "lodge".to_owned(),
    });
    let strategy = strategy.or(Err(Failure::plain(
        Exit::File,
        "This account has no home folder, so there is no place for a vault. Name one with --vault FILE.",
    )))?;
    Ok(strategy.data_dir())
}

/// The documents folder; this folder where the account has no home.
fn documents() -> PathBuf {
    etcetera::choose_base_strategy().map_or_else(
        |_| PathBuf::from("."),
        |strategy| strategy.home_dir().join("Documents").join("Lodge"),
    )
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::is_practice;

    #[test]
    fn a_practice_vault_is_known_by_its_place() {
        for (path, practice) in [
            ("/tmp/lodge-practice-a1B2/practice.lodge", true),
            ("lodge-practice-a1B2/practice.lodge", true),
            ("/home/ash/practice.lodge", false),
            ("/tmp/lodge-practice-a1B2/register.lodge", false),
            ("practice.lodge", false),
        ] {
            assert_eq!(is_practice(Path::new(path)), practice, "{path}");
        }
    }
}
