//! The disk fails at any operation of the casebook's work: the book says so and stops, and what was acknowledged is there.

use crate::casebook::tables::AUDIT;
use crate::casebook::tests::passphrase;
use crate::casebook::trials::work::{self, State, asked, start, worked, worked_until};
use crate::casebook::{Casebook, CasebookError, Opening};
use crate::vault::Vault;
use crate::vault::trials::lent::{Fails, LentDisk};

fn entries(state: &State) -> usize {
    state.keys().filter(|(table, _)| *table == AUDIT.0).count()
}

/// Works until the disk fails, opens what it holds on a sound one, and compares.
fn tried(start: &[u8], fails: Fails) -> Result<(), String> {
    let disk = LentDisk::failing(start.to_vec(), fails);
    let (known, ended) = worked_until(&disk);
    let said = matches!(ended, Err(CasebookError::Vault(_)));
    let sound = LentDisk::holding(disk.bytes());
    let secret = passphrase();
    let vault = Vault::on_trial_disk(&sound, "Dee", &secret)
        .map_err(|error| format!("does not open: {error}"))?;
    let found = asked(&vault).map_err(|error| format!("unreadable: {error}"))?;
    if let Some(known) = known
        && found != known
        && !(said && entries(&found) == entries(&known) + 1)
    {
        return Err("holds something else".to_owned());
    }
    let (mut book, _) = Casebook::checked(vault, &Opening::new("Dee", &secret, work::later()))
        .map_err(|error| format!("does not go on: {error}"))?;
    let verdict = book.verify_audit(None).map_err(|error| error.to_string())?;
    if !verdict.is_sound() {
        return Err(format!("{:?}", verdict.faults));
    }
    let headers = book.list().map_err(|error| error.to_string())?;
    for header in headers {
        work::recall(&mut book, header.id).map_err(|error| error.to_string())?;
    }
    Ok(())
}

fn try_every(step: usize) {
    let start = start();
    let length = worked(&start, 1).log.len();
    let mut wrong = Vec::new();
    for at in (0..length).step_by(step) {
        for fails in [Fails::Once(at), Fails::From(at)] {
            if let Err(error) = tried(&start, fails) {
                wrong.push(format!("{error} ({fails:?} of {length})"));
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

#[test]
fn a_disk_that_fails_now_and_then_loses_nothing_acknowledged() {
    try_every(17);
}

#[test]
#[ignore = "every operation of the work, twice: minutes"]
fn a_disk_that_fails_at_any_operation_loses_nothing_acknowledged() {
    try_every(1);
}
