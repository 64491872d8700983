"""Calls a tool in another system's own words.

Translated, page by page, one of the customer's ids at a time; others' rows are dropped.

Such a system knows nothing of capabilities. What keeps customers apart is here: only ids that rows
name are sent, and only records that say they belong to one of them are kept.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any

from steward.errors import NotAuthorised, OutcomeUnknown, ToolFailed
from steward.gateway import pages, shapes, translation
from steward.gateway.answers import Garbage
from steward.gateway.rules import Arguments, Result, Search, Translation
from steward.gateway.specs import ToolSpec
from steward.gateway.translation import Untranslatable

# their tool, their arguments: their answer
type Send = Callable[[str, dict[str, Any]], Awaitable[dict[str, Any]]]

ROWS = 50
MOST_PAGES = 20


@dataclass(frozen=True)
class Heard:
    """An answer in the desk's words, and how many records of other customers were in it."""

    data: dict[str, Any]
    dropped: int = 0


@dataclass(frozen=True)
class Vendor:
    """One tool of another system, for one customer.

    `ids` are the customer's there, read from rows; `own`: the system gave them itself, and knows
    them as long as it knows the customer.
    """

    system: str
    tool: ToolSpec
    ids: tuple[str, ...]
    send: Send
    own: bool = False

    async def call(self, args: Mapping[str, Any], *, whole: bool = False) -> Heard:
        """Call the tool; `whole`: a list is read to its end.

        Raises as a call does, Untranslatable for arguments without words, Garbage for such an
        answer.
        """
        words = self._words
        if words.result is None:
            return Heard(
                await self.send(self.tool.foreign, translation.to_theirs(words.arguments, args))
            )
        if self.tool.effect == "WRITE":
            answer = await self.send(
                self.tool.foreign, translation.to_theirs(words.arguments, args)
            )
            return Heard(self._one(words.result, self._records(answer, words.result)))
        if not _fits(words, args):
            for other in words.others:
                if _fits(other.words, args):
                    own = {"translation": other.words, "maps_to": other.maps_to}
                    tool = self.tool.model_copy(update=own)
                    return await replace(self, tool=tool).call(args)
            return Heard(self._whole({words.result.into: []}, None))
        args = {name: value for name, value in args.items() if name not in words.only}
        asked, sieve = self._sieved(words, args)
        limit = None if whole or sieve else int(args.get("limit") or ROWS)
        heard = await self._read(words.result, asked, limit)
        return self._passed(words.result, heard, sieve)

    async def find(self, args: Mapping[str, Any]) -> dict[str, Any] | None:
        """What a write under its reference came to; None: nothing is known there (yet).

        Raises OutcomeUnknown, for a person to see, when the system has it twice.
        """
        search, result = self._words.lookup, self._words.result
        assert search is not None
        assert result is not None
        found: list[dict[str, Any]] = []
        for each in self._bound(args, search.arguments):
            sent = translation.to_theirs(search.arguments, _taken(each, search.arguments))
            async for listed, _ in self._pages(search.maps_to, sent, search):
                found += [
                    one
                    for one in listed
                    if translation.at(one, search.match) == args["idempotency_key"]
                ]
        if len(found) > 1:
            raise OutcomeUnknown(
                f"{self._name} is there {len(found)} times under one reference", needs_person=True
            )
        return self._one(result, found, replayed=True) if found else None

    async def owner(self, args: Mapping[str, Any]) -> str:
        """The customer's own id that the record named in the arguments belongs to.

        Raises NotAuthorised for anybody else's.
        """
        search = self._words.owned_by
        assert search is not None
        try:
            answer = await self.send(
                search.maps_to,
                translation.to_theirs(search.arguments, _taken(args, search.arguments)),
            )
        except ToolFailed as failed:
            if failed.data.get("tool_code") != "not_found":
                raise
            raise NotAuthorised(
                "there is no such record of this customer", tool=self.tool.name
            ) from failed
        owners = {_id(translation.at(one, search.match)) for one in self._records(answer, search)}
        if len(owners) != 1 or not owners <= set(self.ids):
            raise NotAuthorised("there is no such record of this customer", tool=self.tool.name)
        return str(owners.pop())

    def _sieved(
        self, words: Translation, args: Mapping[str, Any]
    ) -> tuple[dict[str, Any], dict[str, Any]]:
        """The arguments to send, and those by which records are chosen here, because the system
        takes none for them. How many are wanted, a system need not be told.
        """
        if words.arguments is None or words.result is None:
            return dict(args), {}
        taken = {name for _, rule in words.arguments for name in translation.names_of(rule)}
        row = words.result.fields
        sieve = {
            name: value
            for name, value in args.items()
            if name not in taken and name in row and value is not None and words.result.into
        }
        left_out = set(sieve) | ({"limit"} - taken)
        return {name: value for name, value in args.items() if name not in left_out}, sieve

    def _passed(self, result: Result, heard: Heard, sieve: Mapping[str, Any]) -> Heard:
        if not sieve:
            return heard
        rows = [
            row
            for row in heard.data[result.into]
            if all(row.get(name) == value for name, value in sieve.items())
        ]
        return Heard({**heard.data, result.into: rows}, heard.dropped)

    # ── reading ───────────────────────────────────────────────────────────────────────────────────

    async def _read(self, result: Result, args: Mapping[str, Any], limit: int | None) -> Heard:
        dropped, cursor, known = 0, None, False
        kept: list[dict[str, Any]] = []
        whole = self.own and not args.keys() - {"limit", "cursor", self.tool.binds}
        for each in self._bound(args, self._words.arguments or ()):
            mine = {each[self.tool.binds]} if self.tool.binds in each else set(self.ids)
            try:
                own, others, cursor = await self._of(
                    result, each, mine, None if limit is None else limit - len(kept)
                )
            except ToolFailed as failed:
                if not whole or failed.data.get("tool_code") != "not_found":
                    raise
                continue  # one of the customer's ids that is there no more
            known = known or result.many or bool(own or others)
            kept, dropped = [*kept, *own], dropped + others
        if whole and self.ids and not known:
            raise ToolFailed(
                f"{self.system} does not know this customer: {', '.join(self.ids)}",
                tool_code="not_found",
                customer=True,
                tool=self._name,
            )
        rows = [self._ours(result, one) for one in kept[:limit]]
        data: dict[str, Any] = {result.into: rows} if result.into else self._single(rows)
        return Heard(self._whole(data, cursor), dropped)

    def _whole(self, data: dict[str, Any], cursor: Any) -> dict[str, Any]:
        """The answer of a read, with where it goes on."""
        if "next_cursor" in shapes.SHAPES[self._name].model_fields:
            data["next_cursor"] = str(cursor) if cursor is not None else None
        return self._held(data)

    async def _of(
        self, result: Result, args: Mapping[str, Any], mine: set[str], limit: int | None
    ) -> tuple[list[Any], int, Any]:
        """Records of this customer until there are enough of them (None: all), how many were not,
        and where it would go on.
        """
        kept: list[Any] = []
        dropped, goes_on = 0, None
        async for listed, cursor in self._pages(
            self.tool.foreign, translation.to_theirs(self._words.arguments, args), result
        ):
            goes_on = cursor
            own = (
                listed
                if self.tool.scope != "customer"
                else [one for one in listed if _is_of(one, result, mine)]
            )
            dropped += len(listed) - len(own)
            kept += [await self._asked(result, one) for one in own]
            if limit is not None and len(kept) >= limit:
                break
        return kept, dropped, goes_on

    async def _asked(self, result: Result, record: dict[str, Any]) -> dict[str, Any]:
        """The record with what other tools of theirs say of it."""
        for one in result.beside:
            found = None
            if translation.at(record, one.where):
                answer = await self.send(one.maps_to, pages.question(one, record))
                with self._readable():
                    found = pages.the_one(answer, one)
            record = {**record, one.name: found}
        return record

    async def _pages(
        self, tool: str, sent: dict[str, Any], where: Result | Search
    ) -> AsyncIterator[tuple[list[dict[str, Any]], Any]]:
        """Page after page, each with where it goes on; a list that does not end is no answer."""
        for _ in range(MOST_PAGES):
            try:
                answer = await self.send(tool, sent)
            except ToolFailed as failed:
                if failed.data.get("tool_code") != "not_found" or not _finds(where):
                    raise
                yield [], None
                return
            listed = self._records(answer, where)
            cursor = pages.onward(where.paging, answer, listed, sent) if where.paging else None
            yield self._within(where, listed), cursor
            if where.paging is None or cursor is None:
                return
            translation.place(sent, where.paging.argument, cursor)
        raise Garbage(f"{self._name}: more than {MOST_PAGES} pages", tool_code="garbage")

    def _within(self, where: Result | Search, listed: list[dict[str, Any]]) -> list[dict[str, Any]]:
        with self._readable():
            return pages.within(where, listed) if isinstance(where, Result) else listed

    def _bound(self, args: Mapping[str, Any], arguments: Arguments) -> list[Mapping[str, Any]]:
        """The arguments once for each id of the customer, where the tool needs an id."""
        named = {name for _, rule in arguments for name in translation.names_of(rule)}
        if not self.tool.binds or self.tool.binds in args or self.tool.binds not in named:
            return [args]
        return [{**args, self.tool.binds: one} for one in self.ids]

    def _single(self, rows: list[dict[str, Any]]) -> dict[str, Any]:
        if not rows:
            raise ToolFailed(
                "No such record for this customer.", tool_code="not_found", tool=self._name
            )
        return rows[0]

    # ── translating ───────────────────────────────────────────────────────────────────────────────

    def _one(
        self, result: Result, found: list[dict[str, Any]], replayed: bool = False
    ) -> dict[str, Any]:
        """The outcome of a write: exactly one record, of this customer."""
        if len(found) != 1 or (
            result.owner is not None and not _is_of(found[0], result, set(self.ids))
        ):
            raise Garbage(
                f"{self._name} answered a record of nobody asked about", tool_code="garbage"
            )
        data = self._ours(result, found[0])
        if "replayed" in shapes.SHAPES[self._name].model_fields:
            data["replayed"] = replayed
        return self._held(data)

    def _records(self, answer: Any, where: Result | Search) -> list[dict[str, Any]]:
        with self._readable():
            found = translation.records(answer, where.path, where.many, "the answer")
            return pages.joined(answer, found, where.joins)

    def _ours(self, result: Result, record: Mapping[str, Any]) -> dict[str, Any]:
        with self._readable():
            return translation.to_ours(result.fields, record)

    def _held(self, data: dict[str, Any]) -> dict[str, Any]:
        data = {**data, "as_of": datetime.now(UTC).isoformat()}
        with self._readable():
            shapes.hold(self._name, data)
        return data

    @contextmanager
    def _readable(self) -> Iterator[None]:
        try:
            yield
        except Untranslatable as error:
            raise Garbage(f"{self._name}: {error.message}", tool_code="garbage") from error

    @property
    def _name(self) -> str:
        return f"{self.system}.{self.tool.name}"

    @property
    def _words(self) -> Translation:
        assert self.tool.translation is not None
        return self.tool.translation


def _fits(words: Translation, args: Mapping[str, Any]) -> bool:
    """Can the tool be asked by these?"""
    return all(args.get(name) in values for name, values in words.only.items())


def _finds(where: Result | Search) -> bool:
    """Whether one record is asked for where there may be none of a list."""
    return isinstance(where, Result) and not where.many and bool(where.into)


def _is_of(record: Mapping[str, Any], result: Result, mine: set[str]) -> bool:
    return result.owner is not None and _id(translation.at(record, result.owner)) in mine


def _id(value: Any) -> Any:
    """An id as the desk keeps it: a number of theirs is a text here."""
    return str(value) if type(value) is int else value


def _taken(args: Mapping[str, Any], arguments: Arguments) -> dict[str, Any]:
    """Only what these rules take: a question beside the call does not repeat all of it."""
    names = {name for _, rule in arguments for name in translation.names_of(rule)}
    return {name: value for name, value in args.items() if name in names}


__all__ = ["Heard", "Search", "Send", "Vendor"]
