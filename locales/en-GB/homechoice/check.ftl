# The answers read back, one line each.

homechoice-section-check = Check your answers
    .short = Check your answers

homechoice-check-check_changes = Is there anything you want to change?
    .hint = Go to any line to change it. Some answers are covered until you ask to see them.
    .why = You should see what we have written down before it is sent in.
    .skipped = The application can still be sent in. You can put things right later.
    .seen = { seen-assessors }
    .review = Answers checked
