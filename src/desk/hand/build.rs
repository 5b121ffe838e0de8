//! Makes what is in hand when a question is opened, from the answer that is kept.

use crate::desk::books::Books;
use crate::desk::hand::{Choosing, Hand, Means, Opt, PaperRow, Papers, Roster, Toggles};
use crate::desk::intake::{Intake, contacts};
use crate::desk::line::Line;
use crate::desk::prose::Prose;
use crate::desk::wording::{Wording, list_place};
use crate::form::coverage::Coverage;
use crate::form::evidence::{self, Paper, STATES};
use crate::form::question::{Choice, WhoMay};
use crate::form::seen::Seen;
use crate::form::{self, Answer, EntryId, Kind, Person, Place, Position, Value};
use crate::register::Channel;

/// What is in hand when the question at a place is opened.
#[must_use]
pub fn hand_for(intake: &Intake, books: &Books, place: Place) -> Hand {
    let wording = intake.wording(books);
    let value = intake.sheet.value(place);
    match &intake.question(place).kind {
        Kind::Text { .. }
        | Kind::Name
        | Kind::Nino
        | Kind::Postcode
        | Kind::Email
        | Kind::Date(_)
        | Kind::Money(_)
        | Kind::Number(_) => words(intake, place, false),
        Kind::Phone => words(intake, place, true),
        Kind::LongText { .. } => {
            let before = text_kept(intake, place);
            Hand::Long {
                prose: Prose::of(&before),
                before,
            }
        }
        Kind::Choice {
            options, from_pack, ..
        } => match from_pack {
            None => Hand::Choose(choosing(own(&wording, options), value)),
            Some(list) if intake.pack.list(*list).is_empty() => words(intake, place, false),
            Some(list) => Hand::Choose(choosing(theirs(intake.pack.list(*list)), value)),
        },
        Kind::Many {
            options,
            max,
            alone,
        } => Hand::Toggle(toggles(own(&wording, options), value, alone, *max)),
        Kind::Tick => Hand::Tick(None),
        Kind::Told => Hand::Told {
            said: None,
            refusable: false,
        },
        Kind::Acknowledge => Hand::Told {
            said: None,
            refusable: true,
        },
        Kind::Person(who) => {
            Hand::Choose(choosing(people(intake, &wording, place, who, true), value))
        }
        Kind::People(who) => Hand::Toggle(toggles(
            people(intake, &wording, place, who, false),
            value,
            &[],
            None,
        )),
        Kind::Entry { of } => {
            Hand::Choose(choosing(entries(intake, &wording, place, *of, true), value))
        }
        Kind::Entries { of } => Hand::Toggle(toggles(
            entries(intake, &wording, place, *of, false),
            value,
            &[],
            None,
        )),
        Kind::List(shape) => Hand::Roster(roster(intake, place, shape.max)),
        Kind::Evidence => Hand::Papers(papers(intake, &wording)),
        Kind::Review => Hand::Review,
    }
}

fn words(intake: &Intake, place: Place, phone: bool) -> Hand {
    let before = text_kept(intake, place);
    Hand::Words {
        line: Line::of(&before),
        before,
        phone,
    }
}

/// The keys that were typed, so that they can be changed as they were; the value as text where it came another way.
fn text_kept(intake: &Intake, place: Place) -> String {
    let kept = intake.sheet.kept(place);
    match kept.map(|kept| (&kept.answer, &kept.typed)) {
        Some((Answer::Given(_), Some(typed))) => typed.clone(),
        Some((Answer::Given(_), None)) => {
            form::show::text(&intake.form, &intake.sheet, place).unwrap_or_default()
        }
        Some((Answer::Missing(_), _)) | None => String::new(),
    }
}

fn own(wording: &Wording, options: &[Choice]) -> Vec<Opt> {
    let opt = |(number, option): (usize, &Choice)| Opt {
        means: Means::Code(number),
        code: option.code.clone(),
        label: wording.locale.say(&option.message),
        words: option.with_text,
    };
    options.iter().enumerate().map(opt).collect()
}

fn theirs(labels: &[String]) -> Vec<Opt> {
    let opt = |(number, label): (usize, &String)| Opt {
        means: Means::Code(number),
        code: label.clone(),
        label: label.clone(),
        words: false,
    };
    labels.iter().enumerate().map(opt).collect()
}

