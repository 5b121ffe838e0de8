# Privacy at the desk: short forms, the privacy page, the notice. Seen by officers; short, and one thought a sentence.

command-ask-format = Asked for the notice in another form
    .about = Write down that somebody wants the privacy notice on paper, in large print or in another way.

## Short forms

slip-last = Enter on this line writes it down.
slip-last-goes-on = Enter on this line goes on.
slip-day-hint = The day comes first, like 3 4 2026 or 3 april 2026.

slip-fault-pick = Nothing is picked here yet.
    .do = Press the number of one of them.
slip-fault-no-day = There is no day here yet.
    .do = Type it with the day first, like 3 4 2026.
slip-fault-day = Lodge cannot read this as one day.
    .do = Type it with the day first, like 3 4 2026.
slip-fault-future = This day has not come yet.
    .do = Type the day on which it happened.
slip-fault-no-notice = There is no privacy notice for this person here.
    .do = Choose the council first, then come back.

slip-format-asked = Notice in another form
slip-format-who = Who asked for it?
slip-format-which = How do they want it?
slip-format-hint = Giving it stays a task until it is done.
slip-asked-on = On which day did they ask?

telling-format-plain = As it is
telling-format-large_print = In large print
telling-format-easy_read = In easy words with pictures
telling-format-braille = In braille
telling-format-audio = As sound
telling-format-sign_language = In British Sign Language
telling-format-translated = In another language
telling-format-other = In another way

## Who

contact-in-lists-professional = a professional
contact-in-lists-employer = an employer
contact-in-lists-next_of_kin = next of kin
contact-in-lists-landlord_contact = somebody at the landlord's
contact-in-lists-school = a school
contact-in-lists-other = somebody else

slip-informed = Told that we hold their details
slip-informed-who = Who was told?
slip-informed-hint = Everyone whose details we hold has a right to know. Helpers too.
slip-informed-by = Who told them?
slip-informed-by-hint = Where the applicant told them, their word is enough.
slip-informed-how = How were they told?
slip-informed-on = On which day?

informed-by-council = We did
informed-by-applicant = The applicant did, and says so

## The privacy page

command-privacy = Privacy: notices, permissions, contacts, what is to do
title-privacy = Privacy

privacy-section-to-do = To do
privacy-section-notice = Notice
privacy-section-told = Told
privacy-section-permissions = Permissions
privacy-section-speaking = May speak
privacy-section-contacts = Contacts
privacy-section-objections = Objections
privacy-section-given-out = Given out

privacy-none-to-do = Nothing is to do.
privacy-none-notice = Nobody was shown a notice yet.
privacy-none-told = Nobody was told anything yet.
privacy-none-permissions = Nobody was asked for a permission yet.
privacy-none-speaking = Nobody may speak for them.
privacy-none-contacts = Nobody is written down as a contact.
privacy-none-objections = Nobody stands against anything.
privacy-none-given-out = Nothing was given out.

privacy-covered-name = •••
privacy-more-below = more below

privacy-do-notice-changed = Show { $name } the notice: it says something new
privacy-do-notice-council = Show { $name } this council's notice
privacy-do-show-notice = Show { $name } the privacy notice
privacy-do-tell-fraud = Tell { $name } about stopping fraud
privacy-do-tell-nfi = Tell { $name } that records are matched
privacy-do-declare = Ask { $name } for the declaration
privacy-do-inform = Tell { $name } that we hold their details
privacy-do-give-format = Give { $name } the notice: { $format }
privacy-do-tell-recipient = Tell { $recipient } that it was taken back
privacy-do-review = Look again: { $recipient } was told out of turn
privacy-do-weigh = Weigh this: { $what }
privacy-do-refresh = Ask if it is still wanted: { $what }
privacy-do-destroy = Destroy { $name }'s equality answers

privacy-notice-nothing = { $name }: not shown yet
privacy-notice-another = { $name }: another council's, { $how }
privacy-notice-outdated = { $name }: an older one, { $how }
privacy-notice-this = { $name }: { $how }
privacy-notice-version = { $notice }, version { $version }, { $language }

