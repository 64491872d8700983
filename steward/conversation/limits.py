"""The numbers that conversations go by, as `limits.yaml` has them."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from steward.models.ports import Frozen

_Several = Annotated[int, Field(strict=True, ge=2)]


class Loops(Frozen):
    """When letters of one conversation are taken for another desk's: the same words so often, or any so often, within so long."""

    same_text: _Several = 3
    letters: _Several = 20
    minutes: Annotated[int, Field(strict=True, gt=0)] = 60
