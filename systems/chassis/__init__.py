"""The shared frame of the five systems: MCP endpoint, capabilities, transactions, errors.

Capabilities, transactions under row-level security, tools, faults, migrations.
"""
