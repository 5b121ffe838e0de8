//! What every journey does: opens the desk, begins an application, goes to a question.

use crate::glass::Glass;
use crate::office::{OFFICER, Office, PASSPHRASE};

/// The list while nothing is in it.
pub const EMPTY: &str = "There is nothing here yet.";

/// Opens the desk of an office; the vault is still closed.
pub fn open(office: &Office) -> Glass {
    open_with(office, &[], (80, 24))
}

/// The same with arguments and a size.
pub fn open_with(office: &Office, arguments: &[&str], size: (u16, u16)) -> Glass {
    let vault = office.vault().display().to_string();
    let env = [("LODGE_VAULT", vault.as_str())];
    Glass::open_with(&office.path("."), arguments, size, &env)
}

/// Opens the desk and the vault, and waits for something on the list.
pub fn unlocked(office: &Office, anchor: &str) -> Glass {
    let mut glass = open(office);
    unlock(&mut glass);
    glass.wait_for(anchor);
    glass
}

/// Types name and passphrase.
pub fn unlock(glass: &mut Glass) {
    glass.wait_for("The vault is closed.");
    glass.type_keys(&format!("{OFFICER}<enter>{PASSPHRASE}<enter>"));
}

/// Goes to a question by words, and waits for its text.
pub fn go(glass: &mut Glass, words: &str, anchor: &str) {
    glass.type_keys("<c-g>");
    glass.wait_for("Go to which question?");
    glass.type_keys(&format!("{words}<enter>"));
    glass.wait_gone("Go to which question?");
    glass.wait_for(anchor);
}

/// Runs a command of the palette, by words.
pub fn command(glass: &mut Glass, words: &str) {
    glass.type_keys("<c-o>");
    glass.wait_for("What would you like to do?");
    glass.type_keys(&format!("{words}<enter>"));
    glass.wait_gone("What would you like to do?");
}

/// Types an answer, goes on, and waits for what comes next.
pub fn answer(glass: &mut Glass, keys: &str, next: &str) {
    glass.type_keys(keys);
    glass.wait_for(next);
}

/// Moves down until the row in hand is one with a text.
pub fn down_to(glass: &mut Glass, label: &str) {
    for _ in 0..200 {
        glass.wait_until("a row in hand", |screen| in_hand(screen).is_some());
        let row = glass.ask(in_hand);
        if row.as_deref().is_some_and(|row| row.contains(label)) {
            return;
        }
        glass.type_keys("<down>");
        glass.wait_until("the next row", |screen| {
            in_hand(screen).is_some_and(|next| Some(&next) != row.as_ref())
        });
    }
    panic!("no row with “{label}”");
}

/// The row with the cursor, once the cursor stands on the pointer: while a frame is drawn it is anywhere, also in the midst of
/// the very row.
fn in_hand(screen: &vt100::Screen) -> Option<String> {
    let (row, column) = screen.cursor_position();
    let columns = screen.size().1.get();
    let text = screen.rows(0, columns).nth(usize::from(row))?;
    let before = text.chars().take_while(|letter| *letter == ' ').count();
    (text.trim_start().starts_with('>') && before == usize::from(column)).then_some(text)
}

/// A new application with a first name, at the question after it; gives its reference.
pub fn begin(glass: &mut Glass, first_name: &str) -> String {
    glass.type_keys("n");
    glass.wait_for("How is this being taken?");
    go(glass, "First name", "What is your first name?");
    answer(
        glass,
        &format!("{first_name}<enter>"),
        "What is your last name?",
    );
    glass.wait_for(first_name);
    reference(glass)
}

/// The reference at the top of an application.
pub fn reference(glass: &Glass) -> String {
    let text = glass.text();
    let is_one = |word: &&str| {
        let (letters, bytes) = (word.split('-').all(|part| part.len() == 4), word.len());
        letters && bytes == 9
    };
    let top = text.lines().next().unwrap_or_default();
    let found = top.split_whitespace().find(is_one);
    found
        .unwrap_or_else(|| panic!("no reference in “{top}”"))
        .to_owned()
}
