# Who will live with you.

homechoice-section-household = Who will live with you
    .short = Who lives with you

homechoice-household-sex = What is your sex?
    .hint = We use it here only to see who can share a room.
    .why = The size of home you need can depend on who shares a room.
    .skipped = We look at more than one size of home. An officer then checks it with you.
    .seen = { seen-assessors }
    .review = Sex

homechoice-household-members = Who else will live with you?
    .hint = Add each adult and child who will live in the home. Leave out yourself, and anyone who is applying with you.
    .why = We need to know who will live with you. It shows the size and type of home you need, now and soon.
    .skipped = We cannot count people we do not know of. The home may be too small for you.
    .seen = { seen-assessors-landlord }
    .review = People who live with you
    .entry = person
    .unnamed = this person

homechoice-members-single_name = Does this person have only one name?
    .hint = If they have a first and a last name, say no.
    .why = We need to know who will live with you, by their right name.
    .skipped = We ask for a first name and a last name.
    .seen = { seen-assessors-landlord }
    .review = Only one name

homechoice-members-first_name = What is this person's first name?
    .why = We need to know who will live with you.
    .skipped = We may not be able to count them until we know who they are.
    .seen = { seen-assessors-landlord }
    .review = First name

homechoice-members-last_name = What is this person's last name?
    .why = We need to know who will live with you.
    .skipped = We may not be able to count them until we know who they are.
    .seen = { seen-assessors-landlord }
    .review = Last name

homechoice-members-full_name = What is this person's name?
    .why = We need to know who will live with you.
    .skipped = We may not be able to count them until we know who they are.
    .seen = { seen-assessors-landlord }
    .review = Name

homechoice-members-middle_names = Does { $name } have any middle names?
    .hint = If there are none, leave this out.
    .why = Some people share a first and last name. This helps us tell who will live with you.
    .skipped = We just use the names that we have.
    .seen = { seen-assessors }
    .review = Middle names

homechoice-members-date_of_birth = What is the date of birth of { $name }?
    .hint = The year is enough if that is all you know. We ask later about a baby who is not born yet.
    .why = Ages tell us how many rooms you need. They also tell us how many children there are.
    .skipped = We write down what you know. We may not be able to count them until we know more.
    .seen = { seen-assessors-landlord }
    .review = Date of birth

homechoice-members-sex = What is the sex of { $name }?
    .hint = We use it here only to see who can share a room.
    .why = The size of home you need can depend on who shares a room.
    .skipped = We look at more than one size of home. An officer then checks it with you.
    .seen = { seen-assessors }
    .review = Sex

homechoice-members-trans_room_need = Is there anything about sharing a room that we should know for { $name }?
    .hint = You do not have to tell us what it is now. We can talk in private.
    .why = It may change how many rooms you need, or what type of home.
    .skipped = We work out rooms in the usual way. You can tell us at any time.
    .seen = { seen-restricted }
    .review = Room sharing
homechoice-members-trans_room_need--no = No
homechoice-members-trans_room_need--yes_talk_privately = Yes, and I would like to talk in private

homechoice-members-relationship_to_main = Who is { $name } to you?
    .hint = Say who they are to the main applicant.
    .why = It shows how you are all linked. That helps us see the size and type of home you need.
    .skipped = We may not be able to count them until we know.
    .seen = { seen-assessors-landlord }
    .review = Who they are to you

homechoice-members-relationship_to_joint = Who is { $name } to the joint applicant?
    .why = It shows how you are all linked. That helps us see the size and type of home you need.
    .skipped = We go by who they are to you. An officer may ask you later.
    .seen = { seen-assessors-landlord }
    .review = To the joint applicant

homechoice-members-couple_with = Is { $name } one of a couple in this home?
    .hint = If so, pick the other person. If not, pick no.
    .why = A couple may share a room. That can change the size of home.
    .skipped = We may get the number of rooms wrong. An officer may ask you later.
    .seen = { seen-assessors }
    .review = Couple with
homechoice-members-couple_with--no = No, not in a couple here

