//! The desk itself: the terminal taken over, the loop run, the terminal given back.

use std::process::ExitCode;

use crate::desk::{self, Books, Desk, Look, Message};
use crate::launch::arguments::Everywhere;
use crate::launch::exit::{Exit, Failure};
use crate::launch::surroundings::Surroundings;
use crate::launch::{open, say};
use crate::locale::registry::Surface;
use crate::locale::{Args, Locale};
use crate::register::Channel;
use crate::run::{self, Ended};
use crate::terminal::{self, Ears, Glass, Unfit};
use crate::world::World;

/// Opens the desk on the vault of the command line.
pub(super) fn open(
    everywhere: &Everywhere,
    surroundings: &Surroundings,
    channel: Channel,
) -> Result<ExitCode, Failure> {
    let locale = open::locale(everywhere)?;
    fit(&locale, surroundings)?;
    let catalogue = open::catalogue(everywhere.forms.as_deref())?;
    let world = open::world(everywhere, surroundings, catalogue, &locale)?;
    let desk = desk(everywhere, surroundings, &world, channel)?;
    sit(&locale, desk, world, None)
}

/// Whether the desk can be drawn here, in words where it cannot.
pub(super) fn fit(locale: &Locale, surroundings: &Surroundings) -> Result<(), Failure> {
    terminal::fit(surroundings.term.as_deref()).map_err(|unfit| {
        let message = match unfit {
            Unfit::NoTerminal => "command-no-terminal",
            Unfit::Dumb => "command-dumb-terminal",
        };
        Failure::said(Exit::Usage, locale, message, &Args::new())
    })
}

/// The desk as it opens on a world.
pub(super) fn desk(
    everywhere: &Everywhere,
    surroundings: &Surroundings,
    world: &World,
    channel: Channel,
) -> Result<Desk, Failure> {
    let more = open::more_locales(everywhere, Surface::Tui)?;
    let books = Books::new(world.catalogue().clone(), open::locale(everywhere)?, more)
        .with_notices(open::notices(everywhere.forms.as_deref())?);
    let opening = if world.has_vault() {
        desk::Opening::Closed
    } else {
        desk::Opening::FirstRun
    };
    let mut desk = Desk::new(books, world.settings().clone(), channel, opening);
    let named = everywhere
        .theme
        .and_then(|theme| Look::from_name(theme.name()));
    desk.glass.look = named.or_else(|| surroundings.no_color.then_some(Look::Mono));
    Ok(desk)
}

/// Takes the terminal, runs the desk, and gives the terminal back.
pub(super) fn sit(
    locale: &Locale,
    desk: Desk,
    world: World,
    first: Option<Message>,
) -> Result<ExitCode, Failure> {
    let failed = |error: std::io::Error| {
        let args = Args::new().text("why", &error.kind().to_string());
        Failure::said(Exit::File, locale, "command-terminal-failed", &args)
    };
    // Signals are heard before there is anything to put back.
    let ears = Ears::open().map_err(failed)?;
    let mut glass = Glass::take().map_err(failed)?;
    let ended = run::run(
        desk,
        world,
        &mut glass,
        |patience| ears.wait(patience),
        first,
    );
    drop(glass);
    let closed = ended.map_err(failed)?;
    if let Some(anchor) = closed.anchor.filter(|_| closed.ended == Ended::Left) {
        let args = Args::new().text("anchor", &anchor);
        say::lines([locale.say_with("audit-anchor", &args)])?;
    }
    Ok(code(closed.ended))
}

/// A signal ends the program with the code that shells give it; a line that was cut is a hang-up.
fn code(ended: Ended) -> ExitCode {
    let signal = match ended {
        Ended::Left => return Exit::Done.into(),
        Ended::Told(signal) => signal,
        Ended::LineCut => 1,
    };
    ExitCode::from(u8::try_from(signal).map_or(u8::MAX, |signal| signal.saturating_add(128)))
}
