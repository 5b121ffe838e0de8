# The home now: what it is like, whether it may be lost, and what would be better.

homechoice-section-current_home = Your home now
    .short = Your home now

homechoice-current_home-living_situation = Where do you live at the moment?
    .hint = Pick the one that is closest. If you have nowhere to sleep tonight, please say so now.
    .why = It helps us see how much you need to move. It also shows what type of home fits.
    .skipped = We cannot look at your need for a home until we know.
    .seen = { seen-assessors }
    .review = Where you live now
homechoice-current_home-living_situation--private_tenant = I rent from a private landlord
homechoice-current_home-living_situation--council_tenant = I rent from a council
homechoice-current_home-living_situation--ha_tenant = I rent from a housing association
homechoice-current_home-living_situation--owner = I own my home
homechoice-current_home-living_situation--shared_owner = I own a share of my home
homechoice-current_home-living_situation--with_family = With family
homechoice-current_home-living_situation--with_friends = With friends
homechoice-current_home-living_situation--sofa_surfing = On one sofa after another
homechoice-current_home-living_situation--lodger = A room in my landlord's home
homechoice-current_home-living_situation--tied = A home that comes with a job
homechoice-current_home-living_situation--supported = A home with support staff
homechoice-current_home-living_situation--temporary_by_council = A short-term home from a council
homechoice-current_home-living_situation--bnb_or_hotel = A bed and breakfast or hotel
homechoice-current_home-living_situation--hostel = A hostel
homechoice-current_home-living_situation--refuge = A refuge
homechoice-current_home-living_situation--asylum_accommodation = A home while I wait for asylum
homechoice-current_home-living_situation--host_family = With a host family
homechoice-current_home-living_situation--hospital = In hospital
homechoice-current_home-living_situation--prison_or_ap = In prison or a probation hostel
homechoice-current_home-living_situation--care_home = A care home
homechoice-current_home-living_situation--caravan_or_boat = A caravan or boat
homechoice-current_home-living_situation--car_or_tent = A car or tent
homechoice-current_home-living_situation--rough_sleeping = On the street
homechoice-current_home-living_situation--squat = A squat
homechoice-current_home-living_situation--other = Somewhere else

homechoice-current_home-home_type = What kind of home is it?
    .why = We look at the home you have to see what type of home you need.
    .skipped = We cannot look at how well your home fits you until we know.
    .seen = { seen-assessors }
    .review = Kind of home
homechoice-current_home-home_type--house = House
homechoice-current_home-home_type--flat = Flat
homechoice-current_home-home_type--maisonette = Maisonette
homechoice-current_home-home_type--bungalow = Bungalow
homechoice-current_home-home_type--studio = Studio
homechoice-current_home-home_type--room = Room
homechoice-current_home-home_type--caravan = Caravan
homechoice-current_home-home_type--boat = Boat
homechoice-current_home-home_type--other = Something else

homechoice-current_home-floor = Which floor is your front door on?
    .hint = The ground floor is 0. One below the ground is -1.
    .why = It helps us see if your home is easy for you to get to.
    .skipped = We will not count the floor when we look at your need.
    .seen = { seen-assessors }
    .review = Floor

homechoice-current_home-lift = Is there a lift?
    .why = It helps us see if your home is easy for you to get to.
    .skipped = We will not count a lift when we look at your need.
    .seen = { seen-assessors }
    .review = Lift

homechoice-current_home-stairs_inside = How many stairs are there inside your home?
    .hint = Count the steps. Put 0 if there are none.
    .why = It helps us see if your home is easy for you to get about in.
    .skipped = We will not count stairs when we look at your need.
    .seen = { seen-assessors }
    .review = Stairs inside

homechoice-current_home-bedrooms_total = How many bedrooms does the home have?
    .hint = Put 0 for a bedsit or a studio.
    .why = It helps us see if your home is too small or too big.
    .skipped = We cannot tell if you are short of space until we know.
    .seen = { seen-assessors }
    .review = Bedrooms in the home

homechoice-current_home-bedrooms_for_us = How many of those bedrooms can your household use?
    .hint = Leave out rooms that only other people sleep in.
    .why = It helps us see if your home is too small or too big.
    .skipped = We cannot tell if you are short of space until we know.
    .seen = { seen-assessors }
    .review = Bedrooms you can use

