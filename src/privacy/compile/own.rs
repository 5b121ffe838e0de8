//! What a pack says, held against itself: known words, one meaning each, and nobody asked for what is not theirs to give.

mod purpose;
mod recipient;
mod right;
mod topic;

pub(super) use recipient::class;

use crate::privacy::compile::{File, twice};
use crate::privacy::defect::Defect;
use crate::privacy::draft::{DraftContact, DraftPack};
use crate::privacy::id::is_id;
use crate::privacy::layer::Layer;
use crate::privacy::pack::{
    ContactChannel, ContactPoint, ContactRole, Controller, Pack, Retention,
};
use crate::privacy::right::Right;
use crate::privacy::topic::Topic;
use crate::register::fault::{Fault, nearest};

/// The pack of a draft; what is wrong in it is gathered, and then the pack is not used.
pub(super) fn check(file: File, draft: &DraftPack, faults: &mut Vec<Fault>) -> Pack {
    shape(file, draft, faults);
    let pack = Pack {
        id: draft.id.get_ref().clone(),
        layer: *draft.layer.get_ref(),
        under: draft.under.as_ref().map(|under| under.get_ref().clone()),
        status: draft.status,
        source: draft.source.clone(),
        read: draft.read,
        last_updated: draft.last_updated.clone(),
        audience: draft.audience.as_ref().map(|audience| *audience.get_ref()),
        absent: draft.absent.iter().map(|topic| *topic.get_ref()).collect(),
        controller: draft.controller.as_ref().map(|own| Controller {
            name: own.name.clone(),
            kind: own.kind,
            address: own.address.clone(),
            registration: own.registration.clone(),
        }),
        countries: recipient::countries(file, draft, faults),
        grounds: draft
            .grounds
            .iter()
            .map(|ground| *ground.get_ref())
            .collect(),
        statements: topic::statements(file, draft, faults),
        purposes: purpose::purposes(file, draft, faults),
        recipients: recipient::recipients(file, draft, faults),
        contacts: draft.contact.iter().map(contact).collect(),
        retention: retention(draft),
        rights: right::rights(file, draft, faults),
        defects: defects(file, draft, faults),
    };
    contacts(file, draft, &pack, faults);
    topic::completeness(file, draft, &pack, faults);
    if let Some(class) = twice(draft.retention.iter().map(|rule| &rule.class)) {
        faults.push(file.fault(
            class.span(),
            format!("there are two rules of retention for `{}`", class.get_ref()),
        ));
    }
    pack
}

/// What each layer has, and what it has not.
fn shape(file: File, draft: &DraftPack, faults: &mut Vec<Fault>) {
    let layer = *draft.layer.get_ref();
    let at = draft.layer.span();
    let mut wrong = |says: &str| faults.push(file.fault(at.clone(), says));
    if !is_pack_id(draft.id.get_ref()) {
        wrong("an id is small letters, digits, low lines and hyphens");
    }
    match (layer == Layer::Floor, &draft.under) {
        (true, Some(_)) => wrong("nothing is above the floor: take `under` out"),
        (false, None) => wrong("say which pack it lies under: `under = \"uk-floor-2026\"`"),
        _ => {}
    }
    match (layer == Layer::Controller, &draft.controller) {
        (true, None) => wrong("a controller's pack says who it is: add [controller]"),
        (false, Some(_)) => wrong("only a controller's pack has a [controller]"),
        _ => {}
    }
    match (layer == Layer::Audience, &draft.audience) {
        (true, None) => wrong("say whom it speaks to: add `audience`"),
        (false, Some(_)) => wrong("only an audience's pack has an `audience`"),
        _ => {}
    }
}

/// Whether a text can name a pack: as other ids, with hyphens.
fn is_pack_id(text: &str) -> bool {
    is_id(&text.replace('-', "_"))
}

fn contact(draft: &DraftContact) -> ContactPoint {
    ContactPoint {
        role: draft.role,
        channel: draft.channel,
        value: draft.value.get_ref().clone(),
        verified: draft.verified,
        defect: draft.defect.as_ref().map(|key| key.get_ref().clone()),
    }
}

/// An address that cannot be one is a defect of the notice, and has to be called one.
fn contacts(file: File, draft: &DraftPack, pack: &Pack, faults: &mut Vec<Fault>) {
    for contact in &draft.contact {
        let value = contact.value.get_ref();
        if let Some(key) = &contact.defect {
            if pack.defect(key.get_ref()).is_none() {
                let says = format!("the pack has no defect `{}`", key.get_ref());
                let known = pack.defects.iter().map(|defect| defect.key.as_str());
                let near =
                    nearest(key.get_ref(), known).map(|near| format!("did you mean `{near}`?"));
                let mut fault = file.fault(key.span(), says);
                fault.help = near;
                faults.push(fault);
            }
            if contact.verified {
                let says = "an address with a defect is not verified";
                faults.push(
                    file.fault(contact.value.span(), says)
                        .help("take `defect` out once the controller has put it right"),
                );
            }
        } else if contact.channel == ContactChannel::Email
            && crate::register::email::check(value).is_err()
        {
            let says = format!("`{value}` is not an email address");
            faults.push(
                file.fault(contact.value.span(), says)
                    .help("if the notice prints it so, name the `defect` that says it"),
            );
        }
    }
}

fn retention(draft: &DraftPack) -> Vec<Retention> {
    let rules = draft.retention.iter().map(|rule| Retention {
        class: rule.class.get_ref().clone(),
        trigger: rule.trigger,
        period: *rule.period.get_ref(),
        ceiling: rule.ceiling,
        exceptions: rule.exceptions.clone(),
        end: rule.end,
    });
    rules.collect()
}

fn defects(file: File, draft: &DraftPack, faults: &mut Vec<Fault>) -> Vec<Defect> {
    for defect in &draft.defect {
        let about = defect.about.get_ref();
        if !is_subject(about) {
            let says = format!("a defect cannot be about `{about}`");
            let help = "name a topic, `right.<code>`, `contact.<role>`, `grounds`, `purposes`, `recipients` or `whole`";
            faults.push(file.fault(defect.about.span(), says).help(help));
        }
        let digits = defect.code.get_ref().strip_prefix('D').unwrap_or_default();
        if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            let says = "a defect is numbered, as `D7` is";
            faults.push(file.fault(defect.code.span(), says));
        }
    }
    if let Some(key) = twice(draft.defect.iter().map(|defect| &defect.key)) {
        faults.push(file.fault(
            key.span(),
            format!("there are two defects `{}`", key.get_ref()),
        ));
    }
    let defects = draft.defect.iter().map(|defect| Defect {
        code: defect.code.get_ref().clone(),
        key: defect.key.get_ref().clone(),
        about: defect.about.get_ref().clone(),
        handling: defect.handling,
    });
    defects.collect()
}

fn is_subject(about: &str) -> bool {
    match about.split_once('.') {
        Some(("right", code)) => Right::from_code(code).is_some(),
        Some(("contact", role)) => ContactRole::from_code(role).is_some(),
        Some(_) => false,
        None => {
            ["grounds", "purposes", "recipients", "whole"].contains(&about)
                || Topic::from_code(about).is_some()
        }
    }
}
