"""The company's seed data: hand-made customers, a generator for the rest,
and thirty-four articles.
"""
