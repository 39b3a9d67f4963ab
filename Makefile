# Everything a person needs: `make run`, `make test`. A fresh machine needs Python 3.11 or newer, and make.
#   make run PORT=9000 DATA=/path/to/folder    another port, another data folder
#   make test ARGS='tests/ingest -k outline'   a part of the suite
#   make test WORKERS=0                         one test after the other, as for --pdb
#   make soak MINUTES=5                         a shorter one; KILLS= for torture, EXAMPLES= for fuzz
#   make PYTHON=/path/to/python3.11 run        a Python of your choice

PYTHON ?=
PORT ?=
DATA ?=
ARGS ?=
WORKERS ?= 2
TORCH_INDEX ?=
KILLS ?= 200
MINUTES ?= 20
EXAMPLES ?= 200

VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check
# Newer than pyproject.toml and constraints.txt when what they ask for is installed.
READY := $(VENV)/.ready
READY_DEV := $(VENV)/.ready-dev
READY_AUDIT := $(VENV)/.ready-audit

.DEFAULT_GOAL := help
.PHONY: help run test lint format eval bench torture fuzz soak audit clean

help:  ## Show this list
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 18

run: $(READY)  ## Install what is missing and serve on http://127.0.0.1:8000, with sample candidates to explore
	@exec $(BIN)/greenroom serve --sample $(if $(PORT),--port '$(PORT)') $(if $(DATA),--data-dir '$(DATA)')

# A busy machine can starve one of thousands of tests that start servers, browsers and processes. What failed is run once
# more by itself; a test that fails then too is broken, and the list of the first run stays in sight.
test: $(READY_DEV)  ## Run the whole suite, browser and slow tests included; what fails is tried once more, alone
	@$(BIN)/python -m pytest --numprocesses $(WORKERS) --dist loadfile --no-loadscope-reorder $(ARGS) || \
	  { test $$? -eq 1 && echo "Once more, by itself: what failed just now." && \
	    $(BIN)/python -m pytest --numprocesses 0 --last-failed --last-failed-no-failures none; }

lint: $(READY_DEV)  ## Check style, format and types
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy

format: $(READY_DEV)  ## Rewrite the code in the project's format
	@$(BIN)/ruff check --fix-only --quiet .
	@$(BIN)/ruff format .

eval: $(READY_DEV)  ## Print the quality table
	@$(BIN)/greenroom eval $(ARGS)

bench: $(READY_DEV)  ## Measure speed against the plain LangChain recipe; writes tests/benchmarks/RESULTS.md
	@OPENBLAS_NUM_THREADS=1 $(BIN)/python -m tests.benchmarks $(ARGS)

torture: $(READY_DEV)  ## Kill the server 200 times at random moments, and look each time whether all is there
	@$(BIN)/python -m tests.torture kills --kills $(KILLS)

fuzz: $(READY_DEV)  ## Send everything that input can be: requests, chains of them, files, names (long)
	@$(BIN)/python -m tests.torture fuzz --examples $(EXAMPLES)

soak: $(READY_DEV)  ## Two turns a second for 20 minutes while the chat model fails a tenth of the time
	@$(BIN)/python -m tests.torture soak --minutes $(MINUTES)

audit: $(READY_AUDIT)  ## Look up known weaknesses of every pinned package, and list the licences
	@$(BIN)/python -m tests.audit

clean:  ## Remove what was installed and built here (never your notes)
	rm -rf $(VENV) build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(BIN)/python:
	@found=; \
	for name in $(or $(PYTHON),python3.11 python3.12 python3.13 python3 python); do \
	  if "$$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then found=$$name; break; fi; \
	done; \
	if [ -z "$$found" ]; then \
	  echo "Greenroom needs Python 3.11 or newer; $(or $(PYTHON:%=% is not one),none was found) here. \
	Install one, or name it: make $(MAKECMDGOALS) PYTHON=/path/to/python3.11" >&2; exit 1; \
	fi; \
	if ! "$$found" -c 'import ensurepip, venv' 2>/dev/null; then \
	  echo "This Python cannot make virtual environments. On Debian or Ubuntu run: apt-get install python3-venv" >&2; \
	  exit 1; \
	fi; \
	"$$found" -m venv $(VENV)

# TORCH_INDEX names PyTorch's CPU index where there is one: its build is a tenth of the size of Linux's default.
$(READY): pyproject.toml constraints.txt | $(BIN)/python
	@echo "Installing Greenroom's libraries (once, a few minutes)…"
	@$(if $(TORCH_INDEX),$(PIP) install -qq --no-deps -c constraints.txt --index-url '$(TORCH_INDEX)' torch)
	@$(PIP) install -qq -c constraints.txt -e .
	@touch $@

$(READY_DEV): $(READY)
	@echo "Installing what the tests and linters need (once, about a minute)…"
	@$(PIP) install -qq -c constraints.txt -e '.[dev]'
	@touch $@

$(READY_AUDIT): $(READY_DEV)
	@echo "Installing what the audit needs (once, some seconds)…"
	@$(PIP) install -qq -c constraints.txt -e '.[audit]'
	@touch $@
