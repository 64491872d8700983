#!/bin/sh
# A viewer of traces on this machine, and stories of the demo played into it: make trace
# Phoenix is the project's group `viewer`, pinned by uv.lock; it comes from PyPI into an environment of its own.
set -eu
folder=$(mktemp -d)
viewer=
end() { [ -z "$viewer" ] || kill "$viewer" 2>/dev/null || true; rm -rf "$folder"; }
trap end EXIT
trap 'exit 0' INT TERM
free() { "$PYTHON" -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'; }
echo "Starting the viewer (the first time it is brought, which takes minutes) …"
TMPDIR=$folder PHOENIX_HOST=127.0.0.1 PHOENIX_PORT=$VIEWER_PORT PHOENIX_GRPC_PORT=$(free) PHOENIX_WORKING_DIR=$folder PHOENIX_TELEMETRY_ENABLED=false \
    "$UV" run --quiet --frozen --isolated --python "$PYTHON" --only-group viewer phoenix serve >"$folder/viewer.log" 2>&1 &
viewer=$!
url=http://127.0.0.1:$VIEWER_PORT
until "$PYTHON" -c "import urllib.request as u; u.build_opener(u.ProxyHandler({})).open('$url', timeout=2)" 2>/dev/null; do
    kill -0 "$viewer" 2>/dev/null || { echo "The viewer did not start:"; tail -5 "$folder/viewer.log"; exit 1; }
    sleep 1
done
OTEL_EXPORTER_OTLP_ENDPOINT=$url "$STEWARD" demo "$@"
paid=$("$PYTHON" ops/paid_trace.py "$url" 2>/dev/null || true)
[ -z "$paid" ] || echo "The payment, from the request that set it off into billing: $paid"
echo "Open $url and a trace of it; Ctrl-C ends the viewer, and what it has is thrown away."
[ "${STAY:-yes}" = yes ] || exit 0
wait "$viewer"
