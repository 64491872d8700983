"""The steps of the graphs, as plain functions."""
