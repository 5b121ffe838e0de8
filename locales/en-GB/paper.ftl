# Receipts, and lists for people.

receipt-title = Your receipt
receipt-reference = Your reference
receipt-when = Date and time
receipt-lodged = Handed in on
receipt-draft = Kept, not handed in yet, on
receipt-withdrawn = Taken back on
receipt-office = Where
receipt-council = Council
receipt-keep = Keep this paper. Tell us this reference when you get in touch.
receipt-next = What happens next
receipt-step-look = We will look at your answers. We will get in touch in the way you chose.
receipt-step-finish = This is not handed in yet. Come back or call us to finish it.
receipt-step-withdrawn = We will not look at this any more. You can apply again when you want to.
receipt-step-change = Tell us when something in your life changes, like a new baby or a new home. The council has not stated by when.
receipt-step-change-days =
    { $count ->
        [one] Tell us within { $count } day when something in your life changes, like a new baby or a new home.
       *[other] Tell us within { $count } days when something in your life changes, like a new baby or a new home.
    }
receipt-papers = What to bring
receipt-paper-of = { $paper } ({ $name })
receipt-paper-due = { $paper }. Bring it by { $day }.
receipt-paper-no-day = { $paper }. The council has not stated by when.
receipt-told-heading = What we told you
receipt-told = { $what }: we told you. { $when }.
receipt-acknowledged = { $what }: you said that you had been told. { $when }.
receipt-refused = { $what }: you did not want to confirm that you had been told. { $when }.

# One line of `lodge list`.
list-line = { $reference }  { $stage }  { $channel }  { $council }  { $applicant }  last kept { $kept }
list-no-council = no council yet
list-no-name = no name yet
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
