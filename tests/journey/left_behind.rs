//! What is left on the disk: no byte of any answer, however it is written.

use std::fs;
use std::path::Path;

/// Fails when a file under a folder, receipts apart, holds one of some texts in UTF-8 or UTF-16, as typed or in another case.
pub fn nothing_readable(folder: &Path, planted: &[&str]) {
    let mut by_first = vec![Vec::new(); 256];
    for text in planted {
        for spelling in [(*text).to_owned(), text.to_lowercase(), text.to_uppercase()] {
            for written in writings(&spelling) {
                by_first[usize::from(written[0])].push((*text, written));
            }
        }
    }
    let mut files = 0;
    look_through(folder, &by_first, &mut files);
    assert!(files > 0, "nothing to look through");
}

fn look_through(folder: &Path, by_first: &[Vec<(&str, Vec<u8>)>], files: &mut usize) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            if !path.ends_with("receipts") {
                look_through(&path, by_first, files);
            }
            continue;
        }
        *files += 1;
        let (name, bytes) = (path.display().to_string(), fs::read(&path).unwrap());
        for (at, first) in bytes.iter().enumerate() {
            for (text, written) in &by_first[usize::from(*first)] {
                assert!(
                    !bytes[at..].starts_with(written),
                    "“{text}” can be read in {name}"
                );
            }
        }
    }
}

fn writings(text: &str) -> [Vec<u8>; 3] {
    let little = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let big = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
    [text.as_bytes().to_vec(), little, big]
}

#[test]
fn the_search_finds_what_is_there() {
    let folder = tempfile::tempdir().unwrap();
    for written in writings("Okafor") {
        fs::write(
            folder.path().join("leak"),
            [b"x".to_vec(), written].concat(),
        )
        .unwrap();
        let looked =
            std::panic::catch_unwind(|| nothing_readable(folder.path(), &["okafor", "Okafor"]));
        assert!(looked.is_err());
    }
}
