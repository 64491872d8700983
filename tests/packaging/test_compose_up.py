"""`compose.yaml` as it stands, where a Docker engine answers: started, used, one desk killed."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator

import httpx
import pytest

from steward.settings import PROJECT
from tests.long import LONG
from tests.packaging.refund_over_http import PAID, refunded

NAME = "steward-test"
URL = "http://127.0.0.1:8400"  # what compose.yaml publishes
# The image `steward` that is there, instead of a new one: where the network has no registry.
BUILT = os.environ.get("STEWARD_IMAGE_BUILT") == "1"

pytestmark = [
    pytest.mark.skipif(not LONG, reason="`make test-long` builds the image, which takes minutes"),
    pytest.mark.long,
    pytest.mark.timeout(3600),
]


def compose(*words: str) -> str:
    done = subprocess.run(
        ["docker", "compose", "--project-name", NAME, *words],
        cwd=PROJECT,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-3000:]
    return done.stdout


@pytest.fixture
def up() -> Iterator[None]:
    """All services, each well by its own check; with their data they are gone afterwards."""
    if shutil.which("docker") is None:
        pytest.skip("there is no Docker here")
    for asked in (["docker", "info"], ["docker", "compose", "version"]):
        done = subprocess.run(asked, capture_output=True, text=True)
        if done.returncode != 0:
            pytest.skip(f"{' '.join(asked)} says: {done.stderr.strip()}")
    try:
        compose("up", "--detach", "--wait", "--no-build" if BUILT else "--build")
        yield
    finally:
        compose("down", "--volumes")


def value(query: str) -> str:
    asks = ("exec", "-T", "db", "psql", "--username", "steward", "-Atc", query)
    return compose(*asks).strip()


def test_compose_comes_up_pays_a_refund_once_and_serves_on_without_one_desk(up: None) -> None:
    told = refunded(URL, value)
    assert "45.00" in told[-1], told
    assert value(PAID) == "1", told
    compose("stop", "desk")
    with httpx.Client(base_url=URL, timeout=60, trust_env=False) as http:
        assert http.get("/health/ready").status_code == 200
        assert http.post("/desk/conversations", json={}).status_code == 201
    assert "desk" not in compose("ps", "--services", "--status", "running").split()
