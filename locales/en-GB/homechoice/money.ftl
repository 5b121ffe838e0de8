# What comes in, what is put by and what is owed: exact, in bands, or later.

homechoice-section-money = Money
    .short = Money

homechoice-money-money_mode = How would you like to tell us about money?
    .hint = Rough is fine to start with.
    .why = We want to work with you on which homes you could afford.
    .skipped = We cannot talk with you yet about which homes you could afford.
    .seen = { seen-assessors }
    .review = Exact or rough

homechoice-money-money_mode--exact = With exact amounts
homechoice-money-money_mode--bands = Roughly, in bands
homechoice-money-money_mode--later = Later on

homechoice-money-incomes = What money comes in?
    .hint = Add each wage, benefit or pension on its own.
    .why = What comes in shows which homes you could afford.
    .skipped = We cannot talk with you yet about which homes you could afford.
    .seen = { seen-assessors }
    .review = Money coming in
    .entry = income
    .unnamed = this income

homechoice-incomes-person = Who gets this money?
    .why = It lets us add up what each of you has.
    .skipped = We will add it to what you have as a household.
    .seen = { seen-assessors }
    .review = Who gets it

homechoice-incomes-source = Where does it come from?
    .why = Some kinds of income, such as disability benefits, are often left out of the sum.
    .skipped = We may count money that should be left out.
    .seen = { seen-restricted }
    .review = Where it comes from

homechoice-incomes-source--wages = Wages from a job
homechoice-incomes-source--self_employment = Work you do for yourself
homechoice-incomes-source--universal_credit = Universal Credit, paid each month
homechoice-incomes-source--pension_state = State pension
homechoice-incomes-source--pension_private = A work or private pension
homechoice-incomes-source--pip = Pip (in full, it is Personal Independence Payment)
homechoice-incomes-source--dla = Disability Living Allowance (most often for a child)
homechoice-incomes-source--attendance_allowance = Attendance Allowance, at pension age or over
homechoice-incomes-source--carers = Carer's Allowance, for someone you look after
homechoice-incomes-source--child_benefit = Child Benefit
homechoice-incomes-source--maintenance = Maintenance that a former partner pays
homechoice-incomes-source--student = Student loan or grant
homechoice-incomes-source--foster_allowance = Money paid to you as a foster carer
homechoice-incomes-source--jsa_esa = A benefit for those out of work or ill (not Universal Credit)
homechoice-incomes-source--housing_benefit = Housing Benefit, to help with rent
homechoice-incomes-source--other = Something else

homechoice-incomes-amount = How much is it each time?
    .hint = Your best guess is fine.
    .why = The amount shows what you have to live on.
    .skipped = We cannot add it up until we know.
    .seen = { seen-assessors }
    .review = Amount

homechoice-incomes-period = How often does it come?
    .why = With this we can work out what it comes to in a week.
    .skipped = We cannot add it up until we know.
    .seen = { seen-assessors }
    .review = How often

homechoice-incomes-period--weekly = Each week
homechoice-incomes-period--fortnightly = Every two weeks
homechoice-incomes-period--four_weekly = Every four weeks
homechoice-incomes-period--monthly = Each month
homechoice-incomes-period--yearly = Each year

homechoice-incomes-before_or_after_tax = Is that before or after tax?
    .hint = For money that is not taxed, pick after tax.
    .why = Money you can spend is what is left after tax.
    .skipped = We may think you have more, or less, than you do.
    .seen = { seen-assessors }
    .review = Before or after tax

homechoice-incomes-before_or_after_tax--before_tax = Before tax
homechoice-incomes-before_or_after_tax--after_tax = After tax

homechoice-incomes-varies = Does the amount go up and down?
    .why = A rent has to fit the lean weeks too.
    .skipped = We will take it that the amount stays the same.
    .seen = { seen-assessors }
    .review = Goes up and down

homechoice-money-income_band = Which band is your income in, for all of you together?
    .hint = A rough idea is fine.
    .why = It shows roughly which homes you could afford.
    .skipped = We cannot talk with you yet about which homes you could afford.
    .seen = { seen-assessors }
    .review = Income band

