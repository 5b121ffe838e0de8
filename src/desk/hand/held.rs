//! What leaving a question makes of what is in hand.

use crate::desk::hand::{Choosing, Hand, Means, Opt, Toggles};
use crate::form::{Answer, Kind, Picked, Reading, Value, read};

/// What is in hand, as an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Held {
    /// Nothing changed.
    Same,
    /// The answer is taken back: nobody has been asked.
    Cleared,
    /// An answer, with the keys as typed where it was read from text.
    Given(Answer, Option<String>),
}

impl Hand {
    /// What is in hand, read as the question reads it.
    #[must_use]
    pub fn held(&self, reading: &Reading, kind: &Kind) -> Held {
        match self {
            Self::Words { line, before, .. } => of_text(line.text(), before, reading),
            Self::Long { prose, before } => of_text(&prose.text(), before, reading),
            Self::Choose(choosing) => of_choice(choosing, kind, reading),
            Self::Toggle(toggles) => of_toggles(toggles, kind),
            Self::Tick(Some(on)) => given(Value::Tick(*on)),
            Self::Told {
                said: Some(yes),
                refusable,
            } => match (refusable, yes) {
                (true, true) => given(Value::Choice(Picked::code("acknowledged"))),
                (true, false) => given(Value::Choice(Picked::code("refused"))),
                (false, true) => given(Value::Choice(Picked::code("told"))),
                (false, false) => Held::Cleared,
            },
            Self::Papers(papers) if papers.touched => given(Value::Many(papers.picked())),
            Self::Tick(None)
            | Self::Told { said: None, .. }
            | Self::Papers(_)
            | Self::Roster(_)
            | Self::Review => Held::Same,
        }
    }
}

fn given(value: Value) -> Held {
    Held::Given(Answer::Given(value), None)
}

fn of_text(typed: &str, before: &str, reading: &Reading) -> Held {
    if typed == before {
        return Held::Same;
    }
    if typed.trim().is_empty() {
        return Held::Cleared;
    }
    let question = reading.form.question(reading.place.question);
    Held::Given(
        Answer::Given(read(question, typed, reading)),
        Some(typed.to_owned()),
    )
}

fn of_choice(choosing: &Choosing, kind: &Kind, reading: &Reading) -> Held {
    let (option, words) = match (&choosing.words, choosing.chosen) {
        (Some((option, line)), _) => (*option, line.text().trim().to_owned()),
        (None, Some(option)) => (option, String::new()),
        (None, None) => return Held::Same,
    };
    if choosing.kept == Some(option) && choosing.words_kept == words {
        return Held::Same;
    }
    let Some(known) = choosing.options.get(option) else {
        return Held::Same;
    };
    match (known.means, kind) {
        (Means::Person(person), _) => given(Value::Person(person)),
        (Means::Entry(entry), _) => given(Value::Entry(entry)),
        (Means::Missing(reason), _) => Held::Given(Answer::Missing(reason), None),
        (Means::AddTo(_), _) => Held::Same,
        (
            Means::Code(_),
            Kind::Choice {
                from_pack: Some(_), ..
            },
        ) => {
            let question = reading.form.question(reading.place.question);
            given(read(question, &known.code, reading))
        }
        (Means::Code(_), _) => given(Value::Choice(picked(known, words))),
    }
}

#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "every other kind of several is a choice of codes"
)]
fn of_toggles(toggles: &Toggles, kind: &Kind) -> Held {
    let typing = toggles.words.is_some();
    if !toggles.touched && !typing {
        return Held::Same;
    }
    let on = |number: usize| toggles.on.get(number).copied().unwrap_or(false);
    let chosen: Vec<(usize, &Opt)> = toggles
        .options
        .iter()
        .enumerate()
        .filter(|(number, _)| on(*number))
        .collect();
    if chosen.is_empty() {
        return Held::Cleared;
    }
    match kind {
        Kind::People(_) => given(Value::People(
            chosen
                .iter()
                .filter_map(|(_, option)| {
                    if let Means::Person(who) = option.means {
                        Some(who)
                    } else {
                        None
                    }
                })
                .collect(),
        )),
        Kind::Entries { .. } => given(Value::Entries(
            chosen
                .iter()
                .filter_map(|(_, option)| {
                    if let Means::Entry(entry) = option.means {
                        Some(entry)
                    } else {
                        None
                    }
                })
                .collect(),
        )),
        _ => {
            let words = |number: usize| match &toggles.words {
                Some((option, line)) if *option == number => line.text().trim().to_owned(),
                Some(_) | None => toggles.texts.get(number).cloned().unwrap_or_default(),
            };
            given(Value::Many(
                chosen
                    .iter()
                    .map(|(number, option)| picked(option, words(*number)))
                    .collect(),
            ))
        }
    }
}

fn picked(option: &Opt, words: String) -> Picked {
    Picked {
        code: option.code.clone(),
        text: (option.words && !words.is_empty()).then_some(words),
    }
}
