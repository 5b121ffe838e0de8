//! What officers know of a notice and the public is not told: what is wrong with it and what to do about that, what it does not
//! state, and on which ground each purpose rests, the notice's own told apart from our reading.

use crate::desk::scene::notice::Source;
use crate::locale::{Args, Locale};
use crate::privacy::{Basis, Defect, Effective, Fact, Origin, Topic};

/// What a notice may be silent about and a person may ask about.
const ASKED_ABOUT: [Topic; 5] = [
    Topic::Retention,
    Topic::Withdrawal,
    Topic::ThirdCountries,
    Topic::Automated,
    Topic::Formats,
];

/// The lines, in the order in which they matter.
pub(super) fn aside(notice: &Effective, locale: &Locale) -> Vec<Source> {
    let mut lines = Vec::new();
    let heading = |id: &str, lines: &mut Vec<Source>| {
        if !lines.is_empty() {
            lines.push(Source::beside(String::new(), false));
        }
        lines.push(Source::beside(locale.say(id), true));
    };
    heading("telling-aside-defects", &mut lines);
    let defects = notice.defects();
    if defects.is_empty() {
        lines.push(Source::beside(locale.say("telling-aside-none"), false));
    }
    for told in defects {
        lines.push(Source::beside(defect(told.value, locale), false));
    }
    heading("telling-aside-silent", &mut lines);
    lines.extend(silences(notice, locale));
    heading("telling-aside-grounds", &mut lines);
    for told in notice.purposes() {
        let purpose = locale.say(&format!("notice-purpose-{}", told.value.id));
        lines.push(Source::beside(purpose, false));
        let bases: Vec<&Basis> = told.value.bases(notice.kind()).collect();
        if bases.is_empty() {
            lines.push(Source::under(locale.say("notice-not-stated")));
        }
        for basis in bases {
            lines.push(Source::under(ground(basis, locale)));
        }
    }
    lines
}

/// What is wrong, and what to do about it.
fn defect(defect: &Defect, locale: &Locale) -> String {
    let id = format!("notice-defect-{}", defect.key);
    let to_do = locale.attr(&id, "do", &Args::new()).unwrap_or_default();
    let handling = locale.say(&format!("notice-handling-{}", defect.handling.code()));
    format!("{} {} {to_do} {handling}", defect.code, locale.say(&id))
}

/// What the notice does not state, though somebody may ask.
fn silences(notice: &Effective, locale: &Locale) -> Vec<Source> {
    let silent = |topic: &&Topic| {
        if **topic == Topic::Retention {
            notice.retention() == Fact::NotStated
        } else {
            !notice.states(**topic)
        }
    };
    let lines: Vec<Source> = ASKED_ABOUT
        .iter()
        .filter(silent)
        .map(|topic| {
            let topic = locale.say(&format!("notice-topic-{}", topic.code()));
            let said = locale.say("notice-not-stated");
            Source::beside(format!("{topic}: {said}"), false)
        })
        .collect();
    if lines.is_empty() {
        return vec![Source::beside(locale.say("telling-aside-none"), false)];
    }
    lines
}

/// A ground, whether the notice says so, and whether it waits for a data-protection officer.
fn ground(basis: &Basis, locale: &Locale) -> String {
    let mut articles = vec![basis.art6.code().to_owned()];
    articles.extend(basis.art9.map(|article| article.code().to_owned()));
    articles.extend(basis.art10.then(|| "10".to_owned()));
    let origin = match basis.origin {
        Origin::Stated => "notice-origin-stated",
        Origin::Derived => "notice-origin-derived",
    };
    let mut parts = vec![articles.join(", "), locale.say(origin)];
    if basis.waits() {
        parts.push(locale.say("notice-waits"));
    }
    parts.join(" • ")
}
