//! The facts of one record, in plain words.

use crate::desk::scene::privacy::reading::{Fact, deciding};
use crate::desk::scene::privacy::{Seen, objections, told};
use crate::locale::Args;
use crate::privacy::{InformedBy, NoticeId, NoticeShown, Record, Taken, Weighed};

/// What a record says, what it is first.
pub(super) fn of(seen: &Seen, record: &Record) -> Vec<Fact> {
    match record {
        Record::NoticeShown(shown) => notice(seen, shown),
        Record::FormatAsked(asked) => {
            let format = seen.say(&format!("telling-format-{}", asked.format.code()));
            let mut facts = vec![
                what(seen.say_of("privacy-record-format-asked", asked.person)),
                Fact::new("privacy-fact-format", format),
                Fact::new("privacy-fact-on", seen.locale().say_day(asked.on)),
            ];
            facts.push(which(seen, &asked.notice));
            facts
        }
        Record::Acknowledged(told) => {
            let mut facts = vec![what(seen.say_of(told::thing(&told.thing), told.person))];
            if told::refused(&told.thing) {
                facts.push(answer(seen.say("privacy-would-not-say")));
            }
            facts.push(at(seen, told.at));
            facts.extend(taken(seen, &told.taken));
            facts
        }
        Record::Informed(informed) => {
            let by = match informed.by {
                InformedBy::Council => "informed-by-council",
                InformedBy::Applicant => "informed-by-applicant",
            };
            let mut facts = vec![
                what(seen.say_of("privacy-told-data", informed.person)),
                Fact::new("privacy-fact-teller", seen.say(by)),
                Fact::new("privacy-fact-on", seen.locale().say_day(informed.on)),
            ];
            let how = informed
                .how
                .map(|how| format!("privacy-how-{}", how.code()));
            facts.extend(how.map(|how| Fact::new("privacy-fact-how", seen.say(&how))));
            facts
        }
        Record::Consent(step) => deciding::consent(seen, step),
        Record::Authority(authority) => deciding::authorised(seen, authority),
        Record::Objected(objection) => {
            let mut facts = vec![
                what(objections::says(seen, objection)),
                Fact::new(
                    "privacy-fact-received",
                    seen.locale().say_day(objection.received_on),
                ),
            ];
            facts.extend(taken(seen, &objection.taken));
            facts
        }
        Record::ObjectionDecided(decided) => {
            let weighed = match decided.weighed {
                Weighed::Upheld => "privacy-weighed-upheld",
                Weighed::Overridden => "privacy-weighed-overridden",
            };
            vec![
                what(seen.say(weighed)),
                reason(seen.covered(decided.reasons.as_str())),
                at(seen, decided.at),
                Fact::new("privacy-fact-by", decided.recorder.name().to_owned()),
            ]
        }
        Record::Restricted(change) => {
            let message = if change.restricted {
                "privacy-restricted"
            } else {
                "privacy-no-longer-restricted"
            };
            vec![
                what(seen.say_of(message, change.person)),
                reason(seen.covered(change.reason.as_str())),
                at(seen, change.at),
                Fact::new("privacy-fact-by", change.recorder.name().to_owned()),
            ]
        }
        Record::Disclosure(disclosure) => deciding::disclosed(seen, disclosure),
        Record::Equality(offer) => {
            let mut facts = vec![
                what(seen.say_of("privacy-told-equality", offer.person)),
                answer(seen.say(told::came(offer.came))),
                at(seen, offer.at),
            ];
            facts.extend(taken(seen, &offer.taken));
            facts
        }
        Record::AuthorityRevoked { .. }
        | Record::IntakeEnded { .. }
        | Record::Contact(_)
        | Record::Closed { .. } => Vec::new(),
    }
}

pub(super) fn what(value: String) -> Fact {
    Fact::new("privacy-fact-what", value)
}

pub(super) fn answer(value: String) -> Fact {
    Fact::new("privacy-fact-answer", value)
}

pub(super) fn reason(value: String) -> Fact {
    Fact::new("privacy-fact-reason", value)
}

pub(super) fn at(seen: &Seen, at: chrono::DateTime<chrono::Utc>) -> Fact {
    Fact::new("privacy-fact-at", seen.locale().say_instant(at))
}

/// Which notice, in which version and language.
pub(super) fn which(seen: &Seen, notice: &NoticeId) -> Fact {
    let args = Args::new()
        .text("notice", &notice.pack)
        .count("version", i64::from(notice.version))
        .text("language", &notice.language);
    let value = seen.locale().say_with("privacy-notice-version", &args);
    Fact::new("privacy-fact-notice", value)
}

fn notice(seen: &Seen, shown: &NoticeShown) -> Vec<Fact> {
    let mut facts = vec![
        what(seen.say_of("privacy-told-notice", shown.to)),
        which(seen, &shown.notice),
        Fact::new(
            "privacy-fact-how",
            seen.say(&format!("privacy-how-{}", shown.how.code())),
        ),
        Fact::new(
            "privacy-fact-extent",
            seen.say(&format!("privacy-extent-{}", shown.extent.code())),
        ),
        Fact::new(
            "privacy-fact-format",
            seen.say(&format!("telling-format-{}", shown.format.code())),
        ),
        at(seen, shown.at),
    ];
    let by = shown.by.clone();
    facts.extend(by.map(|officer| Fact::new("privacy-fact-by", officer)));
    facts
}

/// How an answer reached the record, and who wrote it down.
pub(super) fn taken(seen: &Seen, taken: &Taken) -> Vec<Fact> {
    let how = seen.say(&format!("privacy-method-{}", taken.method().code()));
    let mut facts = vec![Fact::new("privacy-fact-how", how)];
    let said = match taken {
        Taken::OnPhone { said, .. } | Taken::InPerson { said, .. } => said.as_ref(),
        Taken::AtKiosk { .. }
        | Taken::HandedOver { .. }
        | Taken::OnPaper { .. }
        | Taken::ByLetter { .. } => None,
    };
    facts.extend(said.map(|words| Fact::new("privacy-fact-said", seen.covered(words.as_str()))));
    let recorder = taken.recorder();
    facts.extend(recorder.map(|one| Fact::new("privacy-fact-by", one.name().to_owned())));
    facts
}
