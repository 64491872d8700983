"""Every table of the desk: what it keeps, for how long, how it is cleared, or why it stays.

The one list. `steward erase` carries it out for a customer, housekeeping for what is old, and a
test walks the schema for tables that are not on it.
"""

from __future__ import annotations

from steward.stores.of_money import MONEY
from steward.stores.store import (
    BOOKS,
    GONE,
    HOUSE,
    OF_CUSTOMER,
    OF_TALKS,
    OF_THREADS,
    Clearing,
    Store,
    deleted,
    emptied,
    untouched,
)

_NO_WORDS = "no words and no names: times and kinds, under ids that lead to nobody any more"
_UNTIL_ENDED = "until somebody ends it"
_WITH_TALK = "as long as the conversation's row, which stays for reports"
# A report's rows of a conversation that has been over for long go, whoever's they were.
_OLD_FIGURES = Clearing(where=OF_TALKS, days="report_days")
_CODES = "(kind = 'code' OR aside) AND source IN (SELECT id FROM desk.action WHERE"
_SPOKEN = {"text": GONE, "destination": "''", "facts": "'{}'", "asks": "NULL", "zones": "NULL"}


def _house(table: str, keeps: str, lasts: str = _UNTIL_ENDED) -> Store:
    return Store(table=table, keeps=keeps, stays=HOUSE, lasts=lasts)


