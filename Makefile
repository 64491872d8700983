# Everything a newcomer needs. The first target that runs brings uv and the dependencies; later ones start at once.
.DEFAULT_GOAL := help
.PHONY: help run demo trace chat approvals test test-long check scenarios customers tck conformance two-desks compare bench cluster aged pictures story pins wheel image-here clean

VENV := .venv
STAMP := $(VENV)/.synced
UV := $(shell uv --version >/dev/null 2>&1 && command -v uv || echo .uv/bin/uv)
STEWARD := $(VENV)/bin/steward
# A Python 3.12 that really runs: a pyenv shim of that name may exist and fail. Without one, uv brings its own.
PYTHON = $(shell for python in python3.12 $${PYENV_ROOT:-$$HOME/.pyenv}/versions/3.12*/bin/python3.12; do \
	"$$python" -c 'import sys; sys.version_info[:2] == (3, 12) and print(sys.executable)' 2>/dev/null && break; done)

help:  ## what there is
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):[^#]*## */  make \1\t/' | expand -t 22

run: $(STAMP)  ## start everything on this machine; Ctrl-C stops it. PORT=8400 SYSTEMS_PORT=8401 DEBUG=1
	@CALLED_AS=make exec $(STEWARD) run $(if $(PORT),--port $(PORT)) $(if $(SYSTEMS_PORT),--systems-port $(SYSTEMS_PORT)) $(if $(DEBUG),--debug)

demo: $(STAMP)  ## twelve scenarios told aloud, each held to billing's books
	@exec $(STEWARD) demo

STORY ?= signature
trace: $(STAMP)  ## a story of the demo in a viewer of traces on this machine. STORY=signature PORT=6006
	@UV='$(UV)' PYTHON='$(VENV)/bin/python' STEWARD='$(STEWARD)' VIEWER_PORT='$(or $(PORT),6006)' exec sh ops/trace.sh $(STORY)

chat: $(STAMP)  ## write to the running desk as a customer
	@exec $(STEWARD) chat

approvals: $(STAMP)  ## what waits for a person
	@exec $(STEWARD) approvals list

# Of those that lie in the environment: each worker would read all modules of the others, to
# rewrite them.
PLUGINS := pytest_asyncio.plugin,pytest_timeout,xdist.plugin,_hypothesis_pytestplugin
test: $(STAMP)  ## the tests; those that are dear (guards, kills, scenarios, pages, servers) in turn, as it says at the end
	@PYTEST_DISABLE_PLUGIN_AUTOLOAD=1 PYTEST_PLUGINS=$(PLUGINS) \
		exec $(VENV)/bin/python -m pytest -n 3 --dist loadgroup --no-loadscope-reorder

test-long: $(STAMP)  ## every test, also those that `make test` takes in turn, and ten times as often what it repeats; hours
	@STEWARD_LONG=1 STEWARD_FUZZ_SEED=$${STEWARD_FUZZ_SEED:-$$(date +%s)} exec $(VENV)/bin/python -m pytest -s --timeout 3600

check: $(STAMP)  ## ruff, mypy --strict (of tests: what is gone or called otherwise), import rules, prettier where the pages were built
	@echo "ruff …" && $(VENV)/bin/ruff check . && $(VENV)/bin/ruff format --check --quiet .
	@echo "mypy --strict …" && $(VENV)/bin/mypy
	@$(VENV)/bin/python -m tests.basenames
	@$(VENV)/bin/python -m tests.folded_lists
	@echo "import rules …" && $(VENV)/bin/lint-imports --no-cache
	@$(VENV)/bin/python -m steward.server.ui --format

scenarios: $(STAMP)  ## the acceptance scenarios, headless
	@exec $(STEWARD) scenario evals/scenarios

customers: $(STAMP)  ## all simulated customers but the sealed ones: who was served before, and is no longer; a quarter of an hour
	@exec $(STEWARD) simulate evals/customers/seen evals/customers/fresh --seeds 1 -j 2 --floor evals/customers/served.txt --worst 10

TCK ?= ../shared/suites/a2a-tck
tck: $(STAMP)  ## the official A2A compatibility kit against the desk; TCK=FOLDER is where it is
	@exec $(VENV)/bin/python -m tests.a2a.kit $(TCK)

conformance: $(STAMP)  ## the official MCP suite, brought by npm, against the desk's client, the systems and /mcp
	@exec $(VENV)/bin/python -m tests.conformance.suite $(PART)

CONTROL := two_wishes_at_once desk_under_a_desk desk_under_a_desk_killed two_companies_settle_a_lost_parcel
two-desks: $(STAMP)  ## who leads, in three scenarios: one desk, a desk under a desk, two companies that settle a lost parcel
	@exec $(STEWARD) scenario --verbose $(CONTROL:%=evals/scenarios/%.yaml)

compare: $(STAMP)  ## one refund through a stock supervisor and through Steward: killed, and resumed twice
	@exec $(VENV)/bin/python -m bench.compare

bench: $(STAMP)  ## what a turn costs beside two stock supervisors, in process and over HTTP, what the served desk is held to, and what a second worker brings; half an hour
	@$(VENV)/bin/python -m bench.turns $(BENCH)
	@$(if $(BENCH),:,echo && $(VENV)/bin/python -m bench.over_http && echo && $(VENV)/bin/python -m bench.served && echo && $(VENV)/bin/python -m bench.model_turns && echo && exec $(VENV)/bin/python -m bench.several_workers)

cluster: $(STAMP)  ## 1, 2 and 4 desks on one Postgres behind a proxy, and then with Aegra and Redis: how many a second, and kill -9; seven minutes
	@exec $(VENV)/bin/python -m bench.cluster $(CLUSTER)

aged: $(STAMP)  ## a desk with a million old conversations and 10,000 that wait for a signature, beside an empty one; half an hour
	@exec $(VENV)/bin/python -m bench.aged $(AGED)

pins: $(STAMP)  ## accept what the sandbox's systems say of their tools, after looking at it
	@exec $(VENV)/bin/python -m tests.gateway.shipped_pins

pictures: $(STAMP)  ## the pictures of the documentation, made from a fresh desk in a browser
	@PYTHONPATH=. exec $(VENV)/bin/python -m tests.ui.pictures

story: $(STAMP)  ## the picture-story of the README, recorded from a real run: a refund that waits, and a server killed while it pays
	@PYTHONPATH=. exec $(VENV)/bin/python -m tests.ui.picture_story

wheel: $(STAMP)  ## dist/*.whl with pages, policies and trained readers: all that `steward serve` needs
	@$(VENV)/bin/python -m steward.server.ui
	@rm -rf build/models && $(VENV)/bin/python -m steward.server.preparation --home build
	@$(UV) build --quiet --wheel && ls dist/*.whl

image-here: $(STAMP)  ## the image of the Dockerfile where there is no Docker: by root, with Debian's buildah and mmdebstrap; STORE=FOLDER
	@PYTHON='$(VENV)/bin/python' exec sh ops/image_here.sh

clean:  ## remove the environment and what the sandbox stored
	@echo "Removing $(VENV), .uv, .steward and caches …"
	@rm -rf $(VENV) .uv .steward .langgraph_api .mypy_cache .ruff_cache .pytest_cache .hypothesis

$(STAMP): uv.lock pyproject.toml | $(UV)
	@echo "Installing Steward's dependencies (the first time this takes a minute) …"
	@$(UV) sync --frozen --inexact --quiet --compile-bytecode $(addprefix --python ,$(PYTHON))
	@$(VENV)/bin/python -m compileall -q actions bench graphs nodes state steward systems teams tests tools
	@$(VENV)/bin/python -m steward.server.preparation --home .steward --template
	@touch $(STAMP)

.uv/bin/uv:
	@echo "Bringing uv, which installs the rest …"
	@python3 -m venv .uv && .uv/bin/pip install --quiet --disable-pip-version-check uv
