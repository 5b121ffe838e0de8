# The desk: titles, keys, commands, pages, boxes. Seen by officers; short, and one thought a sentence.

practice = Practice
practice-about = Nothing here is real, and nothing stays when you leave.
covered = answers covered
error = Error:
check = Check:
flag = To weigh:
glass-too-small = Lodge needs a window of at least 60 columns and 16 rows. Make this one larger, or start Lodge with --line to have it line by line.

title-first-run = Lodge • first run
title-unlock = Lodge • closed
title-list = Applications
title-settings = Settings
title-receipt = Receipt
title-check = Check your answers
title-lodging = Lodge the application
title-ask = Application
title-trail = Audit trail

stage-draft = draft
stage-parked = put aside
stage-lodged = lodged
stage-withdrawn = withdrawn

wait-vault = Making the vault…
wait-unlock = Unlocking…
wait-words = Drawing five words…
wait-passphrase = Checking…
wait-lock = Locking…
wait-list = Reading the list…
wait-open = Opening the application…
wait-keep = Keeping…
wait-helpers = Looking for people we know…
wait-lodge = Lodging…
wait-gone = Closing the application…
wait-receipt = Writing the receipt…
wait-settings = Keeping the settings…
wait-trail = Reading the audit trail…
wait-check-trail = Checking the whole audit trail…
wait-equality = Seeing to the equality answers…
wait-erasures = Sealing all that stays under a fresh key…
wait-backup = Making a backup…

## What the keys do, in the bottom line

key-digits = 1-9
key-go-on = go on
key-back = back
key-five-words = five words
key-leave = leave
key-next = next
key-why = why
key-fold = fold away
key-jump = jump
key-no-answer = no answer
key-add = add
key-remove = take out
key-more = more
key-new-line = new line
key-choose = choose
key-toggle = on, off
key-tick = tick
key-untick = no tick
key-yes = yes
key-no = no
key-open = open
key-new = new
key-find = find
key-delete = delete
key-withdraw = withdraw
key-settings = settings
key-lock = lock
key-show-these = show these
key-show-all = show all
key-change = change
key-show = show covered
key-lodge = lodge
key-not-yet = not yet
key-put-right = go to it
key-do-this = do this
key-to-list = to the list
key-keep = keep
key-as-before = leave as it was
key-keep-and-close = keep and close
key-close = close
key-right = that is right
key-right-note = right, with a note
key-later = later
key-stop = stop
key-leave-closed = leave it closed
key-check-trail = check the whole trail
key-take-back = take back
key-say-how-told = say how it was told
key-read-on = read on
key-for-you = for you
key-other-form = other form
key-paper-state = seen, copied, …

## Commands, by name

menu-palette = What would you like to do?
menu-helpers = Somebody we know already: their name or workplace
menu-jump = Go to which question? Words, a number or an id
search-nothing = Nothing found.
search-hint = Type to search

command-why = Why we ask: in full, folded, or beside the question
command-jump = Go to a question
command-palette = Every command
command-no-answer = No answer, and why
command-same = The same as above, or what is offered
command-note = Note on this question
command-add = Add an entry to the list
command-known-helper = Add somebody who helps and is known already
command-remove-entry = Take this entry out
command-undo = Undo
command-redo = Do again what was undone
command-that-is-right = That is right: settle an odd answer
command-source = Who told us
command-reveal = Show covered answers, or cover them
command-listening = Someone is listening: cover every answer
command-language = Language of the questions
command-check-answers = Check your answers
command-lodge = Lodge the application
command-receipt = Show the receipt
command-park = Put aside, to take up again
command-leave = Keep everything and leave
command-ask-leave = Ask whether to leave
command-new = New application
command-open = Open this application
command-delete-draft = Delete this draft
command-withdraw = Withdraw this application
command-filter = Find in the list
command-settings = Settings
command-hand-over = Hand the screen over to the applicant
command-ask-officer = Call the officer
command-lock = Lock the desk
command-quit = Leave Lodge
command-trail = Audit trail: who did what, and when
command-check-trail = Check the whole audit trail
command-complete-erasures = Complete the erasures that are due
command-back-up = Make a backup
command-draw-words = Draw five words for a passphrase
command-print-reference = Print the reference alone
command-print-receipt = Print a full receipt
command-write-reference = Write the reference alone to a file
command-write-receipt = Write a full receipt to a file

