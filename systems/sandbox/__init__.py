"""Control of the sandbox company: load and change records, break things, move the clock."""
