//! Each rule of notices broken once.
