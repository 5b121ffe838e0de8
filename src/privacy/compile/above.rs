//! A pack held against those above it: it may promise more, never less.

mod right;

use std::collections::BTreeMap;

use crate::privacy::compile::Written;
use crate::privacy::compile::chain;
use crate::privacy::compile::own::class;
use crate::privacy::layer::Layer;
use crate::privacy::pack::Pack;
use crate::privacy::purpose::{Asks, Purpose};
use crate::privacy::recipient::{Condition, Named};
use crate::privacy::right::Right;
use crate::privacy::topic::Topic;
use crate::register::fault::Fault;

/// What a pack takes away from those above it, and what it leaves hanging.
pub(super) fn check<'a>(
    own: &Written<'a>,
    written: &BTreeMap<String, Written<'a>>,
    faults: &mut Vec<Fault>,
) {
    let line = chain::above(own, written);
    let above: Vec<&Pack> = line.iter().map(|above| &above.pack).collect();
    for (code, right) in &own.draft.right {
        if let Some(known) = Right::from_code(code.get_ref()) {
            right::hold(own.file, known, right, &above, faults);
        }
    }
    promises(own, &above, faults);
    retention(own, &above, faults);
    recipients(own, &above, faults);
    purposes(own, &above, faults);
    grounds_from_above(own, &above, faults);
    countries(own, &above, faults);
}

/// What to do about a promise that is less.
const MORE: &str = "a pack may promise more than those above it, and never less; if the notice says so, load it as a [[defect]]";

/// Topics in which a weaker statement would undo a stronger one above.
fn promises(own: &Written, above: &[&Pack], faults: &mut Vec<Fault>) {
    let tables = own.draft.says.iter().chain(&own.draft.derives);
    for (written, codes) in tables {
        let Some(topic) = Topic::from_code(written.get_ref()) else {
            continue;
        };
        let rank = |code: &str| topic.ranked().iter().position(|known| *known == code);
        let strongest = |pack: &Pack| {
            let own = pack
                .statements
                .iter()
                .filter(|statement| statement.topic == topic);
            own.filter_map(|statement| rank(&statement.code)).min()
        };
        let Some(weakest) = codes
            .iter()
            .filter_map(|code| Some((rank(code.get_ref())?, code)))
            .min_by_key(|(rank, _)| *rank)
        else {
            continue;
        };
        for pack in above {
            let Some(promised) = strongest(pack).filter(|promised| *promised < weakest.0) else {
                continue;
            };
            let stronger = topic.ranked().get(promised).copied().unwrap_or_default();
            let says = format!(
                "`{}` is less than `{}` promises: `{stronger}`",
                weakest.1.get_ref(),
                pack.id
            );
            faults.push(own.file.fault(weakest.1.span(), says).help(MORE));
        }
    }
}

/// Data goes to no country that a pack above keeps it from.
fn countries(own: &Written, above: &[&Pack], faults: &mut Vec<Fault>) {
    for written in own.draft.countries.iter().flatten() {
        let within = |pack: &&&Pack| {
            let listed = pack.countries.as_ref();
            listed.is_some_and(|all| all.iter().all(|one| one.code() != written.get_ref()))
        };
        if let Some(pack) = above.iter().find(within) {
            let says = format!("`{}` lets nothing go to `{}`", pack.id, written.get_ref());
            faults.push(own.file.fault(written.span(), says).help(MORE));
        }
    }
}

/// A class of data is not kept longer than a pack above says.
fn retention(own: &Written, above: &[&Pack], faults: &mut Vec<Fault>) {
    for rule in &own.draft.retention {
        for pack in above {
            let same = pack
                .retention
                .iter()
                .find(|other| other.class == *rule.class.get_ref());
            if let Some(same) =
                same.filter(|same| rule.period.get_ref().is_longer_than(same.period))
            {
                let says = format!(
                    "{} is longer than `{}` keeps `{}`: {}",
                    rule.period.get_ref(),
                    pack.id,
                    same.class,
                    same.period
                );
                faults.push(own.file.fault(rule.period.span(), says).help(MORE));
            }
        }
    }
}

