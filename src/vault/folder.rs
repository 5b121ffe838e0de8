//! Where vaults lie side by side: what a copy needs of a folder, so that tests can put one under it that loses power.

use std::ffi::{OsStr, OsString};
use std::fmt::Debug;
use std::fs::{self, File, OpenOptions};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use same_file::Handle;

use super::disk::{Disk, FileDisk};
use super::error::VaultError;
use super::lease::{self, Lease};

/// A name may be given to another file between its opening and its locking; it is asked this often which it is.
const TRIES: u32 = 5;

/// Files of one folder, by their names. A file is held by this program alone for as long as its disk lives.
pub(super) trait Folder: Debug + Send + Sync {
    /// Opens a file to read and write, and locks it; never through a link to another folder's file.
    fn open(&self, name: &OsStr) -> Result<Arc<dyn Disk>, VaultError>;

    /// Opens a file to read it alone, and keeps everyone from writing it.
    fn look(&self, name: &OsStr) -> Result<Arc<dyn Disk>, VaultError>;

    /// Makes a file and locks it before anyone else can; with the permissions of the file `like`, where there is one.
    fn create(&self, name: &OsStr, like: &OsStr) -> Result<Arc<dyn Disk>, VaultError>;

    /// Says whether there is anything of this name.
    fn has(&self, name: &OsStr) -> io::Result<bool>;

    /// Says whether two names are one file.
    fn same(&self, one: &OsStr, other: &OsStr) -> io::Result<bool>;

    /// Every name there is.
    fn names(&self) -> io::Result<Vec<OsString>>;

    /// Gives the file `from` the name `to`, in place of whatever had it; durable with the next `sync`.
    fn rename(&self, from: &OsStr, to: &OsStr) -> io::Result<()>;

    /// Gives the file `from` the further name `to`, which nothing may have.
    fn link(&self, from: &OsStr, to: &OsStr) -> io::Result<()>;

    /// Takes a name away, and with its last name a file.
    fn remove(&self, name: &OsStr) -> io::Result<()>;

    /// Returns once every name is durable.
    fn sync(&self) -> io::Result<()>;

    /// Leaves the note that says who holds a file.
    fn note(&self, name: &OsStr) -> Option<Lease>;
}

/// A folder of the file system.
#[derive(Debug)]
pub(super) struct FileFolder(PathBuf);

impl FileFolder {
    /// The folder and the name of what `path` leads to, or would lead to if it were there.
    pub(super) fn of(path: &Path) -> Result<(Self, OsString), VaultError> {
        let path = match fs::canonicalize(path) {
            Ok(path) => path,
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                let folder = path
                    .parent()
                    .filter(|folder| !folder.as_os_str().is_empty())
                    .unwrap_or(Path::new("."));
                fs::canonicalize(folder)?.join(path.file_name().ok_or(VaultError::NotFound)?)
            }
            Err(error) => return Err(error.into()),
        };
        let (Some(folder), Some(name)) = (path.parent(), path.file_name()) else {
            return Err(VaultError::NotAVault);
        };
        Ok((Self(folder.to_owned()), name.to_owned()))
    }

    /// Where a file of this name is.
    pub(super) fn path(&self, name: &OsStr) -> PathBuf {
        self.0.join(name)
    }
}

impl Folder for FileFolder {
    fn open(&self, name: &OsStr) -> Result<Arc<dyn Disk>, VaultError> {
        let path = self.path(name);
        for _ in 0..TRIES {
            if !fs::symlink_metadata(&path)?.is_file() {
                return Err(VaultError::NotAVault);
            }
            let file = OpenOptions::new()
                .read(true)
                .write(true)
                .open(&path)
                .map_err(|error| why_not_writable(&path, &error))?;
            lease::lock(&file, &path)?;
            if is_named(&file, &path)? {
                return Ok(Arc::new(FileDisk::new(file)));
            }
        }
        Err(VaultError::HeldElsewhere { holder: None })
    }

