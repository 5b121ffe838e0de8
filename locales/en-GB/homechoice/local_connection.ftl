# What ties somebody to an area: work, family, service, care, and the reasons that need no tie at all.

homechoice-section-local_connection = Work, family and other ties
    .short = Work and family ties

homechoice-local_connection-work_status = What do you do at the moment?
    .hint = Full time means 30 hours a week or more.
    .why = Work in an area can give you a local connection. That means ties to the area.
    .skipped = The application goes on. We may not be able to tell if you have ties through work.
    .seen = { seen-assessors }
    .review = Work at the moment

homechoice-local_connection-job_offer = Have you been offered a job that has not started yet?
    .why = A job that is about to start in the area can count as a tie.
    .skipped = We will not look at ties through a new job.
    .seen = { seen-assessors }
    .review = Job offer

homechoice-local_connection-jobs = Where do you work?
    .hint = Add each job you have now. Add one you left not long ago, or one you will start.
    .why = Where you work, and for how long, can give you ties to the area.
    .skipped = We may not be able to tell if you have ties through work.
    .seen = { seen-assessors }
    .review = Jobs
    .entry = job
    .unnamed = this job

homechoice-jobs-employer = Who do you work for?
    .hint = If you work for yourself, give your trade or the name you use.
    .why = It tells us which job we are talking about.
    .skipped = We can still count the job if we know where it is.
    .seen = { seen-assessors }
    .review = Employer

homechoice-jobs-contract = What kind of job is it?
    .why = The kind of job can change if it counts as a tie to the area.
    .skipped = An officer may ask you later.
    .seen = { seen-assessors }
    .review = Kind of job
homechoice-jobs-contract--permanent = It has no end date
homechoice-jobs-contract--fixed_term = It has an end date
homechoice-jobs-contract--zero_hours = It has no set hours
homechoice-jobs-contract--agency = It is through an agency
homechoice-jobs-contract--self_employed = I work for myself
homechoice-jobs-contract--offer_only = It is an offer and has not started

homechoice-jobs-work_postcode = What is the postcode where you work?
    .hint = The place you go to most. If you work from home, use your own.
    .why = The place of work is what counts, not the head office.
    .skipped = You can tell us the council area.
    .seen = { seen-assessors }
    .review = Work postcode

homechoice-jobs-work_council_area = Which council area do you work in?
    .why = It shows if your work is in the area of { $council }.
    .skipped = We may not be able to tell if this job counts.
    .seen = { seen-assessors }
    .review = Work council area

homechoice-jobs-started = When did you start?
    .hint = A month and year is enough.
    .why = How long you have worked there can count.
    .skipped = We cannot count the time until we know.
    .seen = { seen-assessors }
    .review = Started

homechoice-jobs-ended = When did it end?
    .hint = Leave this empty if you still work there.
    .why = How long you worked there can count.
    .skipped = We will take it that you still work there.
    .seen = { seen-assessors }
    .review = Ended

homechoice-jobs-offer_start = When will you start?
    .hint = A month and year is enough.
    .why = It shows if the job will have begun when a home comes up.
    .skipped = An officer may ask you later.
    .seen = { seen-assessors }
    .review = Will start

homechoice-jobs-hours_per_week = How many hours a week is it?
    .hint = If it changes, give a normal week. Half hours are fine.
    .why = How much you work can change if the job counts as a tie.
    .skipped = We may not be able to tell if this job counts.
    .seen = { seen-assessors }
    .review = Hours a week

homechoice-jobs-job_ends_soon = Will it end in the next three months?
    .why = A job that ends soon may stop being a tie to the area.
    .skipped = We will look at the job as it is now.
    .seen = { seen-assessors }
    .review = Ends soon

homechoice-local_connection-family_ties = Do you have close family in the area?
    .hint = Such as a parent, a grown-up child, or a brother or sister. You can name others too.
    .why = Close family who live in the area can give you ties to it.
    .skipped = We may not be able to tell if you have ties through family.
    .seen = { seen-assessors }
    .review = Family in the area
    .entry = relative
    .unnamed = this relative

homechoice-family_ties-relationship = Who are they to you?
    .why = How close a relative is can change if the tie counts.
    .skipped = We may not be able to tell if this tie counts.
    .seen = { seen-assessors }
    .review = Relative
homechoice-family_ties-relationship--parent = Parent
homechoice-family_ties-relationship--adult_child = Grown-up child
homechoice-family_ties-relationship--sibling = Brother or sister
homechoice-family_ties-relationship--grandparent = Grandparent
homechoice-family_ties-relationship--other = Someone else

homechoice-family_ties-first_name = What is their first name?
    .hint = We do not need their last name.
    .why = It lets us both know who we are talking about.
    .skipped = The tie can still count without a name.
    .seen = { seen-assessors }
    .review = First name

homechoice-family_ties-council_area = Which council area does { $name } live in?
    .why = It shows if they live in the area of { $council }.
    .skipped = A postcode will do. With neither, we may not be able to tell.
    .seen = { seen-assessors }
    .review = Council area

homechoice-family_ties-postcode = What is their postcode?
    .hint = The first half is enough. Leave this if you gave the area.
    .why = It helps if you are not sure which council area they live in.
    .skipped = The council area is enough if you gave it.
    .seen = { seen-assessors }
    .review = Postcode

