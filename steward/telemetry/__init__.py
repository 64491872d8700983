"""What operators see of a running desk: metrics, traces, and nothing of what customers say."""
