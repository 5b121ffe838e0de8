//! How closely data is held, whichever room holds it.

use crate::register::coded;

coded! {
    /// How closely data is held.
    pub enum Class {
        /// Personal data of no special kind.
        Ordinary = "ordinary",
        /// Health, and other data of Article 9.
        Sensitive = "sensitive",
        /// Data about offences (Article 10).
        Criminal = "criminal",
        /// What is in no recipient's scope, such as a history of gender (Gender Recognition Act 2004, s.22).
        Restricted = "restricted",
        /// Answers for equality monitoring, which nothing that decides or discloses may reach.
        Equality = "equality",
    }
}
