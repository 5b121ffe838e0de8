# Who sees an answer, said once.

seen-assessors = The housing staff who look at your application.
seen-assessors-landlord = The housing staff who look at your application. A landlord may see it if they offer you a home.
seen-senior = Only senior housing staff.
seen-restricted = Only the housing staff who need it. It is kept out of lists and letters.
seen-staff-only = Housing staff only.
seen-references = The housing staff who look at your application. We may ask this person for a reference.
skipped-cannot-tell = The application goes on. We may not be able to tell if this counts for you.
