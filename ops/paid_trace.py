"""Program: the address, in the viewer of traces, of the newest trace in which money moved.

python ops/paid_trace.py http://127.0.0.1:6006; prints nothing where the viewer has none.
"""

from __future__ import annotations

import json
import sys
import urllib.request
from typing import Any
from urllib.parse import urlencode

_PAYS = "billing.issue_refund"


def main(viewer: str) -> None:
    """Ask the viewer for its spans, page by page, newest first."""
    direct = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    asked: dict[str, Any] = {"limit": 500}
    while True:
        place = f"{viewer}/v1/projects/default/spans?{urlencode(asked)}"
        with direct.open(place, timeout=10) as answer:
            page = json.load(answer)
        for span in page["data"]:
            if _PAYS in span["name"]:
                print(f"{viewer}/redirects/traces/{span['context']['trace_id']}")
                return
        if not page["next_cursor"]:
            return
        asked["cursor"] = page["next_cursor"]


if __name__ == "__main__":
    main(sys.argv[1])
