"""Names of the attributes that spans may have outside this process. No SDK is loaded for them."""

from __future__ import annotations

KEEP = "steward.keep"  # why a trace goes out, whatever the ratio
WORK = "steward.work"  # work that nobody's request began
# how those who take part work together in a step, of a closed list: `tracing.Pattern`
PATTERN = "steward.pattern"
ALLOWED = frozenset(
    {
        "http.request.method",
        "http.route",
        "http.response.status_code",
        "url.scheme",
        "server.address",
        "server.port",
        "network.protocol.version",
        "db.system.name",
        "db.operation.name",
        "error.type",
        "gen_ai.operation.name",
        "gen_ai.provider.name",
        "gen_ai.request.model",
        "gen_ai.request.max_tokens",
        "gen_ai.usage.input_tokens",
        "gen_ai.usage.output_tokens",
        "gen_ai.agent.name",
        "gen_ai.tool.name",
        "gen_ai.conversation.id",
        "mcp.method.name",
        "langsmith.run_id",
        "langsmith.thread_id",
        "steward.step",
        WORK,
        KEEP,
        PATTERN,
        "steward.link",
        "steward.model.role",
        "steward.model.fallback",
        "steward.usage.estimated",
        "steward.usage.cost",
        "steward.usage.currency",
    }
)
