//! What is kept outside a vault for each officer: how far it had come, so that an older file in its place is found out.
//!
//! One small file a vault and officer, in the platform's data folder, under the vault's id and a digest of the officer's
//! name. The bytes are the casebook's and prove themselves; a file that is missing says nothing, and is no fault.

use std::fs::File;
use std::io::Read as _;
use std::path::{Path, PathBuf};

use sha2::{Digest as _, Sha256};

use crate::register::hex;
use crate::vault::{Vault, compared};
use crate::world::file;
use crate::world::perform::Places;

/// More than any witness; a larger file is none.
const LARGEST: u64 = 4096;

/// Bytes of the digest of a name that are in a file's name.
const NAMED_BY: usize = 8;

/// The witness of an officer for the vault in its place; nothing where there is none, or no vault.
pub(super) fn known(places: &Places, officer: &str) -> Option<Vec<u8>> {
    let status = Vault::status(&places.vault).ok()?;
    read(&place(places, status.id, officer))
}

/// Where the witness of an officer lies.
pub(super) fn place(places: &Places, id: [u8; 16], officer: &str) -> PathBuf {
    let named = Sha256::digest(compared(officer));
    let named = named.get(..NAMED_BY).unwrap_or_default();
    places
        .witness
        .join(format!("{}-{}", hex::written(&id), hex::written(named)))
}

fn read(path: &Path) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    let file = File::open(path).ok()?;
    file.take(LARGEST).read_to_end(&mut bytes).ok()?;
    Some(bytes)
}

/// Keeps a witness. Where that fails the one before it stays, which is as true as it was and only less new.
pub(super) fn write(path: &Path, bytes: &[u8]) {
    let folder = path.parent().unwrap_or_else(|| Path::new("."));
    file::make_folder(folder)
        .and_then(|()| file::write(path, bytes))
        .unwrap_or_default();
}

#[cfg(test)]
mod tests {
    use super::{compared, read, write};

    #[test]
    fn a_witness_comes_back_and_a_folder_is_made_for_it() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("deep/witness/one");
        assert_eq!(read(&path), None);
        write(&path, b"first");
        write(&path, b"second");
        assert_eq!(read(&path).unwrap(), b"second");
    }

    #[test]
    fn one_officer_has_one_witness_however_the_name_is_typed() {
        assert_eq!(compared(" Zo\u{e9} "), compared("ZOE\u{301}"));
        assert_ne!(compared("Ash"), compared("Asha"));
    }
}
