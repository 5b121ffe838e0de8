//! An office for tests: a folder with a vault that opens quickly, and the program run in it as a script would.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on says so at once"
)]
#![allow(dead_code, reason = "each test crate uses its own part of the office")]

use std::io::Write as _;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

use lodge::casebook::Casebook;
use lodge::vault::{Cost, Passphrase};
use serde_json::Value as Json;

/// Who keeps the keys here, and the passphrase.
pub const OFFICER: &str = "Ash";
pub const PASSPHRASE: &str = "tangerine velcro umbrella jigsaw";

/// A folder that goes away with everything in it.
pub struct Office {
    folder: tempfile::TempDir,
}

impl Office {
    /// An office without a vault.
    pub fn empty() -> Self {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("passphrase"), format!("{PASSPHRASE}\n")).unwrap();
        Self { folder }
    }

    /// An office with a vault.
    pub fn new() -> Self {
        let office = Self::empty();
        let (cost, passphrase) = (
            Cost::cheap_for_tests_and_practice(),
            Passphrase::new(PASSPHRASE.to_owned()),
        );
        let now = chrono::Utc::now();
        drop(Casebook::make(&office.vault(), cost, OFFICER, &passphrase, now).unwrap());
        office
    }

    /// The vault's file.
    pub fn vault(&self) -> PathBuf {
        self.path("register.lodge")
    }

    /// A path in the office's folder.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Writes a file; gives its path as an argument.
    pub fn file(&self, name: &str, text: &str) -> String {
        std::fs::write(self.path(name), text).unwrap();
        self.path(name).display().to_string()
    }

    /// Runs `lodge` with arguments.
    pub fn run(&self, arguments: &[&str]) -> Output {
        self.run_with(arguments, "")
    }

    /// Runs `lodge` as the officer, with the passphrase from its file.
    pub fn run_open(&self, arguments: &[&str]) -> Output {
        let passphrase = self.path("passphrase").display().to_string();
        self.run(
            &[
                arguments,
                &["--officer", OFFICER, "--passphrase-file", &passphrase],
            ]
            .concat(),
        )
    }

    /// Runs `lodge` with something on standard input.
    pub fn run_with(&self, arguments: &[&str], input: &str) -> Output {
        let mut child = Command::new(env!("CARGO_BIN_EXE_lodge"))
            .args(arguments)
            .env_clear()
            .env("HOME", self.folder.path())
            .env("LODGE_VAULT", self.vault())
            .current_dir(self.folder.path())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        // A program that has refused already reads nothing.
        drop(child.stdin.take().unwrap().write_all(input.as_bytes()));
        child.wait_with_output().unwrap()
    }
}

/// The exit code.
pub fn code(output: &Output) -> i32 {
    output.status.code().unwrap()
}

/// Standard output as text.
pub fn out(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

/// Standard error as text.
pub fn err(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

/// Standard output as the one JSON value it has to be.
pub fn json(output: &Output) -> Json {
    serde_json::from_slice(&output.stdout)
        .unwrap_or_else(|_| panic!("no JSON: {}{}", out(output), err(output)))
}
