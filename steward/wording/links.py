"""Links to the help pages that a reply is based on."""

from __future__ import annotations

import re

from steward.say import OwnWords
from steward.settings import settings

_NAME = re.compile(
    r"[A-Za-z0-9][A-Za-z0-9._-]{0,79}"
)  # of an article: nothing that leads elsewhere


def help_page(article: str) -> OwnWords | None:
    """The address of an article's page; None where the company has none, or no such name.

    The base is the company's, so a link never leads to where another system says.
    """
    base = settings().help_pages
    if not base or not _NAME.fullmatch(article):
        return None
    return OwnWords(f"{base}/{article}")
