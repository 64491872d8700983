"""Looking further where a playbook leaves a question open, in a bounded room.

Without a model the reads of that kind of question are made once the customer doubts an answer; a
model may be asked at once, and chooses among the team's own READ tools. It asks and concludes;
code looks up, checks and decides. Whatever it says that is not of that form is counted, recorded,
and otherwise nothing.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from langchain_core.runnables import RunnableConfig
from pydantic import ValidationError

from state.team import Finding, Handoff, Read, TeamState
from state.turn import conversation_of
from steward.desk import Desk
from steward.domain.cost import Scope
from steward.domain.turn import TurnRef
from steward.errors import ModelFailed, OverBudget, StewardError
from steward.frozen_model import Frozen
from steward.investigation import notes
from steward.investigation.model_payers import paid_by
from steward.understanding.text.masking import private
from steward.wording.says import RestsOn
from teams import inquiry as rules
from teams.contract import AnyResult, Team, View
from teams.slots import typed
from tools.reading import Looked

if TYPE_CHECKING:
    from langchain_core.tools import BaseTool

    from steward.llm.calls import ToolUse
    from tools.for_models import Shown

ROLE = "investigate"
_WORDS = 500  # characters of the customer's
_BASIS: Mapping[str, Any] = {"billing": "invoice", "refund": "refund", "support": "parcel"}


class Conclusion(Frozen):
    """All that a model may conclude: nothing, a person, or a lead with the facts that show it."""

    end: str = ""
    lead: str = ""
    record: str = ""
    facts: tuple[str, ...] = ()


async def look_further(
    desk: Desk, team: Team, state: TeamState, view: View[Any], config: RunnableConfig
) -> dict[str, Any]:
    """The reads that come after those of the playbook; none where nothing is open."""
    known: dict[str, Any] = dict(state.get("inquiry") or {})
    turn = _asking_turn(desk, state, config)
    if not known:
        doubted = bool(typed(view.task).doubted)
        if not doubted and turn is None:
            return {"reads": []}
        if (kind := _open(team, view)) is None:
            return {"reads": []}
        known = {"open": kind, "by": "rules", "reads": 0, "rounds": 0, "refused": 0}
        if doubted and (reads := rules.further(team, kind, _tools(state))):
            return {"reads": reads, "inquiry": known}
    if known.get("end") or known["rounds"] >= rules.MOST_ROUNDS:
        return {"reads": []}
    if turn is None:
        return {"reads": [], "inquiry": known | {"end": "rules"}}
    scope = await paid_by(desk, turn, looked=True)
    return await _asked(desk, team, state, view, known, scope)


def _open(team: Team, view: View[Any]) -> rules.Open | None:
    try:
        result = team.goals[view.task["goal"]].conclude(view)
    except (KeyError, TypeError, ValueError, StewardError):  # an edge, as in `conclude`
        return None
    return rules.open_question(view, result)


def _asking_turn(desk: Desk, state: TeamState, config: RunnableConfig) -> TurnRef | None:
    """The turn in which a model may be asked; None where none is to be asked."""
    ref = state.get("ref")
    if desk.models is None or not desk.models.has(ROLE) or not ref:
        return None
    return TurnRef(
        id=str(ref["id"]), conversation_id=conversation_of(config), fence=int(ref["fence"])
    )


def _tools(state: TeamState) -> set[str]:
    """What was read already, as `system.tool`."""
    looked = {f"{look['system']}.{look['tool']}" for look in state.get("looks", [])}
    return looked | {rules.tool_of(name) for name in state.get("wider", {})}


def shown_of(state: TeamState) -> Shown:
    """Everything that was read, as a model sees it: what is new first."""
    from tools.for_models import Shown

    shown = Shown()
    for name, answer in state.get("wider", {}).items():
        shown.add(rules.tool_of(name), answer)
    for name, answer in state.get("facts", {}).items():
        shown.add(name, answer)
    return shown


async def _asked(
    desk: Desk,
    team: Team,
    state: TeamState,
    view: View[Any],
    known: dict[str, Any],
    scope: Scope,
) -> dict[str, Any]:
    """What a model asks to be read, or concludes; a refusal is told by asking it again."""
    assert desk.models is not None
    shown, tools, args = shown_of(state), *await _offered(desk, team, state)
    noted: list[dict[str, Any]] = [*known.get("notes", ())]
    while known["rounds"] < rules.MOST_ROUNDS:
        asked = {
            "team": team.name,
            "goal": view.task["goal"],
            "open": known["open"],
            "words": private(str(view.slots.quote)[:_WORDS]),
            "facts": [*noted, *shown.facts],
            "read": sorted(_tools(state)),
            "left": rules.MOST_READS - known["reads"],
        }
        try:
            uses = await desk.models.choose(ROLE, scope, asked, [*tools.values(), *_own_tools()])
            if not uses:
                raise ModelFailed("it asks for nothing and concludes nothing", why="unusable")
        except (OverBudget, ModelFailed) as error:
            await desk.models.fall_back(ROLE, scope, error)
            reads = rules.further(team, known["open"], _tools(state))
            return {"reads": reads, "inquiry": known | {"end": "rules"}}
        known = known | {"by": "model", "rounds": known["rounds"] + 1}
        reads, void = _reads(uses, args, shown, state, rules.MOST_READS - known["reads"])
        notes_read = await notes.read(desk, uses, shown, scope, noted)
        noted += notes_read.found
        known = known | {"refused": known["refused"] + void + notes_read.void, "notes": noted}
        if reads:
            return {"reads": reads, "inquiry": known | {"reads": known["reads"] + len(reads)}}
        if (ended := _ended(uses, shown, noted)) is not None:
            if not ended:
                known = known | {"refused": known["refused"] + 1}
            return {"reads": [], "inquiry": known | (ended or {"end": "nothing"})}
    return {"reads": [], "inquiry": known | {"end": "bound"}}


async def _offered(
    desk: Desk, team: Team, state: TeamState
) -> tuple[dict[str, BaseTool], dict[str, tuple[str, frozenset[str]]]]:
    """The reads that a model may ask for, and each one's tool and arguments by its name."""
    from tools.for_models import REFERENCES, arguments, called, langchain_tools

    schemas = await desk.gateway.schemas(team.tools.reads)
    before = _tools(state)
    reads, needed = dict[str, frozenset[str]](), dict[str, list[str]]()
    for tool, schema in sorted(schemas.items()):
        args = arguments(schema)
        if args is None or tool.startswith("knowledge.") or (tool in before and not args):
            continue
        reads[tool], needed[tool] = args, [n for n in schema.get("required", ()) if n in REFERENCES]

    async def shown_only(_tool: str, _args: dict[str, Any]) -> dict[str, Any]:
        return {}  # what is asked for is called by `read_tools`

    made = langchain_tools(reads, needed, shown_only)
    return made, {called(tool): (tool, args) for tool, args in reads.items()}


