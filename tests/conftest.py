"""What holds for every test: a screen of its own, fixed chance, and no thread left behind."""

import gc
import os
import shutil
import subprocess
import sys
import tempfile
import threading
import zlib
from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import hypothesis
import pytest
from hypothesis.internal.conjecture import engine, providers

from fieldreg.services.user_session import UserSession
from tests.support.installations import FIRST, SECOND, HeadOffice, Laptop, new_stick
from tests.support.stores.catalogue import leave_out_catalogue
from tests.support.stores.in_turn import ENGINES
from translations import compile_catalogues

if TYPE_CHECKING:
    from tests.support.hub.running_hub import RunningHub
    from tests.support.stores.postgres import Server

# Real windows, on the X server that pytest-xvfb starts and not on the developer's
# screen: with WAYLAND_DISPLAY set, Qt would prefer that one. To watch the tests:
# --no-xvfb. Offscreen draws differently and is only ever a choice from outside.
if sys.platform == "linux":
    os.environ.setdefault("QT_QPA_PLATFORM", "xcb")

# Thousands of registers are made, and each write of theirs waits for the disk: where there
# is a file system in memory with room to spare, the tests live there.
_MEMORY = Path("/dev/shm")  # noqa: S108  a root for temporary folders, not a name in one
_ROOM_BYTES = 2 << 30
_SHRINKING_S = 20
_ENDING_S = 5.0
if (
    "TMPDIR" not in os.environ
    and os.access(_MEMORY, os.W_OK)
    and shutil.disk_usage(_MEMORY).free > _ROOM_BYTES
):
    os.environ["TMPDIR"] = str(_MEMORY)
    tempfile.tempdir = None  # whoever asked before is asked again

# The program is started hundreds of times, in processes that should not have to compile it
# anew each time, even where bytecode is not wanted of what is done by hand; and to rewrite the
# asserts of all tests takes a worker half a minute.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False

# Timing is a matter for benchmarks: a busy machine must not turn a property red.
hypothesis.settings.register_profile(
    "ci", derandomize=True, deadline=None, suppress_health_check=[hypothesis.HealthCheck.too_slow]
)
hypothesis.settings.register_profile(  # pytest --hypothesis-profile=long
    "long",
    max_examples=5_000,
    deadline=None,
    suppress_health_check=[hypothesis.HealthCheck.too_slow],
)
hypothesis.settings.load_profile("ci")
# Hypothesis draws constants of the modules that are imported by then: a file that runs alone would
# have other examples than in the whole.
vars(providers)["is_local_module_file"] = lambda _path: False

leave_out_catalogue()

# What is collected stays: to look for garbage among it takes more than half of the collection.
gc.disable()

_TURN_KEY = "fieldreg/turn"
_IN_HALVES = ("journeys", "properties")


def pytest_sessionstart() -> None:
    compile_catalogues()


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--pictures", help="where to keep the pictures that journeys take")
    parser.addoption("--night", action="store_true", help="run every share of what is shared out")
    parser.addoption("--turn", type=int, help="which share to run; the header names the last one")


def pytest_configure(config: pytest.Config) -> None:
    """Choose the turn, where none is given: the one after that of the last green run here.

    So a red run is repeated by the next. The first run in a checkout begins at the number of
    its commits, so that fresh checkouts differ too.
    """
    if not config.option.night:
        vars(engine)["MAX_SHRINKING_SECONDS"] = _SHRINKING_S  # instead of five minutes
    if config.option.turn is not None or config.option.night:
        return
    if hasattr(config, "workerinput"):  # the process that gives out the tests has chosen
        config.option.turn = config.workerinput[_TURN_KEY]
        return
    cache = getattr(config, "cache", None)  # none with -p no:cacheprovider
    last = cache and cache.get(_TURN_KEY, None)
    config.option.turn = _count_commits() if last is None else last + 1


def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    """Remember the turn of a green run."""
    config = session.config
    cache = getattr(config, "cache", None)
    is_played = exitstatus == pytest.ExitCode.OK and not config.option.collectonly
    if cache and is_played and config.option.turn is not None:
        cache.set(_TURN_KEY, config.option.turn)


@pytest.hookimpl(optionalhook=True)
def pytest_configure_node(node: Any) -> None:
    """Tell a worker of xdist the turn."""
    node.workerinput[_TURN_KEY] = node.config.option.turn


