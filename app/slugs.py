"""Ids made of names: small plain letters, digits and hyphens."""

import re
import unicodedata
from typing import Final

SLUG: Final = r"^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$"
"""What an id looks like: up to 64 characters, no hyphen at either end."""

LONGEST_SLUG: Final = 56
"""Characters of one that is made of a name, so that a number fits behind it."""


def slug(name: str) -> str:
    """A name as an id ("Siobhán Ní Bhriain" is "siobhan-ni-bhriain"); empty where no letter or digit is left."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:LONGEST_SLUG].strip("-")
