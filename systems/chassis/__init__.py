"""What the five systems share: capabilities, transactions under row-level security,
tools, faults, migrations.
"""
