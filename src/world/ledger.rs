//! The list of what was erased, beside the vault, so that an older backup does not bring any of it back.

use std::io;
use std::path::PathBuf;

use crate::desk::trouble::Trouble;
use crate::world::file;
use crate::world::perform::World;
use crate::world::trouble::of_casebook;

impl World {
    /// Writes the list anew, from what the open vault says.
    pub(super) fn write_ledger(&mut self) -> Result<(), Trouble> {
        let path = self.ledger_place();
        let lines = self.open_casebook()?.ledger_lines();
        let lines = lines.map_err(|error| of_casebook(&error))?;
        let mut text = lines.join("\n");
        text.push('\n');
        file::write(&path, text.as_bytes()).map_err(|error| {
            let named = Trouble::new("ledger-write").with("file", path.display().to_string());
            named.with("why", error.kind().to_string())
        })
    }

    /// Reads the list; empty where nothing was erased yet.
    pub(super) fn read_ledger(&self) -> Result<Vec<String>, Trouble> {
        let path = self.ledger_place();
        match std::fs::read_to_string(&path) {
            Ok(text) => Ok(text.lines().map(str::to_owned).collect()),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Vec::new()),
            Err(error) => {
                let named = Trouble::new("ledger-read").with("file", path.display().to_string());
                Err(named.with("why", error.kind().to_string()))
            }
        }
    }

    fn ledger_place(&self) -> PathBuf {
        self.places.vault.with_extension("erased")
    }
}