homechoice-members-lives_with_now = Does { $name } live with you now?
    .why = We need to know who will live with you, now and soon.
    .skipped = We may not be able to count them until we know.
    .seen = { seen-assessors }
    .review = Lives with you now
homechoice-members-lives_with_now--full_time = Yes, all the time
homechoice-members-lives_with_now--part_time = Yes, some of the time
homechoice-members-lives_with_now--no_will_join = No, but they will join us
homechoice-members-lives_with_now--no_visits_only = No, they only visit

homechoice-members-joined_on = Since when has { $name } lived with you?
    .hint = A month and a year will do, such as 6 2021.
    .why = It helps us see who lives with you now. That changes the size of home you need.
    .skipped = They can still be in your application. An officer may ask you later.
    .seen = { seen-assessors }
    .review = Lived with you since

homechoice-members-will_join_on = When will { $name } move in with you?
    .hint = A month and a year will do. Your best guess is fine.
    .why = We look at who will live with you soon, as well as now.
    .skipped = We may not be able to count them until we know.
    .seen = { seen-assessors }
    .review = Will move in

homechoice-members-where_now = Where does { $name } live now?
    .hint = A town is enough. Please do not give a street.
    .why = It helps us see who will come to live with you, and from where.
    .skipped = They can still be in your application. An officer may ask you later.
    .seen = { seen-assessors }
    .review = Where they live now

homechoice-members-told_about_data = Does { $name } know that we hold their details?
    .hint = It is our job to tell them, not yours. If it is not safe to tell them, let us know.
    .why = We hold these details to know who will live with you. Each person has a right to know, at any age.
    .skipped = We do not know if they were told. So an officer will need to ask you.
    .seen = { seen-restricted }
    .review = Knows we hold details
homechoice-members-told_about_data--yes = Yes
homechoice-members-told_about_data--through_parent = Yes, a parent has told them
homechoice-members-told_about_data--not_yet = Not yet
homechoice-members-told_about_data--not_safe = It is not safe to tell them

homechoice-members-on_other_application = Is { $name } in anyone else's application for a home?
    .why = We check if someone is in two applications. A person should only count once.
    .skipped = They stay in your application. If we find them in another one, we ask you.
    .seen = { seen-assessors }
    .review = On another application

homechoice-members-member_nino = What is the National Insurance number of { $name }?
    .hint = It is on a pay slip, a tax letter or a letter about benefits.
    .why = We use it for one thing only. It helps us see if the same person has applied twice.
    .skipped = Your application goes on. We check in other ways if someone has applied twice.
    .seen = { seen-restricted }
    .review = National Insurance number

homechoice-members-in_education_16_19 = Is { $name } in full-time school or college, or in training that counts?
    .hint = A course up to A level or the like counts. A degree does not.
    .why = Child Benefit can go on past 16 for some. It helps show where a child is meant to live.
    .skipped = We cannot tell if Child Benefit may be paid. An officer will ask how you all live.
    .seen = { seen-assessors }
    .review = In school or training

homechoice-members-child_benefit_to = Who gets Child Benefit for { $name }?
    .hint = Some people choose not to be paid it. That is fine, and you can tell us so.
    .why = We expect a child to live with the person who gets it. If that is not you, we may not be able to count the child.
    .skipped = An officer will ask you how the child lives, and with whom.
    .seen = { seen-assessors }
    .review = Who gets Child Benefit
homechoice-members-child_benefit_to--me = I get it
homechoice-members-child_benefit_to--joint = The joint applicant
homechoice-members-child_benefit_to--other_household_adult = Another adult in our home
homechoice-members-child_benefit_to--other_parent = The other parent
homechoice-members-child_benefit_to--another_carer = Someone else who cares for the child
homechoice-members-child_benefit_to--nobody = No one
homechoice-members-child_benefit_to--claim_in_progress = We have asked for it and are waiting

homechoice-members-child_benefit_none_reason = Why is it not paid to you for { $name }?
    .hint = There are many good reasons. Pick the one that fits best.
    .why = If it is not paid to you, the child may still live with you. This helps us see that.
    .skipped = An officer will ask you how the child lives, and with whom.
    .seen = { seen-restricted }
    .review = Why it is not paid to you
