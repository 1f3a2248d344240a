# Every target sets up what it needs by itself; `make help` lists them.
.DEFAULT_GOAL := help
.PHONY: help manual cards preview check test test-browser lint format schema sources lock clean

READY := .venv/.ready
READY_DEV := .venv/.ready-dev
EDITOR := $(wildcard templates/site/editor/*.js)

# A virtual environment works only in the folder in which it was made.
$(shell grep -qsF " $$(pwd -P)/.venv" .venv/pyvenv.cfg || rm -f $(READY) $(READY_DEV))

help:  ## List the targets
	@sed -n 's/^\([a-z-]*\):.*## /  make \1	/p' Makefile | expand -t 22

manual: $(READY)  ## Check the manual, then build build/html/ and build/pdf/
	@.venv/bin/deconflict build

cards: $(READY)  ## Make the cards for the hand, A5 and two-up on A4, in build/cards/
	@.venv/bin/deconflict cards

preview: $(READY)  ## Show the site in the browser, and each change as it is saved
	@.venv/bin/deconflict serve

check: $(READY)  ## Check the manual and print what is wrong
	@.venv/bin/deconflict check

test: $(READY_DEV)  ## Run the tests
	@.venv/bin/python -m pytest -n auto --dist loadscope

test-browser: $(READY_DEV)  ## Run the tests in a browser alone
	@.venv/bin/python -m pytest -n auto --dist loadscope tests/browser

lint: $(READY_DEV)  ## Check the style, the types and the layers of the code
	@.venv/bin/ruff check .
	@.venv/bin/ruff format --check .
	@.venv/bin/mypy
	@.venv/bin/lint-imports
	@if [ -x node_modules/.bin/tsc ]; then \
	  node_modules/.bin/tsc -p templates/site/scripts; else \
	  echo "Node.js is not there; the scripts of the site are not checked."; fi

format: $(READY_DEV)  ## Put the code in its one form
	@.venv/bin/ruff check --fix .
	@.venv/bin/ruff format .

schema: $(READY)  ## Write the JSON Schemas in manual/schema/ anew
	@.venv/bin/deconflict schema

sources: $(READY)  ## Write docs/sources.md anew: what the manual takes from elsewhere
	@.venv/bin/python scripts/list_sources.py

lock: $(READY_DEV)  ## Resolve the packages anew and lock them with hashes
	@for name in requirements requirements-dev; do \
	  .venv/bin/uv pip compile --quiet --universal --python-version 3.11 \
	    --generate-hashes --no-emit-index-url --no-header --no-annotate \
	    --upgrade $$name.in --output-file $$name.txt; done

clean:  ## Delete what was built and set up
	rm -rf build .venv node_modules templates/site/assets .build-*

$(READY): requirements.txt pyproject.toml package-lock.json scripts/setup $(EDITOR)
	@scripts/setup requirements.txt
	@touch $@

$(READY_DEV): requirements-dev.txt pyproject.toml package-lock.json scripts/setup $(EDITOR)
	@scripts/setup requirements-dev.txt
	@touch $(READY) $@
