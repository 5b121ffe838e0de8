//! Recipients: a class of them is not a recipient that anybody can agree to.

use std::collections::BTreeSet;

use toml::Spanned;

use crate::privacy::basis::Origin;
use crate::privacy::compile::{File, twice};
use crate::privacy::country::Country;
use crate::privacy::data::DataGroup;
use crate::privacy::draft::{DraftPack, DraftRecipient};
use crate::privacy::id::{PurposeId, RecipientId};
use crate::privacy::recipient::{Condition, Named, Recipient, Status};
use crate::register::fault::Fault;

/// The recipients of a pack.
pub(super) fn recipients(file: File, draft: &DraftPack, faults: &mut Vec<Fault>) -> Vec<Recipient> {
    if let Some(id) = twice(draft.recipient.iter().map(|recipient| &recipient.id)) {
        faults.push(file.fault(
            id.span(),
            format!("there are two recipients `{}`", id.get_ref()),
        ));
    }
    draft
        .recipient
        .iter()
        .filter_map(|recipient| compile(file, recipient, faults))
        .collect()
}

fn compile(file: File, draft: &DraftRecipient, faults: &mut Vec<Fault>) -> Option<Recipient> {
    let name = match (&draft.name, draft.named_when_asked) {
        (Some(name), false) if !name.trim().is_empty() => Named::Body(name.clone()),
        (None, true) => Named::WhenAsked,
        (None, false) => Named::Class,
        _ => {
            let says = "it has a name, or is named when the person is asked; not both";
            faults.push(file.fault(draft.id.span(), says));
            Named::WhenAsked
        }
    };
    if draft.condition == Condition::Consent && name == Named::Class {
        faults.push(class(file, draft));
    }
    let id = RecipientId::new(draft.id.get_ref());
    if id.is_none() {
        let says = "an id is small letters, digits and low lines, a letter first";
        faults.push(file.fault(draft.id.span(), says));
    }
    let review = draft.condition == Condition::Review;
    let status = draft.status.unwrap_or(if review {
        Status::Review
    } else {
        Status::Active
    });
    if review && status != Status::Review {
        let says = format!(
            "`{}` has to be looked at first, and is not marked so",
            draft.id.get_ref()
        );
        faults.push(
            file.fault(draft.id.span(), says)
                .help("say `status = \"review\"`"),
        );
    }
    Some(Recipient {
        id: id?,
        name,
        class: draft.class.clone(),
        condition: draft.condition,
        purposes: draft
            .purposes
            .iter()
            .filter_map(|id| PurposeId::new(id.get_ref()))
            .collect(),
        agreement: draft.agreement.clone(),
        status,
        origin: draft.origin.unwrap_or(Origin::Stated),
        groups: groups(file, draft, faults),
        country: match &draft.country {
            Some(code) => country(file, code, faults).unwrap_or_else(Country::home),
            None => Country::home(),
        },
        public: draft.public,
        partner: draft.partner,
    })
}

/// The groups that a recipient may have; whether a form has them, `lint` says.
fn groups(file: File, draft: &DraftRecipient, faults: &mut Vec<Fault>) -> BTreeSet<DataGroup> {
    if let Some(group) = twice(&draft.groups) {
        let says = format!("the group `{}` stands here twice", group.get_ref());
        faults.push(file.fault(group.span(), says));
    }
    let mut groups = BTreeSet::new();
    for written in &draft.groups {
        if let Some(group) = DataGroup::new(written.get_ref()) {
            groups.insert(group);
        } else {
            let says = "a group is small letters, digits and low lines, a letter first";
            faults.push(file.fault(written.span(), says));
        }
    }
    groups
}

/// The countries that data may go to.
pub(super) fn countries(
    file: File,
    draft: &DraftPack,
    faults: &mut Vec<Fault>,
) -> Option<BTreeSet<Country>> {
    let written = draft.countries.as_ref()?;
    let known = written
        .iter()
        .filter_map(|code| country(file, code, faults));
    Some(known.collect())
}

fn country(file: File, code: &Spanned<String>, faults: &mut Vec<Fault>) -> Option<Country> {
    let country = Country::new(code.get_ref());
    if country.is_none() {
        let says = format!("`{}` is not a country", code.get_ref());
        let help = "say two small letters of ISO 3166-1, such as `ie`; the United Kingdom is `uk`";
        faults.push(file.fault(code.span(), says).help(help));
    }
    country
}

/// The fault of a class that stands where a name is needed.
pub(in crate::privacy::compile) fn class(file: File, draft: &DraftRecipient) -> Fault {
    let says = format!(
        "`{}` is a class of recipients: what is asked needs a name",
        draft.id.get_ref()
    );
    file.fault(draft.id.span(), says)
        .help("give its `name`, or say `named_when_asked = true`, so that nobody is asked before it has one")
}
