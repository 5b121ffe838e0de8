# Answers that several questions share.

homechoice-list-yes_no--yes = Yes
homechoice-list-yes_no--no = No
homechoice-list-yes_no_not_sure--yes = Yes
homechoice-list-yes_no_not_sure--no = No
homechoice-list-yes_no_not_sure--not_sure = Not sure

homechoice-list-kent_councils--ashford = Ashford
homechoice-list-kent_councils--canterbury = Canterbury
homechoice-list-kent_councils--dartford = Dartford
homechoice-list-kent_councils--dover = Dover
homechoice-list-kent_councils--folkestone_hythe = Folkestone & Hythe
homechoice-list-kent_councils--gravesham = Gravesham
homechoice-list-kent_councils--maidstone = Maidstone
homechoice-list-kent_councils--medway = Medway
homechoice-list-kent_councils--sevenoaks = Sevenoaks
homechoice-list-kent_councils--swale = Swale
homechoice-list-kent_councils--thanet = Thanet
homechoice-list-kent_councils--tonbridge_malling = Tonbridge & Malling
homechoice-list-kent_councils--tunbridge_wells = Tunbridge Wells

homechoice-list-council_areas--ashford = Ashford
homechoice-list-council_areas--canterbury = Canterbury
homechoice-list-council_areas--dartford = Dartford
homechoice-list-council_areas--dover = Dover
homechoice-list-council_areas--folkestone_hythe = Folkestone & Hythe
homechoice-list-council_areas--gravesham = Gravesham
homechoice-list-council_areas--maidstone = Maidstone
homechoice-list-council_areas--medway = Medway
homechoice-list-council_areas--sevenoaks = Sevenoaks
homechoice-list-council_areas--swale = Swale
homechoice-list-council_areas--thanet = Thanet
homechoice-list-council_areas--tonbridge_malling = Tonbridge & Malling
homechoice-list-council_areas--tunbridge_wells = Tunbridge Wells
homechoice-list-council_areas--other = Somewhere else
