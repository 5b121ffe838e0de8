# Two gates come first: what the home now does to health, and what a new home would need.

homechoice-section-health = Health and access
    .short = Health and access

homechoice-health-home_affects_health = Does your home make anyone's health or disability worse, or harder to live with?
    .hint = This is for all who will move. If you say no, we ask no more about health.
    .why = We only ask about health where the home you live in now affects it.
    .skipped = We cannot look at whether your health gives you more need to move.
    .seen = { seen-restricted }
    .review = Home affects health

homechoice-health-needs_features = Would anyone need special features in a new home?
    .hint = For example no steps, a shower with no step, or a room for a carer.
    .why = Some people need a home with no steps, or with more space. It changes which homes fit.
    .skipped = You may be shown homes that do not suit you.
    .seen = { seen-restricted }
    .review = Needs a home with features

homechoice-health-features = What would each person need in a new home?
    .hint = Add each person who needs something. We do not ask why they need it.
    .why = It helps us find a home of the right size and kind.
    .skipped = You may be shown homes that do not suit you.
    .seen = { seen-restricted }
    .review = Features needed
    .entry = person
    .unnamed = this person

homechoice-features-person = Who needs this?
    .why = It tells us which rooms and doors have to work for them.
    .skipped = We will look for it for the whole home.
    .seen = { seen-restricted }
    .review = Person

homechoice-features-needs = What does { $name } need in a home?
    .hint = Pick all that help. Say what is needed, not why.
    .why = Each of these rules some homes in and some homes out.
    .skipped = You may be shown homes that { $name } cannot use.
    .seen = { seen-restricted }
    .review = What they need

homechoice-features-needs--wheelchair_indoors = Space for a wheelchair in the home
homechoice-features-needs--wheelchair_outdoors = A way in for a wheelchair used outdoors
homechoice-features-needs--level_access = No steps to the front door
homechoice-features-needs--ground_floor = A home on the ground floor
homechoice-features-needs--lift = A lift
homechoice-features-needs--few_steps = No more than a few steps
homechoice-features-needs--level_shower = A shower with no step
homechoice-features-needs--bath_only = A bath, not a shower
homechoice-features-needs--stairlift = A stairlift
homechoice-features-needs--hoist = A hoist to lift someone
homechoice-features-needs--wide_doors = Wide doors
homechoice-features-needs--low_kitchen = A kitchen with low worktops
homechoice-features-needs--sensory_safe = A calm home, safe for the senses
homechoice-features-needs--secure_garden = A garden with a fence and a gate
homechoice-features-needs--equipment_space = Space for medical equipment to be kept
homechoice-features-needs--own_bedroom_health = A bedroom of their own, for their health
homechoice-features-needs--other = Something else

homechoice-features-few_steps_count = How many steps can { $name } manage?
    .hint = Count those to the door and those in the home.
    .why = A home with more steps than this would not work.
    .skipped = We will look for homes with no steps at all.
    .seen = { seen-restricted }
    .review = Steps they can manage

homechoice-health-medical = Whose health does your home affect?
    .hint = Add each person. We look at what the home does, not at what the illness is called.
    .why = How the home affects health can give you more need to move.
    .skipped = We cannot look at whether your health gives you more need to move.
    .seen = { seen-restricted }
    .review = Health the home affects
    .entry = person
    .unnamed = this person

homechoice-medical-person = Whose health is it?
    .why = It tells us who would gain from a move.
    .skipped = We cannot link this to the right person.
    .seen = { seen-restricted }
    .review = Person

homechoice-medical-how_home_affects_it = How does your home affect the health of { $name }?
    .hint = Use your own words. For example: the damp makes it hard to breathe at night.
    .why = This is what we look at most. It shows what a move would change.
    .skipped = We cannot look at whether health gives you more need to move.
    .seen = { seen-restricted }
    .review = How the home affects them

homechoice-medical-things_hard = What is hard for { $name } in your home?
    .hint = Pick all that are hard.
    .why = It shows which parts of the home do harm.
    .skipped = We will go by your own words alone.
    .seen = { seen-restricted }
    .review = What is hard

homechoice-medical-things_hard--stairs = Stairs
homechoice-medical-things_hard--bath = The bath or shower
homechoice-medical-things_hard--breathing = Breathing
homechoice-medical-things_hard--sleep = Sleep
homechoice-medical-things_hard--safety = Staying safe
homechoice-medical-things_hard--memory = Memory
homechoice-medical-things_hard--anxiety = Fear or worry
homechoice-medical-things_hard--getting_out = Getting out of the home
homechoice-medical-things_hard--other = Something else

