//! The register's applications as lines for people, and as JSON for scripts.

use chrono::SecondsFormat;
use serde_json::{Value as Json, json};

use crate::locale::{Args, Locale, clean};
use crate::register::application::Header;

/// One line for each application.
#[must_use]
pub fn listing(locale: &Locale, headers: &[Header]) -> Vec<String> {
    headers.iter().map(|header| line(locale, header)).collect()
}

fn line(locale: &Locale, header: &Header) -> String {
    let council = header.council.as_ref().map_or_else(|| locale.say("list-no-council"), |code| locale.say(&format!("council-{code}")));
    let applicant = header.applicant.as_ref().map_or_else(|| locale.say("list-no-name"), |name| clean(name).into_owned());
    let args = Args::new()
        .text("reference", &header.reference.to_string())
        .text("stage", &locale.say(&format!("list-stage-{}", header.stage.code())))
        .text("channel", &locale.say(&format!("list-channel-{}", header.channel.code())))
        .text("council", &council)
        .answer("applicant", &applicant)
        .text("kept", &locale.say_instant(header.kept_at));
    locale.say_with("list-line", &args)
}

/// The same as `lodge list --json` prints it.
#[must_use]
pub fn listed(headers: &[Header]) -> Json {
    headers.iter().map(one).collect()
}

fn one(header: &Header) -> Json {
    json!({
        "reference": header.reference.to_string(),
        "stage": header.stage.code(),
        "channel": header.channel.code(),
        "council": header.council,
        "applicant": header.applicant,
        "kept_at": header.kept_at.to_rfc3339_opts(SecondsFormat::Secs, true),
        "lodged_at": header.lodged_at.map(|at| at.to_rfc3339_opts(SecondsFormat::Secs, true)),
        "form": header.form,
        "form_version": header.form_version,
        "parked": header.parked,
        "missing": header.attention.missing,
        "hard": header.attention.hard,
        "soft": header.attention.soft,
        "evidence_due": header.attention.evidence_due.map(|day| day.to_string()),
    })
}
