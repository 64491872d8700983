"""What policy says of an action on facts that are read now, the card that people sign by, and what
becomes of a payment after it was sent. Steps and clockwork both call it.
"""
