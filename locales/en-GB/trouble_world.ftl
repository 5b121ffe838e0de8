# What the world could not do: what happened, and what to do. No answer, name or key is ever said here.

trouble-vault-locked = The vault is closed.
    .do = Open it with your name and your passphrase.
trouble-vault-refused = This name and this passphrase do not open the vault.
    .do = { $seconds ->
        [one] Wait { $seconds } second, then try again.
       *[other] Wait { $seconds } seconds, then try again.
    }
trouble-hand-back-refused = That does not take the screen back.
    .do = { $seconds ->
        [one] Wait { $seconds } second, then the officer can try again.
       *[other] Wait { $seconds } seconds, then the officer can try again.
    }
trouble-vault-wait = The last passphrase was refused.
    .do = { $seconds ->
        [one] Wait { $seconds } second, then try again.
       *[other] Wait { $seconds } seconds, then try again.
    }
trouble-vault-not-a-vault = This file is not a vault.
    .do = Check which file is named. Lodge has changed nothing in it.
trouble-vault-newer = A later version of Lodge made this vault. It has format { $found }; this version knows up to { $known }.
    .do = Use the later version. Lodge has changed nothing in the file.
trouble-vault-older = This vault has format { $found }; this version of Lodge reads from { $known } on.
    .do = Open it once with the version that made it. Lodge has changed nothing in the file.
trouble-vault-truncated = The vault's file is cut short. It may be half a copy.
    .do = Bring back a whole copy of the file. Lodge has changed nothing in it.
trouble-vault-held = The vault is open in another program.
    .do = Close the other one, or wait until it is done.
trouble-vault-held-by = The vault is open in another program: { $holder }.
    .do = Close the other one, or wait until it is done.
trouble-vault-busy = The vault is in the middle of something else.
    .do = Wait a moment, then try again.
trouble-vault-damaged = The vault is damaged, or was changed outside Lodge. It was found in this part: { $part }.
    .do = Stop work on this file and bring back a sound copy. Lodge has changed nothing in it.
trouble-vault-not-entitled = This part is sealed, and your key does not open it.
    .do = Ask a colleague who may read it. If you may read it too, ask them to open the vault once, then try again.
trouble-vault-not-found = There is no vault in this place.
    .do = Check which file is named, or make a vault there first.
trouble-vault-exists = There is a file in this place already.
    .do = Name another place for the new vault. Lodge never writes over a file.
trouble-vault-no-permission = This account may not open the vault's file.
    .do = Ask whoever looks after this computer to let you read and write it.
trouble-vault-read-only = The vault's file cannot be written.
    .do = Check whether the file or the disk is set to read only. Nothing that was kept is lost.
trouble-vault-disk-full = The disk is full, so nothing more can be kept.
    .do = Make room on the disk, then try again. Nothing that was kept is lost.
trouble-vault-rolled-back = This vault is older than the one you used last. It ends at { $vault }. The one you used was kept at { $witness }.
    .do = Find out who put an older file here. A keeper of the keys can open it and say why. Lodge has changed nothing in it.
trouble-vault-clock-back = The clock of this computer is behind. It says { $now }, and the vault was last used at { $last }.
    .do = Set the clock right, then try again. A keeper of the keys can open the vault and say why.
trouble-ledger-line = Line { $line } is not a line from a list of what was erased.
    .do = Check which file is named. Nothing was erased.
trouble-vault-stopped = You stopped it before it was done. Nothing was changed.
    .do = Start it again when there is time. Until then the vault works as it did.
trouble-old-file-left = That is done, but an old file beside the vault could not be made unreadable ({ $why }).
    .do = Lodge tries again when the vault is next opened. Until then it still opens as it did: keep its folder safe.
trouble-vault-is-backup = This file is a backup. Nobody works in a backup.
    .do = Open the vault itself. If the vault is lost, restore it from this backup.
trouble-vault-io = The computer reported a fault with the vault's file ({ $why }).
    .do = Close Lodge and open it again. Then look whether the last answer is there: it may be.

trouble-officer-name = This name cannot be used.
    .do = Use up to 40 letters, with at least one letter or digit, and no hyphen in front.
trouble-officer-known = There is an officer of this name already.
    .do = Add something to the name that tells the two apart.
trouble-officer-unknown = There is no officer of this name.
    .do = Look at the list of officers.
trouble-officer-too-many = The vault has no room for another officer.
    .do = Ask a keeper of the keys to make a new vault for another office.
