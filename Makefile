# Two commands for a newcomer: `make run` and `make test`. Each sets up what it needs, once.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes

.PHONY: run test bench bench-search questions conviction chaos once check generate lock clean

## Start the bot: on Discord when DISCORD_TOKEN is set, else the preview in the browser.
run: $(VENV)/production
	@mode=$$($(BIN)/python run.py mode) || exit 1; \
	if [ "$$mode" = preview ] && ! [ $(VENV)/preview -nt requirements-preview.txt ]; then \
		$(INSTALL) -r requirements-preview.txt && touch $(VENV)/preview || exit 1; \
	fi; \
	exec $(BIN)/python run.py $$mode

# How many processes share the tests.
PROCESSES ?= 2

## Lint, types, import rules, tests (documents and papers among them), in that order.
test: $(VENV)/dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/pyright
	$(BIN)/lint-imports
	$(BIN)/python -m pytest -n $(PROCESSES) --dist worksteal

## Measure speed, processor time and memory against a bare discord.py bot: some five minutes.
bench: $(VENV)/dev
	$(BIN)/python -m benchmarks

## Measure the search with 100 to 1,000,000 entries beside plain FTS5: half an hour, most for the last.
bench-search: $(VENV)/dev
	$(BIN)/python -m benchmarks.search

## Ask every question of tests/questions/sets and write into docs/questions.md how often /ask is right.
questions: $(VENV)/dev
	$(BIN)/python -m benchmarks.questions --write

## Fit the constants by which /ask tells or says no to what people ask, and print them: ten minutes.
conviction: $(VENV)/dev
	$(BIN)/python -m benchmarks.conviction

## Kill the bot at every step of posting and at random; fails when anything is lost or doubled.
chaos: $(VENV)/dev
	$(BIN)/python -m benchmarks.once chaos

## How fast many channels get their post, and what it costs that much is to come: a quarter of an hour.
once: $(VENV)/dev
	$(BIN)/python -m benchmarks.once fanout
	$(BIN)/python -m benchmarks.once waiting

## Check settings, documents and translations.
check: $(VENV)/production
	$(BIN)/python run.py check

## Write the generated papers anew: data/schema/ and what is generated in docs/.
generate: $(VENV)/production
	$(BIN)/python run.py generate

## Pin the dependencies anew, with their hashes; what production pins, the others pin alike.
LOCK := $(BIN)/uv pip compile --quiet --upgrade --universal --python-version 3.11 \
	--generate-hashes --no-header --no-annotate pyproject.toml
lock: $(VENV)/dev
	$(BIN)/python -m pip install --quiet uv
	$(LOCK) -o requirements.txt
	$(LOCK) -c requirements.txt --extra preview -o requirements-preview.txt
	$(LOCK) -c requirements.txt --extra preview --extra dev -o requirements-dev.txt

clean:
	rm -rf $(VENV)

$(VENV)/python:
	$(PYTHON) -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 14) \
		and "Sobrio needs Python 3.11, 3.12 or 3.13: make PYTHON=python3.13 …")'
	$(PYTHON) -m venv $(VENV)
	@touch $@

$(VENV)/production: requirements.txt | $(VENV)/python
	$(INSTALL) -r requirements.txt
	@touch $@

$(VENV)/dev: requirements-dev.txt | $(VENV)/production
	$(INSTALL) -r requirements-dev.txt
	@touch $@
