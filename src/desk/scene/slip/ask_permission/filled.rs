//! What was filled in, read as a proposal: the first row that is not right is named, with what is wrong.

use std::collections::BTreeSet;

use chrono::{DateTime, NaiveDate, Utc};

use crate::desk::Desk;
use crate::desk::consent::{Age, Offer, Proposal, Way, fixed, put};
use crate::desk::scene::slip::ask_permission::offered::Picked;
use crate::desk::scene::slip::ask_permission::{NO_NOTICE, age_of};
use crate::desk::slip::Slip;
use crate::privacy::{
    By, DataGroup, Matter, Maturity, MayAsk, NamedRecipient, PersonId, Raised, Sequence, Topics,
};

/// A row, and the message of what is wrong with it.
type Wrong = (&'static str, &'static str);

/// Reads the form.
pub(super) fn read(
    desk: &Desk,
    slip: &Slip,
    raised: Raised,
    now: DateTime<Utc>,
) -> Result<(Proposal, Way), Wrong> {
    let picked = Picked::of(desk, slip);
    let person = picked.person.ok_or(("who", "slip-fault-pick"))?;
    let Some(intake) = &desk.intake else {
        return Err(("who", "slip-fault-pick"));
    };
    if intake.ledger.notice_shown(person, now).is_none() {
        return Err(("who", NO_NOTICE));
    }
    let (by, maturity) = decides(desk, slip, person)?;
    let purpose = picked.purpose.ok_or(("what", "slip-fault-pick"))?;
    if purpose.explicit && picked.towards.is_none() {
        return Err(("towards", "slip-fault-pick"));
    }
    let matter = matter(&picked, slip)?;
    if raised == Raised::Asked {
        may_ask(desk, &picked, &matter, now)?;
    }
    let scope = fixed(purpose.id.as_str(), purpose.marketing)
        .or_else(|| chosen(slip))
        .ok_or(("data", "permission-fault-data"))?;
    let way = way(slip)?;
    let themselves = matches!(person, PersonId::Main | PersonId::Joint) && by == By::Themselves;
    if matches!(way, Way::HandedOver) && !themselves {
        return Err(("how", "permission-fault-handed"));
    }
    let [until, refresh, again] = days(slip, Desk::today(now))?;
    let proposal = Proposal {
        matter,
        scope,
        until,
        refresh,
        again,
        by,
        maturity,
        raised,
    };
    if put(&desk.books, intake, &proposal).is_none() {
        return Err(("what", "permission-fault-no-words"));
    }
    Ok((proposal, way))
}

fn decides(desk: &Desk, slip: &Slip, person: PersonId) -> Result<(By, Maturity), Wrong> {
    let held = |code: &str| {
        code.parse()
            .ok()
            .map(|one| By::Representative(Sequence(one)))
    };
    let by = slip.one("by").and_then(held);
    match age_of(desk, Some(person)) {
        Some(Age::Adult) => Ok((by.unwrap_or(By::Themselves), Maturity::Adult)),
        Some(Age::SixteenOrSeventeen) => {
            let noted = slip.words("competence");
            let competence = noted.ok_or(("competence", "permission-fault-competence"))?;
            Ok((By::Themselves, Maturity::SixteenOrSeventeen { competence }))
        }
        Some(Age::UnderSixteen) => {
            let parent = by.ok_or(("by", "permission-fault-parent"))?;
            Ok((parent, Maturity::UnderSixteen))
        }
        Some(Age::Unknown) | None => Err(("who", "permission-fault-age")),
    }
}

fn matter(picked: &Picked, slip: &Slip) -> Result<Matter, Wrong> {
    let recipient = match picked.offer.as_ref() {
        None => return Err(("to", "slip-fault-pick")),
        Some(Offer::Named(recipient)) => recipient.clone(),
        Some(Offer::Class(row)) => slip
            .words("name")
            .and_then(|name| NamedRecipient::called(row, name))
            .ok_or(("name", "permission-fault-name"))?,
    };
    picked.matter(recipient).ok_or(("what", "slip-fault-pick"))
}

/// A name that is typed anew may be one that may not be asked about.
fn may_ask(desk: &Desk, picked: &Picked, matter: &Matter, now: DateTime<Utc>) -> Result<(), Wrong> {
    let Some(intake) = &desk.intake else {
        return Ok(());
    };
    let row = if matches!(picked.offer, Some(Offer::Class(_))) {
        "name"
    } else {
        "to"
    };
    match intake.ledger.may_ask(matter, &intake.sitting, now) {
        MayAsk::Yes => Ok(()),
        MayAsk::NotInThisIntake => Err((row, "permission-fault-asked-again")),
        MayAsk::NotBefore(_) => Err((row, "permission-fault-too-soon")),
        MayAsk::StandsAlready => Err((row, "permission-fault-stands")),
    }
}

fn chosen(slip: &Slip) -> Option<Topics> {
    let groups: BTreeSet<DataGroup> = slip
        .many("data")
        .into_iter()
        .filter_map(DataGroup::new)
        .collect();
    (!groups.is_empty()).then_some(Topics::Groups(groups))
}

fn way(slip: &Slip) -> Result<Way, Wrong> {
    let proof = |id: &'static str| slip.words(id).ok_or((id, "permission-fault-proof"));
    match slip.one("how") {
        Some("here") => Ok(Way::InPerson),
        Some("phone") => proof("call").map(Way::OnPhone),
        Some("paper") => proof("paper").map(Way::OnPaper),
        Some("letter") => proof("letter").map(Way::ByLetter),
        Some("handed") => Ok(Way::HandedOver),
        Some(_) | None => Err(("how", "slip-fault-pick")),
    }
}

/// The days that were filled in, none of them gone by.
fn days(slip: &Slip, today: NaiveDate) -> Result<[Option<NaiveDate>; 3], Wrong> {
    let day = |id: &'static str| match slip.day(id, today) {
        Ok(Some(day)) if day < today => Err((id, "permission-fault-gone-by")),
        Ok(day) => Ok(day),
        Err(message) => Err((id, message)),
    };
    Ok([day("until")?, day("refresh")?, day("again")?])
}
