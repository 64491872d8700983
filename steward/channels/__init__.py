"""Channels with carriers: e-mail, messages, and the chat of those who approve."""