homechoice-family_ties-there_since = Since when has { $name } lived there?
    .hint = The date they moved there. A year is enough.
    .why = Family ties count more when they have been there for some years.
    .skipped = We may not be able to tell if this tie counts.
    .seen = { seen-assessors }
    .review = There since

homechoice-family_ties-support = Do you help { $name }, or do they help you?
    .hint = Such as with children, care or getting about. We do not need details.
    .why = Help in the family can make the tie to the area stronger.
    .skipped = We will look at the tie without it.
    .seen = { seen-assessors }
    .review = Help each other

homechoice-local_connection-armed_forces = Have you or your partner been in the UK armed forces?
    .hint = Regular forces or reserves.
    .why = The notice does not list this question. Some rules about ties are not used for people who served.
    .skipped = We may use a rule about ties that you do not have to meet.
    .seen = { seen-assessors }
    .review = Armed forces
homechoice-local_connection-armed_forces--no = No
homechoice-local_connection-armed_forces--regular_serving = I am in the regular forces now
homechoice-local_connection-armed_forces--regular_former = I was in the regular forces
homechoice-local_connection-armed_forces--reserve = I am or was in the reserves
homechoice-local_connection-armed_forces--spouse_or_partner = My partner is or was in the forces
homechoice-local_connection-armed_forces--bereaved_partner = My partner served and has died
homechoice-local_connection-armed_forces--separated_partner = My partner served and we have split up

homechoice-local_connection-forces_from = When did the service start?
    .hint = Yours, or that of your partner. A month and year is enough.
    .why = The dates help show which rules about ties we should use.
    .skipped = An officer may ask you later.
    .seen = { seen-assessors }
    .review = Service started

homechoice-local_connection-forces_to = When did it end, or when will it?
    .hint = Leave this empty if no end is set.
    .why = The dates help show which rules about ties we should use.
    .skipped = We will take it that the service goes on.
    .seen = { seen-assessors }
    .review = Service ended

homechoice-local_connection-injured_in_service = Did the service cause a bad injury or illness?
    .hint = To you, or to the partner who served. We do not need details.
    .why = It can change which rules about ties we should use.
    .skipped = We may use a rule about ties that you do not have to meet.
    .seen = { seen-restricted }
    .review = Hurt by service

homechoice-local_connection-leaving_forces_home = Do you have to leave a home that came with the forces?
    .hint = Now or soon.
    .why = It can change which rules about ties we should use.
    .skipped = An officer may ask you later.
    .seen = { seen-assessors }
    .review = Leaving a forces home

homechoice-local_connection-care_leaver = Were you ever in care?
    .hint = With foster carers or in a children's home, for example.
    .why = Some rules about ties are not the same for young people who were in care.
    .skipped = We may use a rule about ties that you do not have to meet.
    .seen = { seen-restricted }
    .review = Was in care

homechoice-local_connection-care_council = Which council looked after you?
    .why = You may have ties to the area of the council that looked after you.
    .skipped = { skipped-cannot-tell }
    .seen = { seen-restricted }
    .review = Care council

homechoice-local_connection-personal_adviser_contact = Who is your personal adviser?
    .hint = Pick them, or add them here. We will not speak to them unless you say so.
    .why = They may be able to show that you were in care.
    .skipped = You do not have to name them. There are other ways to show it.
    .seen = { seen-restricted }
    .review = Personal adviser

homechoice-local_connection-abuse_move = Do you need to move because of abuse?
    .hint = From a partner, an ex or someone in your family. We will not ask for details here.
    .why = The notice does not list this question. You do not need ties to the area if you must flee abuse.
    .skipped = You can tell us at any time, in private. We may use rules about ties until then.
    .seen = { seen-restricted }
    .review = Moving because of abuse
homechoice-local_connection-abuse_move--yes = Yes
homechoice-local_connection-abuse_move--no = No
homechoice-local_connection-abuse_move--talk_privately = I would like to talk in private

homechoice-local_connection-right_to_move = Do you have to move for work?
    .hint = This is for people who rent from a council or housing association now.
    .why = Social tenants who must move for work may not need other ties to the area.
    .skipped = We will not look at this way to have ties.
    .seen = { seen-assessors }
    .review = Moving for work

homechoice-local_connection-other_tie = Is there any other reason you need this area?
    .hint = Pick all that fit. Please keep it short.
    .why = Other ties can count too, so we ask before we decide.
    .skipped = We will look only at the ties you told us about.
    .seen = { seen-restricted }
    .review = Other ties
homechoice-local_connection-other_tie--give_care = I care for someone here
homechoice-local_connection-other_tie--receive_care = Someone here cares for me
homechoice-local_connection-other_tie--medical_centre = I have treatment here
homechoice-local_connection-other_tie--school_special = A special school that we need is here
homechoice-local_connection-other_tie--asylum_housed_here = I was housed here as I waited for asylum
homechoice-local_connection-other_tie--homeless_duty_owed = A council has a duty to house me
homechoice-local_connection-other_tie--faith_or_community = My faith or my community is here
homechoice-local_connection-other_tie--other = Something else
homechoice-local_connection-other_tie--none = None of these
