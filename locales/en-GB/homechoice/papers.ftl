# The papers a household may have to bring.

homechoice-paper-identity = Something that shows who you are
homechoice-paper-address = Something that shows where you live
homechoice-paper-nino = A letter with your National Insurance number
homechoice-paper-status = What shows your right to live in the UK
homechoice-paper-member_identity = Something that shows who they are
homechoice-paper-child_benefit = A letter about Child Benefit for them
homechoice-paper-child_lives = What shows where they live and when
homechoice-paper-pregnancy = What shows the baby is due
homechoice-paper-foster = A letter from the fostering agency
homechoice-paper-job = What shows where you work
homechoice-paper-forces = What shows your time in the forces
homechoice-paper-notice = The notice or letter that says you must leave
homechoice-paper-arrears = What shows the rent you owe
homechoice-paper-property = Papers for the home or land you own
homechoice-paper-health = What shows how your home affects your health
homechoice-paper-income = What shows the money you have coming in
