# About you.

homechoice-section-about_you = About you
    .short = About you

homechoice-about_you-single_name = Do you have only one name?
    .hint = Some people use just one name. If you have a first and a last name, say no.
    .why = We want to write your name as it is. This is how we know who you are.
    .skipped = We ask for a first name and a last name.
    .seen = { seen-assessors-landlord }
    .review = Only one name

homechoice-about_you-first_name = What is your first name?
    .hint = As it is on your passport, licence or other papers.
    .why = It tells us who you are, and what to call you. It also helps us see if you have applied before.
    .skipped = We still take your application. An officer will help you to show who you are.
    .seen = { seen-assessors-landlord }
    .review = First name

homechoice-about_you-last_name = What is your last name?
    .hint = As it is on your passport, licence or other papers.
    .why = It tells us who you are. It also helps us see if you have applied before.
    .skipped = We still take your application. An officer will help you to show who you are.
    .seen = { seen-assessors-landlord }
    .review = Last name

homechoice-about_you-full_name = What is your name?
    .hint = As it is on your passport, licence or other papers.
    .why = It tells us who you are. It also helps us see if you have applied before.
    .skipped = We still take your application. An officer will help you to show who you are.
    .seen = { seen-assessors-landlord }
    .review = Name

homechoice-about_you-middle_names = Do you have any middle names?
    .hint = If you have none, leave this out.
    .why = Some people share a first and last name. This helps us tell you apart.
    .skipped = We just use the names that we have.
    .seen = { seen-assessors }
    .review = Middle names

homechoice-about_you-known_as = What should we call you?
    .hint = This can be a short name, or any name you like.
    .why = We use this name when we talk or write to you.
    .skipped = We use the first name you gave us.
    .seen = { seen-assessors }
    .review = Known as

homechoice-about_you-title = What title do you use, if any?
    .hint = You can put any title. You do not need one.
    .why = Some people like a title when we write to them.
    .skipped = We write to you by your name, with no title.
    .seen = { seen-assessors }
    .review = Title

homechoice-about_you-previous_names = Have you used any other names?
    .hint = It may be a name from before you married, for example. You can ask us to keep a name private.
    .why = You may have applied in another name. Your papers may show one too.
    .skipped = Your application goes on. We may not find an older one in another name.
    .seen = Housing staff who need it. A name that you keep private is for senior staff only.
    .review = Other names
    .entry = name
    .unnamed = this name

homechoice-previous_names-name = What was the other name?
    .why = It helps us find an older application, or papers, in that name.
    .skipped = We cannot look for it.
    .seen = Housing staff who need it. If you keep it private, senior staff only.
    .review = Other name

homechoice-previous_names-from = When did you start to use it?
    .hint = A month and a year will do, such as 6 2011.
    .why = It shows which of your papers may be in this name.
    .skipped = We just look at all dates.
    .seen = Housing staff who need it. If you keep the name private, senior staff only.
    .review = Used from

homechoice-previous_names-to = When did you stop using it?
    .hint = Leave this out if you still use it.
    .why = It shows which of your papers may be in this name.
    .skipped = We just look at all dates.
    .seen = Housing staff who need it. If you keep the name private, senior staff only.
    .review = Used until

homechoice-previous_names-restrict = Do you want us to keep this name private?
    .hint = Then only senior staff can see it. You do not have to say why.
    .why = We need your old names to know who you are. But an old name can give away private things.
    .skipped = The staff who look at your application can see it.
    .seen = { seen-restricted }
    .review = Keep this name private

homechoice-about_you-date_of_birth = What is your date of birth?
    .hint = For example 27 3 1987. If you are not sure, the year or a rough age is enough.
    .why = Your age helps us work out which homes you can be offered.
    .skipped = We write down what you know, and check it later. Some homes depend on age.
    .seen = { seen-assessors-landlord }
    .review = Date of birth

homechoice-about_you-nino = What is your National Insurance number?
    .hint = It is on a pay slip, a tax letter or a letter about benefits.
    .why = We use it for one thing only. It helps us see if the same person has applied twice.
    .skipped = You can tell us why you do not have it. Your application goes on.
    .seen = { seen-restricted }
    .review = National Insurance number

homechoice-about_you-nino_missing_reason = Why is there no number?
    .hint = Any of these is fine.
    .why = If we know why, we need not keep asking. We can check in other ways if you have applied twice.
    .skipped = Your application goes on. An officer may ask you once more.
    .seen = { seen-assessors }
    .review = Why there is no number
homechoice-about_you-nino_missing_reason--not_issued_yet = I have not been given one yet
homechoice-about_you-nino_missing_reason--applied_waiting = I have asked for one and I am waiting
homechoice-about_you-nino_missing_reason--lost_it = I have one but cannot find it
homechoice-about_you-nino_missing_reason--abroad = I have lived abroad and do not have one
homechoice-about_you-nino_missing_reason--under_16 = I am under 16
homechoice-about_you-nino_missing_reason--other = Some other reason
