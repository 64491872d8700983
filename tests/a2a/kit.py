"""The official A2A compatibility kit against the desk: `make tck`.

    python -m tests.a2a.kit FOLDER

FOLDER is a checkout of github.com/a2aproject/a2a-tck. Nothing of it is copied: it runs as it is, in
an environment of its own, against a server whose team follows its script.
"""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import psycopg

from steward import db
from steward.ports import free_port
from steward.settings import PROJECT
from tests.a2a.kit_gaps import judged
from tests.a2a.scripted import PEER
from tests.conftest import start_postgres

_PATIENCE = 180.0
_PEER = """
INSERT INTO desk.peer (name, title, public_pem, scopes, currency, alone_minor, day_minor, a_minute,
                       open_tasks, repeats)
VALUES (%s, 'The compatibility kit', %s, '{skill:refund,skill:billing,skill:support}', 'EUR', 0, 0,
        100000, 100000, 100000)
"""
_NO_KEY = "-----BEGIN PUBLIC KEY-----\nnobody signs with this\n-----END PUBLIC KEY-----\n"

# Where the kit's own check asks for the contrary of what it, and the specification, say must be
# (ADR 138): what the check then has to have seen.
CONTRADICTIONS = {
    "CORE-SEND-003": "not application/x-unsupported-tck-type",
}


@contextlib.contextmanager
def scripted() -> Iterator[str]:
    """The address of a desk of the profile."""
    with (
        tempfile.TemporaryDirectory(prefix="steward-kit-", ignore_cleanup_errors=True) as folder,
        contextlib.ExitStack() as left,
    ):
        home, port = Path(folder), free_port()
        dsn = start_postgres(home / "postgres", left)
        db.migrate(dsn)
        with psycopg.connect(dsn) as connection:
            connection.execute(_PEER, [PEER, _NO_KEY])
        (home / "desk").mkdir()
        if (PROJECT / ".steward" / "models").is_dir():
            (home / "desk" / "models").symlink_to(PROJECT / ".steward" / "models")
        url = f"http://127.0.0.1:{port}"
        own = {
            "STEWARD_HOME": str(home / "desk"),
            "STEWARD_DATABASE_URL": dsn,
            "STEWARD_PORT": str(port),
            "STEWARD_OWN_URL": url,
            "STEWARD_PUSH_NETWORKS": '["127.0.0.0/8", "::1/128"]',
        }
        command = [sys.executable, "-m", "tests.a2a.scripted", str(port)]
        server = subprocess.Popen(command, cwd=PROJECT, env=os.environ | own)
        left.callback(ended, server)
        wait(f"{url}/.well-known/agent-card.json", server)
        yield url


def ended(server: subprocess.Popen[bytes]) -> None:
    """End a server that was started here."""
    server.terminate()
    with contextlib.suppress(subprocess.TimeoutExpired):
        server.wait(10)
    server.kill()


def wait(url: str, server: subprocess.Popen[bytes]) -> None:
    """Until it answers there. Raises RuntimeError when it does not begin to."""
    until = time.monotonic() + _PATIENCE
    while time.monotonic() < until and server.poll() is None:
        with contextlib.suppress(httpx.HTTPError):
            if httpx.get(url, trust_env=False).is_success:
                return
        time.sleep(0.3)
    raise RuntimeError(f"nobody began to answer at {url}")


def run(suite: Path, url: str, *more: str) -> dict[str, Any]:
    """What the kit found, as its own report says it."""
    with tempfile.TemporaryDirectory(prefix="steward-kit-report-") as folder:
        report = Path(folder) / "compatibility"
        uv = PROJECT / ".uv" / "bin" / "uv"
        command = [str(uv) if uv.exists() else "uv", "run", "--quiet", "--isolated", "--frozen"]
        command += ["--python", sys.executable]  # no other is brought
        command += ["--only-group", "tck", "--project", str(PROJECT), "python", "-m", "pytest"]
        command += [str(suite / "tests" / "compatibility"), f"--sut-host={url}", "-q", "--tb=short"]
        command += ["-p", "no:cacheprovider", f"--compatibility-report={report}", "-c"]
        command += [str(suite / "pyproject.toml"), f"--rootdir={suite}", *more]
        clean = {k: v for k, v in os.environ.items() if not k.startswith(("PYTEST", "STEWARD"))}
        env = clean | {"PYTHONPATH": str(suite), "PYTHONDONTWRITEBYTECODE": "1"}
        done = subprocess.run(
            command, cwd=folder, env=env, capture_output=True, text=True, timeout=900, check=False
        )
        files = sorted(Path(folder).glob("compatibility*.json"))
        if not files:
            raise RuntimeError(
                f"the kit made no report:\n{done.stdout[-4000:]}\n{done.stderr[-4000:]}"
            )
        found: dict[str, Any] = json.loads(files[0].read_text("utf-8"))
        return found | {"output": done.stdout}


def told(report: dict[str, Any]) -> tuple[str, int]:
    """The report in lines, and how many musts failed, or were left out without a reason."""
    by_level: dict[str, Counter[str]] = {}
    named: list[str] = []
    for name, one in sorted(report["per_requirement"].items()):
        level, status = str(one["level"]).upper(), str(one["status"]).upper()
        if status == "FAIL" and _contradicts(name, one["errors"]):
            status = "CONTRADICTED BY THE KIT"
        by_level.setdefault(level, Counter())[status] += 1
        if status == "FAIL" or (level == "SHOULD" and status != "PASS") or "BY" in status:
            named.append(f"  {level} {status} {name} {'; '.join(one['errors'])[:200]}".rstrip())
    lines = [
        f"{level}: " + ", ".join(f"{n} {status.lower()}" for status, n in counted.items())
        for level, counted in sorted(by_level.items())
    ]
    said, wrong = judged(report)
    failed = by_level.get("MUST", Counter())["FAIL"] + len(wrong)
    return "\n".join([*lines, *named, *said, *wrong]), failed


def _contradicts(name: str, errors: list[str]) -> bool:
    """The text of CORE-SEND-003 asks for ContentTypeNotSupportedError, its check for success."""
    refusal = CONTRADICTIONS.get(name)
    return refusal is not None and bool(errors) and all(refusal in one for one in errors)


def main() -> int:
    suite = Path(sys.argv[1]).resolve()
    if not (suite / "run_tck.py").is_file():
        print(f"The compatibility kit is not at {suite}: skipped. Give its folder as TCK=FOLDER.")
        return 0
    with scripted() as url:
        report = run(suite, url)
    text, failed = told(report)
    print(report["output"][-1500:])
    print(text)
    print(f"{failed} failed MUST, or left out without a reason")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