fn people(intake: &Intake, wording: &Wording, place: Place, who: &WhoMay, add: bool) -> Vec<Opt> {
    let allowed = |person: &Person| match person {
        Person::Main => who.main,
        Person::Joint => who.joint,
        Person::Member(_) => who.members,
    };
    let known = form::people::people(&intake.form, &intake.sheet)
        .into_iter()
        .filter(|one| allowed(&one.person));
    let opt = |person: Person| Opt {
        means: Means::Person(person),
        code: String::new(),
        label: wording.person(person),
        words: false,
    };
    let mut options: Vec<Opt> = known.map(|one| opt(one.person)).collect();
    options.extend(own(wording, &who.options));
    if add
        && who.members
        && let Some(members) = intake.form.find("members")
    {
        options.push(add_to(wording, list_place(&intake.form, members, place)));
    }
    options
}

fn entries(intake: &Intake, wording: &Wording, place: Place, of: Position, add: bool) -> Vec<Opt> {
    let list = list_place(&intake.form, of, place);
    let opt = |entry: &EntryId| Opt {
        means: Means::Entry(*entry),
        code: String::new(),
        label: wording.entry(list, *entry),
        words: false,
    };
    let mut options: Vec<Opt> = intake.sheet.entries(list).iter().map(opt).collect();
    if add {
        options.push(add_to(wording, list));
    }
    options
}

fn add_to(wording: &Wording, list: Place) -> Opt {
    let args = crate::locale::Args::new().text("entry", &wording.entry_noun(list));
    Opt {
        means: Means::AddTo(list),
        code: String::new(),
        label: wording.locale.say_with("list-add-now", &args),
        words: false,
    }
}

fn choosing(options: Vec<Opt>, value: Option<&Value>) -> Choosing {
    let (kept, text) = match value {
        Some(Value::Choice(picked)) => (
            options.iter().position(|one| one.is(picked)),
            picked.text.clone(),
        ),
        Some(Value::Person(person)) => (
            options
                .iter()
                .position(|one| one.means == Means::Person(*person)),
            None,
        ),
        Some(Value::Entry(entry)) => (
            options
                .iter()
                .position(|one| one.means == Means::Entry(*entry)),
            None,
        ),
        _ => (None, None),
    };
    Choosing::new(options, kept, text.unwrap_or_default())
}

fn toggles(
    options: Vec<Opt>,
    value: Option<&Value>,
    alone: &[String],
    max: Option<usize>,
) -> Toggles {
    let find = |option: &Opt| match value {
        Some(Value::Many(picked)) => picked
            .iter()
            .find(|one| option.is(one))
            .map(|one| one.text.clone().unwrap_or_default()),
        Some(Value::People(people)) => people
            .iter()
            .any(|person| option.means == Means::Person(*person))
            .then(String::new),
        Some(Value::Entries(entries)) => entries
            .iter()
            .any(|entry| option.means == Means::Entry(*entry))
            .then(String::new),
        _ => None,
    };
    let found: Vec<Option<String>> = options.iter().map(find).collect();
    let on = found.iter().map(Option::is_some).collect();
    let texts = found.into_iter().map(Option::unwrap_or_default).collect();
    Toggles::new(options, on, texts, alone.to_vec(), max)
}

fn papers(intake: &Intake, wording: &Wording) -> Papers {
    let seen = Seen::of(&intake.form, &intake.pack, &intake.sheet, intake.today);
    let row = |paper: Paper| PaperRow {
        label: wording.locale.say(&paper.message),
        person: paper.person.map(|person| wording.person(person)),
        state: paper
            .state
            .and_then(|state| STATES.iter().position(|known| *known == state)),
        key: paper.key,
        due: paper.due,
    };
    Papers::new(evidence::papers(&seen).into_iter().map(row).collect())
}

fn roster(intake: &Intake, place: Place, max: Option<usize>) -> Roster {
    let entries = intake.sheet.entries(place);
    let addresses = intake.question(place).field == "address_history";
    let seen = || Seen::of(&intake.form, &intake.pack, &intake.sheet, intake.today);
    let coverage = if addresses {
        Coverage::of(&seen(), place.owner)
    } else {
        None
    };
    let settled = !entries.is_empty() || intake.sheet.answer(place).is_some();
    let roster = Roster::new(
        entries,
        max.is_some_and(|max| entries.len() >= max),
        settled,
        coverage,
    );
    let helpers = intake.question(place).id == contacts::LIST;
    if helpers && intake.header.channel != Channel::Kiosk {
        roster.offering_known()
    } else {
        roster
    }
}
