# make demo   installs into .venv and prints the report on seeds/
# make test   installs into .venv with the test extra and runs every check that CI runs
# make test-browser   opens the web report in Chromium, which must be installed
# make test-spark   installs Spark (470 MB) into .venv-spark and runs the tests on it; needs Java 17

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
SPARK_VENV := .venv-spark

.PHONY: demo test test-browser test-spark check format documents clean

demo: $(VENV)/.installed
	$(BIN)/srcdiff report seeds/

test: $(VENV)/.installed-for-tests
	$(MAKE) --no-print-directory check

check:
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m pytest -q -n auto
	$(BIN)/python scripts/drive_tui.py

test-browser: $(VENV)/.installed-for-browser
	AXE=$(VENV)/axe/node_modules/axe-core/axe.min.js $(BIN)/python -m pytest -q tests/browser

test-spark: $(SPARK_VENV)/.installed
	@java -version 2>&1 | grep -Eq 'version "(17|21)' || { echo "make test-spark: Java 17 is not installed; CONTRIBUTING.md says how to" >&2; exit 2; }
	$(SPARK_VENV)/bin/python -m pytest -q -m spark tests/spark

format: $(VENV)/.installed-for-tests
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

documents: $(VENV)/.installed-for-tests
	$(BIN)/python scripts/documents.py
	$(BIN)/python scripts/pictures.py

clean:
	rm -rf $(VENV) $(SPARK_VENV) build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache

$(VENV)/bin/python:
	$(PYTHON) -m venv $(VENV)

$(VENV)/.installed: pyproject.toml | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --editable .
	touch $@

$(VENV)/.installed-for-tests: pyproject.toml | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --editable '.[test]'
	touch $@ $(VENV)/.installed

$(VENV)/.installed-for-browser: $(VENV)/.installed-for-tests
	$(BIN)/python -m pip install --quiet --editable '.[test,browser]'
	npm install --prefix $(VENV)/axe --silent --no-audit --no-fund axe-core@4 || echo "axe-core is not checked: no npm"
	touch $@

$(SPARK_VENV)/.installed: pyproject.toml
	$(PYTHON) -m venv $(SPARK_VENV)
	$(SPARK_VENV)/bin/python -m pip install --quiet --editable '.[test,spark]'
	touch $@
