//! The erasure ledger outside the vault: what was erased stays erased, even where an older backup is brought back.
//!
//! A line reads `erased 2026-11-22 ` and 64 hexadecimal digits: the day, and HMAC-SHA256 of the application's id under a key
//! that lies in the vault and in every backup of it. The ledger says how many were erased and when, and nothing of whom.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::Sha256;

use crate::casebook::Chance;
use crate::casebook::audit::Act;
use crate::casebook::beside::Beside;
use crate::casebook::change::{self, Stamp};
use crate::casebook::erase::{Erasure, Taking};
use crate::casebook::error::CasebookError;
use crate::casebook::open::Casebook;
use crate::casebook::tables::{ABOVE, APPLICATIONS, ERASURES, FACTS};
use crate::casebook::{facts, record};
use crate::register::application::{ApplicationId, Header};
use crate::register::hex;
use crate::vault::{Reader, Role};

const WORD: &str = "erased";

/// Where an application stands in the ledger.
type Name = [u8; 32];

impl Casebook {
    /// The ledger, a line an erasure, in the order of their days; to be kept beside the vault.
    pub fn ledger_lines(&self) -> Result<Vec<String>, CasebookError> {
        let mut lines: Vec<String> = self
            .erasures()?
            .into_iter()
            .map(|(name, erasure)| {
                let day = erasure.at.format("%Y-%m-%d");
                format!("{WORD} {day} {}", hex::written(&name))
            })
            .collect();
        lines.sort();
        Ok(lines)
    }

    /// Erases again whatever the vault holds that the ledger names, and takes over the lines it does not know; gives the
    /// number of applications erased. After every restore. A keeper may, and data protection: [`CasebookError::Role`].
    ///
    /// A hold does not stop it: it was released before the application was erased, and the backup does not know. Empty
    /// lines are passed over; of any other that is no line of a ledger, [`CasebookError::Ledger`] before anything is done.
    pub fn reapply<S: AsRef<str>>(
        &mut self,
        lines: &[S],
        reason: &str,
        at: DateTime<Utc>,
        chance: Chance,
        beside: Beside,
    ) -> Result<usize, CasebookError> {
        self.asks_for(&[Role::DataProtection, Role::Keeper])?;
        let ledger = parsed(lines)?;
        let again = self.vault.read(|reader| named(reader, &ledger))?;
        let taking = Taking {
            act: Act::Erased,
            reason,
            at,
            beside,
        };
        for id in &again {
            self.take_out(*id, &taking, chance, |_, _| Ok(()))?;
        }
        self.take_over(ledger, at)?;
        Ok(again.len())
    }

    /// Keeps the lines that the vault has no erasure of, so that its own ledger is whole again.
    fn take_over(
        &mut self,
        mut ledger: BTreeMap<Name, NaiveDate>,
        at: DateTime<Utc>,
    ) -> Result<(), CasebookError> {
        for (name, _) in self.erasures()? {
            ledger.retain(|known, _| known.as_slice() != name);
        }
        if ledger.is_empty() {
            return Ok(());
        }
        let (by, generation) = (self.officer().to_owned(), self.vault.moment().generation);
        let stamp = Stamp {
            count: u32::try_from(ledger.len()).unwrap_or(u32::MAX),
            ..Stamp::of(Act::LedgerReapplied, at)
        };
        self.change(stamp, |writer, audit| {
            for (name, day) in ledger {
                // Nothing of these was in this file, so nothing of them has to be left behind.
                let erasure = Erasure {
                    at: day.and_time(chrono::NaiveTime::MIN).and_utc(),
                    by: by.clone(),
                    audit,
                    generation,
                    done: true,
                };
                change::put(writer, ERASURES, &name, &erasure)?;
            }
            Ok(())
        })
    }
}

/// The name of an application in the ledger.
pub(super) fn name(key: &[u8; 32], id: ApplicationId) -> Result<Name, CasebookError> {
    let mac = Hmac::<Sha256>::new_from_slice(key);
    let mac = mac.or(Err(CasebookError::Record { table: FACTS.0 }))?;
    Ok(mac.chain_update(id.0).finalize().into_bytes().into())
}

/// The applications in the vault that the ledger names.
fn named(
    reader: &Reader,
    ledger: &BTreeMap<Name, NaiveDate>,
) -> Result<Vec<ApplicationId>, CasebookError> {
    let key = facts::ledger_key(reader)?;
    let mut found = Vec::new();
    for (_, bytes) in reader.range(APPLICATIONS, &[], &ABOVE)? {
        let header: Header = record::read(APPLICATIONS, &bytes)?;
        if ledger.contains_key(&name(&key, header.id)?) {
            found.push(header.id);
        }
    }
    Ok(found)
}

fn parsed<S: AsRef<str>>(lines: &[S]) -> Result<BTreeMap<Name, NaiveDate>, CasebookError> {
    let lines = lines.iter().zip(1..);
    lines
        .map(|(line, number)| (line.as_ref().trim(), number))
        .filter(|(line, _)| !line.is_empty())
        .map(|(line, number)| entry(line).ok_or(CasebookError::Ledger { line: number }))
        .collect()
}

fn entry(line: &str) -> Option<(Name, NaiveDate)> {
    let mut words = line.split_whitespace();
    let (word, day, digits) = (words.next()?, words.next()?, words.next()?);
    let day = NaiveDate::parse_from_str(day, "%Y-%m-%d").ok()?;
    let whole = word == WORD && words.next().is_none();
    whole
        .then(|| hex::read(digits))
        .flatten()
        .map(|name| (name, day))
}

#[cfg(test)]
mod tests {
    use super::{name, parsed};
    use crate::casebook::CasebookError;
    use crate::register::application::ApplicationId;

    #[test]
    fn a_name_is_known_by_its_key_alone() {
        let (one, other) = (ApplicationId([1; 16]), ApplicationId([2; 16]));
        let names = [
            name(&[7; 32], one).unwrap(),
            name(&[7; 32], other).unwrap(),
            name(&[8; 32], one).unwrap(),
        ];
        assert!(names[0] != names[1] && names[0] != names[2]);
        assert_eq!(names[0], name(&[7; 32], one).unwrap());
    }

    #[test]
    fn a_line_that_is_none_is_named() {
        let good = format!("erased 2026-11-22 {}", "ab".repeat(32));
        assert_eq!(parsed(&[good.as_str(), "", " "]).unwrap().len(), 1);
        for bad in [
            "erased",
            "erased 2026-11-22 ab",
            &good.replace("erased", "kept"),
            &good.replace("11-22", "13-22"),
            &good.replace('b', "g"),
            &format!("{good} more"),
        ] {
            assert_eq!(
                parsed(&[good.as_str(), "", bad]),
                Err(CasebookError::Ledger { line: 3 }),
                "{bad}"
            );
        }
    }
}
