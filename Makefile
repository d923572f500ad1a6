# On a fresh machine: `make demo` builds the example deck into output/, `make test` checks everything.
# PYTHON names another interpreter: make demo PYTHON=python3.13
PYTHON ?= python3
BIN := $(if $(filter Windows_NT,$(OS)),.venv/Scripts,.venv/bin)
PIP := $(BIN)/python -m pip install -qq --disable-pip-version-check
UV := $(BIN)/python -m uv pip compile pyproject.toml --quiet --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --custom-compile-command "make lock"

.DEFAULT_GOAL := help
.PHONY: help demo test lint types contracts unit fuzz sheets sweep bench tools format lock package pictures clean

help:
	@echo "make demo      build decks/social-business into output/"
	@echo "make test      lint, types, import contracts and all tests"
	@echo "make fuzz      read 20,000 broken decks, and build some of them: half an hour"
	@echo "make sheets    render the gallery in every theme, PowerPoint beside HTML, into output/sheets/"
	@echo "make sweep     fit, place and lines of all forms in all themes and five languages: a quarter of an hour"
	@echo "make bench     measure builds of 10, 100 and 1,000 slides beside pandoc: some minutes"
	@echo "make format    put the code in its standard form"
	@echo "make lock      choose the newest versions of all that is installed, and write them down"
	@echo "make package   build the wheel and the source archive into dist/"
	@echo "make pictures  make the pictures of the documentation, and its gallery"
	@echo "make clean     remove what make has made, .venv too"

# What is in output/ was built, perhaps by a version that left no fingerprint in it: it is replaced.
demo: .venv/.run
	@$(BIN)/slidegen build decks/social-business/deck.md --out output --force

test: lint types contracts unit

lint: .venv/.dev
	@$(BIN)/python -m ruff check .
	@$(BIN)/python -m ruff format --check .

types: .venv/.dev
	@$(BIN)/python -m mypy

contracts: .venv/.dev
	@$(BIN)/lint-imports --no-logo

# Two workers, each with a browser and an office suite of its own; the tests of a file share what they have built.
unit: .venv/.dev tools
	@$(BIN)/python -m pytest -n 2 --dist loadfile

# The laws of reading with other texts each time. What fails is printed with a line that repeats it.
fuzz: .venv/.dev
	@$(BIN)/python -m pytest -n 2 --hypothesis-profile fuzz tests/test_reading_laws.py

# Each form in each theme, PowerPoint beside the webcast, to look at: output/sheets/.
sheets: .venv/.dev tools
	@$(BIN)/python -m tests.sheets $(ARGS)

# Forms, themes, ratios and languages at their smallest and largest: ARGS="--theme leman --lang fr" for some of them.
sweep: .venv/.dev tools
	@$(BIN)/python -m tests.sweep $(ARGS)

# SIZES and ROUNDS say how many slides, and how often: make bench SIZES=10,5000 ROUNDS=3
SIZES ?= 10,100,1000
ROUNDS ?= 5
bench: .venv/.bench
	@$(BIN)/python -m tests.bench.compare --sizes $(SIZES) --rounds $(ROUNDS)

tools:
	@bash tests/rendering/install-tools.sh

format: .venv/.dev
	@$(BIN)/python -m ruff check --fix .
	@$(BIN)/python -m ruff format .

# uv writes one lock for every system and Python; pip installs it. uv does not read pip's settings, so it is
# handed the index that pip uses, if one is set.
lock: .venv/.dev
	@$(PIP) uv
	@index="$$($(BIN)/python -m pip config get global.index-url 2>/dev/null)"; \
	if [ -n "$$index" ]; then export UV_DEFAULT_INDEX="$$index"; fi; \
	$(UV) --upgrade --group build --output-file requirements.lock && \
	$(UV) --upgrade --group dev --constraint requirements.lock --output-file requirements-dev.lock && \
	$(UV) --upgrade --group bench --constraint requirements.lock --output-file requirements-bench.lock

package: .venv/.dev
	@$(BIN)/python -m build --no-isolation --outdir dist

# The pictures of the documentation, made from the real outputs.
pictures: demo .venv/.dev
	@$(BIN)/python -m docs.pictures

clean:
	rm -rf .venv dist build .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis

# The stamps: what is installed is as new as the locks say.
.venv/.venv:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "slidegen needs Python 3.11 or newer: make PYTHON=...")'
	@$(PYTHON) -m venv .venv
	@touch $@

.venv/.run: .venv/.venv requirements.lock pyproject.toml
	@$(PIP) --require-hashes -r requirements.lock
	@$(PIP) --no-deps --no-build-isolation --editable .
	@$(BIN)/python -m compileall -q src/slidegen
	@touch $@

.venv/.dev: .venv/.run requirements-dev.lock
	@$(PIP) --require-hashes -r requirements-dev.lock
	@touch $@

.venv/.bench: .venv/.run requirements-bench.lock
	@$(PIP) --require-hashes -r requirements-bench.lock
	@touch $@
