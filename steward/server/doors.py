"""What a run may be asked for: the allowed shape of `create_run`.

Every way past the graph is closed.

LangGraph's server lets a caller set configuration, context, checkpoints, commands and the recursion
limit of a run. None of them carries authority here, and this module takes them away all the same,
before a run exists.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, get_args
from uuid import UUID, uuid4, uuid5

from steward.conversation.types import is_an_id
from steward.domain.understanding import Team
from steward.errors import BadInput, NotAuthorised
from steward.server.principal import Principal
from steward.telemetry import tracing
from steward.understanding.text.masking import mask_secrets

# Put there by the server itself, after the caller's own values were merged.
_OF_THE_SERVER = frozenset(
    {
        "langgraph_auth_user",
        "langgraph_auth_user_id",
        "langgraph_auth_permissions",
        "langgraph_request_id",
        "__request_start_time_ms__",
        "__after_seconds__",
        "langsmith-trace",
        "thread_id",
        "run_id",
    }
)
_OF_A_CHECKPOINT = frozenset({"checkpoint_id", "checkpoint_ns", "checkpoint_map"})
_INPUT_KEYS = ("messages", "task")
_HUMAN = frozenset({"human", "user"})
# The LangGraph server makes the id of a served graph's assistant of its name, in this namespace of
# its own.
ASSISTANTS = UUID("6ba7b821-9dad-11d1-80b4-00c04fd430c8")
GRAPH_NAMES = {str(uuid5(ASSISTANTS, name)): name for name in ("desk", *get_args(Team))}
_TEXT_LIMIT = 200_000
_SOME_THREAD = UUID(int=0)  # as long as the id of the thread that the server will make


def take_words_for_words(asked: dict[str, Any]) -> None:
    """Make input of a resume that is nothing but messages, in place: to the protocol's `run.start`
    whatever is said while people are asked is the answer to what they are asked.
    """
    command = asked.get("command")
    resume = _dict(_given(command).get("resume"))
    if set(_given(command)) == {"resume"} and set(resume) == {"messages"}:
        asked["input"], asked["command"] = resume, None


def shut_doors(
    principal: Principal, run: dict[str, Any], step_limit: int, *, debug: bool = False
) -> None:
    """Check and rewrite the value of a `create_run` event in place. For debugging it may name a
    checkpoint and where to stop, go anywhere, and bring nothing: rows go back with it.

    Raises NotAuthorised or BadInput.
    """
    asked: dict[str, Any] = run["kwargs"] if isinstance(run.get("kwargs"), dict) else run
    _refuse_side_doors(run, asked)
    _limit_config(asked, step_limit, debug=debug)
    command = asked.get("command")
    if command is not None:
        if not (debug and set(_given(command)) <= {"goto", "update"}):
            _check_command(principal, command)
        asked["input"] = None
    elif not (debug and asked.get("input") is None):
        # what is new is in the inbox already
        wakes = principal.kind == "service" and asked.get("input") == {"messages": []}
        asked["input"] = {"messages": []} if wakes else clean_input(asked.get("input"))
        _must_fit(GRAPH_NAMES.get(str(run.get("assistant_id"))), asked["input"])
        _name_messages(asked["input"], run.get("thread_id"))
    mark_owner(run, principal.owner)


def _must_fit(graph: str | None, given: Mapping[str, Any]) -> None:
    """The desk takes messages, a team takes a task."""
    if graph == "desk" and "messages" not in given:
        raise BadInput(
            "the desk takes messages",
            next_step='send {"messages": [{"role": "user", "content": "…"}]}',
        )
    if graph is None or graph == "desk":
        return
    task = given.get("task")
    if (
        not isinstance(task, dict)
        or not isinstance(task.get("goal"), str)
        or not isinstance(task.get("slots", {}), dict)
    ):
        raise BadInput(
            f"the team {graph} takes a task, not messages",
            next_step='send {"task": {"goal": "…", "slots": {}}}, or ask the graph desk',
        )
    task.setdefault("slots", {})


def mark_owner(value: dict[str, Any], owner: str) -> None:
    """Write the owner into the metadata in place.

    The server goes on with the dictionary that it handed out.
    """
    if not isinstance(value.get("metadata"), dict):
        value["metadata"] = {}
    value["metadata"]["owner"] = owner


def _refuse_side_doors(run: Mapping[str, Any], asked: Mapping[str, Any]) -> None:
    if asked.get("webhook"):
        raise NotAuthorised(
            "runs of this desk call no webhooks",
            next_step="leave webhook out, and wait or listen for the run",
        )
    if asked.get("feedback_keys"):
        raise BadInput(
            "this desk takes no feedback through LangSmith", next_step="leave feedback_keys out"
        )
    if run.get("multitask_strategy") in ("rollback", "interrupt"):
        raise NotAuthorised(
            "a run of this desk is never cut off", next_step='use multitask_strategy "enqueue"'
        )
    if run.get("after_seconds") or _dict(_dict(asked.get("config")).get("configurable")).get(
        "__after_seconds__"
    ):
        raise NotAuthorised(
            "a run of this desk begins at once",
            next_step="ask for it later; what its caller may do counts then",
        )
    # the server would delete its thread, which nobody may: its caller would wait without end
    if asked.get("temporary"):
        raise BadInput(
            "a conversation of this desk is kept",
            next_step='create a thread first, or send on_completion "keep"',
        )
    if "method" in run and "kwargs" not in run:
        raise NotAuthorised(
            "protocol commands are not served here", next_step="create a run instead"
        )
    if asked is run and (run.get("checkpoint") or run.get("checkpoint_id")):
        raise NotAuthorised(
            "a conversation goes on from where it is, never from an earlier checkpoint"
        )


def _limit_config(asked: dict[str, Any], step_limit: int, *, debug: bool) -> None:
    """Keep what the server itself wrote; the caller's configuration and context go, and, but for
    debugging, checkpoint and interrupts.
    """
    kept = _OF_THE_SERVER | (_OF_A_CHECKPOINT if debug else frozenset())
    config = asked.get("config")
    if not isinstance(config, dict):
        config = asked["config"] = {}
    configurable = config.get("configurable")
    if isinstance(configurable, dict):
        for key in [key for key in configurable if key not in kept]:
            del configurable[key]
        # of this request; never what the caller wrote into its configuration
        for name, said in tracing.headers_of(tracing.context_here()).items():
            configurable[f"__otel_{name}__"] = said
    for key in [key for key in config if key not in ("configurable", "metadata", "tags")]:
        del config[key]
    # a lower one would cut the run off where its caller likes
    config["recursion_limit"] = step_limit
    asked["context"] = {}
    asked["durability"] = "sync"  # each step is kept before the next one begins
    if not debug:
        asked["interrupt_before"] = asked["interrupt_after"] = None


def _check_command(principal: Principal, command: object) -> None:
    """Staff may resume; the service may wake (`update` with the one key `woken`).

    Nobody may go anywhere.
    """
    given = _given(command)
    if (
        principal.kind == "service"
        and set(given) == {"update"}
        and set(_dict(given["update"])) == {"woken"}
    ):
        return
    if (
        principal.kind in ("staff", "service")
        and set(given) <= {"resume"}
        and "resume" in _dict(command)
    ):
        if _is_blank(given.get("resume")):
            raise BadInput(
                "the resume is empty: it decides nothing",
                next_step='send {"resume": {"decisions": [{"type": "approve", …}]}}',
            )
        return
    if set(given) == {"resume"}:
        raise NotAuthorised(
            "only a signed-in member of staff can decide",
            next_step="sign in, or use: steward approvals list",
        )
    raise NotAuthorised(
        "a run takes messages or a resume; state and steps cannot be set from outside"
    )


def _given(command: object) -> dict[str, Any]:
    return {key: value for key, value in _dict(command).items() if value is not None}


def _is_blank(value: object) -> bool:
    """Whether nothing is said in it, however it is wrapped."""
    match value:
        case str():
            return not value.strip()
        case dict():
            return all(map(_is_blank, value.values()))
        case list():
            return all(map(_is_blank, value))
    return value is None or value is False or value == 0


def clean_input(given: object) -> dict[str, Any]:
    """The part of a run's input that counts: people's messages,
    secrets masked, or a team's task.

    Raises BadInput for any other form.
    """
    if not isinstance(given, dict):
        raise BadInput(
            "a run needs input", next_step='send {"messages": [{"role": "user", "content": "…"}]}'
        )
    kept = {key: given[key] for key in _INPUT_KEYS if key in given}
    if not kept:
        raise BadInput(
            "the input has neither messages nor a task",
            next_step='send {"messages": [{"role": "user", "content": "…"}]}',
        )
    if "messages" in kept:
        kept["messages"] = _clean_messages(kept["messages"])
    if "task" in kept:
        kept["task"] = _masked(kept["task"])
    return kept


def _name_messages(given: dict[str, Any], thread: object) -> None:
    """Give messages the inbox's ids, so that a message and its row are the same."""
    for message in given.get("messages", []):
        own = str(message.get("id") or uuid4())
        named = own if own.startswith(f"{thread}:") else f"{thread or _SOME_THREAD}:{own}"
        if not is_an_id(named):
            raise BadInput(
                "a message's id is 1 to 150 characters without spaces",
                next_step="send another id, or none: one is made",
            )
        if thread:
            message["id"] = named


