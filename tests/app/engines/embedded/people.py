"""An invented candidate of the drafting tests, in four documents as people keep them."""

from typing import Final

RESUME: Final = """# Nell Harbison
nell@harbison.example

## Profile
Ferry engineer with eleven years on short crossings. Looking for a shore-based post.

## Experience

### Second Engineer, Carrow Ferries
*May 2017 – present*

- Cut fuel use on the Sallow crossing from 410 to 352 litres a trip; the speed table is now used on 5 ships
- Run the engine watch on a 90-car ferry; up to 6 crew
- Trained 14 cadets

### Engine Cadet, Brannish Line
*2013 – 2017*

- Rebuilt two generators under supervision

## Education
BEng Marine Engineering, Tarn Institute, 2013
"""

ANSWERS: Final = """1. Tell me about yourself

2. Why Quayside Controls?

Because your valve boxes were on our last refit and the drawings matched the pipes, which never happens. I want to be
on the side that draws them.

3. Tell me about a time you failed

I signed off a bilge alarm in March 2021 without testing the float. It stayed silent in a real leak nine days later. I
found the water myself on a round, pumped it out, and wrote it up under my own name. Now I test the float and not the
lamp.

4. What is your salary expectation?

Now 51k plus sea pay, want 58k

5. How do you train people?

6. Describe a disagreement with a colleague

see the hedge story
"""

STORIES: Final = """# Stories

## The wrong gasket

**Situation:** In autumn 2019 we lost cooling twice in one week on the Sallow crossing with 140 people aboard.

**Task:** I was on watch and had to find out why before the evening run.

**Action:** I laid the last six gaskets side by side and saw that the new supplier's were a millimetre thinner. I
called the store, pulled the batch from all 5 ships and fitted old stock that night.

**Result:** No cooling failure since. The supplier paid 3,200 euros back.

**Reflection:** I measure new parts against the old one before I trust the label.

## Two watches short

**Situation:** Two engineers called in sick on the first of August and the relief could not come before midnight.

**Action:** I split the rounds with the deck crew and taught them which four gauges to read aloud to me.
"""

ADVERT: Final = """# Commissioning Engineer

Quayside Controls builds valve control for 60 shipyards.

## You bring

- Five years of experience as a marine engineer
- Experience of reducing fuel use
- Training of junior engineers
- PLC programming in Codesys
- Fluent Norwegian

## We offer

- 30 days of holiday
- A pension
"""

ALL: Final = {
    "resume.md": RESUME,
    "answers.txt": ANSWERS,
    "stories.md": STORIES,
}
