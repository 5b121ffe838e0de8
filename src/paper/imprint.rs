//! What stands on a receipt and in no record: who the controller is, how a yes is taken back, where to complain.
//!
//! It comes from the packs, and packs move on; a receipt that is printed again does not. So it is taken from the packs and put
//! into words once, when an entry is written down or at the latest when its first receipt is made, and kept with the
//! application's own texts, where nothing can be changed. It names the entry it belongs to. The rejected alternative was to
//! read it back out of the notice's kept text: that has no marks to find a line by, and does not say whether a basis waits.

mod wording;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::form::Form;
use crate::locale::Locale;
use crate::privacy::{Ledger, Packs, Sequence, Wordings};

/// What an imprint's text begins with.
const HEADING: &str = "lodge-imprint 1\n";

/// A ground of the law, as it stood.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Ground {
    /// The article of UK GDPR, such as `6(1)(e)`.
    pub article: String,
    /// The condition for special-category data.
    #[serde(default)]
    pub special: Option<String>,
    /// Whether it was data about offences too.
    #[serde(default)]
    pub offences: bool,
    /// Paragraphs of Schedule 1 to the Data Protection Act 2018.
    #[serde(default)]
    pub schedule_1: Vec<String>,
    /// The statute.
    #[serde(default)]
    pub statute: Option<String>,
    /// Whether the notice said so, rather than Lodge.
    pub stated: bool,
    /// The role that signed our reading off, and the day.
    #[serde(default)]
    pub signed: Option<(String, chrono::NaiveDate)>,
}

/// A way to reach somebody, exactly as the notice printed it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Point {
    /// For what, as a code.
    pub role: String,
    /// How, as a code.
    pub channel: String,
    /// The address or number.
    pub value: String,
    /// The sentence that gives it.
    pub says: String,
    /// Whether it was known to be wrong or doubtful.
    pub doubtful: bool,
}

/// What the packs said of one entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Imprint {
    /// The entry.
    pub entry: Sequence,
    /// The language it is in.
    pub language: String,
    /// The controller's name.
    pub controller: String,
    /// What kind of body that was.
    pub kind: String,
    /// Where to write to the controller, where the notice said so.
    #[serde(default)]
    pub address: Option<String>,
    /// Whether the notice was approved: `draft`, `live` or `historic`.
    pub status: String,
    /// What the decision was for, in words; none where the entry is no decision.
    #[serde(default)]
    pub purpose: Option<String>,
    /// What sensitive data would serve there.
    #[serde(default)]
    pub towards: Option<String>,
    /// The grounds of the purpose.
    #[serde(default)]
    pub grounds: Vec<Ground>,
    /// What the recipient is, where the notice has a row for them.
    #[serde(default)]
    pub recipient: Option<String>,
    /// The names of the groups of questions.
    #[serde(default)]
    pub groups: BTreeMap<String, String>,
    /// What the notice said about taking a yes back; nothing where it was silent.
    #[serde(default)]
    pub withdrawal: Vec<String>,
    /// What the law says about it, where the notice did not list it.
    #[serde(default)]
    pub withdrawal_by_law: Option<String>,
    /// What the notice said about complaining.
    #[serde(default)]
    pub complaint: Vec<String>,
    /// What the law says about complaining.
    #[serde(default)]
    pub complaint_by_law: Vec<String>,
    /// How to reach everybody.
    #[serde(default)]
    pub points: Vec<Point>,
}

/// The imprints that entries after a number still lack, as texts to be kept with them.
pub(super) fn lacking(
    locale: &Locale,
    form: Option<&Form>,
    packs: &Packs,
    ledger: &Ledger,
    from: Sequence,
) -> Wordings {
    let mut texts = Wordings::default();
    for entry in ledger.since(from) {
        if find(ledger, entry.sequence).is_some() {
            continue;
        }
        if let Some(text) = wording::of(locale, form, packs, ledger, entry)
            .as_ref()
            .and_then(text)
        {
            texts.keep(&text);
        }
    }
    texts
}

/// The imprint of an entry, if one is kept.
pub(super) fn find(ledger: &Ledger, entry: Sequence) -> Option<Imprint> {
    // The entry is written first, so that the others need not be read whole.
    let begins = format!("{HEADING}{{\"entry\":{},", entry.0);
    let mut texts = ledger.wordings().all();
    let (_, text) = texts.find(|(_, text)| text.starts_with(&begins))?;
    serde_json::from_str(text.strip_prefix(HEADING)?).ok()
}

fn text(imprint: &Imprint) -> Option<String> {
    let written = serde_json::to_string(imprint).ok()?;
    Some(format!("{HEADING}{written}"))
}
