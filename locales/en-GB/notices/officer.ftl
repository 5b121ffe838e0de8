# What officers read about a notice and the public does not: where a fact comes from, what waits, and what is known to be wrong.

notice-not-stated = not stated in this notice
notice-waits = waits for the data-protection officer

notice-origin-stated = the notice says so
notice-origin-derived = our reading, not in the notice

notice-layer-floor = the law
notice-layer-scheme = the scheme
notice-layer-controller = the controller
notice-layer-audience = for this person

notice-asks-nothing = told, not asked
notice-asks-permission = permission, each recipient by name
notice-asks-consent = consent

notice-condition-consent = only with a yes
notice-condition-legal = the law compels or permits it
notice-condition-legitimate_interests = legitimate interests, no consent asked
notice-condition-purpose = part of giving the service
notice-condition-vital = life or safety
notice-condition-instruction = on the person's own instruction
notice-condition-not_stated = no condition stated
notice-condition-review = to be looked at first

notice-handling-show = For you to know.
notice-handling-confirm = Confirm it before you use it.
notice-handling-block = Not used until the controller says what is right.
notice-handling-override = Lodge goes by what is safer for the person.

notice-defect-before_2025_act = The notice does not mention the Data (Use and Access) Act 2025.
    .do = The law stands under it: complaints are acknowledged in 30 days, and the clock stops only for a question of scope.
notice-defect-regulator_email = The regulator's email address is printed with a stray space in it.
    .do = Give the telephone number, or check the address before you give it.
notice-defect-thirty_days = The notice says 30 days, and 1 to 2 months more; the law says one month, and up to two more.
    .do = Keep to whichever ends first.
notice-defect-interests_of_a_council = The notice relies on legitimate interests. It does not list them, and a council cannot use them for its tasks.
    .do = Lodge goes by the public task. That is our reading; the data-protection officer has to sign it off.
notice-defect-permission_without_basis = The notice asks permission to share, and does not list consent as a ground.
    .do = Treat it as permission: without a yes nothing is shared, and the ground stays the public task.
notice-defect-silences = The notice has no period of keeping, no way to take a yes back, no word on transfers and no data-protection officer.
    .do = Say that it is not stated. The council's own notice has to fill it.
notice-defect-contract_before_contract = The notice calls some answers a contractual requirement, and there is no contract yet.
    .do = Take the application without them; the law says that every application is considered.
notice-defect-equality_and_need = The notice asks about protected characteristics for two reasons: to check fairness, and to find a home that fits.
    .do = Keep the two apart: equality answers never reach the case.
notice-defect-grounds_not_mapped = The notice lists its grounds once, and not which ground is for what.
    .do = The ground beside each purpose is our reading; the data-protection officer has to sign it off.
notice-defect-gravesham_mailbox = Gravesham's mailbox for requests is at Medway's domain.
    .do = Do not send anything there before Gravesham has told you the right address.
notice-defect-thanet_mailbox = Thanet's mailbox for requests has a misspelt domain.
    .do = Do not send anything there before Thanet has told you the right address.
notice-defect-phone_numbers = The notice prints more than one telephone number for data protection.
    .do = Use the data-protection officer's own number, and check it first.
notice-defect-phone_on_one_page = This number stands in the section for job applicants alone.
    .do = Check it before you give it to anyone.
notice-defect-transfers_both_ways = The section says that data may leave the UK under safeguards, and also that none leaves the EEA.
    .do = Send nothing outside the EEA until the landlord has said which is right.
notice-defect-offences_as_special = The section counts criminal data among special categories; the law keeps them apart.
    .do = Treat offences under Article 10.
notice-defect-health_without_ground = The section takes health data and says neither why nor on what ground.
    .do = Ask the landlord before you record any.
