//! A screen that was handed over and that nobody touches: it warns, and then the vault is locked with everything kept.

use chrono::{DateTime, Utc};

use crate::desk::effect::Effect;
use crate::desk::scene::handed::giving_back::{Ending, end};
use crate::desk::{Desk, Scene, command};

/// Nobody has pressed a key for a while: warns the first time, and locks the second, the equality answers sealed before.
pub(crate) fn idle(desk: &mut Desk, now: DateTime<Utc>) -> Vec<Effect> {
    let Scene::Handed(handed) = &mut desk.scene else {
        return command::lock(desk, now);
    };
    if handed.warned || handed.is_aloud() {
        return end(desk, Ending::Lock, now);
    }
    handed.warned = true;
    Vec::new()
}
