//! A copy for another body: the gate decides, and nothing but the parts that it lets out is written, under a cover sheet.

use std::path::Path;

use crate::desk::Trouble;
use crate::desk::telling::caller::{Caller, OWN_SYSTEM};
use crate::desk::telling::read_parts;
use crate::launch::arguments::{AboutName, ExportArguments};
use crate::launch::command::export::own::{found, refused};
use crate::launch::command::export::{format, tell};
use crate::launch::exit::{Exit, Failure};
use crate::locale::{Args, Locale};
use crate::privacy::{Ledger, Packs, PersonId, PurposeId, RecipientId, Words};
use crate::world::{Asking, Decided, World};

/// Writes the copy, or says why there is none.
pub(super) fn copy(
    world: &mut World,
    locale: &Locale,
    packs: &Packs,
    wanted: &ExportArguments,
    (to, folder): (&str, &Path),
) -> Result<Exit, Failure> {
    let typed = wanted.reference.as_deref().unwrap_or_default();
    let header = found(world, locale, typed)?;
    let form = world.catalogue().form(&header.form);
    let form = form.ok_or_else(|| Failure::of(locale, &Trouble::new("form-unknown")))?;
    let codes = wanted.groups.iter().map(|code| code.trim());
    let fields = read_parts(form, codes).map_err(|code| usage(locale, "export-group", code))?;
    let purpose = wanted.purpose.as_deref().unwrap_or_default();
    let purpose =
        PurposeId::new(purpose).ok_or_else(|| usage(locale, "export-purpose", purpose))?;
    let who = wanted.asked_by.as_deref().unwrap_or_default();
    let requested_by = Words::new(who).ok_or_else(|| usage(locale, "export-asked-by", who))?;
    let about = match wanted.about {
        AboutName::Main => PersonId::Main,
        AboutName::Joint => PersonId::Joint,
    };
    let name = wanted.name.as_deref().and_then(Words::new);
    let strange = Trouble::new("export-recipient").with("recipient", to.to_owned());
    let decided = world.let_out(header.id, packs, |recalled, notice| {
        let caller = caller(to, name, &recalled.ledger).ok_or(strange)?;
        let to = caller.to(notice, &requested_by);
        let to = to.ok_or_else(|| Trouble::new("export-name"))?;
        Ok(vec![Asking {
            to,
            row: caller.row(),
            purpose,
            fields,
            about,
            requested_by,
            request_ref: wanted.their_reference.as_deref().and_then(Words::new),
        }])
    });
    match decided.map_err(|trouble| Failure::of(locale, &trouble))? {
        Decided::Yes(let_out) => {
            let written = world.write_copy(&let_out, locale, &[format(wanted)], folder);
            let files = written.map_err(|trouble| Failure::of(locale, &trouble))?;
            tell(locale, &files).map(|()| Exit::Done)
        }
        Decided::No(code, entry) => {
            let reference = header.reference.to_string();
            Err(refused(locale, &reference, code, entry))
        }
    }
}

/// Who would have it. Our own system has an export of its own, and no copy.
fn caller(to: &str, name: Option<Words>, ledger: &Ledger) -> Option<Caller> {
    if let Some(number) = to.strip_prefix("contact.") {
        let number: u32 = number.parse().ok()?;
        let contacts = ledger.contacts().into_iter();
        let mut contacts = contacts.filter(|contact| contact.number == number);
        let card = &contacts.next()?.card;
        let name = card.name.clone().or_else(|| card.organisation.clone())?;
        return Some(Caller::Contact(number, name));
    }
    let row = RecipientId::new(to)?;
    (to != OWN_SYSTEM).then_some(Caller::Body(row, name))
}

fn usage(locale: &Locale, message: &str, typed: &str) -> Failure {
    let args = Args::new().answer("typed", typed);
    Failure::said(Exit::Usage, locale, message, &args)
}