async def through(item: Read, reading: Callable[[], Awaitable[Looked]]) -> Looked:
    """A read that a model asked for, by its LangChain tool."""
    from tools.for_models import through as by_tool  # imports LangChain's adapters

    return await by_tool(item, reading)


def _own_tools() -> list[BaseTool]:
    from steward.investigation.inquiry_tools import conclude, read_note

    return [read_note, conclude]


def _reads(
    uses: Sequence[ToolUse],
    offered: Mapping[str, tuple[str, frozenset[str]]],
    shown: Shown,
    state: TeamState,
    left: int,
) -> tuple[list[Read], int]:
    """The reads that may be made of those that are asked for, and how many may not."""
    from tools.for_models import resolved

    found, void = dict[str, Read](), 0
    for use in uses:
        if use.tool in ("conclude", "read_note"):
            continue
        try:
            tool, allowed = offered[use.tool]
            args = resolved(use.args, allowed, shown)
        except (KeyError, ValueError):
            void += 1
            continue
        read = rules.wider("model", tool, **args)
        if read["name"] not in state.get("wider", {}):
            found[read["name"]] = read
    return [*found.values()][: max(0, left)], void


def _ended(
    uses: Sequence[ToolUse], shown: Shown, noted: Sequence[Mapping[str, Any]]
) -> dict[str, Any] | None:
    """What is concluded: None: nothing yet; empty: something that does not hold."""
    said = next((use.args for use in uses if use.tool == "conclude"), None)
    if said is None:
        return None
    try:
        read = Conclusion.model_validate(said)
    except ValidationError:
        return {}
    handles = shown.shown_by | {
        one["f"]: f"note.{one['question']}" for one in noted if one["says"] == "yes"
    }
    cited = [handles[one] for one in read.facts if one in handles]
    match read.end:
        case "nothing" | "person":
            return {"end": read.end}
        case "lead" if read.lead in rules.LEADS:
            lead = rules.LEADS[read.lead]
            if not cited or len(cited) < len(read.facts) or not set(cited) & set(lead.shown_by):
                return {}
            kind, value = shown.records.get(read.record, ("", ""))
            record = {"record": value} if kind and kind == lead.record else {}
            return {"end": "lead", "lead": read.lead, **record}
    return {}


def concluded(view: View[Any], state: TeamState, result: AnyResult) -> AnyResult:
    """The playbook's result with where else it was looked; or another goal, whose own playbook
    decides, where what was found leads to one.
    """
    known, found = state.get("inquiry"), state.get("wider", {})
    if not known or not isinstance(result, Finding):
        return result
    told = rules.looked(found)
    if told is None:
        return result
    if known["open"] == "why" and not known.get("lead"):  # the answer itself was said before
        return result.model_copy(update={"says": (told,)})
    name = known.get("lead") or rules.lead_of(found, view)
    task = rules.next_task(name, view, known.get("record"))
    if task is not None:
        return Handoff(tasks=(task,), says=(told,), wanted=result.wanted)
    again = known["open"] == "doubted"  # it was told before
    if again and known.get("end") == "person" and (about := _BASIS.get(view.task["team"])):
        return result.model_copy(update={"says": (told, RestsOn(about=about))})
    return result.model_copy(update={"says": (told, *result.says)})


async def record(desk: Desk, team: Team, state: TeamState, config: RunnableConfig) -> None:
    """Put on the record who looked further, how often, and what was refused; no text."""
    known = state.get("inquiry")
    if not known:
        return
    kept = {name: known[name] for name in ("open", "by", "reads", "refused")}
    data = kept | {"end": known.get("end", "rules"), "lead": known.get("lead", "")}
    data |= {"goal": state["task"]["goal"], "looked": len(state.get("wider", {}))}
    async with desk.db.transaction() as connection:
        conversation = conversation_of(config)
        await desk.audit.append(
            connection, conversation, "inquiry.ended", f"agent:{team.name}", data=data
        )
