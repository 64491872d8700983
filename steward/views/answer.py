"""The base model of every answer to a page or a client."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict


class Answer(BaseModel):
    """An answer of a route, or a part of one: its schema says that each field is there."""

    model_config = ConfigDict(extra="forbid", json_schema_serialization_defaults_required=True)
