# The grounds of the law that answers are held on, the name as it stands inside a sentence, and the article of each.

basis-6-1-b = Contract
    .within = contract
    .article = UK GDPR Article 6(1)(b)
basis-6-1-c = Legal obligation
    .within = legal obligation
    .article = UK GDPR Article 6(1)(c)
basis-6-1-e = Public task
    .within = public task
    .article = UK GDPR Article 6(1)(e)
basis-6-1-f = Legitimate interests
    .within = legitimate interests
    .article = UK GDPR Article 6(1)(f)
basis-9-2-g = Substantial public interest
    .within = substantial public interest
    .article = UK GDPR Article 9(2)(g)
basis-9-2-j = Research and statistics
    .within = research and statistics
    .article = UK GDPR Article 9(2)(j)
basis-10 = Offence data
    .within = offence data
    .article = UK GDPR Article 10