trouble-officer-keeper-only = Only a keeper of the keys may do this.
    .do = Ask a keeper. The list of officers says who that is.
trouble-officer-role = Your role does not allow this.
    .do = Ask an officer whose role does. The list of officers says who that is.
trouble-officer-last-keeper = This officer is the last keeper of the keys, and has to stay.
    .do = Add another keeper first, then try again.
trouble-officer-oneself = You cannot take away your own way in.
    .do = Ask another keeper of the keys to do it.
trouble-passphrase-short = This passphrase is too short.
    .do = Use { $least } letters or more. Five words that have nothing to do with each other are easy to keep in mind and hard to guess.
trouble-passphrase-weak = This passphrase would be guessed too soon: in { passphrase-holds }.
    .do = Make it longer with words that have nothing to do with each other, with you or with this office, or let Lodge draw five words.

trouble-application-unknown = There is no such application in this vault.
    .do = Check the reference, letter by letter.
trouble-application-stage = This cannot be done with this application now.
    .do = Look at the list: a draft can be deleted, and only what is handed in can be taken back.
trouble-application-version = This application answers version { $kept } of its form, and the form has version { $form } now.
    .do = Open it at the desk and move it to the version of now first.
trouble-application-altered = This application was changed outside Lodge. It is not shown, so that nobody takes it for the truth.
    .do = Stop work on it, and tell a keeper of the keys. They can check the vault and bring back a sound copy.
trouble-application-held = This application may not be erased. It is on hold: { $ground ->
        [legal_claim] there is a legal claim
        [complaint] there is a complaint
        [ombudsman] the Ombudsman is looking at it
        [nfi_match] a match with other records is looked into
        [police] the police asked for it to be kept
        [rights_request_open] someone has asked about their data
       *[other] { $ground }
    }.
    .do = Wait until the hold is released, or until they have been answered. Whoever looks after data protection can do that.
trouble-hold-unknown = There is no such hold, or it was released before.
    .do = Look at the holds of this application again.
trouble-request-unknown = There is no request of this number.
    .do = Look at the list of requests: lodge request list
trouble-request-ended = This request is closed already.
    .do = Open a new one if they ask again.
trouble-request-future = That day has not come yet.
    .do = Check the day, and the clock of this computer.
trouble-request-before-receipt = That day is before the day on which they asked.
    .do = Check both days on the letter or in your notes.
trouble-request-before-asking = That day is before the day on which you asked them.
    .do = Check both days.
trouble-request-asked-already = You asked for that before.
    .do = Write down when it came: lodge request met
trouble-request-not-asked = Nobody asked for that, or it came already.
    .do = Look at the request: lodge request list
trouble-request-nobody-acts = They ask for themselves, so nobody else’s papers are needed.
    .do = Ask only for what is needed to know who they are, and only if there is a doubt.
trouble-request-free = This is always free.
    .do = Ask for no fee.
trouble-request-nothing-moves = Nothing stops or moves the time for this.
    .do = Answer in time. You can still ask them what they mean.
trouble-request-stopped-already = The time stands still already.
    .do = Write down when they answered: lodge request resume
trouble-request-not-stopped = The time does not stand still.
    .do = Look at the request: lodge request list
trouble-request-not-begun = The month has not begun: something that you asked for has not come.
    .do = Write down when it came: lodge request met
trouble-request-too-late = The time for that is over.
    .do = Answer now, say sorry for the delay, and tell whoever looks after data protection.
trouble-request-extended-already = The time was made longer before. That can be done once.
    .do = Answer by the day in the list: lodge request list
trouble-request-not-a-complaint = Only a complaint is acknowledged like this.
    .do = Look at the request: lodge request list
trouble-request-acknowledged-already = This complaint was acknowledged before.
    .do = Look into it, and answer it.
trouble-request-other-kind = That answer is for another kind of request.
    .do = Look at the request: lodge request list
trouble-request-nothing-waits = You are not waiting for anything from them, so it cannot be closed without an answer.
    .do = Answer it: lodge request answer
trouble-marker-too-long = A marker stands for twelve months at most before somebody looks at it again.
    .do = Choose an earlier day to look again.
trouble-marker-review-first = The day to look again has to be later than today.
    .do = Choose a later day, twelve months from now at most.
trouble-marker-wrong-person = A contact has no marker.
    .do = Set it on a person of the application.
trouble-marker-unknown = There is no such marker, or it ended before.
    .do = Look at the list: lodge marker list
