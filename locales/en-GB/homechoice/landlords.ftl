# People and bodies somebody rented from. We say that a reference may be asked for; safety decides if it is.

homechoice-section-landlords = Your landlords
    .short = Landlords

homechoice-landlords-landlords = Who have you rented from?
    .hint = Add each landlord or agent for the homes you told us about.
    .why = We may need a reference from them to back up your application.
    .skipped = An offer may take longer.
    .seen = { seen-references }
    .review = Landlords
    .entry = landlord
    .unnamed = this landlord

homechoice-landlords-name = What is the name of the landlord or agent?
    .why = We need to know who could give you a reference.
    .skipped = We cannot ask for a reference. An offer may take longer.
    .seen = { seen-references }
    .review = Name

homechoice-landlords-kind = What kind of landlord is { $name }?
    .why = It tells us what kind of reference we could ask for.
    .skipped = An officer may ask you later.
    .seen = { seen-references }
    .review = Kind of landlord
homechoice-landlords-kind--council = A council
homechoice-landlords-kind--housing_association = A housing association
homechoice-landlords-kind--private = A private landlord
homechoice-landlords-kind--agent = A letting agent
homechoice-landlords-kind--employer = Someone I worked for
homechoice-landlords-kind--mod = The armed forces (MOD)
homechoice-landlords-kind--supported_provider = A body that gives support
homechoice-landlords-kind--family_or_friend = Family or a friend

homechoice-landlords-phone = What is their phone number?
    .hint = One way to reach them is enough.
    .why = If a reference is needed, this is how we would reach them.
    .skipped = We can use their email or address.
    .seen = { seen-references }
    .review = Phone

homechoice-landlords-email = What is their email?
    .why = If a reference is needed, this is how we would reach them.
    .skipped = We can use their phone or address.
    .seen = { seen-references }
    .review = Email

homechoice-landlords-address = What is their address?
    .why = If a reference is needed, this is how we would reach them.
    .skipped = We can use their phone or email.
    .seen = { seen-references }
    .review = Address

homechoice-landlords-tenancy_from = When did you start to rent from { $name }?
    .hint = A month and year is enough.
    .why = A landlord can only speak for the time you rented from them.
    .skipped = A reference may take longer to get.
    .seen = { seen-references }
    .review = Rented from

homechoice-landlords-tenancy_to = When did that end?
    .hint = Leave this empty if you still rent from them.
    .why = A landlord can only speak for the time you rented from them.
    .skipped = We will take it that you still rent from them.
    .seen = { seen-references }
    .review = Rented until

homechoice-landlords-tenancy_type = What kind of tenancy was it?
    .hint = It is at the top of the paper you signed. Not sure is fine.
    .why = It helps us ask the landlord the right things.
    .skipped = The landlord can tell us if we ask for a reference.
    .seen = { seen-references }
    .review = Kind of tenancy
homechoice-landlords-tenancy_type--secure = Secure
homechoice-landlords-tenancy_type--introductory = Introductory
homechoice-landlords-tenancy_type--assured = Assured
homechoice-landlords-tenancy_type--assured_periodic = Assured, from month to month
homechoice-landlords-tenancy_type--licence = Licence
homechoice-landlords-tenancy_type--lodger = Lodger
homechoice-landlords-tenancy_type--flexible = Flexible
homechoice-landlords-tenancy_type--assured_shorthold = Assured shorthold, from before May 2026
homechoice-landlords-tenancy_type--not_sure = Not sure

homechoice-landlords-reference_safe = Is it safe for us to contact { $name }?
    .hint = If you are not sure, ask us to check with you first.
    .why = We may need a reference. We do not want asking for one to put you at risk.
    .skipped = We will ask you before we contact them.
    .seen = { seen-assessors }
    .review = Safe to contact
homechoice-landlords-reference_safe--yes = Yes
homechoice-landlords-reference_safe--no = No
homechoice-landlords-reference_safe--ask_me_first = Ask me first

homechoice-landlords-reference_unsafe_reason = Why is it not safe?
    .hint = You do not need to tell us more than this.
    .why = It helps us think of another way to back up your application.
    .skipped = You do not have to say. A no is enough.
    .seen = { seen-restricted }
    .review = Why not safe
homechoice-landlords-reference_unsafe_reason--abuse_link = They know someone who abused me
homechoice-landlords-reference_unsafe_reason--dispute = We are in a dispute
homechoice-landlords-reference_unsafe_reason--complaint = I made a complaint about them
homechoice-landlords-reference_unsafe_reason--does_not_know_i_am_leaving = They do not know I want to leave
