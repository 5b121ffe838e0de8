# The thirteen councils, each the controller of what is told to it.

council-ashford = Ashford Borough Council
council-canterbury = Canterbury City Council
council-dartford = Dartford Borough Council
council-dover = Dover District Council
council-folkestone_hythe = Folkestone & Hythe District Council
council-gravesham = Gravesham Borough Council
council-maidstone = Maidstone Borough Council
council-medway = Medway Council
council-sevenoaks = Sevenoaks District Council
council-swale = Swale Borough Council
council-thanet = Thanet District Council
council-tonbridge_malling = Tonbridge & Malling Borough Council
council-tunbridge_wells = Tunbridge Wells Borough Council
