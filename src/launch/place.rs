//! Where the vault and the receipts lie, on each platform.

use std::path::PathBuf;

use etcetera::{AppStrategy as _, AppStrategyArgs, BaseStrategy as _};

use crate::launch::arguments::Everywhere;
use crate::launch::exit::{Exit, Failure};
use crate::launch::surroundings::Surroundings;
use crate::world::{Places, places_beside};

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
