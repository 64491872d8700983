"""Which model plays which role, by configuration.

What is missing is said at the start, with the next step.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from langchain_core.language_models import BaseChatModel

from steward.domain.understanding import Intent
from steward.errors import BadInput
from steward.llm.calls import RoleModel
from steward.settings import PROJECT, Settings

ROLES = ("understand", "compose")
PROMPTS = PROJECT / "nodes" / "prompts"
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


def configured(settings: Settings) -> bool:
    """Whether any role has a model."""
    return bool(settings.models or settings.scripted_model)


def build_models(settings: Settings, output_tokens: int) -> dict[str, RoleModel]:
    """The model of each configured role.

    Raises BadInput for a role, package or key that is not there.
    """
    made = {
        role: (name, _provided(role, name, settings, output_tokens))
        for role, name in settings.models.items()
    }
    if settings.scripted_model is not None:
        made |= _scripted(settings.scripted_model, settings.sandbox)
    if unknown := sorted(set(made) - set(ROLES)):
        raise BadInput(
            f"no step of the desk asks a model as {', '.join(unknown)}",
            next_step=f"STEWARD_MODELS knows these roles: {', '.join(ROLES)}",
        )
    return {
        role: RoleModel(name, chat, prompt(role), output_tokens)
        for role, (name, chat) in made.items()
    }


def prompt(role: str, folder: Path = PROMPTS) -> str:
    """A role's prompt, its lists filled in."""
    text = (folder / f"{role}.md").read_text("utf-8")
    return text.replace(
        "{intents}", ", ".join(sorted(intent.value for intent in readable()))
    ).strip()


def readable() -> tuple[Intent, ...]:
    """What a model may hear: wishes and small talk.

    A yes, a no, a correction and a withdrawal are read by rules alone.
    """
    by_rules = {Intent.YES, Intent.NO, Intent.CORRECTION, Intent.WITHDRAW}
    return tuple(intent for intent in Intent if intent not in by_rules)


def _provided(role: str, name: str, settings: Settings, output_tokens: int) -> BaseChatModel:
    from langchain.chat_models import init_chat_model  # takes a moment to import

    provider = name.partition(":")[0]
    if ":" not in name:
        raise BadInput(
            f"{name!r} for {role} names no provider",
            next_step='write "provider:model", such as "anthropic:claude-sonnet-4-0"',
        )
    key = _KEYS.get(provider)
    build: Callable[..., Any] = init_chat_model
    try:
        chat = build(name, max_tokens=output_tokens, timeout=settings.model_seconds, max_retries=0)
    except ImportError as error:
        raise BadInput(
            f"the model {name!r} for {role} needs a package that is not installed: {error}",
            next_step=(
                f"add the package of {provider} to this environment, "
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


def _scripted(file: Path, sandbox: bool) -> Mapping[str, tuple[str, BaseChatModel]]:
    from steward.llm.scripted import load_scripted

    if not sandbox:
        raise BadInput(
            "a scripted model is for the sandbox only", next_step="unset STEWARD_SCRIPTED_MODEL"
        )
    return {role: (f"scripted:{role}", model) for role, model in load_scripted(file).items()}
