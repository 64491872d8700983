"""The company's seed data: customers by hand, a generator, and thirty-four articles."""
