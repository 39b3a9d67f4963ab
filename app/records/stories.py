"""Stories: what happened, by its parts; what is missing of them; and what the coach asked and was told."""

from app.records.evidence import Citation, DocumentRef
from app.records.terms import ElicitedPart, Extent, StarPart, StoryState, Strength, WrittenPart
from ingest.records import Record


class StoryGap(Record):
    """A part that is missing or thin, and in one sentence why it is taken to be."""

    part: StarPart
    extent: Extent
    reason: str


class StoryStrength(Record):
    """How well a story serves for one competency."""

    competency: str
    strength: Strength


class Story(Record):
    """A thing that happened, by its parts in the candidate's own words; a missing part is empty.

    ``gaps`` come worst first. ``written`` names what the candidate wrote into the story themselves, which the notes
    need not hold. ``unresolved`` are citations whose words stand in no document any more; without a quote where the
    document itself was deleted. ``left_open`` is what the notes themselves still ask about it ("?? how many").
    """

    id: str
    title: str
    situation: str = ""
    task: str = ""
    action: str = ""
    result: str = ""
    reflection: str = ""
    competencies: tuple[str, ...] = ()
    citations: tuple[Citation, ...] = ()
    state: StoryState = "proposed"
    gaps: tuple[StoryGap, ...] = ()
    strengths: tuple[StoryStrength, ...] = ()
    written: tuple[WrittenPart, ...] = ()
    unresolved: tuple[Citation, ...] = ()
    left_open: tuple[str, ...] = ()


class MatrixCell(Record):
    story: str
    strength: Strength


class MatrixRow(Record):
    """A competency with the stories that show it, strongest first; ``strength`` is that of its best story."""

    competency: str
    title: str
    strength: Strength
    cells: tuple[MatrixCell, ...]


class StoryList(Record):
    """A candidate's stories, kept ones first, and what they show. There are few, so ``next`` is always None."""

    items: tuple[Story, ...]
    matrix: tuple[MatrixRow, ...]
    next: None = None


class Told(Record):
    """One thing the coach asked and what the candidate said, word for word; ``document`` holds it as a note."""

    part: ElicitedPart
    question: str
    answer: str
    document: str


class ElicitationQuestion(Record):
    """What the coach asks next: about one part, composed from the candidate's own words."""

    part: ElicitedPart
    text: str
    citations: tuple[Citation, ...] = ()


class Elicitation(Record):
    """A conversation about what a story or a blank question still lacks.

    ``subject`` is the story's id, or the question's own. ``saved`` says whether the last answer was taken down, and
    ``remark`` why not. ``question`` is None when nothing is left to ask; ``left`` are the parts given up on.
    """

    subject: str
    title: str
    story: Story | None = None
    document: DocumentRef | None = None
    told: tuple[Told, ...] = ()
    left: tuple[ElicitedPart, ...] = ()
    question: ElicitationQuestion | None = None
    saved: bool = False
    remark: str | None = None
