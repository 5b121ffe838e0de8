# Receipts, and lists for people.

paper-title = Your receipt
paper-reference = Your reference
paper-when = Date and time
paper-lodged = Handed in on
paper-draft = Kept, not handed in yet, on
paper-withdrawn = Taken back on
paper-office = Where
paper-council = Council
paper-anchor = Mark
paper-keep = Keep this paper. Tell us this reference when you get in touch.
paper-next = What happens next
paper-step-look = We will look at your answers. We will get in touch in the way you chose.
paper-step-finish = This is not handed in yet. Come back or call us to finish it.
paper-step-withdrawn = We will not look at this any more. You can apply again when you want to.
paper-step-change = Tell us when something in your life changes, like a new baby or a new home. The council has not stated by when.
paper-step-change-days =
    { $count ->
        [one] Tell us within { $count } day when something in your life changes, like a new baby or a new home.
       *[other] Tell us within { $count } days when something in your life changes, like a new baby or a new home.
    }
paper-papers = What to bring
paper-paper-of = { $paper } ({ $name })
paper-paper-due = { $paper }. Bring it by { $day }.
paper-paper-no-day = { $paper }. The council has not stated by when.
paper-told-heading = What we told you
paper-told = { $what }: we told you. { $when }.
paper-acknowledged = { $what }: you said that you had been told. { $when }.
paper-refused = { $what }: you did not want to confirm that you had been told. { $when }.

# One line of `lodge list`.
list-line = { $reference }  { $stage }  { $channel }  { $council }  { $applicant }  last kept { $kept }
list-no-council = no council yet
list-stage-draft = draft
list-stage-lodged = lodged
list-stage-withdrawn = withdrawn
list-channel-counter = counter
list-channel-phone = phone
list-channel-kiosk = kiosk

# What a form says of people and councils where no application is open.
outline-someone = this person
outline-council = the council
outline-time = a time that the council has not stated
