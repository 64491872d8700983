"""The image's steps, taken one by one from the Dockerfile and run without Docker."""

from __future__ import annotations

import ast
import json
import os
import re
import secrets
import shutil
import subprocess
import sys
import threading
import time
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import httpx
import pytest
from ruamel.yaml import YAML

from steward.ports import free_port
from steward.server.hosts import is_ours
from steward.settings import PROJECT, Settings
from steward.understanding.reader.readers import kept_files
from steward.yaml_text import loaded

UID = 10001
MADE_BY = (
    "Dockerfile",
    "compose.yaml",
    "ops/wheel.py",
    "pyproject.toml",
    "uv.lock",
    "Makefile",
    "steward/settings.py",
    "steward/cli/serve.py",
    "steward/server/preparation.py",
)
BARE = {
    name: value
    for name, value in os.environ.items()
    if not name.startswith(("STEWARD_", "DATABASE_URL", "PYTHON", "VIRTUAL_ENV"))
}


def steps() -> list[tuple[str, str]]:
    """Each instruction of the Dockerfile with what follows it, continued lines joined."""
    text = (PROJECT / "Dockerfile").read_text().replace("\\\n", " ")
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    return [(word, rest) for word, _, rest in (line.partition(" ") for line in lines)]


def copied(source: Path) -> None:
    """The files of the repository, without what grew beside them."""
    tracked = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=PROJECT,
        capture_output=True,
        check=True,
    ).stdout
    for name in filter(None, tracked.decode().split("\0")):
        if (PROJECT / name).exists():
            (source / name).parent.mkdir(parents=True, exist_ok=True)
            # a link stays one: a folder of rules may be another one's
            shutil.copyfile(PROJECT / name, source / name, follow_symlinks=False)


def own_uv() -> str:
    return shutil.which("uv") or str(PROJECT / ".uv" / "bin" / "uv")


def built(folder: Path) -> Path:
    """Run the build stage in `folder`; the environment that the final stage copies."""
    source, target = folder / "src", folder / "opt" / "steward"
    copied(source)
    # spares this test two minutes of training; what does not fit is made anew
    shutil.copytree(PROJECT / ".steward" / "models", source / ".steward" / "models")
    uv = own_uv()
    for word, rest in steps():
        if word == "FROM" and " AS " not in rest:
            break
        if word != "RUN" or rest.startswith(("pip install", "apt-get")):
            continue
        command = rest.replace("/opt/steward", str(target))
        command = command.replace("--python python3.12", f"--python {sys.executable}")
        named = f'uv() {{ {uv} "$@"; }}; python() {{ {sys.executable} "$@"; }}; '
        env = BARE | {"PATH": f"{Path(uv).parent}:{BARE['PATH']}"}
        done = subprocess.run(
            ["bash", "-euc", named + command], cwd=source, env=env, capture_output=True, text=True
        )
        assert done.returncode == 0, f"{rest}\n{done.stdout[-2000:]}{done.stderr[-2000:]}"
    return target


def readers_in(models: Path) -> set[str]:
    """The trained readers there, by names that say what they were trained on."""
    return {one.name for one in models.glob("*.npz")}


def python_is_everybodys() -> bool:
    """Whether another user may run this Python: not where it lies in root's own folder."""
    real = Path(sys.executable).resolve()
    return all(place.stat().st_mode & 0o001 for place in (real, *real.parents))


