# What holds a notice together: who speaks, the short form, headings, rights, and how to reach people.
# One phrase is one line of the canonical text. A change here changes the words of every notice: it is a new version of each.

notice-title = How { $controller } uses what you tell us

notice-summary-who = { $controller } looks after what you tell us.
notice-summary-why = Next to each thing we ask, you can see why we ask it.
notice-summary-share = We may have to share some of it with others. The law lets us, and we will tell you who they are.
notice-summary-ask = For some things we will ask you first. You can say no.
notice-summary-nfi = We check our lists with other bodies to stop fraud. The law says we must, so we do not ask you first.
notice-summary-rights = You can ask to see what we hold. You can ask us to put it right.
notice-summary-more = This is the short form. Do you want all of it? We can read it out, or print it for you.

notice-who = { $controller } decides why and how your details are used. The law calls this the controller.
notice-address = You can write to us at { $address }.

notice-audience-applicant = This notice is for you if you ask for a home.
notice-audience-joint_applicant = This notice is for you if you ask for a home with someone else.
notice-audience-household_member = This notice is for you if you will live with someone who asks for a home.
notice-audience-contact = This notice is for you if you help someone who asks for a home.
notice-audience-tenant = This notice is for you if you rent your home from us, or did so before.
notice-audience-job_applicant = This notice is for you if you ask us for a job.
notice-audience-volunteer = This notice is for you if you give us your time, or want to.
notice-audience-store_customer = This notice is for you if you buy from our stores, or did so before.
notice-audience-garage_licensee = This notice is for you if you rent a garage from us, or did so before.

notice-heading-why = Why we use your details
notice-heading-ask = What we ask you about first
notice-heading-ask-ours = We also ask you first about these. The notice does not list them.
notice-heading-grounds = What the law says lets us do this
notice-heading-about_you = Why we have your details
notice-heading-data = What we hold
notice-heading-sources = Who tells us about you
notice-heading-special_uses = Why we ask about private things
notice-heading-children = Children
notice-heading-markers = Marks on your record
notice-heading-photographs = Photos of your home
notice-heading-cameras = Cameras
notice-heading-failure = If you do not tell us
notice-heading-discuss = Who we can talk to
notice-heading-identity = How we check who you are
notice-heading-fraud = Fraud
notice-heading-nfi = The National Fraud Initiative
notice-heading-automated = Choices made by a machine
notice-heading-third_countries = If your details leave the UK
notice-heading-security = How we keep it safe
notice-heading-processors = Who works for us
notice-heading-retention = How long we keep it
notice-heading-rights = Your rights
notice-heading-rights-law = This notice does not list these rights. The law gives them to you too.
notice-heading-asking = How to use your rights
notice-heading-withdrawal = If you change your mind
notice-heading-complaint = If you are not happy
notice-heading-contacts = How to reach us
notice-heading-formats = If you need this in another way

notice-recipients-consent = We share with these only if you say yes:
notice-recipients-ours = We also share with these only if you say yes. The notice does not list them:
notice-recipients-legal = The law makes us, or lets us, share with these:
notice-recipients-legitimate_interests = We may share with these, and do not ask you first:
notice-recipients-purpose = We share with these to do our work for you:
notice-recipients-vital = To keep someone safe, we may tell:
notice-recipients-not_stated = We may share with these. The notice does not say when:

# What a notice is silent on. The topic's name is put in.
notice-silent = { $topic }: not stated in this notice.
notice-topic-sources = Who tells us about you
notice-topic-third_countries = If your details leave the UK
notice-topic-retention = How long we keep your details
notice-topic-withdrawal = How to take back a yes
notice-topic-formats = How to get this in another way
notice-topic-officer = Our data protection officer
notice-topic-last_updated = The day this notice last changed

notice-right-informed = You can be told what we do with your details.
notice-right-access = You can have a copy of what we hold about you.
notice-right-rectification = You can have wrong or missing details put right.
notice-right-erasure = You can ask us to wipe your details. We may have to keep some. Then we tell you why.
notice-right-restriction = You can ask us to stop using your details for a while.
notice-right-portability = You can ask for your details in a form that you can take to someone else. It is not always so.
notice-right-objection = You can tell us that you do not want us to use your details. We stop, unless we have a very good reason.
notice-right-automated = You can ask a person to look again at what a machine chose.
notice-right-withdrawal = You can take back a yes at any time. It is as easy as saying yes.
notice-right-complaint = You can complain to us. You can use a form, or tell us in any other way.
notice-right-regulator = You can complain to the ICO, the data watchdog.
notice-right-equality_stop = Did you tell us your faith, race, health or who you love, so that we can check we are fair? You can write to us to stop that.
notice-right-marketing_stop = You can tell us to stop sending you news and offers.

notice-ask-how = You can ask by letter, by email, by phone or face to face. You need no form. It is free, unless a request is plainly not fair.
notice-ask-proof = We ask you to prove who you are only if we need to.
notice-ask-representative = Someone can ask for you. They need your word in writing. We check who you are, and who they are.
notice-reply-law = The law gives us { $period } to answer.
notice-reply-promise = We say we will answer within { $period }, if that is sooner.
notice-extension = If it is hard to do, we can take up to { $period } more. We tell you why.
notice-acknowledged = If you complain, we tell you within { $period } that we have it.

notice-contact-requests-email = To see what we hold, email { $value }.
notice-contact-officer-email = To reach our data protection officer, email { $value }.
notice-contact-officer-phone = To reach our data protection officer, call { $value }.
notice-contact-general-phone = To ask us about your details, call { $value }.
notice-contact-scheme-post = To ask about the scheme, write to { $value }.
notice-contact-regulator-email = To reach the data watchdog, email { $value }.
notice-contact-regulator-phone = To reach the data watchdog, call { $value }.
notice-contact-regulator-post = To reach the data watchdog, write to { $value }.
notice-contact-check = Check this with us before you use it. It may be wrong.


notice-period-days = { $number ->
    [one] { $number } day
   *[other] { $number } days
 }
notice-period-months = { $number ->
    [one] { $number } month
   *[other] { $number } months
 }
notice-period-years = { $number ->
    [one] { $number } year
   *[other] { $number } years
 }
notice-trigger-tenancy_end = you leave
notice-trigger-licence_end = you give the garage back
notice-trigger-volunteering_end = you stop
notice-trigger-recruitment_end = we fill the job
notice-trigger-purchase = you buy from us
notice-trigger-creation = they were made
