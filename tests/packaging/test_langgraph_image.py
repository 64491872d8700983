"""What `langgraph dockerfile` writes, and `langgraph build` builds: built by buildah as it stands,
and served, on a stand-in for LangGraph's own base, whose published image needs a registry.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import httpx
import pytest

from steward.ports import free_port
from steward.settings import PROJECT
from tests.long import LONG
from tests.packaging.test_image import copied, own_uv
from tests.packaging.test_image_built_here import (
    STARTS_POSTGRES,
    STORE,
    answers,
    healthy_at,
    image,
    images,
    running,
    said_by,
    until,
)

__all__ = ["image"]  # the fixture, which makes the stand-in for `python:3.12-slim` as well
BASE, MADE = "docker.io/langchain/langgraph-api:3.12", "localhost/steward-langgraph"
# What the generated file asks of its base: uv, LangGraph's server and what it is made of, and a
# folder of it that is installed once more at the end. The server keeps threads in memory.
STAND_IN = r"""FROM localhost/python:3.12-slim
COPY locked.txt /
RUN pip install --quiet --root-user-action ignore uv \
    && uv pip install --system --quiet -c /locked.txt langgraph-api langgraph-runtime-inmem \
    && ln -s /usr/local/bin/uv /usr/local/bin/uvx /usr/bin/
RUN mkdir /api && pip freeze --exclude uv > /api/constraints.txt && printf '%s\n' '[project]' \
    'name = "api"' 'version = "1"' '[tool.setuptools]' 'packages = []' > /api/pyproject.toml
"""
RUNTIME = {
    "LANGGRAPH_RUNTIME_EDITION": "inmem",
    "DATABASE_URI": ":memory:",
    "REDIS_URI": "fake",
    "MIGRATIONS_PATH": "__inmem",
    "LANGSMITH_TRACING": "false",
    "LANGGRAPH_NO_VERSION_CHECK": "true",
    "LANGGRAPH_CLI_NO_ANALYTICS": "1",
}
SERVES = "import uvicorn; uvicorn.run('langgraph_api.server:app', host='127.0.0.1', port={})"

pytestmark = [
    pytest.mark.skipif(not LONG, reason="`make test-long` builds the image, which takes minutes"),
    pytest.mark.long,
    pytest.mark.timeout(3600),
]


def made(tag: str, file: Path, folder: Path) -> None:
    words = ["build", "--isolation", "chroot", "--pull-never", "--format", "docker"]
    done = subprocess.run(
        images(*words, "--tag", tag, "--file", str(file), str(folder)),
        env=os.environ | {"TMPDIR": f"{STORE}/tmp"},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-3000:]


def stand_in(folder: Path) -> None:
    """A base of the versions that the project is locked to."""
    folder.mkdir()
    words = ["export", "--frozen", "--no-emit-project", "--no-hashes", "--quiet"]
    locked = subprocess.check_output([own_uv(), *words], cwd=PROJECT, text=True)
    (folder / "locked.txt").write_text(locked, "utf-8")
    (folder / "Dockerfile").write_text(STAND_IN, "utf-8")
    made(BASE, folder / "Dockerfile", folder)


def test_image_of_langgraph_build_serves_the_desk_and_its_five_graphs(
    image: dict[str, Any], tmp_path: Path
) -> None:
    stand_in(tmp_path / "base")
    source, generated = tmp_path / "src", tmp_path / "Dockerfile"
    copied(source)
    program = Path(sys.executable).with_name("langgraph")
    words = [program, "dockerfile", "-c", "langgraph.json", generated]
    subprocess.run(words, cwd=source, check=True, capture_output=True)
    assert generated.read_text("utf-8").startswith(f"FROM {BASE.removeprefix('docker.io/')}\n")
    made(MADE, generated, source)
    db_port, port = free_port(), free_port()
    dsn, url = f"postgresql://steward@127.0.0.1:{db_port}/postgres", f"http://127.0.0.1:{port}"
    home = {"STEWARD_HOME": "/home/steward", "DATABASE_URL": dsn, "STEWARD_OWN_URL": url}
    home |= {"STEWARD_SANDBOX": "true"}  # whose visitors may look at the list of graphs
    logs = {name: tmp_path / f"{name}.log" for name in ("db", "desk")}
    models = f"{PROJECT}/.steward/models:/home/steward/models:ro"
    with ExitStack() as left:
        postgres = said_by("from", "--pull-never", "localhost/steward").strip()
        left.callback(said_by, "rm", postgres)
        desk = said_by("from", "--pull-never", MADE).strip()
        left.callback(said_by, "rm", desk)
        run = ("run", "--isolation", "chroot")
        starts = images(*run, postgres, "--", "sh", "-c", STARTS_POSTGRES, "sh", str(db_port))
        served = left.enter_context(running(starts, logs["db"]))
        until(lambda: answers(dsn), served, logs["db"])
        given = [f"--env={name}={value}" for name, value in {**RUNTIME, **home}.items()]
        migrates = ("steward", "db", "migrate", "--dsn", dsn)
        subprocess.run(images(*run, *given, desk, "--", *migrates), check=True)
        serves = ("python3", "-c", SERVES.format(port))
        starts = images(*run, "--volume", models, *given, desk, "--", *serves)
        process = left.enter_context(running(starts, logs["desk"]))
        until(lambda: healthy_at(url), process, logs["desk"])
        with httpx.Client(base_url=url, trust_env=False, timeout=30) as http:
            stranger = {"Authorization": "Bearer a.b.c"}
            assert http.post("/threads", json={}, headers=stranger).status_code == 401, "by us"
            assert http.post("/desk/conversations", json={}).status_code == 201
            found = http.post("/assistants/search", json={"limit": 50}).raise_for_status().json()
    named = json.loads((PROJECT / "langgraph.json").read_text("utf-8"))["graphs"]
    assert {one["graph_id"] for one in found} == {*named}
