//! Draws the desk; changes nothing.
