//! The keyboard and the glass, restored whatever happens.
