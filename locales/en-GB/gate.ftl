# The gate: who may be told what. Seen by officers; the script is said to callers. Short, and one thought a sentence.

command-may-i-tell = May I tell them? Somebody wants to know something
    .about = Ask whether you may tell somebody about this application. What Lodge says is written down first.
command-someone-asks = Somebody asks about a person
    .about = What to say to a caller who asks whether somebody has applied. It looks at nobody's application.
command-copy-for = Write the copy to files
    .about = Write what they may have, and no more, with a cover sheet.

told-someone-asks = Somebody asks about a person
    .about = Say: “I can’t tell you whether anyone has asked us for a home. We don’t say that about anybody. If you are helping someone, please ask them to get in touch with us.”

        Say neither yes nor no. The public may not learn that somebody has applied: Housing Act 1996, section 166(4).

        The police, a court, or danger? Open the application and choose “May I tell them?”.

key-further = further

## The form

slip-may-i-tell = May I tell them?
title-telling = May I tell them?
slip-out-of-turn = Tell them out of turn

gate-who = Who is asking?
gate-who-hint = Make sure of it first: ring back on a number that you know.
gate-who-body = A body in our privacy notice
gate-who-contact = One of their contacts
gate-who-agent = Someone who speaks for them
gate-who-public = A member of the public: family, a friend, a neighbour, anyone
gate-who-unlisted = A body that is not in our notice
gate-body = Which body?
gate-name = What is it called?
gate-name-hint = The whole name. A yes holds for this name and for no other.
gate-contact = Which contact?
gate-agent = Who speaks for them?
gate-purpose = What for?
gate-about = About whom?
gate-what = What do they want to know?
gate-what-hint = Type to find, Space to pick. Pick what they need and nothing else.
gate-action = How would they get it?
gate-action-discuss = We would talk about it
gate-action-copy = We would send them a copy
gate-caller = Who are they?
gate-caller-hint = Their name, and where they are from.
gate-reference = Their reference
gate-reference-hint = Leave it empty where they have none.

gate-danger = What has happened?
gate-danger-hint = Who is in danger, and why it cannot wait. Somebody looks at this again on the next working day.
gate-order = Which order?
gate-order-hint = The court, and the number on the order. Have it in front of you.
gate-statute = Which law?
gate-statute-hint = The Act and its section. It has to demand it, not only allow it.

gate-fault-name = It has no name yet.
    .do = Type what the body is called.
gate-fault-caller = We have to know who asks.
    .do = Type their name and where they are from.
gate-fault-reason = There is no reason yet.
    .do = Type it. It is kept with what you tell them.

gate-part-sensitive = { $group }: what is sensitive
gate-part-criminal = { $group }: about offences
gate-part-restricted = { $group }: what is kept closest
gate-part-equality = Equality answers

gate-recipient-sensitive_recipient = somebody else, named by the person
gate-recipient-professional = a doctor or other professional, named by the person
gate-recipient-assessing_agency = an agency that helps them
gate-recipient-chosen_council = the council that they chose
gate-recipient-past_landlord = a past landlord
gate-recipient-courts = a court
gate-recipient-own_system = our own housing register
gate-recipient-partner_landlord = a landlord in the partnership
gate-recipient-member_of_public = a member of the public
gate-recipient-not_listed = a body that is not in our notice

## The answer

gate-not-written = Not yet
    .about = Lodge writes down first what it says. It could not do that yet, so tell them nothing.
gate-yes = Yes, you may tell them:
gate-yes-copy = Yes, you may send them a copy of:
gate-out-of-turn = Yes, this once you may tell them:
gate-out-of-turn-copy = Yes, this once you may send them a copy of:
gate-no = No. Tell them nothing.
gate-no-copy = No. Send them nothing.
gate-then = This is what was said on { $when }. Ask again before you tell anybody anything.
gate-copied = Written: { $file }

