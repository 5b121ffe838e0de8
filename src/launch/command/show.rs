//! `lodge show`: one application, every answer with where it came from.
//!
//! For people a National Insurance number is masked (`rules.md` 2.3); `--json` has it whole.

use crate::answers;
use crate::desk::{Effect, Outcome, Trouble};
use crate::form::{Answer, Form, Kind, Provenance, Sheet, show};
use crate::launch::arguments::Everywhere;
use crate::launch::exit::{Exit, Failure};
use crate::launch::surroundings::Surroundings;
use crate::launch::{open, say};
use crate::locale::{Args, Locale, clean};
use crate::paper;
use crate::register::application::Header;
use crate::register::nino;

/// Prints the application of a reference.
pub(super) fn show(
    everywhere: &Everywhere,
    surroundings: &Surroundings,
    reference: &str,
    json: bool,
) -> Result<Exit, Failure> {
    let locale = open::locale(everywhere)?;
    let reference = open::reference(&locale, reference)?;
    let catalogue = open::catalogue(everywhere.forms.as_deref())?;
    let mut world = open::world(everywhere, surroundings, catalogue, &locale)?;
    open::unlock(&mut world, everywhere, &locale)?;
    let found = world.casebook().map(|casebook| casebook.find(reference));
    let found = found
        .transpose()
        .map_err(|error| Failure::of(&locale, &crate::world::trouble_of(&error)))?
        .flatten();
    let known = found.ok_or_else(|| Failure::of(&locale, &Trouble::new("application-unknown")))?;
    let Outcome::Recalled(recalled) = open::perform(&mut world, &locale, Effect::Recall(known.id))?
    else {
        return Err(open::unforeseen(&locale));
    };
    let form = world.catalogue().form(&recalled.header.form);
    let form = form.ok_or_else(|| open::unforeseen(&locale))?;
    if json {
        let mut value = answers::shown(form, &recalled.header, &recalled.sheet);
        let record = paper::export::on_record(&recalled.header, &recalled.ledger);
        if let Some(map) = value.as_object_mut() {
            let consents = record.get("consents").cloned().unwrap_or_default();
            map.insert("consents".to_owned(), consents);
            map.insert("privacy".to_owned(), record);
        }
        say::json(&value)?;
    } else {
        say::lines(lines(&locale, form, &recalled.header, &recalled.sheet))?;
    }
    Ok(Exit::Done)
}

fn lines(locale: &Locale, form: &Form, header: &Header, sheet: &Sheet) -> Vec<String> {
    let args = Args::new()
        .text("reference", &header.reference.to_string())
        .text(
            "stage",
            &locale.say(&format!("list-stage-{}", header.stage.code())),
        )
        .text("kept", &locale.say_instant(header.kept_at));
    let mut lines = vec![locale.say_with("show-stage", &args)];
    for (place, kept) in sheet.all() {
        let answer = match &kept.answer {
            Answer::Given(value) => {
                let says = show::of_value(form, sheet, value);
                if matches!(form.question(place.question).kind, Kind::Nino) {
                    nino::mask(&says)
                } else {
                    clean(&says).into_owned()
                }
            }
            Answer::Missing(reason) => {
                locale.say_with("show-none", &Args::new().text("reason", reason.code()))
            }
        };
        lines.push(format!("  {}  {answer}", form.path(place, sheet)));
        lines.push(format!("    {}", came_from(locale, &kept.provenance)));
    }
    lines
}

/// Who told us, on which channel, to which officer, and when.
fn came_from(locale: &Locale, provenance: &Provenance) -> String {
    let source = locale.say(&format!("source-{}", provenance.source.code()));
    let channel = locale.say(&format!("list-channel-{}", provenance.channel.code()));
    let args = Args::new()
        .text("source", &source)
        .text("channel", &channel)
        .answer("officer", &provenance.officer)
        .text("at", &locale.say_instant(provenance.at));
    locale.say_with("show-from", &args)
}
