//! Holds forms, locales and packs against each other; every fault with its place.
