//! `lodge terminal reset`, `lodge completions`, `lodge man`.

use clap::CommandFactory as _;
use clap_complete::Shell;

use crate::launch::arguments::{Arguments, Everywhere};
use crate::launch::exit::{Exit, Failure};
use crate::launch::{open, say};
use crate::locale::Args;
use crate::terminal;

/// Puts the terminal right.
pub(super) fn reset(everywhere: &Everywhere) -> Result<Exit, Failure> {
    let locale = open::locale(everywhere)?;
    terminal::reset().map_err(|error| {
        let args = Args::new().text("why", &error.kind().to_string());
        Failure::said(Exit::File, &locale, "command-terminal-failed", &args)
    })?;
    Ok(Exit::Done)
}

/// Prints completions.
pub(super) fn completions(shell: Shell) -> Result<Exit, Failure> {
    let mut text = Vec::new();
    clap_complete::generate(shell, &mut Arguments::command(), "lodge", &mut text);
    say::bytes(&text).map(|()| Exit::Done)
}

/// Prints the man page: one page, with every command after the first.
pub(super) fn man() -> Result<Exit, Failure> {
    let mut text = Vec::new();
    let mut command = Arguments::command();
    command.build();
    write_man(&command, &mut text).map_err(|error| Failure::plain(Exit::File, error.to_string()))?;
    say::bytes(&text).map(|()| Exit::Done)
}

fn write_man(command: &clap::Command, text: &mut Vec<u8>) -> std::io::Result<()> {
    clap_mangen::Man::new(command.clone()).render(text)?;
    for below in command.get_subcommands().filter(|below| below.get_name() != "help") {
        write_man(below, text)?;
    }
    Ok(())
}
