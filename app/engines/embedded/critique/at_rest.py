"""Whether a piece of advice asks for anything: what may stay as it is, is nobody's next step."""

import re
from typing import Final

_AT_REST: Final = re.compile(
    r"(?:if there is something here|leave it at|"
    r"keep (?:it (?:so|as it is|to (?:that|the reasons))|this pace)|leave (?:it as it is|the)|stop|nothing to|"
    r"the order can|the ground is settled|the way stands|that is (?:\w+ )?enough|that is weighed|one case is enough)\b",
    re.IGNORECASE,
)


def is_at_rest(advice: str) -> bool:
    """Whether advice only says to leave a thing as it is ("Keep this pace.", "Stop there, and let them ask on.")."""
    return not advice.strip() or bool(_AT_REST.match(advice.strip()))
