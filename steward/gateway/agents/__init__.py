"""Remote agents as the gateway reaches them: a skill is a tool, the card its description."""
