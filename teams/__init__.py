"""The teams, one package a team: what it may reach, its goals with their slots, and the playbook of
each goal.
"""
