# What is said once for every equality question: why it is asked, who sees it, and that nothing changes if it is left.

equality-row-W03 = The law on equality asks this of us. It is there to stop unfair treatment, to give people the same chances, and to help people get on well.
equality-row-D = A reason of our own: to see if we treat people the same. It is not listed in the notice.

equality-seen = Nobody who works on your application. It is locked away from it. Only numbers about groups of people come out.
equality-skipped = Nothing changes. You can leave any of these.

equality-list-yes_no--yes = Yes
equality-list-yes_no--no = No
