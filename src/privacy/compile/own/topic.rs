//! Statements of topics: known codes, silence where the notice is silent, and contradictions owned up to.

use std::collections::HashMap;

use toml::Spanned;

use crate::privacy::basis::Origin;
use crate::privacy::compile::{File, twice};
use crate::privacy::draft::DraftPack;
use crate::privacy::layer::Layer;
use crate::privacy::pack::{Pack, Statement};
use crate::privacy::topic::Topic;
use crate::register::fault::{Fault, nearest};

type Table = HashMap<Spanned<String>, Vec<Spanned<String>>>;

/// What a pack states, in the order of the topics.
pub(super) fn statements(file: File, draft: &DraftPack, faults: &mut Vec<Fault>) -> Vec<Statement> {
    let mut statements = table(file, &draft.says, Origin::Stated, faults);
    statements.extend(table(file, &draft.derives, Origin::Derived, faults));
    statements.sort_by_key(|statement| statement.topic);
    statements
}

fn table(file: File, table: &Table, origin: Origin, faults: &mut Vec<Fault>) -> Vec<Statement> {
    let mut entries: Vec<_> = table.iter().collect();
    entries.sort_by_key(|(topic, _)| topic.span().start);
    let mut statements = Vec::new();
    for (written, codes) in entries {
        let Some(topic) =
            Topic::from_code(written.get_ref()).filter(|topic| !topic.codes().is_empty())
        else {
            let known = Topic::ALL
                .iter()
                .filter(|topic| !topic.codes().is_empty())
                .map(|topic| topic.code());
            faults.push(unknown(file, written, "topic", known));
            continue;
        };
        for code in codes {
            if topic.codes().contains(&code.get_ref().as_str()) {
                statements.push(Statement {
                    topic,
                    code: code.get_ref().clone(),
                    origin,
                });
            } else {
                let what = format!("statement of `{}`", topic.code());
                faults.push(unknown(file, code, &what, topic.codes().iter().copied()));
            }
        }
        if let Some(code) = twice(codes) {
            faults.push(file.fault(code.span(), format!("`{}` is said twice", code.get_ref())));
        }
    }
    statements
}

fn unknown<'a>(
    file: File,
    written: &Spanned<String>,
    what: &str,
    known: impl Iterator<Item = &'a str> + Clone,
) -> Fault {
    let says = format!("there is no {what} `{}`", written.get_ref());
    let fault = file.fault(written.span(), says);
    match nearest(written.get_ref(), known.clone()) {
        Some(near) => fault.help(format!("did you mean `{near}`?")),
        None => fault.help(format!(
            "known are {}",
            known.collect::<Vec<_>>().join(", ")
        )),
    }
}

/// A notice that was read whole says something of every topic, or is silent on it; never both, and never neither.
pub(super) fn completeness(file: File, draft: &DraftPack, pack: &Pack, faults: &mut Vec<Fault>) {
    for topic in draft
        .absent
        .iter()
        .filter(|topic| pack.states(*topic.get_ref()))
    {
        let says = format!(
            "the pack states `{}` and says that the notice does not",
            topic.get_ref().code()
        );
        faults.push(
            file.fault(topic.span(), says)
                .help("take it out of `absent`, or take the statement out"),
        );
    }
    let owed = |topic: &Topic| owed(pack.layer).contains(topic);
    if pack.read {
        for topic in Topic::ALL.iter().filter(|topic| owed(topic)) {
            if !pack.states(*topic) && !pack.absent.contains(topic) {
                let says = format!(
                    "the pack neither states `{}` nor says that the notice is silent on it",
                    topic.code()
                );
                let help = format!(
                    "add `{}` to `absent` if the notice does not say",
                    topic.code()
                );
                faults.push(file.fault(draft.id.span(), says).help(help));
            }
        }
    }
    contradictions(file, draft, pack, faults);
}

/// The topics that a notice of a layer is asked for: what the law wants told (Articles 13 and 14 UK GDPR).
fn owed(layer: Layer) -> &'static [Topic] {
    const WHOLE: [Topic; 11] = [
        Topic::Sources,
        Topic::Children,
        Topic::Markers,
        Topic::Automated,
        Topic::ThirdCountries,
        Topic::Retention,
        Topic::Withdrawal,
        Topic::Formats,
        Topic::Complaint,
        Topic::Officer,
        Topic::LastUpdated,
    ];
    const SECTION: [Topic; 6] = [
        Topic::Data,
        Topic::Sources,
        Topic::SpecialUses,
        Topic::Children,
        Topic::ThirdCountries,
        Topic::Retention,
    ];
    match layer {
        Layer::Floor => &[],
        Layer::Scheme | Layer::Controller => &WHOLE,
        Layer::Audience => &SECTION,
    }
}

/// Two promises of one topic that cannot both be kept need a defect that says so.
fn contradictions(file: File, draft: &DraftPack, pack: &Pack, faults: &mut Vec<Fault>) {
    let topic = Topic::ThirdCountries;
    let said = draft
        .says
        .iter()
        .find(|(written, _)| written.get_ref() == topic.code());
    let owned_up = pack
        .defects
        .iter()
        .any(|defect| defect.about == topic.code());
    if let Some((_, [_, second, ..])) = said.map(|(written, codes)| (written, codes.as_slice()))
        && !owned_up
    {
        let says =
            "two statements on where data may go contradict each other, and no defect says so";
        faults.push(
            file.fault(second.span(), says)
                .help("add a [[defect]] about `third_countries`"),
        );
    }
}
