# The papers this household needs, worked out from its answers.

homechoice-section-evidence = Papers we will need
    .short = Papers we will need

homechoice-evidence-evidence = These are the papers we will need.
    .hint = Please show them within { $evidence_days }. Tell us if you cannot get one, or if it is not safe to.
    .why = They back up what you have told us. We ask just for those that your answers call for.
    .skipped = The application goes on. We may not be able to finish looking at it.
    .seen = { seen-assessors }
    .review = Papers we will need
