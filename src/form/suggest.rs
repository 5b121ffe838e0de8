//! What Lodge can offer as an answer from what it already knows. It is shown, and taken on a key; it is never filled in.

use chrono::NaiveDate;

use crate::form::definition::Form;
use crate::form::place::{Owner, Place};
use crate::form::question::{Question, Suggestion};
use crate::form::sheet::Sheet;
use crate::form::value::{Picked, Value};
use crate::register::Channel;
use crate::register::date::PartialDate;

/// What a suggestion may draw on.
#[derive(Debug, Clone, Copy)]
pub struct Known<'a> {
    /// The day.
    pub today: NaiveDate,
    /// The channel of the desk.
    pub channel: Channel,
    /// The council of the office, where it has one.
    pub council: Option<&'a str>,
}

/// The answer that can be offered for a question, if there is one.
#[must_use]
pub fn suggest(form: &Form, sheet: &Sheet, question: &Question, known: &Known) -> Option<Value> {
    let code = |code: &str| Some(Value::Choice(Picked::code(code)));
    match question.suggest? {
        Suggestion::Today => Some(Value::Date(PartialDate::Day(known.today))),
        Suggestion::Channel => code(known.channel.code()),
        Suggestion::Council => code(known.council?),
        Suggestion::LivingSituation => code(living_situation(form, sheet)?),
    }
}

/// The kind of home that the open address entry tells of.
fn living_situation(form: &Form, sheet: &Sheet) -> Option<&'static str> {
    let list = form.place("main.address_history", Owner::Main)?;
    let field = |entry, id: &str| -> Option<Place> {
        Some(list.within(entry, form.find(&format!("main.address_history.{id}"))?))
    };
    let code = |entry, id: &str| sheet.value(field(entry, id)?)?.code().map(str::to_owned);
    let open = |entry| field(entry, "to").is_some_and(|to| sheet.answer(to).is_none());
    let current = sheet
        .entries(list)
        .iter()
        .copied()
        .find(|entry| open(*entry))?;
    let by_kind = match code(current, "kind")?.as_str() {
        "no_fixed_place" => Some("rough_sleeping"),
        "refuge_or_hidden" => Some("refuge"),
        "prison" => Some("prison_or_ap"),
        "hospital_long_stay" => Some("hospital"),
        "asylum_accommodation" => Some("asylum_accommodation"),
        "traveller_site_or_boat" => Some("caravan_or_boat"),
        _ => None,
    };
    by_kind.or_else(|| match code(current, "basis")?.as_str() {
        "council_tenant" => Some("council_tenant"),
        "ha_tenant" => Some("ha_tenant"),
        "private_tenant" => Some("private_tenant"),
        "lodger" => Some("lodger"),
        "sofa_surfing" => Some("sofa_surfing"),
        "owner" => Some("owner"),
        "shared_owner" => Some("shared_owner"),
        "tied_to_job" => Some("tied"),
        "temporary_from_council" => Some("temporary_by_council"),
        "supported" => Some("supported"),
        _ => None,
    })
}
