"""Which of two they would rather have for goods in trouble."""

from __future__ import annotations

from typing import Literal

type Remedy = Literal["money", "replacement"]
