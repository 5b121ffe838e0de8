//! One small file for each command.

mod audit;
mod desk;
mod equality;
mod erase;
mod export;
mod form;
mod hold;
mod keep;
mod list;
mod marker;
mod officer;
mod practice;
mod request;
mod show;
mod tools;
mod vault;
mod walk;

use std::process::ExitCode;

use crate::launch::arguments::{Arguments, Command, TerminalCommand};
use crate::launch::command::erase::Erasing;
use crate::launch::exit::Failure;
use crate::launch::surroundings::Surroundings;
use crate::register::Channel;

/// Performs what the command line asks for.
pub(super) fn perform(
    arguments: &Arguments,
    surroundings: &Surroundings,
) -> Result<ExitCode, Failure> {
    let everywhere = &arguments.everywhere;
    let Some(command) = &arguments.command else {
        return desk::open(everywhere, surroundings, Channel::Counter);
    };
    let exit = match command {
        Command::Practice { channel } => return practice::open(everywhere, surroundings, *channel),
        Command::Walk {
            answers,
            as_of,
            json,
        } => walk::walk(everywhere, answers, *as_of, *json),
        Command::Keep {
            answers,
            lodge,
            json,
        } => keep::keep(everywhere, surroundings, answers, *lodge, *json),
        Command::Show { reference, json } => show::show(everywhere, surroundings, reference, *json),
        Command::Export(wanted) => export::export(everywhere, surroundings, wanted),
        Command::List { stage, json } => list::list(everywhere, surroundings, *stage, *json),
        Command::Form { command } => form::form(everywhere, command),
        Command::Vault { command } => vault::vault(everywhere, surroundings, command),
        Command::Officer { command } => officer::officer(everywhere, surroundings, command),
        Command::Erase {
            reference,
            reason,
            pending,
            ..
        } => erase::erase(
            everywhere,
            surroundings,
            erasing(reference.as_deref(), reason.as_deref(), *pending),
        ),
        Command::Hold { command } => hold::hold(everywhere, surroundings, command),
        Command::Marker { command } => marker::marker(everywhere, surroundings, command),
        Command::Request { command } => request::request(everywhere, surroundings, command),
        Command::Audit { command } => audit::audit(everywhere, surroundings, command),
        Command::Equality { command } => equality::equality(everywhere, surroundings, command),
        Command::Terminal {
            command: TerminalCommand::Reset,
        } => tools::reset(everywhere),
        Command::Completions { shell } => tools::completions(*shell),
        Command::Man => tools::man(),
    };
    exit.map(ExitCode::from)
}

/// What is to be erased; the definition of the command line sees to it that a reference comes with a reason.
fn erasing<'a>(reference: Option<&'a str>, reason: Option<&'a str>, pending: bool) -> Erasing<'a> {
    match (reference, reason) {
        (Some(reference), Some(reason)) => Erasing::One {
            reference,
            reason,
            pending,
        },
        _ => Erasing::Due,
    }
}