trouble-form-older = This application answers version { $kept } of its form, and this desk has version { $form }.
    .do = Open it with the version of Lodge, or the folder of forms, that it was taken with. Nothing in it was changed.
trouble-form-unknown = This version of Lodge has no form called { $form }.
    .do = Look at the list of forms, or name the folder that holds this one.
trouble-record-unreadable = Something in the vault cannot be read ({ $table }).
    .do = Stop work on this file and bring back a sound copy. Lodge has changed nothing in it.
trouble-record-newer = A later version of Lodge wrote this ({ $table }).
    .do = Use the later version. Lodge has changed nothing in the vault.
trouble-no-reference = No new reference could be made.
    .do = Try again. If it happens again, restart this computer.

trouble-papers-none = There is nothing on paper for this person yet.
    .do = Tell them the notice or take a decision first, then print again.
trouble-receipt-folder = The folder for receipts cannot be used: { $folder }.
    .do = Name another folder in the settings.
trouble-receipt-write = The receipt could not be written into this folder: { $file } ({ $why }).
    .do = Check whether there is room and whether you may write there.
trouble-printer-failed = The receipt is written, but the printer did not take it ({ $why }).
    .do = Check the printer and its command in the settings. The receipt is here: { $file }

trouble-settings-read = The settings cannot be read ({ $why }).
    .do = Check this file: { $file }
trouble-settings-shape = The settings have a fault in line { $line }: { $why }
    .do = Put it right in this file, or take the file away to begin with new settings: { $file }
trouble-settings-value = A setting cannot be used: { $field }.
    .do = Put it right. The settings are in this file: { $file }
trouble-settings-write = The settings could not be kept ({ $why }).
    .do = Check whether there is room and whether you may write this file: { $file }
trouble-recovery-key = This is not a recovery key, or a symbol of it is wrong.
    .do = Look at the paper it was written on, and type all of its groups again.
trouble-ledger-write = It is erased, but the list of what was erased could not be written ({ $why }).
    .do = Make room for this file, then erase or back up once more: { $file } Without it an older backup would bring back what was erased.
trouble-ledger-read = The list of what was erased cannot be read ({ $why }).
    .do = Check this file: { $file } Nothing was changed.
trouble-equality-stopped = This person asked us to stop holding their equality answers.
    .do = Ask them if they want to answer again. If they do, say so first; if not, leave it.
trouble-equality-whose = These equality answers cannot be kept for this person.
    .do = Each applicant answers for themselves. Read the questions out to the end before you type what was said.
trouble-equality-too-long = The equality answers are too long to keep.
    .do = Make the answers in words shorter, and try again.
trouble-stops-write = The list of stop notices could not be written ({ $why }).
    .do = Make room for this file: { $file } It is tried again every minute. Without it an older backup would bring back what was destroyed.
trouble-stops-read = The list of stop notices cannot be read ({ $why }).
    .do = Check this file: { $file } Nothing was changed.
trouble-stops-line = Line { $line } of the list of stop notices is not one.
    .do = Look for a good copy of the list, and restore again.
trouble-backup-folder = The folder for backups cannot be used: { $folder }.
    .do = Name another folder in the settings.
trouble-backup-refused = This name and this passphrase do not open the backup.
    .do = A backup opens with the names and passphrases of the day it was made.
trouble-recovery-refused = This recovery key does not open the vault.
    .do = Look for the newest one: each that was used, or replaced, opens nothing any more.

trouble-export-no-council = No council is chosen in { $reference }, so there is no notice to go by.
    .do = Open it at the desk and answer which council it is for. Then try again.
trouble-export-no-leave = The gate gave no leave for this, so nothing was written.
    .do = Ask again. If it happens again, call whoever looks after this computer.
trouble-export-exists = There is a file of this name already: { $file }
    .do = Nothing is ever written over. Name another folder and try again. What was let out stays on record.
trouble-export-write = A file could not be written: { $file } ({ $why })
    .do = Check whether there is room and whether you may write there. Nothing was left half done. What was let out stays on record.
trouble-export-stopped = Stopped. No file was written.
    .do = What the gate let out until then stays on record, and nothing of it left.
trouble-export-recipient = The notice has no recipient { $recipient }, and no contact has that number.
    .do = Take the id of a row of the notice, or contact. and the number of a contact.
trouble-export-name = This recipient has to be named.
    .do = Say what the body is called: --name
