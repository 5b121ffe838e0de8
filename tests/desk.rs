//! The desk and its pictures: keys in, glass and kept answers out.

#[cfg(test)]
#[path = "desk/authorities.rs"]
mod authorities;
#[cfg(test)]
#[path = "desk/consents.rs"]
mod consents;
#[cfg(test)]
#[path = "desk/contacts.rs"]
mod contacts;
#[cfg(test)]
#[path = "desk/handing.rs"]
mod handing;
#[cfg(test)]
#[path = "desk/journeys.rs"]
mod journeys;
#[cfg(test)]
#[path = "desk/moving.rs"]
mod moving;
#[cfg(test)]
#[path = "desk/notices.rs"]
mod notices;
#[cfg(test)]
#[path = "desk/objections.rs"]
mod objections;
#[cfg(test)]
#[path = "desk/papers.rs"]
mod papers;
#[cfg(test)]
#[path = "desk/pretend.rs"]
mod pretend;
#[cfg(test)]
#[path = "desk/privacy.rs"]
mod privacy;
#[cfg(test)]
#[path = "desk/scenes.rs"]
mod scenes;
#[cfg(test)]
#[path = "desk/slips.rs"]
mod slips;
#[cfg(test)]
#[path = "desk/telling.rs"]
mod telling;
#[cfg(test)]
#[path = "desk/told.rs"]
mod told;
