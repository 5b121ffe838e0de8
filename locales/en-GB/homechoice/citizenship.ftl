# Whether the law lets somebody have a social home. Facts are asked for, never a verdict.

homechoice-section-citizenship = Your right to social housing
    .short = Right to housing

homechoice-citizenship-already_social_tenant = Do you rent from a council or housing association now?
    .hint = It may be called secure, introductory or assured.
    .why = People who are social tenants now do not need the checks that come next.
    .skipped = We will ask the next questions as if you were not.
    .seen = { seen-assessors }
    .review = Social tenant now

homechoice-citizenship-nationality = What is your nationality?
    .hint = Name up to three countries if yours is not here.
    .why = The law says who can be given a social home. This tells us what we need to check.
    .skipped = You can still apply. An officer must ask before a home can be offered.
    .seen = { seen-restricted }
    .review = Nationality
homechoice-citizenship-nationality--british = British
homechoice-citizenship-nationality--irish = Irish
homechoice-citizenship-nationality--other = From another country
homechoice-citizenship-nationality--stateless = I am not a citizen of any country
homechoice-citizenship-nationality--not_sure = Not sure

homechoice-citizenship-status = What is your status in the UK?
    .hint = Look at your visa, your letter or your online account. Not sure is a fine answer.
    .why = Some kinds of status let you have a social home and some do not. We look at the facts first.
    .skipped = You can still apply. An officer must ask before a home can be offered.
    .seen = { seen-restricted }
    .review = Status in the UK
homechoice-citizenship-status--euss_settled = Settled status, from the EU scheme
homechoice-citizenship-status--euss_pre_settled = Pre-settled status, from the EU scheme
homechoice-citizenship-status--euss_waiting = Waiting to hear from the EU scheme
homechoice-citizenship-status--ilr = Indefinite leave to remain (ILR)
homechoice-citizenship-status--refugee = Refugee
homechoice-citizenship-status--humanitarian_protection = Humanitarian protection
homechoice-citizenship-status--leave_with_public_funds = Leave to remain, public funds allowed
homechoice-citizenship-status--leave_no_public_funds = Leave to remain, no public funds
homechoice-citizenship-status--ukraine_scheme = A scheme for people from Ukraine
homechoice-citizenship-status--afghan_scheme = A scheme for people from Afghanistan
homechoice-citizenship-status--hong_kong_bno = Hong Kong visa (BNO)
homechoice-citizenship-status--evacuated_by_uk_government = Brought out of danger by the UK
homechoice-citizenship-status--trafficking_victim_leave = Leave to remain after being trafficked
homechoice-citizenship-status--da_victim_leave = Leave to remain after abuse at home
homechoice-citizenship-status--stateless_leave = Leave to remain as a stateless person
homechoice-citizenship-status--visa_work = Work visa
homechoice-citizenship-status--visa_study = Study visa
homechoice-citizenship-status--visa_visit = Visit visa
homechoice-citizenship-status--visa_family = Family visa
homechoice-citizenship-status--asylum_waiting = I have asked for asylum and am waiting
homechoice-citizenship-status--no_current_status = I have no status at the moment
homechoice-citizenship-status--not_sure = Not sure

homechoice-citizenship-status_from = When were you given this status?
    .hint = The date is on your letter or in your online account.
    .why = How long you have had it can change what we need to check.
    .skipped = An officer will look for the date with you.
    .seen = { seen-assessors }
    .review = Status given on

homechoice-citizenship-status_no_limit = My status has no end date
    .why = If it does not run out, there is no end date to ask for.
    .skipped = We will ask when it runs out.
    .seen = { seen-assessors }
    .review = No end date

homechoice-citizenship-status_until = When does it run out?
    .hint = Give the date even if it has gone by. You may still have rights.
    .why = We need to know if you will still have it when a home comes up.
    .skipped = An officer will ask before a home can be offered.
    .seen = { seen-assessors }
    .review = Status runs out on

homechoice-citizenship-sponsored = Did someone sign to say they would support you?
    .hint = They are often called a sponsor. They sign a form for the Home Office.
    .why = A signed promise of support can change if you can have a social home.
    .skipped = An officer will ask before a home can be offered.
    .seen = { seen-assessors }
    .review = Has a sponsor

homechoice-citizenship-sponsor_undertaking_on = When did they sign?
    .why = The promise counts most in its first five years.
    .skipped = We cannot tell if the five years are over until we know.
    .seen = { seen-assessors }
    .review = Sponsor signed on

homechoice-citizenship-sponsor_alive = Is that person still alive?
    .hint = We are sorry to ask. It makes a difference to the rules.
    .why = The rules are not the same if the sponsor has died.
    .skipped = An officer will ask before a home can be offered.
    .seen = { seen-assessors }
    .review = Sponsor still alive

homechoice-citizenship-pre_settled_basis = What have you been doing while you live here?
    .hint = Pick the one that fits best now.
    .why = With this status, what you do here is part of the check.
    .skipped = We cannot tell if you pass this check until we know.
    .seen = { seen-restricted }
    .review = What you do here
homechoice-citizenship-pre_settled_basis--working = I work for someone
homechoice-citizenship-pre_settled_basis--self_employed = I work for myself
homechoice-citizenship-pre_settled_basis--between_jobs_was_working = I did work and am between jobs
homechoice-citizenship-pre_settled_basis--looking_for_work_only = I am looking for my first job here
homechoice-citizenship-pre_settled_basis--studying = I study
homechoice-citizenship-pre_settled_basis--family_of_worker = I am in the family of someone who works
homechoice-citizenship-pre_settled_basis--caring_for_child_in_school = I look after a child who is at school
homechoice-citizenship-pre_settled_basis--unable_to_work_ill = I am too ill to work
homechoice-citizenship-pre_settled_basis--other = Something else
homechoice-citizenship-pre_settled_basis--not_sure = Not sure

homechoice-citizenship-lived_outside_cta_2y = Have you lived outside the UK in the last two years?
    .hint = Ireland, the Channel Islands and the Isle of Man do not count as outside.
    .why = If you came back not long ago, we may need to ask more. We check that this is your home now.
    .skipped = An officer will ask before a home can be offered.
    .seen = { seen-assessors }
    .review = Lived outside the UK

homechoice-citizenship-arrived_on = When did you come to live in the UK?
    .hint = If you left and came back, tell us when you came back. A month and year will do.
    .why = How long you have lived here is part of the check.
    .skipped = We may not be able to tell if this counts for you.
    .seen = { seen-assessors }
    .review = Came to live in the UK

homechoice-citizenship-reason_returned = Why did you come back?
    .hint = A few words will do.
    .why = It helps show that this country is your home now.
    .skipped = An officer may ask you for more later.
    .seen = { seen-assessors }
    .review = Why you came back

homechoice-citizenship-plans_to_stay = Do you plan to stay in the UK?
    .why = It helps show that this country is your home now.
    .skipped = An officer may ask you for more later.
    .seen = { seen-assessors }
    .review = Plans to stay

homechoice-citizenship-share_code_seen = For the officer: have you seen the status online?
    .hint = Do not write the share code down anywhere.
    .why = It shows that the status was checked, and who still needs a check.
    .skipped = The check is still to be done.
    .seen = { seen-staff-only }
    .review = Status seen online

homechoice-citizenship-share_code_seen_on = For the officer: which day did you see it?
    .why = A check is only good for the day it was made.
    .skipped = Nobody will know how old the check is.
    .seen = { seen-staff-only }
    .review = Status seen on
