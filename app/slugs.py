"""Ids made of names: small plain letters, digits and hyphens."""

import re
import unicodedata
from typing import Final

LONGEST_SLUG: Final = 56


def slug(name: str) -> str:
    """A name as an id ("Siobhán Ní Bhriain" is "siobhan-ni-bhriain"); empty where no letter or digit is left."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:LONGEST_SLUG].strip("-")
