//! The loop: draw, listen, update, perform.