homechoice-current_home-who_sleeps_where = Who sleeps where?
    .hint = You can skip this. It helps if you share rooms.
    .why = It shows if too many people share a room, or sleep in a living room.
    .skipped = We will go by the number of rooms and people.
    .seen = { seen-assessors }
    .review = Who sleeps where
    .entry = room
    .unnamed = this room

homechoice-who_sleeps_where-room = What kind of room is it?
    .why = A bed in a living room can show that you need more space.
    .skipped = We will go by the number of rooms and people.
    .seen = { seen-assessors }
    .review = Kind of room
homechoice-who_sleeps_where-room--bedroom = Bedroom
homechoice-who_sleeps_where-room--living = Living room
homechoice-who_sleeps_where-room--other = Another room

homechoice-who_sleeps_where-people = Who sleeps there?
    .hint = Name each person in one room only.
    .why = It shows if too many people share a room.
    .skipped = We will go by the number of rooms and people.
    .seen = { seen-assessors }
    .review = People in the room

homechoice-current_home-others_in_home = How many people in the home are not moving with you?
    .hint = Just the number. We do not need their names.
    .why = The more people share a home, the less space there is for you.
    .skipped = We cannot tell how full the home is until we know.
    .seen = { seen-assessors }
    .review = Others in the home

homechoice-current_home-shared_with_others = Do you share any of these with people who are not in your household?
    .why = Sharing with other households can count as part of your need.
    .skipped = We will not count sharing when we look at your need.
    .seen = { seen-assessors }
    .review = Shared with others
homechoice-current_home-shared_with_others--kitchen = Kitchen
homechoice-current_home-shared_with_others--bathroom = Bathroom
homechoice-current_home-shared_with_others--toilet = Toilet
homechoice-current_home-shared_with_others--none = None of these

homechoice-current_home-home_missing = Is anything missing, or not working?
    .hint = Pick all that fit.
    .why = A home that lacks one of these can count as part of your need.
    .skipped = We cannot count this as part of your need until we know.
    .seen = { seen-assessors }
    .review = Missing or not working
homechoice-current_home-home_missing--hot_water = Hot water
homechoice-current_home-home_missing--heating = Heating
homechoice-current_home-home_missing--inside_toilet = A toilet inside
homechoice-current_home-home_missing--bath_or_shower = A bath or shower
homechoice-current_home-home_missing--cooker_space = Space for a cooker
homechoice-current_home-home_missing--electricity = Electricity
homechoice-current_home-home_missing--none = None of these

homechoice-current_home-condition = Are there any problems with the state of the home?
    .hint = Pick all that fit.
    .why = The state of your home can count as part of your need.
    .skipped = We cannot look at the state of your home until we know.
    .seen = { seen-assessors }
    .review = Problems in the home
homechoice-current_home-condition--damp_mould = Damp or mould
homechoice-current_home-condition--leaks = Leaks
homechoice-current_home-condition--electrics = Unsafe wires or plugs
homechoice-current_home-condition--structure = Walls, roof or floor not sound
homechoice-current_home-condition--pests = Rats, mice or insects
homechoice-current_home-condition--cold = Too cold
homechoice-current_home-condition--fire_safety = Not safe in a fire
homechoice-current_home-condition--other = Something else
homechoice-current_home-condition--none = None of these

homechoice-current_home-reported_to_landlord = Have you told your landlord about it?
    .hint = If you have no landlord, you can say that it does not apply.
    .why = It shows what has been tried to make your home better.
    .skipped = An officer may ask you later.
    .seen = { seen-assessors }
    .review = Landlord told

homechoice-current_home-council_inspected = Has someone from the council come to look at it?
    .why = If the council has seen it, we can use what they found.
    .skipped = An officer may ask you later.
    .seen = { seen-assessors }
    .review = Council has looked

homechoice-current_home-rent_amount = How much is your rent?
    .hint = The full rent, before any help with it.
    .why = It helps us see if your home fits you, and which homes you could afford.
    .skipped = We cannot look at the cost of your home until we know.
    .seen = { seen-assessors }
    .review = Rent

homechoice-current_home-rent_period = How often is that?
    .why = We need to know this to work out your rent for a year.
    .skipped = We cannot use the amount until we know.
    .seen = { seen-assessors }
    .review = Rent paid
