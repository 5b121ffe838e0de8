//! Everything that can go wrong with a vault, in words that hold no secret, no name and no path.

use std::io;

use thiserror::Error;

/// What went wrong with a vault.
///
/// Nothing in it tells a wrong officer from a wrong passphrase, and nothing in it repeats what was kept or typed.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub enum VaultError {
    /// The file is not a vault at all.
    #[error("the file is not a vault")]
    NotAVault,
    /// A later version of the program wrote the file.
    #[error("the vault has format {found}; this program knows up to {known}")]
    NewerFormat {
        /// The format the file says it has.
        found: u32,
        /// The newest format this program reads.
        known: u32,
    },
    /// The file has a format that this program no longer reads.
    #[error("the vault has format {found}; this program reads from {known} on")]
    OlderFormat {
        /// The format the file says it has.
        found: u32,
        /// The oldest format this program reads.
        known: u32,
    },
    /// The file is shorter than it was when it was last written.
    #[error("the vault's file is cut short")]
    Truncated,
    /// Another program, or another part of this one, has the vault open.
    #[error("the vault is in use elsewhere")]
    HeldElsewhere {
        /// The machine and the process that hold it, where they could be found.
        holder: Option<String>,
    },
    /// No officer of this name with this passphrase, or no such recovery key.
    #[error("the name and the passphrase do not open the vault")]
    Refused,
    /// There is an officer of this name already; letter case and outer spaces do not count.
    #[error("there is an officer of this name already")]
    DuplicateOfficer,
    /// There is no officer of this name.
    #[error("there is no officer of this name")]
    UnknownOfficer,
    /// A name has to have a letter in it and at most 200 bytes.
    #[error("the name cannot be used")]
    UnusableName,
    /// Every key slot is taken.
    #[error("the vault has no room for another officer")]
    TooManyOfficers,
    /// Only an officer who keeps the keys may do this.
    #[error("only a keeper of the keys may do this")]
    KeeperOnly,
    /// What was asked for is sealed to officers in other roles, or to this officer only once a colleague has unlocked.
    #[error("this officer has no key to what was asked for")]
    NotEntitled,
    /// The bytes are not those that were kept.
    #[error("the vault is damaged ({part})")]
    Damaged {
        /// Which part of the file it was found in.
        part: Part,
    },
    /// There is no file there.
    #[error("there is no vault there")]
    NotFound,
    /// There is a file there already.
    #[error("there is a file there already")]
    AlreadyExists,
    /// The system does not let this program open the file.
    #[error("no permission to open the vault")]
    NoPermission,
    /// The file, or the disk it is on, cannot be written.
    #[error("the vault cannot be written")]
    ReadOnly,
    /// The disk is full.
    #[error("the disk is full")]
    DiskFull,
    /// Whoever watched something long asked for it to stop; nothing was changed.
    #[error("it was stopped, and nothing was changed")]
    Stopped,
    /// The file is a backup, which is restored and not worked in.
    #[error("the file is a backup")]
    IsBackup,
    /// The last keeper of the keys has to stay.
    #[error("the last keeper of the keys has to stay")]
    LastKeeper,
    /// Nobody takes away their own way in.
    #[error("nobody takes away their own way in")]
    Oneself,
    /// The vault is in the middle of something that must end first.
    #[error("the vault is busy")]
    Busy,
    /// The system reported something else.
    #[error("the system reported: {0}")]
    Io(io::ErrorKind),
}

/// The part of a vault's file in which damage was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The key area in front.
    Keys,
    /// The two copies of block 0.
    Header,
    /// A block of the body, or how the blocks hang together.
    Body,
    /// The table of officers.
    Officers,
    /// What is sealed a second time, to fewer officers.
    Compartment,
    /// The office's post key.
    Post,
}

impl std::fmt::Display for Part {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Part::Keys => "keys",
            Part::Header => "header",
            Part::Body => "body",
            Part::Officers => "officers",
            Part::Compartment => "compartment",
            Part::Post => "post",
        })
    }
}

impl VaultError {
    /// Damage found in `part`.
    pub(super) const fn damaged(part: Part) -> Self {
        Self::Damaged { part }
    }

    /// A primitive refused sizes that this room fixes itself; nothing was sealed.
    pub(super) const fn primitive() -> Self {
        Self::Io(io::ErrorKind::InvalidInput)
    }
}

impl From<&io::Error> for VaultError {
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "the standard library adds kinds; each is passed on as it is"
    )]
    fn from(error: &io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::NotFound => Self::NotFound,
            io::ErrorKind::AlreadyExists => Self::AlreadyExists,
            io::ErrorKind::PermissionDenied => Self::NoPermission,
            io::ErrorKind::ReadOnlyFilesystem => Self::ReadOnly,
            io::ErrorKind::StorageFull
            | io::ErrorKind::QuotaExceeded
            | io::ErrorKind::FileTooLarge => Self::DiskFull,
            io::ErrorKind::UnexpectedEof => Self::Truncated,
            other => Self::Io(other),
        }
    }
}

impl From<io::Error> for VaultError {
    fn from(error: io::Error) -> Self {
        Self::from(&error)
    }
}
