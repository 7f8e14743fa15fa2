# Two commands do the set-up: `make site` builds the site, `make test` runs what CI runs.
# The work is in tests/setup/*.sh and in `showcase`; this file only names it.

MAKEFLAGS += --no-print-directory
export PIP_DISABLE_PIP_VERSION_CHECK := 1
export NO_MKDOCS_2_WARNING := 1
SETUP := tests/setup
BIN := .venv/bin

.PHONY: help site serve lint test prove pictures bench lock catalog clean

help: ## list these commands
	@sed -n 's/^\([a-z]*\):[^#]*## /\1\t/p' $(MAKEFILE_LIST) | while IFS="$$(printf '\t')" read -r name does; do \
	  printf '  make %-8s %s\n' "$$name" "$$does"; done

site: ## build the site into site/ (Python 3.11 or newer is all it needs)
	@$(SETUP)/venv.sh site
	@$(BIN)/showcase build
	@echo "Read it:  .venv/bin/python -m http.server -b 127.0.0.1 -d site 8000   then open http://127.0.0.1:8000/"

serve: ## live preview on http://127.0.0.1:8000
	@$(SETUP)/venv.sh site
	@$(BIN)/mkdocs serve --dev-addr 127.0.0.1:8000

lint: ## the fast checks alone: style, types, spelling, sources, workflows
	@$(SETUP)/venv.sh test
	@$(SETUP)/lint.sh

test: ## what CI runs: lint, tests, a real build, the HTML checker, a browser
	@$(SETUP)/tools.sh
	@$(SETUP)/lint.sh
	@$(SETUP)/with-tools.sh $(SETUP)/tests.sh -m "not slow"

prove: ## the long proofs as well: every page in both schemes, decks in their tools, faults, fuzzing
	@PROVE=1 $(SETUP)/tools.sh
	@$(SETUP)/lint.sh
	@PROVE=1 $(SETUP)/with-tools.sh $(SETUP)/tests.sh

pictures: ## contact sheets of every kind of page, both widths and schemes, in pictures/
	@$(SETUP)/tools.sh
	@$(BIN)/showcase build
	@$(SETUP)/with-tools.sh node tests/browser/pictures.mjs site pictures

bench: ## benchmarks beside peers; writes bench/results.json
	@$(SETUP)/venv.sh test
	@$(SETUP)/with-tools.sh python bench/run.py

lock: ## write the locked dependency lists again (UPGRADE=1 for newer versions)
	@$(SETUP)/lock.sh $(if $(UPGRADE),--upgrade)

catalog: ## read marketplaces into catalog/snapshot.json (FROM=folder of marketplace files)
	@$(SETUP)/venv.sh site
	@$(BIN)/showcase catalog sync $(if $(FROM),--from "$(FROM)")

clean: ## remove what was built and installed
	rm -rf site pictures .site.* .kept offline dist build .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis tests/browser/node_modules tests/decks/node_modules bench/results.json
