# The one list of habits, at a desk and in CI. `make` alone names them.
# What it needs it installs into .venv, once, and again when the versions change.

PYTHON ?= python3 python3.14 python3.13 python3.12 python3.11
VENV := .venv
PY := $(VENV)/bin/python
PIP := $(PY) -m pip --disable-pip-version-check install
HASHED := $(PIP) --quiet --require-hashes

# What PySide6's wheels expect of the system (libglib2.0-0 is libglib2.0-0t64 from Debian 13 on):
# to load at all, for QtNetwork, and to open windows on X.
QT_PACKAGES := libglib2.0-0 libgl1 libegl1 libxkbcommon0 libdbus-1-3 libfontconfig1 \
    libbrotli1 libgssapi-krb5-2 \
    libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-randr0 \
    libxcb-render-util0 libxcb-shape0 libxcb-xkb1 libxkbcommon-x11-0 \
    $(if $(filter test night check bench measured bytes,$(MAKECMDGOALS)),xvfb dbus-daemon age)

# The tools of other programs, which check what leaves for them: nothing of ours is there.
PEERS := $(VENV)/peers
PEERS_HASHED := $(subst $(PY),$(PEERS)/bin/python,$(HASHED)) --no-compile

EACH_CORE := -n auto --dist worksteal

# The pictures of README are the demo's, renewed with the others.
IN_README := door-mn exchanged-mn today-en

.PHONY: help run demo test night readers check bench measured bytes crash fuzz golden shots dist installers reproducible windows-check debian-check debian12-check ubuntu-check pins venv peers system lint quick translations catalogues screen

help:
	@echo "make run     open the window"
	@echo "make demo    play one trip to head office and back, without a screen [OUT=folder]"
	@echo "make test    the tests; of what is long, the share whose turn it is [TURN=n]"
	@echo "make night   everything there is, written to docs/night.md [STAGES=\"tests crash-3\"]"
	@echo "make check   format, lint, types, imports, quick tests"
	@echo "make bench   times and sizes, as a table and as JSON [ONLY=words of benchmarks]"
	@echo "make measured  the same, put into docs/measured.json and the tables of the documents"
	@echo "make bytes   every byte of a bundle bent and cut off, both ways, for half an hour"
	@echo "make crash   power cuts and kills by the ten thousand, for a night"
	@echo "make fuzz    strange bytes behind a right signature, for twenty minutes (Linux)"
	@echo "make golden  what this release leaves for all later ones to open, into tests/golden"
	@echo "make shots   a picture of every page, into shots/, and those of README anew"
	@echo "make translations  bring the catalogues up to date; fails on what is not translated"
	@echo "make dist    the wheel, into dist/"
	@echo "make installers  setup.exe, zip, .deb, wheel and sdist, into dist/ [EMBEDDED=python.zip KINDS=debian]"
	@echo "make reproducible  what is in dist/ built again in another place, compared byte by byte [the same]"
	@echo "make windows-check debian-check debian12-check ubuntu-check  what was built, installed and played, under Wine or in a bare system"
	@echo "make pins    the hashes of all that is installed, anew, after a version was changed"
	@echo "make peers   the tools of other programs, by which tests check what leaves for them"
	@echo "make readers  what leaves for people, opened by LibreOffice and Chromium"
	@echo "make venv    only install; make system: only what Qt needs of the system"

run: screen $(VENV)/libraries catalogues
	$(PY) -m fieldreg

demo: $(VENV)/libraries catalogues
	$(PY) -m fieldreg demo $(if $(OUT),--out "$(OUT)")

shots: $(VENV)/libraries catalogues
	$(PY) -m fieldreg demo --out shots
	cp $(IN_README:%=shots/pictures/%.png) resources/help/pictures/

test: $(VENV)/developing $(VENV)/display $(PEERS)/installed
	$(PY) -m pytest $(EACH_CORE) $(TURN:%=--turn %)

