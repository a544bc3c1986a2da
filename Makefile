# The targets that need no thought: `make help`.
# Works with GNU make 3.81 (macOS) and newer.

PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11; do \
	"$$p" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && { echo "$$p"; break; }; done)
BIN := .venv/bin
DEMO_LIBRARY := .demo/library.sqlite3

.DEFAULT_GOAL := help
.PHONY: help demo test fuzz lint bench bench-tui eval eval-ingest eval-themes eval-replies train-replies screenshots snapshots readme lock peers clean

help: ## List the targets
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /@/' | awk -F@ '{ printf "  make %-12s %s\n", $$1, $$2 }'

demo: .venv/run.stamp ## Set up, then read the sample thread and print its themes
	@mkdir -p .demo && rm -f $(DEMO_LIBRARY)*
	@$(BIN)/thread-cli ingest data/allotment.txt --library $(DEMO_LIBRARY)
	@echo
	@$(BIN)/thread-cli clusters --library $(DEMO_LIBRARY)
	@echo
	@echo "Step through it: $(BIN)/thread-cli browse --library $(DEMO_LIBRARY)"

test: .venv/dev.stamp ## Set up, then run every check: lint, types, layers, all tests
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest -n 2

fuzz: .venv/dev.stamp ## Run the tests of properties on inputs that nobody chose
	$(BIN)/pytest -n 2 -m hypothesis --hypothesis-profile=anew

lint: .venv/dev.stamp ## Format, mend what can be mended, check types and layers
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: .venv/dev.stamp ## Measure start-up, reading, reply links and clustering
	$(BIN)/python -m bench

eval: eval-ingest eval-themes eval-replies ## Measure every quality on real data

eval-ingest: .venv/dev.stamp ## Measure the readers on real pastes (needs ../shared)
	$(BIN)/python -m bench.ingest_eval
	$(BIN)/python -m bench.unknown_layouts

eval-themes: .venv/dev.stamp ## Measure the themes on labelled sets (needs ../shared)
	$(BIN)/python -m bench.themes

eval-replies: .venv/dev.stamp ## Measure the reply links on real threads (needs ../shared)
	$(BIN)/python -m bench.replies_eval

train-replies: .venv/dev.stamp ## Learn the reply model's weights anew (needs ../shared)
	$(BIN)/python -m bench.replies_train

readme: .venv/dev.stamp ## Put the commands' real output into the README
	$(BIN)/python -m bench.readme

bench-tui: .venv/dev.stamp ## Measure the TUI in a pseudo-terminal on generated threads
	$(BIN)/python -m bench.tui

screenshots: .venv/dev.stamp ## Draw the TUI's screens into docs/screenshots
	$(BIN)/python -m bench.screenshots

snapshots: .venv/dev.stamp ## Accept the TUI's present looks as the right ones
	$(BIN)/pytest tests/tui --snapshot-update

lock: ## Pin the dependencies anew (needs uv on the PATH)
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-header -q requirements/run.in -o requirements/run.txt
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-header -q requirements/dev.in -o requirements/dev.txt
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-header -q requirements/peers.in -o requirements/peers.txt
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-header -q --no-deps requirements/peers-alone.in -o requirements/peers-alone.txt

peers: .peers/stamp ## Install other topic models, which `make eval-themes` then compares with

.peers/stamp: requirements/peers.txt requirements/peers-alone.txt | .venv/bin/pip
	$(BIN)/python -m venv .peers
	.peers/bin/python -m pip install -q --disable-pip-version-check --require-hashes --no-deps -r requirements/peers.txt -r requirements/peers-alone.txt
	@touch $@

clean: ## Remove everything that make made
	rm -rf .venv .peers .demo .bench .mypy_cache .ruff_cache .pytest_cache .import_linter_cache

# --no-build-isolation: the build backend is pinned in the lock like everything else.
.venv/run.stamp: requirements/run.txt pyproject.toml | .venv/bin/pip
	$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements/run.txt
	$(BIN)/python -m pip install -q --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

.venv/dev.stamp: requirements/dev.txt .venv/run.stamp
	$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements/dev.txt
	@touch $@

.venv/bin/pip:
	@test -n "$(PYTHON)" || { echo "thread-cli needs Python 3.11 or newer; none was found. Install one, or say: make PYTHON=/path/to/python3" >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { echo "$(PYTHON) cannot make virtual environments. On Debian and Ubuntu: apt install python3-venv" >&2; exit 1; }
	$(PYTHON) -m venv .venv