homechoice-current_home-rent_period--weekly = Each week
homechoice-current_home-rent_period--four_weekly = Every four weeks
homechoice-current_home-rent_period--monthly = Each month

homechoice-current_home-rent_covered = Do you get help to pay the rent?
    .hint = It may be Universal Credit or Housing Benefit.
    .why = It helps us see what you pay and which homes you could afford.
    .skipped = We will look at the full rent.
    .seen = { seen-assessors }
    .review = Help with rent
homechoice-current_home-rent_covered--all = Yes, with all of it
homechoice-current_home-rent_covered--part = Yes, with part of it
homechoice-current_home-rent_covered--none = No

homechoice-current_home-may_lose_home = Have you been told to leave, or might you have to?
    .hint = Tell us even if nothing is on paper yet.
    .why = If you may lose your home, you may need to move sooner. You can ask for help now.
    .skipped = We may miss that you need help fast.
    .seen = { seen-assessors }
    .review = May lose the home
homechoice-current_home-may_lose_home--yes = Yes
homechoice-current_home-may_lose_home--no = No
homechoice-current_home-may_lose_home--already_left = I have left
homechoice-current_home-may_lose_home--not_sure = Not sure

homechoice-current_home-notice_kind = What have you been given or told?
    .hint = The name is at the top of the paper.
    .why = It tells us how much time there is and what help fits.
    .skipped = We cannot tell how soon you may need help.
    .seen = { seen-restricted }
    .review = Notice to leave
homechoice-current_home-notice_kind--section_8 = Section 8 notice
homechoice-current_home-notice_kind--section_21_served_before_1_may_2026 = Section 21 notice, given before 1 May 2026
homechoice-current_home-notice_kind--notice_to_quit = Notice to quit
homechoice-current_home-notice_kind--possession_order = A court order to give up the home
homechoice-current_home-notice_kind--bailiff_date = A date for bailiffs to come
homechoice-current_home-notice_kind--asked_verbally = I was asked to go, not on paper
homechoice-current_home-notice_kind--end_of_job_home = The job that the home came with will end
homechoice-current_home-notice_kind--asylum_move_on = I must leave my asylum home
homechoice-current_home-notice_kind--release_or_discharge = I will leave prison or hospital
homechoice-current_home-notice_kind--mortgage_repossession = The lender will take the home back
homechoice-current_home-notice_kind--abuse = I am not safe because of abuse
homechoice-current_home-notice_kind--other = Something else
homechoice-current_home-notice_kind--nothing_yet = Nothing yet

homechoice-current_home-notice_on = What date were you given it?
    .hint = The date you got it or were told.
    .why = It tells us how much time there is and what help fits.
    .skipped = We cannot work out how much time you have.
    .seen = { seen-assessors }
    .review = Notice given on

homechoice-current_home-leave_by = What date do you have to leave by?
    .hint = Give the date even if it has gone by.
    .why = It tells us how much time there is and what help fits.
    .skipped = We cannot work out how much time you have.
    .seen = { seen-assessors }
    .review = Must leave by

homechoice-current_home-homeless_help = Have you asked a council for help as you may have no home?
    .hint = Pick the last thing they told you.
    .why = What a council has agreed to do can change how much you need to move.
    .skipped = An officer may ask you later. You can ask for this help at any time.
    .seen = { seen-assessors }
    .review = Homeless help
homechoice-current_home-homeless_help--no = No
homechoice-current_home-homeless_help--yes_waiting = Yes, and I am waiting to hear
homechoice-current_home-homeless_help--prevention = Yes, they must help me keep a home
homechoice-current_home-homeless_help--relief = Yes, they must help me find a home
homechoice-current_home-homeless_help--main_duty = Yes, they must house me
homechoice-current_home-homeless_help--refused = Yes, but they said no
homechoice-current_home-homeless_help--not_sure = Not sure

homechoice-current_home-homeless_help_council = Which council did you ask?
    .why = It tells us who knows what was agreed.
    .skipped = An officer may ask you later.
    .seen = { seen-assessors }
    .review = Council asked

homechoice-current_home-homeless_help_ref = What is their number for your case?
    .hint = It is at the top of their letters.
    .why = It helps us find what was agreed.
    .skipped = You do not have to give it. The name of the council is enough.
    .seen = { seen-assessors }
    .review = Case number

