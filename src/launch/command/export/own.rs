//! Applications for the partnership's own system: every one is a disclosure to the controller's own row, and logged as one.

use std::ops::ControlFlow;
use std::path::Path;

use crate::desk::effect::Recalled;
use crate::desk::telling::caller::{Caller, OWN_SYSTEM};
use crate::desk::telling::{parts, words};
use crate::desk::{Progress, Trouble};
use crate::form::{Catalogue, people};
use crate::launch::arguments::ExportArguments;
use crate::launch::command::export::{format, tell};
use crate::launch::exit::{Exit, Failure};
use crate::launch::progress::Bar;
use crate::launch::{open, say};
use crate::locale::{Args, Locale, day_in_london};
use crate::privacy::{
    Class, Effective, Packs, PersonId, PurposeId, RecipientId, RefusalCode, Sequence, Words,
};
use crate::register::Stage;
use crate::register::application::Header;
use crate::vault::Role;
use crate::world::{Asking, Decided, LetOut, World};

/// What the register holds applications for.
const PURPOSE: &str = "eligibility";
/// Who may take every application out at once.
const WHOLE_REGISTER: [Role; 3] = [Role::Senior, Role::DataProtection, Role::Keeper];

/// Writes one application, or all that were handed in and kept since a day.
pub(super) fn own(
    world: &mut World,
    locale: &Locale,
    packs: &Packs,
    wanted: &ExportArguments,
    folder: &Path,
) -> Result<Exit, Failure> {
    let headers = wanted_ones(world, locale, wanted)?;
    let one = wanted.reference.is_some();
    let catalogue = world.catalogue().clone();
    let mut bar = Bar::begin(locale, "exporting")?;
    let mut let_out: Vec<LetOut> = Vec::new();
    let mut kept_in: Vec<(String, RefusalCode, Sequence)> = Vec::new();
    let of = u64::try_from(headers.len()).unwrap_or(u64::MAX);
    for (header, done) in headers.iter().zip(0..) {
        if bar.watch(Progress { done, of }) == ControlFlow::Break(()) {
            return Err(Failure::of(locale, &Trouble::new("export-stopped")));
        }
        let decided = world
            .let_out(header.id, packs, |recalled, notice| {
                askings(&catalogue, recalled, notice)
            })
            .map_err(|trouble| Failure::of(locale, &trouble))?;
        match decided {
            Decided::Yes(one) => let_out.push(*one),
            Decided::No(code, entry) => {
                kept_in.push((header.reference.to_string(), code, entry));
            }
        }
    }
    drop(bar);
    if let (true, [(reference, code, entry)]) = (one, kept_in.as_slice()) {
        return Err(refused(locale, reference, *code, *entry));
    }
    let written = world.write_own(&let_out, format(wanted), folder);
    let files = written.map_err(|trouble| Failure::of(locale, &trouble))?;
    tell(locale, &files)?;
    let count = i64::try_from(let_out.len()).unwrap_or(i64::MAX);
    say::lines([locale.say_with("export-count", &Args::new().count("count", count))])?;
    for (reference, code, entry) in &kept_in {
        for line in refused(locale, reference, *code, *entry).says {
            say::beside(&line);
        }
    }
    Ok(if kept_in.is_empty() {
        Exit::Done
    } else {
        Exit::PutRight
    })
}

/// What the gate said no to, as a failure.
pub(super) fn refused(
    locale: &Locale,
    reference: &str,
    code: RefusalCode,
    entry: Sequence,
) -> Failure {
    let args = Args::new()
        .text("reference", reference)
        .text("why", &words::refusal(locale, code))
        .text("code", code.code())
        .text("record", &entry.0.to_string());
    Failure {
        exit: Exit::Refused,
        says: vec![
            locale.say_with("export-refused", &args),
            words::instead(locale, code),
        ],
    }
}

/// The applications that are asked for, where the officer may have them.
fn wanted_ones(
    world: &mut World,
    locale: &Locale,
    wanted: &ExportArguments,
) -> Result<Vec<Header>, Failure> {
    let role = world.casebook().map(|casebook| casebook.role());
    if let Some(typed) = &wanted.reference {
        return found(world, locale, typed).map(|header| vec![header]);
    }
    if !role.is_some_and(|role| WHOLE_REGISTER.contains(&role)) {
        return Err(Failure::said(
            Exit::Refused,
            locale,
            "export-role",
            &Args::new(),
        ));
    }
    let listed = world.casebook().map(|casebook| casebook.list());
    let listed = listed
        .transpose()
        .map_err(|error| Failure::of(locale, &crate::world::trouble_of(&error)))?;
    let since = |header: &Header| {
        let day = day_in_london(header.kept_at);
        header.stage != Stage::Draft && wanted.since.is_none_or(|since| day >= since)
    };
    let all = listed.unwrap_or_default().into_iter();
    Ok(all.filter(since).collect())
}

/// The application of a reference.
pub(super) fn found(world: &mut World, locale: &Locale, typed: &str) -> Result<Header, Failure> {
    let reference = open::reference(locale, typed)?;
    let found = world.casebook().map(|casebook| casebook.find(reference));
    let found = found
        .transpose()
        .map_err(|error| Failure::of(locale, &crate::world::trouble_of(&error)))?
        .flatten();
    found.ok_or_else(|| Failure::of(locale, &Trouble::new("application-unknown")))
}

/// What the gate is asked: everything but what is kept closest, about each person who might have stopped it.
fn askings(
    catalogue: &Catalogue,
    recalled: &Recalled,
    notice: &Effective,
) -> Result<Vec<Asking>, Trouble> {
    let header = &recalled.header;
    let form = catalogue
        .form(&header.form)
        .ok_or_else(|| Trouble::new("form-unknown").with("form", header.form.clone()))?;
    let missing = || Trouble::new("export-no-leave");
    let row = RecipientId::new(OWN_SYSTEM).ok_or_else(missing)?;
    let may_have = notice.recipient(OWN_SYSTEM).map(|told| &told.value.groups);
    let fields = parts(form).into_iter().filter(|field| {
        let scope = may_have.is_none_or(|groups| groups.contains(&field.group));
        scope && field.class != Class::Restricted
    });
    let fields: std::collections::BTreeSet<_> = fields.collect();
    let who = Words::new(&notice.controller().name).ok_or_else(missing)?;
    let to = Caller::Body(row.clone(), None).to(notice, &who);
    let to = to.ok_or_else(missing)?;
    let purpose = PurposeId::new(PURPOSE).ok_or_else(missing)?;
    let asking = |about: PersonId| Asking {
        to: to.clone(),
        row: Some(row.clone()),
        purpose: purpose.clone(),
        fields: fields.clone(),
        about,
        requested_by: who.clone(),
        request_ref: None,
    };
    Ok(stoppers(form, recalled).into_iter().map(asking).collect())
}

/// Whoever could have stopped it: the applicants, the main one last, and before them members whose data is restricted.
fn stoppers(form: &crate::form::Form, recalled: &Recalled) -> Vec<PersonId> {
    let ids = people::people(form, &recalled.sheet).into_iter();
    let mut ids: Vec<PersonId> = ids
        .map(|one| match one.person {
            crate::form::Person::Main => PersonId::Main,
            crate::form::Person::Joint => PersonId::Joint,
            crate::form::Person::Member(entry) => PersonId::Member(entry.0),
        })
        .collect();
    let now = chrono::DateTime::<chrono::Utc>::MAX_UTC;
    ids.retain(|person| {
        !matches!(person, PersonId::Member(_)) || recalled.ledger.is_restricted(*person, now)
    });
    ids.reverse();
    ids
}
