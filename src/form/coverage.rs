//! How far an address history covers the years that are asked for.
