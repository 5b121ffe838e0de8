//! Purposes: nobody is asked to consent to what rests on another ground, and nothing rests on consent that nobody is asked for.

use toml::Spanned;

use crate::privacy::basis::{Article6, Basis, ControllerKind, Origin};
use crate::privacy::compile::{File, twice};
use crate::privacy::draft::{DraftBasis, DraftPack, DraftPurpose};
use crate::privacy::id::PurposeId;
use crate::privacy::purpose::{Asks, Purpose};
use crate::register::fault::Fault;

/// The purposes of a pack.
pub(super) fn purposes(file: File, draft: &DraftPack, faults: &mut Vec<Fault>) -> Vec<Purpose> {
    if let Some(id) = twice(draft.purpose.iter().map(|purpose| &purpose.id)) {
        faults.push(file.fault(
            id.span(),
            format!("there are two purposes `{}`", id.get_ref()),
        ));
    }
    draft
        .purpose
        .iter()
        .filter_map(|purpose| compile(file, purpose, faults))
        .collect()
}

fn compile(file: File, draft: &DraftPurpose, faults: &mut Vec<Fault>) -> Option<Purpose> {
    let asks = draft
        .asks
        .as_ref()
        .map_or(Asks::Nothing, |asks| *asks.get_ref());
    let bases: Vec<Basis> = draft.basis.iter().map(basis).collect();
    for (written, basis) in draft.basis.iter().zip(&bases) {
        grounds(file, draft, written, basis, asks, faults);
    }
    if asks == Asks::Nothing
        && let Some(code) = &draft.code
    {
        let says = format!(
            "nobody is asked about this purpose, so it is not {}",
            code.get_ref().code()
        );
        faults.push(
            file.fault(code.span(), says)
                .help("say what is asked: `asks = \"permission\"`"),
        );
    }
    if asks == Asks::Consent && bases.is_empty() {
        let says = "consent is asked, and no basis says that the purpose rests on it";
        faults.push(
            file.fault(at(draft), says)
                .help("add a [[purpose.basis]] of 6(1)(a)"),
        );
    }
    let id = PurposeId::new(draft.id.get_ref());
    if id.is_none() {
        let says = "an id is small letters, digits and low lines, a letter first";
        faults.push(file.fault(draft.id.span(), says));
    }
    Some(Purpose {
        id: id?,
        origin: draft.origin,
        asks,
        code: draft.code.as_ref().map(|code| *code.get_ref()),
        explicit: draft.explicit,
        marketing: draft.marketing,
        bases,
    })
}

/// What one basis of a purpose may be.
fn grounds(
    file: File,
    draft: &DraftPurpose,
    written: &DraftBasis,
    basis: &Basis,
    asks: Asks,
    faults: &mut Vec<Fault>,
) {
    let who = match basis.kind {
        ControllerKind::Council => "a council",
        ControllerKind::Landlord => "a landlord",
    };
    if asks == Asks::Consent && !basis.is_consent() {
        let says = format!(
            "`{}` rests on {} for {who}: nobody is asked to consent to it",
            draft.id.get_ref(),
            basis.art6.code()
        );
        faults.push(
            file.fault(at(draft), says)
                .help("tell people, and take `asks` out; or ask permission, which is not a basis"),
        );
    }
    if asks != Asks::Consent && basis.is_consent() {
        let says = format!(
            "`{}` rests on consent for {who}, and nobody is asked for it",
            draft.id.get_ref()
        );
        faults.push(
            file.fault(written.art6.span(), says)
                .help("say `asks = \"consent\"`, or name the ground it really rests on"),
        );
    }
    let interests = basis.art6 == Article6::Interests && basis.kind == ControllerKind::Council;
    if interests && basis.origin == Origin::Derived {
        let says = "a council cannot rest its tasks on legitimate interests";
        faults.push(
            file.fault(written.art6.span(), says)
                .help("Article 6(1): point (f) is not open to public authorities for their tasks"),
        );
    }
    if let (Origin::Stated, Some(signed)) = (basis.origin, &written.signed_off) {
        let says = "the notice itself states this basis: nobody signs it off";
        faults.push(file.fault(signed.span(), says));
    }
}

/// Where a fault about what is asked points.
fn at(draft: &DraftPurpose) -> std::ops::Range<usize> {
    draft
        .asks
        .as_ref()
        .map_or_else(|| draft.id.span(), Spanned::span)
}

fn basis(draft: &DraftBasis) -> Basis {
    Basis {
        kind: *draft.kind.get_ref(),
        art6: *draft.art6.get_ref(),
        art9: draft.art9.as_ref().map(|article| *article.get_ref()),
        art10: draft.art10,
        schedule_1: draft.schedule_1.clone(),
        statute: draft.statute.clone(),
        origin: draft.origin,
        signed_off: draft
            .signed_off
            .as_ref()
            .map(|signed| signed.get_ref().clone()),
    }
}
