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
hold-line = { $reference }  number { $number }  { $ground }, placed { $placed } by { $officer }, to be looked at on { $review }
hold-note =     { $note }
hold-none = No application is on hold.
hold-placed = { $reference } is on hold. The number of the hold is { $number }.
hold-released = { $count ->
    [one] { $count } hold is released.
   *[other] { $count } holds are released.
}
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
pack-line = { $council }  { $source }
pack-nothing = nothing known yet
form-notice-line = { $notice }  { $layer }  { $source }
form-sound = No faults.
form-faults =
    { $count ->
        [one] { $count } fault.
       *[other] { $count } faults.
    }

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
