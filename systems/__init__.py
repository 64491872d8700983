"""Fernhill Coffee, the sandbox company: five business systems that a desk reaches over MCP,
as it would a vendor's.
"""