pick-no-answer = Why is there no answer?
pick-source = Who or what does this come from?
pick-language = Ask the questions in
source-applicant = The applicant
source-joint_applicant = The joint applicant
source-representative = Someone who may speak for them
source-family = A family member
source-health_professional = A doctor or other health professional
source-landlord = A landlord
source-agency = Another council or agency
source-document = A paper that was seen
source-staff = The officer's own knowledge
source-calculated = Worked out by Lodge
source-imported = Brought in from a file

## The first run and the closed vault

first-welcome = Welcome to Lodge.
    .about = Lodge takes applications to a housing register and keeps them safe. Everything is kept in one encrypted file, the vault, on this computer. Nothing is sent anywhere.

        There are three steps: your name, a passphrase, and a recovery key to write down. Have pen and paper at hand.
first-name = What is your name?
    .about = It stands beside everything you write down. You open the vault with it.
first-passphrase = Choose a passphrase.
    .about = At least { $letters } letters, and as long as you like. Five words that have nothing to do with each other are easy to keep in mind and hard to guess: Ctrl-N draws them for you. What you type is not shown.
first-passphrase-words = { $words }
    .about = Learn these words, or write them down until you have. Then type them: they are not kept anywhere. Ctrl-N draws others.
first-passphrase-one = Passphrase
first-passphrase-two = The same again
passphrase-meter-short = { $count ->
    [one] { $count } letter more.
   *[other] { $count } letters more.
}
passphrase-meter-weak = Too easy. A thief who has the file and a hundred strong machines would find it in { passphrase-holds }. Add a word.
passphrase-meter-strong = Good. A thief who has the file and a hundred strong machines would need { passphrase-holds }.
first-making = Making the vault…
    .about = This takes a moment. It is meant to: it makes guessing slow.
first-recovery = Write this recovery key down now. It is shown once.
    .about = It opens the vault if every passphrase is lost. Keep it on paper, locked away, and not near this computer. Whoever has it can read everything.
first-recovery-check = Type the whole key back, from the paper.
    .about = This shows that every letter of it was written down right. Small letters and spaces do not matter. Shift-Tab shows the key again.
first-recovery-key = Recovery key

unlock = The vault is closed.
    .about = Open it with your name and your passphrase.
unlock-back = The desk is locked. Everything was kept.
    .about = Type your passphrase to go on where you were.
unlock-unkept = The desk is locked. The last answers are not kept yet.
    .about = Type your passphrase, and Lodge tries again. Do not end the program before that: it would lose them.
unlock-practice = This is practice, so everybody may know its passphrase: { $passphrase }
unlock-officer = Your name
unlock-passphrase = Passphrase
unlock-forgotten = Forgotten your passphrase? Nobody can look it up. Whoever keeps the recovery key can open the vault with the command lodge vault recover, and give you a new one.

## A vault that may not be the right one

doubt-older = This vault is older than it should be.
    .about = The newest thing in this file was kept on { $first }. On this computer it was last seen on { $second }, with more in it. An older copy may have been put in its place. What was kept in between is not in this file.
doubt-clock = The clock of this computer may be wrong.
    .about = The newest thing in this vault was kept on { $first }. This computer says that it is { $second } now, which is before that.
doubt-accept = Only a keeper of the keys can go on with it, and has to say why. The audit trail keeps the reason. If you are no keeper, call one now.
doubt-keeper = Keeper
doubt-reason = Why it is right

## The audit trail

