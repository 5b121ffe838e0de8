//! One right of a pack, held against what those above it promise of it.

use std::ops::Range;

use toml::Spanned;

use crate::privacy::compile::File;
use crate::privacy::compile::above::MORE;
use crate::privacy::draft::DraftRight;
use crate::privacy::pack::Pack;
use crate::privacy::period::Period;
use crate::privacy::right::{Fee, Promise, Proof, Right, Route};
use crate::register::fault::Fault;

/// Holds one right against each pack above that lists it.
pub(super) fn hold(
    file: File,
    right: Right,
    draft: &DraftRight,
    above: &[&Pack],
    faults: &mut Vec<Fault>,
) {
    if let Some(granted) = draft.granted.as_ref().filter(|granted| !granted.get_ref()) {
        let giver = above.iter().find(|pack| pack.promise(right).is_some());
        let giver = giver.map_or("the law", |pack| pack.id.as_str());
        let says = format!(
            "`{}` gives the right `{}`, and a pack cannot take it away",
            giver,
            right.code()
        );
        faults.push(file.fault(granted.span(), says).help(MORE));
    }
    for pack in above {
        let Some(promise) = pack.promise(right) else {
            continue;
        };
        let mut held = Held {
            file,
            right,
            pack,
            faults,
        };
        held.order(draft.route.as_ref(), promise.route, Route::code);
        held.order(draft.fee.as_ref(), promise.fee, Fee::code);
        held.order(draft.proof.as_ref(), promise.proof, Proof::code);
        held.times(draft, promise);
    }
}

struct Held<'h, 'f> {
    file: File<'h>,
    right: Right,
    pack: &'h Pack,
    faults: &'f mut Vec<Fault>,
}

impl Held<'_, '_> {
    /// A word that is less generous than the one above.
    fn order<T: Ord + Copy>(
        &mut self,
        own: Option<&Spanned<T>>,
        above: Option<T>,
        code: impl Fn(T) -> &'static str,
    ) {
        let (Some(own), Some(above)) = (own, above) else {
            return;
        };
        if *own.get_ref() > above {
            let says = format!(
                "`{}` is less than `{}` promises of `{}`: `{}`",
                code(*own.get_ref()),
                self.pack.id,
                self.right.code(),
                code(above)
            );
            self.faults
                .push(self.file.fault(own.span(), says).help(MORE));
        }
    }

    fn times(&mut self, draft: &DraftRight, promise: &Promise) {
        let own = |period: &Option<Spanned<Period>>| {
            period.as_ref().map(|own| (*own.get_ref(), own.span()))
        };
        self.time("answers within", own(&draft.reply), promise.reply);
        self.time(
            "acknowledges within",
            own(&draft.acknowledged),
            promise.acknowledged,
        );
        let extension = draft
            .extension
            .as_ref()
            .map(|own| (own.get_ref()[1], own.span()));
        self.time(
            "allows a further",
            extension,
            promise.extension.map(|[_, longest]| longest),
        );
    }

    fn time(&mut self, verb: &str, own: Option<(Period, Range<usize>)>, above: Option<Period>) {
        let (Some((own, span)), Some(above)) = (own, above) else {
            return;
        };
        if own.is_longer_than(above) {
            let says = format!("{own} is longer than `{}` {verb}: {above}", self.pack.id);
            self.faults.push(self.file.fault(span, says).help(MORE));
        }
    }
}
