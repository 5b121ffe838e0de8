# Who helps the applicant, and who may speak for them. Naming someone opens no door to them.

homechoice-section-contacts = People helping you
    .short = People helping you

homechoice-contacts-contacts = Who is helping you?
    .hint = For example a support worker, a doctor or next of kin. Add each one on their own.
    .why = We want to know who helps you. If you want us to speak to them, we know how.
    .skipped = That is fine. You do not have to name anyone.
    .seen = { seen-assessors }
    .review = People helping you
    .entry = person or service
    .unnamed = this person

homechoice-contacts-role = Who are they to you?
    .why = It tells us what they may know, and how they may help.
    .skipped = We will list them with no role.
    .seen = { seen-restricted }
    .review = Who they are to you

homechoice-contacts-role--support_worker = A support worker
homechoice-contacts-role--gp = A family doctor
homechoice-contacts-role--probation_officer = A probation officer
homechoice-contacts-role--social_worker = A social worker
homechoice-contacts-role--health_visitor = A health visitor
homechoice-contacts-role--employer = Someone you work for
homechoice-contacts-role--next_of_kin = Next of kin
homechoice-contacts-role--personal_adviser = A personal adviser, for care leavers
homechoice-contacts-role--refuge_worker = A refuge worker
homechoice-contacts-role--idva = An adviser on abuse at home
homechoice-contacts-role--solicitor = A solicitor
homechoice-contacts-role--landlord_contact = Someone at your landlord
homechoice-contacts-role--school = A school
homechoice-contacts-role--midwife = A midwife
homechoice-contacts-role--ot = An occupational therapist you see at home
homechoice-contacts-role--carer = A carer
homechoice-contacts-role--other = Someone else

homechoice-contacts-for_person = Whom do they help?
    .why = It keeps what they do for one person apart from the others.
    .skipped = We will take it that they help all of you.
    .seen = { seen-assessors }
    .review = Whom they help

homechoice-contacts-name = What is their name?
    .hint = If any worker there can help, say that a name does not apply.
    .why = It helps us to ask for the right person.
    .skipped = Give the name of the service. We can ask for any worker there.
    .seen = { seen-assessors }
    .review = Name

homechoice-contacts-organisation = Who do they work for?
    .hint = For example a surgery, a school or a charity. It does not apply to next of kin.
    .why = It helps us to find them if they change jobs.
    .skipped = That is fine. We will go by their name.
    .seen = { seen-assessors }
    .review = Works for

homechoice-contacts-phone = What is their phone number?
    .hint = A phone number or an email address is enough.
    .why = It is for when you want us to speak to them.
    .skipped = An email address will do in its place.
    .seen = { seen-assessors }
    .review = Phone

homechoice-contacts-email = What is their email address?
    .hint = A phone number or an email address is enough.
    .why = It is for when you want us to write to them.
    .skipped = A phone number will do in its place.
    .seen = { seen-assessors }
    .review = Email

homechoice-contacts-best_time = When is a good time to reach them?
    .hint = For example Monday to Thursday, in the morning.
    .why = It saves you and them from calls that no one can take.
    .skipped = We will try in the working day, if we have to.
    .seen = { seen-assessors }
    .review = Good time to reach them

homechoice-contacts-knows_they_are_listed = Do they know that you gave us their name?
    .why = It is right for people to know that we hold their details.
    .skipped = That is fine. It is kind to let them know if you can.
    .seen = { seen-assessors }
    .review = Knows they are listed

homechoice-contacts-may_we_speak = Naming { $name } here gives them no right to be told about you.
    .hint = We do not speak to them about you on the strength of this. That is asked later, and you can say no.
    .why = You should know that a name here is not leave to speak to them.
    .skipped = It is still so. They have no right to be told about you.
    .seen = { seen-assessors }
    .review = Told: no right to be told

homechoice-contacts-emergency_only = Use this contact only in an emergency
    .hint = Most people tick this for next of kin.
    .why = Some people should only hear from us if things go badly wrong.
    .skipped = We keep the details, with no limit of this kind.
    .seen = { seen-assessors }
    .review = Only in an emergency

homechoice-contacts-representatives = Who may act or speak for you?
    .hint = Add each person who acts or speaks for the applicant.
    .why = We talk to no one else about you, unless you or the law say so.
    .skipped = We can take what they tell us. We cannot tell them what we hold about you.
    .seen = { seen-assessors }
    .review = People who may act for you
    .entry = person who acts for you
    .unnamed = this person

homechoice-representatives-name = What is their name?
    .why = We have to know who we are talking to.
    .skipped = We cannot tell them what we hold about you.
    .seen = { seen-assessors }
    .review = Name

homechoice-representatives-authority = What lets { $name } act or speak for you?
    .why = Each of these lets them do some things and not others.
    .skipped = We cannot tell them what we hold about you.
    .seen = { seen-assessors }
    .review = What lets them act

homechoice-representatives-authority--written_authorisation = A letter or form that I signed
homechoice-representatives-authority--lasting_power_of_attorney = A lasting power of attorney
homechoice-representatives-authority--deputy = A court made them my deputy
homechoice-representatives-authority--appointee = They deal with my benefits for me
homechoice-representatives-authority--parent_of_16_17 = They are my parent, and I am 16 or 17
homechoice-representatives-authority--verbal_one_off = I said so, for this one call or visit

homechoice-representatives-scope = What may { $name } talk to us about?
    .hint = If it is just for some parts, say which.
    .why = We keep to what you have said they may do.
    .skipped = We will keep to this one call or visit.
    .seen = { seen-assessors }
    .review = What they may talk about

homechoice-representatives-scope--all = All of the application
homechoice-representatives-scope--this_call = Only what comes up in this call or visit
homechoice-representatives-scope--named_sections = Only some parts of it

homechoice-representatives-from = From when may they act for you?
    .why = We do not rely on it before that day.
    .skipped = We will take it from the day we were told.
    .seen = { seen-assessors }
    .review = From

homechoice-representatives-until = Until when may they act for you?
    .hint = If there is no end date, say that it does not apply.
    .why = It stops on the day that you choose.
    .skipped = It goes on until you, or the law, bring it to an end.
    .seen = { seen-assessors }
    .review = Until

homechoice-representatives-proof_seen = Have you seen proof that { $name } may act?
    .hint = Say yes only if you have looked at the paper. Words said once need none.
    .why = It shows that the paper was there, and was looked at.
    .skipped = It is shown as not yet seen. It can be put right later.
    .seen = { seen-staff-only }
    .review = Proof seen

homechoice-representatives-id_seen_rep = Have you seen proof of who { $name } is?
    .hint = A driving licence or a birth certificate will do. A photo of it is fine.
    .why = If they want a copy of what we hold, we must know you both.
    .skipped = It is shown as not yet seen. A copy cannot go to them until it is.
    .seen = { seen-staff-only }
    .review = Proof of who they are seen

homechoice-representatives-id_seen_applicant = Have you seen proof of who the applicant is?
    .hint = A driving licence or a birth certificate will do. A photo of it is fine.
    .why = If someone wants a copy of what we hold, we must know them both.
    .skipped = It is shown as not yet seen. A copy cannot go out until it is.
    .seen = { seen-staff-only }
    .review = Proof of applicant seen