trail-when = When
trail-who = Who
trail-what = What
trail-about = About
trail-gone = (gone)
trail-anchor = Anchor: { $anchor }
trail-sound = { $entries ->
    [one] The one entry is sound.
   *[other] All { $entries } entries are sound, and { $checkpoints ->
        [one] so is the one signature.
       *[other] so are all { $checkpoints } signatures.
    }
}
trail-fault-chain = Entry { $entry } does not follow from the one before it: the trail was changed.
trail-fault-signature = The signature at entry { $entry } is not right: the trail was changed.
trail-fault-changes = The changes of entry { $entry } are not those that were kept then.
trail-fault-anchor = The anchor does not fit: the trail is another than it was.
trail-fault-application = An application is not as its newest entry says.
trail-fault-unspoken = There is an application that no entry speaks of.
trail-fault-missing = An application is gone that was never erased.
trail-fault-reference = A reference leads nowhere, or to another application.
trail-fault-stray = There is something in the vault that belongs to no application.
act-made = made the vault
act-opened = { $count ->
    [0] opened the vault
    [one] opened it, { $count } refused before
   *[other] opened it, { $count } refused before
}
act-closed = closed the vault
act-recovered = came in with the recovery key
act-officer-added = added an officer
act-officer-removed = removed an officer
act-passphrase-changed = changed their passphrase
act-begun = began a draft
act-recalled = looked at it
act-kept = { $count ->
    [0] kept it as it was
    [one] kept { $count } change
   *[other] kept { $count } changes
}
act-migrated = moved it to a newer form
act-lodged = lodged it
act-withdrawn = withdrew it
act-deleted = deleted a draft
act-receipt = wrote a receipt
act-older-accepted = accepted an older vault
act-clock-accepted = accepted the clock
act-hold-placed = put it on hold
act-hold-released = released a hold
act-erased = erased it
act-erasures-completed = { $count ->
    [one] completed { $count } erasure
   *[other] completed { $count } erasures
}
act-ledger-reapplied = took over what was erased
act-rekeyed = sealed all under a fresh key
act-backed-up = made a backup
act-restored = restored a backup
act-post-key = made the office's post key
act-keys-begun = began work on the keys
act-keys-unfinished = work on the keys was cut off
act-notice-shown = told them the privacy notice
act-format-asked = noted a notice in another form
act-told = wrote down what they were told
act-informed = noted who knows we hold their data
act-consent-asked = asked for a permission
act-consent-put-off = wrote down “not sure”
act-consent-given = wrote down a yes
act-consent-refused = wrote down a no
act-consent-withdrawn = took a permission back for them
act-consent-expired = a permission ran out
act-consent-superseded = a permission needs asking again
act-consent-invalidated = marked a permission as a mistake
act-authority-taken = wrote down who may speak for them
act-authority-revoked = ended who may speak for them
act-intake-ended = the call or visit ended
act-objected = wrote down an objection
act-objection-decided = decided on an objection
act-restricted = changed what we may do with data
act-contact-kept = wrote down a contact
act-disclosed = told someone, as allowed
act-disclosure-refused = was asked, and told nothing
act-disclosed-under-order = told someone in an emergency or by order
act-task-closed = did what was left to do
act-hand-back-refused = a wrong key for a handed-over screen
act-request-opened = opened request { $count } about data
act-request-changed = went on with request { $count } about data
act-equality-offered = offered the equality questions
act-equality-laid = made the key of equality answers
act-equality-kept = sealed equality answers away
act-equality-stopped = noted that equality answers must go
act-equality-destroyed = { $count ->
    [one] destroyed equality answers, as { $count } notice asked
   *[other] destroyed equality answers, as { $count } notices asked
}
act-equality-counted = counted equality answers
act-marker-set = set marker { $count }
act-marker-renewed = looked again at marker { $count }
act-marker-ended = ended marker { $count }

## The list

attention-none = Nothing needs attention.
attention-parked = { $count ->
    [one] { $count } draft put aside
   *[other] { $count } drafts put aside
}
attention-drafts = { $count ->
    [one] { $count } draft
   *[other] { $count } drafts
}
attention-open = { $count } to check
attention-papers = { $count ->
    [one] papers for { $count }, by { $day }
   *[other] papers for { $count }, first by { $day }
}
list-no-name = no name yet
list-filter = Find:
list-empty = There is nothing here yet. Press n to take the first application.
list-nothing-found = Nothing found. Esc shows everything again.
list-nameless = (no name yet)
column-reference = Reference
column-name = Applicant
column-council = Council
column-stage = Stage
column-kept = Last kept
column-to-do = To do
to-do-check = { $count } to check
to-do-ask = { $count } to ask
to-do-papers = papers { $day }

## A question

