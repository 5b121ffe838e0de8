# How to reach you safely.

homechoice-section-contact_safety = How to reach you safely
    .short = How to reach you

homechoice-contact_safety-safe_contact_needed = Could anyone see or hear our messages who should not know about this?
    .hint = Think of calls, texts, emails and post. It may be someone at home, or someone who checks your phone. You do not have to say who.
    .why = We need to reach you without putting you at risk. So we ask this before any number.
    .skipped = We do not know which ways are safe. If you would rather not say, we take extra care.
    .seen = { seen-restricted }
    .review = Needs safe contact

homechoice-contact_safety-no_phone = I do not have a phone
    .hint = Tick this only if there is no number we can use.
    .why = We need a way to reach you. If there is no phone, we look for another way.
    .skipped = We ask you for a number.
    .seen = { seen-assessors }
    .review = No phone

homechoice-contact_safety-phones = Which phone numbers can we use?
    .hint = You can give up to five. Put the best one first.
    .why = So that we can reach you. A number also helps us see if you have applied before.
    .skipped = We write to you in some other way. It may take longer to reach you.
    .seen = { seen-assessors }
    .review = Phone numbers
    .entry = phone number
    .unnamed = this number

homechoice-phones-number = What is the number?
    .hint = Put it as you would say it. If it is from abroad, start with the country code.
    .why = So that we can reach you. It also helps us see if you have applied before.
    .skipped = We cannot call or text you on it.
    .seen = { seen-assessors }
    .review = Number

homechoice-phones-kind = What kind of phone is { $name }?
    .why = It tells us the best way to use the number to reach you.
    .skipped = We may try to text a phone that cannot get texts.
    .seen = { seen-assessors }
    .review = Kind of phone
homechoice-phones-kind--mobile = Mobile
homechoice-phones-kind--landline = Landline
homechoice-phones-kind--work = Work phone
homechoice-phones-kind--other = Other

homechoice-phones-whose = Whose phone is { $name }?
    .why = If others use it, we take more care with what we say.
    .skipped = We cannot be sure who will pick up. So we take more care.
    .seen = { seen-assessors }
    .review = Whose phone
homechoice-phones-whose--mine = It is mine
homechoice-phones-whose--shared = I share it
homechoice-phones-whose--someone_elses = It is someone else's

homechoice-phones-voicemail_ok = May we leave a voice message on { $name }?
    .why = Others may play a message. We want to reach you, and no one else.
    .skipped = If you need safe contact, we leave no message.
    .seen = { seen-assessors }
    .review = Voice message is fine

homechoice-phones-text_ok = May we send a text to { $name }?
    .why = Others may see a text on the screen. We want to reach you, and no one else.
    .skipped = If you need safe contact, we send no text.
    .seen = { seen-assessors }
    .review = Text is fine

homechoice-phones-safe = Is it safe for us to use { $name }?
    .hint = Say no if someone might find out who should not.
    .why = We want to reach you in a way that does you no harm.
    .skipped = We do not know if it is safe. An officer may ask you when you are alone.
    .seen = { seen-restricted }
    .review = Safe to use

homechoice-contact_safety-no_email = I do not have an email address
    .hint = You do not need one to apply.
    .why = We need a way to reach you. If you have no email, we use another way.
    .skipped = We ask you for an email address.
    .seen = { seen-assessors }
    .review = No email address

homechoice-contact_safety-email = What is your email address?
    .hint = Please give your own, not one of someone who helps you.
    .why = So that we can write to you. It helps us set up your account, and see if you have applied before.
    .skipped = We reach you by phone or by post.
    .seen = { seen-assessors }
    .review = Email address

homechoice-contact_safety-email_shared = Does anyone else read this email?
    .why = We want to reach you, and no one else. A code to sign in should be seen by you alone.
    .skipped = We do not know who else may read it. So we take more care with what we send.
    .seen = { seen-restricted }
    .review = Someone else reads it

homechoice-contact_safety-preferred_channel = What is the best way to reach you?
    .hint = Pick a way that is safe for you.
    .why = We have news and things to ask you. We want to use the way that works for you.
    .skipped = We use any of the ways that you told us are safe.
    .seen = { seen-assessors }
    .review = Best way to reach you
homechoice-contact_safety-preferred_channel--text = By text
homechoice-contact_safety-preferred_channel--call = By phone call
homechoice-contact_safety-preferred_channel--email = By email
homechoice-contact_safety-preferred_channel--post = By post
homechoice-contact_safety-preferred_channel--through_contact = Through someone who helps me
homechoice-contact_safety-preferred_channel--collect_in_person = I will come in

homechoice-contact_safety-safe_times = When is it safe to call you?
    .hint = For example, in the week from ten to two.
    .why = So that we reach you when you are free to talk.
    .skipped = We do not know when it is safe. So we may have to wait for you to call us.
    .seen = { seen-restricted }
    .review = Safe times

homechoice-contact_safety-safe_word = Is there a word we should use, so that you know it is us?
    .hint = Pick a word that no one else would guess. We never print it.
    .why = When you hear this word, you can be sure that it is us.
    .skipped = We will not use a word. You can set one later.
    .seen = { seen-restricted }
    .review = Safe word

homechoice-contact_safety-caller_id_hidden = Should we hide our number when we call?
    .hint = If we do, no one can see from your phone that we rang.
    .why = A number on a screen can give away who rang. We want to reach you in a safe way.
    .skipped = We do not know if our number may be seen. An officer may ask you first.
    .seen = { seen-restricted }
    .review = Hide our number

homechoice-contact_safety-say_from = What may we say if someone else picks up?
    .why = We want to reach you, and not to tell others that you came to us.
    .skipped = We say nothing about who we are.
    .seen = { seen-restricted }
    .review = What we may say
homechoice-contact_safety-say_from--council = That it is the council
homechoice-contact_safety-say_from--first_name_only = Just a first name
homechoice-contact_safety-say_from--nothing = Nothing at all

homechoice-contact_safety-post_to = Where should we send your post?
    .hint = If it goes to some other place, tell us the full address.
    .why = We may need to send you letters. They must reach you, and no one else.
    .skipped = We do not know where it is safe to write. So an officer may ask you.
    .seen = { seen-assessors }
    .review = Where post goes
homechoice-contact_safety-post_to--current_home = To my home now
homechoice-contact_safety-post_to--other_address = To another address
homechoice-contact_safety-post_to--care_of_contact = To someone who keeps it for me
homechoice-contact_safety-post_to--office_collection = I will pick it up at your office
homechoice-contact_safety-post_to--no_post = Do not send me any post

homechoice-contact_safety-two_step_route = Where should we send a code when you sign in?
    .hint = Use a phone or an email that is safe, and that is your own.
    .why = The code is a second check that it is you who signs in.
    .skipped = You get no code for now. You can set this up later.
    .seen = { seen-assessors }
    .review = Where sign-in codes go
homechoice-contact_safety-two_step_route--mobile = To my safe mobile
homechoice-contact_safety-two_step_route--email = To my safe email
homechoice-contact_safety-two_step_route--none = Do not send codes
