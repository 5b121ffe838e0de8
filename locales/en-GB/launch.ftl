# What commands print beside their results.

# How long a passphrase would hold; the desk says it too.
passphrase-holds = { $unit ->
    [minutes] { $count ->
        [one] about a minute
       *[other] about { $count } minutes
    }
    [hours] { $count ->
        [one] about an hour
       *[other] about { $count } hours
    }
    [days] { $count ->
        [one] about a day
       *[other] about { $count } days
    }
    [months] { $count ->
        [one] about a month
       *[other] about { $count } months
    }
    [years] { $count ->
        [one] about a year
       *[other] about { $count } years
    }
    [centuries] centuries
   *[moment] less than a minute
}

passphrase-prompt = Passphrase:
passphrase-prompt-new = New passphrase:
passphrase-prompt-again = The same again:
passphrase-differs = The two passphrases are not the same.
    .do = Nothing was changed. Start again.
passphrase-nobody = There is no terminal to ask for the passphrase.
    .do = Put it into a file and name the file with --passphrase-file, or - for standard input.
passphrase-file = The passphrase cannot be read from { $file } ({ $why }).
    .do = The file holds the passphrase as its one line.
passphrase-not-text = it is not text

command-no-officer = Nobody is named to open the vault.
    .do = Name the officer with --officer NAME.
command-no-terminal = The desk needs a terminal, and keys or pictures go somewhere else.
    .do = Start Lodge in a terminal window. For scripts there are commands: lodge help.
command-dumb-terminal = This terminal can only print lines, so the desk cannot be drawn on it.
    .do = Start Lodge in another terminal window. For scripts there are commands: lodge help.
command-terminal-failed = The terminal could not be used ({ $why }).
    .do = Start Lodge in another terminal window.
command-unforeseen = Lodge met something that it did not foresee.
    .do = Nothing was changed. Please report what you did.
command-file = { $file } cannot be read ({ $why }).
    .do = Check its name and whether you may read it.
command-two-inputs = The answers and the passphrase cannot both come from standard input.
    .do = Put one of them into a file.
command-reference = This is not a reference.
    .do = A reference has eight letters and digits, such as K7MF-3Q2B. Check it letter by letter.

command-reason = There is no reason yet.
    .do = Say why in a few words, after --reason.

answers-refused = Nothing was kept: the answers file has faults.
answers-not-json = { $path }: this is not JSON.
answers-absent = { $path }: this has to be there.
answers-unknown-id = { $path }: there is no such question.
answers-wrong-type = { $path }: this has to be { $wanted }.
answers-unknown-code = { $path }: there is no such option, person or entry.
answers-no-words = { $path }: this option takes no words.
answers-wants-object = an object in braces
answers-wants-array = an array in brackets
answers-wants-text = text in quotation marks
answers-wants-number = a number without quotation marks
answers-wants-box = true or false
answers-wants-code = a code, or a code with its words
answers-wants-date = an age with the day it was said

walk-counts = Answered { $answered }, not asked { $not_asked }, does not know { $does_not_know }, prefers not to say { $prefers }, does not apply { $not_applicable }.
walk-missing = Still missing:
walk-findings = Found:
walk-clean = Nothing is missing and nothing was found.

keep-draft = Kept as a draft. Reference: { $reference }
keep-lodged = Lodged. Reference: { $reference }
keep-hard =
    { $count ->
        [one] { $count } answer needs putting right.
       *[other] { $count } answers need putting right.
    }

show-stage = { $reference }  { $stage }  last kept { $kept }
show-from = { $source }, { $channel }, { $officer }, { $at }
show-none = no answer: { $reason }

vault-made = The vault is made: { $file }
vault-recovery = The recovery key opens it when every passphrase is forgotten. Write it down now: it is shown this once.
vault-recovered = The passphrase is changed, and the audit trail says that the recovery key was used. Copies of the vault made before still open with the old one.
vault-sound = { $entries ->
        [one] Every block is sound, and so is the one entry of the audit trail.
       *[other] Every block is sound, and so are all { $entries } entries of the audit trail.
    }
vault-healed = One copy of the keys in front was damaged, or older as a power cut leaves it. It was made whole from the other copy.
vault-audit-broken = Every block is sound, but the audit trail is not.
audit-anchor = Audit anchor { $anchor }
audit-line = { $number }  { $at }  { $officer }  { $what }  { $reference }
audit-words =     { $words }
audit-faults = { $count ->
    [one] { $count } fault in all.
   *[other] { $count } faults in all.
}
anchor-not-read = This is not an anchor.
    .do = An anchor is a day, a number and twenty digits, such as 2026-11-22 1204 3f2a 9c0d 1e4b 5a69 7788.
anchor-fits = The anchor fits: nothing before it was changed since it was noted down.
anchor-shorter = The trail is shorter than the anchor says: its end was cut off, or an older vault was put in its place.
anchor-other = The trail is another one than when the anchor was noted down.

