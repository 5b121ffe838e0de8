//! What is left in memory after the desk is locked: no answer, no passphrase, no key.
//!
//! The real program is looked into from outside, through `/proc/PID/mem`. It forbids that to other programs of its account,
//! so only a test that runs as root, or with the right to trace, can; where it cannot, it says so, and what this
//! process finds in its own memory, with the same allocator, stands alone.

#![cfg(target_os = "linux")]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on says so at once"
)]

#[path = "support/glass.rs"]
mod glass;
#[path = "support/memory.rs"]
mod memory;
#[path = "support/office.rs"]
mod office;
#[allow(dead_code, reason = "one journey of several")]
#[path = "journey/sitting.rs"]
mod sitting;

use std::alloc::System;
use std::sync::{Mutex, PoisonError};

use lodge::vault::{Passphrase, Table, Vault};
use zeroizing_alloc::ZeroAlloc;

use glass::Glass;
use memory::{Memory, Needle};
use office::Office;

/// The same as in the program.
#[global_allocator]
static WIPING: ZeroAlloc<System> = ZeroAlloc(System);

/// One test at a time: what one is given would be found by another.
static ALONE: Mutex<()> = Mutex::new(());

/// The vault whose keys are known, because the format page works them out.
const KNOWN: &[u8] = include_bytes!("../src/vault/trials/format-1.vault");
const DATA_KEY: &str = "68c5489cc308e2788885c46ba554ab162158594aaf5af7f45f0346770c7dc72c";
const BLOCKS_KEY: &str = "e6ecdf93db60bd7f0ea20548d33b1c10ae170db900d6bbe75daed20f857e64ff";
const AREA_KEY: &str = "f8bf44becdd8ea7c87357dc86ec0cd59107f49522fb7134b48f0dc0b7e544589";

const PASSPHRASE: &str = "wexford zinnia 4417 plover";
const NAME: &str = "Quillonbrae";

/// An office that has the known vault, with a passphrase for Bo that stands nowhere else.
fn office() -> Office {
    let office = Office::empty();
    std::fs::write(office.vault(), KNOWN).unwrap();
    let lantern = Passphrase::new("lantern".to_owned());
    let vault = Vault::unlock(&office.vault(), "Bo", &lantern).unwrap();
    let new = Passphrase::new(PASSPHRASE.to_owned());
    vault.change_passphrase("Bo", &new).unwrap();
    office.file("bo", &format!("{PASSPHRASE}\n"));
    office
}

/// Keeps an application with the marker in it.
fn plant(office: &Office) {
    let file = office.file(
        "planted.json",
        &format!(
            r#"{{ "form": "homechoice", "channel": "counter", "council": "swale", "language": "en-GB",
            "answers": {{ "main": {{ "first_name": "{NAME}", "last_name": "{NAME}" }} }} }}"#
        ),
    );
    let bo = office.path("bo").display().to_string();
    let kept = office.run(&["keep", &file, "--officer", "Bo", "--passphrase-file", &bo]);
    assert!(kept.status.success(), "{}", office::err(&kept));
}

fn needles() -> Vec<Needle> {
    vec![
        Needle::text("the answer", NAME),
        Needle::text("the passphrase", PASSPHRASE),
        Needle::hex("the data key", DATA_KEY),
        Needle::hex("the key of the blocks", BLOCKS_KEY),
        Needle::hex("the key of the key area", AREA_KEY),
    ]
}

/// How the passphrase comes to the desk.
#[derive(Clone, Copy, Debug)]
enum By {
    Keys,
    Paste,
}

fn at_work(office: &Office, by: By) -> Glass {
    let mut glass = sitting::open(office);
    glass.wait_for("The vault is closed.");
    glass.type_keys("Bo<enter>");
    match by {
        By::Keys => glass.type_keys(PASSPHRASE),
        By::Paste => glass.paste(PASSPHRASE),
    }
    glass.type_keys("<enter>");
    glass.wait_for(NAME);
    glass.type_keys("<enter>");
    sitting::go(&mut glass, "Last name", NAME);
    glass
}

/// How often each needle is in the program's memory after a lock, and a glass to go on with; none where it cannot be seen.
fn locked_after(by: By) -> Option<(Glass, Memory, Vec<usize>)> {
    let office = office();
    plant(&office);
    let mut glass = at_work(&office, by);
    let Some(memory) = Memory::of(glass.process()) else {
        memory::say(
            "this account may not look into another process: what the test of this one's own memory finds stands alone",
        );
        return None;
    };
    let open = memory.look_for(&needles());
    sitting::command(&mut glass, "Lock the desk");
    glass.wait_for("The desk is locked.");
    let locked = memory.look_for(&needles());
    // So that what follows can fail: while the vault is open they are there.
    for (needle, found) in needles().iter().zip(&open) {
        let there = *found > 0 || needle.what() == "the passphrase";
        assert!(
            there,
            "{} is not even there while it must be",
            needle.what()
        );
    }
    Some((glass, memory, locked))
}

#[test]
fn nothing_is_left_in_the_programs_memory_after_a_lock() {
    let _alone = ALONE.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some((_glass, _, locked)) = locked_after(By::Keys) {
        assert_eq!(locked, [0; 5]);
    }
}