homechoice-money-savings_band = Which band are your savings in, for all of you together?
    .hint = A rough idea is fine.
    .why = It shows roughly what you could put to a home.
    .skipped = We cannot talk with you yet about which homes you could afford.
    .seen = { seen-assessors }
    .review = Savings band

homechoice-money-no_income = None of us has any money coming in
    .hint = Tick this only if it is true now. It is not held against you.
    .why = If no one has money coming in, we can tell you where to get advice.
    .skipped = Nothing changes if you leave this as it is.
    .seen = { seen-assessors }
    .review = No income

homechoice-money-savings = What savings do you have?
    .hint = Add each account on its own.
    .why = Savings are part of what you could put to a home.
    .skipped = We cannot talk with you yet about all you could afford.
    .seen = { seen-assessors }
    .review = Savings
    .entry = savings
    .unnamed = these savings

homechoice-savings-person = Whose savings are they?
    .why = It lets us add up what each of you has.
    .skipped = We will add them to what you have as a household.
    .seen = { seen-assessors }
    .review = Whose they are

homechoice-savings-kind = What kind of savings are they?
    .why = Some money, such as a payout for harm, may be left out. Tell an officer.
    .skipped = We may count money that should be left out.
    .seen = { seen-assessors }
    .review = Kind of savings

homechoice-savings-kind--current = A bank account for each day
homechoice-savings-kind--savings = A savings account
homechoice-savings-kind--isa = A tax-free account (Isa)
homechoice-savings-kind--premium_bonds = Premium Bonds, or the like
homechoice-savings-kind--shares = Shares in a firm
homechoice-savings-kind--crypto = Crypto coins
homechoice-savings-kind--cash = Cash
homechoice-savings-kind--compensation = A payout for harm, or a trust
homechoice-savings-kind--other = Something else

homechoice-savings-amount = How much is there?
    .hint = Your best guess is fine.
    .why = The amount shows what you have put by.
    .skipped = We cannot add it up until we know.
    .seen = { seen-assessors }
    .review = Amount

homechoice-money-debts = Do you owe any money?
    .hint = Add each debt on its own. You can leave this out.
    .why = What you pay back comes out of what you can spend on rent.
    .skipped = We may think you can afford more than you can.
    .seen = { seen-assessors }
    .review = Money owed
    .entry = debt
    .unnamed = this debt

homechoice-debts-kind = What kind of debt is it?
    .why = Some debts have to be paid before others.
    .skipped = We will count it as a debt of no set kind.
    .seen = { seen-assessors }
    .review = Kind of debt

homechoice-debts-kind--rent = Rent
homechoice-debts-kind--council_tax = Council tax
homechoice-debts-kind--loan = A loan
homechoice-debts-kind--card = A credit or store card
homechoice-debts-kind--catalogue = A catalogue
homechoice-debts-kind--utility = Gas, power, water or phone
homechoice-debts-kind--fine = A fine
homechoice-debts-kind--family = Family or friends
homechoice-debts-kind--other = Something else

homechoice-debts-total = How much is owed in all?
    .hint = Your best guess is fine.
    .why = It shows how long you may be paying it back.
    .skipped = We will go by what you pay each month.
    .seen = { seen-assessors }
    .review = Owed in all

homechoice-debts-monthly = How much do you pay back each month?
    .hint = Put 0 if you pay none now.
    .why = It comes out of what you can spend on rent.
    .skipped = We may think you can afford more than you can.
    .seen = { seen-assessors }
    .review = Paid each month

homechoice-money-housing_cost_help = Do you get help to pay your rent?
    .why = Help with rent changes which homes you could afford.
    .skipped = We cannot talk with you yet about which homes you could afford.
    .seen = { seen-assessors }
    .review = Help with rent

homechoice-money-housing_cost_help--uc_housing = Yes, in Universal Credit
homechoice-money-housing_cost_help--housing_benefit = Yes, from Housing Benefit
homechoice-money-housing_cost_help--waiting = We have asked and are waiting
homechoice-money-housing_cost_help--none = No

homechoice-money-benefit_cap = Does the benefit cap cut what you get?
    .hint = The cap is the most that some people can get. Your letter will say.
    .why = A cap can leave less help for a larger rent.
    .skipped = We will not take a cap into account.
    .seen = { seen-assessors }
    .review = Benefit cap
