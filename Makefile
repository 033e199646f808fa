# Everything a person types: `make demo`, `make test`, `make check`, `make bench`, `make audit`, `make format`.
# The environment is made once, from hash-pinned requirements, by nothing but Python and its venv.
.DEFAULT_GOAL := help
PYTHON ?= $(shell for p in python3 python3.13 python3.12 python3.11; do \
	$$p -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && exit; done; echo python3)
BIN := .venv/bin
RUN_READY := .venv/.run-ready
DEV_READY := .venv/.dev-ready
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet

install: $(RUN_READY) ## make .venv with everything the bot needs

help: ## show this list
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/'

demo: $(RUN_READY) ## the whole thing without a token: a story, then http://127.0.0.1:8080 (ONCE=1: only the story)
	$(BIN)/python -m bot demo $(if $(ONCE),--once)

test: $(DEV_READY) ## every test
	$(BIN)/python -m pytest -n $(or $(JOBS),auto) --dist loadfile $(ARGS)

check: $(DEV_READY) ## what a machine can keep: style, types, imports, locales, settings, migrations
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m pytest -q -m check

bench: $(DEV_READY) ## measured ratios, never absolute promises
	$(BIN)/python -m tests.bench

bench-region: $(DEV_READY) ## the evening of 1,500 schools on paper: the table of docs/scale.md
	$(BIN)/python -m tests.bench.region

soak: $(DEV_READY) ## many school days in minutes: nothing lost, no error, memory flat (DAYS=30 PUPILS=1200)
	$(BIN)/python -m tests.soak --days $(or $(DAYS),30) --pupils $(or $(PUPILS),1200)

said: $(DEV_READY) ## write down anew what every screen says (then read the difference aloud)
	$(BIN)/python -m tests.said.written

pictures: $(DEV_READY) ## take the pictures of the Russian guides anew (needs Chromium; then look at each)
	$(BIN)/python -m emulator.pictures

format: $(DEV_READY) ## put the code into its usual shape
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

audit: .venv/bin/python ## known weaknesses of what is pinned; asks the internet, and says so when it cannot
	$(BIN)/python .ci/audit

pins: $(DEV_READY) ## choose versions anew (needs uv: $(BIN)/pip install uv)
	$(BIN)/uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes --no-header --no-emit-index-url --no-annotate -q -o requirements/run.txt $(ARGS)
	$(BIN)/uv pip compile pyproject.toml --group dev -c requirements/run.txt --universal --python-version 3.11 --generate-hashes --no-header --no-emit-index-url --no-annotate -q -o requirements/dev.txt $(ARGS)

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Zvonok needs Python 3.11 or newer; found: $$($(PYTHON) --version). Try: make PYTHON=/path/to/python3.12 $(MAKECMDGOALS)"; exit 1; }
	@echo "making .venv with $$($(PYTHON) --version) ..."
	@$(PYTHON) -m venv .venv || { echo "Python's venv module is missing (on Debian: apt-get install python3-venv)"; exit 1; }

$(RUN_READY): requirements/run.txt pyproject.toml | .venv/bin/python
	@echo "installing what the bot needs (hash-pinned) ..."
	@$(PIP) install --require-hashes -r requirements/run.txt
	@$(PIP) install --require-hashes -r requirements/build.txt
	@PYTHONWARNINGS=ignore $(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

$(DEV_READY): requirements/dev.txt $(RUN_READY)
	@echo "installing what the tests need (hash-pinned) ..."
	@$(PIP) install --require-hashes -r requirements/dev.txt
	@touch $@

.PHONY: help install demo test check bench bench-region soak format pins pictures said audit
