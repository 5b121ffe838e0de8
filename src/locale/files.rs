//! Finds the files of a language: those in the binary, and those of a folder laid over them.
//!
//! The overlay is read once, at start, and treated as untrusted: bounded in size, number and depth.

use std::borrow::Cow;
use std::fs;
use std::io::Read as _;
use std::path::{Path, PathBuf};

use super::fault::{Fault, FaultKind, LocaleError};
use super::registry;

/// The largest file of wording that is read from an overlay.
const MOST_BYTES: u64 = 1024 * 1024;
/// The most folders inside one another; a link that leads back up ends here.
const MOST_DEPTH: usize = 8;

static BUILT_IN: &[(&str, &str, &str)] = include!(concat!(env!("OUT_DIR"), "/locales.rs"));

/// One file of wording, as text with `\n` line ends.
pub(super) struct File {
    /// Its path inside the language's folder, with `/`.
    pub(super) path: String,
    /// What it says; empty where it could not be read as text.
    pub(super) text: Cow<'static, str>,
    /// Whether it comes from the overlay.
    pub(super) overlaid: bool,
    /// Why it could not be read as text.
    pub(super) unread: Option<FaultKind>,
}

impl File {
    /// A file from texts in hand.
    pub(super) fn given(path: &str, text: &str) -> Self {
        Self {
            path: path.to_owned(),
            text: with_line_feeds(Cow::Owned(text.to_owned())),
            overlaid: false,
            unread: None,
        }
    }
}

/// The files of one language, built in first, then those of the overlay.
pub(super) fn gather(tag: &str, overlay: Option<&Path>) -> Result<Vec<File>, LocaleError> {
    let mut files: Vec<File> = BUILT_IN
        .iter()
        .filter(|(own, ..)| *own == tag)
        .map(|(_, path, text)| File {
            path: (*path).to_owned(),
            text: with_line_feeds(Cow::Borrowed(text)),
            overlaid: false,
            unread: None,
        })
        .collect();
    if let Some(folder) = overlay
        .map(|root| root.join(tag))
        .filter(|folder| folder.is_dir())
    {
        let mut found = Vec::new();
        walk(&folder, "", 0, &mut found)?;
        found.sort();
        for (inside, path) in found {
            files.push(read(inside, &path)?);
        }
    }
    Ok(files)
}

/// The folders of an overlay that belong to no registered language: a tag misspelt, which would otherwise do nothing.
pub(super) fn strangers(overlay: Option<&Path>) -> Result<Vec<Fault>, LocaleError> {
    let Some(root) = overlay else {
        return Ok(Vec::new());
    };
    let mut names: Vec<String> = entries(root)?
        .into_iter()
        .filter(|(name, path)| path.is_dir() && registry::find(name).is_none())
        .map(|(name, _)| name)
        .collect();
    names.sort();
    let fault = |tag| Fault {
        tag,
        file: String::new(),
        line: 1,
        column: 1,
        excerpt: String::new(),
        kind: FaultKind::UnknownLanguage,
    };
    Ok(names.into_iter().map(fault).collect())
}

fn walk(
    folder: &Path,
    inside: &str,
    depth: usize,
    found: &mut Vec<(String, PathBuf)>,
) -> Result<(), LocaleError> {
    if depth == MOST_DEPTH {
        return Ok(());
    }
    for (name, path) in entries(folder)? {
        let inside = if inside.is_empty() {
            name
        } else {
            format!("{inside}/{name}")
        };
        if path.is_dir() {
            walk(&path, &inside, depth + 1, found)?;
        } else if path.extension().is_some_and(|end| end == "ftl") && path.is_file() {
            found.push((inside, path));
        }
    }
    Ok(())
}

/// What a folder holds, without what is hidden.
fn entries(folder: &Path) -> Result<Vec<(String, PathBuf)>, LocaleError> {
    let unreadable = |source| LocaleError::Unreadable {
        path: folder.to_owned(),
        source,
    };
    let mut all = Vec::new();
    for entry in fs::read_dir(folder).map_err(unreadable)? {
        let entry = entry.map_err(unreadable)?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if !name.starts_with('.') {
            all.push((name, entry.path()));
        }
    }
    Ok(all)
}

fn read(inside: String, path: &Path) -> Result<File, LocaleError> {
    let unreadable = |source| LocaleError::Unreadable {
        path: path.to_owned(),
        source,
    };
    let mut bytes = Vec::new();
    fs::File::open(path)
        .and_then(|file| file.take(MOST_BYTES + 1).read_to_end(&mut bytes))
        .map_err(unreadable)?;
    let (text, unread) = match String::from_utf8(bytes) {
        Ok(text) if text.len() as u64 > MOST_BYTES => (String::new(), Some(FaultKind::TooLarge)),
        Ok(text) => (text, None),
        Err(_) => (String::new(), Some(FaultKind::NotText)),
    };
    Ok(File {
        path: inside,
        text: with_line_feeds(Cow::Owned(text)),
        overlaid: true,
        unread,
    })
}

/// The text with `\n` line ends, so that a file says the same, and has the same digest, wherever it was checked out.
fn with_line_feeds(text: Cow<'static, str>) -> Cow<'static, str> {
    if text.contains('\r') {
        Cow::Owned(text.replace("\r\n", "\n"))
    } else {
        text
    }
}
