//! What is renewed together with the data key: the recovery key's certificate, compartments, and the office's post key.

use chrono::{DateTime, Utc};

use super::area::KeyArea;
use super::certificate::{self, Subject};
use super::compartment;
use super::error::VaultError;
use super::holding;
use super::making::to_the_microsecond;
use super::post;
use super::recovery::RecoveryKey;
use super::session::Session;
use super::transaction::Writer;

/// What changes with the data key.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Renewal<'a> {
    /// Whether an officer has left, whose row is gone already.
    pub(super) left: bool,
    /// The recovery key that was drawn, if one was, and when; its public half is in the key area already.
    pub(super) recovery: Option<(&'a RecoveryKey, DateTime<Utc>)>,
}

/// Renews it, in the new file, with the new file's key area.
///
/// Where an officer has left, every compartment and the post get a new key that they never had, sealed to those who
/// remain; earlier keys stay with those who remain, so that what was sealed before can still be read.
pub(super) fn renew(
    writer: &mut Writer,
    session: &Session,
    area: &KeyArea,
    renewal: Renewal<'_>,
) -> Result<(), VaultError> {
    if let Some((recovery, at)) = renewal.recovery {
        let recovering = Session::of(recovery.pair()?);
        let subject = Subject::recovery(to_the_microsecond(at), recovering.pair().public);
        certificate::put(writer, session, &area.vault, &recovering.key(), &subject)?;
    }
    holding::hand_on(writer, session, area)?;
    if !renewal.left {
        return Ok(());
    }
    let halves = compartment::all(writer)?;
    for (nth, half) in halves.iter().enumerate() {
        let newest = halves
            .get(nth + 1)
            .is_none_or(|next| next.name != half.name);
        if newest {
            let number = half.number.saturating_add(1);
            holding::make(writer, area, &half.name, number, half.readers)?;
        }
    }
    if post::exists(writer)? {
        post::renew(writer)?;
    }
    Ok(())
}
