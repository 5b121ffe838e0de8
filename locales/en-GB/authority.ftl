# Who helps, who may speak or act for somebody, and what somebody stands against. Seen by officers; what stands in quotation
# marks is said aloud.

command-contact-card = What this contact may be told
command-authority = Somebody may speak or act for them
command-objection = They object to a use of their data
command-restrict = Keep somebody's data and do not use it, for now

agent-representative = whoever acts for them

## The card of somebody who helps

title-card = Somebody who helps

card-for = helps { $name }
card-kind = What they are
card-show-kind = Ctrl-D shows which
card-lists = What that tells
card-works-for = Works for
card-phone = Phone
card-email = Email
card-best-time = Good time
card-told-by = Who told us
card-knows = Knows that we hold it
card-knows-informed = yes, they were told
card-knows-told-on = yes, told on { $day }
card-knows-yes = yes
card-knows-no = no: tell them, it is a task
card-knows-not-sure = not sure: tell them, it is a task

card-reveals-health = It tells of their health, so lists do not say it.
card-reveals-criminal = It tells of an offence, so lists do not say it.
card-reveals-abuse = It tells of danger at home, so lists do not say it.

card-may-nothing = { $name } may not be told anything.
card-may-nothing-about = Not even that there is an application. You can listen, and write down what they say.
card-may-some = { $name } may be told only about:
card-may-all = { $name } may be told about all of the application.
card-emergency-only = Use this contact only in an emergency.

card-by-word = { $name } said so, for this call or visit only. They may { $does }.
card-by-authority = { $form }, for { $name }. They may { $does }.
card-by-authority-until = { $form }, for { $name }, until { $day }. They may { $does }.
card-by-permission = { $name } allowed it on { $day }.
card-word-is-over = What { $name } said on { $day } was for that one call or visit. It is over.

card-may-discuss = talk with us
card-may-receive_copies = be sent copies
card-may-submit = hand in answers and papers
card-may-decide = decide for them
card-may-request_data = ask for the data we hold

card-do-say = What to say to them
card-do-inform = They were told that we hold their details
card-do-authorise = Let them speak or act, for now or for longer
card-do-revoke = Take that back
card-do-ask = Ask if we may ask them for what they know
card-do-emergency = Only in an emergency from now on
card-do-not-only-emergency = Not only in an emergency any more
card-do-change = Change their details

say-nothing = What to say to { $agent }
    .about =
        “I cannot say who has applied to us, and who has not. I say the same to everybody.”

        “If somebody wants us to talk to you, they can tell us themselves, or sign a letter that says so.”

        “I can listen, and I can write down what you want us to know.”
say-nothing-any-more = What to say to { $agent }
    .about =
        What { $name } said was for one call or visit. It is over, and it lets you say nothing now.

        “I cannot say who has applied to us, and who has not. I say the same to everybody.”

        “If somebody wants us to talk to you, they can tell us themselves, or sign a letter that says so.”
say-what-they-may-hear = What to say to { $agent }
    .about =
        First be sure that it is them: ask the questions that you ask every caller.

        Then keep to what their card says that they may be told. Of all the rest: “I cannot talk about that.”

        The equality answers are never part of it.

## Who may speak or act

slip-authority = Who may speak or act
authority-who = For whom may somebody speak or act?
authority-agent = Who may speak or act?
authority-agent-hint = Somebody who is not here is added under “People helping you” first.
authority-form = What lets them?
authority-form-written = A letter or form, signed
authority-form-verbal_one_off = Said now, for this call or visit only
authority-form-lasting_power = A lasting power of attorney
authority-form-deputy = A court made them deputy
authority-form-appointee = They deal with the benefits
authority-form-parental = They are the parent
authority-form-elected_member = A councillor or MP who was asked to help
authority-form-solicitor = A solicitor

authority-said = What did they say, in their own words?
authority-said-hint = Word for word. You read it back before it counts, and it ends with this call or visit.
authority-proof-written = Where is the letter or form?
    .hint = Say where it is filed, such as “scan of 14 March”. Their signature is on it.
authority-proof-lasting_power = Which paper or code did you see?
    .hint = The power has to be registered. Its access code will do.
authority-proof-deputy = Which court order did you see?
    .hint = Its date or number, and where the copy is.
authority-proof-appointee = Which letter did you see?
    .hint = The letter from the benefits office that names them.
authority-proof-parental = What did you see?
    .hint = For example a birth certificate, or a court order.
authority-proof-elected_member = Which request did you see?
    .hint = The words in which they were asked to help, or their own word that they were.
authority-proof-solicitor = Which letter did you see?
    .hint = The letter in which the person lets them act.

authority-reach = About what?
authority-whole = All of the application
authority-some = Only some parts of it
authority-never = The equality answers are never part of it.
authority-topics = Which parts?

authority-actions = What may they do?
authority-action-discuss = Talk with us about it
authority-action-receive_copies = Be sent copies
authority-action-submit = Hand in answers and papers
authority-action-decide = Decide for them
authority-action-request_data = Ask for the data we hold about them

