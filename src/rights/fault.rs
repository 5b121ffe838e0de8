//! Why a request cannot be opened or taken a step further, or a marker be set, renewed or ended.

use crate::register::coded_fault;
use crate::rights::marker::MarkerFault;

coded_fault! {
    /// What is wrong with a step.
    pub enum RequestFault {
        /// Entries are missing, doubled or out of order.
        OutOfOrder = "request.out_of_order",
        /// There is no request under this number.
        Unknown = "request.unknown",
        /// The request has its end already.
        Ended = "request.ended",
        /// It is said to have happened later than today.
        Future = "request.future",
        /// It is said to have happened before the request was received.
        BeforeReceipt = "request.before_receipt",
        /// An answer is said to have come before it was asked for.
        BeforeAsking = "request.before_asking",
        /// That is asked for already.
        AskedAlready = "request.asked_already",
        /// That was not asked for, or came already.
        NotAsked = "request.not_asked",
        /// Nobody acts for them, so nobody else's papers are asked for.
        NobodyActs = "request.nobody_acts",
        /// What is asked for here is free, always.
        Free = "request.free",
        /// This clock stops for nothing, and is not made longer.
        NothingMoves = "request.nothing_moves",
        /// The clock stands still already.
        StoppedAlready = "request.stopped_already",
        /// The clock does not stand still.
        NotStopped = "request.not_stopped",
        /// The month has not begun.
        NotBegun = "request.not_begun",
        /// The time for it is over.
        TooLate = "request.too_late",
        /// There is an extension already.
        ExtendedAlready = "request.extended_already",
        /// Only a complaint is acknowledged.
        NotAComplaint = "request.not_a_complaint",
        /// It was acknowledged already.
        AcknowledgedAlready = "request.acknowledged_already",
        /// The outcome is of another kind of request.
        OtherKind = "request.other_kind",
        /// A marker would stand longer than twelve months before anybody looks.
        MarkerTooLong = "request.marker_too_long",
        /// The day to look at a marker again is not after the day it is set.
        MarkerReviewFirst = "request.marker_review_first",
        /// A contact has no marker.
        MarkerWrongPerson = "request.marker_wrong_person",
        /// There is no marker under this number, or it ended already.
        MarkerUnknown = "request.marker_unknown",
        /// Nothing was asked of them that could have stayed without a reply.
        NothingWaits = "request.nothing_waits",
    }
}

impl From<MarkerFault> for RequestFault {
    fn from(fault: MarkerFault) -> Self {
        match fault {
            MarkerFault::TooLong => Self::MarkerTooLong,
            MarkerFault::ReviewFirst => Self::MarkerReviewFirst,
            MarkerFault::Future => Self::Future,
            MarkerFault::WrongPerson => Self::MarkerWrongPerson,
            MarkerFault::Ended => Self::MarkerUnknown,
        }
    }
}
