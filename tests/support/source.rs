//! Lodge's own source as text, tests and comments left out.

use std::fs;
use std::io;
use std::path::Path;

/// The code of every file below a path inside `src/`.
pub fn code_below(inside: &str) -> io::Result<Vec<String>> {
    let mut found = Vec::new();
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("src")
        .join(inside);
    gather(&path, &mut found)?;
    Ok(found)
}

/// The texts between quotes, line by line.
pub fn literals(code: &str) -> impl Iterator<Item = &str> {
    code.lines()
        .flat_map(|line| line.split('"').skip(1).step_by(2))
}

fn gather(path: &Path, found: &mut Vec<String>) -> io::Result<()> {
    if path.is_dir() {
        for entry in fs::read_dir(path)? {
            gather(&entry?.path(), found)?;
        }
    } else if path.extension().is_some_and(|end| end == "rs") && !path.ends_with("tests.rs") {
        let text = fs::read_to_string(path)?;
        let code = text
            .split("#[cfg(test)]\nmod tests")
            .next()
            .unwrap_or_default();
        let lines = code
            .lines()
            .filter(|line| !line.trim_start().starts_with("//"));
        found.push(lines.collect::<Vec<_>>().join("\n"));
    }
    Ok(())
}