def _clean_messages(given: object) -> list[dict[str, Any]]:
    entries = given if isinstance(given, list) else [given]
    cleaned = [message for entry in entries if (message := _clean_message(entry)) is not None]
    if not cleaned:
        raise BadInput(
            "none of the messages is from a person", next_step='give them the role "user"'
        )
    return cleaned


def _clean_message(entry: object) -> dict[str, Any] | None:
    """A message of a person with only its text and id.

    None for anything else (assistant, tool, remove …).
    """
    match entry:
        case str():
            return {"type": "human", "content": _masked(entry[:_TEXT_LIMIT])}
        case [str() as role, str() | list() as content] if role in _HUMAN:
            return {"type": "human", "content": _masked(_only_text(content))}
        case dict() if entry.get("type", entry.get("role")) in _HUMAN and isinstance(
            entry.get("content"), str | list
        ):
            identifier, content = entry.get("id"), entry["content"]
            named = {"id": identifier} if isinstance(identifier, str) and identifier else {}
            return {"type": "human", "content": _masked(_only_text(content)), **named}
    return None


def _only_text(content: str | list[object]) -> str:
    """The words of a message; pictures and files are not read by this desk."""
    if isinstance(content, str):
        return content[:_TEXT_LIMIT]
    parts = [
        part if isinstance(part, str) else str(_dict(part).get("text", "")) for part in content
    ]
    return "\n".join(part for part in parts if part)[:_TEXT_LIMIT]


def _masked(value: Any) -> Any:
    """The same value with secrets taken out of every text in it."""
    match value:
        case str():
            return mask_secrets(value).text
        case list():
            return [_masked(item) for item in value]
        case dict():
            return {key: _masked(item) for key, item in value.items()}
    return value


def _dict(value: object) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}