@pytest.mark.long
@pytest.mark.timeout(900)
@pytest.mark.in_turn(parts=12, place=0, files=MADE_BY, seconds=100.0)
def test_image_serves_pages_and_trained_readers_from_an_empty_home(
    dsn: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("image")
    target = built(folder)
    home, port = folder / "home", free_port()
    home.mkdir()
    said = dict(steps())
    command = [*YAML(typ="safe").load(said["ENTRYPOINT"]), *YAML(typ="safe").load(said["CMD"])]
    command = [str(port) if word == "8400" else word for word in command]
    path = f"{target}/bin:{os.environ['PATH']}"
    # as a container has it, with the secret that compose.yaml hands in
    env = {"PATH": path, "STEWARD_HOME": str(home), "HOME": "/"}
    env["STEWARD_KEY_SECRET"] = secrets.token_urlsafe(32)
    as_user = {"user": UID, "group": UID} if os.getuid() == 0 and python_is_everybodys() else {}
    if as_user:
        socket = Path(re.search(r"host=(\S+)", dsn)[1])  # type: ignore[index]
        for place in (folder, *folder.parents[:2], socket):
            place.chmod(0o755)
        os.chown(home, UID, UID)
    with (folder / "log").open("w") as log:
        process = subprocess.Popen(
            [str(target / "bin" / command[0]), *command[1:]],
            cwd=home,
            env=env | {"DATABASE_URL": dsn},
            stdout=log,
            stderr=log,
            start_new_session=True,
            **as_user,  # type: ignore[call-overload]
        )
    try:
        with httpx.Client(base_url=f"http://127.0.0.1:{port}", trust_env=False) as http:
            deadline = time.monotonic() + 120
            while True:
                assert process.poll() is None, (folder / "log").read_text()[-3000:]
                assert time.monotonic() < deadline, (folder / "log").read_text()[-3000:]
                try:
                    assert http.get("/health").json()["ok"] is True
                    break
                except httpx.TransportError:
                    time.sleep(0.2)
            assert "<div id=" in http.get("/chat").text, "the pages are in the wheel"
            assert http.post("/threads", json={}).status_code == 401, "so is LangGraph's server"
        assert (
            readers_in(home / "models") == readers_in(folder / "src" / "build" / "models") != set()
        )
        assert "Training" not in (folder / "log").read_text()
    finally:
        process.terminate()
        process.wait(60)
        shutil.rmtree(folder, ignore_errors=True)


def test_wheel_has_all_examples_that_its_trained_readers_are_made_of(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A reader whose examples are not there is taken for another one, and trained on less."""
    wanted = [one.name for one in kept_files()]
    # hatchling, which the hook imports, is there for a build alone
    hook = ast.parse((PROJECT / "ops" / "wheel.py").read_text("utf-8")).body
    [given] = [
        ast.literal_eval(one.value)
        for one in hook
        if isinstance(one, ast.Assign) and ast.unparse(one.targets[0]) == "AS_THEY_ARE"
    ]
    for name in given:
        if name.startswith("evals/understanding/"):
            shutil.copytree(PROJECT / name, tmp_path / name)
    monkeypatch.setenv("STEWARD_EXAMPLES", str(tmp_path / "evals" / "understanding"))
    assert [one.name for one in kept_files()] == wanted


def final_stage() -> list[tuple[str, str]]:
    """What the image itself is made of, and not what was needed to build it."""
    every = steps()
    last = max(n for n, (word, _) in enumerate(every) if word == "FROM")
    return every[last:]


def test_image_has_no_compiler_and_installs_nothing_at_run_time() -> None:
    (_, base), *rest = final_stage()
    assert base.endswith("-slim"), "Debian's own, without a compiler"
    assert [word for word, _ in rest].index("USER") < [word for word, _ in rest].index("ENTRYPOINT")
    brought = [line for word, line in rest if word in ("COPY", "ADD")]
    assert brought == ["--from=build /opt/steward /opt/steward"]
    ran = " ".join(line for word, line in rest if word == "RUN")
    tools = r"\b(apt|apt-get|apk|pip|uv|npm|node|make|gcc|g\+\+|cc|build-essential|curl|wget)\b"
    assert re.findall(tools, ran) == []
    before = " ".join(line for word, line in steps() if word == "RUN")
    assert {"make", "uv", "pip"} <= {*re.findall(tools, before)}, "they are known where they are"


def test_image_build_calls_only_programs_that_its_base_has_or_that_were_brought() -> None:
    """The slim image of Python has neither make nor a compiler."""
    there, missing = {"python", "pip", "apt-get", "useradd"}, set[str]()
    ran = [rest for word, rest in steps() if word == "RUN"]
    for command in (one.strip() for rest in ran for one in rest.split("&&")):
        program = command.split()[0]
        if re.match(r"(pip|apt-get) install ", command):
            there |= {name for name in command.split()[2:] if not name.startswith("-")}
        elif program not in there:
            missing.add(program)
    assert missing == set()


def test_image_build_finds_what_its_make_needs(tmp_path: Path) -> None:
    """Make is asked as the image asks it: with uv on the path, and no environment yet."""
    for name in ("Makefile", "uv.lock", "pyproject.toml"):
        shutil.copyfile(PROJECT / name, tmp_path / name)
    env = BARE | {"PATH": f"{Path(own_uv()).parent}:{BARE['PATH']}"}
    asked = [rest for word, rest in steps() if word == "RUN" and rest.startswith("make ")]
    assert asked
    for command in asked:
        words = [command.split()[0], "--dry-run", *command.split()[1:]]
        done = subprocess.run(words, cwd=tmp_path, env=env, capture_output=True, text=True)
        assert done.returncode == 0, done.stderr
        assert "Bringing uv" not in done.stdout, "it is there already"


@pytest.mark.parametrize(("status", "code"), [(200, 0), (503, 1)])
def test_image_says_by_its_health_check_whether_the_desk_is_well(status: int, code: int) -> None:
    said = dict(final_stage())
    words = said["HEALTHCHECK"].partition("CMD ")[2]
    program, *command = json.loads(words)
    [(port, path)] = re.findall(r"http://127\.0\.0\.1:(\d+)(/[\w/]+)'", command[-1])
    serves = json.loads(said["CMD"])
    assert port == said["EXPOSE"] == serves[serves.index("--port") + 1]
    assert program == "python", "the environment's own, which is there"
    assert is_ours([f"127.0.0.1:{port}".encode()], path, Settings(own_url="https://desk.example"))

    class Answers(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(status if self.path == path else 404)
            self.end_headers()

        def log_message(self, *_: object) -> None:
            pass

    server = HTTPServer(("127.0.0.1", 0), Answers)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        here = command[-1].replace(f":{port}/", f":{server.server_port}/")
        done = subprocess.run([sys.executable, *command[:-1], here], capture_output=True, env=BARE)
    finally:
        server.shutdown()
        server.server_close()
    assert done.returncode == code


_FOUND = """
import importlib.util, json, sys
for named in json.loads(sys.argv[1]):
    file, _, name = named.rpartition(":")
    spec = importlib.util.spec_from_file_location("found", file)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    assert hasattr(module, name), named
"""


@pytest.mark.long
@pytest.mark.timeout(600)
@pytest.mark.in_turn(parts=12, place=6, files=("langgraph.json", *MADE_BY), seconds=60.0)
def test_dockerfile_of_langgraph_installs_the_project_and_names_what_is_there(
    tmp_path: Path,
) -> None:
    """What `langgraph dockerfile` writes, and `langgraph build` builds, without Docker."""
    source = tmp_path / "src"
    copied(source)
    program = Path(sys.executable).with_name("langgraph")
    file = tmp_path / "Dockerfile"
    subprocess.run(
        [program, "dockerfile", "-c", "langgraph.json", file],
        cwd=source,
        check=True,
        capture_output=True,
    )
    lines = file.read_text("utf-8").splitlines()
    [install] = [line for line in lines if "for dep in /deps/*" in line]
    assert "-e .)" in install
    given = {**BARE, "VIRTUAL_ENV": str(tmp_path / "venv")}
    for words in (
        ["venv", "--python", sys.executable, tmp_path / "venv"],
        ["pip", "install", "--python", tmp_path / "venv", "-e", "."],
    ):
        done = subprocess.run(
            [own_uv(), *words], cwd=source, env=given, capture_output=True, text=True
        )
        assert done.returncode == 0, done.stderr[-3000:]
    settings = dict(line.removeprefix("ENV ").split("=", 1) for line in lines if "ENV " in line)
    values = [json.loads(value.strip("'")) for value in settings.values()]
    named = [word for value in values for word in value.values() if "/deps/" in str(word)]
    assert len(named) == 8, "five graphs, sign-in, our routes, the saver"
    here = [word.replace("/deps/src", str(source)) for word in named]
    subprocess.run(
        [tmp_path / "venv" / "bin" / "python", "-c", _FOUND, json.dumps(here)],
        cwd=tmp_path,
        env=BARE,
        check=True,
    )


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="this machine has no systemd")
def test_unit_of_systemd_is_one_that_it_would_start(tmp_path: Path) -> None:
    unit = (PROJECT / "ops" / "steward.service").read_text()
    program = Path(sys.executable).with_name("steward")
    assert "\nExecStart=/opt/steward/bin/steward serve " in unit
    own = tmp_path / "steward.service"
    own.write_text(unit.replace("/opt/steward/bin/steward", str(program)))
    done = subprocess.run(["systemd-analyze", "verify", own], capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")


def test_compose_names_programs_and_settings_that_exist() -> None:
    services = loaded((PROJECT / "compose.yaml").read_text("utf-8"))["services"]
    assert {"db", "desk", "second-desk", "company"} <= set(services)
    for name in ("company", "company-data"):
        program = services[name]["entrypoint"][:3]
        helped = subprocess.run(
            [sys.executable, *program[1:], "--help"], capture_output=True, text=True, check=True
        ).stdout
        options = [word for word in services[name]["entrypoint"][3:] if word.startswith("--")]
        assert [option for option in options if option not in helped] == []
    settings = {key for service in services.values() for key in service.get("environment", ())}
    documented = (PROJECT / "docs" / "runbook.md").read_text()
    wanted = {key for key in settings if key.startswith("STEWARD_")}
    assert {key for key in wanted if key not in documented} == set()
    secrets = [services["desk"]["environment"][key] for key in ("DATABASE_URL",)]
    assert all("${POSTGRES_PASSWORD:-" in secret for secret in secrets)


def test_compose_runs_desks_that_share_their_threads_behind_one_address() -> None:
    services = loaded((PROJECT / "compose.yaml").read_text("utf-8"))["services"]
    desks = {name: one for name, one in services.items() if "STEWARD_OWN_URL" in _set(one)}
    assert len(desks) == 2
    program = Path(sys.executable).with_name("steward")
    for desk in desks.values():
        command, *words = desk["command"]
        helped = subprocess.run(
            [program, command, "--help"], capture_output=True, text=True, check=True
        ).stdout
        assert [word for word in words if word.startswith("--") and word not in helped] == []
        # LangGraph's is for one machine
        assert words[words.index("--engine") + 1] == "${STEWARD_ENGINE:-own}"
    [address] = {_set(desk)["STEWARD_OWN_URL"] for desk in desks.values()}
    assert len({_set(desk)["STEWARD_KEY_SECRET"] for desk in desks.values()}) == 1
    [open_here] = [name for name, one in services.items() if "ports" in one]
    [port] = services[open_here]["ports"]
    assert address == f"http://{port.rpartition(':')[0]}", "what is open is the proxy"
    [file] = [one.split(":")[0] for one in services[open_here]["volumes"]]
    proxy = (PROJECT / file).read_text("utf-8")
    [before] = re.findall(r"reverse_proxy (.*) \{", proxy)
    assert before.split() == [f"{name}:{_port(desk)}" for name, desk in desks.items()]
    [asks] = re.findall(r"health_uri (\S+)", proxy)
    [called] = re.findall(r"Host (\S+)", proxy)
    assert is_ours([called.encode()], asks, Settings(own_url=address))


def test_compose_brings_redis_for_the_engine_that_needs_it_alone() -> None:
    services = loaded((PROJECT / "compose.yaml").read_text("utf-8"))["services"]
    assert {n: one["profiles"] for n, one in services.items() if "profiles" in one} == {
        "redis": ["aegra"]
    }
    assert _set(services["desk"])["STEWARD_REDIS_URL"] == "redis://redis:6379/0"
    installed = next(line for word, line in steps() if word == "RUN" and "uv export" in line)
    assert "--extra aegra" in installed


def _set(service: dict[str, Any]) -> dict[str, str]:
    found: dict[str, str] = service.get("environment", {})
    return found


def _port(service: dict[str, Any]) -> str:
    words = service["command"]
    return str(words[words.index("--port") + 1])
