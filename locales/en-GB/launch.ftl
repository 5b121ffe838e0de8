# What commands print beside their results.

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
vault-audit-broken = Every block is sound, but the audit trail was changed: entry { $entry } does not follow from the one before it.
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