homechoice-members-child_benefit_none_reason--shared_care = We share the care of the child
homechoice-members-child_benefit_none_reason--opted_out_high_income = We chose not to be paid, as one of us earns too much
homechoice-members-child_benefit_none_reason--new_baby = The baby is new
homechoice-members-child_benefit_none_reason--not_entitled_immigration = My visa or status does not let me get it
homechoice-members-child_benefit_none_reason--left_education = They have left school or training
homechoice-members-child_benefit_none_reason--looked_after = The child is in care
homechoice-members-child_benefit_none_reason--special_guardian_pending = A guardian order is still to come
homechoice-members-child_benefit_none_reason--arrears_of_paperwork = The forms are not sorted out yet
homechoice-members-child_benefit_none_reason--other = Some other reason

homechoice-members-child_lives = Where does { $name } live?
    .why = We need to know how many children will live with you. The home should not be too full.
    .skipped = We may not be able to count the child until we know.
    .seen = { seen-assessors }
    .review = Where the child lives
homechoice-members-child_lives--always_here = With me all the time
homechoice-members-child_lives--shared = Here and in another home, about the same
homechoice-members-child_lives--mostly_elsewhere = Most of the time in another home
homechoice-members-child_lives--will_come = Not here yet, but will come to me
homechoice-members-child_lives--looked_after = In care

homechoice-members-nights_per_14 = How many nights in two weeks does { $name } sleep at your home?
    .hint = Think of two normal weeks. If holidays are different, you can add a note.
    .why = It helps us see how many children the home must have room for.
    .skipped = We may not be able to count the child until we know.
    .seen = { seen-assessors }
    .review = Nights in two weeks

homechoice-members-care_arrangement = Is there a plan or a court order for where { $name } lives?
    .hint = Pick the one that says most about where the child will live.
    .why = We expect a child to live with the person who gets Child Benefit. A plan or order can show if it is not so.
    .skipped = An officer will ask you how the child lives, and with whom.
    .seen = { seen-restricted }
    .review = Plan or court order
homechoice-members-care_arrangement--court_order_lives_with = A court order says who they live with
homechoice-members-care_arrangement--court_order_spends_time = A court order says when they see someone
homechoice-members-care_arrangement--special_guardianship = There is a special guardian
homechoice-members-care_arrangement--written_agreement = We have a plan in writing
homechoice-members-care_arrangement--verbal = We have talked and we agree
homechoice-members-care_arrangement--disputed = We do not agree yet
homechoice-members-care_arrangement--social_services_plan = Social services have made a plan
homechoice-members-care_arrangement--none = There is no plan or order

homechoice-members-other_home_has_room = Does { $name } have a bedroom in the other home?
    .hint = We do not need to know who lives there, or where it is.
    .why = It helps us see how many rooms the children need in your home.
    .skipped = Nothing stops. An officer may ask you later.
    .seen = { seen-assessors }
    .review = Bedroom in other home

homechoice-members-work_status = What does { $name } do at the moment?
    .why = Each adult's work helps us talk with you about which homes you could afford.
    .skipped = We may not be able to talk about what you could afford. The application goes on.
    .seen = { seen-assessors }
    .review = Work

homechoice-household-anyone_pregnant = Is anyone in your household pregnant?
    .hint = Think of all who will live with you, and of you too.
    .why = A new baby can change the size and type of home that you need.
    .skipped = We cannot plan for a baby we do not know of. You can tell us later.
    .seen = { seen-restricted }
    .review = Anyone pregnant

homechoice-household-pregnancies = Who is pregnant, and when is the baby due?
    .hint = Add each person who is pregnant.
    .why = A new baby can change the size and type of home that you need.
    .skipped = We cannot plan for a baby we do not know of. You can tell us later.
    .seen = { seen-restricted }
    .review = Babies on the way
    .entry = pregnancy
    .unnamed = this person

