"""What an interviewer may be after where somebody argues, plans, gives reasons, or says how things are."""

from typing import Final

from app.engines.embedded.question.probe import probe

STATED: Final = {
    each.name: each
    for each in (
        probe(
            "how_many",
            r"how (?:many|much|often|long|big|large)\b(?! of (?:that|it))|rough figure|in numbers",
            "When you say {q}, what is that in numbers?",
            "Can you put a rough figure on {q}?",
            "{Said}. What is that in numbers?",
        ),
        probe(
            "weigh",
            r"the alternative|give up with|weigh it",
            "{Said}. What would the alternative be?",
            "{Said}. What do you give up with that?",
            "When you say {q}, what did you weigh it against?",
        ),
        probe(
            "occasion",
            r"one (?:real |actual |particular )?(?:time|occasion|case|day)|for example|last do that|day comes to mind|"
            r"specific (?:time|example|case)",
            "{Said}. When did you last do that?",
            "When you say {q}, which day comes to mind?",
            "{Said}. What is one real case of that?",
        ),
        probe(
            "behind",
            r"speak to|done (?:already )?that shows|shows it|point to",
            "{Said}. What have you done already that shows it?",
            "When you say {q}, what would you point to?",
        ),
        probe(
            "hold",
            r"a year from now|in a year|glad of",
            "{Said}. What would make you glad of that a year from now?",
            "When you think of {q}, what should be true a year from now?",
        ),
        probe(
            "condition",
            r"ordinary week|turns out otherwise|where is your limit|how firm",
            "{Said}. How would that work in an ordinary week?",
            "{Said}. What if it turns out otherwise?",
            "{Said}. How firm is that?",
            "When you say {q}, how firm is that?",
        ),
        probe(
            "limits",
            r"wrong choice|stop (?:being true|working)|limits\b|when would (?:that|this|it) not|change your mind",
            "{Said}. When would that be the wrong choice?",
            "{Said}. Where does that stop working?",
            "When you say {q}, what would change your mind?",
        ),
        probe(
            "fails",
            r"goes? wrong|what breaks|would you notice|monitor|detect|part fails",
            "{Said}. What goes wrong first?",
            "{Said}. How would you notice if it failed?",
            "When you say {q}, what happens if that part fails?",
        ),
        probe(
            "seen",
            r"your own work|in practice|real (?:case|system|project)|met that|case of your own|deal with that",
            "{Said}. Where have you met that yourself?",
            "When you say {q}, which case of your own do you have in mind?",
            "{Said}. When did you last have to deal with that?",
        ),
        probe(
            "particular",
            r"in particular|what have you seen|thinking of|stands behind|day to day",
            "{Said}. What are you thinking of in particular?",
            "When you say {q}, what have you seen that makes you say so?",
            "{Said}. What does that look like, day to day?",
        ),
        probe(
            "stands",
            r"does that stand|have to decide",
            "{Said}. Where does that stand?",
            "{Said}. By when do you have to decide?",
        ),
        probe(
            "more",
            r"more about (?:that|[“\"…])|take me (?:through|back)|(?:going on|happened) there|"
            r"makes you say so|manage that|make of (?:that|it)|mean for you|that (?:like|going)\?",
            "{Said}. Can you take me through that?",
            "{Said}. How did you manage that?",
            "{Said}. What did you make of that?",
            "{Said}. What did that mean for you?",
            "{Said}. What was that like?",
            "{Said}. How is that going?",
            "{Said}. What makes you say so?",
            "{Said}. Can you tell me more about that?",
            "Could you say a little more about {q}?",
            "Can you take me back to {q}?",
        ),
    )
}
