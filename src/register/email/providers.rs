//! Offers the address that was probably meant where a well-known provider is misspelt.

use super::check;
use crate::register::text;

/// Providers many applicants use; one letter away from the longer of these is offered as a slip.
const PROVIDERS: [&str; 27] = [
    "aol.co.uk",
    "aol.com",
    "blueyonder.co.uk",
    "btinternet.com",
    "email.com",
    "fastmail.com",
    "gmail.com",
    "googlemail.com",
    "gmx.com",
    "hotmail.co.uk",
    "hotmail.com",
    "icloud.com",
    "live.co.uk",
    "live.com",
    "mail.com",
    "msn.com",
    "ntlworld.com",
    "outlook.com",
    "proton.me",
    "protonmail.com",
    "rocketmail.com",
    "sky.com",
    "talktalk.net",
    "virginmedia.com",
    "yahoo.co.uk",
    "yahoo.com",
    "ymail.com",
];

/// Endings that no registry has, and what they were meant to be.
const ENDINGS: [(&str, &str); 7] = [
    (".con", ".com"),
    (".cmo", ".com"),
    (".ocm", ".com"),
    (".vom", ".com"),
    (".couk", ".co.uk"),
    (".co.ku", ".co.uk"),
    (".co.uj", ".co.uk"),
];

/// Gives the address that was probably meant, or `None` when nothing looks misspelt.
///
/// It is always a good address, and offered only: the person may well have typed what they have.
#[must_use]
pub fn suggestion(typed: &str) -> Option<String> {
    let address = text::clean(typed).trim().replace(['’', '‘'], "'");
    let (name, domain) = address.split_once('@')?;
    let meant = format!("{name}@{}", meant(&domain.to_lowercase()));
    let changed = !meant.eq_ignore_ascii_case(text::clean(typed).trim());
    (changed && check(&meant).is_ok()).then_some(meant)
}

fn meant(domain: &str) -> String {
    let domain = domain.replace(',', ".");
    let ended = ENDINGS.iter().find_map(|(wrong, right)| {
        domain
            .strip_suffix(wrong)
            .map(|start| format!("{start}{right}"))
    });
    let domain = ended.unwrap_or(domain);
    if PROVIDERS.contains(&domain.as_str()) {
        return domain;
    }
    if domain == "gmail.co.uk" || domain == "gmail.uk" {
        return "gmail.com".to_owned();
    }
    let unended = format!("{domain}.com");
    let near = |provider: &&&str| provider.len() > 8 && is_one_slip_away(&domain, provider);
    match PROVIDERS
        .iter()
        .find(|provider| **provider == unended)
        .or_else(|| PROVIDERS.iter().find(near))
    {
        Some(provider) => (*provider).to_owned(),
        None => domain,
    }
}

/// Whether one letter was left out, added, mistaken, or swapped with its neighbour.
fn is_one_slip_away(typed: &str, right: &str) -> bool {
    let (typed, right): (Vec<char>, Vec<char>) = (typed.chars().collect(), right.chars().collect());
    let same_start = typed
        .iter()
        .zip(&right)
        .take_while(|(one, other)| one == other)
        .count();
    let (typed, right) = (
        typed.get(same_start..).unwrap_or_default(),
        right.get(same_start..).unwrap_or_default(),
    );
    let added = matches!((typed, right), ([_, rest @ ..], whole) if rest == whole);
    let left_out = matches!((typed, right), (whole, [_, rest @ ..]) if rest == whole);
    let mistaken = matches!((typed, right), ([_, rest @ ..], [_, other @ ..]) if rest == other);
    let swapped = matches!((typed, right), ([a, b, rest @ ..], [c, d, other @ ..]) if (a, b, rest) == (d, c, other));
    added || left_out || mistaken || swapped
}
