# Ethnic group and marital status. Off unless a council asks for them: the notice names neither.

equality-section-background = Your background
    .short = Background

equality-background-eq_ethnic_group = What is your ethnic group?
    .hint = Pick the one that is nearest, or leave it.
    .why = It shows us if people of every group are treated the same.
    .skipped = { equality-skipped }
    .seen = { equality-seen }
    .review = Ethnic group

equality-background-eq_ethnic_group--white = White
equality-background-eq_ethnic_group--mixed = Mixed or more than one
equality-background-eq_ethnic_group--asian = Asian or Asian British
equality-background-eq_ethnic_group--black = Black, Black British, Caribbean or African
equality-background-eq_ethnic_group--other = Another group

equality-background-eq_ethnic_white = Which of these fits you best?
    .hint = Pick the one that is nearest, or leave it.
    .why = People of one group are not all treated alike. It helps us see that.
    .skipped = { equality-skipped }
    .seen = { equality-seen }
    .review = Ethnic group: White

equality-background-eq_ethnic_white--british = English, Welsh, Scottish, Northern Irish or British
equality-background-eq_ethnic_white--irish = Irish
equality-background-eq_ethnic_white--gypsy_traveller = Gypsy or Irish Traveller
equality-background-eq_ethnic_white--roma = Roma
equality-background-eq_ethnic_white--other_white = Another White background

equality-background-eq_ethnic_mixed = Which of these fits you best?
    .hint = Pick the one that is nearest, or leave it.
    .why = People of one group are not all treated alike. It helps us see that.
    .skipped = { equality-skipped }
    .seen = { equality-seen }
    .review = Ethnic group: Mixed or more than one

equality-background-eq_ethnic_mixed--white_caribbean = White and Black Caribbean
equality-background-eq_ethnic_mixed--white_african = White and Black African
equality-background-eq_ethnic_mixed--white_asian = White and Asian
equality-background-eq_ethnic_mixed--other_mixed = Another mixed background

equality-background-eq_ethnic_asian = Which of these fits you best?
    .hint = Pick the one that is nearest, or leave it.
    .why = People of one group are not all treated alike. It helps us see that.
    .skipped = { equality-skipped }
    .seen = { equality-seen }
    .review = Ethnic group: Asian or Asian British

equality-background-eq_ethnic_asian--indian = Indian
equality-background-eq_ethnic_asian--pakistani = Pakistani
equality-background-eq_ethnic_asian--bangladeshi = Bangladeshi
equality-background-eq_ethnic_asian--chinese = Chinese
equality-background-eq_ethnic_asian--other_asian = Another Asian background

equality-background-eq_ethnic_black = Which of these fits you best?
    .hint = Pick the one that is nearest, or leave it.
    .why = People of one group are not all treated alike. It helps us see that.
    .skipped = { equality-skipped }
    .seen = { equality-seen }
    .review = Ethnic group: Black, Black British, Caribbean or African

equality-background-eq_ethnic_black--african = African
equality-background-eq_ethnic_black--caribbean = Caribbean
equality-background-eq_ethnic_black--other_black = Another Black background

equality-background-eq_ethnic_other = Which of these fits you best?
    .hint = Pick the one that is nearest, or leave it.
    .why = People of one group are not all treated alike. It helps us see that.
    .skipped = { equality-skipped }
    .seen = { equality-seen }
    .review = Ethnic group: Another group

equality-background-eq_ethnic_other--arab = Arab
equality-background-eq_ethnic_other--any_other = Any other group

equality-background-eq_marital = Are you married or in a civil partnership?
    .hint = This asks how it stands in law. Pick one, or leave it.
    .why = It shows us if people are treated the same, married or not.
    .skipped = { equality-skipped }
    .seen = { equality-seen }
    .review = Marital status

equality-background-eq_marital--never = Never married, and never in a civil partnership
equality-background-eq_marital--married = Married
equality-background-eq_marital--civil_partnership = In a civil partnership
equality-background-eq_marital--separated_married = Separated, but still married in law
equality-background-eq_marital--separated_civil_partnership = Separated, but still in a civil partnership in law
equality-background-eq_marital--divorced = Divorced
equality-background-eq_marital--dissolved = Was in a civil partnership that has ended in law
equality-background-eq_marital--widowed = Widowed
equality-background-eq_marital--surviving_partner = My civil partner has died
