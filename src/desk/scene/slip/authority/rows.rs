//! The rows of an authority: which there are hangs on what gives it, what it reaches and what may be done under it.

use crate::desk::Desk;
use crate::desk::agent::{agents, code_of_agent};
use crate::desk::scene::slip::authority::rule;
use crate::desk::scene::slip::authority::terms::FORMS;
use crate::desk::slip::{Choice, Slip, SlipRow};
use crate::desk::who::person_of;
use crate::locale::Args;
use crate::privacy::{Action, IdentityRule, PersonId};

/// What other rows hang on.
#[derive(Debug, Default)]
pub(super) struct Picks {
    who: Option<PersonId>,
    agent: Option<String>,
    form: Option<String>,
    some_parts: bool,
    asks_for_data: bool,
}

impl Picks {
    /// What is picked on a form.
    pub(super) fn of(slip: &Slip) -> Self {
        let data = Action::RequestData.code();
        Self {
            who: slip.one("who").and_then(person_of),
            agent: slip.one("agent").map(str::to_owned),
            form: slip.one("form").map(str::to_owned),
            some_parts: slip.one("reach") == Some("some"),
            asks_for_data: slip.many("actions").contains(&data),
        }
    }
}

/// The rows that there are now.
pub(super) fn rows(desk: &Desk, picks: &Picks) -> Vec<SlipRow> {
    let mut rows = vec![who(desk), agent(desk, picks), form(desk)];
    let Some(form) = picks.form.as_deref() else {
        rows.push(reach(desk));
        return rows;
    };
    let say = |id: &str| desk.books.chrome().say(id);
    let once = form == "verbal_one_off";
    rows.push(if once {
        SlipRow::words("said", say("authority-said")).hint(say("authority-said-hint"))
    } else {
        let asks = format!("authority-proof-{form}");
        let hint = desk.books.chrome().attr(&asks, "hint", &Args::new());
        SlipRow::line("proof", say(&asks)).hint(hint.unwrap_or_default())
    });
    rows.push(reach(desk));
    if picks.some_parts {
        rows.push(SlipRow::many(
            "topics",
            say("authority-topics"),
            topics(desk),
        ));
    }
    rows.push(SlipRow::many(
        "actions",
        say("authority-actions"),
        actions(desk, form),
    ));
    if !once {
        rows.push(SlipRow::day("from", say("authority-from")).hint(say("slip-day-hint")));
        rows.push(SlipRow::day("until", say("authority-until")).hint(say("authority-until-hint")));
    }
    rows.extend(identity(desk, picks));
    rows
}

fn who(desk: &Desk) -> SlipRow {
    let says = desk.books.chrome().say("authority-who");
    SlipRow::one("who", says, desk.choices_of_household())
}

fn agent(desk: &Desk, picks: &Picks) -> SlipRow {
    let locale = desk.books.chrome();
    let but = picks.who.unwrap_or(PersonId::Main);
    let agents = desk.intake.as_deref().map(|intake| agents(intake, but));
    let agents = agents.unwrap_or_default().into_iter();
    let agents = agents.map(|one| Choice::new(code_of_agent(&one), desk.name_of_agent(&one)));
    SlipRow::one("agent", locale.say("authority-agent"), agents.collect())
        .hint(locale.say("authority-agent-hint"))
}

fn form(desk: &Desk) -> SlipRow {
    let locale = desk.books.chrome();
    let forms = FORMS.iter();
    let forms = forms.map(|code| Choice::new(*code, locale.say(&format!("authority-form-{code}"))));
    SlipRow::one("form", locale.say("authority-form"), forms.collect())
}

fn reach(desk: &Desk) -> SlipRow {
    let locale = desk.books.chrome();
    let ways = ["whole", "some"].map(|code| {
        let message = format!("authority-{code}");
        Choice::new(code, locale.say(&message))
    });
    SlipRow::one("reach", locale.say("authority-reach"), ways.into())
        .hint(locale.say("authority-never"))
}

/// The parts of the form that hold anything about anybody.
fn topics(desk: &Desk) -> Vec<Choice> {
    let Some(intake) = &desk.intake else {
        return Vec::new();
    };
    let wording = intake.wording(&desk.books);
    let sections = intake.form.sections.iter().enumerate();
    let personal = sections.filter(|(number, _)| {
        let mut questions = intake.form.questions();
        questions.any(|question| question.section == *number && !question.class.is_empty())
    });
    let choice = |(number, section): (usize, &crate::form::Section)| {
        Choice::new(section.id.clone(), wording.section(number, true))
    };
    personal.map(choice).collect()
}

/// What may be done under a form of authority.
fn actions(desk: &Desk, form: &str) -> Vec<Choice> {
    let locale = desk.books.chrome();
    let in_their_place = ["lasting_power", "deputy", "parental"].contains(&form);
    let fits = |action: &&Action| match action {
        Action::Discuss | Action::Submit => true,
        Action::ReceiveCopies | Action::RequestData => form != "verbal_one_off",
        Action::Decide => in_their_place,
    };
    let choice = |action: &Action| {
        let code = action.code();
        Choice::new(code, locale.say(&format!("authority-action-{code}")))
    };
    Action::ALL.iter().filter(fits).map(choice).collect()
}

/// Who showed who they are, where the notice asks for it, or somebody is to ask for the data that is held.
fn identity(desk: &Desk, picks: &Picks) -> Option<SlipRow> {
    let locale = desk.books.chrome();
    let who = picks.who.unwrap_or(PersonId::Main);
    let asked = rule(desk, who) == IdentityRule::Both || picks.asks_for_data;
    let agent = picks
        .agent
        .as_deref()
        .and_then(crate::desk::agent::agent_of);
    let agent = agent.map_or_else(
        || locale.say("agent-representative"),
        |agent| desk.name_of_agent(&agent),
    );
    let both = vec![
        Choice::new("person", desk.name_of(who)),
        Choice::new("agent", agent),
    ];
    asked.then(|| {
        SlipRow::many("identity", locale.say("authority-identity"), both)
            .hint(locale.say("authority-identity-hint"))
    })
}
