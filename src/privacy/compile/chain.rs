//! Each pack lies under one of a higher layer, and every line ends at the floor.

use std::collections::BTreeMap;

use crate::privacy::compile::Written;
use crate::privacy::layer::Layer;
use crate::register::fault::{Fault, nearest};

/// What is wrong with how packs lie over each other.
pub(super) fn check(written: &BTreeMap<String, Written>, faults: &mut Vec<Fault>) {
    for own in written.values() {
        let Some(under) = &own.draft.under else {
            continue;
        };
        let Some(above) = written.get(under.get_ref()) else {
            let says = format!("there is no pack `{}`", under.get_ref());
            let near = nearest(under.get_ref(), written.keys().map(String::as_str));
            let mut fault = own.file.fault(under.span(), says);
            fault.help = near.map(|near| format!("did you mean `{near}`?"));
            faults.push(fault);
            continue;
        };
        // A lower layer each time, so no line can run in a ring.
        if above.pack.layer >= own.pack.layer {
            let says = format!(
                "`{}` lies in the layer `{}`, which is not above `{}`",
                above.pack.id,
                above.pack.layer.code(),
                own.pack.layer.code()
            );
            faults.push(own.file.fault(under.span(), says));
        }
    }
    let floors = written
        .values()
        .filter(|own| own.pack.layer == Layer::Floor)
        .skip(1);
    for second in floors {
        let says = "there is one floor, and this is a second";
        faults.push(second.file.fault(second.draft.id.span(), says));
    }
}

/// The packs above one, the nearest first.
pub(super) fn above<'w, 'a>(
    own: &Written<'a>,
    written: &'w BTreeMap<String, Written<'a>>,
) -> Vec<&'w Written<'a>> {
    let mut line = Vec::new();
    let mut next = own.pack.under.as_ref();
    while let Some(above) = next.and_then(|id| written.get(id)) {
        line.push(above);
        next = above.pack.under.as_ref();
    }
    line
}
