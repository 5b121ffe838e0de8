//! Trials of what the casebook promises against people who hold its keys, against time, and against the power going.

mod binding;
mod copying;
mod erasing;
mod failing;
mod golden;
mod powercut;
mod sealing;
mod telling;
mod witnessing;
mod work;
