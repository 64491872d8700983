"""Fernhill Coffee, the sandbox company: five business systems over MCP."""