homechoice-medical-condition_name = Does the illness or disability have a name you want to give?
    .hint = You do not have to give one.
    .why = A name may help the person who looks at this. What the home does counts most.
    .skipped = That is fine. We do not need a name.
    .seen = { seen-restricted }
    .review = Name of the condition

homechoice-medical-getting_worse = Is it getting worse?
    .why = It may mean that the home will not do for long.
    .skipped = We will go by how things are now.
    .seen = { seen-restricted }
    .review = Getting worse

homechoice-medical-professional = Which health worker knows about this?
    .hint = We do not ask them unless you say so. That is a choice for later.
    .why = If you allow it, we may ask them how your home affects your health.
    .skipped = That is fine. You can show us letters if you have them.
    .seen = { seen-restricted }
    .review = Health worker

homechoice-medical-treatment_place = Where does { $name } go for treatment?
    .hint = For example the name of a hospital or a town.
    .why = A home may need to be within reach of it.
    .skipped = That is fine. We will not take it into account.
    .seen = { seen-restricted }
    .review = Where they are treated

homechoice-medical-hospital_waiting_discharge = If { $name } is in hospital, when might they come out?
    .hint = Leave this out if they are not in hospital. The month will do.
    .why = Someone may not be able to go back to the home they had.
    .skipped = That is fine. Tell us if it comes up.
    .seen = { seen-restricted }
    .review = May leave hospital on

homechoice-health-cannot_share_room = Does anyone need a bedroom of their own for their health?
    .hint = Add each person. We may ask for a letter later on.
    .why = It may change how many bedrooms you need.
    .skipped = We will count bedrooms in the usual way.
    .seen = { seen-restricted }
    .review = Cannot share a bedroom
    .entry = person
    .unnamed = this person

homechoice-cannot_share_room-person = Who cannot share?
    .why = It tells us which bedroom to count on its own.
    .skipped = We cannot count a room until we know who it is for.
    .seen = { seen-restricted }
    .review = Person

homechoice-cannot_share_room-reason_kind = Why is a room of their own needed?
    .hint = Pick the one that is closest.
    .why = It shows what to look for in a letter. We do not ask for the illness.
    .skipped = We may ask for a letter that shows the need.
    .seen = { seen-restricted }
    .review = Why they cannot share

homechoice-cannot_share_room-reason_kind--sleep = They would keep each other from sleep
homechoice-cannot_share_room-reason_kind--equipment = There is equipment in the room
homechoice-cannot_share_room-reason_kind--care_at_night = They need care at night
homechoice-cannot_share_room-reason_kind--safety = One of them may not be safe
homechoice-cannot_share_room-reason_kind--infection = They have to stay clear of germs
homechoice-cannot_share_room-reason_kind--other = Something else

homechoice-health-overnight_carer = Does anyone need someone to stay the night to care for them?
    .hint = Add each person who needs care at night. We do not ask why.
    .why = A carer who stays may need a room. That can change the size of home.
    .skipped = We will not count a room for a carer.
    .seen = { seen-restricted }
    .review = Overnight carer
    .entry = person
    .unnamed = this person

homechoice-overnight_carer-person = Who needs care at night?
    .why = It tells us who the carer would be there for.
    .skipped = We cannot count a room until we know who it is for.
    .seen = { seen-restricted }
    .review = Person

homechoice-overnight_carer-nights_per_week = How many nights a week does the carer stay?
    .hint = From 1 to 7. Take a usual week.
    .why = A carer who is there most nights has more need of a room.
    .skipped = An officer may ask how often the carer stays.
    .seen = { seen-restricted }
    .review = Nights a week

homechoice-overnight_carer-lives_in = Does the carer live with you all the time?
    .why = We count a carer who lives with you with the others in the home.
    .skipped = An officer may ask where the carer lives.
    .seen = { seen-restricted }
    .review = Carer lives in

homechoice-overnight_carer-carer_kind = Who is the carer?
    .hint = We do not need their name.
    .why = We may ask for papers, and this tells us which.
    .skipped = An officer may ask who gives the care.
    .seen = { seen-restricted }
    .review = Kind of carer

homechoice-overnight_carer-carer_kind--professional = Someone paid to give care
homechoice-overnight_carer-carer_kind--family = Someone from the family, or a friend

homechoice-health-support_wanted = Would you like help from a support service?
    .hint = For example help with bills, or someone to look at how you get around. We pass nothing on unless you say so later.
    .why = Some people want help to run a home, or to get around it. We can tell you what there is.
    .skipped = Nothing changes for you. You can ask us at any time.
    .seen = { seen-restricted }
    .review = Wants support

homechoice-health-support_wanted--yes = Yes
homechoice-health-support_wanted--no = No
homechoice-health-support_wanted--already_have = I have this help now
