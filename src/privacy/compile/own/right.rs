//! Rights: known ones, with what is promised of each.

use crate::privacy::compile::File;
use crate::privacy::draft::{DraftPack, DraftRight};
use crate::privacy::right::{Promise, Right};
use crate::register::fault::{Fault, nearest};

/// The rights that a pack lists, in the order of the law.
pub(super) fn rights(
    file: File,
    draft: &DraftPack,
    faults: &mut Vec<Fault>,
) -> Vec<(Right, Promise)> {
    let mut rights = Vec::new();
    for (written, right) in &draft.right {
        let Some(known) = Right::from_code(written.get_ref()) else {
            let says = format!("there is no right `{}`", written.get_ref());
            let near = nearest(
                written.get_ref(),
                Right::ALL.iter().map(|right| right.code()),
            );
            let mut fault = file.fault(written.span(), says);
            fault.help = near.map(|near| format!("did you mean `{near}`?"));
            faults.push(fault);
            continue;
        };
        if let Some(extension) = &right.extension
            && extension.get_ref()[0].is_longer_than(extension.get_ref()[1])
        {
            faults.push(file.fault(
                extension.span(),
                "the shortest extension is longer than the longest",
            ));
        }
        rights.push((known, promise(right)));
    }
    rights.sort_by_key(|(right, _)| *right);
    rights
}

fn promise(draft: &DraftRight) -> Promise {
    Promise {
        route: draft.route.as_ref().map(|route| *route.get_ref()),
        named_routes: draft.named_routes.clone(),
        fee: draft.fee.as_ref().map(|fee| *fee.get_ref()),
        proof: draft.proof.as_ref().map(|proof| *proof.get_ref()),
        papers: draft.papers.clone(),
        representative: draft.representative.clone(),
        reply: draft.reply.as_ref().map(|period| *period.get_ref()),
        extension: draft.extension.as_ref().map(|periods| *periods.get_ref()),
        acknowledged: draft.acknowledged.as_ref().map(|period| *period.get_ref()),
    }
}
