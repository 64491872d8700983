"""Whom a peer speaks for: by the word of the company's backend, never by its own."""

from __future__ import annotations

from steward.a2a import repository
from steward.a2a.askers import Asker
from steward.access.customers import Opener, Vouched
from steward.desk import Desk


async def prove(desk: Desk, asker: Asker, conversation_id: str, message_id: str) -> None:
    """Take the backend's word in that the asker's token carries, once for each token.

    A token without a customer proves nothing: the desk then asks as it asks anybody, and sends its
    own code.
    """
    if not asker.account:
        return
    async with desk.db.transaction() as connection:
        new = await repository.proved_anew(connection, conversation_id, asker.jti)
    if new:
        word = Vouched(account=asker.account, contact=asker.contact, jti=asker.jti)
        assertion = Opener(desk.db, desk.keys, desk.settings.embed_key).assertion(
            word, conversation_id
        )
        await desk.identity.accept_assertion(conversation_id, assertion, message_id)
