"""What models may do beyond a playbook: look further in a bounded room, read notes, and debate a
payment that people decide. None of it allows anything.
"""
