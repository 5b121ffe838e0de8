# A screen that is handed over: first what the officer prepares, then what the applicant reads. Plain, and one thought a sentence.

## The officer prepares it

slip-hand-over = Hand the screen over
hand-over-who = Who is it for?
hand-over-parts = What they do themselves
hand-over-parts-hint = Pick one or more. You do not see what they type while they have the screen.
hand-over-sensitive-here = Private questions of this section ({ $count })
hand-over-sensitive = All private questions ({ $count })
hand-over-permission = Permission: { $recipient } • { $purpose }
hand-over-equality = The equality questions
hand-over-language = Language of their screen
hand-over-pin = Choose a PIN to take the screen back with.
    .about = 4 to 8 digits. Or press Enter without one: then only your passphrase takes it back.

        The PIN is not shown and not kept. Your side is locked as soon as you press Enter. Then turn the screen round.
hand-over-pin-field = PIN
key-hand-over = hand over
answer-typed-by-them = They typed this answer themselves, on a screen that was handed over.
check-typed-by-them = typed by them:{ " " }
told-permission-waits = This waits for the screen to be handed over.
    .about = F6 hands the screen over. Until then nobody has been asked.
told-handed-back = You have the screen back.
    .about = { $typed ->
        [0] No private question was answered.
        [one] They answered 1 private question.
       *[other] They answered { $typed } private questions.
    }{ $shown ->
        [covered] { " " }They do not want to show the answers now, so the screen is covered.
       *[shown] { "" }
    }{ $decided ->
        [0] { "" }
        [one] { " " }They decided about 1 permission.
       *[other] { " " }They decided about { $decided } permissions.
    } { $equality ->
        [answered] Equality questions: answered, and sealed.
        [offered] Equality questions: offered, not answered.
        [declined] Equality questions: not now.
        [not_offered] Equality questions: not reached.
       *[none] { "" }
    }

## The officer reads the equality questions aloud

command-read-aloud = Read the equality questions aloud
slip-read-aloud = Read the equality questions aloud
title-aloud = Read this aloud, and type what they say
aloud-read-back = Read this back to them. Did they say that it is right?
    .about = The answers are sealed when you choose 1. You cannot see them again.
aloud-nothing = Nothing was answered.
    .about = Only that the questions were offered is kept.
aloud-seal = Yes, they said that it is right: seal it
aloud-drop = Close without sealing anything
told-read-aloud = The equality questions are closed.
    .about = { $equality ->
        [answered] Answered, and sealed. It is kept that you read them aloud and typed what they said.
        [declined] They said “not now”. That is kept, and nothing changes for them.
       *[other] Offered, and nothing was sealed.
    }
key-end = to the end

## What the applicant reads

title-handed = Your part
handed-welcome = This part is for { $name }.
    .about = You can leave any question. If you need help, ask the officer: Ctrl-C calls them. When you are done, choose “I have finished” and give the screen back.
handed-part-sensitive = • Private questions. The officer sees your answers, but not now if you do not want that.
handed-part-permissions = • Permissions. The officer sees your yes or your no.
handed-part-equality = • Equality. The officer sees only if you answered, were asked, or said “not now”. Never what.
handed-company = The next questions are about private things.
    .about = Some people like to be on their own for them. What would you like? Nobody keeps what you choose here.
handed-alone = Ask the officer for a moment on your own.
    .about = You do not have to say why. You can say: “I would like to do this somewhere quiet.” Go on when you are ready.
handed-shows = May the officer see these answers now?
    .about = They go with your form in both cases. People who work on your form can read them later, because they need them to help you.
handed-offer = Would you like to answer some questions about equality?
    .about = These questions are not used to decide anything about you. They help the council see if it treats people the same.

        The officer never sees your answers. You can leave any question and stop when you like. Nothing changes if you say “not now”.
handed-finished = That is all. Thank you.
    .about = Give the screen back to the officer when you have finished.
handed-begin = Begin
handed-answer = Answer these questions now
handed-alone-first = I would like to be on my own first
handed-later = Leave them for another time
handed-show = Yes, show them to the officer now
handed-send = No, send them without showing them now
handed-not-now = Not now
handed-give-back = I have finished
handed-again = Go through it again
handed-progress-sensitive = Private questions: { $number } of about { $count }
handed-progress-equality = Equality questions: { $number } of about { $count }
handed-way-next = Next
handed-way-before = Back
handed-way-leave = Leave the rest
handed-way-stop = Stop here
handed-missing-prefers_not_to_say = I would rather not say
handed-missing-does_not_know = I do not know
handed-missing-not_applicable = This is not about me
handed-said = You said: { $reason }
handed-back = Please give the screen back to the officer.
handed-back-pin = Officer: type your PIN or your passphrase. It is not shown.
handed-back-passphrase = Officer: type your passphrase. It is not shown.
handed-back-pin-field = PIN or passphrase
handed-back-not-yet = Not finished yet? Esc takes you back to your page.
handed-idle = Are you still there?
    .about = Nobody has pressed a key for a while. Press any key to go on.

        If nobody does, the screen is locked in one minute. What you answered is kept.
key-ways = other ways on
key-officer = call the officer
key-take-screen-back = take it back
