# What notices state, topic by topic. Public wording.

notice-about_you-held = Someone who asks for a home told us about you. We hold your details.
notice-about_you-from_applicant = They came from the person who asks for a home, and not from you.
notice-about_you-not_entitled = That you are listed does not let us tell you things about the person you help.
notice-about_you-own_record = We keep your details apart, and link them to the person you help.
notice-about_you-decide_alone = Each of you decides alone. The yes or no of one does not count for the other.
notice-about_you-other_application = We check if you have asked for a home before.

notice-data-answers = We hold what you tell us when you ask for a home.
notice-data-identity = We hold your name, your birth date and how to reach you.
notice-data-money = We hold what you pay, and what we need to know of your money.
notice-data-health = We hold things about your health.
notice-data-offences = We may hold things about crimes.
notice-data-equality = We may hold your sex, race, faith and who you love.
notice-data-records = We hold what we wrote down on the way, such as repairs and complaints.
notice-data-pay = We hold your work, your tests and your pay.
notice-data-vehicle = We hold things about your car and how you drive.

notice-sources-you = Most of it comes from you.
notice-sources-register_application = Some comes from when you asked for a home.
notice-sources-own_records = Some comes from our own notes.
notice-sources-cameras = Some comes from cameras.
notice-sources-others = Some comes from other people.
notice-sources-health_professionals = Doctors and nurses may tell us things.
notice-sources-past_landlords = Past landlords may tell us things.
notice-sources-family_member = Someone in your family may tell us things.

notice-special_uses-equality_duty = We ask about your gender, faith and who you love to check that we are fair. The law says we must.
notice-special_uses-home_fit = We ask if you are disabled or pregnant, and about your sex, to find a home that fits.
notice-special_uses-home_affects_health = We ask about your health only if your home makes it worse.
notice-special_uses-housing_need = We use them to see how much you need a home.
notice-special_uses-repairs = We use them to see which repairs come first.
notice-special_uses-risk = We use them to keep our staff and others safe.
notice-special_uses-support = We use them to find you help.
notice-special_uses-communicate = We use them to choose how to talk to you.
notice-special_uses-adjustments = We use them to make things easier for you, as the law asks.
notice-special_uses-statistics = We use them to count if we are fair.

notice-children-basic_details = We hold only a few things about a child, such as name and birth date.
notice-children-event_photos = Photos at events may show children.
notice-children-dependants = We note which children live with you.

notice-markers-risk_to_staff = We may note that there is a risk to staff.

notice-photographs-no_consent = We do not need a yes for these. We do have to tell you why.
notice-photographs-condition = We take photos to see what has to be fixed.
notice-photographs-safeguarding = We take photos if we fear that someone is not safe.
notice-photographs-quality = We take photos to check work that was done.
notice-photographs-fraud = We take photos to stop fraud.

notice-cameras-evidence = Cameras can show that rules or laws were broken. The police or the council may see it.
notice-cameras-covert = Some cameras may be hidden, if to show them would spoil the case.
notice-cameras-on_site = There are cameras on our sites.

notice-failure-identity_needed = The notice says that we may not be able to take what you send, for one if we cannot tell who you are. Talk to us if you are not sure.
notice-failure-agreement = We may not be able to go on with what we agreed.
notice-failure-no_duty = You do not have to tell us. We may then not be able to give you the job.

notice-discuss-written_prior = We talk to someone else about you only if you said so before, in writing.
notice-discuss-verbal_one_off = You can also tell us yourself. That counts for one time only.

notice-identity-asked_on_calls = If you call us, we ask you some things to check it is you.
notice-identity-asked_when_we_call = If we call you, we may ask you too.
notice-identity-asked_of_representatives = We ask the same of those who speak for you.

notice-fraud-shared = We may tell bodies that stop fraud.
notice-fraud-false_statement = It is a crime to lie to us on purpose, or to hide what we need to know.
notice-fraud-services_refused = If we find fraud, we may not help you.

notice-nfi-takes_part = We send lists to the Cabinet Office. It checks them to find fraud. A law from 2014 says so.
notice-nfi-no_consent = We do not need a yes from you for this.
notice-nfi-only_a_sign = A match is only a sign. No one thinks it is fraud until a person has looked into it.

notice-automated-none_envisaged = We do not plan to let a machine decide about you alone.
notice-automated-review = You can ask us to look again at what a machine chose.
notice-automated-profiling = You can object if a machine sorts people by what they are like.

notice-third_countries-safeguards = We may send details out of the UK, with rules to keep them safe.
notice-third_countries-none_outside_eea = We do not plan to send details out of Europe.

notice-security-measures = We take care to keep your details safe.
notice-security-need_to_know = Only those who need it for their work can see it.
notice-security-training = Our staff learn how to keep it safe.

notice-withdrawal-any_time = If you said yes to one thing, you can take it back at any time.
notice-withdrawal-officer = Tell our data protection officer.

notice-complaint-controller_first = Tell us first, please.
notice-complaint-regulator = You can also tell the data watchdog.

notice-formats-hard_copy = You can have this on paper.
notice-formats-other_format = You can ask for it in another way.

notice-updates-website = If this changes, we put the new one on the website.
notice-updates-reviewed = We look at this notice from time to time.

notice-processors-contract = Firms that work for us have a contract. It says that they must keep things to themselves.

notice-partners-own_controllers = Kent Homechoice is a group of councils and landlords. Each of them looks after its own details.
notice-partners-own_notices = Each of them has a notice of its own too.

notice-retention-tenancy = We keep most of it for { $period } after { $trigger }.
notice-retention-unsuccessful = If you do not get the job, we keep it for { $period } after { $trigger }.
notice-retention-camera_pictures = We keep what cameras saw for { $period } after { $trigger }.
notice-retention-volunteering = We keep it for { $period } after { $trigger }.
notice-retention-purchase = We keep most of it for { $period } after { $trigger }.
notice-retention-licence = We keep it for { $period } after { $trigger }.
notice-exception-no_bearing = We do not keep what has nothing to do with it.
notice-exception-offences = Once we have checked crimes, we wipe them, unless they still matter.
notice-exception-legal_risk = We keep some for six years, in case of a legal claim.
notice-exception-incident = We can keep it for up to three years if we look into what went on.
