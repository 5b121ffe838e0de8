# How dates, times, counts and money are said. Every argument is text that is already put together, except $count.

month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December

month-short-1 = Jan
month-short-2 = Feb
month-short-3 = Mar
month-short-4 = Apr
month-short-5 = May
month-short-6 = Jun
month-short-7 = Jul
month-short-8 = Aug
month-short-9 = Sep
month-short-10 = Oct
month-short-11 = Nov
month-short-12 = Dec

# Weekdays count from Monday, as ISO 8601 does.
weekday-1 = Monday
weekday-2 = Tuesday
weekday-3 = Wednesday
weekday-4 = Thursday
weekday-5 = Friday
weekday-6 = Saturday
weekday-7 = Sunday

# 12 March 1989, 12 Mar 1989, March 1989, 1989. A language that declines its months puts the other form in
# month-1.dated, which whole dates use.
date-day = { $day } { $month } { $year }
date-short = { $day } { $month } { $year }
date-month = { $month } { $year }
date-year = { $year }

# 22 Nov 2026, 14:05. In the hour that the clocks go back over, which of the two it was.
date-instant = { $date }, { $time }
date-instant-zone = { $date }, { $time } { $zone }

# What stands between the thousands, and a sum of money.
number-group = ,
money = £{ $amount }
money-negative = -£{ $amount }

length-days =
    { $count ->
        [one] { $count } day
       *[other] { $count } days
    }
length-weeks =
    { $count ->
        [one] { $count } week
       *[other] { $count } weeks
    }
length-months =
    { $count ->
        [one] { $count } month
       *[other] { $count } months
    }
length-years =
    { $count ->
        [one] { $count } year
       *[other] { $count } years
    }

# A list in a sentence: A; A and B; A, B and C.
list-comma = { $before }, { $next }
list-last = { $before } and { $next }
