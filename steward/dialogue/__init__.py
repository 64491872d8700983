"""The rules of a conversation: what a message means where it stands, what follows from it, and
what is said. The nodes of the graph ask them; each package may import those above it in this list.

- `context`: what was told, offered and asked so far, and which words speak of that
- `tasks`: which tasks a message makes, takes back or answers
- `topics`: what a message without a wish of its own goes on with
- `replies`: what a reply says, in which order, and what it asks
- `consent`: which words agree to an offer, refuse it, correct it, or only seem to
"""