authority-from = From which day?
authority-until = Until which day?
authority-until-hint = The last day on which it counts. Leave it empty if there is none.

authority-identity = Who showed who they are?
authority-identity-hint = By a paper, or by the questions you ask every caller.

authority-fault-no-proof = Nothing says yet what was seen.
    .do = Say which paper it was and where it is. Without one, it has to be said for this call or visit.
authority-fault-nothing-said = Their own words are not here yet.
    .do = Type what they said, word for word.
authority-fault-nobody = Nobody is at this desk who could write it down.
    .do = Open the vault first.
authority-fault-no-action = It does not say yet what they may do.
    .do = Pick one thing or more.
authority-fault-no-topic = It does not say yet which parts it is about.
    .do = Pick one part or more, or go back and pick all of it.
authority-fault-ends-first = It ends before it begins.
    .do = Put a last day that is not before the first.
authority-fault-wrong-person = Nobody can act for themselves here.
    .do = Pick somebody else in one of the two rows.
authority-fault-not-worded-back = It was not read back to them yet.
    .do = Read it back, and ask if it is right.
authority-fault-one-off-cannot = Words said once are for talking and handing in, here and now.
    .do = For anything more they sign a letter or a form.
authority-fault-cannot-decide = This lets nobody decide for somebody else.
    .do = Only an attorney, a deputy or a parent may. Take that off.
authority-fault-identity = The privacy notice asks that both of them show who they are.
    .do = See a paper of each, or ask the questions you ask every caller. Then pick both.

word-back = Read it back
word-back-say = “So, for this { $place } only, { $name } wants { $agent } to { $does }, about { $topics }. Is that right?”
word-back-said = They said: “{ $said }”
word-back-both = talk with us and hand things in
word-back-discuss = talk with us
word-back-submit = hand things in
word-back-whole = all of the application
word-back-yes = That is right
word-back-no = Not right, change it

slip-revoke = Take it back
revoke-reason = Why? They need not say.
revoke-hint = { $form }: from now on { $agent } may not speak or act for { $name } by it. What was said before stays as it was.
revoke-fault-gone = This is not in force any more.
    .do = There is nothing to take back. Press Esc.

## What somebody stands against

slip-objection = They object
objection-who = Who objects?
objection-against = Against what?
objection-against-public_task = Our using it for our public task
objection-against-legitimate_interest = Our using it in our own interest
objection-against-profiling = Our sorting people by it
objection-against-marketing = News and adverts
objection-against-equality_stop = Our holding their equality answers
objection-how = How did it come?
objection-how-in_person = Said here
objection-how-phone = Said on the phone
objection-how-paper = On paper
objection-how-letter = By letter or email
objection-in-writing = It has to be in writing. If they only say it, ask for a line on paper.
objection-ref-phone = Which call was it?
objection-ref-paper = Where is the paper?
objection-ref-letter = Where is the letter or email?
objection-ref-hint = Say what will find it again, such as its number or where it is filed.
objection-grounds = What do they say, in their own words?
objection-grounds-hint = Whoever weighs it goes by these words.
objection-on = On which day did it come?
objection-stop-by = Until which day do they give us?
objection-stop-by-hint = The answers are destroyed when that day ends. A month is a fair time.

objection-fault-no-ref = Nothing says yet where it can be found.
    .do = Type its number, or where it is filed.
objection-fault-no-grounds = Their own words are not here yet.
    .do = Type what they say, word for word.
objection-fault-stop-is-past = The day they give us was over before it came.
    .do = A stop has to give some time. Ask which day they mean.
objection-fault-not-theirs = Equality answers are an applicant's own.
    .do = Pick the applicant whose answers they are.

told-objection-waits = It is written down
    .about = Until somebody has weighed it, what we hold about { $name } is kept and not used. Weighing it is a task now.
told-objection-marketing = It is written down
    .about = { $name } gets no more news or adverts from us. There is nothing to weigh.
told-objection-equality = It is written down
    .about = The equality answers of { $name } are destroyed when that day ends. Nobody decides about it.

slip-weigh = Weigh it
weigh-what = What comes of it?
weigh-upheld = They are right: the use stops
weigh-overridden = The use goes on
weigh-said = They say: “{ $words }”
weigh-reasons = Why?
weigh-reasons-hint = It may go on only for compelling grounds, or for a legal claim. They are told what you write.
weigh-fault-no-reasons = It gives no reasons yet.
    .do = Type why, so that they can be told.
weigh-fault-decided = Somebody has weighed this already.
    .do = Press Esc to go back.

slip-restrict = Keep, but do not use
restrict-who = Whose data?
restrict-state = What of it?
restrict-on = It is kept, and nothing else for now
restrict-off = It may be used again
restrict-hint = For example while somebody checks whether it is right.
restrict-reason = Why?
restrict-fault-no-reason = It gives no reason yet.
    .do = Type why, in a few words.
