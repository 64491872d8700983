"""One version, wherever it is written."""

from __future__ import annotations

import re

from steward import yaml_text
from steward.settings import PROJECT


def test_version_is_that_of_the_changelog_the_chart_and_the_lock() -> None:
    said = re.search(r'^version = "(.+)"$', (PROJECT / "pyproject.toml").read_text(), re.M)
    assert said is not None
    newest = re.search(r"^## (\S+)", (PROJECT / "CHANGELOG.md").read_text(), re.M)
    assert newest is not None
    chart = yaml_text.plain((PROJECT / "ops" / "helm" / "Chart.yaml").read_text())
    lock = (PROJECT / "uv.lock").read_text()
    locked = re.search(r'^name = "steward"\nversion = "(.+)"$', lock, re.M)
    assert locked is not None
    assert said[1] == newest[1] == chart["version"] == locked[1]
