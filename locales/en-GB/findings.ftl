# What is found in the answers: what is the matter, and in `.do` what to do. Nobody is blamed, and nothing stops an application.

## Names and text

finding-name-empty = There is no name here.
    .do = Type the name as it is on official papers.
finding-name-control = The name holds signs that cannot be shown.
    .do = Type it again by hand.
finding-name-too_long = The name is longer than 150 letters.
    .do = Type the name alone. A note can hold the rest.
finding-name-punctuation = The name has no letters in it.
    .do = Type at least one letter.
finding-text-too_long = This is longer than there is room for.
    .do = Make it shorter. A note can hold the rest.
finding-choice-unreadable = This is not one of the options.
    .do = Choose one of those shown.
finding-list-too_many = There are more entries than there is room for.
    .do = Take one out, and write it in a note.
finding-list-many = That is a lot of entries.
    .do = Is none of them there twice?

## Dates and ages

finding-date-missing_part = A part of the date is not there.
    .do = Type day, month and year, for example 27 3 1987.
finding-date-two_digit_year = The year must have four numbers.
    .do = For example 1987.
finding-date-impossible = There is no such day.
    .do = Type the day first, then the month.
finding-date-unreadable = This cannot be read as a date.
    .do = For example 27 3 1987, or March 1987.
finding-date-future = This date is still to come.
    .do = Check the year.
finding-date-past = This date has passed.
    .do = Check the year.
finding-date-range = This date is outside the days that are asked about.
    .do = Check the month and the year.
finding-date-before_start = This is before the start.
    .do = Check both dates.
finding-date-too_old = Nobody is that old.
    .do = Check the year.
finding-date-after_received = This is after the day the application came in.
    .do = Check both dates.
finding-date-very_old = That makes them very old.
    .do = Is the year right?
finding-date-parent_gap = Parent and child are unusually close or far apart in age.
    .do = Are both dates right?
finding-date-child_older = The child is older than the parent.
    .do = Are both dates right?
finding-date-applicant_under_16 = The applicant is under 16.
    .do = Is the year right?
finding-AGE_UNDER_16 = The applicant is under 16.
    .do = A senior officer should look at this today.
finding-AGE_16_17 = The applicant is 16 or 17.
    .do = Think of a guarantor, and of support.

## National Insurance numbers

finding-nino-sample = This is the made-up number from forms.
    .do = Type their own number. If they have none, say so with !
finding-nino-trn = This is a tax reference, not a National Insurance number.
    .do = If they have no National Insurance number, say so with !
finding-nino-unreadable = This is not a National Insurance number.
    .do = It has two letters, six numbers and a last letter, A to D.
finding-nino-twice = Two people have the same number.
    .do = Check both of them.
finding-nino-known_example = This number is widely copied as an example, and belongs to someone.
    .do = Is it their own?
finding-nino-suffix_missing = The last letter is not there.
    .do = Is it on their letter or payslip?
finding-NINO_ADMIN_PREFIX = This is a stand-in number that an office gave out.
    .do = Treat it as if there were none.
finding-NINO_CHANNEL_ISLANDS = This number comes from the Channel Islands.
    .do = Ask whether they have a UK number too.
finding-NINO_TEMPORARY = This is an old short-term number.
    .do = Ask whether they have a full one by now.

## Postcodes, phones, email

finding-postcode-shape = This is not a postcode.
    .do = For example ME12 1AA. If it is not known, say so with !
finding-postcode-pseudo = No home has this postcode.
    .do = Type the postcode of the home.
finding-postcode-letters = Postcodes do not often have these letters.
    .do = Is it typed right?
finding-postcode-slip = Did they mean { $suggest }?
    .do = Check the letters O and I, and the numbers 0 and 1.
finding-postcode-outward_only = This is the first half of a postcode.
    .do = Do they know the rest?
finding-phone-unreadable = This is not a phone number.
    .do = Type it with the area code, for example 01632 960001.
finding-phone-length = The number has too many or too few digits.
    .do = Read it back to them, digit by digit.
finding-phone-slip = Did they mean { $suggest }?
    .do = A UK number begins with 0.
