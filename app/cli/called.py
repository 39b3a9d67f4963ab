"""Which candidate somebody means who types a name, a part of it, or nearly an id."""

from collections.abc import Sequence
from difflib import get_close_matches
from typing import Final

from app.slugs import slug

MOST_OFFERED: Final = 5


def called(given: str, ids: Sequence[str]) -> list[str]:
    """The candidates that are meant by a name: the one of that id, or those whose name it begins or is part of.

    Args:
        ids: of all candidates; each is made of a name, its words joined by hyphens.
    """
    wanted = slug(given)
    if given in ids or wanted in ids:
        return [given if given in ids else wanted]
    parts = set(wanted.split("-"))
    return [each for each in ids if wanted and (each.startswith(f"{wanted}-") or parts <= set(each.split("-")))]


def unknown(given: str, ids: Sequence[str]) -> str:
    """What to say where nobody is meant by a name: the ids nearest to it, or all of a few."""
    begin = f"begin with 'greenroom ingest FILE… --candidate {slug(given) or 'NAME'}'"
    if not ids:
        return f"There is no candidate '{given}' yet; {begin}."
    firsts = {each.split("-")[0]: each for each in reversed(ids)}
    near = get_close_matches(slug(given), [*ids, *firsts], MOST_OFFERED)
    offered = list(dict.fromkeys(each if each in ids else firsts[each] for each in near)) or ids[:MOST_OFFERED]
    lead = "did you mean" if near else "there are" if len(ids) > 1 else "there is"
    more = ", …" if len(ids) > len(offered) and not near else ""
    return f"There is no candidate '{given}'; {lead} {', '.join(offered)}{more}{'?' if near else f'. Or {begin}.'}"
