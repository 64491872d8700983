"""What cannot work is said at the start, with the next step."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from steward.domain.understanding import INTENT_TEAM
from steward.errors import BadInput
from steward.llm.check import SAMPLES
from steward.llm.hostile import WORST
from steward.llm.reading import declared_requests, goals
from steward.llm.roles import ROLES, TABLE, build_models, prompt, prompt_file, prompt_files
from steward.llm.scripted import load_scripted
from steward.settings import PROJECT, Settings
from steward.yaml_text import plain


@pytest.mark.parametrize(
    ("models", "said", "next_step"),
    [
        ({"understand": "no-provider"}, "names no provider", "anthropic:"),
        ({"understand": "nobody:x"}, "cannot be used", "provider"),
        ({"understand": "perplexity:sonar"}, "not installed", "perplexity"),
    ],
)
def test_roles_what_is_missing_is_said(models: dict[str, str], said: str, next_step: str) -> None:
    with pytest.raises(BadInput, match=said) as refused:
        build_models(Settings(models=models), 100)
    assert next_step in refused.value.next_step


def test_role_that_no_step_asks_is_refused(tmp_path: Path) -> None:
    (tmp_path / "m.yaml").write_text("poet: ['hello']")
    with pytest.raises(BadInput, match="poet") as refused:
        build_models(Settings(scripted_model=tmp_path / "m.yaml", sandbox=True), 100)
    assert "understand, plan" in refused.value.next_step


def test_model_without_a_key_is_reported_at_the_start(monkeypatch: pytest.MonkeyPatch) -> None:
    """Some clients only find out at their first call."""
    monkeypatch.setattr("langchain.chat_models.init_chat_model", lambda *_, **__: object())
    monkeypatch.delenv("ANTHROPIC_API_KEY", raising=False)
    with pytest.raises(BadInput, match="no key") as refused:
        build_models(Settings(models={"compose": "anthropic:claude-sonnet-5-5"}), 100)
    assert "ANTHROPIC_API_KEY" in refused.value.next_step


def test_provider_gets_the_bounds_of_a_call(monkeypatch: pytest.MonkeyPatch) -> None:
    from steward.llm.scripted import Answer, ScriptedModel

    given: dict[str, Any] = {}

    def build(name: str, **more: Any) -> ScriptedModel:
        given.update(more, name=name)
        return ScriptedModel(answers=(Answer(),))

    monkeypatch.setattr("langchain.chat_models.init_chat_model", build)
    monkeypatch.setenv("OPENAI_API_KEY", "k")
    made = build_models(Settings(models={"understand": "openai:some"}, lease=10.0), 321, 1000)
    bounds = {"max_tokens": 1321, "timeout": 5.0, "max_retries": 0, "store": False}
    assert given == {"name": "openai:some"} | bounds
    [model] = made["understand"]
    assert (model.name, model.output_tokens) == ("openai:some", 1321)


def test_scripted_model_is_for_the_sandbox() -> None:
    file = PROJECT / "evals" / "models" / "hostile.yaml"
    with pytest.raises(BadInput, match="sandbox"):
        build_models(Settings(scripted_model=file), 100)
    assert set(build_models(Settings(scripted_model=file, sandbox=True), 100)) == set(ROLES)


@pytest.mark.parametrize(
    "text",
    [
        "understand: 5",
        "understand: [{saying: x}]",
        "understand: [{when: '(', say: x}]",
        "poet: {hostile: true}",
        "[",
        "understand: {hostile: maybe}",
    ],
)
def test_script_that_makes_no_sense_is_refused(tmp_path: Path, text: str) -> None:
    (tmp_path / "m.yaml").write_text(text)
    with pytest.raises(BadInput, match=r"m\.yaml"):
        load_scripted(tmp_path / "m.yaml")


def test_role_has_a_prompt_with_its_lists() -> None:
    for role in ROLES:
        assert "{requests}" not in prompt(role)
        assert "{facets}" not in prompt(role)
        assert "{goals}" not in prompt(role)


def test_team_tells_models_what_its_own_goals_mean_and_no_others() -> None:
    told = dict[str, str]()
    for name, file in prompt_files().items():
        team, slash, _ = name.partition("/")
        found = re.findall(r"(?:^- |; )(\w+): ", file.read_text("utf-8"), re.MULTILINE)
        told |= dict.fromkeys(found, team) if slash else {}
    assert told.keys() == goals() - declared_requests().keys(), "each that may be started, once"
    for intent, team in INTENT_TEAM.items():
        assert told.get(intent, team) == team, intent


def test_role_with_words_of_teams_takes_them_from_their_packages(tmp_path: Path) -> None:
    own = tmp_path / "nodes" / "prompts"
    own.mkdir(parents=True)
    (own / "understand.md").write_text("Goals:\n{goals}\nThat is all.")
    for name, text in {
        "support/last_goals.md": "- c: 3",
        "support/goals.md": "- b: 2",
        "billing/goals.md": "- a: 1\n",
    }.items():
        file = prompt_file(name, own)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)
    assert prompt("understand", own) == "Goals:\n- a: 1\n- b: 2\n- c: 3\nThat is all."


def test_role_has_a_sample_of_its_own_and_its_worst() -> None:
    assert set(SAMPLES) == set(WORST) == set(ROLES)
    assert all(role.asks and role.offline and role.output_tokens for role in TABLE.values())


def test_role_writes_no_more_than_its_entry_says() -> None:
    file = PROJECT / "evals" / "models" / "hostile.yaml"
    made = build_models(Settings(scripted_model=file, sandbox=True), 200)
    assert {role: model.output_tokens for role, (model,) in made.items()} == {
        role.name: min(200, role.output_tokens) for role in TABLE.values()
    }


def test_role_of_each_name_is_played_in_a_scenario_that_is_replayed() -> None:
    folder = PROJECT / "evals"
    replayed = {
        (file.parent / step["model"]).resolve()
        for file in (folder / "scenarios").glob("model_*.yaml")
        for step in plain(file.read_text(encoding="utf-8"))["when"]
        if str(step.get("model", "")).endswith(".jsonl")
    }
    answers = [json.loads(line) for file in replayed for line in file.read_text().splitlines()]
    assert {one["role"] for one in answers if one["answer"]} == set(ROLES)
