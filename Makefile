# make run · make demo · make test · make check · make bench · make package
PYTHON = .venv/bin/python

.PHONY: run demo test check bench package lock translations clean setup setup-test

run: setup translations
	$(PYTHON) -m leaktrace

demo: setup translations
	$(PYTHON) -m leaktrace demo

test: setup-test translations
	QT_QPA_PLATFORM=offscreen $(PYTHON) -m pytest -q -n 2 --dist loadfile

check: setup-test
	$(PYTHON) -m ruff format --check .
	$(PYTHON) -m ruff check .
	$(PYTHON) -m mypy
	.venv/bin/lint-imports
	.venv/bin/deptry .
	$(PYTHON) -m vulture

bench: setup-test translations
	QT_QPA_PLATFORM=offscreen $(PYTHON) -m tests.benchmarks

package: setup translations
	$(PYTHON) packaging/build.py folder

translations: setup
	@$(PYTHON) packaging/build_hook.py translations

lock:
	.venv/bin/python -m pip install --quiet uv
	.venv/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
		--extra dev --extra package --no-header --output-file packaging/requirements.lock pyproject.toml

setup:
	@packaging/setup.sh run

setup-test:
	@packaging/setup.sh test

clean:
	rm -rf .venv build dist translations/*.qm
