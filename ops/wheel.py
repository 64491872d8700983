"""What a wheel has beside the code: everything that `steward serve` needs on a bare machine.

A hook of hatchling. Pages and trained readers are made before, by `make wheel`; a wheel without
them is refused, since its desk would serve no pages and train for two minutes at its first start.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

AS_THEY_ARE = (
    "langgraph.json",
    "company.yaml",
    "systems.yaml",
    "systems.lock.yaml",
    "policies",
    "evals/knowledge/questions.yaml",
    "evals/stories",
    # what the trained readers are made of: without it they are taken for others, and trained anew
    "evals/understanding/answers",
    "evals/understanding/emergency",
    "evals/understanding/exact_wishes",
    "evals/understanding/follow_ups",
    "evals/understanding/languages",
    "evals/understanding/strangers",
    "evals/understanding/training",
    "evals/understanding/troubles",
)
MADE = {
    "ui/dist": "python -m steward.server.ui",
    "build/models": "python -m steward.server.preparation --home build",
}


class Shipped(BuildHookInterface[Any]):
    """Puts them below `steward/shipped/`; an editable installation reads the checkout."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Called before each build."""
        if version == "editable":
            return
        root = Path(self.root)
        missing = [f"{name} ({how})" for name, how in MADE.items() if not (root / name).is_dir()]
        if missing:
            raise FileNotFoundError(
                f"a wheel needs what is made first: {', '.join(missing)}; `make wheel` does it all"
            )
        given = {name: f"steward/shipped/{name}" for name in (*AS_THEY_ARE, "ui/dist")}
        given["build/models"] = "steward/shipped/models"
        build_data["force_include"].update(
            {str(root / source): place for source, place in given.items()}
        )
