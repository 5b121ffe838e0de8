# Every place somebody has lived, with no gaps and no blame for one.

homechoice-section-addresses = Where you have lived
    .short = Past homes

homechoice-addresses-address_history = Where have you lived?
    .hint = Start with where you are now and work back. A friend's sofa counts too.
    .why = It helps us work out if you have a local connection. That means ties to the area.
    .skipped = The application goes on. We may not be able to tell if you have ties here.
    .seen = { seen-assessors }
    .review = Where you have lived
    .entry = place
    .unnamed = this place

homechoice-address_history-kind = What kind of place is it?
    .hint = There are answers for no fixed place, and for a time you cannot remember.
    .why = Some kinds of place count as ties to an area and some do not.
    .skipped = We will count the dates but not the place.
    .seen = { seen-restricted }
    .review = Kind of place
homechoice-address_history-kind--home = A home of my own, rented or owned
homechoice-address_history-kind--staying_with_others = With family or friends
homechoice-address_history-kind--no_fixed_place = No fixed place
homechoice-address_history-kind--hostel_or_temporary = A hostel or a short-term place
homechoice-address_history-kind--refuge_or_hidden = A refuge, or a place that must stay secret
homechoice-address_history-kind--prison = Prison
homechoice-address_history-kind--hospital_long_stay = A long stay in hospital
homechoice-address_history-kind--care_or_foster = In care or with a foster family
homechoice-address_history-kind--asylum_accommodation = A home while I waited for asylum
homechoice-address_history-kind--armed_forces = A home from the armed forces
homechoice-address_history-kind--student_halls = Student halls
homechoice-address_history-kind--traveller_site_or_boat = A Traveller site or a boat
homechoice-address_history-kind--abroad = Outside the UK
homechoice-address_history-kind--cannot_remember = I cannot remember

homechoice-address_history-line1 = What is the first line of the address?
    .hint = The house or flat number and the street.
    .why = We need to know where each home was to work out your ties.
    .skipped = We can count the time, but we cannot check the place.
    .seen = { seen-assessors }
    .review = First line

homechoice-address_history-line2 = What is the second line, if there is one?
    .why = It makes sure that we have the right place.
    .skipped = Not all homes have one. You can leave it out.
    .seen = { seen-assessors }
    .review = Second line

homechoice-address_history-town = Which town or village was it in?
    .why = The town shows which area the time there counts for.
    .skipped = We can use the postcode if you know it.
    .seen = { seen-assessors }
    .review = Town

homechoice-address_history-postcode = What is the postcode?
    .hint = For a past home, the first half is enough.
    .why = It helps us find which council area the home is in.
    .skipped = You can tell us the council area.
    .seen = { seen-assessors }
    .review = Postcode

homechoice-address_history-country = Which country were you in?
    .hint = Type the first few letters.
    .why = It fills in the time when you were not in the UK.
    .skipped = We will only know that you were outside the UK.
    .seen = { seen-assessors }
    .review = Country

homechoice-address_history-from = When did you start to live there?
    .hint = A month and year is enough. For example March 2021.
    .why = How long you stayed helps show your ties to an area.
    .skipped = We cannot count the time until we know the dates.
    .seen = { seen-assessors }
    .review = From

homechoice-address_history-to = When did you leave?
    .hint = Leave this empty if you still live there.
    .why = How long you stayed helps show your ties to an area.
    .skipped = We will take it that you still live there.
    .seen = { seen-assessors }
    .review = To

homechoice-address_history-council_area = Which council area is it in?
    .hint = We may suggest one from the postcode. Please change it if it is wrong.
    .why = Your ties are to a council's area, not to a town.
    .skipped = We may not be able to tell which area the time counts for.
    .seen = { seen-assessors }
    .review = Council area

homechoice-address_history-council_tax_payer = Who paid the council tax there?
    .hint = Or who pays it now, if you still live there.
    .why = It is one way to show that you lived there.
    .skipped = We may ask for another way to show it.
    .seen = { seen-assessors }
    .review = Paid the council tax
homechoice-address_history-council_tax_payer--me = I did
homechoice-address_history-council_tax_payer--joint = The person I am applying with
homechoice-address_history-council_tax_payer--partner = My partner at the time
homechoice-address_history-council_tax_payer--parent_or_family = A parent or someone in my family
homechoice-address_history-council_tax_payer--landlord_included = The landlord, as part of the rent
homechoice-address_history-council_tax_payer--exempt = Nobody had to pay it
homechoice-address_history-council_tax_payer--someone_else = Someone else

