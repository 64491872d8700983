"""What is in the repository: sources, and nothing that is made from them."""

from __future__ import annotations

import subprocess

from steward.settings import PROJECT


def test_repository_nothing_that_is_ignored_is_tracked() -> None:
    """An environment, a build or a cache that was added once stays for everybody.

    Without a repository nothing is tracked.
    """
    listed = subprocess.run(
        ["git", "ls-files", "-ci", "--exclude-standard"],
        cwd=PROJECT,
        capture_output=True,
        text=True,
        check=False,
    ).stdout
    assert listed.splitlines() == []
