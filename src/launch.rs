//! Reads arguments and environment; chooses vault, channel, language and form; does one command or opens the desk.

pub mod arguments;
mod command;
mod exit;
mod finding;
mod guard;
mod open;
mod passphrase;
mod place;
mod progress;
mod say;
mod surroundings;

use std::process::ExitCode;

use clap::Parser as _;

use crate::launch::arguments::Arguments;
use crate::launch::exit::Exit;
use crate::launch::surroundings::Surroundings;

/// Runs Lodge with the arguments and in the environment of this process.
#[must_use]
pub fn launch() -> ExitCode {
    guard::keep_memory_private();
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(error) => {
            // Help and version are asked for; everything else is a command line that makes no sense.
            let exit = if error.use_stderr() {
                Exit::Usage
            } else {
                Exit::Done
            };
            return error
                .print()
                .map_or_else(|_| Exit::File.into(), |()| exit.into());
        }
    };
    let surroundings = Surroundings::read();
    match command::perform(&arguments, &surroundings) {
        Ok(code) => code,
        Err(failure) => {
            say::failure(&failure);
            failure.exit.into()
        }
    }
}