def pytest_report_header(config: pytest.Config) -> str:
    if config.option.night:
        return "every share of what is shared out"
    return f"of what is shared out, the share of this turn; to run it again: --turn {config.option.turn}"


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what other turns run, unless all is asked for or a test is named on its own.

    Of the parameters of a test marked ``share(of=n)``, each turn runs one *n*-th, and *n*
    turns in a row run all. Journeys and properties, which are long, are in halves.
    """
    if config.option.night or any("::" in argument for argument in config.args):
        return
    ours, others = [], []
    places: Counter[str] = Counter()
    for item in items:
        share = item.get_closest_marker("share")
        is_long = item.path.relative_to(Path(__file__).parent).parts[0] in _IN_HALVES
        shares = share.kwargs["of"] if share else 1 + is_long
        name = item.nodeid.partition("[")[0]
        # Tests begin their rounds at different turns, so that no turn has much more to do.
        place = places[name] + zlib.crc32(name.encode()) + config.option.turn
        places[name] += 1
        (others if place % shares else ours).append(item)
    items[:] = ours
    if others:
        config.hook.pytest_deselected(items=others)


def _count_commits() -> int:
    """Return the number of commits up to this one, 0 outside a checkout."""
    counted = subprocess.run(
        ["git", "rev-list", "--count", "HEAD"],  # noqa: S607  the developer's own
        cwd=Path(__file__).parent,
        check=False,
        capture_output=True,
        text=True,
    )
    return int(counted.stdout) if counted.returncode == 0 else 0


def pytest_collectstart() -> None:
    """Look for no garbage among what is collected: it stays, and the searches took a tenth."""
    gc.disable()


def pytest_collection_finish() -> None:
    """Look for garbage only among what tests leave, between them and on this thread.

    So the program does: what a window left must not die on the thread of a hub.
    """
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    """Refuse to start Qt where it would abort the whole run for want of a screen."""
    if os.environ.get("QT_QPA_PLATFORM") == "xcb" and not os.environ.get("DISPLAY"):
        pytest.exit("Windows need an X server: install Xvfb ('make test' does).", 1)
    return ["fieldreg"]


@pytest.fixture(scope="module", autouse=True)
def _own_folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep anchors of installations out of the developer's own folder.

    Each file of tests has a folder for them: what thousands of tests left in one would be
    listed at every opening.
    """
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_STATE_HOME", str(tmp_path_factory.mktemp("state")))
        yield


@pytest.fixture(autouse=True)
def _garbage_goes_after_its_test() -> Iterator[None]:
    yield
    counts = zip(gc.get_count(), gc.get_threshold(), strict=True)
    due = [age for age, (count, limit) in enumerate(counts) if count > limit]
    if due:
        gc.collect(max(due))


@pytest.fixture(autouse=True)
def _no_thread_outlives_its_test() -> Iterator[None]:
    before = set(threading.enumerate())
    yield
    for thread in set(threading.enumerate()) - before:
        # Python makes a dummy for each native thread that ran Python code, such as
        # Qt's, and cannot tell when that one ends.
        if isinstance(thread, threading._DummyThread):
            continue
        thread.join(_ENDING_S)
        if thread.is_alive():
            pytest.fail(f"{thread.name} outlived its test")


@pytest.fixture(scope="session")
def server() -> Iterator["Server"]:
    """Start a PostgreSQL server, when the first test wants one, for all of them."""
    from tests.support.stores.postgres import Server  # noqa: PLC0415  the rest need no driver

    server = Server()
    yield server
    server.stop()


# One head office, its laptops and a stick. A test names those it needs; a module that needs
# them with something in them overrides the fixture and asks for the one here.


@pytest.fixture
def url() -> str | None:
    """The database of head office; None, unless a test overrides it, is a file in its folder."""
    return None


@pytest.fixture(params=ENGINES)
def new_url(request: pytest.FixtureRequest) -> Callable[[], str | None]:
    """A function that returns the *url* of the next head office: in files, and then on a server."""
    if request.param == "postgresql":
        return cast("Server", request.getfixturevalue("server")).new_database
    return lambda: None


@pytest.fixture
def office(tmp_path: Path, url: str | None) -> Iterator[HeadOffice]:
    """Head office, set up just now; its officer is Энхтуул."""
    office = HeadOffice(tmp_path / "office", url=url)
    yield office
    office.close()


@pytest.fixture(scope="session")
def _invitation(tmp_path_factory: pytest.TempPathFactory) -> Callable[[], bytes]:
    """A function that returns the invitation of a head office that no test knows."""

    @cache
    def invitation() -> bytes:
        office = HeadOffice(tmp_path_factory.mktemp("unseen") / "office")
        document = bytes(office.invite(FIRST))
        office.close()
        return document

    return invitation


@pytest.fixture
def laptop(
    request: pytest.FixtureRequest, tmp_path: Path, _invitation: Callable[[], bytes]
) -> Iterator[Laptop]:
    """The laptop of Оюунчимэг in Arkhangai, which knows nobody yet.

    A head office takes as long to begin as it: one that the test does not name is not begun.
    """
    if "office" in request.fixturenames:
        yield request.getfixturevalue("office").enrol(FIRST)
        return
    laptop = Laptop(tmp_path / FIRST, _invitation())
    yield laptop
    laptop.close()


@pytest.fixture
def laptops(office: HeadOffice) -> list[Laptop]:
    """Two laptops of the same province."""
    return [office.enrol(name) for name in (FIRST, SECOND)]


@pytest.fixture
def desk(laptop: Laptop) -> UserSession:
    return laptop.desk


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    return new_stick(tmp_path)


@pytest.fixture
def hub(tmp_path: Path, office: HeadOffice) -> Iterator["RunningHub"]:
    """The hub of head office on loopback; it knows whom `RunningHub.tell_trust` told it."""
    from tests.support.hub.running_hub import RunningHub  # noqa: PLC0415  the rest need no server

    hub = RunningHub(tmp_path / "mailbox", office)
    with hub.running():
        yield hub
