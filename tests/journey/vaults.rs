//! The vault that cannot be opened, or not by this program, or not by these words: a sentence each, and nothing is written.

use std::fs;

use crate::glass::Glass;
use crate::office::{OFFICER, Office, PASSPHRASE, code, err};
use crate::sitting::{EMPTY, answer, begin, open, unlock, unlocked};

#[test]
fn a_vault_that_another_desk_has_open_says_who_holds_it() {
    let office = Office::new();
    let holder = unlocked(&office, EMPTY);
    let mut second = open(&office);
    unlock(&mut second);
    second.wait_for("The vault is open in another program");
    second.wait_for(&holder.process().to_string());
    let refused = office.run_open(&["list"]);
    assert_eq!(code(&refused), 4);
    assert!(
        err(&refused).contains(&holder.process().to_string()),
        "{}",
        err(&refused)
    );
    // Once the first is gone, even without a goodbye, the second gets in.
    holder.signal("KILL");
    drop(holder);
    second.type_keys(&format!("{PASSPHRASE}<enter>"));
    second.wait_for(EMPTY);
}

#[test]
fn a_wrong_passphrase_is_refused_in_words_and_makes_the_next_try_wait() {
    let office = Office::new();
    let mut glass = open(&office);
    glass.wait_for("The vault is closed.");
    glass.type_keys(&format!(
        "{OFFICER}<enter>not this one<enter>also not this one<enter>"
    ));
    glass.wait_for("The last passphrase was refused.");
    glass.wait_for("Wait 1 second");
    assert!(!glass.text().contains("not this one"));
    // The wait is the desk's own: nothing is lost by trying too early.
    while !glass.text().contains(EMPTY) {
        glass.type_keys("<c-u>");
        glass.wait_gone("refused");
        glass.type_keys(&format!("{PASSPHRASE}<enter>"));
        glass.wait_until("an answer", |screen| {
            let text = screen.contents();
            text.contains(EMPTY) || text.contains("refused")
        });
    }
}

#[test]
fn a_vault_that_is_cut_off_or_is_something_else_is_left_as_it_is() {
    let office = Office::new();
    let whole = fs::read(office.vault()).unwrap();
    let damaged: [(&str, Vec<u8>); 5] = [
        ("half of it", whole[..whole.len() / 2].to_vec()),
        ("its first bytes", whole[..100].to_vec()),
        ("nothing", Vec::new()),
        (
            "a database of another program",
            b"SQLite format 3\0"
                .iter()
                .copied()
                .chain([0; 8192])
                .collect(),
        ),
        ("a text", b"Dear Lodge,\n".repeat(500)),
    ];
    for (what, bytes) in damaged {
        fs::write(office.vault(), &bytes).unwrap();
        let refused = office.run_open(&["list"]);
        assert_eq!(code(&refused), 5, "{what}: {}", err(&refused));
        assert!(
            err(&refused).lines().count() >= 2,
            "{what}: {}",
            err(&refused)
        );
        let mut glass = open(&office);
        unlock(&mut glass);
        glass.wait_for("Error: ");
        answer(&mut glass, "<c-c>", "Leave Lodge?");
        glass.type_keys("y");
        assert_eq!(glass.end(), 0, "{what}");
        assert_eq!(fs::read(office.vault()).unwrap(), bytes, "{what}");
    }
}

#[test]
fn a_folder_that_cannot_be_written_is_named() {
    let office = Office::empty();
    // A file where a folder has to be: what no account, not even root, can write into.
    let blocked = office.file("blocked", "");
    let vault = format!("{blocked}/register.lodge");
    let refused = office.run_open(&["vault", "new", "--vault", &vault]);
    assert_eq!(code(&refused), 6, "{}", err(&refused));
    assert!(err(&refused).contains(&blocked), "{}", err(&refused));
    let mut glass = Glass::open(&office.path("."), &["--vault", &vault]);
    assert_eq!(glass.end(), 6);
    glass.wait_for(&blocked);
}

#[test]
fn a_receipt_that_cannot_be_written_leaves_the_application_lodged() {
    let office = Office::new();
    let mut glass = unlocked(&office, EMPTY);
    begin(&mut glass, "Ada");
    crate::sitting::command(&mut glass, "Lodge the application");
    glass.wait_for("Lodge it now?");
    // The documents folder cannot be made: a file has its name.
    fs::write(office.path("Documents"), "").unwrap();
    answer(&mut glass, "y", "The reference is:");
    answer(&mut glass, "3", "Error: ");
    fs::remove_file(office.path("Documents")).unwrap();
    answer(&mut glass, "3", ".html");
    answer(&mut glass, "<esc>", "Nothing needs attention.");
    // The receipt can be called up again later.
    answer(&mut glass, "<enter>", "Check your answers •");
    crate::sitting::command(&mut glass, "Show the receipt");
    glass.wait_for("The reference is:");
}
