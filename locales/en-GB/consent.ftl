# Permissions at the desk: what officers read around a decision, and on a handed-over screen the person too. What is put to
# somebody is in consents/words.ftl and released.

command-ask-permission = Ask for a permission
    .about = Ask somebody one thing, about one name. Nothing of the application hangs on the answer.
command-take-back = Take back a permission
    .about = Show what taking a yes back does, and write it down with one letter.

title-consent = A decision
title-take-back = Take back a permission

key-next-part = next part
key-read-to-end = read to the end
key-not-sure = not sure
key-show-words = show the words
key-said-now = said now
key-by-phone = on the phone
key-signed = signed
key-by-letter = letter, email
key-say-why = they say why

## What it is about

confirm-show-notice = Show { $name } the privacy notice first?
    .about = They have not been shown it yet, and nothing is asked of anybody before that. What you fill in here stays.

permission-ask = Ask for a permission
permission-who = Who decides?
permission-who-no-notice = They have not been shown the privacy notice yet. Show it first, from the privacy page: Esc, Ctrl-P.
permission-who-hint = Each for themselves. Nobody's answer counts for somebody else.
permission-by = Who says it?
permission-by-themselves = they do, themselves
permission-competence = Why can they decide?
permission-competence-hint = They are 16 or 17. Note how you know that they see what it means.
permission-parent = Which parent decides?
permission-parent-hint = They are under 16. A parent is picked from who may act for them.
permission-what = What is it for?
permission-for-support_referral = help from a support service
permission-for-share_sensitive = health or other private things
permission-for-obtain_information = asking a professional
permission-for-agency_assessment = an agency's assessment
permission-for-homelessness_referral = no home: tell a council
permission-for-homelessness_council = no home: which council
permission-for-homelessness_details = no home: how to reach them
permission-for-news = news and surveys
permission-for-chosen_news = news that may help
permission-for-product_news = news of what is sold
permission-for-future_vacancies = jobs to come
permission-for-landlord_reference = asking a past landlord
permission-towards = Which sharing is it for?
permission-towards-hint = Private things are asked about apart, and for one use alone.
permission-to = Who is it about?
permission-to-hint = One name at a time. A kind of body is no name: you type it on the next line.
permission-somebody = somebody
permission-name = What is their name?
permission-name-hint = The full name, as the person knows it.
permission-data = What does a yes cover?
permission-data-hint = Space picks. The least that will do.
permission-how = How is it answered?
permission-how-hint = You read the words out; what is signed or written was read by them.
permission-how-here = here, I read it out
permission-how-phone = on the phone, I read it out
permission-how-paper = on paper that they signed
permission-how-letter = in a letter or an email
permission-how-handed = by them, when I hand the screen over
permission-fault-handed = Only an applicant who decides for themselves is handed the screen.
    .do = Pick another way.
permission-call = Which call is it?
permission-call-hint = The number of the recording. Lodge's own name for this call stands there now.
permission-paper = Where is the paper kept?
permission-letter = Where is the letter kept?
permission-until = Last day of a yes?
permission-refresh = Ask if it still stands on?
permission-again = If no, not again before?
permission-day-hint = Leave it empty if there is none. The day comes first, like 3 4 2027.

permission-not-in-this-sitting = Not offered: { $recipient }. They said no, or took it back, today.
permission-not-before = Not offered: { $recipient }. We said we would not ask before { $day }.
permission-stands-already = Not offered: { $recipient }. They said yes, and it stands.

permission-fault-no-notice = They have not been shown the privacy notice yet.
    .do = Enter offers once more to show it now.
permission-fault-age = Lodge does not know how old they are.
    .do = Fill in their date of birth first.
permission-fault-competence = It has to be noted why somebody of 16 or 17 can decide.
    .do = Write how you know that they see what it means.
permission-fault-parent = Somebody under 16 has a parent decide with them.
    .do = Write down first that the parent may act for them, then come back.
permission-fault-name = A kind of body is no name.
    .do = Type the name of the one that they would say yes or no to.
permission-fault-data = Nothing is covered yet.
    .do = Press Space on what a yes would cover.
permission-fault-proof = It must be found again later.
    .do = Type the number of the call, or where the paper or the letter is.
permission-fault-gone-by = This day has gone by.
    .do = Type a day to come, or leave the line empty.
permission-fault-asked-again = They said no to this name today, or took it back.
    .do = Do not ask again. If they bring it up, press b on it on the privacy page.
permission-fault-too-soon = We said that we would not ask about this name yet.
    .do = Do not ask. If they bring it up, press b on it on the privacy page.
permission-fault-stands = They said yes to this name already, and it stands.
    .do = There is nothing to ask.
permission-fault-no-words = There are no words for this yet.
    .do = Ask whoever looks after the wording to write and release them.
permission-fault-reason = A mistake needs its reason.
    .do = Write in a few words what was wrong.

## The decision

