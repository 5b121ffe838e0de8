//! A run of ordinary work on a disk that remembers it, with what must hold after each step.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::super::algorithm::Algorithm;
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

/// A run of work on a disk: what was done to it, and what held after how much of that.
pub(super) struct Run {
    pub(super) start: Vec<u8>,
    pub(super) log: Vec<Op>,
    pub(super) states: Vec<(usize, State)>,
}

const RECORD_COUNT: u64 = 40;

/// Keeps, replaces and removes records of many sizes, adds an officer, changes a passphrase, and closes.
pub(super) fn worked(steps: u64) -> Run {
    let disk = Arc::new(PowerDisk::default());
    let secret = passphrase("orchard");
    let founder = Founder {
        name: "Ann",
        role: Role::Keeper,
        passphrase: &secret,
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
    let start = disk.bytes();
    let disk = Arc::new(PowerDisk::holding(start.clone()));
    let vault = Vault::open_on(disk.clone(), &Credential::Officer("Ann", &secret), None).unwrap();
    let mut state = State {
        officers: vec!["Ann".to_owned()],
        passphrase: "orchard",
        ..State::default()
    };
    let mut states = vec![(0, state.clone())];
    let mut numbers = Numbers(88_172_645_463_325_252);
    for step in 0..steps {
        let key = (numbers.next() % RECORD_COUNT).to_be_bytes().to_vec();
        match step % 8 {
            5 => {
                vault.write(|writer| writer.remove(RECORDS, &key)).unwrap();
                state.records.remove(&key);
            }
            6 if state.officers.len() < 4 => {
                let name = format!("Officer {step}");
                vault
                    .add_officer(&name, Role::Officer, &passphrase("lantern"), noon())
                    .unwrap();
                state.officers.push(name);
                state.officers.sort();
            }
            7 if step % 3 == 0 => {
                state.passphrase = if state.passphrase == "orchard" {
                    "meadow"
                } else {
                    "orchard"
                };
                vault
                    .change_passphrase("Ann", &passphrase(state.passphrase))
                    .unwrap();
            }
            _ => {
                let length = if step % 9 == 0 {
                    14_000
                } else {
                    50 + step * 7 % 900
                };
                let value =
                    vec![u8::try_from(step % 256).unwrap(); usize::try_from(length).unwrap()];
                put(&vault, &key, &value).unwrap();
                state.records.insert(key, value);
            }
        }
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
