# What is put to somebody before they decide. Each purpose is asked by itself, about one name. These words are released: a
# change is a new version in forms/consents/released.toml, and never an edit of what was asked before.

consent-who = This is a question from { $controller }.
consent-no = You can say no. No is as good an answer as yes. Your application and its date stay just as they are.
consent-back = If you say yes, you can take it back at any time. Tell us here, on the phone or in a letter.
consent-lasts = A yes lasts until you take it back.
consent-lasts-until = A yes ends by itself after { $day }.
consent-asked-again = On { $day } we will ask if you still want it.
consent-item = - { $item }
consent-whole = all that you told us

consent-support_referral-ask = May we ask { $recipient } to get in touch with you?
consent-support_referral-what = This is what we would tell { $recipient }:
consent-support_referral-why = { $recipient } could then offer you help. You can still say no to the help.

consent-share_sensitive-ask = May we tell { $recipient } some private things about you?
consent-share_sensitive-what = These are the private things that we would tell { $recipient }:
consent-share_sensitive-why = { $recipient } would use them for this alone: { $use }.

consent-obtain_information-ask = May we ask { $recipient } about you?
consent-obtain_information-what = This is what we would ask { $recipient } about:
consent-obtain_information-why = What { $recipient } tells us helps us see what kind of home you need.

consent-agency_assessment-ask = May { $recipient } send us what they found out about your needs?
consent-agency_assessment-what = This is what { $recipient } would tell us about:
consent-agency_assessment-why = Then you do not have to tell it all again.

consent-homelessness_referral-ask = May we tell { $recipient } that you have no home, or may lose it?
consent-homelessness_referral-what = This is what we would tell { $recipient }:
consent-homelessness_referral-why = { $recipient } may have a duty to help you.

consent-homelessness_council-ask = Is { $recipient } the council that you choose?
consent-homelessness_council-what = This is what { $recipient } would be told, as the one you choose:
consent-homelessness_council-why = You choose the council. Nobody may choose for you.

consent-homelessness_details-ask = May we tell { $recipient } how to reach you?
consent-homelessness_details-what = This is what we would tell { $recipient }:
consent-homelessness_details-why = Then they can call you or write to you about a home.

consent-news-ask = May { $recipient } send you news, or ask what you think of its work?
consent-news-what = This is what would be used for it:
consent-news-why = It is for news alone. It has no part in finding you a home.

consent-chosen_news-ask = May { $recipient } send you news of things that may help you?
consent-chosen_news-what = This is what would be used for it:
consent-chosen_news-why = It is for news alone. It has no part in finding you a home.

consent-product_news-ask = May { $recipient } send you news of what it sells?
consent-product_news-what = This is what would be used for it:
consent-product_news-why = It is for news alone. It has no part in finding you a home.

consent-future_vacancies-ask = May { $recipient } keep your details for jobs to come?
consent-future_vacancies-what = This is what would be kept for it:
consent-future_vacancies-why = Then they can ask you when there is a job for you.

consent-landlord_reference-ask = May we ask { $recipient } about your time in their home?
consent-landlord_reference-what = They would learn that you want a home from us. This is what we would talk about:
consent-landlord_reference-why = It tells us how you paid the rent and looked after the home.

consent-use-support_referral = to get in touch with you and offer you help
consent-use-obtain_information = to tell us what kind of home you need
consent-use-agency_assessment = to find out what you need, and tell us
consent-use-homelessness_referral = to help you when you have no home, or may lose it
consent-use-homelessness_council = to be the council that you choose
consent-use-homelessness_details = to reach you in a way that is right for you
consent-use-landlord_reference = to tell us about your time in their home

consent-group-about_you = your name, and when you were born
consent-group-contact_safety = how to reach you, and when it is safe
consent-group-joint = who wants a home with you
consent-group-household = who will live with you
consent-group-citizenship = your right to live here
consent-group-addresses = where you have lived
consent-group-landlords = who your landlords were
consent-group-local_connection = your ties to the area
consent-group-current_home = your home now
consent-group-tenancy_history = how things went in your homes before
consent-group-property = homes that you own
consent-group-money = your money and your work
consent-group-contacts = who helps you

consent-private-health = your health, and what you need in a home
consent-private-household = the health of the people who will live with you, such as a baby on the way
consent-private-local_connection = care that you give or get
consent-private-current_home = harm that was done to you, or that you fear
consent-private-addresses = times in care, in hospital or in prison
consent-private-money = money that you get for your health, and fines
consent-private-tenancy_history = trouble in your homes before, and with the law