/// What recipients serve is known; who serves a purpose that is asked about can be named.
fn recipients(own: &Written, above: &[&Pack], faults: &mut Vec<Fault>) {
    let purpose = |id: &str| -> Option<&Purpose> {
        let packs = std::iter::once(&own.pack).chain(above.iter().copied());
        packs
            .flat_map(|pack| &pack.purposes)
            .find(|purpose| purpose.id.as_str() == id)
    };
    for draft in &own.draft.recipient {
        let known: Vec<Option<&Purpose>> = draft
            .purposes
            .iter()
            .map(|id| purpose(id.get_ref()))
            .collect();
        for (id, _) in draft
            .purposes
            .iter()
            .zip(&known)
            .filter(|(_, known)| known.is_none())
        {
            faults.push(
                own.file
                    .fault(id.span(), format!("there is no purpose `{}`", id.get_ref())),
            );
        }
        let asked = known
            .iter()
            .flatten()
            .any(|purpose| purpose.asks != Asks::Nothing);
        let compiled = own
            .pack
            .recipients
            .iter()
            .find(|one| one.id.as_str() == draft.id.get_ref());
        let Some(compiled) = compiled else { continue };
        if asked && compiled.name == Named::Class {
            faults.push(class(own.file, draft));
        }
        for pack in above {
            let same = pack.recipients.iter().find(|other| other.id == compiled.id);
            let asked_above = same.is_some_and(|same| same.condition == Condition::Consent);
            if asked_above && compiled.condition != Condition::Consent {
                let says = format!(
                    "`{}` sends nothing to `{}` without a yes, and this pack would",
                    pack.id, compiled.id
                );
                faults.push(own.file.fault(draft.id.span(), says).help(MORE));
            }
        }
        if compiled.condition == Condition::Consent && !asked {
            let says = format!(
                "`{}` needs a yes, and no purpose of it is asked about",
                draft.id.get_ref()
            );
            let help = "name in `purposes` one that has `asks`";
            faults.push(own.file.fault(draft.id.span(), says).help(help));
        }
    }
}

/// Every purpose that a controller takes over from above has a ground for its kind.
fn grounds_from_above(own: &Written, above: &[&Pack], faults: &mut Vec<Fault>) {
    let Some(controller) = &own.pack.controller else {
        return;
    };
    for pack in above {
        for purpose in pack
            .purposes
            .iter()
            .filter(|purpose| purpose.bases(controller.kind).next().is_none())
        {
            let says = format!(
                "`{}` has no ground for `{}` where the controller is a {}",
                pack.id,
                purpose.id,
                controller.kind.code()
            );
            faults.push(own.file.fault(own.draft.id.span(), says));
        }
    }
}

/// Under a controller, every purpose has a ground for its kind; and what is asked about above is not merely told below.
fn purposes(own: &Written, above: &[&Pack], faults: &mut Vec<Fault>) {
    for draft in &own.draft.purpose {
        let compiled = own
            .pack
            .purposes
            .iter()
            .find(|purpose| purpose.id.as_str() == draft.id.get_ref());
        let Some(compiled) = compiled else { continue };
        for pack in above {
            let same = pack
                .purposes
                .iter()
                .find(|purpose| purpose.id == compiled.id);
            let other = same.filter(|same| {
                same.asks != Asks::Nothing
                    && compiled.asks != Asks::Nothing
                    && same.asks != compiled.asks
            });
            if let Some(same) = other {
                let says = format!(
                    "`{}` asks for {} to `{}`, and this pack for {}: a purpose has one instrument",
                    pack.id,
                    same.asks.code(),
                    compiled.id,
                    compiled.asks.code()
                );
                let help = "a second one beside it, just in case, misleads whoever is asked; ask for the one that holds";
                faults.push(own.file.fault(draft.id.span(), says).help(help));
            }
            if same.is_some_and(|same| same.asks != Asks::Nothing && compiled.asks == Asks::Nothing)
            {
                let says = format!(
                    "`{}` asks the person about `{}`, and this pack does not",
                    pack.id, compiled.id
                );
                faults.push(own.file.fault(draft.id.span(), says).help(MORE));
            }
        }
        let packs = std::iter::once(&own.pack).chain(above.iter().copied());
        let kind = packs
            .filter_map(|pack| pack.controller.as_ref())
            .map(|controller| controller.kind)
            .next();
        let without = kind.filter(|kind| compiled.bases(*kind).next().is_none());
        let bare = own.pack.layer <= Layer::Scheme && compiled.bases.is_empty();
        if without.is_some() || bare {
            let says = format!("`{}` rests on no ground", compiled.id);
            let help = "add a [[purpose.basis]] for each kind of controller; one that the notice does not state is `derived`";
            faults.push(own.file.fault(draft.id.span(), says).help(help));
        }
    }
}
