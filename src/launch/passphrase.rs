//! Where a passphrase comes from: a file, standard input, or a person at a terminal. Never an argument, never the environment.

use std::io::{self, BufRead as _, IsTerminal as _, Read as _};
use std::path::Path;

use zeroize::Zeroizing;

use crate::launch::exit::{Exit, Failure};
use crate::launch::say;
use crate::locale::{Args, Locale};
use crate::register::secret::Secret;

/// More than anyone's passphrase; a larger file was meant for something else.
const LARGEST: u64 = 4096;

/// How often a recovery key may be typed back.
const TRIES: usize = 3;
/// Room that is never outgrown, so that no copy is left behind.
const ROOM: usize = 8192;

/// The passphrase that opens a vault.
pub(super) fn existing(locale: &Locale, file: Option<&Path>) -> Result<Secret, Failure> {
    match file {
        Some(file) => from_file(locale, file),
        None => typed(locale, "passphrase-prompt"),
    }
}

/// A new passphrase; at a terminal it is asked for twice.
pub(super) fn new(locale: &Locale, file: Option<&Path>) -> Result<Secret, Failure> {
    if let Some(file) = file {
        return from_file(locale, file);
    }
    let first = typed(locale, "passphrase-prompt-new")?;
    let second = typed(locale, "passphrase-prompt-again")?;
    if first.reveal() == second.reveal() {
        Ok(first)
    } else {
        Err(Failure::said(
            Exit::Usage,
            locale,
            "passphrase-differs",
            &Args::new(),
        ))
    }
}

/// The recovery key.
pub(super) fn recovery(locale: &Locale, file: Option<&Path>) -> Result<Secret, Failure> {
    match file {
        Some(file) => from_file(locale, file),
        None => typed(locale, "recovery-prompt"),
    }
}

/// Shows a recovery key, this once. Somebody at a terminal types it back, to see that it was written down right.
pub(super) fn show_recovery(locale: &Locale, recovery: &Secret) -> Result<Exit, Failure> {
    say::lines([locale.say("vault-recovery").as_str(), recovery.reveal()])?;
    if !(io::stdin().is_terminal() && io::stdout().is_terminal()) {
        return Ok(Exit::Done);
    }
    for _ in 0..TRIES {
        say::lines([locale.say("recovery-back")])?;
        let mut typed = Zeroizing::new(String::with_capacity(4096));
        let read = io::stdin().lock().take(LARGEST).read_line(&mut typed);
        if read.is_err() || typed.is_empty() {
            break;
        }
        if same_key(&typed, recovery.reveal()) {
            say::lines([locale.say("recovery-right")])?;
            return Ok(Exit::Done);
        }
        say::lines([locale.say("recovery-wrong")])?;
    }
    Err(Failure::said(
        Exit::PutRight,
        locale,
        "recovery-unproved",
        &Args::new(),
    ))
}

/// Whether two texts are the same key, however they are spaced.
fn same_key(typed: &str, key: &str) -> bool {
    let symbols = |text: &str| -> Zeroizing<String> {
        let kept = text.chars().filter(char::is_ascii_alphanumeric);
        Zeroizing::new(kept.map(|symbol| symbol.to_ascii_uppercase()).collect())
    };
    *symbols(typed) == *symbols(key)
}

fn from_file(locale: &Locale, file: &Path) -> Result<Secret, Failure> {
    let mut bytes = Zeroizing::new(Vec::with_capacity(ROOM));
    let opened = if file == Path::new("-") {
        standard_input()
    } else {
        std::fs::File::open(file)
    };
    let read = opened.and_then(|opened| opened.take(LARGEST).read_to_end(&mut bytes));
    let args = |why: &str| {
        Args::new()
            .text("file", &file.display().to_string())
            .text("why", why)
    };
    let failed = |why: &str| Failure::said(Exit::File, locale, "passphrase-file", &args(why));
    read.map_err(|error| failed(&error.kind().to_string()))?;
    let text = std::str::from_utf8(&bytes).or(Err(failed(&locale.say("passphrase-not-text"))))?;
    let line = text.strip_suffix('\n').unwrap_or(text);
    let line = line.strip_suffix('\r').unwrap_or(line);
    Ok(Secret::new(line.to_owned()))
}

/// Standard input without the library's buffer, which would keep what went through it until the program ends.
#[cfg(unix)]
fn standard_input() -> io::Result<std::fs::File> {
    use std::os::fd::AsFd as _;
    Ok(io::stdin().as_fd().try_clone_to_owned()?.into())
}

#[cfg(windows)]
fn standard_input() -> io::Result<std::fs::File> {
    use std::os::windows::io::AsHandle as _;
    Ok(io::stdin().as_handle().try_clone_to_owned()?.into())
}

fn typed(locale: &Locale, prompt: &str) -> Result<Secret, Failure> {
    let nobody = || Failure::said(Exit::Usage, locale, "passphrase-nobody", &Args::new());
    if !io::stdin().is_terminal() {
        return Err(nobody());
    }
    rpassword::prompt_password(format!("{} ", locale.say(prompt)))
        .map(Secret::new)
        .or(Err(nobody()))
}