copying-rekey = Sealing all under a fresh key
copying-backup = Making the backup
copying-restore = Restoring
copying-erasures = Leaving behind what was erased
vault-rekeyed = Everything is sealed under a fresh key. Copies and backups made before still open as they did.
vault-backed-up = The backup is made: { $file }
vault-backup-keep = The same officers open it. Keep it away from this computer.
vault-backup-sound = Every block of the backup is sound.
vault-restored = { $count ->
    [0] The vault is restored.
    [one] The vault is restored, and { $count } application that was erased since is erased again.
   *[other] The vault is restored, and { $count } applications that were erased since are erased again.
}
vault-accepted = The vault is opened for that reason, and the audit trail keeps it. It opens as usual now.
vault-post-key = Key for kiosks, number { $number }: { $key }
vault-post-words = Compare these words at the kiosk: { $words }
recovery-back = Type the recovery key back, to see that it was written down right:
recovery-right = That is the key.
recovery-wrong = That is not the key. Look at what you wrote down, and try again.
recovery-unproved = The recovery key was not typed back right.
    .do = The key above is right all the same. Write it down once more, letter by letter.

erase-done = { $reference } is erased, and nothing of it is left in the file. Backups made before still hold it until their day comes.
erase-pending = { $reference } is erased. Older bytes of it may still lie in the file until erasures due are completed: lodge erase --due
erase-stopped = { $reference } is erased, but you stopped too soon: older bytes of it may still lie in the file.
    .do = Complete it when there is time: lodge erase --due
erase-completed = { $count ->
    [0] No erasure is due.
    [one] { $count } erasure is complete.
   *[other] { $count } erasures are complete.
}
counts-not-answered = Not answered
counts-written = The counts are in { $file }
counts-unwritten = The counts could not be written to { $file } ({ $why }).
    .do = Name a folder that you can write to, and that has no counts of this day yet.
hold-line = { $reference }  number { $number }  { $ground }, placed { $placed } by { $officer }, to be looked at on { $review }
hold-note =     { $note }
hold-none = No application is on hold.
hold-placed = { $reference } is on hold. The number of the hold is { $number }.
hold-released = { $count ->
    [one] { $count } hold is released.
   *[other] { $count } holds are released.
}
marker-none = No application has a marker.
marker-line = { $reference }  marker { $number }: { $kind ->
        [vulnerability] they are at risk
        [communication] how to speak or write to them
        [safety] whoever meets them needs protection
        [staff_relative] they are related to a colleague
       *[other] { $kind }
    }, for incident { $incident }, set { $set } by { $officer }
marker-stands = { $state ->
        [holds] It holds. Look at it again by { $review }.
        [overdue] Nobody looked at it again by { $review }, so it is no longer a warning. Renew it, or end it.
       *[ended] It ended.
    }
marker-told = { $told ->
        [yes] They were told on { $day }.
       *[no] They were not told: { $why }
    }
marker-set = Marker { $number } is set on { $reference }.
marker-renewed = Marker { $number } on { $reference } is set anew.
marker-ended = Marker { $number } on { $reference } is ended.
request-none = No request waits for an answer.
request-line = { $reference }  request { $number }: { $kind ->
        [access] a copy of their data
        [rectify] to put mistakes right
        [erase] to have data destroyed
        [restrict] to have use of data paused
        [object] to have a use of data stopped
        [port] data to take elsewhere
        [review] a person to look at a decision
        [withdraw] to take a permission back
        [complaint] a complaint
       *[other] { $kind }
    }{ $who ->
        [joint] , for the joint applicant
        [member] , for a household member
        [contact] , for a contact
       *[other] {""}
    }, received { $received } { $way ->
        [phone] on the phone
        [in_person] across the desk
        [letter] in a letter
        [email] in an email
        [form] on a form
        [message] in a message
        [kiosk] at a kiosk
       *[other] in another way
    }
request-waits = The month has not begun. On { $day } we asked for { $need ->
        [identity] proof of who they are
        [agent_identity] proof of who asks for them
        [authority] their word that somebody may ask for them
        [fee] a fee
       *[other] { $need }
    }.
request-stopped = The time has stood still since { $day } ({ $days ->
        [one] { $days } day
       *[other] { $days } days
    }): we asked what they mean. You can send part of the answer now.
request-ended = Closed on { $day }: { $how ->
        [fulfilled] all was done
        [part] some was done and some refused
        [refused] refused
        [nothing_held] nothing is held
        [no_reply] they never answered us
       *[other] { $how }
    }.
request-acknowledged = Acknowledged on { $day }. It waits for an answer without delay.
request-act-by = Act by { $day }{ $late ->
        [yes] : that day is over
       *[other] {""}
    }.
