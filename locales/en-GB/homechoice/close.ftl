# The receipt, and how it is to be given.

homechoice-section-close = What happens next
    .short = What happens next

homechoice-close-receipt = How do you want your receipt?
    .hint = If it is not safe to have paper or messages, pick none. We can read the number out.
    .why = It gives you the number to use when you get in touch.
    .skipped = You still get the number. We will print just that.
    .seen = { seen-assessors }
    .review = Receipt

homechoice-close-receipt--print_full = Print all of it
homechoice-close-receipt--print_reference_only = Print just the number
homechoice-close-receipt--text = Send a text
homechoice-close-receipt--email = Send an email
homechoice-close-receipt--none = No receipt
