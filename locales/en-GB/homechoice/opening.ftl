# Before we start.

homechoice-section-opening = Before we start
    .short = Before we start

homechoice-opening-channel = How is this being taken?
    .why = It shows how you and we spoke. It also picks the right screens.
    .skipped = We keep what you say, but it is not clear how it came to us.
    .seen = { seen-staff-only }
    .review = How it was taken
homechoice-opening-channel--counter = At the counter
homechoice-opening-channel--phone = By phone
homechoice-opening-channel--kiosk = At a public screen
homechoice-opening-channel--home_visit = On a home visit
homechoice-opening-channel--paper_copied_in = Copied in from a paper form

homechoice-opening-council = Which council do you want to apply to?
    .hint = You can pick one council. It does not have to be where you live now.
    .why = Your application goes to this council. Its staff will write to you. They check if you have applied before.
    .skipped = We keep what you say. No council can look at it until we know which one.
    .seen = { seen-assessors }
    .review = Council

homechoice-opening-purpose = What would you like to do today?
    .why = It tells us if you may be on the list already. Then we know where to start.
    .skipped = We start as if you were new. We check later if you have applied before.
    .seen = { seen-assessors }
    .review = What this is for
homechoice-opening-purpose--new = Apply for the first time
homechoice-opening-purpose--change_of_circumstances = Tell you that something has changed since I applied
homechoice-opening-purpose--renewal = Renew an application I have made
homechoice-opening-purpose--transfer = Move from a council or housing association home
homechoice-opening-purpose--not_sure = I am not sure

homechoice-opening-date_received = What day did this reach us?
    .hint = If it came on paper, use the day that the paper came in.
    .why = It shows when you first came to us. Your application should not look late because we were slow to type it in.
    .skipped = The record will not show the day that this came in.
    .seen = { seen-assessors }
    .review = Day it came in

homechoice-opening-safe_to_talk = Is this a safe time and place to talk?
    .hint = If it is not, just say no. We can stop now and find a better time.
    .why = Some of what we ask is private. We want you to be safe when you talk to us.
    .skipped = We go on, but we do not know if you are safe. You can stop us at any time.
    .seen = { seen-restricted }
    .review = Safe to talk

homechoice-opening-present = Who else can hear or see this?
    .hint = Pick all who can. If you are alone, pick nobody.
    .why = Some things are best asked when you are alone. This tells us what to keep for later.
    .skipped = We may ask private things while others can hear. Tell us if you want to wait.
    .seen = { seen-restricted }
    .review = Who can hear or see
homechoice-opening-present--nobody = Nobody
homechoice-opening-present--joint = The person who is applying with me
homechoice-opening-present--partner = My partner
homechoice-opening-present--other_family = Someone else in my family
homechoice-opening-present--child = A child
homechoice-opening-present--support_worker = A support worker
homechoice-opening-present--interpreter = An interpreter
homechoice-opening-present--other = Someone else

homechoice-opening-applicant_speaking = Are you the person who wants the home?
    .why = We need to know who is helping the applicant. We must also know if they are allowed to speak for them.
    .skipped = We can write down what is said. We will not say what we already hold.
    .seen = { seen-assessors }
    .review = Who is speaking
homechoice-opening-applicant_speaking--self = Yes, it is for me
homechoice-opening-applicant_speaking--representative = No, I act or speak for them
homechoice-opening-applicant_speaking--parent_of_applicant = No, I am their parent
homechoice-opening-applicant_speaking--other = No, I am someone else

homechoice-opening-caller_check_passed = Did they pass the security check?
    .hint = Three facts must match. Ask for the name, and the address with its postcode. Then ask for the date of birth or the reference. Do not use their National Insurance number for this.
    .why = We must know that it is you before we talk about what we hold. No one else should hear it.
    .skipped = We do not talk about what we hold. We can still write down what is new.
    .seen = { seen-staff-only }
    .review = Security check
homechoice-opening-caller_check_passed--yes = Yes, all three facts match
homechoice-opening-caller_check_passed--no = No, they do not all match
homechoice-opening-caller_check_passed--not_needed = Not needed this time

homechoice-opening-help_needed = What would make this easier for you?
    .hint = Pick as many as you like. You do not need to show any proof.
    .why = We want this to work for you. What helps you now may also tell us what you need in a home.
    .skipped = We carry on in the usual way. You can ask for help at any time.
    .seen = { seen-restricted }
    .review = Help needed
homechoice-opening-help_needed--large_print = Large print
homechoice-opening-help_needed--read_aloud = Read it out to me
homechoice-opening-help_needed--easy_read = Easy Read, with pictures
homechoice-opening-help_needed--bsl = British Sign Language
homechoice-opening-help_needed--relay_uk = Relay UK
homechoice-opening-help_needed--hearing_loop = A hearing loop
homechoice-opening-help_needed--translated_text = Words in my own language
homechoice-opening-help_needed--quiet_space = A quiet place
homechoice-opening-help_needed--someone_with_me = Someone here with me
homechoice-opening-help_needed--paper = A paper form
homechoice-opening-help_needed--none = I do not need any of these
homechoice-opening-help_needed--other = Something else

homechoice-opening-language_spoken = Which language do you speak best?
    .hint = Type the first few letters to find it.
    .why = So that we can find someone who speaks it, if you want that.
    .skipped = We will speak and write to you in English.
    .seen = { seen-assessors }
    .review = Language

homechoice-opening-interpreter = Is an interpreter helping you today?
    .hint = A child should not do this. We can look for someone who does it as a job.
    .why = You should be able to follow what we ask, and to speak for yourself.
    .skipped = We go on as if there is none. You can ask for one at any time.
    .seen = { seen-assessors }
    .review = Interpreter
homechoice-opening-interpreter--none = No, I do not need one
homechoice-opening-interpreter--professional_in_person = Yes, it is their job and they are here
homechoice-opening-interpreter--professional_phone = Yes, it is their job and they are on the phone
homechoice-opening-interpreter--friend_or_family = Yes, an adult friend or someone in my family
homechoice-opening-interpreter--child = Yes, a child

homechoice-opening-notice_given = How was the privacy notice given?
    .hint = The notice asks to be read in full. So please say how much of it was read.
    .why = It shows how you were told what we do with your details.
    .skipped = The record will not show that you were told. We will need to put that right.
    .seen = { seen-assessors }
    .review = How the notice was given
homechoice-opening-notice_given--read_in_full = Read out in full
homechoice-opening-notice_given--summary_read_full_offered = A summary was read, and the full one was offered
homechoice-opening-notice_given--shown_on_screen = Shown on a screen
homechoice-opening-notice_given--printed = On paper
homechoice-opening-notice_given--link_sent = A link was sent
homechoice-opening-notice_given--translated = In another language
homechoice-opening-notice_given--other_format_asked = They asked for paper or another format

homechoice-opening-notice_ack = I have seen the privacy notice, or have heard it read
    .hint = This only says that you were told. It does not say that you agree. You keep all your rights.
    .why = We must tell you what we do with your details. This shows that we did.
    .skipped = That is fine. We make a note of it, and your application goes on.
    .seen = { seen-assessors }
    .review = Seen the notice
