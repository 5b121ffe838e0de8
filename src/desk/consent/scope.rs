//! What data a permission can reach: groups of questions, and for some purposes always the same ones.

use std::collections::BTreeSet;

use crate::privacy::consent::words::{GROUPS, PRIVATE_GROUPS};
use crate::privacy::{DataGroup, Recipient, Topics};

/// The groups that a permission can name, in the order in which they are named: of those that a row of the packs may have at
/// the most, where it is about one.
#[must_use]
pub fn groups(explicit: bool, row: Option<&Recipient>) -> Vec<&'static str> {
    let all: &[&str] = if explicit { &PRIVATE_GROUPS } else { &GROUPS };
    let may_have = |group: &&&str| {
        let laid_down = row.map(|row| &row.groups).filter(|own| !own.is_empty());
        laid_down.is_none_or(|own| own.iter().any(|one| one.as_str() == **group))
    };
    all.iter().filter(may_have).copied().collect()
}

/// What a yes for a purpose always reaches, where nobody has to choose; none where it is chosen.
#[must_use]
pub fn fixed(purpose: &str, marketing: bool) -> Option<Topics> {
    let groups: &[&str] = match purpose {
        _ if marketing => &["contact_safety"],
        "homelessness_referral" => &["about_you", "current_home"],
        "homelessness_council" => &["about_you"],
        "homelessness_details" => &["about_you", "contact_safety"],
        _ => return None,
    };
    let groups: BTreeSet<DataGroup> = groups
        .iter()
        .filter_map(|group| DataGroup::new(group))
        .collect();
    Some(Topics::Groups(groups))
}