rail-above = … { $count } more above
rail-below = … { $count } more below
count-not-asked = { $count } needed, not asked
count-does-not-know = { $count ->
    [one] { $count } doesn't know
   *[other] { $count } don't know
}
count-prefers-not-to-say = { $count } not said
count-to-check = { $count } to check
count-held-back = { $count ->
    [one] { $count } waits for privacy
   *[other] { $count } wait for privacy
}
count-nothing-open = Nothing open
state-needed = needed
state-not-asked = not asked
state-waiting = waits for them
missing-not_asked = Not asked
missing-does_not_know = Doesn't know
missing-prefers_not_to_say = Prefers not to say
missing-not_applicable = Does not apply
answer-none = No answer: { $reason }.
answer-offered = Press = for: { $answer }
answer-yes = yes
answer-no = no
read-age = { $years } old
read-ages = { $less } or { $years } old
held-back = { $count ->
    [one] Someone may overhear: { $count } question waits until they are alone.
   *[other] Someone may overhear: { $count } questions wait until they are alone.
}
age-about = { $years } old on { $on }
person-main = Main applicant
person-joint = Joint applicant
person-member = A member of the household
council-unnamed = the council
council-not-chosen = council not chosen yet
time-not-stated = a time that the council has not stated
tick-on = Ticked
tick-off = Not ticked
tick-yes = tick
tick-no = no tick
told-yes = they acknowledge it
told-refuse = they do not
told-told = I told them
told-not-told = not told
told-acknowledged = Acknowledged
told-refused = Not acknowledged
review-open = Press Enter to read the answers back
check-not-provided = Not provided

why-heading = Why we ask
why-skipped = If skipped
why-seen = Who sees it
why-basis = Basis
why-rest = … ? shows all
why-folded = folded away; ? shows it
why-notice = The notice
why-basis-row = { $basis }: reason { $row } in the privacy notice.
why-basis-ours = { $basis }: a reason of our own, not in the privacy notice.
why-basis-contacts = { $basis }: the privacy notice names this, but the reason is ours.
why-more-below = more below

## Lists

list-entry = entry
list-this-entry = this entry
list-count = { $count ->
    [one] { $count } entry
   *[other] { $count } entries
}
list-to-ask = { $count } to ask
list-add = + Add: { $entry }
list-add-now = + Add now: { $entry }
list-and-before = + And before that?
list-known = = Somebody we know already
list-none = There are none
list-go-on = Go on
address-no-gaps = No gaps. █ known  ? not exact  ░ not known
address-short = Not known yet: { $days }, back to { $since }. And before that?
address-our-default = Lodge's own default: { $years }.
address-gap = { $more ->
    [0] Gap: { $from } to { $to }, { $days }. Where did you stay?
   *[other] Gap: { $from } to { $to }, { $days }; { $more } more. Where did you stay?
}

papers-none = No papers are needed for these answers.
paper-due = by { $day }
paper-no-date = no date stated
paper-state-seen = seen
paper-state-copied = copied
paper-state-promised = promised
paper-state-not_available = cannot get it
paper-state-not_needed = not needed

## Boxes

confirm-leave = Leave this application?
    .about = Everything is kept. It is in the list, and opens at this question.
confirm-quit = Leave Lodge?
    .about = Everything is kept, and the vault is closed.
confirm-quit-unwritten = Leave without the recovery key?
    .about = It is not shown again. Without it, nobody can open the vault once every passphrase is lost.
    .yes = leave without it
    .no = stay and write it down
confirm-quit-unkept = Leave, and lose the last answers?
    .about = They could not be kept. They are still in memory: open the vault, and Lodge tries again.
    .yes = leave and lose them
    .no = stay
confirm-erasures = { $count ->
        [one] { $count } erasure is due
       *[other] { $count } erasures are due
    }
    .about = What was erased is out of the vault, but older bytes of it may still lie in the file. Completing seals all that stays into a new file under a fresh key. It takes a moment, and Esc stops it safely.
    .yes = complete them now
    .no = later
told-erasures = { $count ->
        [one] { $count } erasure is complete
       *[other] { $count } erasures are complete
    }
    .about = Nobody can read it any more, with any passphrase. Backups made before still hold it until their day comes.
told-papers = The papers are written
    .about = { $files }

        They are for this person alone.
told-papers-printed = The papers are at the printer
    .about = { $files }

        They are for this person alone. Give them into their own hand.
told-backed-up = The backup is made
    .about = { $file }

        It has a key of its own, and the same officers open it. Keep it away from this computer.
confirm-unsafe = It is not safe to talk now
    .about = Stop here if you can. Offer to call back or to meet, at a time and place that they choose. Leave no message unless they say that it is safe.

        What was said so far is kept, and nothing is sent. The draft waits in the list.
    .yes = stop and put it aside
    .no = go on
