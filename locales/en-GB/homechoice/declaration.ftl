# What people are told about fraud, and what they stand by. None of this is consent.

homechoice-section-declaration = Declaration
    .short = Declaration

homechoice-declaration-told_fraud_sharing = We may share your details with agencies that fight fraud.
    .hint = It is to stop fraud and money laundering, and to check who people are. If fraud is found, services can be refused. We do not ask for a yes or a no.
    .why = It is only fair that you know who may see your details, and what for.
    .skipped = It may still be done. You have a right to know that it may.
    .seen = We keep a note that you were told, and when. The housing staff can see it.
    .review = Told: fraud agencies

homechoice-declaration-told_nfi = We match your details with records that other bodies hold.
    .hint = This is called the National Fraud Initiative. It rests on the law and not on a yes from you. A match proves nothing until someone has looked into it. It can also show a mistake, or that you get too little.
    .why = It is only fair that you know this, and what it can lead to.
    .skipped = It is still done. You have a right to know that it is.
    .seen = We keep a note that you were told, and when. The housing staff can see it.
    .review = Told: records are matched

homechoice-declaration-ack_truth = What I have told you is true, as far as I know. I know what a false answer can lead to.
    .hint = It is a crime to lie, or not to care if it is true. So is using false papers. So is holding back, on purpose, what it is fair for us to ask. Services can be refused.
    .why = Homes are let on the strength of what people tell us.
    .skipped = We note that you did not. The application is still looked at.
    .seen = We keep what you said, and when. The housing staff can see it.
    .review = True as far as they know

homechoice-declaration-ack_truth_how = How was this said or signed?
    .why = It shows later how this was given, and to whom.
    .skipped = The record says that it was not noted.
    .seen = { seen-staff-only }
    .review = How it was said

homechoice-declaration-ack_truth_how--typed_name = They typed their name
homechoice-declaration-ack_truth_how--signature_pad = They signed on a pad
homechoice-declaration-ack_truth_how--verbal_officer = They said it, and an officer heard it

homechoice-declaration-ack_changes = I will tell you when things change.
    .hint = For example a new baby, a new job or a move. Tell us within { $change_days }.
    .why = If your life changes, the home that fits you may change too.
    .skipped = We note that you did not. The application is still looked at.
    .seen = We keep what you said, and when. The housing staff can see it.
    .review = Will tell of changes

homechoice-declaration-capacity_note = Is there a worry that they do not follow, or are under pressure?
    .hint = Keep it short. Write what you saw or heard, not what you think it means.
    .why = Someone who is pressed, or who cannot follow, may need help before we go on.
    .skipped = Nothing is noted. A worry can be added at any time.
    .seen = { seen-senior }
    .review = A worry about the applicant

homechoice-declaration-capacity_note--none = No worry
homechoice-declaration-capacity_note--yes = Yes
