# Long-lasting conditions, for monitoring alone.

equality-section-health = Your health
    .short = Health

equality-health-eq_disability = Do you have an illness or a condition that has lasted a year, or will?
    .hint = It can be of the body or of the mind. What your home must have is not asked here: that is on your form.
    .why = It shows us if disabled people are treated the same as others.
    .skipped = { equality-skipped }
    .seen = { equality-seen }
    .review = Long illness or condition

equality-health-eq_impact = Does it make your day-to-day life harder?
    .hint = Think of things like washing, dressing, eating or getting out.
    .why = It shows us how many people it holds back, and how much.
    .skipped = { equality-skipped }
    .seen = { equality-seen }
    .review = Makes daily life harder

equality-health-eq_impact--a_lot = Yes, a lot
equality-health-eq_impact--a_little = Yes, a little
equality-health-eq_impact--no = No
