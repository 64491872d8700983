"""Which model plays which role, by configuration.

What is missing is said at the start, with the next step.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from langchain_core.language_models import BaseChatModel

from steward.errors import BadInput
from steward.llm.calls import Ladder, RoleModel
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
# Providers whose client finds out only at the first call that it has no key.
_KEYS = {
    "anthropic": "ANTHROPIC_API_KEY",
    "openai": "OPENAI_API_KEY",
    "google_genai": "GOOGLE_API_KEY",
    "groq": "GROQ_API_KEY",
    "mistralai": "MISTRAL_API_KEY",
    "deepseek": "DEEPSEEK_API_KEY",
    "xai": "XAI_API_KEY",
}

_EXTRAS = {
    "openai": "openai",
    "anthropic": "anthropic",
    "google_genai": "google",
    "ollama": "ollama",
}
# The others' clients take no such words; the desk's own deadline holds for all.
_TIMED = frozenset(_KEYS)


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


def build_models(settings: Settings, output_tokens: int) -> dict[str, Ladder]:
    """The models of each configured role.

    Raises BadInput for a role, package or key that is not there.
    """
    made = {
        role: tuple((name, chat_model(role, name, settings, output_tokens)) for name in names)
        for role, names in named(settings).items()
    }
    if settings.scripted_model is not None:
        made |= _scripted(settings.scripted_model, settings.sandbox)
    if unknown := sorted(set(made) - set(ROLES)):
        raise _unknown(unknown)
    return {
        role: tuple(
            RoleModel(name, chat, prompt(role), min(output_tokens, TABLE[role].output_tokens))
            for name, chat in ladder
        )
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


def chat_model(role: str, name: str, settings: Settings, output_tokens: int) -> BaseChatModel:
    """The model of a provider for a role. Raises BadInput for a package, name or key that is not
    there.
    """
    from langchain.chat_models import init_chat_model  # takes a moment to import

    provider = name.partition(":")[0]
    if ":" not in name:
        raise BadInput(
            f"{name!r} for {role} names no provider",
            next_step='write "provider:model", such as "anthropic:claude-sonnet-4-0"',
        )
    key = "" if settings.model_url else _KEYS.get(provider, "")  # a server of one's own has none
    build: Callable[..., Any] = init_chat_model
    more: dict[str, Any] = {"max_tokens": output_tokens}
    if provider in _TIMED:
        more |= {"timeout": settings.model_seconds, "max_retries": 0}
    elif provider == "ollama":
        more = {"num_predict": output_tokens}
    if settings.model_url:
        more["base_url"] = settings.model_url
        if provider == "openai" and not os.environ.get(_KEYS[provider]):
            more["api_key"] = "none"  # its client asks for one, such a server does not
    try:
        chat = build(name, **more)
    except ImportError as error:
        raise BadInput(
            f"the model {name!r} for {role} needs a package that is not installed: {error}",
            next_step=(
                f"in the repository: uv sync --extra {_EXTRAS[provider]} (.uv/bin/uv where you "
                "have no uv of your own); "
                f"elsewhere: pip install 'steward-….whl[{_EXTRAS[provider]}]'"
                if provider in _EXTRAS
                else f"add the package of {provider} to this environment, "
                f"or take {role} out of STEWARD_MODELS"
            ),
        ) from error
    # an edge: any provider's client raises what it likes about a key or a name
    except Exception as error:
        hint = (
            f"set {key}"
            if key and not os.environ.get(key)
            else "check the name and the provider's own settings"
        )
        raise BadInput(
            f"the model {name!r} for {role} cannot be used: {error}", next_step=hint
        ) from error
    if key and not os.environ.get(key):
        raise BadInput(
            f"the model {name!r} for {role} has no key",
            next_step=f"set {key}, or take {role} out of STEWARD_MODELS",
        )
    if not isinstance(chat, BaseChatModel):
        raise BadInput(f"{name!r} for {role} is no chat model", next_step="name one chat model")
    return chat


def _scripted(file: Path, sandbox: bool) -> Mapping[str, tuple[tuple[str, BaseChatModel], ...]]:
    from steward.llm.scripted import load_scripted

    if not sandbox:
        raise BadInput(
            "a scripted model is for the sandbox only", next_step="unset STEWARD_SCRIPTED_MODEL"
        )
    return {role: ((f"scripted:{role}", model),) for role, model in load_scripted(file).items()}
