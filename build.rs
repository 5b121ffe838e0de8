//! Lists the wordings, the forms and the registry of languages into the binary.
//!
//! Writes four Rust expressions into `OUT_DIR`, each to be read with `include!`:
//!
//! - `locales.rs`: `&[(tag, path, text)]` for every `locales/<tag>/**/*.ftl`, the path inside the tag's folder;
//! - `forms.rs`: `&[(path, text)]` for every `forms/**/*.toml`, the path inside `forms/`;
//! - `practice.rs`: `&[(name, text)]` for every `forms/practice/**/*.json`;
//! - `registry.rs`: `&[Registered { … }]` from `locales/locales.toml`, refused here when anything in it is wrong.
//!
//! Paths use `/` and are sorted, so that the same tree gives the same binary.

use std::error::Error;
use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs};

type Outcome<T> = Result<T, Box<dyn Error>>;

fn main() -> Outcome<()> {
    println!("cargo:rerun-if-changed=build.rs");
    println!("cargo:rerun-if-changed=forms");
    println!("cargo:rerun-if-changed=locales");

    let root = env::var("CARGO_MANIFEST_DIR")?;
    let root = Path::new(&root);
    let out = env::var("OUT_DIR")?;
    let out = Path::new(&out);
    fs::write(out.join("locales.rs"), locales(&root.join("locales"))?)?;
    fs::write(out.join("forms.rs"), forms(&root.join("forms"))?)?;
    fs::write(
        out.join("practice.rs"),
        practice(&root.join("forms/practice"))?,
    )?;
    fs::write(
        out.join("registry.rs"),
        registry(&root.join("locales/locales.toml"))?,
    )?;
    Ok(())
}

fn locales(folder: &Path) -> Outcome<String> {
    let mut table = String::from("&[\n");
    for path in files(folder, "ftl")? {
        let Some((tag, inside)) = path.split_once('/') else {
            return Err(format!("locales/{path} is in no language's folder").into());
        };
        writeln!(
            table,
            "    ({tag:?}, {inside:?}, {}),",
            text_of("locales", &path)
        )?;
    }
    table.push(']');
    Ok(table)
}

fn forms(folder: &Path) -> Outcome<String> {
    let mut table = String::from("&[\n");
    for path in files(folder, "toml")? {
        writeln!(table, "    ({path:?}, {}),", text_of("forms", &path))?;
    }
    table.push(']');
    Ok(table)
}

/// The invented applicants; none where there is no folder of them.
fn practice(folder: &Path) -> Outcome<String> {
    let mut table = String::from("&[\n");
    let names = if folder.is_dir() { files(folder, "json")? } else { Vec::new() };
    for name in names {
        writeln!(table, "    ({name:?}, {}),", text_of("forms/practice", &name))?;
    }
    table.push(']');
    Ok(table)
}

/// The expression that reads a file in, without the name of this machine's folders.
fn text_of(folder: &str, path: &str) -> String {
    format!(
        "include_str!(concat!(env!(\"CARGO_MANIFEST_DIR\"), {:?}))",
        format!("/{folder}/{path}")
    )
}

/// Every file below a folder whose name ends in `.<ending>`, as paths inside the folder, sorted.
fn files(folder: &Path, ending: &str) -> Outcome<Vec<String>> {
    let mut found = Vec::new();
    walk(folder, "", ending, &mut found)?;
    found.sort();
    Ok(found)
}

fn walk(folder: &Path, inside: &str, ending: &str, found: &mut Vec<String>) -> Outcome<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry
            .file_name()
            .into_string()
            .map_err(|name| format!("{} is not UTF-8", name.display()))?;
        let path = if inside.is_empty() {
            name.clone()
        } else {
            format!("{inside}/{name}")
        };
        if entry.file_type()?.is_dir() {
            walk(&entry.path(), &path, ending, found)?;
        } else if !name.starts_with('.')
            && Path::new(&name)
                .extension()
                .is_some_and(|end| end == ending)
        {
            found.push(path);
        }
    }
    Ok(())
}

fn registry(file: &Path) -> Outcome<String> {
    let table: toml::Table = fs::read_to_string(file)?.parse()?;
    let entries = table
        .get("locale")
        .and_then(toml::Value::as_array)
        .ok_or("locales.toml lists no [[locale]]")?;
    let mut codes = Vec::new();
    let mut written = String::from("&[\n");
    for entry in entries {
        let entry = entry
            .as_table()
            .ok_or("locales.toml: a locale is not a table")?;
        written.push_str(&registered(entry, &codes)?);
        codes.push(text(entry, "code")?.to_owned());
    }
    written.push(']');
    Ok(written)
}

/// One language, checked; its fallback is one that is listed above it, so a chain of them always ends.
fn registered(entry: &toml::Table, above: &[String]) -> Outcome<String> {
    const KEYS: [&str; 8] = [
        "code", "endonym", "name", "script", "dir", "channels", "fallback", "status",
    ];
    if let Some(key) = entry.keys().find(|key| !KEYS.contains(&key.as_str())) {
        return Err(format!("locales.toml: no such key as {key}").into());
    }
    let code = text(entry, "code")?;
    if above.iter().any(|other| other == code) {
        return Err(format!("locales.toml: {code} is listed twice").into());
    }
    let fallback = entry
        .contains_key("fallback")
        .then(|| text(entry, "fallback"))
        .transpose()?;
    if let Some(other) = fallback.filter(|other| !above.iter().any(|code| code == other)) {
        return Err(format!(
            "locales.toml: {code} falls back to {other}, which is not listed above it"
        )
        .into());
    }
    let dir = word(
        text(entry, "dir")?,
        &[
            ("ltr", "Direction::LeftToRight"),
            ("rtl", "Direction::RightToLeft"),
        ],
    )?;
    let status = word(
        text(entry, "status")?,
        &[("draft", "Status::Draft"), ("reviewed", "Status::Reviewed")],
    )?;
    let mut surfaces = Vec::new();
    for channel in entry
        .get("channels")
        .and_then(toml::Value::as_array)
        .ok_or("locales.toml: channels is missing")?
    {
        let channel = channel
            .as_str()
            .ok_or("locales.toml: a channel is not text")?;
        surfaces.push(word(
            channel,
            &[("tui", "Surface::Tui"), ("print", "Surface::Print")],
        )?);
    }
    let (endonym, name, script) = (
        text(entry, "endonym")?,
        text(entry, "name")?,
        text(entry, "script")?,
    );
    Ok(format!(
        "    Registered {{ code: {code:?}, endonym: {endonym:?}, name: {name:?}, script: {script:?}, dir: {dir}, \
         channels: &[{}], fallback: {fallback:?}, status: {status} }},\n",
        surfaces.join(", "),
    ))
}

fn text<'a>(entry: &'a toml::Table, key: &str) -> Outcome<&'a str> {
    let value = entry.get(key).and_then(toml::Value::as_str);
    value.ok_or_else(|| format!("locales.toml: {key} is missing or not text").into())
}

fn word(written: &str, meanings: &[(&str, &'static str)]) -> Outcome<&'static str> {
    let meaning = meanings
        .iter()
        .find(|(word, _)| *word == written)
        .map(|(_, meaning)| *meaning);
    meaning.ok_or_else(|| format!("locales.toml: {written} is not a word for this key").into())
}