finding-phone-costly = Calls to this kind of number cost a lot.
    .do = Is there another one?
finding-phone-no_texts = This number cannot take texts.
    .do = Is there a mobile number?
finding-email-shape = This is not an email address.
    .do = It has one @ and a dot behind it, and no spaces.
finding-email-slip = Did they mean { $suggest }?
    .do = Is it typed right?
finding-email-not_theirs = This is also the address of someone who helps them.
    .do = Is it their own?
finding-UNSAFE_ROUTE_MATCH = This is a way to reach them that they said is not safe.
    .do = Do not use it until you have asked.
finding-CONTACT_ROUTE_WEAK = There is no sure way to reach them.
    .do = Agree on one, or hold their letters at the office.

## Addresses

finding-address-from_after_to = They moved out before they moved in.
    .do = Check both dates.
finding-address-future = They cannot have moved in yet.
    .do = Check the year.
finding-address-before_birth = This is before they were born.
    .do = Check the year.
finding-address-no_current = No place is given for now.
    .do = Leave "moved out" empty where they live now. No fixed place counts as one.
finding-address-two_current = Two places are given for now.
    .do = When did they leave one of them?
finding-address-moving_gap = There are some days between two places.
    .do = Were they on the move?
finding-address-overlap = Two places overlap.
    .do = Did they have both at once?
finding-address-repeat = The same place stands twice in a row.
    .do = Is it one stay?
finding-ADDR_GAP = { $days } days are not accounted for, from { $from } to { $to }.
    .do = Ask where they stayed. No fixed place is an answer.
finding-ADDR_OVERLAP = Two places overlap by more than two weeks.
    .do = Weigh which of them was their home.
finding-ADDR_SHORT = The addresses do not go back far enough.
    .do = Ask where they lived before.

## Household

finding-household-own_relative = Someone is given as their own relative.
    .do = Choose another person.
finding-household-couple_not_mutual = Two people do not agree on being a couple.
    .do = Check what is said of each of them.
finding-household-two_couples = Someone is in two couples.
    .do = Check who is with whom.
finding-household-second_partner = The applicant has a second partner.
    .do = Is that right?
finding-SAFEGUARDING_CHECK = A partner is very young.
    .do = Speak to whoever is in charge of safeguarding. Say nothing at the desk.
finding-CHILD_COUNTED_INDICATED = The answers point to this child being counted.
    .do = Agree or not when you decide.
finding-CHILD_BENEFIT_NOT_HELD = Someone else gets Child Benefit for this child.
    .do = Work out the size of home with the child and without.
finding-CHILD_BENEFIT_PENDING = Child Benefit is not in payment for this child.
    .do = Count the child for now, and look at the reason.
finding-SHARED_CARE = This child has two homes.
    .do = Weigh the nights, and what has been agreed.
finding-DO_NOT_CONTACT_OTHER_PARENT = Do not get in touch with the other parent.
    .do = A senior officer should look at this first.
finding-DUP_MEMBER = This person may be on another application.
    .do = Look before you count them.

## Money and numbers

finding-money-unreadable = This is not a sum of money.
    .do = For example 1,140 or 1140.50.
finding-money-range = The sum is outside what can be true.
    .do = Check it, and the point in it.
finding-money-unusual = That is an unusual sum.
    .do = Is it right, and for the right length of time?
finding-number-unreadable = This is not a number.
    .do = Type it in digits.
finding-number-range = The number is outside what can be true.
    .do = Check it.
finding-number-unusual = That is an unusual number.
    .do = Is it right?

## The opening

finding-opening-old_paper = The paper came in a long time ago.
    .do = Is the date right?
finding-REP_NO_AUTHORITY = Someone speaks for the applicant, and nothing shows that they may.
    .do = Write down what they tell you. Tell them nothing.
finding-NOTICE_NOT_ACKNOWLEDGED = The privacy notice was not acknowledged.
    .do = The application goes on. Offer the notice again.
finding-MEMBER_NOT_TOLD = A member of the household does not know that we hold their details.
    .do = Agree who tells them, and how.
