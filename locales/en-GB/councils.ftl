# The thirteen councils, each the controller of what is told to it; `.short` has at most eleven letters, for columns.

council-ashford = Ashford Borough Council
    .short = Ashford
council-canterbury = Canterbury City Council
    .short = Canterbury
council-dartford = Dartford Borough Council
    .short = Dartford
council-dover = Dover District Council
    .short = Dover
council-folkestone_hythe = Folkestone & Hythe District Council
    .short = Folkestone
council-gravesham = Gravesham Borough Council
    .short = Gravesham
council-maidstone = Maidstone Borough Council
    .short = Maidstone
council-medway = Medway Council
    .short = Medway
council-sevenoaks = Sevenoaks District Council
    .short = Sevenoaks
council-swale = Swale Borough Council
    .short = Swale
council-thanet = Thanet District Council
    .short = Thanet
council-tonbridge_malling = Tonbridge & Malling Borough Council
    .short = Tonbridge
council-tunbridge_wells = Tunbridge Wells Borough Council
    .short = Tun. Wells
