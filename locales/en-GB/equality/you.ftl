# Sex, gender and sexual orientation.

equality-section-you = About you
    .short = About you

equality-you-eq_sex = What is your sex?
    .hint = Pick one, or leave it.
    .why = It shows us if women and men are treated the same.
    .skipped = { equality-skipped }
    .seen = { equality-seen }
    .review = Sex

equality-you-eq_sex--female = Female
equality-you-eq_sex--male = Male

equality-you-eq_gender_same = Is your gender the same as the sex you were given at birth?
    .hint = If it is not, you can tell us the word you use. You do not have to.
    .why = It shows us if trans people are treated the same as others.
    .skipped = { equality-skipped }
    .seen = { equality-seen }
    .review = Gender the same

equality-you-eq_gender_same--yes = Yes
equality-you-eq_gender_same--no = No

equality-you-eq_orientation = Which of these fits you best?
    .hint = This asks if you are gay, straight or something else. Pick one, or leave it.
    .why = It shows us if people are treated the same, whoever they love.
    .skipped = { equality-skipped }
    .seen = { equality-seen }
    .review = Sexual orientation

equality-you-eq_orientation--straight = Straight
equality-you-eq_orientation--gay_lesbian = Gay or lesbian
equality-you-eq_orientation--bisexual = Bisexual
equality-you-eq_orientation--other = Another way
