//! The rights a person has, and how generous a pack is with each: the words in which promises can be held against each other.

use serde::{Deserialize, Serialize};

use crate::privacy::period::Period;
use crate::register::coded;

coded! {
    /// A right that the law gives.
    pub enum Right {
        /// To be told.
        Informed = "informed",
        /// To have a copy (Article 15).
        Access = "access",
        /// To have mistakes put right (Article 16).
        Rectification = "rectification",
        /// To have data destroyed, in some cases (Article 17).
        Erasure = "erasure",
        /// To have use paused (Article 18).
        Restriction = "restriction",
        /// To take data elsewhere (Article 20).
        Portability = "portability",
        /// To object (Article 21).
        Objection = "objection",
        /// To have a machine's decision looked at by a person (Articles 22A to 22D).
        Automated = "automated",
        /// To take consent back (Article 7(3)).
        Withdrawal = "withdrawal",
        /// To complain to the controller (Data Protection Act 2018 s.164A, in force 19 June 2026).
        Complaint = "complaint",
        /// To complain to the regulator.
        Regulator = "regulator",
        /// To stop equality answers being used (Data Protection Act 2018 Schedule 1 paragraph 8(5)).
        EqualityStop = "equality_stop",
        /// To stop direct marketing (Article 21(2)).
        MarketingStop = "marketing_stop",
    }
}

coded! {
    /// How a right can be asked for; the earlier, the more generous.
    pub enum Route {
        /// In any way: by letter, by email, on the telephone, across the desk.
        Any = "any",
        /// In writing alone.
        Writing = "writing",
        /// On the controller's form alone.
        Form = "form",
    }
}

coded! {
    /// What it costs; the earlier, the more generous.
    pub enum Fee {
        /// Nothing, ever.
        Never = "never",
        /// Nothing, unless the request is plainly unfounded or excessive (Article 12(5)).
        Excessive = "excessive",
        /// Something, each time.
        Always = "always",
    }
}

coded! {
    /// Whether proof of who somebody is has to be shown; the earlier, the more generous.
    pub enum Proof {
        /// No proof.
        Never = "never",
        /// Where there is a reasonable doubt (Article 12(6)).
        IfNeeded = "if_needed",
        /// From everybody.
        Always = "always",
    }
}

coded! {
    /// What is asked of somebody who asks for another person.
    pub enum RepresentativeProof {
        /// The person's written word that they may.
        WrittenWord = "written_word",
        /// Proof of who the person is.
        PersonIdentity = "person_identity",
        /// Proof of who they themselves are.
        AgentIdentity = "agent_identity",
    }
}

/// What a pack promises about one right; what it is silent on is `None`.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Promise {
    /// How it can be asked for.
    pub route: Option<Route>,
    /// Ways that the notice names.
    pub named_routes: Vec<String>,
    /// What it costs.
    pub fee: Option<Fee>,
    /// Whether proof has to be shown.
    pub proof: Option<Proof>,
    /// Papers that will do for proof.
    pub papers: Vec<String>,
    /// What a representative has to bring.
    pub representative: Vec<RepresentativeProof>,
    /// Within which time it is answered.
    pub reply: Option<Period>,
    /// The shortest and longest further time, with reasons given inside the first.
    pub extension: Option<[Period; 2]>,
    /// Within which time it is acknowledged.
    pub acknowledged: Option<Period>,
}

impl Promise {
    /// Takes over what another promises better, or what this one is silent on.
    ///
    /// Of two times neither of which is always the longer both bind, and the one that can last longer is dropped here only for
    /// what is said; whoever reckons a date asks [`crate::privacy::effective::EffectiveRight::replies`].
    pub fn improve(&mut self, other: &Self) {
        self.route = least(self.route, other.route);
        self.fee = least(self.fee, other.fee);
        self.proof = least(self.proof, other.proof);
        self.reply = shorter(self.reply, other.reply);
        self.acknowledged = shorter(self.acknowledged, other.acknowledged);
        self.extension = match (self.extension, other.extension) {
            (Some(own), Some(theirs)) if own[1].is_longer_than(theirs[1]) => Some(theirs),
            (own, theirs) => own.or(theirs),
        };
        for route in &other.named_routes {
            if !self.named_routes.contains(route) {
                self.named_routes.push(route.clone());
            }
        }
        for paper in &other.papers {
            if !self.papers.contains(paper) {
                self.papers.push(paper.clone());
            }
        }
        if self.representative.is_empty() {
            self.representative.clone_from(&other.representative);
        }
    }
}

fn least<T: Ord>(own: Option<T>, other: Option<T>) -> Option<T> {
    match (own, other) {
        (Some(own), Some(other)) => Some(own.min(other)),
        (own, other) => own.or(other),
    }
}

fn shorter(own: Option<Period>, other: Option<Period>) -> Option<Period> {
    match (own, other) {
        (Some(own), Some(other)) if own.most_days() > other.most_days() => Some(other),
        (own, other) => own.or(other),
    }
}
