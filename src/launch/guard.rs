//! Keeps what is in memory out of core dumps and away from other programs of the same account.

/// Forbids core dumps, and on Linux also reading this process's memory from outside.
///
/// A system that refuses is no reason to keep an officer from working; the vault on disk is as safe as ever.
#[cfg(unix)]
pub(super) fn keep_memory_private() {
    use rustix::process::{Resource, Rlimit, setrlimit};

    setrlimit(Resource::Core, Rlimit { current: Some(0), maximum: Some(0) }).unwrap_or_default();
    #[cfg(target_os = "linux")]
    rustix::process::set_dumpable_behavior(rustix::process::DumpableBehavior::NotDumpable).unwrap_or_default();
}

/// Other systems write no core dumps of their own accord.
#[cfg(not(unix))]
pub(super) fn keep_memory_private() {}