homechoice-pregnancies-pregnant_person = Who is pregnant?
    .why = It tells us who the baby will live with, and so what home is right.
    .skipped = We cannot plan for the baby. An officer may ask you later.
    .seen = { seen-restricted }
    .review = Who is pregnant

homechoice-pregnancies-due_date = When is the baby due?
    .hint = If the baby is here, add them to the people who live with you.
    .why = It tells us from when you may need more room.
    .skipped = We do not know when you may need more room. An officer may ask you later.
    .seen = { seen-restricted }
    .review = Due date

homechoice-pregnancies-babies_expected = How many babies are due?
    .hint = Put 1 if you have not been told of twins or more.
    .why = The number of babies can change the size of home that you need.
    .skipped = We do not know how many to plan for. You can tell us later.
    .seen = { seen-restricted }
    .review = Number of babies

homechoice-pregnancies-proof = What can you show us about the baby?
    .hint = You can bring it later. We do not need it today.
    .why = It helps to show the size of home you will need.
    .skipped = Nothing stops. We may ask you for it later.
    .seen = { seen-restricted }
    .review = Proof
homechoice-pregnancies-proof--matb1 = A MAT B1 form
homechoice-pregnancies-proof--midwife_letter = A letter from a midwife
homechoice-pregnancies-proof--not_yet = Nothing yet

homechoice-household-maternity = Has anyone in your household had a baby in the last 26 weeks?
    .hint = That is about six months. Add the baby to the people who live with you.
    .why = A new baby can change the size and type of home that you need.
    .skipped = Nothing changes, as long as the baby is in your application.
    .seen = { seen-restricted }
    .review = Baby in last 26 weeks

homechoice-household-approved_foster_carer = Is anyone in your household an approved foster carer?
    .hint = Tell us about kinship care and adoption too. The same goes for Shared Lives and supported lodgings.
    .why = If you foster, you may need more room for the children.
    .skipped = We may miss a room that you need.
    .seen = { seen-assessors }
    .review = Foster carer
homechoice-household-approved_foster_carer--yes = Yes
homechoice-household-approved_foster_carer--being_assessed = Not yet, but we are being assessed
homechoice-household-approved_foster_carer--not_any_more = Not any more
homechoice-household-approved_foster_carer--no = No

homechoice-household-fostering = Tell us about the fostering
    .hint = Add each person who fosters. Please do not give the names of any foster children.
    .why = If you foster, you may need more room for the children.
    .skipped = We may miss a room that you need.
    .seen = { seen-assessors }
    .review = Fostering
    .entry = foster carer
    .unnamed = this person

homechoice-fostering-foster_person = Who is the foster carer?
    .why = It tells us who may need more room for foster children.
    .skipped = We may miss a room that you need.
    .seen = { seen-assessors }
    .review = Who

homechoice-fostering-agency = Which council or agency is it with?
    .why = It shows who approves the fostering. That can change the size of home.
    .skipped = We may not be able to check. So we may miss a room that you need.
    .seen = { seen-assessors }
    .review = Council or agency

homechoice-fostering-approved_on = When was it approved?
    .hint = A month and a year will do.
    .why = It shows from when you may need room for foster children.
    .skipped = We may miss a room that you need. You can tell us later.
    .seen = { seen-assessors }
    .review = Approved on

homechoice-fostering-max_children = How many children is this for, at most?
    .hint = The number you are approved for, or are being assessed for.
    .why = The number of children can change the size of home that you need.
    .skipped = We may miss a room that you need.
    .seen = { seen-assessors }
    .review = Most children

homechoice-fostering-children_now = How many foster children live with you now?
    .hint = Just the number. Please do not give names. Put 0 if there are none.
    .why = The number of children can change the size of home that you need.
    .skipped = We may miss a room that you need.
    .seen = { seen-assessors }
    .review = Foster children now

homechoice-fostering-last_placement_end = When did the last foster child leave?
    .hint = A month and a year will do. If there has been none, say that it does not apply.
    .why = It helps us see if you still need room for foster children.
    .skipped = We may miss a room that you need.
    .seen = { seen-assessors }
    .review = Last child left
