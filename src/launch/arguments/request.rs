//! `lodge request`: what people ask of the office under data-protection law.

use chrono::NaiveDate;
use clap::builder::PossibleValuesParser;
use clap::{Args, Subcommand};

use crate::rights::{ExtensionReason, Kind, Need, Route, Way};

/// Requests under data-protection law.
#[derive(Debug, Subcommand)]
pub enum RequestCommand {
    /// Opens a request. That it was made is enough: no form, no writing and no proof is needed.
    Open(Opening),
    /// Lists requests with the day to act by, the law's last day, and how they come about.
    List {
        /// Only those of one application, closed ones too; every open request without it.
        #[arg(value_name = "REFERENCE")]
        reference: Option<String>,
        /// Only those to be acted on within a week, or already late.
        #[arg(long)]
        due: bool,
        /// Prints one JSON value.
        #[arg(long)]
        json: bool,
    },
    /// Asks for something that the month waits for before it begins. It never stops a month that runs.
    Need {
        /// Which request.
        #[command(flatten)]
        which: Which,
        /// What is needed.
        #[arg(long, value_name = "CODE", value_parser = codes(Need::ALL, Need::code))]
        what: String,
        /// Why there is a doubt.
        #[arg(long, value_name = "TEXT")]
        reason: String,
    },
    /// Writes down that what was asked for came.
    Met {
        /// Which request.
        #[command(flatten)]
        which: Which,
        /// What came.
        #[arg(long, value_name = "CODE", value_parser = codes(Need::ALL, Need::code))]
        what: String,
    },
    /// Stops the time, since they were asked what their request is about.
    Pause {
        /// Which request.
        #[command(flatten)]
        which: Which,
        /// Why it could not be made out.
        #[arg(long, value_name = "TEXT")]
        reason: String,
    },
    /// Goes on with the time, since they said what their request is about.
    Resume {
        /// Which request.
        #[command(flatten)]
        which: Which,
    },
    /// Writes down that part of the answer went out early.
    Part {
        /// Which request.
        #[command(flatten)]
        which: Which,
        /// What went out.
        #[arg(long, value_name = "TEXT")]
        what: String,
    },
    /// Writes down that they were told it takes one or two months longer, before the first month ends.
    Extend {
        /// Which request.
        #[command(flatten)]
        which: Which,
        /// How many months longer.
        #[arg(long, value_name = "MONTHS", value_parser = clap::value_parser!(u8).range(1..=2))]
        months: u8,
        /// The reason that the law knows.
        #[arg(long, value_name = "CODE", value_parser = codes(ExtensionReason::ALL, ExtensionReason::code))]
        reason: String,
        /// Where the letter is that told them, with the reasons.
        #[arg(long, value_name = "TEXT")]
        letter: String,
    },
    /// Writes down that a complaint was acknowledged.
    Acknowledge {
        /// Which request.
        #[command(flatten)]
        which: Which,
    },
    /// Lists what somebody has to look at before a copy is given: everyone else in it.
    Look {
        /// Which request.
        #[command(flatten)]
        which: Which,
        /// Prints one JSON value.
        #[arg(long)]
        json: bool,
    },
    /// Writes down the answer: a result for each class of data, and the ground of each refusal.
    Answer(Answering),
    /// Closes a request that nobody answered us about, for a reason. Lodge never does that by itself.
    Close {
        /// Which request.
        #[command(flatten)]
        which: Which,
        /// Why.
        #[arg(long, value_name = "TEXT")]
        reason: String,
    },
}

/// A request that was made.
#[derive(Debug, Args)]
pub struct Opening {
    /// The application's reference, however it is spaced.
    #[arg(value_name = "REFERENCE")]
    pub reference: String,
    /// What they ask for.
    #[arg(long, value_name = "CODE", value_parser = codes(Kind::ALL, Kind::code))]
    pub kind: String,
    /// The day it was received, as 2026-11-23; today without it.
    #[arg(long, value_name = "DAY")]
    pub received: Option<NaiveDate>,
    /// How it came. Every way counts.
    #[arg(long, value_name = "CODE", default_value = "other", value_parser = codes(Way::ALL, Way::code))]
    pub way: String,
    /// Whose right it is, as `lodge show` has them: main, joint, members.0 or contacts.0.
    #[arg(long, value_name = "WHO", default_value = "main")]
    pub person: String,
    /// Somebody else asks for them.
    #[arg(long)]
    pub for_another: bool,
    /// What they said, in their own words.
    #[arg(long, value_name = "TEXT")]
    pub said: Option<String>,
}

/// The request that is taken further.
#[derive(Debug, Args)]
pub struct Which {
    /// The application's reference, however it is spaced.
    #[arg(value_name = "REFERENCE")]
    pub reference: String,
    /// The number of the request, as the list shows it.
    #[arg(value_name = "N")]
    pub number: u32,
    /// The day of it, as 2026-11-23; today without it.
    #[arg(long, value_name = "DAY")]
    pub on: Option<NaiveDate>,
}

/// An answer.
#[derive(Debug, Args)]
pub struct Answering {
    /// Which request.
    #[command(flatten)]
    pub which: Which,
    /// A class of data and what came of it: answers=granted, trail=none, notes=refused:crime:WHY. Once for each class.
    #[arg(long, value_name = "CLASS=RESULT", required = true)]
    pub result: Vec<String>,
    /// What was decided about a line of the look: 2=show:WHY or `2=hide:other_people:WHY`. Once for each line.
    #[arg(long, value_name = "N=DECISION")]
    pub look: Vec<String>,
    /// Where they were told to turn, with a refusal: all three are needed.
    #[arg(long, value_name = "CODE", value_parser = codes(Route::ALL, Route::code))]
    pub told: Vec<String>,
    /// Where the letter is, with a refusal.
    #[arg(long, value_name = "TEXT")]
    pub letter: Option<String>,
    /// Somebody has looked where it is safe to send the answer.
    #[arg(long)]
    pub safe_address: bool,
}

fn codes<T: Copy>(all: &[T], code: fn(T) -> &'static str) -> PossibleValuesParser {
    PossibleValuesParser::new(all.iter().map(|one| code(*one)).collect::<Vec<_>>())
}
