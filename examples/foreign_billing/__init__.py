"""Northbank Pay: a payment vendor's MCP server, shaped like a vendor's and nothing
like the desk's own billing.
"""
