//! Keeps sealed bytes under keys; it has never heard of housing.
