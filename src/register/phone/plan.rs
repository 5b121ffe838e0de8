//! The UK's numbering plan by prefix (Ofcom), and the little that all countries share (ITU-T E.164).

use super::{PhoneFault, PhoneKind};

type Read = Result<(PhoneKind, Option<String>), PhoneFault>;

/// Judges a UK number given without its leading 0.
pub(super) fn uk(digits: &str) -> Read {
    let kind = kind_of(digits).ok_or(if digits.len() < 7 {
        PhoneFault::Length
    } else {
        PhoneFault::Unreadable
    })?;
    if !is_long_enough(digits, kind) {
        return Err(PhoneFault::Length);
    }
    let can_be_rung = kind != PhoneKind::Withdrawn;
    Ok((kind, can_be_rung.then(|| format!("+44{digits}"))))
}

/// Judges a number given with its country code.
pub(super) fn international(digits: &str) -> Read {
    if digits.starts_with('0') {
        return Err(PhoneFault::Unreadable);
    }
    if !(8..=15).contains(&digits.len()) {
        return Err(PhoneFault::Length);
    }
    Ok((PhoneKind::International, Some(format!("+{digits}"))))
}

/// Prefixes after the 0, longer ones before those they begin with.
const PREFIXES: [(&str, PhoneKind); 22] = [
    ("1", PhoneKind::Landline),
    ("2", PhoneKind::Landline),
    ("3", PhoneKind::Nationwide),
    ("500", PhoneKind::Withdrawn),
    ("55", PhoneKind::Corporate),
    ("56", PhoneKind::Corporate),
    ("70", PhoneKind::Personal),
    ("7624", PhoneKind::IsleOfManMobile),
    ("76", PhoneKind::Pager),
    ("71", PhoneKind::Mobile),
    ("72", PhoneKind::Mobile),
    ("73", PhoneKind::Mobile),
    ("74", PhoneKind::Mobile),
    ("75", PhoneKind::Mobile),
    ("77", PhoneKind::Mobile),
    ("78", PhoneKind::Mobile),
    ("79", PhoneKind::Mobile),
    ("80", PhoneKind::Freephone),
    ("84", PhoneKind::Service),
    ("87", PhoneKind::Service),
    ("8", PhoneKind::Service),
    ("9", PhoneKind::Premium),
];

fn kind_of(digits: &str) -> Option<PhoneKind> {
    PREFIXES
        .iter()
        .find(|(prefix, _)| digits.starts_with(prefix))
        .map(|(_, kind)| *kind)
}

/// Ten digits after the 0, but for the old short numbers that still ring.
fn is_long_enough(digits: &str, kind: PhoneKind) -> bool {
    match (digits.len(), kind) {
        (10, kind) => kind != PhoneKind::Withdrawn,
        (9, PhoneKind::Landline) => SHORT_AREAS.iter().any(|area| digits.starts_with(area)),
        (9, PhoneKind::Freephone) => digits.starts_with("800"),
        (9, PhoneKind::Withdrawn) => true,
        (7, PhoneKind::Freephone) => digits == "8001111",
        _ => false,
    }
}

/// Areas in which some numbers have nine digits after the 0, none of them in Kent.
const SHORT_AREAS: [&str; 40] = [
    "1204", "1208", "1254", "1276", "1297", "1298", "1363", "1364", "1384", "1386", "1404", "1420",
    "1460", "1461", "1480", "1488", "1524", "1527", "1562", "1566", "1606", "1629", "1635", "1647",
    "1659", "1695", "1697", "1726", "1744", "1750", "1827", "1837", "1884", "1900", "1905", "1935",
    "1946", "1949", "1963", "1995",
];