night: $(VENV)/developing $(VENV)/display $(PEERS)/installed
	$(if $(filter fuzz,$(or $(STAGES),fuzz)),$(HASHED) -r tests/fuzz/requirements.txt)
	@$(if $(filter readers,$(or $(STAGES),readers)),$(READERS))
	$(PY) -m tests.support.night $(STAGES)

# The programs in which people read what leaves.
define READERS
command -v soffice >/dev/null && command -v chromium >/dev/null || { \
    $(call apt_install,libreoffice-calc chromium); }
endef

readers: $(VENV)/developing $(VENV)/display
	@$(READERS)
	$(PY) -m pytest tests/readers/read_files.py

# `make check test` runs the quick tests once, among all.
check: lint $(if $(filter test,$(MAKECMDGOALS)),,quick)

lint: $(VENV)/developing
	$(PY) -m ruff format --check .
	$(PY) -m ruff check .
	$(PY) -m mypy
	$(VENV)/bin/lint-imports --no-logo --no-cache

quick: $(VENV)/developing $(VENV)/display
	$(PY) -m pytest $(EACH_CORE) -m "not slow"

bench measured: $(VENV)/developing $(VENV)/display catalogues
	$(PY) -m tests.bench $(if $(filter measured,$@),--keep) $(ONLY)

bytes: $(VENV)/developing $(VENV)/display
	$(PY) -m pytest $(EACH_CORE) --hypothesis-profile=long -o faulthandler_timeout=0 tests/faults/test_bundle_bytes.py

# CRASH="--images 1000 --kills 100" for fewer.
crash: $(VENV)/developing
	$(PY) -m tests.support.disk $(CRASH)

# FUZZ="60 folder" for a minute, going on from what was found before.
fuzz: $(VENV)/developing
	$(HASHED) -r tests/fuzz/requirements.txt
	$(PY) -m tests.fuzz $(FUZZ)

# What every later release must open. Never again for a version that is out.
golden: $(VENV)/developing
	$(PY) -m tests.support.golden

# After a version in constraints.txt or constraints-dev.txt was changed.
pins: $(VENV)/developing
	$(PY) -m tests.support.pins

dist: $(VENV)/installed $(VENV)/libraries
	rm -rf dist
	$(PY) -m pip --disable-pip-version-check wheel --no-build-isolation --no-deps -w dist .

# makensis and mingw build what is for Windows, strip what is for Debian.
installers: $(VENV)/developing $(VENV)/libraries
	@for tool in makensis x86_64-w64-mingw32-gcc strip; do command -v $$tool >/dev/null || { \
	    $(call apt_install,nsis gcc-mingw-w64-x86-64-win32 binutils); }; done
	QT_QPA_PLATFORM=offscreen $(PY) -m resources.installers $(KINDS) $(EMBEDDED:%=--python %)

# What is in dist/, built again from the commit: in another folder, at another time, in another time
# zone, language and umask. diffoscope, where it is there, tells a difference.
reproducible: $(VENV)/developing
	@place=$$(mktemp -d) && trap 'rm -rf "$$place"' EXIT && umask 077 && \
	git clone --quiet . "$$place/another folder" && cd "$$place/another folder" && \
	TZ=Asia/Ulaanbaatar LC_ALL=C.UTF-8 LANGUAGE=mn TMPDIR="$$place" QT_QPA_PLATFORM=offscreen \
	    $(abspath $(PY)) -m resources.installers $(KINDS) $(addprefix --python ,$(abspath $(EMBEDDED))) && cd dist && \
	{ sha256sum --check --ignore-missing "$(CURDIR)/dist/SHA256SUMS" || { \
	    for file in *; do cmp --quiet "$$file" "$(CURDIR)/dist/$$file" || \
	        diffoscope "$(CURDIR)/dist/$$file" "$$file"; done; exit 1; }; }

