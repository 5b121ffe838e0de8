//! What a notice may state, topic by topic, and the codes of what it may state of each.

use crate::register::coded;

coded! {
    /// A topic that a notice states something of, or is silent on.
    pub enum Topic {
        /// What is held.
        Data = "data",
        /// Whom it comes from.
        Sources = "sources",
        /// What a person is told about being in somebody else's application.
        AboutYou = "about_you",
        /// What special-category data is used for.
        SpecialUses = "special_uses",
        /// What is said of children.
        Children = "children",
        /// Marks on a person's record.
        Markers = "markers",
        /// Photographs of homes.
        Photographs = "photographs",
        /// Cameras.
        Cameras = "cameras",
        /// Who may be spoken to about the person.
        Discuss = "discuss",
        /// Questions that show who somebody is.
        Identity = "identity",
        /// What comes of not answering.
        Failure = "failure",
        /// Fraud.
        Fraud = "fraud",
        /// The National Fraud Initiative.
        Nfi = "nfi",
        /// Decisions that a machine makes alone.
        Automated = "automated",
        /// Data that leaves the country.
        ThirdCountries = "third_countries",
        /// How long data is kept; stated by `[[retention]]`.
        Retention = "retention",
        /// How data is kept safe.
        Security = "security",
        /// How a yes is taken back.
        Withdrawal = "withdrawal",
        /// How to get the notice in another form.
        Formats = "formats",
        /// How changes to the notice are made known.
        Updates = "updates",
        /// Who works on the data for the controller.
        Processors = "processors",
        /// Who the controllers of a scheme are to each other.
        Partners = "partners",
        /// How to complain.
        Complaint = "complaint",
        /// The data-protection officer; stated by a contact of that role.
        Officer = "officer",
        /// The controller's registration with the regulator; stated by `[controller]`.
        Registration = "registration",
        /// When the notice was last changed; stated by `last_updated`.
        LastUpdated = "last_updated",
    }
}

impl Topic {
    /// The codes of what can be stated of it; none for a topic that is stated in another way.
    #[must_use]
    pub fn codes(self) -> &'static [&'static str] {
        match self {
            Self::Data => &[
                "answers", "identity", "money", "health", "offences", "equality", "records", "pay",
                "vehicle",
            ],
            Self::Sources => &[
                "you",
                "register_application",
                "own_records",
                "cameras",
                "others",
                "health_professionals",
                "past_landlords",
                "family_member",
                "agency",
            ],
            Self::AboutYou => &[
                "held",
                "from_applicant",
                "not_entitled",
                "own_record",
                "decide_alone",
                "other_application",
            ],
            Self::SpecialUses => &[
                "equality_duty",
                "home_fit",
                "home_affects_health",
                "housing_need",
                "repairs",
                "risk",
                "support",
                "communicate",
                "adjustments",
                "statistics",
            ],
            Self::Children => &["basic_details", "event_photos", "dependants"],
            Self::Markers => &["risk_to_staff"],
            Self::Photographs => &[
                "no_consent",
                "condition",
                "safeguarding",
                "quality",
                "fraud",
            ],
            Self::Cameras => &["evidence", "covert", "on_site"],
            Self::Discuss => &["written_prior", "prior", "verbal_one_off"],
            Self::Identity => &[
                "asked_on_calls",
                "asked_when_we_call",
                "asked_of_representatives",
            ],
            Self::Failure => &["identity_needed", "agreement", "no_duty"],
            Self::Fraud => &["shared", "false_statement", "services_refused"],
            Self::Nfi => &["takes_part", "no_consent", "only_a_sign"],
            Self::Automated => &["none_envisaged", "review", "profiling"],
            Self::ThirdCountries => &["safeguards", "none_outside_eea", "uk_only"],
            Self::Security => &["measures", "need_to_know", "training"],
            Self::Withdrawal => &["any_time", "officer"],
            Self::Formats => &["hard_copy", "other_format"],
            Self::Updates => &["website", "reviewed"],
            Self::Processors => &["contract"],
            Self::Partners => &["own_controllers", "own_notices"],
            Self::Complaint => &["controller_first", "regulator"],
            Self::Retention | Self::Officer | Self::Registration | Self::LastUpdated => &[],
        }
    }

    /// Codes that promise, the strongest first, where a weaker one below takes away from a stronger one above.
    #[must_use]
    pub fn ranked(self) -> &'static [&'static str] {
        let own = RANKED.iter().find(|(topic, _)| *topic == self);
        own.map(|(_, codes)| *codes).unwrap_or_default()
    }
}

/// Topics in which one promise outdoes another.
const RANKED: [(Topic, &[&str]); 3] = [
    (Topic::Discuss, &["written_prior", "prior"]),
    (
        Topic::ThirdCountries,
        &["uk_only", "none_outside_eea", "safeguards"],
    ),
    (Topic::Automated, &["none_envisaged", "review"]),
];

#[cfg(test)]
mod tests {
    use super::Topic;

    #[test]
    fn ranked_codes_are_codes() {
        for topic in Topic::ALL {
            let unknown = topic
                .ranked()
                .iter()
                .find(|code| !topic.codes().contains(code));
            assert_eq!(unknown, None, "{}", topic.code());
        }
    }
}