homechoice-address_history-council_tax_to = Which council is the council tax paid to?
    .hint = Or was paid to, if you have left.
    .why = It helps us work out which area you have ties to.
    .skipped = We will go by the council area you gave.
    .seen = { seen-assessors }
    .review = Council tax paid to

homechoice-address_history-council_tax_ref = What is the council tax account number?
    .hint = It is at the top of the bill.
    .why = It helps us find the record that shows you lived there.
    .skipped = You do not have to give it. Who paid is what counts most.
    .seen = { seen-assessors }
    .review = Council tax number

homechoice-address_history-basis = Did you rent it, own it or stay there?
    .hint = Pick the one that is closest.
    .why = It helps us work out your ties, and tells us who the landlord was.
    .skipped = An officer may ask how you came to live there.
    .seen = { seen-assessors }
    .review = Rented, owned or stayed
homechoice-address_history-basis--council_tenant = I rented it from a council
homechoice-address_history-basis--ha_tenant = I rented it from a housing association
homechoice-address_history-basis--private_tenant = I rented it from a private landlord
homechoice-address_history-basis--lodger = A room in the landlord's home
homechoice-address_history-basis--with_family_or_friends = I lived with family or friends
homechoice-address_history-basis--sofa_surfing = I slept on sofas for a while
homechoice-address_history-basis--owner = I owned it
homechoice-address_history-basis--shared_owner = I owned a share of it
homechoice-address_history-basis--tied_to_job = It came with a job
homechoice-address_history-basis--temporary_from_council = A short-term home from a council
homechoice-address_history-basis--supported = A home with support staff
homechoice-address_history-basis--other = Something else

homechoice-address_history-why_left = Why did you leave?
    .hint = Pick the main reason. You do not have to go into detail.
    .why = Some councils limit the homes you can bid on. It may be over rent owed, or bad behaviour.
    .skipped = An officer may ask you in private.
    .seen = { seen-restricted }
    .review = Why you left
homechoice-address_history-why_left--no_fault_end = The landlord ended it, not my fault
homechoice-address_history-why_left--asb_eviction = Put out over behaviour or nuisance
homechoice-address_history-why_left--arrears_eviction = Put out over rent that was owed
homechoice-address_history-why_left--other_eviction = Put out for another reason
homechoice-address_history-why_left--decant = Moved so that work could be done
homechoice-address_history-why_left--refugee = Left my country to be safe
homechoice-address_history-why_left--prison_release = Left prison
homechoice-address_history-why_left--hospital_discharge = Left hospital
homechoice-address_history-why_left--lost_tied = Lost the job that the home came with
homechoice-address_history-why_left--left_care = Left care
homechoice-address_history-why_left--asked_to_leave = Family or friends asked me to go
homechoice-address_history-why_left--relationship_end = We split up
homechoice-address_history-why_left--death = Someone I lived with died
homechoice-address_history-why_left--nearer_family = To be near family or friends
homechoice-address_history-why_left--nearer_work = To be near work
homechoice-address_history-why_left--domestic_abuse = To get away from abuse at home
homechoice-address_history-why_left--other_violence = To get away from other violence
homechoice-address_history-why_left--cuckooing = My home was taken over by others
homechoice-address_history-why_left--racial_harassment = Racial abuse or threats
homechoice-address_history-why_left--hate_crime = A hate crime of another kind
homechoice-address_history-why_left--neighbours = Trouble with people living near
homechoice-address_history-why_left--repossession = The lender took it back
homechoice-address_history-why_left--unaffordable = It cost too much
homechoice-address_history-why_left--overcrowded = It was too small for us
homechoice-address_history-why_left--health = My health, or that of someone with me
homechoice-address_history-why_left--poor_condition = It was in a bad state
homechoice-address_history-why_left--downsizing = It was too big for us
homechoice-address_history-why_left--to_support = To live where there is support
homechoice-address_history-why_left--to_independence = To live with less support
homechoice-address_history-why_left--other = Something else

homechoice-address_history-landlord_ref = Who was the landlord?
    .hint = Pick one, or add a new one here.
    .why = We may need a reference from them to back up your application.
    .skipped = An offer may take longer.
    .seen = { seen-references }
    .review = Landlord
