//! The notice in effect for a controller and an audience: every fact with the layer it comes from, and silence kept as silence.

use crate::privacy::authority::IdentityRule;
use crate::privacy::basis::{Basis, ControllerKind, Ground, Origin};
use crate::privacy::country::Country;
use crate::privacy::defect::{Defect, Handling};
use crate::privacy::layer::{Audience, Layer, Told};
use crate::privacy::pack::{
    ContactPoint, ContactRole, Controller, Pack, PackStatus, Retention, Statement,
};
use crate::privacy::period::Period;
use crate::privacy::purpose::Purpose;
use crate::privacy::recipient::Recipient;
use crate::privacy::right::{Promise, Right};
use crate::privacy::topic::Topic;

/// What the packs of a chain say of a topic.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fact<T> {
    /// At least one of them states it.
    Stated(T),
    /// None of them does: shown as "not stated in this notice", and never filled in.
    NotStated,
}

impl<T> Fact<T> {
    /// What is stated, if anything is.
    #[must_use]
    pub fn stated(self) -> Option<T> {
        match self {
            Self::Stated(value) => Some(value),
            Self::NotStated => None,
        }
    }
}

/// A fact of a chain, with the pack it comes from.
pub type Of<'p, T> = Told<&'p T, &'p str>;

/// A right as the whole chain gives it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EffectiveRight<'p> {
    /// Which.
    pub right: Right,
    /// The best of what each layer promises.
    pub promise: Promise,
    /// The lowest pack that lists the right; the floor where no notice does.
    pub listed: Told<(), &'p str>,
    /// Every time that binds an answer; whoever reckons a date takes the earliest.
    pub replies: Vec<Told<Period, &'p str>>,
}

impl EffectiveRight<'_> {
    /// Whether the law alone gives it, since no notice lists it.
    #[must_use]
    pub fn by_law_alone(&self) -> bool {
        self.listed.layer == Layer::Floor
    }
}

/// A notice in effect.
#[derive(Debug, Clone)]
pub struct Effective<'p> {
    chain: Vec<&'p Pack>,
    controller: &'p Controller,
    audience: Audience,
    id: String,
}

impl<'p> Effective<'p> {
    /// The notice of a chain of packs, the floor first, the audience last.
    pub(in crate::privacy) fn new(
        chain: Vec<&'p Pack>,
        controller: &'p Controller,
        audience: Audience,
    ) -> Option<Self> {
        let own = chain.iter().find(|pack| pack.layer == Layer::Controller)?;
        let id = format!("{}-{}", own.id, audience.code());
        Some(Self {
            chain,
            controller,
            audience,
            id,
        })
    }

    /// Its id, such as `dover-applicant`.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The packs it is made of, the floor first.
    #[must_use]
    pub fn packs(&self) -> &[&'p Pack] {
        &self.chain
    }

