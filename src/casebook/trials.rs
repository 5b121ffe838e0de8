//! Trials of what the casebook promises against people who hold its keys, against time, and against the power going.

mod binding;
mod erasing;
mod golden;
mod sealing;
mod telling;
mod witnessing;
