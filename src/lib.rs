//! Lodge takes an application to a housing register and keeps it safe.
//!
//! The rooms, lowest first. A room may use only the rooms above it that its own page names; `tests/walls.rs` reads the
//! `use` lines and fails when a wall is crossed.

pub mod locale;
pub mod register;

pub mod form;
pub mod privacy;

pub mod rights;

pub mod lint;

pub mod vault;

pub mod casebook;

pub mod equality;

pub mod answers;
pub mod paper;

pub mod desk;
pub mod screen;
pub mod terminal;

pub mod world;

pub mod run;

pub mod launch;
