"""What the five systems share.

Capabilities, transactions under row-level security, tools, faults, migrations.
"""
