"""The Dutch of what the desk's rows say, by its English words: a catalogue of gettext."""

from __future__ import annotations

from babel.messages.pofile import read_po

from steward.settings import PROJECT

CATALOGUE = PROJECT / "ui" / "src" / "words" / "said.nl.po"


def dutch_of_rows() -> dict[str, str]:
    with CATALOGUE.open("rb") as file:
        return {str(one.id): str(one.string) for one in read_po(file) if one.id}
