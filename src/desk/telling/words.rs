//! What the gate said, in plain words: yes and exactly what, or no and why, what to say to the caller and what to do instead.

use crate::desk::telling::caller::{self, PUBLIC, purpose_says};
use crate::desk::telling::part;
use crate::form::Form;
use crate::locale::{Args, Locale, day_in_london};
use crate::privacy::{
    Action, Agent, Article6, Closed, Decision, Disclosure, Ledger, Overriding, PersonId, Question,
    RefusalCode, RestsOn, Sequence, To,
};

/// What stands in for a name while someone is listening.
const COVER: &str = "•••";

/// One thing that is said, under a heading where it has one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// The heading.
    pub heading: Option<String>,
    /// Its lines.
    pub lines: Vec<String>,
    /// Whether they are a list.
    pub list: bool,
}

/// A disclosure with what is needed to put it into words.
#[derive(Clone, Copy)]
pub struct Telling<'a> {
    /// The language.
    pub locale: &'a Locale,
    /// The form that the parts are of.
    pub form: &'a Form,
    /// The records that it stands in.
    pub ledger: &'a Ledger,
    /// What the gate was asked and what it said.
    pub disclosure: &'a Disclosure,
    /// The number under which it was written down.
    pub entry: Sequence,
    /// What people are called.
    pub name: &'a dyn Fn(&Agent) -> String,
    /// Whether names and what was typed are covered.
    pub covered: bool,
}

/// The sentence that says why the gate is shut.
#[must_use]
pub fn refusal(locale: &Locale, code: RefusalCode) -> String {
    locale.say(&refusal_message(code))
}

/// What can be done where the gate is shut for this reason.
#[must_use]
pub fn instead(locale: &Locale, code: RefusalCode) -> String {
    let said = locale.attr(&refusal_message(code), "do", &Args::new());
    said.unwrap_or_default()
}

fn refusal_message(code: RefusalCode) -> String {
    format!("gate-refused-{}", code.code())
}

