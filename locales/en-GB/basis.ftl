# The grounds of the law that answers are held on, and the article of each.

basis-6-1-b = Contract
    .article = UK GDPR Article 6(1)(b)
basis-6-1-c = Legal obligation
    .article = UK GDPR Article 6(1)(c)
basis-6-1-e = Public task
    .article = UK GDPR Article 6(1)(e)
basis-6-1-f = Legitimate interests
    .article = UK GDPR Article 6(1)(f)
basis-9-2-g = Substantial public interest
    .article = UK GDPR Article 9(2)(g)
basis-9-2-j = Research and statistics
    .article = UK GDPR Article 9(2)(j)
basis-10 = Offence data
    .article = UK GDPR Article 10