/// The terminal library keeps what it read last until it reads something else as long, and offers no way to wipe it.
#[test]
fn of_a_passphrase_that_was_pasted_one_copy_is_left_until_as_much_again_was_read() {
    let _alone = ALONE.lock().unwrap_or_else(PoisonError::into_inner);
    let Some((mut glass, memory, mut locked)) = locked_after(By::Paste) else {
        return;
    };
    let pasted = std::mem::take(&mut locked[1]);
    assert_eq!(locked, [0; 5]);
    assert!(pasted <= 2, "{pasted} copies of the passphrase");
    glass.paste(&"x".repeat(PASSPHRASE.len()));
    glass.wait_for(&"•".repeat(PASSPHRASE.len()));
    assert_eq!(memory.look_for(&needles()), [0; 5]);
}

/// What is typed into an equality question, and the PIN; neither stands anywhere else.
const OWN_WORD: &str = "Brontovale";
const PIN: &str = "73519064";

/// The answers of a hand-over are sealed when the screen is given back, and the PIN is of no use any more: neither is left but
/// in what the terminal library read last, although the vault is open and the application in hand.
#[test]
fn nothing_of_the_equality_answers_is_left_once_the_screen_is_given_back() {
    let _alone = ALONE.lock().unwrap_or_else(PoisonError::into_inner);
    let office = Office::new();
    let mut glass = sitting::unlocked(&office, sitting::EMPTY);
    sitting::begin(&mut glass, "Quillon");
    let Some(memory) = Memory::of(glass.process()) else {
        memory::say("this account may not look into another process");
        return;
    };
    let needles = [
        Needle::text("the equality answer", OWN_WORD),
        Needle::text("the PIN", PIN),
    ];
    sitting::command(&mut glass, "Hand the screen over");
    glass.wait_for("Who is it for?");
    glass.type_keys("<enter>3<enter>");
    glass.wait_for("Choose a PIN");
    glass.type_keys(&format!("{PIN}<enter>"));
    glass.wait_for("This part is for");
    glass.type_keys("<enter>");
    glass.wait_for("some questions about equality?");
    glass.type_keys("1");
    glass.wait_for("What is your sex?");
    glass.type_keys("<enter>");
    glass.wait_for("Is your gender the same");
    glass.type_keys(&format!("2{OWN_WORD}"));
    glass.wait_for(OWN_WORD);
    // So that what follows can fail: while it is typed it is there.
    assert!(memory.look_for(&needles)[0] > 0);
    glass.type_keys("<enter>");
    glass.wait_gone("Is your gender the same");
    glass.type_keys("<c-c>");
    glass.wait_for("Please give the screen back");
    assert!(memory.look_for(&needles)[0] > 0);
    glass.type_keys(&format!("{PIN}<enter>"));
    glass.wait_for("You have the screen back.");
    let left = memory.look_for(&needles);
    assert!(left.iter().all(|copies| *copies <= 1), "{left:?}");
    // What the terminal library read last it keeps until it has read as much again.
    let next = "x".repeat(OWN_WORD.len() + 1);
    glass.type_keys(&format!("<enter>{next}"));
    glass.wait_for(&next);
    assert_eq!(memory.look_for(&needles), [0, 0]);
}

/// Rows of 2,000 bytes that begin with the marker, as answers lie in an engine's pages.
fn fill(vault: &Vault, rows: u32) {
    let marker = Needle::text("", NAME);
    for chunk in 0..rows / 1_000 {
        let kept: Result<(), lodge::vault::VaultError> = vault.write(|writer| {
            for row in chunk * 1_000..chunk * 1_000 + 1_000 {
                let value = marker.with_zeros(2_000);
                writer.put(Table("planted"), &row.to_be_bytes(), &value)?;
            }
            Ok(())
        });
        kept.unwrap();
    }
}

fn scanned(vault: &Vault, rows: u32) {
    for row in 0..rows {
        let read: Result<_, lodge::vault::VaultError> =
            vault.read(|reader| reader.get(Table("planted"), &row.to_be_bytes()));
        assert_eq!(read.unwrap().map(|value| value.len()), Some(2_000));
    }
}

fn bos(office: &Office) -> Vault {
    let passphrase = Passphrase::new(Needle::text("", PASSPHRASE).spelt());
    Vault::unlock(&office.vault(), "Bo", &passphrase).unwrap()
}

#[test]
fn nothing_is_left_in_this_process_after_the_vault_is_dropped() {
    let _alone = ALONE.lock().unwrap_or_else(PoisonError::into_inner);
    let office = office();
    let memory = Memory::of(std::process::id()).unwrap();
    // What the program file itself holds of them, and what this test's set-up left.
    let before = memory.look_for(&needles());
    fill(&bos(&office), 5_000);
    let vault = bos(&office);
    scanned(&vault, 5_000);
    let open = memory.look_for(&needles());
    drop(vault);
    let after = memory.look_for(&needles());
    // So that what follows can fail: while the vault is open they are there.
    assert!(open[0] > before[0] + 1_000, "{open:?}");
    assert!(
        open[2..]
            .iter()
            .zip(&before[2..])
            .all(|(now, then)| now > then),
        "{open:?}"
    );
    assert_eq!(after, before, "while open: {open:?}");
}

#[test]
#[ignore = "writes and reads 150 MB: minutes in a debug build"]
fn the_memory_of_an_open_vault_has_its_bound() {
    let _alone = ALONE.lock().unwrap_or_else(PoisonError::into_inner);
    let office = office();
    let memory = Memory::of(std::process::id()).unwrap();
    fill(&bos(&office), 75_000);
    let before = memory.resident_kib();
    let vault = bos(&office);
    scanned(&vault, 75_000);
    let grown = memory.resident_kib().saturating_sub(before) / 1024;
    memory::say(&format!(
        "{grown} MiB more than before, {} in all",
        memory.resident_kib() / 1024
    ));
    assert!(
        memory.resident_kib() / 1024 < 128,
        "the cache may have 32 MiB"
    );
}