# What was built, installed and played: under Wine, which is not Windows; in a bare Debian 13 or 12
# or Ubuntu 24.04, as root.
# Windows' Python runs tests of the core, too: ROOMS="domain services/exports" for others, and of all
# STEPS="trip hub update tests pages" some.
windows-check debian-check debian12-check ubuntu-check: $(VENV)/developing
	@for tool in xvfb-run xdotool $(if $(filter windows-check,$@),wine x86_64-w64-mingw32-gcc,mmdebstrap); do \
	    command -v $$tool >/dev/null || { $(call apt_install,xvfb xauth xdotool $(if $(filter windows-check,$@),wine64 wine gcc-mingw-w64-x86-64-win32,mmdebstrap ubuntu-archive-keyring)); }; done
	xvfb-run -a -s "-screen 0 1366x768x24" $(PY) -m resources.installers.checks $(@:-check=) $(if $(ROOMS),--rooms $(ROOMS)) $(if $(STEPS),--steps $(STEPS))

venv: $(VENV)/installed

peers: $(PEERS)/installed

system: $(VENV)/libraries

translations: $(VENV)/libraries
	@$(PY) translations.py --update

catalogues: $(VENV)/libraries
	@$(PY) translations.py

screen:
	@[ "$$(uname)" != Linux ] || [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ] || { \
	    echo "There is no screen here (neither DISPLAY nor WAYLAND_DISPLAY is set)." >&2; \
	    echo "'make demo' plays the whole story without one and leaves pictures." >&2; \
	    exit 1; }

# Installs Debian packages when root may; otherwise prints the line to type, and stops.
define apt_install
if command -v apt-get >/dev/null && [ "$$(id -u)" = 0 ]; then \
    echo "Installing with apt: $(1)"; \
    apt-get update -qq && \
    DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends $(1) >/dev/null; \
else \
    if command -v sudo >/dev/null; then sudo="sudo "; else as=" as root"; fi; \
    echo "This system lacks something that fieldreg needs. On Debian or Ubuntu type this$$as, then make again:" >&2; \
    echo "  $${sudo}apt-get update && $${sudo}apt-get install --no-install-recommends $(1)" >&2; \
    exit 1; \
fi
endef

$(PY):
	@for python in $(PYTHON); do \
	    $$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && break; \
	    python=; \
	done; \
	[ -n "$$python" ] || { echo "fieldreg needs Python 3.11 or newer; found none." >&2; exit 1; }; \
	echo "$$($$python --version) into $(VENV)"; \
	$$python -m venv $(VENV) >/dev/null 2>&1 || { \
	    rm -rf $(VENV); \
	    $(call apt_install,python3-venv $(QT_PACKAGES)); \
	    $$python -m venv $(VENV); }

$(VENV)/installed: pyproject.toml constraints.txt | $(PY)
	$(HASHED) -r constraints.txt
	$(PIP) --no-build-isolation --no-deps -e .
	@touch $@

$(VENV)/developing: constraints-dev.txt $(VENV)/installed
	$(HASHED) -r constraints-dev.txt
	@touch $@

$(PEERS)/installed: tests/peers/requirements.txt tests/peers/sources.txt | $(PY)
	@$(PY) -m venv $(PEERS)
	$(PEERS_HASHED) -r tests/peers/requirements.txt
	$(PEERS_HASHED) --no-deps --no-build-isolation -r tests/peers/sources.txt
	@touch $@

# Whether Qt loads and could open a window is tried, not guessed from a list of packages.
QT_LOADS := $(PY) -c 'import ctypes, pathlib, PySide6.QtNetwork, PySide6.QtWidgets as qt; \
    ctypes.CDLL(pathlib.Path(qt.__file__).parent / "Qt/plugins/platforms/libqxcb.so")'

$(VENV)/libraries: $(VENV)/installed
	@[ "$$(uname)" != Linux ] || $(QT_LOADS) 2>/dev/null || { $(call apt_install,$(QT_PACKAGES)); }
	@[ "$$(uname)" != Linux ] || $(QT_LOADS)
	@touch $@

$(VENV)/display: $(VENV)/libraries
	@[ "$$(uname)" != Linux ] || { command -v Xvfb && command -v dbus-daemon && command -v age; } >/dev/null \
	    || { $(call apt_install,xvfb dbus-daemon age); }
	@touch $@