confirm-remove = Take out { $name }?
    .about = Its answers go with it. Ctrl-Z brings it back.
moves = This form has changed
    .about = { $reference } was begun on version { $from } of its form, which is at version { $to } now.

        { $answers ->
            [one] { $answers } answer moves to it.
           *[other] { $answers } answers move to it.
        }
    .aside = { $count ->
        [one] { $count } answer has no question there any more: it is set aside in the vault. The command lodge show lists it.
       *[other] { $count } answers have no question there any more: they are set aside in the vault. The command lodge show lists them.
    }
    .safe = Nothing is lost, and nothing changes until you say so.
    .yes = move it
    .no = close it as it was
hides = This puts answers out of sight
hides-about = { $count ->
    [one] This question is then no longer asked. Its answer is kept, and comes back if you change this again.
   *[other] These { $count } questions are then no longer asked. Their answers are kept, and come back if you change this again.
}
hides-more = and { $count } more
hides-yes = change it
hides-no = leave it as it was
odd = Is this right?
odd-yes = that is right
odd-no = change it
note = Note on this question
reason-delete = Delete draft { $reference }: why?
    .about = The draft and its answers are deleted for good. The reason is kept.
reason-withdraw = Withdraw { $reference }: why?
    .about = The application is no longer considered. It stays in the vault with the reason.

## Lodging and the receipt

lodging-ready = Everything that is needed is there.
    .about = Lodging hands the application to the council, with the date and time of now.
lodging-open = { $count ->
    [one] { $count } thing is still open.
   *[other] { $count } things are still open.
}
    .about = It can be lodged all the same: every application has to be looked at. Enter goes to a line.
lodging-ask = Lodge it now?
lodging-yes = lodge it
lodging-no = not yet

receipt-lodged-at = Lodged on { $when }. The reference is:
receipt-spoken = Say: { $words }
receipt-bring = Papers still to bring
receipt-no-papers = No papers are needed. The council will write or call, in the way that was chosen.
receipt-more-papers = and { $count } more, on the full receipt
receipt-to-list = Back to the list
receipt-printed = Sent to the printer.
receipt-written = Written: { $file }

## Letters and numbers, said aloud

say-a = Alfa
say-b = Bravo
say-c = Charlie
say-d = Delta
say-e = Echo
say-f = Foxtrot
say-g = Golf
say-h = Hotel
say-i = India
say-j = Juliett
say-k = Kilo
say-l = Lima
say-m = Mike
say-n = November
say-o = Oscar
say-p = Papa
say-q = Quebec
say-r = Romeo
say-s = Sierra
say-t = Tango
say-u = Uniform
say-v = Victor
say-w = Whiskey
say-x = X-ray
say-y = Yankee
say-z = Zulu
say-0 = zero
say-1 = one
say-2 = two
say-3 = three
say-4 = four
say-5 = five
say-6 = six
say-7 = seven
say-8 = eight
say-9 = nine

## Settings

setting-office = Office
setting-receipt-folder = Folder for receipts
setting-backup-folder = Folder for backups
setting-printer = Command that prints
setting-theme = Theme
setting-idle = Lock after
setting-minutes = { $count ->
    [one] { $count } minute without a key
   *[other] { $count } minutes without a key
}
setting-empty = not set
setting-own-folder = the documents folder
setting-no-printer = no printer
settings-councils = Councils in use (Space: in use or not; Enter: what is known of it)
theme-default = the terminal's own
theme-high = high contrast
theme-light = light
theme-cream = cream
theme-mono = no colour
pack-source = Source
pack-read-on = Read in
pack-address-window = Years of addresses
pack-evidence-days = Time to bring papers
pack-change-days = Time to tell of a change
pack-min-age = Lowest age
pack-property-window = Property: years back
pack-lost-home = Lost homes: years back
pack-residence = Living in the area
pack-employment = Working in the area
pack-income-limits = Income limits
pack-capital-limit = Savings limit
pack-income-bands = Income bands
pack-savings-bands = Savings bands
pack-areas = Areas
pack-not-known = not known
pack-our-default = { $value }, Lodge's own default; the council's is not known
pack-continuous = without a break
pack-draft = draft, not settled
pack-consultation = in consultation, not settled
