//! The four layers that packs lie in, whom a notice speaks to, and which layer a fact comes from.

use serde::{Deserialize, Serialize};

use crate::register::coded;

coded! {
    /// Where a pack lies; each may promise more than the ones above it, and never less.
    pub enum Layer {
        /// What the law gives everyone.
        Floor = "floor",
        /// What a scheme of several controllers says.
        Scheme = "scheme",
        /// What one council or landlord says.
        Controller = "controller",
        /// What is said to one audience alone.
        Audience = "audience",
    }
}

coded! {
    /// Whom a notice speaks to.
    pub enum Audience {
        /// Who asks for housing.
        Applicant = "applicant",
        /// Who asks with them.
        JointApplicant = "joint_applicant",
        /// Who is to be housed with them.
        HouseholdMember = "household_member",
        /// Who helps them.
        Contact = "contact",
        /// Who rents from a landlord, or did.
        Tenant = "tenant",
        /// Who asks a landlord for a job.
        JobApplicant = "job_applicant",
        /// Who gives a landlord their time.
        Volunteer = "volunteer",
        /// Who buys from a landlord's furniture store.
        StoreCustomer = "store_customer",
        /// Who rents a garage.
        GarageLicensee = "garage_licensee",
        /// Who uses a landlord's services for the young.
        YoungPerson = "young_person",
        /// Who is served by a landlord in any other way.
        Customer = "customer",
    }
}

/// A fact with the pack it comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Told<T, P = String> {
    /// The fact.
    pub value: T,
    /// The layer of that pack.
    pub layer: Layer,
    /// The pack.
    pub pack: P,
}
