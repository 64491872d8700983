"""Measurements against other ways to build the same thing; not part of the package."""
