# Rent that is owed, homes that were lost, and limits set by a court.

homechoice-section-tenancy_history = Rent and past homes
    .short = Rent and past homes

homechoice-tenancy_history-owes_rent = Does anyone who is moving owe rent, now or from a past home?
    .hint = Owing rent does not stop you from applying.
    .why = Some councils limit which homes you can bid on when rent is owed.
    .skipped = The application goes on. An officer will ask you about rent later.
    .seen = { seen-assessors }
    .review = Owes rent

homechoice-tenancy_history-arrears = What rent is owed?
    .hint = Add each debt on its own.
    .why = Limits on bids can depend on what is owed, and on why. The facts help us treat you fairly.
    .skipped = The application goes on. We will only know that some rent is owed.
    .seen = { seen-assessors }
    .review = Rent that is owed
    .entry = rent debt
    .unnamed = this rent debt

homechoice-arrears-who = Who owes this rent?
    .why = It puts the debt with the right person, and with no one else.
    .skipped = We will ask who owes it before we count it for anyone.
    .seen = { seen-assessors }
    .review = Who owes it

homechoice-arrears-landlord_ref = Which landlord is the rent owed to?
    .hint = You can add a landlord here if they are not on the list.
    .why = We need to know whose rent it is to see if a limit holds.
    .skipped = The debt stays on the list with no landlord. You can add one later.
    .seen = { seen-assessors }
    .review = Landlord

homechoice-arrears-owed_to = Is it for your home now, or for a past home?
    .why = A debt on your home now may be looked at in its own way.
    .skipped = We may not know which rule to look at. An officer can ask.
    .seen = { seen-assessors }
    .review = Home now or past home

homechoice-arrears-owed_to--current = My home now
homechoice-arrears-owed_to--former = A past home

homechoice-arrears-amount = How much is owed?
    .hint = Your best guess is fine.
    .why = The limit on bids may depend on how much is owed.
    .skipped = An officer may ask you or the landlord how much it is.
    .seen = { seen-assessors }
    .review = Amount owed

homechoice-arrears-as_of = On what date was that the amount?
    .hint = For example 3 11 2026. The date of a letter will do.
    .why = What is owed goes up and down, so we note the day you knew it.
    .skipped = We will use the day you told us.
    .seen = { seen-assessors }
    .review = Date of the amount

homechoice-arrears-reason = What led to the rent being owed?
    .hint = Pick the one that is closest.
    .why = A debt may not be your fault. We want to know why before anyone thinks about limits.
    .skipped = We will not guess at why. It may be left out of account.
    .seen = { seen-restricted }
    .review = Why rent is owed

homechoice-arrears-reason--benefit_delay = A benefit came late or was cut
homechoice-arrears-reason--job_loss = Lost a job or lost hours at work
homechoice-arrears-reason--illness = Someone was ill
homechoice-arrears-reason--abuse = Someone was abused
homechoice-arrears-reason--separation = A couple broke up
homechoice-arrears-reason--other = Something else

homechoice-arrears-plan = Is there a plan to pay it back?
    .why = Some councils look at whether there is a plan before they limit bids.
    .skipped = We cannot take a plan into account until we know of it.
    .seen = { seen-assessors }
    .review = Plan to pay it back

homechoice-arrears-plan_started = When did the plan start?
    .hint = The month and year will do.
    .why = How long the plan has run may count for you.
    .skipped = We will know that there is a plan, but not how long it has run.
    .seen = { seen-assessors }
    .review = Plan started

homechoice-arrears-plan_kept = Has the plan been kept to?
    .why = A plan that is kept to may count for you.
    .skipped = We will know that there is a plan, but not how it has gone.
    .seen = { seen-assessors }
    .review = Plan kept to

homechoice-tenancy_history-lost_home = Has anyone moving lost a home through court, or been told to go over behaviour?
    .hint = Tell us about the last five years, or the time that { $council } asks about.
    .why = Some councils limit which homes you can bid on after a loss like this.
    .skipped = The application goes on. An officer will ask you about past homes.
    .seen = { seen-restricted }
    .review = Lost a home

homechoice-tenancy_history-losses = Which homes were lost?
    .hint = Add each home on its own.
    .why = Limits on bids depend on how and why the home was lost. We need your side of it.
    .skipped = We will know that a home was lost, but not how. An officer will ask.
    .seen = { seen-restricted }
    .review = Homes lost
    .entry = lost home
    .unnamed = this home

homechoice-losses-address_ref = Which address was it?
    .hint = Pick it from where you have lived. If it is not there, give the town.
    .why = It saves you from giving the address twice.
    .skipped = You can give us just the town.
    .seen = { seen-restricted }
    .review = Address

homechoice-losses-town = Which town was it in?
    .why = It tells this home from the others.
    .skipped = The home stays on the list with no place.
    .seen = { seen-restricted }
    .review = Town