privacy-how-read_out = read out
privacy-how-on_screen = shown on the screen
privacy-how-printed = on paper
privacy-how-sent = sent
privacy-extent-full = all of it
privacy-extent-summary_full_offered = the summary, the whole offered
privacy-extent-part = a part
privacy-extent-declined = they would not have it

privacy-told-notice = { $name }: the privacy notice
privacy-told-fraud = { $name }: about stopping fraud
privacy-told-nfi = { $name }: that records are matched
privacy-told-recording = { $name }: that the call is recorded
privacy-told-withdrawal = { $name }: what taking it back does
privacy-told-truth = { $name }: stood by what they said
privacy-told-changes = { $name }: will tell us about changes
privacy-told-data = { $name }: that we hold their details
privacy-told-equality = { $name }: the equality questions
privacy-equality-offered = offered
privacy-equality-answered = answered
privacy-equality-declined = declined
privacy-would-not-say = would not say so

privacy-permission = { $name }: { $recipient }, { $purpose }

privacy-stands-not_asked = not asked
privacy-stands-asked = asked, no answer yet
privacy-stands-given = yes
privacy-stands-until = yes, to { $day }
privacy-stands-refused = no
privacy-stands-withdrawn = taken back
privacy-stands-expired = run out
privacy-stands-superseded = asked in other words now
privacy-stands-invalidated = a mistake

privacy-speaks-for = { $agent }, for { $name }
privacy-authority-stands = stands
privacy-authority-until = to { $day }
privacy-authority-one-off = this time only
privacy-authority-over = over
privacy-authority-written = A letter or a form that they signed
privacy-authority-said-once = They said so, for this time alone
privacy-authority-lasting-power = A lasting power of attorney
privacy-authority-deputy = A deputy of the Court of Protection
privacy-authority-appointee = An appointee for benefits
privacy-authority-parental = A parent's responsibility
privacy-authority-elected = A councillor or MP whom they asked
privacy-authority-solicitor = A solicitor whom they asked
privacy-action-discuss = talk about it
privacy-action-receive_copies = get copies
privacy-action-submit = hand things in
privacy-action-decide = decide for them
privacy-action-request_data = ask for the details we hold

privacy-contact = { $name }, { $kind }
privacy-may-be-told-nothing = may not be told anything
privacy-may-be-told-authority = may be spoken to
privacy-may-be-told-permission = may be told some things
privacy-card-nothing = Nothing, not even that there is an application. They have to say so first.
privacy-card-authority = What they were given leave to talk about, and no more.
privacy-card-permission = What the permission names, and no more.
privacy-card-emergency-only = In an emergency alone
privacy-knows-told = They were told that we hold their details.
privacy-knows-since = They have known since { $day }.
privacy-knows-yes = They know.
privacy-knows-no = They do not know yet. Someone has to tell them.
privacy-knows-not-sure = Nobody is sure. Someone has to tell them.

privacy-against-public-task = { $name }: using their details for the council's work
privacy-against-interest = { $name }: using their details for an interest
privacy-against-profiling = { $name }: being sorted by a computer
privacy-against-marketing = { $name }: being sent news
privacy-against-equality = { $name }: keeping their equality answers
privacy-weighed-not-yet = not weighed yet
privacy-weighed-upheld = it stops
privacy-weighed-overridden = it goes on, for a reason
privacy-stops-now = stopped at once
privacy-stops-by = ends { $day }
privacy-restricted = { $name }: kept, and not used
privacy-no-longer-restricted = { $name }: may be used again

privacy-given-out = { $recipient } was told, about { $name }
privacy-kept-in = { $recipient } was not told, about { $name }
privacy-given-out-emergency = { $recipient } was told out of turn, about { $name }

privacy-record-format-asked = { $name } asked for the notice in another form

