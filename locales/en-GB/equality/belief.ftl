# Religion or belief.

equality-section-belief = Religion or belief
    .short = Belief

equality-belief-eq_religion = What is your religion, if you have one?
    .hint = Pick one, or leave it.
    .why = It shows us if people of each faith, and of none, are treated the same.
    .skipped = { equality-skipped }
    .seen = { equality-seen }
    .review = Religion or belief

equality-belief-eq_religion--none = No religion
equality-belief-eq_religion--christian = Christian
equality-belief-eq_religion--buddhist = Buddhist
equality-belief-eq_religion--hindu = Hindu
equality-belief-eq_religion--jewish = Jewish
equality-belief-eq_religion--muslim = Muslim
equality-belief-eq_religion--sikh = Sikh
equality-belief-eq_religion--other = Another religion or belief