    /// Who decides why and how the data is held.
    #[must_use]
    pub fn controller(&self) -> &'p Controller {
        self.controller
    }

    /// Which kind of body that is.
    #[must_use]
    pub fn kind(&self) -> ControllerKind {
        self.controller.kind
    }

    /// Whom it speaks to.
    #[must_use]
    pub fn audience(&self) -> Audience {
        self.audience
    }

    /// Whether it may be used: the least settled of its packs says.
    #[must_use]
    pub fn status(&self) -> PackStatus {
        let mut states = self
            .chain
            .iter()
            .filter(|pack| pack.layer != Layer::Floor)
            .map(|pack| pack.status);
        if states.clone().any(|status| status == PackStatus::Historic) {
            PackStatus::Historic
        } else if states.all(|status| status == PackStatus::Live) {
            PackStatus::Live
        } else {
            PackStatus::Draft
        }
    }

    /// What is stated of a topic, the lowest layer first; each code once, from the lowest pack that says it.
    #[must_use]
    pub fn topic(&self, topic: Topic) -> Fact<Vec<Of<'p, Statement>>> {
        let mut stated: Vec<Of<'p, Statement>> = Vec::new();
        for told in self.lowest_first(|pack| &pack.statements) {
            if told.value.topic == topic
                && stated.iter().all(|own| own.value.code != told.value.code)
            {
                stated.push(told);
            }
        }
        if stated.is_empty() {
            Fact::NotStated
        } else {
            Fact::Stated(stated)
        }
    }

    /// Whether something is stated of a topic, in whichever way it is stated.
    #[must_use]
    pub fn states(&self, topic: Topic) -> bool {
        self.chain
            .iter()
            .any(|pack| pack.layer != Layer::Floor && pack.states(topic))
    }

    /// The strongest of the statements of a topic that can outdo each other, such as `written_prior` of whom to speak to.
    #[must_use]
    pub fn strongest(&self, topic: Topic) -> Option<&'static str> {
        let stated = self.topic(topic).stated()?;
        let said = |code: &&&str| stated.iter().any(|told| told.value.code == ***code);
        topic.ranked().iter().find(said).copied()
    }

    /// Whose identity is seen before somebody speaks or acts for another: both, where the notice says that it asks whoever
    /// does; else both only where data is asked for.
    #[must_use]
    pub fn identity_rule(&self) -> IdentityRule {
        let stated = self.topic(Topic::Identity).stated().unwrap_or_default();
        let asks = |told: &Of<'p, Statement>| told.value.code == "asked_of_representatives";
        if stated.iter().any(asks) {
            IdentityRule::Both
        } else {
            IdentityRule::WhereDataIsAskedFor
        }
    }

    /// The purposes, those of the lowest layer first; a lower one replaces the same one above.
    #[must_use]
    pub fn purposes(&self) -> Vec<Of<'p, Purpose>> {
        self.once(|pack| &pack.purposes, |one, other| one.id == other.id)
    }

    /// A purpose by its id.
    #[must_use]
    pub fn purpose(&self, id: &str) -> Option<Of<'p, Purpose>> {
        self.purposes()
            .into_iter()
            .find(|told| told.value.id.as_str() == id)
    }

    /// The grounds of a purpose for this kind of controller.
    #[must_use]
    pub fn bases(&self, id: &str) -> Vec<&'p Basis> {
        let purpose = self.purpose(id).map(|told| told.value);
        purpose
            .map(|purpose| purpose.bases(self.kind()).collect())
            .unwrap_or_default()
    }

    /// How many grounds still wait for a data-protection officer.
    #[must_use]
    pub fn waiting(&self) -> usize {
        let purposes = self.purposes();
        purposes
            .iter()
            .flat_map(|told| told.value.bases(self.kind()))
            .filter(|basis| basis.waits())
            .count()
    }

    /// The recipients; a lower one replaces the same one above.
    #[must_use]
    pub fn recipients(&self) -> Vec<Of<'p, Recipient>> {
        self.once(|pack| &pack.recipients, |one, other| one.id == other.id)
    }

    /// A recipient by its id.
    #[must_use]
    pub fn recipient(&self, id: &str) -> Option<Of<'p, Recipient>> {
        self.recipients()
            .into_iter()
            .find(|told| told.value.id.as_str() == id)
    }

    /// Whether data may go to a country: to the United Kingdom, and to those that the lowest pack which lists any lists, unless
    /// the packs contradict each other about it.
    #[must_use]
    pub fn lets_go_to(&self, country: &Country) -> bool {
        let mut lowest_first = self.chain.iter().rev();
        let listed = lowest_first.find_map(|pack| pack.countries.as_ref());
        *country == Country::home()
            || listed.is_some_and(|all| all.contains(country))
                && !self.is_held_up("third_countries")
    }

    /// The ways to reach somebody in a role: by each channel, all of the lowest layer that gives any.
    #[must_use]
    pub fn contacts(&self, role: ContactRole) -> Vec<Of<'p, ContactPoint>> {
        let all = self.lowest_first(|pack| &pack.contacts);
        let own: Vec<_> = all
            .into_iter()
            .filter(|told| told.value.role == role)
            .collect();
        let lowest = |one: &Of<'p, ContactPoint>| {
            own.iter()
                .find(|other| other.value.channel == one.value.channel)
                .map(|told| told.pack)
        };
        own.iter()
            .filter(|told| lowest(told) == Some(told.pack))
            .copied()
            .collect()
    }

    /// The rules of retention; none means that the notice says nothing, and that nothing is disposed of by itself.
    #[must_use]
    pub fn retention(&self) -> Fact<Vec<Of<'p, Retention>>> {
        let rules = self.once(
            |pack| &pack.retention,
            |one, other| one.class == other.class,
        );
        if rules.is_empty() {
            Fact::NotStated
        } else {
            Fact::Stated(rules)
        }
    }

    /// The grounds that the lowest notice which lists any names once for everything.
    #[must_use]
    pub fn grounds(&self) -> Fact<Told<&'p [Ground], &'p str>> {
        let lowest = self
            .chain
            .iter()
            .rev()
            .find(|pack| !pack.grounds.is_empty());
        lowest.map_or(Fact::NotStated, |pack| {
            Fact::Stated(told(pack, pack.grounds.as_slice()))
        })
    }

    /// When the lowest notice that says so says that it was last changed.
    #[must_use]
    pub fn last_updated(&self) -> Fact<Told<&'p str, &'p str>> {
        let stated = |pack: &&'p Pack| Some(told(pack, pack.last_updated.as_deref()?));
        self.chain
            .iter()
            .rev()
            .find_map(stated)
            .map_or(Fact::NotStated, Fact::Stated)
    }

    /// Every right, in the order of the law, as the whole chain gives it.
    #[must_use]
    pub fn rights(&self) -> Vec<EffectiveRight<'p>> {
        Right::ALL
            .iter()
            .filter_map(|right| self.right(*right))
            .collect()
    }

    /// One right as the whole chain gives it; nothing only where the floor does not have it.
    #[must_use]
    pub fn right(&self, right: Right) -> Option<EffectiveRight<'p>> {
        let listing = self
            .chain
            .iter()
            .filter_map(|pack| Some((*pack, pack.promise(right)?)));
        let mut promise = Promise::default();
        let (mut listed, mut replies) = (None, Vec::new());
        for (pack, own) in listing {
            promise.improve(own);
            listed = Some(told(pack, ()));
            replies.extend(own.reply.map(|period| told(pack, period)));
        }
        Some(EffectiveRight {
            right,
            promise,
            listed: listed?,
            replies,
        })
    }

    /// What is known to be wrong, the lowest layer first; officers see it, and nothing is put right in silence.
    #[must_use]
    pub fn defects(&self) -> Vec<Of<'p, Defect>> {
        self.lowest_first(|pack| &pack.defects)
    }

    /// Whether a defect keeps something from being used before an officer has looked at it.
    #[must_use]
    pub fn is_held_up(&self, about: &str) -> bool {
        let holds =
            |defect: &Defect| matches!(defect.handling, Handling::Confirm | Handling::Block);
        self.defects()
            .iter()
            .any(|told| told.value.about == about && holds(told.value))
    }

    /// Whether a fact is the notice's own, rather than ours.
    #[must_use]
    pub fn is_stated(statement: &Statement) -> bool {
        statement.origin == Origin::Stated
    }

    fn lowest_first<T>(&self, list: impl Fn(&'p Pack) -> &'p Vec<T>) -> Vec<Of<'p, T>> {
        let packs = self.chain.iter().rev();
        packs
            .flat_map(|pack| list(pack).iter().map(|value| told(pack, value)))
            .collect()
    }

    /// The things of every layer, the highest first, where one further down takes the place of the same one above.
    fn once<T>(
        &self,
        list: impl Fn(&'p Pack) -> &'p Vec<T>,
        same: impl Fn(&T, &T) -> bool,
    ) -> Vec<Of<'p, T>> {
        let mut all: Vec<Of<'p, T>> = Vec::new();
        for pack in &self.chain {
            for value in list(pack) {
                match all.iter_mut().find(|own| same(own.value, value)) {
                    Some(own) => *own = told(pack, value),
                    None => all.push(told(pack, value)),
                }
            }
        }
        all
    }
}

fn told<T>(pack: &Pack, value: T) -> Told<T, &str> {
    Told {
        value,
        layer: pack.layer,
        pack: pack.id.as_str(),
    }
}
