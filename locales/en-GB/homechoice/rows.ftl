# What the notice says each kind of answer is for, row by row, in plain words. K and D have no reason in the notice.

homechoice-row-W01 = To know who you are and how to reach you. To see if you have already applied. To open your account, keep it safe and write to you.
homechoice-row-W02 = To help work out which homes you can be offered.
homechoice-row-W03 = The law on equality asks this of us. It is there to stop unfair treatment, to give people the same chances, and to help people get on well.
homechoice-row-W04 = To work out the size and the type of home you need.
homechoice-row-W05 = To work out if you have a local connection: a tie to the area you want to live in.
homechoice-row-W06 = To ask an old landlord for a reference, if we need one for your application.
homechoice-row-W07 = Some homes do not take pets.
homechoice-row-W08 = To work out the size of home you need. To check if the other person has applied too.
homechoice-row-W09 = To know who will live with you. To work out the size and type of home you can have, now and soon.
homechoice-row-W10 = To find people who have applied more than once.
homechoice-row-W11 = To see if your work gives you a local connection.
homechoice-row-W12 = We expect a child to live with the person who gets Child Benefit for them. If that is not you, we may not be able to count the child.
homechoice-row-W13 = To work out the size of home you need if you foster.
homechoice-row-W14 = To know how many children there are, so that your home is not too full.
homechoice-row-W15 = To check if you may have a council or housing association home.
homechoice-row-W16 = To see if your home makes an illness or a disability worse. We ask this only if it does.
homechoice-row-W17 = To see if family gives you a local connection.
homechoice-row-W18 = To work out how much you need to move, and the type of home you need.
homechoice-row-W19 = Some councils limit which homes you can bid on. They may do so if you owe rent, or if you lost a home over how someone behaved.
homechoice-row-W20 = To check if you may have a home of this kind when you own or have owned one.
homechoice-row-W21 = A senior manager may need to agree before we offer you a home.
homechoice-row-W22 = To talk with you about which homes you could afford.
homechoice-row-K = The notice lists the people who help you, but gives no reason. Our reason is to know who helps you, and who we may speak to.
homechoice-row-D = This is a reason of our own. It is not listed in the notice.
