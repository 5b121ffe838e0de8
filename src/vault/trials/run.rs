//! A run of ordinary work on a disk that remembers it, with what must hold after each step.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::super::algorithm::Algorithm;
use super::super::disk::Disk;
use super::super::making::{self, Founder};
use super::super::opening::Credential;
use super::disk::{Numbers, Op, PowerDisk};
use super::*;

/// What a vault holds, as far as anyone can ask it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct State {
    pub(super) records: BTreeMap<Vec<u8>, Vec<u8>>,
    pub(super) officers: Vec<String>,
    pub(super) passphrase: &'static str,
}

impl State {
    /// Everything there is to ask a vault, which this passphrase opened.
    pub(super) fn asked(vault: &Vault, passphrase: &'static str) -> Result<Self, VaultError> {
        let records = vault
            .read(|reader| reader.range(RECORDS, &[0], &[0xFF; 9]))?
            .into_iter()
            .collect();
        let mut officers: Vec<_> = vault
            .officers()?
            .into_iter()
            .map(|entry| entry.name)
            .collect();
        officers.sort();
        Ok(Self {
            records,
            officers,
            passphrase,
        })
    }
}

/// A run of work on a disk: what was done to it, and what held after how much of that.
pub(super) struct Run {
    pub(super) start: Vec<u8>,
    pub(super) log: Vec<Op>,
    pub(super) states: Vec<(usize, State)>,
}

const RECORD_COUNT: u64 = 12;

/// One thing an officer asks of a vault.
#[derive(Clone, Debug)]
pub(super) enum Step {
    Keep(Vec<u8>, Vec<u8>),
    Remove(Vec<u8>),
    AddOfficer(String),
    ChangePassphrase(&'static str),
}

impl Step {
    /// Asks it.
    pub(super) fn take(&self, vault: &Vault) -> Result<(), VaultError> {
        match self {
            Self::Keep(key, value) => put(vault, key, value),
            Self::Remove(key) => vault.write(|writer| writer.remove(RECORDS, key).map(drop)),
            Self::AddOfficer(name) => {
                vault.add_officer(name, Role::Officer, &passphrase("lantern"), noon())
            }
            Self::ChangePassphrase(to) => vault.change_passphrase("Ann", &passphrase(to)),
        }
    }

    /// What a vault holds once it was done.
    pub(super) fn after(&self, state: &State) -> State {
        let mut after = state.clone();
        match self {
            Self::Keep(key, value) => drop(after.records.insert(key.clone(), value.clone())),
            Self::Remove(key) => drop(after.records.remove(key)),
            Self::AddOfficer(name) => {
                after.officers.push(name.clone());
                after.officers.sort();
            }
            Self::ChangePassphrase(to) => after.passphrase = to,
        }
        after
    }
}

/// Ordinary work: keeping, replacing and removing records of many sizes, adding officers, changing a passphrase.
pub(super) fn steps(count: u64) -> Vec<Step> {
    let mut numbers = Numbers(88_172_645_463_325_252);
    let (mut officers, mut passphrases) = (1, ["meadow", "orchard"].into_iter().cycle());
    (0..count)
        .map(|step| {
            let key = (numbers.next() % RECORD_COUNT).to_be_bytes().to_vec();
            match step % 8 {
                5 => Step::Remove(key),
                6 if officers < 4 => {
                    officers += 1;
                    Step::AddOfficer(format!("Officer {step}"))
                }
                7 if step % 3 == 0 => Step::ChangePassphrase(passphrases.next().unwrap()),
                _ => {
                    let length = if step % 9 == 0 {
                        14_000
                    } else {
                        50 + step * 7 % 900
                    };
                    let byte = u8::try_from(step % 256).unwrap();
                    Step::Keep(key, vec![byte; usize::try_from(length).unwrap()])
                }
            }
        })
        .collect()
}

/// A vault that was just made by Ann, closed; and what it holds.
pub(super) fn fresh() -> (Vec<u8>, State) {
    let disk = Arc::new(PowerDisk::default());
    let founder = Founder {
        name: "Ann",
        role: Role::Keeper,
        passphrase: &passphrase("orchard"),
        now: noon(),
    };
    let (opened, _) = making::make(
        &(disk.clone() as _),
        Cost::cheap_for_tests_and_practice(),
        Algorithm::for_this_machine(),
        &founder,
    )
    .unwrap();
    drop(Vault::of(opened, disk.clone(), None));
    let state = State {
        officers: vec!["Ann".to_owned()],
        passphrase: "orchard",
        ..State::default()
    };
    (disk.bytes(), state)
}

/// Opens what lies on a disk, as Ann.
pub(super) fn open(disk: Arc<dyn Disk>, passphrase: &str) -> Result<Vault, VaultError> {
    let passphrase = super::passphrase(passphrase);
    Vault::open_on(disk, &Credential::Officer("Ann", &passphrase), None)
}

/// Does ordinary work in a fresh vault, and closes it.
pub(super) fn worked(count: u64) -> Run {
    let (start, mut state) = fresh();
    let disk = Arc::new(PowerDisk::holding(start.clone()));
    let vault = open(disk.clone(), state.passphrase).unwrap();
    let mut states = vec![(0, state.clone())];
    for step in steps(count) {
        step.take(&vault).unwrap();
        state = step.after(&state);
        states.push((disk.done(), state.clone()));
    }
    drop(vault);
    Run {
        start,
        log: disk.log(),
        states,
    }
}

impl Run {
    /// The states the vault may be in when the power goes after `done` operations: acknowledged, and under way.
    pub(super) fn allowed(&self, done: usize) -> Vec<&State> {
        let acknowledged = self
            .states
            .iter()
            .rposition(|(after, _)| *after <= done)
            .unwrap();
        self.states[acknowledged..]
            .iter()
            .take(2)
            .map(|(_, state)| state)
            .collect()
    }
}