impl Telling<'_> {
    /// The answer in one line.
    #[must_use]
    pub fn verdict(&self) -> String {
        let sent = self.question().action != Action::Discuss;
        self.locale.say(match (&self.disclosure.decision, sent) {
            (Decision::Refused { .. }, false) => "gate-no",
            (Decision::Refused { .. }, true) => "gate-no-copy",
            (Decision::Allowed { .. }, false) => "gate-yes",
            (Decision::Allowed { .. }, true) => "gate-yes-copy",
            (Decision::Emergency { .. }, false) => "gate-out-of-turn",
            (Decision::Emergency { .. }, true) => "gate-out-of-turn-copy",
        })
    }

    /// Everything that is said under the answer, in order.
    #[must_use]
    pub fn said(&self) -> Vec<Said> {
        let mut all = match &self.disclosure.decision {
            Decision::Allowed { ground } => self.allowed(ground),
            Decision::Refused { code } => self.refused(*code),
            Decision::Emergency { review_due, over } => {
                let due = self.locale.say_day(*review_due);
                self.out_of_turn(&due, over)
            }
        };
        all.push(self.on_record());
        all
    }

    /// Who would be told.
    #[must_use]
    pub fn recipient(&self) -> String {
        let words = match &self.question().to {
            To::Recipient(recipient) => recipient.name().to_owned(),
            To::OneOf { class, .. } => return caller::class_says(self.locale, class),
            To::Agent(agent) => return (self.name)(agent),
        };
        self.cover(&words)
    }

    fn question(&self) -> &Question {
        &self.disclosure.question
    }

    fn cover(&self, typed: &str) -> String {
        if self.covered {
            COVER.to_owned()
        } else {
            typed.to_owned()
        }
    }

    fn about(&self, person: PersonId) -> String {
        (self.name)(&Agent::Person(person))
    }

    fn parts(&self) -> Said {
        let fields = self.question().fields.iter();
        let lines = fields.map(|field| part::says(self.locale, self.form, field));
        Said {
            heading: None,
            lines: lines.collect(),
            list: true,
        }
    }

    fn plain(&self, heading: Option<&str>, lines: Vec<String>) -> Said {
        Said {
            heading: heading.map(|heading| self.locale.say(heading)),
            lines,
            list: false,
        }
    }

    fn allowed(&self, ground: &RestsOn) -> Vec<Said> {
        let mut said = vec![self.parts()];
        said.extend(self.ground(ground));
        said.push(self.plain(None, vec![self.locale.say("gate-no-more")]));
        said
    }

    fn ground(&self, ground: &RestsOn) -> Vec<Said> {
        let heading = Some("gate-because");
        match ground {
            RestsOn::Consents(yeses) => yeses
                .iter()
                .map(|yes| self.plain(heading, self.said_yes(*yes)))
                .collect(),
            RestsOn::Authority(entry) => vec![self.plain(heading, vec![self.by_word_of(*entry)])],
            RestsOn::Law {
                art6,
                statute,
                waits,
            } => {
                let mut lines = vec![self.law(*art6, statute.as_deref())];
                if *waits {
                    lines.push(self.locale.say("gate-ground-waits"));
                }
                vec![self.plain(heading, lines)]
            }
        }
    }

    /// Who said yes, on which day, and the very words that they said it to.
    fn said_yes(&self, yes: Sequence) -> Vec<String> {
        let step = self
            .ledger
            .entry(yes)
            .and_then(|entry| entry.record.consent());
        let Some(step) = step else { return Vec::new() };
        let day = self.locale.say_day(day_in_london(step.occurred_at()));
        let args = Args::new()
            .answer("name", &self.about(step.matter().person()))
            .text("day", &day)
            .text("record", &yes.0.to_string());
        let mut lines = vec![self.locale.say_with("gate-ground-yes", &args)];
        let words = step
            .capture()
            .and_then(|capture| self.ledger.wordings().text(&capture.wording.digest));
        if let Some(words) = words.filter(|_| !self.covered) {
            lines.extend(words.lines().map(|line| format!("  {line}")));
        }
        lines
    }

    fn by_word_of(&self, entry: Sequence) -> String {
        let args = Args::new().text("record", &entry.0.to_string());
        let Some(authority) = self.ledger.authority(entry) else {
            return self.locale.say_with("gate-ground-authority-gone", &args);
        };
        let terms = authority.terms();
        let args = args
            .answer("name", &self.about(terms.for_person))
            .answer("agent", &(self.name)(&terms.agent))
            .text("day", &self.locale.say_day(terms.from));
        let message = if authority.is_one_off() {
            "gate-ground-one-off"
        } else {
            "gate-ground-authority"
        };
        self.locale.say_with(message, &args)
    }

    fn law(&self, art6: Article6, statute: Option<&str>) -> String {
        let what = self.locale.say(match art6 {
            Article6::Consent => "gate-law-consent",
            Article6::Contract => "gate-law-contract",
            Article6::Obligation => "gate-law-obligation",
            Article6::Vital => "gate-law-vital",
            Article6::PublicTask => "gate-law-public-task",
            Article6::Recognised => "gate-law-recognised",
            Article6::Interests => "gate-law-interests",
        });
        let args = Args::new().text("what", &what).text("article", art6.code());
        match statute {
            Some(statute) => {
                let args = args.text("statute", statute);
                self.locale.say_with("gate-ground-law-statute", &args)
            }
            None => self.locale.say_with("gate-ground-law", &args),
        }
    }

    fn refused(&self, code: RefusalCode) -> Vec<Said> {
        let mut why = vec![refusal(self.locale, code)];
        let public =
            matches!(&self.question().to, To::OneOf { class, .. } if class.as_str() == PUBLIC);
        if public {
            why.push(self.locale.say("gate-public"));
        }
        vec![
            self.plain(None, why),
            self.plain(Some("gate-say"), vec![self.locale.say("gate-script")]),
            self.plain(Some("gate-instead"), vec![instead(self.locale, code)]),
        ]
    }

    fn out_of_turn(&self, due: &str, over: &[RefusalCode]) -> Vec<Said> {
        let (message, words) = match &self.question().overriding {
            Some(Overriding::CourtOrder { order }) => ("gate-ground-court", order.as_str()),
            Some(Overriding::Statute { statute }) => ("gate-ground-statute", statute.as_str()),
            Some(Overriding::Emergency { reason }) => ("gate-ground-emergency", reason.as_str()),
            None => ("gate-ground-emergency", ""),
        };
        let args = Args::new().answer("words", &self.cover(words));
        let mut said = vec![
            self.parts(),
            self.plain(
                Some("gate-because"),
                vec![self.locale.say_with(message, &args)],
            ),
        ];
        if !over.is_empty() {
            let shut = over.iter().map(|code| refusal(self.locale, *code));
            said.push(Said {
                list: true,
                ..self.plain(Some("gate-over"), shut.collect())
            });
        }
        let args = Args::new().text("day", due);
        said.push(self.plain(
            Some("gate-afterwards"),
            vec![if self.was_looked_at() {
                self.locale.say("gate-reviewed")
            } else {
                self.locale.say_with("gate-review-due", &args)
            }],
        ));
        said
    }

    /// Whether what left out of turn was looked at again.
    #[must_use]
    pub fn was_looked_at(&self) -> bool {
        self.ledger.was_done(self.entry, Closed::Reviewed)
    }

    /// Who asked for what, for whom, and under which number it stands.
    fn on_record(&self) -> Said {
        let question = self.question();
        let locale = self.locale;
        let parts: Vec<String> = self.parts().lines;
        let mut lines = vec![
            locale.say_with(
                "gate-record-who",
                &Args::new()
                    .answer("recipient", &self.recipient())
                    .answer("who", &self.cover(question.requested_by.as_str()))
                    .answer("name", &self.about(question.about)),
            ),
            locale.say_with(
                "gate-record-what",
                &Args::new().text("parts", &locale.say_list(&parts)),
            ),
            locale.say_with(
                "gate-record-why",
                &Args::new().text("purpose", &purpose_says(locale, &question.purpose)),
            ),
        ];
        if let Some(reference) = &question.request_ref {
            let args = Args::new().answer("reference", &self.cover(reference.as_str()));
            lines.push(locale.say_with("gate-record-reference", &args));
        }
        let officer = question.recorder.as_ref().map_or("", |one| one.name());
        lines.push(
            locale.say_with(
                "gate-record-number",
                &Args::new()
                    .text("record", &self.entry.0.to_string())
                    .answer("officer", officer)
                    .text("when", &locale.say_instant(self.disclosure.at)),
            ),
        );
        self.plain(Some("gate-record"), lines)
    }
}
