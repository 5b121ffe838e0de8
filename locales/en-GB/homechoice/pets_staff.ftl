# Animals that would move too, and ties to people who work on the register.

homechoice-section-pets_staff = Pets; links to our staff
    .short = Pets and staff

homechoice-pets_staff-has_pets = Do you have any animals that will move with you?
    .hint = Tell us of an assistance dog too. It does not count as a pet.
    .why = Some homes do not allow pets.
    .skipped = You may be shown homes that do not allow your pets.
    .seen = { seen-assessors-landlord }
    .review = Animals

homechoice-pets_staff-pets = Which animals will move with you?
    .hint = Add each kind on its own.
    .why = Homes that allow a cat may not allow a dog.
    .skipped = You may be shown homes that do not allow your pets.
    .seen = { seen-assessors-landlord }
    .review = Animals that will move
    .entry = kind of animal
    .unnamed = these animals

homechoice-pets-kind = What kind of animal is it?
    .why = Rules on pets are not the same for each kind.
    .skipped = You may be shown homes that do not allow it.
    .seen = { seen-assessors-landlord }
    .review = Kind of animal

homechoice-pets-kind--dog = A dog
homechoice-pets-kind--cat = A cat
homechoice-pets-kind--small = A small animal, such as a rabbit
homechoice-pets-kind--bird = A bird
homechoice-pets-kind--reptile = A reptile, such as a snake
homechoice-pets-kind--fish = Fish
homechoice-pets-kind--horse = A horse
homechoice-pets-kind--other = Something else

homechoice-pets-how_many = How many are there?
    .why = Some homes allow one pet and no more.
    .skipped = We will take it that there is at least one.
    .seen = { seen-assessors-landlord }
    .review = How many

homechoice-pets-assistance_dog = Is it an assistance dog?
    .hint = For example a guide dog or a hearing dog. We will not ask for proof here.
    .why = A trained dog that helps with a disability is not a pet. A ban on pets should not shut you out.
    .skipped = We may count it as a pet when it is not one.
    .seen = { seen-restricted }
    .review = Assistance dog

homechoice-pets_staff-staff_link = Does anyone moving work for a Kent Homechoice partner, or have family who does?
    .hint = Partners are the Kent councils and the landlords they work with. It counts as well if you are a councillor or sit on a board.
    .why = A senior officer may need to sign off before a home is offered to you.
    .skipped = An offer may be held up later. The application goes on now.
    .seen = { seen-restricted }
    .review = Link to our staff

homechoice-pets_staff-staff_links = Who are the links with?
    .hint = Add each link on its own. It does not stop you from applying.
    .why = We have to know who, so that they take no part in what is decided.
    .skipped = An offer may be held up later, until we know who it is.
    .seen = { seen-restricted }
    .review = Links to our staff
    .entry = link
    .unnamed = this link

homechoice-staff_links-our_person = Which of you has this link?
    .why = It shows whose link it is.
    .skipped = We will take it that the link is with all of you.
    .seen = { seen-restricted }
    .review = Which of you

homechoice-staff_links-organisation = Who do they work for, or sit on the council or board of?
    .why = It shows who has to be kept out of your case.
    .skipped = We will ask, so that the right person is kept out.
    .seen = { seen-restricted }
    .review = Organisation

homechoice-staff_links-organisation--ashford = Ashford
homechoice-staff_links-organisation--canterbury = Canterbury
homechoice-staff_links-organisation--dartford = Dartford
homechoice-staff_links-organisation--dover = Dover
homechoice-staff_links-organisation--folkestone_hythe = Folkestone & Hythe
homechoice-staff_links-organisation--gravesham = Gravesham
homechoice-staff_links-organisation--maidstone = Maidstone
homechoice-staff_links-organisation--medway = Medway
homechoice-staff_links-organisation--sevenoaks = Sevenoaks
homechoice-staff_links-organisation--swale = Swale
homechoice-staff_links-organisation--thanet = Thanet
homechoice-staff_links-organisation--tonbridge_malling = Tonbridge & Malling
homechoice-staff_links-organisation--tunbridge_wells = Tunbridge Wells
homechoice-staff_links-organisation--landlord = A landlord
homechoice-staff_links-organisation--other = Somewhere else

homechoice-staff_links-their_name = What is their name?
    .why = We use it to lock them out of your case.
    .skipped = We cannot lock them out until we know who they are.
    .seen = { seen-restricted }
    .review = Their name

homechoice-staff_links-job_or_team = What is their job, or which team are they in?
    .why = Two people may have the same name. It helps us find the right one.
    .skipped = We may have to ask who they are.
    .seen = { seen-restricted }
    .review = Job or team

homechoice-staff_links-relation = Who are they to that person?
    .hint = If one of you has the job, pick the first.
    .why = How close you are may decide who has to sign off.
    .skipped = A senior officer may ask you.
    .seen = { seen-restricted }
    .review = Relation

homechoice-staff_links-relation--self = It is the same person
homechoice-staff_links-relation--partner = A partner
homechoice-staff_links-relation--ex_partner = A former partner
homechoice-staff_links-relation--parent = A parent
homechoice-staff_links-relation--child = A son or daughter
homechoice-staff_links-relation--sibling = A brother or sister
homechoice-staff_links-relation--in_law = Family by marriage
homechoice-staff_links-relation--cousin = A cousin
homechoice-staff_links-relation--friend = A friend
homechoice-staff_links-relation--other = Someone else

homechoice-staff_links-keep_from_them = Must they not find out that you have applied?
    .hint = They are locked out of your case in any event.
    .why = You may have a good reason to keep this from them. You need not say what it is.
    .skipped = They are still locked out of your case.
    .seen = { seen-senior }
    .review = Keep it from them