_WHO = (
    Store(
        table="desk.customer",
        keeps="an id for each customer, and their name",
        clears=(Clearing(where=OF_CUSTOMER, sets={"name": "''"}, by_age=False),),
        stays="the id alone, so that money given under it still adds up",
        lasts="until they are erased",
    ),
    Store(
        table="desk.link",
        keeps="which records of the company's systems are that customer's",
        clears=(Clearing(where=OF_CUSTOMER, by_age=False),),
        lasts="until they are erased",
    ),
    Store(
        table="checkpoints.store",
        keeps="LangGraph's store: language, name, channel, need that they asked to have kept",
        clears=(Clearing(where="prefix = 'preferences.' || %(customer)s", by_age=False),),
        days="preference_days",
    ),
    Store(
        table="desk.challenge",
        keeps="one-time codes as hashes, and where they went, masked",
        clears=emptied(f"({OF_CUSTOMER} OR {OF_TALKS})", destination="''", sent_to="''"),
        stays=_NO_WORDS,
        days="conversation_days",
    ),
    Store(
        table="desk.code_check",
        keeps="what a look at a code said",
        stays=_NO_WORDS,
        lasts=_WITH_TALK,
    ),
    Store(
        table="desk.proof",
        keeps="how somebody proved who they are, and where a code went, masked",
        clears=emptied(
            f"({OF_CUSTOMER} OR {OF_TALKS})",
            destination="''",
            expires_at="least(expires_at, clock.now())",
        ),
        stays="that it was proved and how: decisions about money rest on it",
        days="conversation_days",
    ),
    Store(
        table="desk.freeze",
        keeps="that somebody else may have been in an account, who said so, and who lifted it, why",
        clears=deleted(f"({OF_CUSTOMER} OR {OF_TALKS}) AND lifted_at IS NOT NULL"),
        days="conversation_days",
    ),
    Store(
        table="desk.vouched",
        keeps="whom a channel vouched for while a system was away, until it is looked up",
        clears=deleted(OF_TALKS),
        days="conversation_days",
    ),
    Store(
        table="desk.acting",
        keeps="for whom somebody may ask, as the CRM said it last",
        clears=deleted(f"({OF_CUSTOMER} OR representative = %(customer)s OR {OF_TALKS})"),
        days="conversation_days",
    ),
)
_WORDS = (
    Store(
        table="desk.conversation",
        keeps="channel, language, who has it, what was asked last",
        clears=emptied("id = ANY(%(talks)s)", customer="NULL", question="NULL", asker="''"),
        stays=_NO_WORDS,
        days="conversation_days",
    ),
    Store(
        table="desk.inbox",
        keeps="what customers wrote, and from where; the index of its words goes with it",
        clears=emptied(
            OF_TALKS, text=GONE, sender="''", quoted="''", answer="NULL", masked="'{}'", trace="''"
        ),
        stays="that something was said, and when",
        days="conversation_days",
    ),
    Store(
        table="desk.outbox",
        keeps="what the desk and colleagues said, and codes on their way",
        clears=(
            Clearing(where=f"{OF_TALKS} AND NOT held", sets=_SPOKEN),
            Clearing(where=f"{_CODES} {OF_CUSTOMER})", sets=_SPOKEN, by_age=False),
        ),
        stays="that something was said, and when",
        days="conversation_days",
    ),
    Store(
        table="desk.letter",
        keeps="which mail a message came by: its sender and subject, what was left out of it",
        clears=emptied(
            OF_TALKS,
            sender="''",
            subject="''",
            message_id="''",
            evidence="'{}'",
            left_out="'[]'",
        ),
        stays="that a mail came, and when",
        days="conversation_days",
    ),
    Store(
        table="desk.attachment",
        keeps="pictures and documents that came along with mails",
        clears=deleted(OF_TALKS),
        days="conversation_days",
    ),
    Store(
        table="desk.delivery",
        keeps="to which address a line went, and what became of it",
        clears=(
            Clearing(where=OF_TALKS, sets={"address": "''", "why": "''"}),
            Clearing(
                where=f"line IN (SELECT id FROM desk.outbox WHERE {_CODES} {OF_CUSTOMER}))",
                sets={"address": "''", "why": "''"},
                by_age=False,
            ),
        ),
        stays="that it went, and when",
        days="conversation_days",
    ),
    Store(
        table="desk.refused_letter",
        keeps="digests of mails that were not taken in, each with the reason",
        stays=_NO_WORDS,
        lasts=BOOKS,
    ),
    Store(
        table="desk.held_notice",
        keeps="notices that wait until a colleague returns the conversation",
        clears=deleted(OF_TALKS),
        days="conversation_days",
    ),
    Store(
        table="desk.note",
        keeps="what colleagues tell each other about a conversation",
        clears=emptied(OF_TALKS, text=GONE),
        days="conversation_days",
    ),
    Store(
        table="desk.whisper",
        keeps="what colleagues told the desk",
        clears=emptied(OF_TALKS, text=GONE),
        stays="who whispered: they cannot sign",
        days="conversation_days",
    ),
    Store(
        table="desk.finding",
        keeps="what teams found in the company's systems",
        clears=deleted(OF_TALKS),
        days="finding_days",
    ),
    Store(
        table="desk.plan",
        keeps="the plan of a conversation as it last stood",
        clears=emptied(OF_TALKS, tasks="'[]'"),
        days="conversation_days",
    ),
    Store(
        table="checkpoints.checkpoints",
        keeps="LangGraph's state of a thread, with messages and slots",
        clears=deleted(OF_THREADS),
        days="thread_days",
    ),
    Store(
        table="checkpoints.checkpoint_blobs",
        keeps="values of that state",
        clears=deleted(OF_THREADS),
        days="thread_days",
    ),
    Store(
        table="checkpoints.checkpoint_writes",
        keeps="what a step wrote of it, and what people answered",
        clears=deleted(OF_THREADS),
        days="thread_days",
    ),
    *untouched(
        {
            "stance": "which acts were asked for and refused, and in which message",
            "told": "digests of what was answered, so that it is not said twice",
            "turn": "turns and their cost",
            "alarm": "that somebody may have been in danger, of which kind, and who closed it",
        },
        stays=_NO_WORDS,
        lasts=_WITH_TALK,
    ),
)
_FIGURES = (
    Store(  # before the outcome that it is about
        table="desk.review",
        keeps="scorecards of contacts, with a colleague's note",
        clears=(*emptied(OF_TALKS, note="''"), _OLD_FIGURES),
        stays="the answers, and examples in the reviewer's own words",
        days="conversation_days",
    ),
    Store(
        table="desk.outcome",
        keeps="how contacts ended, what they were about and whose they were",
        clears=(
            Clearing(
                where=f"({OF_TALKS} OR customer = %(customer)s)",
                sets={"customer": "NULL"},
                by_age=False,
            ),
            _OLD_FIGURES,
        ),
        stays=_NO_WORDS,
        days="report_days",
    ),
    *(
        Store(
            table=f"desk.{table}",
            keeps=keeps,
            clears=(_OLD_FIGURES,),
            stays=_NO_WORDS,
            days="report_days",
        )
        for table, keeps in (
            ("satisfaction", "the customer's click"),
            ("person_wait", "how long somebody waited for a person"),
        )
    ),
    *untouched(
        {
            "assignment": "who sees to a conversation",
            "worklist": "whom a conversation waits for",
            "announced": "which requests the chat of those who approve was told of",
            "cleared": "when rows of a conversation were cleared for their age",
        },
        stays=_NO_WORDS,
        lasts=_WITH_TALK,
    ),
    Store(
        table="desk.budget",
        keeps="what models cost, by day and account, a customer's among them",
        clears=(Clearing(where="scope = 'customer' AND key = %(customer)s", by_age=False),),
        days="budget_days",
    ),
    Store(
        table="desk.model_call",
        keeps="single calls of models: role, tokens, cost; no words",
        clears=(Clearing(where=f"{OF_TALKS} AND state <> 'open'", by_age=False),),
        days="model_call_days",
    ),
    Store(
        table="desk.rate",
        keeps="how often systems were called lately",
        stays="it is gone within minutes",
        lasts="minutes",
    ),
)
_PEERS = (
    _house("desk.client", "programs of the company that call the desk, and their secrets' hashes"),
    _house("desk.peer", "other companies' agents"),
    Store(
        table="desk.peer_push",
        keeps="where a peer is told of its task",
        clears=deleted(f"task_id IN (SELECT id FROM desk.peer_task WHERE {OF_TALKS})"),
        days="peer_days",
    ),
    Store(
        table="desk.peer_message",
        keeps="which message belongs to a peer's task, and a digest of its words",
        clears=deleted(f"task_id IN (SELECT id FROM desk.peer_task WHERE {OF_TALKS})"),
        days="peer_days",
    ),
    Store(
        table="desk.peer_act",
        keeps="which action belongs to a peer's task",
        clears=deleted(f"task_id IN (SELECT id FROM desk.peer_task WHERE {OF_TALKS})"),
        days="peer_days",
    ),
    Store(
        table="desk.peer_task",
        keeps="what a peer asked for, and what it was told",
        clears=deleted(OF_TALKS),
        days="peer_days",
    ),
    Store(
        table="desk.peer_context",
        keeps="conversations of peers, and for which account they spoke",
        clears=deleted(OF_TALKS),
        days="peer_days",
    ),
)
_COMPANY = (
    *untouched(
        {
            "staff": "who works here",
            "staff_identity": "how they sign in",
            "delegation": "who stands in for whom",
            "token_end": "whose tokens were ended",
            "sealed_key": "the desk's keys, encrypted",
            "system_sign_in": "tokens of systems at which a person signed in, encrypted",
            "halt": "when everything was stopped, and why",
            "snippet": "prepared answers",
            "tool_seen": "what systems said of their tools",
            "tool_pin": "tools as they were accepted",
            "tool_step": "what people did about each tool, and why",
            "version": "what the desk's own agents were made of, and when",
            "version_files": "rules and prompts of those, to put back",
            "carrier": "which channels somebody carries",
            "mailbox": "how far the desk's mailbox was read",
        },
        stays=HOUSE,
        lasts=_UNTIL_ENDED,
    ),
    Store(
        table="desk.session",
        keeps="sign-ins of colleagues",
        stays=HOUSE,
        days="session_days",
    ),
    _house("desk.place", "where the rows lay when a desk last worked with them", "for good"),
    Store(
        table="desk.day_sum",
        keeps="sums of past days, for reports; they are made anew when rows of the day change",
        stays="counts and times by subject, of nobody",
        days="report_days",
    ),
    _house("desk.day_changed", "days whose rows changed", "until the next report, a week at most"),
    _house("desk.sign_in", "sign-ins under way", "minutes"),
    _house("desk.spent_token", "tokens that count once", "until they would have expired"),
    _house("desk.asker_key", "the key of a day, by which networks are told apart", "a day"),
    _house("clock.shift", "the sandbox's clock", "for good"),
    _house("checkpoints.checkpoint_migrations", "versions of LangGraph's tables", "for good"),
    _house("checkpoints.store_migrations", "versions of LangGraph's store", "for good"),
    _house("public.steward_migration", "versions of the desk's tables", "for good"),
)
_AEGRA = (  # of `serve --engine aegra`
    *(
        Store(
            table=f"aegra.{table}",
            keeps=keeps,
            clears=deleted(OF_THREADS),
            days="thread_days",
            optional=True,
        )
        for table, keeps in (
            ("runs", "what clients of LangGraph asked for, and what they were answered"),
            ("thread_ttl", "when a thread ends: no thread of a desk does"),
            (
                "thread",
                "the list of threads, with their first words where LangGraph's clients said them",
            ),
        )
    ),
    *(
        Store(table=f"aegra.{table}", keeps=keeps, stays=HOUSE, lasts="for good", optional=True)
        for table, keeps in (
            ("assistant", "the graphs by their names"),
            ("assistant_versions", "the same, by version"),
            ("crons", "runs by the clock: a desk has none"),
            ("alembic_version", "the version of Aegra's tables"),
        )
    ),
)
STORES = (*_WHO, *_WORDS, *MONEY, *_FIGURES, *_PEERS, *_COMPANY, *_AEGRA)
BY_TABLE = {store.table: store for store in STORES}
