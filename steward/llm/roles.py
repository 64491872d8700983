"""Which model plays which role, by configuration.

What is missing is said at the start, with the next step.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from langchain_core.language_models import BaseChatModel

from steward.errors import BadInput
from steward.llm.calls import Ladder, RoleModel
from steward.llm.providers import chat_model
from steward.llm.reading import filled
from steward.settings import PROJECT, Settings


@dataclass(frozen=True)
class Role:
    """What a model may be asked for, the most that it may write, and what does it without one.

    Its budget of a day is `agent` in limits.yaml, its models are those that STEWARD_MODELS names.
    """

    name: str
    asks: str
    offline: str
    output_tokens: int


TABLE: Mapping[str, Role] = {
    role.name: role
    for role in (
        Role("understand", "what the customer wants", "rules and the local classifier", 700),
        Role("plan", "which of several wishes comes first", "the order of the rules", 120),
        Role("investigate", "which further reads may tell", "reads by the kind of question", 300),
        Role("read", "one closed question about one note", "phrases that are listed", 120),
        Role("analyst", "what speaks for and against a payment", "the evidence of the rules", 300),
        Role("critic", "what the analyst left out", "facts that nobody named", 200),
        Role("refine", "one opinion out of both", "a person, where both differ", 200),
        Role("answer", "which sentences answer what is asked", "the reply as it is", 300),
        Role("compose", "what shows that one understood", "the sentences alone", 120),
    )
}
ROLES = tuple(TABLE)
_DEBATE = ("analyst", "critic", "refine")  # STEWARD_MODEL alone names nobody for them (ADR 144)
PROMPTS = PROJECT / "nodes" / "prompts"
_GOALS = ("goals.md", "last_goals.md")


def configured(settings: Settings) -> bool:
    """Whether any role has a model."""
    return bool(settings.model or settings.models or settings.scripted_model)


def named(settings: Settings) -> dict[str, tuple[str, ...]]:
    """The models of each role by name, in the order in which they are asked. Those who argue on a
    card are asked only where they are named themselves.

    Raises BadInput for a role that nobody plays.
    """
    found: dict[str, tuple[str, ...]] = {}
    if settings.model:
        found = dict.fromkeys((role for role in ROLES if role not in _DEBATE), (settings.model,))
    found |= {
        role: (names,) if isinstance(names, str) else names
        for role, names in settings.models.items()
    }
    if unknown := sorted(set(found) - set(ROLES)):
        raise _unknown(unknown)
    if empty := sorted(role for role, names in found.items() if not names):
        raise BadInput(
            f"no model is named for {', '.join(empty)}",
            next_step="name one, or take the role out of STEWARD_MODELS",
        )
    return found


def build_models(
    settings: Settings, output_tokens: int, thinking_tokens: int = 0
) -> dict[str, Ladder]:
    """The models of each configured role. None writes more than its role's share of
    `output_tokens`, and one that thinks has `thinking_tokens` for it beside them.

    Raises BadInput for a role, package or key that is not there.
    """
    written = {role.name: min(output_tokens, role.output_tokens) for role in TABLE.values()}
    made = {
        role: tuple(
            (name, *chat_model(role, name, settings, written[role], thinking_tokens))
            for name in names
        )
        for role, names in named(settings).items()
    }
    if settings.scripted_model is not None:
        made |= {
            role: ((f"scripted:{role}", chat, written.get(role, 0)),)
            for role, chat in _scripted(settings.scripted_model, settings.sandbox).items()
        }
    if unknown := sorted(set(made) - set(ROLES)):
        raise _unknown(unknown)
    return {
        role: tuple(RoleModel(name, chat, prompt(role), most) for name, chat, most in ladder)
        for role, ladder in made.items()
    }


def _unknown(roles: Sequence[str]) -> BadInput:
    return BadInput(
        f"no step of the desk asks a model as {', '.join(roles)}",
        next_step=f"STEWARD_MODELS knows these roles: {', '.join(ROLES)}",
    )


def prompt(role: str, folder: Path = PROMPTS) -> str:
    """A role's prompt, with what the teams say of their goals and its other lists."""
    template = (folder / f"{role}.md").read_text("utf-8")
    if "{goals}" in template:
        template = template.replace("{goals}", _goals(folder))
    return filled(template).strip()


def _goals(folder: Path) -> str:
    """What the goals of each team mean: those that are meant where no other is come last."""
    files = prompt_files(folder)
    told = [files[name] for last in _GOALS for name in files if name.endswith(f"/{last}")]
    return "\n".join(file.read_text("utf-8").strip() for file in told)


def prompt_files(folder: Path = PROMPTS) -> dict[str, Path]:
    """All files that prompts are made of, by name: `ROLE.md`, and `TEAM/goals.md`, which stands in
    the team's package.
    """
    teams = sorted((folder.parents[1] / "teams").glob("*/prompts/*.md"))
    names = [*(one.name for one in sorted(folder.glob("*.md")))]
    names += [f"{one.parents[1].name}/{one.name}" for one in teams]
    return {name: prompt_file(name, folder) for name in names}


def prompt_file(name: str, folder: Path = PROMPTS) -> Path:
    """Where the file of this name stands."""
    team, _, own = name.rpartition("/")
    return folder.parents[1] / "teams" / team / "prompts" / own if team else folder / own


def _scripted(file: Path, sandbox: bool) -> Mapping[str, BaseChatModel]:
    from steward.llm.scripted import load_scripted

    if not sandbox:
        raise BadInput(
            "a scripted model is for the sandbox only", next_step="unset STEWARD_SCRIPTED_MODEL"
        )
    return load_scripted(file)
