"""Control of the sandbox company: load records, change them, break things,
move the clock, read the books.
"""
