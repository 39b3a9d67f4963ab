"""What an interviewer may be after in a follow-up on something that happened, and how each is asked."""

from typing import Final

from app.engines.embedded.question.probe import probe
from app.engines.embedded.question.probes_stated import STATED

PROBES: Final = {
    each.name: each
    for each in (
        probe(
            "how",
            r"what (?:exactly |actually )?did (?:you (?:actually |exactly )?(?:say|do\b(?! yourself))|"
            r"that (?:look|involve))|walk me through|step by step|i have seen you|go about it",
            "{Said}. What exactly did you do?",
            "{Said}. How did you go about it?",
            "{Said}. What would I have seen you do, had I been there?",
            "When you say {q}, what did you actually do?",
            "{Said}. What did that look like in practice?",
        ),
        probe(
            "say",
            r"did you (?:say|put)|your words",
            "{Said}. What exactly did you say?",
            "{Said}. How did you put it?",
            "When you say {q}, what were your words?",
        ),
        probe(
            "named",
            r"exactly (?:was|were|is|are) (?:it|they)|(?:was|were|is|are) (?:it|they) exactly",
            "{Said}. What exactly was it?",
            "Let us go back to {q}. What exactly was it?",
        ),
        probe(
            "meant",
            r"mean (?:here|by\b)",
            "{Said}. What does {word} mean here?",
            "When you say {q}, what do you mean by {word}?",
        ),
        probe(
            "between",
            r"made the difference|in between|turned things",
            "{Said}. What had made the difference?",
            "{Said}. What happened in between?",
            "When you say {q}, what was it that turned things?",
        ),
        probe(
            "decisive",
            r"counted most|biggest difference",
            "{Said}. Of all you did, what made the biggest difference?",
            "{Said}. Which of the things you did counted most?",
            "When you think of {q}, which of the things you did counted most?",
        ),
        probe(
            "own_part",
            r"\b(?:your|you) (?:own |personal(?:ly)? )?(?:part|role|contribution|piece|share)|you yourself|do yourself|"
            r"you personally|was yours|by you\b|without you|who did what|whose idea",
            "{Said}. Which part of that was yours?",
            "When you say {q}, what did you do yourself?",
            "{Said}. Who did what there?",
            "{Said}. What would not have happened without you?",
            "{Said}. Whose idea was that?",
        ),
        probe(
            "which",
            r"which (?:one )?of (?:those|them|these)|which one\b",
            "{Said}. Which of those made the biggest difference?",
            "{Said}. If you could have kept only one of those, which one?",
            "You said {word}. Which one mattered most?",
            "You said {q}. Which of those mattered most?",
            "{Said}. Which of those would you choose?",
        ),
        probe(
            "result",
            r"how did (?:it|that|this|things) (?:end|turn out|go)\b(?! there)|came of it|happened in the end|outcome|"
            r"the result",
            "{Said}. How did it end?",
            "What came of it when {clause}?",
            "You got as far as {q}. How did things turn out?",
        ),
        probe(
            "changed",
            r"different (?:a month|after|from before)|(?:else|others) have noticed|"
            r"what (?:was|is) (?:actually )?different|"
            r"what (?:had |has )?(?:actually )?changed|noticed? (?:a|the) difference",
            "{Said}. What was different from before?",
            "When you say {q}, what had actually changed?",
            "{Said}. How would others have noticed?",
        ),
        probe(
            "baseline",
            r"what was it before|things like before|baseline|starting point|compared (?:to|with) what|"
            r"where did (?:it|you) start|used to be",
            "{Said}. What was it before?",
            "What were things like before {clause}?",
            "{Said}. Where did you start from?",
            "When you say {q}, compared with what?",
        ),
        probe(
            "check",
            r"how (?:do|did|can|could) you (?:know|tell|check|measure|find out)|measured|evidence|based on|"
            r"what makes you sure",
            "{Said}. How do you know?",
            "What makes you sure that {clause}?",
            "{Said}. What was that based on?",
            "When you say {q}, what is that based on?",
            "How did you find out that {clause}?",
        ),
        probe(
            "due",
            r"your doing|else could explain|happened anyway|part in that",
            "{Said}. How much of that was your doing?",
            "{Said}. What was your own part in that?",
            "{Said}. What else could explain it?",
            "When you say {q}, how much of it would have happened anyway?",
        ),
        probe(
            "sure",
            r"how sure|to be sure|whether it really",
            "How sure are you that {clause}?",
            "{Said} – {word}, you said. What would it take to be sure?",
            "What would you need to see to be sure that {clause}?",
        ),
        probe(
            "rest",
            r"leave out|was it different|the rest of it",
            "{Said} – {word}, you said. When was it different?",
            "{Said}. I noticed your {word}: what does it leave out?",
            "{Said}. When you say {word}, what was the rest of it?",
        ),
        probe(
            "exception",
            r"not so\b|an exception|out of how many|to the test",
            "{Said}. When was that not so?",
            "{Said}. What comes nearest to an exception?",
            "{Said}. When was that last put to the test?",
            "When you say {q}, when was that last put to the test?",
            "When you say {q}, what comes nearest to an exception?",
        ),
        probe(
            "alternative",
            r"alternative|other (?:option|way|choice)s?|what else (?:did|could (?:you|have)|might|was on)|consider|"
            r"decide against|ruled? out|next best|first idea|if you had not",
            "{Said}. What else did you think of doing?",
            "{Said}. Was there another way to go about it?",
            "{Said}. Was it your first idea?",
            "{Said}. What would have happened if you had not?",
            "What else was on the table before {clause}?",
            "{Said}. What did you decide against?",
            "{Said}. What would the other way have been?",
            "When you say {q}, what had you ruled out?",
        ),
        probe(
            "reason",
            r"^why\b|draws you|\bwhy (?:that way|not\b|(?:would|do) you do)|made you (?:do|say) that|"
            r"what makes that so|(?:the|your) reason|spoke for it|speaks for that|"
            r"why (?:is|does|do|are|would)|(?:the|your) thinking|"
            r"makes you say so|happens without|that tell you",
            "{Said}. What made you do that?",
            "{Said}. What was your thinking there?",
            "{Said}. Why is that?",
            "{Said}. Why would you do it that way?",
            "{Said}. Why do you do it that way?",
            "{Said}. What speaks for that?",
            "{Said}. What draws you to that?",
            "{Said}. Why not?",
            "{Said}. What happens without that?",
            "{Said}. What would that tell you?",
            "{Said}. What makes you say so?",
            "What was your thinking when {clause}?",
            "When you say {q}, what was the thinking behind it?",
        ),
        probe(
            "other_side",
            r"(?:their|his|her|other) (?:side|view|point|best argument|concern|perspective)|other person|"
            r"behind that, as|worried about|worrying them|say about it",
            "{Said}. What was behind that, as far as you could tell?",
            "{Said}. What do you think they were worried about?",
            "{Said}. What would they say about it, if I asked them?",
            "When you say {q}, what do you think was worrying them?",
        ),
        probe(
            "cause",
            r"how did it happen|the cause|got that far|get that far",
            "How did it happen that {clause}?",
            "{Said}. What was the cause?",
            "When you say {q}, how had it got that far?",
        ),
        probe(
            "prevented",
            r"happening again",
            "{Said}. What keeps it from happening again?",
            "When you say {q}, what keeps it from happening again?",
        ),
        probe(
            "led",
            r"come about|led to that|put (?:it|that) down to",
            "How did it come about that {clause}?",
            "{Said}. What led to that?",
            "{Said}. What do you put that down to?",
        ),
        probe("again", r"same way again", "{Said}. Would you do it the same way again?"),
        probe(
            "spread",
            r"go there|change about it|take to it",
            "{Said}. How did it go there?",
            "{Said}. What did they change about it?",
            "{Said}. How did the people there take to it?",
        ),
        probe(
            "after",
            r"what (?:happened|came) next|lead to",
            "{Said}. What happened next?",
            "{Said}. What did that lead to?",
            "And after {clause}, what came next?",
        ),
        probe(
            "reaction",
            r"received|people take (?:it|that)|take it when|came back\?",
            "{Said}. How did people take that?",
            "{Said}. How was that received?",
            "{Said}. What came back?",
        ),
        probe(
            "why_tool",
            r"why (?:that|this) (?:one|tool)|right choice there|in your way|something simpler|done without",
            "You mention {q}. What made it the right choice there?",
            "Why {q} and not something simpler?",
            "What would you have done without {q}?",
        ),
        probe(
            "learned",
            r"\blearn|differently|take away|took away|next time|in hindsight|looking back|in how you work|"
            r"you work with notice",
            "{Said}. What do you do differently now?",
            "When you say {q}, what exactly has changed in how you work?",
            "{Said}. How would somebody you work with notice?",
        ),
        probe(
            "where_used",
            r"last (?:act|use|need)|helped you since|made a difference since|used (?:it|that|this) since",
            "{Said}. When did you last act on that?",
            "When you say {q}, where has that helped you since?",
        ),
        probe(
            "hardest",
            r"hardest|most difficult|nearly (?:failed|went)|stuck|least sure",
            "{Said}. What was the hardest part of that?",
            "{Said}. What nearly went wrong there?",
            "{Said}. Where were you least sure?",
            "When you think back to {q}, what was the hardest part?",
        ),
        probe(
            "lasted",
            r"\blast\?|did (?:it|that) last|broke later|stayed that way|still (?:in use|there|true|so)|stand today",
            "{Said}. Did it last?",
            "{Said}. Has it stayed that way?",
            "{Said}. How do things stand today?",
            "When you say {q}, is that still so?",
        ),
        probe(
            "cost",
            r"\bcost you|at what (?:cost|price)|give up|downside|had to wait|less happy",
            "{Said}. What did that cost you?",
            "{Said}. What had to wait for it?",
            "{Said}. Who was less happy about it?",
        ),
    )
} | STATED