gate-because = Because
gate-ground-yes = { $name } said yes on { $day } to these words:
gate-ground-authority = { $name } said on { $day } that { $agent } may speak for them.
gate-ground-one-off = { $name } said so today, for this call or visit alone: { $agent } may speak for them.
gate-ground-authority-gone = They said so themselves (record { $record }).
gate-ground-law = The law says so: { $what } (UK GDPR, Article { $article }).
gate-ground-law-statute = The law says so: { $what } (UK GDPR, Article { $article }; { $statute }).
gate-ground-waits = This is our own reading of the law. A data protection officer has still to sign it off.
gate-ground-emergency = Somebody may be in danger: { $words }
gate-ground-court = A court orders it: { $words }
gate-ground-statute = A law demands it: { $words }
gate-law-consent = they agreed to it
gate-law-contract = it is part of what we agreed with them
gate-law-obligation = a law makes us do it
gate-law-vital = it may save a life
gate-law-public-task = it is part of our public work
gate-law-recognised = it is for one of the ends that the law itself lists
gate-law-interests = we have good reason to, and it does not outweigh theirs
gate-no-more = Tell them this and no more.

gate-over = Without that, the answer would have been no
gate-afterwards = Afterwards
gate-review-due = Somebody has to look at this again by { $day }. It is on the list of what is to do.
gate-reviewed = Somebody has looked at this again.

gate-say = What you can say
gate-script = “I can’t tell you whether anyone has asked us for a home. We don’t say that about anybody. If you are helping someone, please ask them to get in touch with us.”
gate-instead = What you can do instead
gate-public = The law keeps it from the public that somebody has applied: Housing Act 1996, section 166(4).

gate-refused-RECIPIENT_REVIEW = Our privacy notice does not list them, or somebody has to look at them first.
    .do = Take their number and their request. Pass both to the data protection officer.
gate-refused-TRANSFER_BLOCKED = They are in a country that our notice lets nothing go to.
    .do = Ask the data protection officer. They would have to agree with that body first.
gate-refused-RESTRICTED = The person has asked us to stop, or says that something here is wrong. Until that is settled we only keep it.
    .do = Ask the person whether you may. Their own yes is enough. Or ask a senior officer to settle it.
gate-refused-SCOPE_EXCEEDED = They ask for more than they may have, or for something it is not for.
    .do = Find out what they really need. Then ask again for that alone.
gate-refused-EQUALITY_WALL = Equality answers are kept apart and are shown to nobody. Only numbers leave, never a person’s answers.
    .do = Offer the equality numbers, which the data protection officer can give.
gate-refused-NO_BASIS = No law lets us share it for this.
    .do = If somebody is in danger or a court orders it, say so below. Otherwise ask the data protection officer.
gate-refused-CONSENT_ABSENT = The person has not said that we may.
    .do = Ask the person, and name this body to them. Then ask again here.
gate-refused-WITHDRAWN = The person said yes once and took it back.
    .do = Leave it so. They can tell you themselves if they change their mind.
gate-refused-EXPIRED = The person said yes, but only for a time, and that is over.
    .do = Ask the person whether they still want it.
gate-refused-WORDING_SUPERSEDED = The person said yes to other words. We ask for something else now.
    .do = Read the person the new words and ask again.
gate-refused-RECIPIENT_NOT_NAMED = The person said yes to somebody else, not to them.
    .do = Check the name. If it is right, ask the person about this body too.
gate-refused-PURPOSE_NOT_COVERED = The person said yes to them, but for something else.
    .do = Ask the person about this too. A yes holds for one thing.
gate-refused-AGREEMENT_MISSING = We have no agreement about sharing with them that is in force today.
    .do = Ask the data protection officer for the agreement. Until then nothing goes.

gate-record = On record
gate-record-who = { $who } asked, for { $recipient }, about { $name }.
gate-record-what = Asked for: { $parts }.
gate-record-why = What for: { $purpose }
gate-record-reference = Their reference: { $reference }
gate-record-number = Record { $record }, { $when }, { $officer }.

gate-way-write-down = Try to write it down again
gate-way-emergency = Somebody is in danger: tell them all the same
gate-way-court = A court orders it: tell them all the same
gate-way-statute = A law demands it: ask again with that law
gate-way-reviewed = I have looked at this again
gate-way-back = Go back

wait-copy = Writing the copy…