    fn look(&self, name: &OsStr) -> Result<Arc<dyn Disk>, VaultError> {
        let path = self.path(name);
        if !fs::symlink_metadata(&path)?.is_file() {
            return Err(VaultError::NotAVault);
        }
        let file = File::open(&path)?;
        lease::lock_to_look(&file, &path)?;
        Ok(Arc::new(FileDisk::new(file)))
    }

    fn create(&self, name: &OsStr, like: &OsStr) -> Result<Arc<dyn Disk>, VaultError> {
        let path = self.path(name);
        let mut options = OpenOptions::new();
        options.read(true).write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let file = options.open(&path)?;
        lease::lock(&file, &path)?;
        if !is_named(&file, &path)? {
            return Err(VaultError::HeldElsewhere { holder: None });
        }
        match fs::metadata(self.path(like)) {
            Ok(about) => permit(&file, &about)?,
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => return Err(error.into()),
        }
        Ok(Arc::new(FileDisk::new(file)))
    }

    fn has(&self, name: &OsStr) -> io::Result<bool> {
        match fs::symlink_metadata(self.path(name)) {
            Ok(_) => Ok(true),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
            Err(error) => Err(error),
        }
    }

    fn same(&self, one: &OsStr, other: &OsStr) -> io::Result<bool> {
        let (one, other) = (self.path(one), self.path(other));
        let files =
            fs::symlink_metadata(&one)?.is_file() && fs::symlink_metadata(&other)?.is_file();
        Ok(files && same_file::is_same_file(one, other)?)
    }

    fn names(&self) -> io::Result<Vec<OsString>> {
        fs::read_dir(&self.0)?
            .map(|entry| entry.map(|entry| entry.file_name()))
            .collect()
    }

    fn rename(&self, from: &OsStr, to: &OsStr) -> io::Result<()> {
        fs::rename(self.path(from), self.path(to))
    }

    fn link(&self, from: &OsStr, to: &OsStr) -> io::Result<()> {
        fs::hard_link(self.path(from), self.path(to))
    }

    fn remove(&self, name: &OsStr) -> io::Result<()> {
        fs::remove_file(self.path(name))
    }

    fn sync(&self) -> io::Result<()> {
        if cfg!(not(unix)) {
            return Ok(());
        }
        match File::open(&self.0)?.sync_all() {
            // A file system that cannot be asked (some shared drives).
            Err(error)
                if matches!(
                    error.kind(),
                    io::ErrorKind::InvalidInput | io::ErrorKind::Unsupported
                ) =>
            {
                Ok(())
            }
            other => other,
        }
    }

    fn note(&self, name: &OsStr) -> Option<Lease> {
        Some(Lease::leave(&self.path(name)))
    }
}

/// A file that may be read but not written is another matter than one that may not be opened.
fn why_not_writable(path: &Path, error: &io::Error) -> VaultError {
    let refused = VaultError::from(error);
    if refused == VaultError::NoPermission && File::open(path).is_ok() {
        VaultError::ReadOnly
    } else {
        refused
    }
}

/// Says whether `path` still leads to `file`: a copy may have taken its place before it was locked.
fn is_named(file: &File, path: &Path) -> io::Result<bool> {
    match Handle::from_path(path) {
        Ok(named) => Ok(named == Handle::from_file(file.try_clone()?)?),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
        Err(error) => Err(error),
    }
}

/// Lets those open a copy who may open what it was copied from, and nobody else.
#[cfg(unix)]
fn permit(file: &File, like: &fs::Metadata) -> io::Result<()> {
    use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _, fchown};
    let own = file.metadata()?.gid() == like.gid() || fchown(file, None, Some(like.gid())).is_ok();
    let mode = like.mode() & if own { 0o777 } else { 0o700 };
    file.set_permissions(fs::Permissions::from_mode(mode))
}

#[cfg(not(unix))]
fn permit(_file: &File, _like: &fs::Metadata) -> io::Result<()> {
    // A new file takes its permissions from its folder there.
    Ok(())
}
