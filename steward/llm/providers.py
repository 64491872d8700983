"""Chat models of providers: keys, packages, and the bounds in which one answers.

Most of today's models think before they answer, unless they are told how hard; what they think
counts as what they write, and is paid for like it. LangChain's packages know for each model whether
it does (its `profile`), and take one word for all providers, `reasoning_effort`.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from langchain_core.language_models import BaseChatModel

from steward.errors import BadInput
from steward.settings import Settings

EXAMPLE = "anthropic:claude-sonnet-5-5"
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
_EFFORT = "low"  # a customer waits


class Bounded(NamedTuple):
    """A chat model, and the most tokens that one call of it may write, thoughts and all."""

    chat: BaseChatModel
    output_tokens: int


def chat_model(
    role: str, name: str, settings: Settings, output_tokens: int, thinking_tokens: int = 0
) -> Bounded:
    """The model of a provider for a role. Raises BadInput for a package, name or key that is not
    there.
    """
    provider = name.partition(":")[0]
    if ":" not in name:
        raise BadInput(
            f"{name!r} for {role} names no provider",
            next_step=f'write "provider:model", such as "{EXAMPLE}"',
        )
    chat = _built(role, name, settings, {})
    if key := _lacking_key(provider, settings):
        raise BadInput(
            f"the model {name!r} for {role} has no key",
            next_step=f"set {key}, or take {role} out of STEWARD_MODELS",
        )
    if not isinstance(chat, BaseChatModel):
        raise BadInput(f"{name!r} for {role} is no chat model", next_step="name one chat model")
    profile: Mapping[str, Any] = chat.profile or {}
    thinks = profile.get("reasoning_output") is not False  # one that nobody knows may well
    most = output_tokens + (thinking_tokens if thinks else 0)
    bounds: dict[str, Any] = {"num_predict" if provider == "ollama" else "max_tokens": most}
    if effort := settings.model_effort or _usual_effort(profile):
        bounds["reasoning" if provider == "ollama" else "reasoning_effort"] = effort
    return Bounded(_built(role, name, settings, bounds), most)


def _lacking_key(provider: str, settings: Settings) -> str:
    """The key that this provider asks for and that is not set; a server of one's own asks none."""
    key = "" if settings.model_url else _KEYS.get(provider, "")
    return "" if os.environ.get(key) else key


def _usual_effort(profile: Mapping[str, Any]) -> str:
    """How hard a model is told to think where no setting says it; empty: it is not told.

    Where a profile lists no levels, the models that take no temperature any more are those that
    take an effort.
    """
    levels = profile.get("reasoning_effort_levels")
    takes = _EFFORT in levels if levels else profile.get("temperature") is False
    return _EFFORT if profile.get("reasoning_output") and takes else ""


def _built(role: str, name: str, settings: Settings, bounds: Mapping[str, Any]) -> Any:
    """What LangChain makes of a name. Raises BadInput with the next step."""
    from langchain.chat_models import init_chat_model  # takes a moment to import

    provider = name.partition(":")[0]
    build: Callable[..., Any] = init_chat_model
    more = dict(bounds)
    if provider in _TIMED:
        more |= {"timeout": settings.model_seconds, "max_retries": 0}
    if settings.model_url:
        more["base_url"] = settings.model_url
        if provider == "openai" and not os.environ.get(_KEYS[provider]):
            more["api_key"] = "none"  # its client asks for one, such a server does not
    elif provider == "openai":
        more["store"] = False  # where tools are asked for, it would keep what customers wrote
    try:
        return build(name, **more)
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
        key = _lacking_key(provider, settings)
        hint = f"set {key}" if key else "check the name and the provider's own settings"
        raise BadInput(
            f"the model {name!r} for {role} cannot be used: {error}", next_step=hint
        ) from error


def refused(error: Exception) -> str:
    """What to do where a provider's client raised this; empty where nobody knows."""
    match getattr(error, "status_code", getattr(error, "code", None)):
        case 404:
            return "the provider has no such model, or no longer: name one that it offers today"
        case 401 | 403:
            return "the provider does not accept the key, or not for this model"
        case 400 if "effort" in str(error) or "reasoning" in str(error):
            return "this model takes no such effort: set STEWARD_MODEL_EFFORT to one it names"
        case 429:
            return "too many calls, or nothing left to pay them with"
        case _:
            return ""
