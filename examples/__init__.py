"""What a company connects to the desk.

Nothing of the desk imports it, and it imports nothing of the desk.
"""
