# Privacy at the desk: short forms, the privacy page, the notice. Seen by officers; short, and one thought a sentence.

command-ask-format = Asked for the notice in another form
    .about = Write down that somebody wants the privacy notice on paper, in large print or in another way.

## Short forms

slip-last = Enter on this line writes it down.
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

notice-format-plain = As it is
notice-format-large_print = In large print
notice-format-easy_read = In easy words with pictures
notice-format-braille = In braille
notice-format-audio = As sound
notice-format-sign_language = In British Sign Language
notice-format-translated = In another language
notice-format-other = In another way

## Who

contact-in-lists-professional = a professional
contact-in-lists-employer = an employer
contact-in-lists-next_of_kin = next of kin
contact-in-lists-landlord_contact = somebody at the landlord's
contact-in-lists-school = a school
contact-in-lists-other = somebody else