homechoice-losses-when = When was the home lost?
    .hint = The month and year will do.
    .why = Councils look back over a set time. The date shows if this home counts.
    .skipped = We may not be able to tell if it still counts. An officer will ask.
    .seen = { seen-restricted }
    .review = When it was lost

homechoice-losses-how = How did it end?
    .why = Being asked to leave is not the same as a court order.
    .skipped = We will not guess. An officer may ask you.
    .seen = { seen-restricted }
    .review = How it ended

homechoice-losses-how--possession_order = A court ordered us to leave
homechoice-losses-how--warrant = Bailiffs came, or were due to come
homechoice-losses-how--left_before_court = We left before it got to court
homechoice-losses-how--licence_ended = Our licence to live there was ended
homechoice-losses-how--asked_to_leave = We were asked to leave

homechoice-losses-main_reason = What was the main reason?
    .hint = Pick the one that is closest to what took place.
    .why = The limits are about rent and behaviour. Other reasons should not count against you.
    .skipped = We will not guess. An officer may ask you in private.
    .seen = { seen-restricted }
    .review = Main reason

homechoice-losses-main_reason--arrears = Rent was owed
homechoice-losses-main_reason--antisocial_behaviour = Behaviour that upset or harmed others
homechoice-losses-main_reason--damage = Damage to the home
homechoice-losses-main_reason--other_breach = Some other rule was broken
homechoice-losses-main_reason--no_fault = No one did a thing wrong
homechoice-losses-main_reason--abuse_victim = One of us was being abused

homechoice-losses-whose_behaviour = Whose behaviour was it?
    .hint = If it was done to you, do not pick your own name.
    .why = So that no one is blamed for what someone else did.
    .skipped = We will not put it down to anyone.
    .seen = { seen-restricted }
    .review = Whose behaviour

homechoice-losses-whose_behaviour--someone_not_moving = Someone who is not moving with us
homechoice-losses-whose_behaviour--visitor = A guest in the home
homechoice-losses-whose_behaviour--neighbour = A neighbour
homechoice-losses-whose_behaviour--no_one = No one

homechoice-tenancy_history-orders_now = Is there an injunction or order on how anyone moving must behave?
    .why = { $council } has chosen to ask this. Some councils limit bids when a home was lost over behaviour. An order may be part of that.
    .skipped = Nothing is held against you. An officer may ask what it means for a new home.
    .seen = { seen-restricted }
    .review = Orders on how to behave

homechoice-tenancy_history-orders_now--none = No one is
homechoice-tenancy_history-orders_now--yes = Yes

homechoice-tenancy_history-orders_now_kind = What kind of order is it?
    .why = Each kind sets its own limits on where and how someone can live.
    .skipped = An officer may ask to see the order.
    .seen = { seen-restricted }
    .review = Kind of order

homechoice-tenancy_history-orders_now_kind--injunction = An injunction
homechoice-tenancy_history-orders_now_kind--criminal_behaviour_order = A criminal behaviour order
homechoice-tenancy_history-orders_now_kind--other = Some other order

homechoice-tenancy_history-orders_now_until = When does the order end?
    .hint = The month and year will do.
    .why = An order that has ended should no longer count.
    .skipped = We may treat the order as still in force until we are told.
    .seen = { seen-restricted }
    .review = Order ends

homechoice-tenancy_history-cannot_live_in = Does a court order, licence or bail term limit where anyone can live?
    .hint = We do not ask what it was for.
    .why = We ask so that no one is shown a home they may not live in.
    .skipped = You may be shown homes that cannot be yours. An officer may ask you in private.
    .seen = { seen-restricted }
    .review = Limits on where to live

homechoice-tenancy_history-cannot_live_in_area = What area does it name?
    .hint = Say if they must stay out of it, or must live in it.
    .why = It lets us keep those homes out of what you are shown.
    .skipped = An officer will have to check each home with you.
    .seen = { seen-restricted }
    .review = Area it names

homechoice-tenancy_history-cannot_live_in_until = When does the limit end?
    .hint = The month and year will do.
    .why = When it ends, more homes may be open to you.
    .skipped = We will go by the limit until you tell us that it has ended.
    .seen = { seen-restricted }
    .review = Limit ends

homechoice-tenancy_history-cannot_live_in_officer = Who knows what the limit allows?
    .hint = It may be a probation officer. Naming them gives them no right to be told about you.
    .why = If you allow it, they can tell us if a home is all right.
    .skipped = You can tell us yourself what the limit allows.
    .seen = { seen-restricted }
    .review = Who knows about the limit

homechoice-tenancy_history-unspent = Does anyone who will move have an unspent conviction of a kind we ask about?
    .hint = Do not tell us about spent convictions. Say no more here than yes, no or not sure.
    .why = { $council } has chosen to ask this. Only what is unspent can be looked at.
    .skipped = The application goes on. Not saying is not taken as a yes.
    .seen = { seen-restricted }
    .review = Unspent convictions