permission-head-here = { $name } decides. Read this out.
permission-head-phone = { $name } decides, on the phone. Read this out.
permission-head-paper = { $name } decides. These words were signed, or not.
permission-head-letter = { $name } decides. These words were answered in writing.
permission-part = Part { $part } of { $of }.
permission-read-on = Read it out, then press Enter for the next part.
permission-own-read-on = Press Enter for the next part.
permission-read-mark = Press r when you have read it out to the end.
permission-own-read-mark = Press r when you have read it all.
permission-said = What did they say, in their own words?
permission-said-hint = A yes to this counts only with the words that were said.
permission-yes = Yes
permission-no = No
permission-not-sure = Not sure, or not now
permission-nothing-chosen = Nothing is chosen.
permission-covered = Someone may hear or see this, so the words are covered. Nothing can be answered like this. Ctrl-L shows the words again.

permission-done-yes = Written down: { $name } said yes to { $recipient }: { $purpose }.
permission-done-no = Written down: { $name } said no to { $recipient }: { $purpose }.
permission-done-not-sure = Written down: { $name } was not sure about { $recipient }: { $purpose }.
permission-unchanged = Nothing about the application has changed: not its date, not its answers, not what is still to do.
permission-next-yes = They can take it back at any time. Press w on it on the privacy page.
permission-next-no = Do not ask again today. If they bring it up, press b on it on the privacy page.
permission-next-not-sure = It counts as not asked. Ask again when they are ready.
permission-own-done-yes = You said yes about { $recipient }.
permission-own-done-no = You said no about { $recipient }.
permission-own-done-not-sure = You were not sure about { $recipient }. That is fine.
permission-own-unchanged = Your application and its date are just as they were.
permission-own-next-yes = You can take it back at any time. Tell us here, on the phone or in a letter.
permission-own-next-no = If you think again, just tell us.

## Taking it back

permission-which = Take back a permission
permission-which-one = Which one?
permission-of-for = { $name }: { $recipient }, { $purpose }

take-back-what = { $name } takes back the yes to { $recipient }: { $purpose }.
take-back-stops = What this yes allowed stops. Help from { $recipient } that needs it may stop too.
take-back-nobody-told = Nothing was given to { $recipient } under it, so nobody has to be told.
take-back-will-be-told = { $recipient } will be told to stop. { $count ->
    [one] What was given out once before stays on record, and was right.
   *[other] What was given out { $count } times before stays on record, and was right.
 }
take-back-unchanged = The band, the place and the date of the application do not change.
take-back-how = How did they say it?
take-back-now = just now, to me
take-back-phone = on the phone
take-back-signed = on signed paper
take-back-letter = by letter or email
take-back-why = Why, in their words. They need not say.
take-back-reason = They say why: { $reason }
take-back-by = Said for them by { $name }.
take-back-done = Written down: the yes of { $name } to { $recipient } is taken back: { $purpose }.
take-back-tell-nobody = Nothing was given out under it, so nobody has to be told.
take-back-tell = To be told that it was taken back:
take-back-tell-one = { $recipient }, last given something on { $day }
take-back-to-do = Each stays among the things to do until somebody has told them.

## Mistakes

permission-mistake = Written down by mistake
permission-mistake-why = What was wrong?
permission-mistake-hint = What was written stays where it is, with your reason. It counts no longer.

## What could not be done

trouble-consent-future = That would have happened later than now.
    .do = Look at the clock of this computer.
trouble-consent-wording-unknown = The words that were put are not kept.
    .do = Go back and ask again.
trouble-consent-notice-not-shown = They have not been shown the privacy notice yet.
    .do = Go back, and show it to them from the privacy page.
trouble-consent-not-read-in-full = The words were not read to their end.
    .do = Read them to the end before a yes.
trouble-consent-not-explicit = A yes to private things counts only with the words that were said.
    .do = Write what they said, then press Enter.
trouble-consent-no-scope = A yes would cover nothing.
    .do = Go back, and pick what it covers.
trouble-consent-ends-first = It would end before it begins.
    .do = Go back, and put its days right.
trouble-consent-no-authority = Nobody may decide this in their place now.
    .do = Look at who may act for them on the privacy page.
trouble-consent-parent-cannot = They are old enough to decide for themselves.
    .do = Ask them, and not a parent.
trouble-consent-parent-needed = They are under 16.
    .do = A parent who may act for them decides with them.
trouble-consent-asked-again = They said no today, or took it back.
    .do = Do not ask again in this sitting.
trouble-consent-asked-too-soon = We said that we would not ask yet.
    .do = Wait for the day on the privacy page.
trouble-consent-stands-already = They said yes already, and it stands.
    .do = There is nothing to ask.
trouble-consent-nothing-to-withdraw = There is no yes to take back.
    .do = The privacy page shows how each one stands.
trouble-consent-no-such-decision = There is no decision here that could be a mistake.
    .do = Go to the yes, the no or the taking back that was wrong.
trouble-consent-no-words = There are no words for this yet, so it cannot be asked.
    .do = Ask whoever looks after the wording to write and release them.
trouble-consent-too-fast = That was faster than anybody reads.
    .do = Read the part out, then press Enter.
trouble-consent-no-proof = It must be found again later.
    .do = Type the number of the call, or where the paper or the letter is.
