# Homes and land that are owned now, or were until lately.

homechoice-section-property = Property you own or owned
    .short = Property

homechoice-property-owns_now = Does anyone moving own all or part of a home or land?
    .hint = Here or in any other country. A share counts too.
    .why = Owning a home or land can change whether you can have a social home.
    .skipped = The application goes on. An officer will ask before a home is offered.
    .seen = { seen-assessors }
    .review = Owns property

homechoice-property-owned_before = Has anyone moving owned a home or land in the past few years?
    .hint = Tell us about the last five years, or the time that { $council } asks about.
    .why = A home that was sold or given away can change which homes you can have.
    .skipped = The application goes on. An officer will ask before a home is offered.
    .seen = { seen-assessors }
    .review = Owned a home or land before

homechoice-property-properties = What is owned now?
    .hint = Add each home or piece of land on its own.
    .why = What it is, and if you can live there, decides if it counts.
    .skipped = We will know that something is owned, but not what. An officer will ask.
    .seen = { seen-assessors }
    .review = Property owned now
    .entry = property
    .unnamed = this property

homechoice-properties-owners = Which of you owns it?
    .hint = Pick all who own a part.
    .why = A home counts for the person who owns it.
    .skipped = We cannot say for whom it counts until we know.
    .seen = { seen-assessors }
    .review = Owners

homechoice-properties-kind = What is it?
    .why = A home and a plot of land may not count in the same way.
    .skipped = An officer will ask what it is.
    .seen = { seen-assessors }
    .review = Kind of property

homechoice-properties-kind--home = A home
homechoice-properties-kind--shared_ownership = A shared ownership home
homechoice-properties-kind--buy_to_let = A home to let out
homechoice-properties-kind--inherited_share = A share left to us by someone who died
homechoice-properties-kind--land = Land
homechoice-properties-kind--caravan_or_boat = A caravan or a boat
homechoice-properties-kind--timeshare = A timeshare

homechoice-properties-town = Which town is it in or near?
    .why = Where it is shows if you could live there.
    .skipped = We will list it with no place.
    .seen = { seen-assessors }
    .review = Town

homechoice-properties-country = Which country is it in?
    .why = A home far from here may be looked at in its own way.
    .skipped = An officer may ask where it is.
    .seen = { seen-assessors }
    .review = Country

homechoice-properties-share = What share of it do you own, out of 100?
    .hint = For example 50 for a half. 100 means all of it.
    .why = A small share may not be enough to live on or to sell.
    .skipped = An officer may ask to see papers that show the share.
    .seen = { seen-assessors }
    .review = Share owned, per cent

homechoice-properties-value = What is the whole property worth?
    .hint = Your best guess is fine.
    .why = What it is worth shows if it could meet your need for a home.
    .skipped = An officer may ask for a rough price.
    .seen = { seen-assessors }
    .review = Worth

homechoice-properties-mortgage_left = How much is still owed on it?
    .hint = Put 0 if there is no mortgage or loan on it.
    .why = What is owed comes off what it is worth.
    .skipped = We may think it is worth more to you than it is.
    .seen = { seen-assessors }
    .review = Mortgage left

homechoice-properties-lived_in_by = Who lives there now?
    .why = It shows if the home is free for you to live in.
    .skipped = An officer may ask if it is free.
    .seen = { seen-assessors }
    .review = Who lives there

homechoice-properties-lived_in_by--us = We do
homechoice-properties-lived_in_by--family = Some of our family
homechoice-properties-lived_in_by--ex_partner = A former partner
homechoice-properties-lived_in_by--tenants = People who pay us rent
homechoice-properties-lived_in_by--someone_else = Someone else
homechoice-properties-lived_in_by--nobody = No one

homechoice-properties-can_live_there = Could you live there?
    .why = A home that you cannot use may not count as one.
    .skipped = We will not take it that you can. An officer will ask.
    .seen = { seen-assessors }
    .review = Could live there

homechoice-properties-why_not = Why can you not live there?
    .hint = Pick the one that is closest. You need not say more.
    .why = There may be a good reason, and it should be heard.
    .skipped = An officer may ask you in private.
    .seen = { seen-restricted }
    .review = Why not

homechoice-properties-why_not--abuse = We would not be safe from abuse
homechoice-properties-why_not--unfit = It is not fit to live in
homechoice-properties-why_not--tenanted = Someone is renting it
homechoice-properties-why_not--dispute = We cannot agree who it belongs to
homechoice-properties-why_not--too_far = It is too far away
homechoice-properties-why_not--health = It does not suit our health

homechoice-properties-for_sale = Is it up for sale?
    .why = If it is sold, what you have to live on may change.
    .skipped = An officer may ask what you plan to do with it.
    .seen = { seen-assessors }
    .review = Up for sale

homechoice-property-sold = What was sold, or put in another name?
    .hint = Add each home or piece of land on its own.
    .why = What you got for it, and what you did with it, can count.
    .skipped = We will know that something was owned, but not what. An officer will ask.
    .seen = { seen-assessors }
    .review = Sold or passed on
    .entry = past property
    .unnamed = this past property

homechoice-sold-town = Which town is it in or near?
    .why = It tells this home from the others.
    .skipped = We will list it with no place.
    .seen = { seen-assessors }
    .review = Town

homechoice-sold-sold_or_transferred_on = When was it sold or passed on?
    .hint = The month and year will do.
    .why = Councils look back over a set time. The date shows if this one counts.
    .skipped = We may not be able to tell if it still counts.
    .seen = { seen-assessors }
    .review = Sold or passed on

homechoice-sold-price = What did it sell for?
    .hint = Put 0 if it was given away.
    .why = The price is where we start to see what was left for you.
    .skipped = An officer may ask to see the papers of the sale.
    .seen = { seen-assessors }
    .review = Price

homechoice-sold-received = How much of that came to you?
    .hint = Put what was left for you when all else was paid.
    .why = Loans and other owners get paid first. Only your part may count.
    .skipped = We may think you had more than you did.
    .seen = { seen-assessors }
    .review = Money that came to you

homechoice-sold-given_to = Who did the property or the money go to, if not to you?
    .hint = For example a brother, or a former partner. No name is needed.
    .why = It shows if it was sold, shared out or given away.
    .skipped = An officer may ask who has it now.
    .seen = { seen-assessors }
    .review = Given to

homechoice-sold-spent_on = What was the money used for?
    .hint = For example debts, rent, or a new home.
    .why = Money that is gone on what you had to pay may not count.
    .skipped = An officer may ask what is left of it.
    .seen = { seen-assessors }
    .review = Spent on
