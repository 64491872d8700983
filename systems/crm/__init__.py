"""The customer records of Fernhill: who somebody is, how to reach them, what was talked about."""
