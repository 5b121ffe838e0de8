# Applying with someone else.

homechoice-section-joint = Applying with someone else
    .short = Applying together

homechoice-joint-has_joint = Is anyone applying with you, to share the tenancy?
    .hint = You would both be tenants of the one home. Each of you would have to make sure that the rent is paid.
    .why = Who you live with changes the size of home you need. We also check if they have applied before.
    .skipped = We go on as if you apply alone. You can add someone later.
    .seen = { seen-assessors-landlord }
    .review = Applying with someone

homechoice-joint-joint_relationship = Who are they to you?
    .why = A couple may share a room. That can change the size of home.
    .skipped = We may get the size of home wrong. An officer may ask you later.
    .seen = { seen-assessors-landlord }
    .review = Who they are to you
homechoice-joint-joint_relationship--spouse = Husband or wife
homechoice-joint-joint_relationship--civil_partner = Civil partner
homechoice-joint-joint_relationship--partner = Partner
homechoice-joint-joint_relationship--sibling = Brother or sister
homechoice-joint-joint_relationship--adult_child = Grown-up son or daughter
homechoice-joint-joint_relationship--parent = Parent
homechoice-joint-joint_relationship--friend = Friend
homechoice-joint-joint_relationship--carer = Carer
homechoice-joint-joint_relationship--other = Someone else

homechoice-joint-joint_lives_with_you = Do they live with you now?
    .why = It helps us get the size of home right. If they live somewhere else, we ask about that home too.
    .skipped = We do not know if your past homes are the same. An officer will ask you later.
    .seen = { seen-assessors }
    .review = They live with you now
homechoice-joint-joint_lives_with_you--yes = Yes
homechoice-joint-joint_lives_with_you--no = No
homechoice-joint-joint_lives_with_you--some_of_the_time = Some of the time

homechoice-joint-joint_present = Are they here to answer for themselves?
    .hint = You cannot answer for them. If they are not here, they can do their part later.
    .why = We need to hear from them too, to know what home you both need.
    .skipped = Their own part waits until they can do it.
    .seen = { seen-assessors }
    .review = They are here now
homechoice-joint-joint_present--yes = Yes, they are here
homechoice-joint-joint_present--no_will_follow = No, they will do it later

homechoice-joint-other_applications = Is anyone who will move already on a housing list?
    .hint = Think of yourself too. It may be an application here or with another council.
    .why = We check if someone is in two applications. A person should only count once.
    .skipped = Your application goes on. We may find the other one later, and ask you then.
    .seen = { seen-assessors }
    .review = Other applications
    .entry = application
    .unnamed = this application

homechoice-other_applications-person = Who is in the other application?
    .why = We check if someone is in two applications. So we need to know who it is.
    .skipped = We cannot tell who to look for.
    .seen = { seen-assessors }
    .review = Who

homechoice-other_applications-council = Which council is it with?
    .why = It tells us where to look for the other application.
    .skipped = We do not know where to look. We may ask you later.
    .seen = { seen-assessors }
    .review = Council

homechoice-other_applications-reference = What is its reference, if you know it?
    .hint = You can find it on a letter or an email.
    .why = It helps us find the right application.
    .skipped = We just look for it by name.
    .seen = { seen-assessors }
    .review = Reference

homechoice-other_applications-role = What part do they have in that application?
    .why = It tells us if that home would be theirs, or someone else's.
    .skipped = We may ask you later.
    .seen = { seen-assessors }
    .review = Their part in it
homechoice-other_applications-role--main = The main applicant
homechoice-other_applications-role--joint = The joint applicant
homechoice-other_applications-role--member = Someone who would live there
