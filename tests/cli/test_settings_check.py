"""A setting that cannot be used ends a command with a sentence, before anything is started."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from steward.cli.main import app
from steward.ports import free_port
from tests.command_line import CliRunner, Result

type Steward = Callable[..., Result]


@pytest.fixture
def steward(configured: Callable[..., None], tmp_path: Path) -> Steward:
    """The command line with these settings alone, and a home that nothing has made yet."""

    def run(*words: str, **env: str) -> Result:
        configured(**dict.fromkeys(name for name in os.environ if name.startswith("STEWARD_")))
        configured(**{"STEWARD_HOME": str(tmp_path / "home"), "DATABASE_URL": None} | env)
        return CliRunner().invoke(app, words)

    return run


@pytest.mark.parametrize(
    ("setting", "value", "says"),
    [
        ("STEWARD_PORT", "99999", "less than or equal to 65535"),
        ("STEWARD_PORT", "desk", "valid integer"),
        ("STEWARD_SYSTEMS_PORT", "-1", "greater than or equal to 0"),
        ("STEWARD_DEBUG", "perhaps", "valid boolean"),
        ("STEWARD_HOURS", "whenever", "such as mon-fri 09:00-17:00 Europe/Amsterdam"),
        ("STEWARD_POLICIES", "/nope", "no such folder"),
        ("STEWARD_POLICIES", "/", "there are no rules"),
        ("STEWARD_SYSTEMS_FILE", "/nope", "no such file"),
        ("STEWARD_CHANNELS_FILE", "/nope", "no such file"),
        ("STEWARD_EMBED_KEY", "/nope", "no such file"),
        ("STEWARD_KEY_SECRET_FILE", "/nope", "no such file"),
        ("STEWARD_COMPANY_FILE", "/dev/null", "/dev/null"),
        ("STEWARD_POOL_SIZE", "many", "valid integer"),
        ("STEWARD_LEASE", "0", "greater than 0"),
        ("STEWARD_HOSTS", "desk.internal", 'As JSON: ["a", "b"]'),
        ("STEWARD_PROXIES", '["here"]', "network"),
        ("STEWARD_MODELS", "openai", 'As JSON: {"a": "b"}'),
        ("STEWARD_HELP_URL", "help.example", "https://"),
        ("STEWARD_METRICS_TOKEN", "hushhush", "fewer than 16 characters"),
        ("DATABASE_URL", "desk:hushhush", "no address of a Postgres database"),
    ],
)
def test_run_with_a_setting_that_cannot_be_used_says_which_and_starts_nothing(
    steward: Steward, tmp_path: Path, setting: str, value: str, says: str
) -> None:
    said = steward("run", **{setting: value})
    assert said.exit_code == 2, said.output
    text = " ".join(said.output.split())
    assert setting in text
    assert says in text
    assert "Traceback" not in text
    assert "hushhush" not in text, "what is secret is not repeated"
    assert not (tmp_path / "home").exists()


@pytest.mark.parametrize("setting", ["STEWARD_SYSTEMS_FILE", "STEWARD_CHANNELS_FILE"])
def test_run_with_a_file_that_is_no_yaml_says_which_and_starts_nothing(
    steward: Steward, tmp_path: Path, setting: str
) -> None:
    file = tmp_path / "given.yaml"
    file.write_text("systems: [crm\n")
    said = steward("run", **{setting: str(file)})
    assert said.exit_code == 2, said.output
    assert f"{setting}: " in said.output
    assert "Traceback" not in said.output
    assert not (tmp_path / "home").exists()


def test_run_with_the_highest_port_asks_for_one_for_the_systems(steward: Steward) -> None:
    said = steward("run", "--port", "65535")
    assert said.exit_code == 2
    assert "--systems-port" in said.output


def test_home_that_cannot_be_made_is_said(steward: Steward, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    port = str(free_port())
    said = steward("run", "--port", port, "--home", str(tmp_path / "file" / "home"))
    assert said.exit_code == 1
    assert "cannot be the home folder: Not a directory" in said.output
    assert "STEWARD_HOME=FOLDER" in said.output


@pytest.mark.parametrize("words", [["demo", "two"], ["serve"], ["chat"], ["policy", "rules"]])
def test_commands_that_read_settings_say_one_that_cannot_be_used(
    steward: Steward, words: list[str]
) -> None:
    said = steward(*words, STEWARD_POOL_SIZE="many")
    assert said.exit_code == 2, said.output
    assert "STEWARD_POOL_SIZE=many: " in said.output
