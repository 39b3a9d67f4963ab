"""Sentences between which a way of telling is measured: by meaning, an answer lies nearer to the one kind or the other.

They are of any trade on purpose, so that no subject is favoured: the difference of the two means is the direction in
which "it happened like this" lies from "this is how I am", whatever is told.
"""

from typing import Final

TALK: Final = (
    # what is always so, what one believes, and what one would do
    "I am a hard-working person and I always give my best.",
    "Communication is the key to every good team.",
    "I see feedback as a gift and I am always open to it.",
    "I am passionate about what I do and people notice that.",
    "I believe in treating everybody with respect.",
    "My colleagues would say that I am very reliable.",
    "I thrive under pressure and adapt quickly to change.",
    "For me it is all about finding a solution that works for everyone.",
    "I have always been a natural leader.",
    "You have to stay positive and keep an open mind.",
    "I am a people person and I get on with everybody.",
    "It is important to be organised and to prioritise.",
    "If that happened, I would first talk to my manager.",
    "I usually make a list and work through it.",
    "I would listen to both sides and look for a compromise.",
    "In such cases I always try to stay calm and professional.",
    "I would escalate it through the proper channels.",
    "Whenever there is a problem I deal with it right away.",
)
VAGUE: Final = (
    # something happened, and nobody could picture it
    "There were some difficulties, but we solved them in the end.",
    "It was a challenging situation and I handled it well.",
    "I dealt with the problem and everything worked out.",
    "We talked about it and found a way forward.",
    "It was a big project with many different people involved.",
    "In the end everybody was happy with the result.",
    "I helped wherever I could and supported the team.",
    "It went really well and my manager was pleased.",
    "I learnt a lot from the experience.",
    "I explained the situation and they understood.",
    "There were lots of things going on at that time.",
    "I improved the process and it became more efficient.",
)
MOMENT: Final = (
    # one could have filmed it
    "He put the drawing down on the bench and said nothing.",
    "She rang at six in the morning and asked where the van was.",
    "The boiler had gone out and the children were sitting in their coats.",
    "I walked down to the cellar and counted the crates myself.",
    "I unscrewed the cover and found a wire burnt through.",
    "I wrote each name on a card and pinned them on the wall.",
    "I asked her which of the two she could do without.",
    "He looked at the figures, went red, and shut the door.",
    "I took the last bus out and knocked on their door.",
    "I cut two samples and broke both in front of him.",
    "She told me she had been sleeping in her car.",
    "I crossed out half of the form and tried it on the next customer.",
    "The old man pushed the plate back and pointed at the clock.",
    "I read the log line by line until I found the second entry.",
)
RESULT: Final = (
    # what came of it
    "By Friday the shelf was empty and two of them had ordered again.",
    "Nobody has been locked out since.",
    "She still does it that way on every shift.",
    "We lost the morning but kept the contract.",
    "The inspector signed it off without a remark.",
    "Complaints went from nine a week to one.",
    "He never apologised, but he stopped doing it.",
    "They printed it again and sent me the bill.",
    "She passed, with the best mark in the group.",
    "It was finished two days early and nobody had to stay late.",
    "They agreed, and the rule was changed in spring.",
    "He came back the next week and thanked me.",
    "We did not get it all back, but the client stayed.",
    "It has worked ever since.",
    "Nobody noticed, and the show went on.",
    "The others use it now as well.",
)
LESSON: Final = (
    # what was understood, and what one does since
    "I had been too proud to ask, and it cost us a week.",
    "Now I read the label aloud before I pour.",
    "I should have gone there first instead of writing.",
    "These days I ask what they are afraid of before I answer.",
    "I was wrong about him, he had simply never been told.",
    "Since then I check the back page before anything else.",
    "What I took from it is that people need to hear it twice.",
    "I'd do it the same way again, only sooner.",
    "It taught me not to trust the first number.",
    "I used to think that speed was everything.",
    "If I had it back I would ask her first.",
    "I learnt to say it while it is still small.",
    "My rule since is to count before I speak.",
    "I still find it hard, but I do it.",
)
CAME: Final = (*RESULT, *LESSON)
DONE: Final = (
    # an act of one's own
    "I rang her that evening and asked her to come in.",
    "So I went through the list line by line.",
    "I took it apart and cleaned every piece.",
    "I wrote it on a card and put it on the door.",
    "I told him straight what I had seen.",
    "I sat down with her and we drew it on paper.",
    "Then I moved the tables and tried it with three of them.",
    "I asked him to show me how he did it.",
    "I counted them by hand, twice.",
    "First I sent everybody home.",
    "I offered her my own shift.",
    "I wrote to the owner and proposed a new line.",
)
SCENE: Final = (
    # how things stood before
    "I was working nights at the time.",
    "There was a customer who had ordered the wrong part.",
    "We had a machine that kept breaking down.",
    "My manager wanted to close the shop early.",
    "Last winter the heating failed.",
    "A colleague of mine kept coming late.",
    "Our deadline was moved forward by a week.",
    "It was a Friday and two of us were off sick.",
    "He had been there for twenty years and did it his way.",
    "Nobody knew whose job it was.",
    "She was angry because the order was late.",
    "They gave me a group that nobody wanted.",
)
CLAIM: Final = (
    # technical talk that explains nothing
    "It is the industry standard and everybody uses it.",
    "That is always faster, so there is nothing to lose.",
    "I have worked with all of these tools.",
    "You just use the library and it takes care of it.",
    "It is only naming, they are the same thing.",
    "This never causes problems in practice.",
    "We would scale it with Kubernetes and microservices.",
    "I am very comfortable with this topic.",
    "You get that automatically.",
    "The bigger the better.",
    "It is mostly a performance thing.",
    "Machine learning solves it.",
    "I would buy a tool for that.",
    "If it fails we look at it then.",
    "We would use all the latest technologies for it.",
    "I did a course on it and got a certificate.",
    "In my last project we reached ninety-nine percent with it.",
    "It is best practice, the big companies all do it.",
)
BOOK: Final = (
    # right, and out of any textbook
    "I would use a cache to make it faster.",
    "There are several options, it depends on the requirements.",
    "You should also add monitoring and alerts.",
    "The time complexity is linear.",
    "Then I would put a load balancer in front.",
    "I would check the documentation and ask a colleague.",
    "You can use a library for it, I believe.",
    "It stores the data in a table.",
    "I think that works.",
    "It is used to make things more efficient.",
)
ARGUED: Final = (
    # how it works, where it breaks, what it costs, how one would see it
    "The write reaches one copy first, so a reader of another copy may still see the old value.",
    "It looks fine until two of them arrive at the same moment, and then one is lost.",
    "What bites you is the empty case, so I check that first.",
    "I would measure it on one day of data before I change anything.",
    "That costs a second pass, which is cheap as long as it fits in memory.",
    "If it were sorted already, I would do without the table.",
    "We had exactly that, and the trace showed the clock was off by an hour.",
    "The null is neither equal nor unequal, so the row drops out.",
    "It bounds the wait, it does not remove it.",
    "I would not do it for a small table, a scan is quicker there.",
    "Keep the counter and the data apart, because each has one owner.",
    "Take three items and walk it through: one, two, one.",
    "When the cache is down we serve the old page and say so.",
    "The retry carries the same number, so doing it twice does no harm.",
    "Put it across the board and the wire itself becomes the problem.",
    "Somebody has to decide who wins when both have changed it.",
    "A wrong refusal costs more than the loss, so I would let small ones through.",
    "Nothing is deleted until the other side has confirmed what it received.",
)
ANYBODY: Final = (
    # what anybody says to any employer
    "I have always been passionate about this field.",
    "Your company has an excellent reputation.",
    "I am looking for a new challenge where I can grow.",
    "I want to make a difference and add value.",
    "I am a fast learner and I work well under pressure.",
    "My biggest weakness is that I am a perfectionist.",
    "I know my worth and I would not go below that.",
    "It would be a great opportunity for me.",
    "I share your values and your culture.",
    "I give a hundred and ten percent.",
    "I see myself in a leading position in five years.",
    "Money is not that important to me.",
    "They did not appreciate me, so I want to leave.",
    "I am good with people and very flexible.",
)
OWN_REASON: Final = (
    # a reason that is one's own, and what stands behind it
    "I came to your open evening and talked to the night porter about the rota.",
    "My sister uses it in her shop, so I sat behind the counter and watched.",
    "I asked to move to that team and there was no post free.",
    "I looked at nine adverts for the same work and they run from this to that.",
    "What I would miss is ringing the person and putting it right.",
    "I have not done that yet, and I would need a few weeks.",
    "I said yes to three people at once and the leaflet went out late.",
    "Since then I keep a list where my manager can see it.",
    "The site moves in spring and I am staying here.",
    "I can cut a long text to half and the writer still speaks to me.",
    "The bus at night is bad, I have already tried it.",
    "If your band begins lower, tell me, then I can say yes or no.",
    "I read in your report that the workshop is being rebuilt.",
    "My manager knows that I am looking.",
)