homechoice-current_home-why_move = What are your main reasons to move?
    .hint = Pick up to five.
    .why = It helps us see how much you need to move. It also shows what type of home fits.
    .skipped = We can only go by what you told us about your home.
    .seen = { seen-restricted }
    .review = Reasons to move
homechoice-current_home-why_move--overcrowded = My home is too small
homechoice-current_home-why_move--too_big = My home is too big
homechoice-current_home-why_move--health = Health
homechoice-current_home-why_move--condition = My home is in a bad state
homechoice-current_home-why_move--losing_home = I may lose my home, or have none
homechoice-current_home-why_move--abuse = Abuse
homechoice-current_home-why_move--harassment = Threats or trouble near my home
homechoice-current_home-why_move--cost = My home costs too much
homechoice-current_home-why_move--family = To be near family, or to live with them
homechoice-current_home-why_move--work = Work
homechoice-current_home-why_move--leaving_care = I am leaving care
homechoice-current_home-why_move--leaving_institution = I am leaving prison, hospital or the forces
homechoice-current_home-why_move--first_home = I want a first home of my own
homechoice-current_home-why_move--other = Something else

homechoice-current_home-areas_wanted = Which areas would you like to live in?
    .hint = Add a town, a village or a part of one.
    .why = It helps us see where a home would suit you.
    .skipped = We will take it that you do not mind where.
    .seen = { seen-assessors-landlord }
    .review = Areas you would like
    .entry = area
    .unnamed = this area

homechoice-areas_wanted-area = Which area is it?
    .why = It helps us see where a home would suit you.
    .skipped = We will not know which area you have in mind.
    .seen = { seen-assessors-landlord }
    .review = Area

homechoice-areas_wanted-reason = Is there a strong reason for { $name }?
    .hint = You can leave this out.
    .why = A strong reason can show what kind of home you need and where.
    .skipped = You do not have to give one. The area still counts.
    .seen = { seen-restricted }
    .review = Reason
homechoice-areas_wanted-reason--risk_of_abuse = I would be safe there from abuse
homechoice-areas_wanted-reason--gang = I would be safe there from a gang
homechoice-areas_wanted-reason--court_or_licence = A court or my licence says so
homechoice-areas_wanted-reason--work_or_school = It is for work or school

homechoice-current_home-areas_not_safe = Are there areas where you could not live?
    .hint = Add a town, a village or a part of one.
    .why = A home is no good to you in a place where you are not safe.
    .skipped = You may be shown homes in an area you cannot live in.
    .seen = { seen-assessors }
    .review = Areas to keep away from
    .entry = area
    .unnamed = this area

homechoice-areas_not_safe-area = Which area is it?
    .why = It helps us keep you away from it.
    .skipped = You may be shown homes there.
    .seen = { seen-assessors }
    .review = Area

homechoice-areas_not_safe-reason = Why could you not live in { $name }?
    .hint = You do not need to tell us more than this.
    .why = It shows how strictly we must keep to it.
    .skipped = An officer may ask you in private.
    .seen = { seen-restricted }
    .review = Reason
homechoice-areas_not_safe-reason--risk_of_abuse = There is a risk of abuse
homechoice-areas_not_safe-reason--gang = There is a risk from a gang
homechoice-areas_not_safe-reason--court_or_licence = A court or my licence says I must not
homechoice-areas_not_safe-reason--work_or_school = It is too far from work or school
homechoice-areas_not_safe-reason--prefer_not = I would rather not live there

homechoice-current_home-home_types_ok = Which of these would you think about?
    .hint = Pick all that fit. Homes with support are often for people over 55 or 60.
    .why = It helps us see what type of home would suit you.
    .skipped = We will not take any type of home off your list.
    .seen = { seen-assessors-landlord }
    .review = Home types to consider
homechoice-current_home-home_types_ok--flat = Flat
homechoice-current_home-home_types_ok--house = House
homechoice-current_home-home_types_ok--bungalow = Bungalow
homechoice-current_home-home_types_ok--sheltered = Sheltered home, for older people
homechoice-current_home-home_types_ok--extra_care = Extra care home, for older people
homechoice-current_home-home_types_ok--ground_floor_only = Ground floor only
homechoice-current_home-home_types_ok--any_floor_with_lift = Any floor if there is a lift
