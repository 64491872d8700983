"""Readers are fitted in processes that end with the fit."""

from __future__ import annotations

from pathlib import Path

from steward.understanding.fitting import FOLDS, fit

_TEXTS = {"parcel": "where is my parcel", "invoice": "send me the invoice", "": "good morning"}


def _children() -> set[int]:
    """Process ids of what this process began and nobody has ended; trackers of resources stay."""
    found = set()
    for task in Path("/proc/self/task").iterdir():
        for child in (task / "children").read_text().split():
            command = Path(f"/proc/{child}/cmdline").read_bytes()
            if b"resource_tracker" not in command:
                found.add(int(child))
    return found


def test_fit_leaves_no_process_behind() -> None:
    """Where readers are trained in processes of their own, one that waited would hold the start."""
    before = _children()
    groups = [[f"{text} please"] * 2 for text in _TEXTS.values() for _ in range(2 * FOLDS)]
    meant = [[(label,) if label else ()] * 2 for label in _TEXTS for _ in range(2 * FOLDS)]
    fold_of = [number % FOLDS for number in range(len(groups))]
    labels = tuple(filter(None, _TEXTS))
    classifier = fit(labels, groups, meant, fold_of)
    assert classifier.labels == labels
    assert _children() <= before
