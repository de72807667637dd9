# Everything is set up in .venv beside this file. Needs Python 3.11 or newer with venv and pip, and a network the first time.

VENV = .venv
BIN = $(VENV)/bin
# The first of these that is new enough; another one: make demo PYTHON=/path/to/python
PYTHON = python3 python3.15 python3.14 python3.13 python3.12 python3.11 python
NEW_ENOUGH = import sys; sys.exit(sys.version_info < (3, 11))
PIP = $(BIN)/python -m pip --disable-pip-version-check --quiet

.PHONY: help demo test lint types unit clean

help:
	@echo "make demo   set up, and print the takst of a sample practice"
	@echo "make test   set up, then lint, types and all tests"
	@echo "make clean  remove what was set up and built"

demo: $(VENV)/.made-demo
	$(BIN)/fasthandel takst samples/elvebredden.toml -r no-ekspertutvalget-2023

test: lint types unit

lint: $(VENV)/.made-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/.made-dev
	$(BIN)/mypy

unit: $(VENV)/.made-dev
	$(BIN)/pytest -n auto

# A stamp says what has been installed, so that the next run starts at once.
$(VENV)/.made-demo: $(VENV)/.made pyproject.toml
	@echo "Installing fasthandel in $(VENV) (once) ..."
	@$(PIP) install --editable .
	@touch $@

# pip installs dependency groups from 25.1 on.
$(VENV)/.made-dev: $(VENV)/.made pyproject.toml
	@echo "Installing fasthandel and its tools in $(VENV) (once) ..."
	@$(PIP) install --upgrade "pip>=25.1"
	@$(PIP) install --editable . --group dev
	@touch $@ $(VENV)/.made-demo

$(VENV)/.made:
	@if ! $(BIN)/python -c 'import pip; $(NEW_ENOUGH)' 2>/dev/null; then \
	    found=; for name in $(PYTHON); do \
	        if $$name -c '$(NEW_ENOUGH)' 2>/dev/null; then found=$$name; break; fi; \
	    done; \
	    if [ -z "$$found" ]; then \
	        echo "fasthandel needs Python 3.11 or newer, and none of these is: $(PYTHON)." >&2; \
	        echo "Install one from python.org or your system's packages, or name it: make demo PYTHON=/path/to/python" >&2; \
	        exit 1; \
	    fi; \
	    $$found -m venv $(VENV) || { \
	        echo "$$found could not make a virtual environment; on Debian and Ubuntu: apt install python3-venv" >&2; \
	        exit 1; \
	    }; \
	fi
	@touch $@

clean:
	rm -rf $(VENV) build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis .coverage
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
