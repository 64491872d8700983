"""What all shapes are made of."""

from __future__ import annotations

from typing import Annotated

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field

Text = Annotated[str, Field(max_length=2000)]
LongText = Annotated[str, Field(max_length=200_000)]
Id = Annotated[str, Field(min_length=1, max_length=200)]
Minor = Annotated[int, Field(ge=-(10**15), le=10**15)]
Currency = Annotated[str, Field(pattern=r"^[A-Z]{3}$")]


class Shape(BaseModel):
    """Exactly these fields, of exactly these types."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class Answered(Shape):
    """Every answer says what time it is true for."""

    as_of: AwareDatetime


class Paged(Answered):
    """A list that may go on."""

    next_cursor: Text | None