request-law = By law { $day }: { $longer ->
        [yes] three months
       *[other] one month
    } from { $start } is { $raw }{ $excluded ->
        [0] {""}
        [one] , and { $excluded } day does not count
       *[other] , and { $excluded } days do not count
    }{ $moved ->
        [yes] , and the next working day is taken
       *[other] {""}
    }.
request-prudent = An earlier reading of the law, with one day fewer for each pause: { $day }.
request-promise = Promised { $day }: { $longer ->
        [yes] the letter said one month more
       *[other] the notice says { $promised } from { $start }
    }.
request-extend-until = If it is complex, or there are many: tell them by { $day } that it takes longer.
request-acknowledge = By law { $day }: a complaint is acknowledged within 30 days of { $start }{ $moved ->
        [yes] , and the next working day is taken
       *[other] {""}
    }.
request-at-once = This holds from the day it was received.
request-asked-late = They were asked on { $day }, more than two working days after their request. Ask at once next time.
request-holidays = Not all bank holidays of that time are known to Lodge. The day may be too early, and is never too late.
request-look-line = { $line }  { $place }  { $reasons }
request-look-reason = { $reason ->
        [about] about { $who }
        [names] names { $who }
        [marker] a warning
        [harm] would showing any of it do serious harm?
       *[crime] would showing any of it hinder work against crime?
    }
request-person = This is no person of an application.
    .do = Write main, joint, members.0 or contacts.0, as lodge show has them.
request-words = A word or two is missing.
    .do = Say it in a few words.
request-result = This is not a class of data and a result.
    .do = Write answers=granted, trail=none or notes=refused:crime:WHY.
request-look = This is not a line of the look and what was decided.
    .do = Write 2=show:WHY or 2=hide:other_people:WHY. The lines are those of: lodge request look
request-undecided = The copy is not ready: nobody has decided about every line.
    .do = Decide about each of these with --look, and answer again.
request-class-missing = A class of data has no result.
    .do = Give one for each with --result: { $classes }
request-no-such-ground = The law has no such ground for this kind of request.
    .do = Look again at why it is refused. If there is no ground, do what they ask.
request-routes-missing = Something is refused, and they were not told all of where they can turn.
    .do = Tell them about the office, the regulator and a court, and add --letter, --told controller, --told regulator and --told court.
request-address = Nobody has looked where it is safe to send the answer.
    .do = Look at how they can be reached safely, and add --safe-address.
recovery-prompt = Recovery key:
vault-status = { $file }: format { $format }, { $officers ->
        [one] { $officers } officer
       *[other] { $officers } officers
    }, { $size } bytes, a guess at a passphrase takes { $memory } MiB.
vault-free = Nobody has it open.
vault-held = It is open in another program.
vault-held-by = It is open in another program: { $holder }.

officer-line = { $name }  { $role }  since { $since }
officer-added = { $name } can open the vault now.
officer-removed = { $name } cannot open the vault any more. Copies and backups made before still open with that passphrase.
officer-words = These five words are the passphrase of { $name }. They are shown this once:
officer-changed = The passphrase is changed. Copies of the vault made before still open with the old one.

form-none = There is no form called { $form }.
    .do = lodge form list shows which there are.
form-line = { $form }  version { $version }  { $questions } questions
form-line-apart = { $form }  version { $version }  { $questions } questions, kept apart from every application
pack-line = { $council }  { $source }
pack-nothing = nothing known yet
form-notice-line = { $notice }  { $layer }  { $source }
form-sound = No faults.
form-faults =
    { $count ->
        [one] { $count } fault.
       *[other] { $count } faults.
    }

practice-own-vault = Practice has a vault of its own, with invented people. It opens no other.
    .do = Leave out --vault, or open your vault without the word practice.
practice-only = This vault was made for practice. Nobody’s real answers go into it.
    .do = Name your own vault with --vault FILE.
practice-folder = There is no place for a practice vault ({ $why }).
    .do = Check whether this account may write into the folder for temporary files.

exporting = Asking the gate
export-written = Written: { $file }
export-count =
    { $count ->
        [one] { $count } application was let out and written down as shared.
       *[other] { $count } applications were let out and written down as shared.
    }
export-refused = { $reference } stays here ({ $code }). { $why } This is on record as { $record }.
export-role = Your role may not take the whole register out.
    .do = Ask a senior officer, data protection or a keeper. One application by its reference may be exported.
export-no-folder = This is not a folder: { $folder }
    .do = Name a folder. It is made where there is none.
export-group = The form has no group { $typed }.
    .do = Take the id of a section, such as about_you, or a part of it, such as household.sensitive.
export-purpose = This cannot be a purpose: { $typed }
    .do = Take the id of a purpose of the notice, such as support_referral.
export-asked-by = Nobody is named who asks for it.
    .do = Say their name and where they are from: --asked-by
