//! Writes a file whole or not at all, for its owner's eyes alone.

use std::io::{self, Write as _};
use std::path::Path;

/// Puts a file in its place in one step; what was there before is replaced, or stays as it was where this fails.
pub(super) fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    // Made readable by its owner alone, as tempfile does on every system that knows owners.
    let mut made = tempfile::Builder::new()
        .prefix(".new-")
        .tempfile_in(folder_of(path))?;
    made.write_all(bytes)?;
    made.as_file().sync_all()?;
    made.persist(path)
        .map(|_| ())
        .map_err(|refused| refused.error)
}

/// Puts a file where there is none yet, in one step; one that is there already stays as it is.
pub(super) fn write_new(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut made = tempfile::Builder::new()
        .prefix(".new-")
        .tempfile_in(folder_of(path))?;
    made.write_all(bytes)?;
    made.as_file().sync_all()?;
    made.persist_noclobber(path)
        .map(|_| ())
        .map_err(|refused| refused.error)
}

fn folder_of(path: &Path) -> &Path {
    path.parent()
        .filter(|folder| !folder.as_os_str().is_empty())
        .unwrap_or_else(|| Path::new("."))
}

/// Makes a folder with those above it, for its owner alone.
pub(super) fn make_folder(folder: &Path) -> io::Result<()> {
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

#[cfg(test)]
mod tests {
    use super::{make_folder, write, write_new};

    #[test]
    fn a_file_is_replaced_whole_and_nothing_is_left_beside_it() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a/b/receipt.txt");
        assert!(write(&path, b"one").is_err());
        make_folder(path.parent().unwrap()).unwrap();
        write(&path, b"one").unwrap();
        write(&path, b"two").unwrap();
        assert_eq!(std::fs::read_to_string(&path).unwrap(), "two");
        assert_eq!(
            std::fs::read_dir(path.parent().unwrap()).unwrap().count(),
            1
        );
    }

    #[test]
    fn a_file_that_is_there_is_never_written_over() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("copy.txt");
        write_new(&path, b"one").unwrap();
        let again = write_new(&path, b"two").unwrap_err();
        assert_eq!(again.kind(), std::io::ErrorKind::AlreadyExists);
        assert_eq!(std::fs::read_to_string(&path).unwrap(), "one");
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[cfg(unix)]
    #[test]
    fn only_its_owner_may_read_it() {
        use std::os::unix::fs::PermissionsExt as _;

        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("receipt.txt");
        write(&path, b"one").unwrap();
        assert_eq!(
            std::fs::metadata(&path).unwrap().permissions().mode() & 0o777,
            0o600
        );
    }
}
