"""Figures of a bench, each beside its bound, in columns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Figure:
    """What was found, and the most that it may be, or the least."""

    what: str
    found: float
    must: float
    unit: str
    least: bool = False

    @property
    def reached(self) -> bool:
        return self.found >= self.must if self.least else self.found <= self.must

    def cells(self) -> tuple[str, ...]:
        bound = f"{'≥' if self.least else '≤'} {self.must:g} {self.unit}".rstrip()
        found = f"{self.found:.4g} {self.unit}".rstrip()
        return self.what, found, bound, "reached" if self.reached else "missed"


def table(rows: list[tuple[str, ...]]) -> str:
    """Columns of equal width."""
    widths = [max(len(row[n]) for row in rows) for n in range(len(rows[0]))]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in rows
    )


def verdict(figures: Sequence[Figure]) -> str:
    """Each figure beside its bound, and how many of them are reached."""
    missed = [each.what.strip() for each in figures if not each.reached]
    ends = f"{len(figures) - len(missed)} of {len(figures)} reached"
    rows = [("figure", "found", "must", ""), *(each.cells() for each in figures)]
    return f"{table(rows)}\n{ends}" + (f"; missed: {', '.join(missed)}" if missed else "")
