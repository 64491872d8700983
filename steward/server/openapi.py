"""The description of the desk's own routes, from which the pages' types are generated.

    python -m steward.server.openapi > ui/openapi.json && npm --prefix ui run types
"""

from __future__ import annotations

import json
from typing import Any

from fastapi.openapi.utils import get_openapi

from steward.server.http import app
from steward.server.version import steward_version


def description() -> dict[str, Any]:
    """OpenAPI 3.1 of every route of ours; the same for the same code."""
    return get_openapi(title="Steward", version=steward_version().split("+")[0], routes=app.routes)


if __name__ == "__main__":
    print(json.dumps(description(), indent=1, sort_keys=True, ensure_ascii=False))