privacy-fact-what = What
privacy-fact-answer = Answer
privacy-fact-on = Day
privacy-fact-at = When
privacy-fact-how = How
privacy-fact-by = Written down by
privacy-fact-recorded = Written down on
privacy-fact-notice = Notice
privacy-fact-extent = How far
privacy-fact-format = In which form
privacy-fact-received = Came in on
privacy-fact-reason = Why
privacy-fact-said = In their words
privacy-fact-until = Last day
privacy-fact-refresh = Ask again on
privacy-fact-ask-again = Not before
privacy-fact-topics = About what
privacy-fact-form = By what
privacy-fact-evidence = What was seen
privacy-fact-actions = What they may do
privacy-fact-from = First day
privacy-fact-asked-by = Asked for by
privacy-fact-words = The words
privacy-fact-may-be-told = May be told
privacy-fact-of = Helps
privacy-fact-kind = What they are
privacy-fact-told-by = Named by
privacy-fact-teller = Told by
privacy-fact-knows = Do they know?
privacy-fact-phone = Telephone
privacy-fact-email = Email
privacy-fact-best-time = Best time
privacy-fact-use = For

privacy-topics-whole = the whole application; never equality answers

privacy-method-typed_kiosk = typed at a kiosk
privacy-method-typed_handed_over = typed by them at this desk
privacy-method-verbal_phone = said on the telephone
privacy-method-verbal_in_person = said at the desk
privacy-method-signed_paper = signed on paper
privacy-method-email_letter = in a letter or an email

## The notice while it is told

title-notice = Privacy notice
wait-notice = Printing the notice…

telling-head = { $controller }, for { $name }
telling-head-version = Version { $version }, { $language }, { $status }
telling-head-unreleased = Not released in these words, { $language }, { $status }
telling-head-known = For you, press ?: { $faults }, { $waiting }.
telling-head-faults = { $count ->
    [0] no fault
    [one] { $count } fault
   *[other] { $count } faults
}
telling-head-waiting = { $count ->
    [0] all grounds signed off
    [one] { $count } ground not signed off
   *[other] { $count } grounds not signed off
}
telling-status-draft = a draft, not approved yet
telling-status-live = approved
telling-status-historic = no longer in use
telling-in-short = In short
telling-whole = All of it

telling-aside-defects = What is wrong with it
telling-aside-silent = What it does not say
telling-aside-grounds = By what right, purpose by purpose
telling-aside-none = Nothing that we know of.

telling-on-screen-full = All of it was on the screen.
telling-on-screen-summary_full_offered = The summary was on the screen, and not all of the rest.
telling-on-screen-part = Only a part of it was on the screen.

slip-notice-shown = How was it told?
slip-notice-how = How was it told?
slip-notice-extent = How far?
slip-notice-format = In which form?
slip-notice-paper = Print it now?
slip-notice-paper-now = Print it now
slip-notice-paper-have = They have the paper already
slip-notice-paper-hint = It is written down when the printer has it.
slip-notice-for = Whose notice?
slip-notice-who = Who is it for?

told-notice-written = The notice is ready to print
    .about = It is in { $file }. Nothing was printed from here. Open it, print it and give it to them. Then say that they have the paper.

## What was to do is done

slip-fault-no-words = Nothing is written here yet.
    .do = Write what was done, in a few words.
slip-fault-done-already = This is done already.
    .do = Press Esc to go back.
slip-format-given = Given in another form
slip-format-given-how = How was it given?
slip-recipient-told = Told that it was taken back
slip-recipient-told-how = Who was told, and how?
slip-reviewed = Looked at again
slip-reviewed-what = What did you find?
slip-told-fraud = Told about stopping fraud
slip-told-nfi = Told that records are matched
slip-told-how = How was { $name } told?
slip-told-read = I read it all out
slip-told-screen = They read it on this screen

command-papers = Receipts of what they decided and were told
    .about = Write or print one person's own papers: each yes and no with its words, and what they were told.
key-papers = receipts
slip-papers = Receipts of what they decided and were told
slip-papers-who = Whose papers are they?
slip-papers-said = Do they want the papers whole?
slip-papers-said-hint = Ask them alone. Papers can be found at home. Without a yes, somebody who may be seen with them gets the reference and no more.
slip-papers-yes = Yes, they said so when we were alone
slip-papers-no = No, or I did not ask
slip-papers-where = Where do they go?
slip-papers-where-hint = Give printed papers into their own hand. Lodge posts nothing.
slip-papers-files = Into files
slip-papers-print = Into files, and to the printer
