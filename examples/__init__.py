"""What a company connects to the desk; nothing of the desk imports it, and it imports nothing of the desk."""
