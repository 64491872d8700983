"""How recorded answers of a model in the role `compose` fare: what of them would be said.

A file has an answer a line, as JSON: `request` (what the model was shown), `answer`, and for one
that lies `lie`, which says in English what it would have the desk say.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from steward.errors import BadInput, ModelFailed
from steward.frozen_model import Frozen
from steward.llm.chosen import Around, Chosen, woven
from steward.llm.forms import of_form
from steward.wording.courtesies import Acknowledges, Closes, LeadsOver
from steward.wording.render import render


class Spoken(Frozen):
    """One recorded answer."""

    request: dict[str, Any]
    answer: Any
    lie: str = ""

    @property
    def speaks(self) -> str:
        """The language of the request."""
        return str(self.request.get("language", ""))


@dataclass(frozen=True)
class Fared:
    """What of one answer is said round the parts, and what is left out."""

    spoken: Spoken
    said: tuple[str, ...]
    left_out: tuple[str, ...]  # why, for each thing that was chosen

    @property
    def whole(self) -> bool:
        """Whether all of it is said."""
        return not self.left_out

    @property
    def slipped(self) -> bool:
        """Whether the desk says anything that is in no catalogue."""
        listed = {render(one, self.spoken.speaks) for one in (*Acknowledges, *Closes, *LeadsOver)}
        return not set(self.said) <= listed


def load(file: Path) -> list[Spoken]:
    """The answers of a file. Raises BadInput with the line that is none."""
    try:
        lines = file.read_text(encoding="utf-8").splitlines()
    except OSError as error:
        raise BadInput(f"{file}: cannot be read ({error.strerror})") from error
    found = list[Spoken]()
    for number, line in enumerate(lines, 1):
        try:
            found.append(Spoken.model_validate_json(line))
        except ValidationError as error:
            raise BadInput(
                f"{file}, line {number}: {error.errors()[0]['msg']}",
                next_step='write {"request": {…}, "answer": {…}}, and "lie" for one that lies',
            ) from error
    return found


def fared(spoken: Spoken) -> Fared:
    """What of an answer is said."""
    parts = [str(one) for one in dict(spoken.request.get("parts") or {}).values()]
    given = spoken.answer if isinstance(spoken.answer, str) else json.dumps(spoken.answer)
    try:
        chosen = of_form(Chosen, given)
    except ModelFailed as error:
        return Fared(spoken, (), (str(error.data.get("why", "unusable")),))
    customer = str(spoken.request.get("customer", ""))
    text, faults = woven(chosen, Around(parts, customer, "", spoken.speaks))
    return Fared(spoken, tuple(_own(text, parts)), tuple(faults))


def _own(said: Sequence[str], parts: Sequence[str]) -> list[str]:
    """What was said that is none of the parts."""
    own = (one.removesuffix(next((p for p in parts if one.endswith(p)), "")) for one in said)
    return [one.strip() for one in own if one.strip()]
