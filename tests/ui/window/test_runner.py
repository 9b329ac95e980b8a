"""Work off the GUI thread and answers on it."""

import itertools
import logging
import threading

import pytest
from PySide6.QtCore import QObject

from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.sync.tasks import let_others_work
from fieldreg.store.engines.sqlcipher import KEY_BYTES, SqlCipher
from fieldreg.ui.background import turns
from fieldreg.ui.background.runner import Runner
from fieldreg.ui.background.worker import RESUME_ROWS
from tests.support.stores.engines import connect
from tests.support.stores.in_turn import ENGINES
from tests.support.ui.runner import InlineRunner


@pytest.fixture
def runner():
    made = Runner()
    yield made
    made.stop()


class Owner(QObject):
    """A widget that asks, as far as a runner can tell."""

    def __init__(self):
        super().__init__()
        self.answers = []
        self.problems = []


class Gate:
    """A job that waits until it is let through."""

    def __init__(self):
        self.reached, self.open = threading.Event(), threading.Event()

    def __call__(self):
        self.reached.set()
        assert self.open.wait(5)


def test_a_job_runs_elsewhere_and_its_answer_comes_on_the_gui_thread(runner, qtbot):
    owner, threads = Owner(), []
    runner.run(
        owner,
        threading.current_thread,
        lambda one: threads.extend([one, threading.current_thread()]),
    )
    qtbot.waitUntil(lambda: bool(threads))
    assert threads[0] is not threading.main_thread()
    assert threads[1] is threading.main_thread()


def test_jobs_run_in_the_order_they_came(runner, qtbot):
    owner = Owner()
    for number in range(50):
        runner.run(owner, lambda number=number: number, owner.answers.append)
    qtbot.waitUntil(lambda: len(owner.answers) == 50)
    assert owner.answers == list(range(50))


class Reading:
    """Readings of a store: the first of each would last for years, the second ends at once."""

    def __init__(self, engine):
        self.engine, self.reached = engine, threading.Event()
        self._rows = iter([10**15, 10])

    def __call__(self):
        self.reached.set()
        numbers = (
            "WITH RECURSIVE n (x) AS (VALUES (1) UNION ALL SELECT x + 1 FROM n WHERE x < ?)"
            " SELECT count(*) FROM n"
        )
        with self.engine.reading():
            return self.engine.execute(numbers, (next(self._rows),)).fetchone()[0]


@pytest.fixture(params=ENGINES)
def reading(request, runner, tmp_path):
    if request.param == "sqlcipher":
        engine = SqlCipher(tmp_path / "store.db", bytes(KEY_BYTES), create=True)
    else:
        engine = connect(request.getfixturevalue("server").new_database(), create=True)
    runner.interrupt_by(engine.interruptible)
    yield Reading(engine)
    runner.stop()
    engine.close()


def test_a_long_reading_makes_way_for_what_is_typed_meanwhile_and_is_answered_after(
    runner, qtbot, reading
):
    owner = Owner()
    runner.run_aside(owner, reading, owner.answers.append, owner.problems.append)
    assert reading.reached.wait(5)
    for letter in "аб":
        runner.run_latest("search", owner, lambda letter=letter: letter, owner.answers.append)
    qtbot.waitUntil(lambda: 10 in owner.answers)
    assert owner.answers == ["б", 10]
    assert owner.problems == []


def test_a_reading_of_many_short_statements_makes_way_between_them(runner, qtbot, reading):
    owner, turns = Owner(), []

    def count():
        turns.append(None)
        reading.reached.set()
        while len(turns) == 1:
            reading.engine.execute("SELECT 1").fetchone()
            reading.engine.give_way()
        return "counted"

    runner.run_aside(owner, count, owner.answers.append, owner.problems.append)
    assert reading.reached.wait(5)
    runner.run(owner, lambda: "а", owner.answers.append)
    qtbot.waitUntil(lambda: "counted" in owner.answers)
    assert owner.answers == ["а", "counted"]
    assert owner.problems == []


def test_of_long_readings_of_one_channel_the_newest_is_answered(runner, qtbot):
    owner, gate = Owner(), Gate()
    runner.run(owner, gate, lambda _: None)
    assert gate.reached.wait(5)
    for question in ("former", "newest"):
        runner.run_aside(owner, lambda it=question: it, owner.answers.append, channel="counting")
    gate.open.set()
    qtbot.waitUntil(lambda: not runner.is_reading)
    assert owner.answers == ["newest"]


def test_a_long_reading_ends_when_nobody_waits_for_it_any_more(runner, qtbot, reading):
    owner = Owner()
    handle = runner.run_aside(owner, reading, owner.answers.append, owner.problems.append)
    assert reading.reached.wait(5)
    handle.cancel()
    qtbot.waitUntil(lambda: not runner._open)
    assert owner.answers == owner.problems == []


def test_a_long_reading_does_not_keep_the_program_from_ending(runner, reading):
    owner = Owner()
    runner.run_aside(owner, reading, owner.answers.append)
    assert reading.reached.wait(5)
    runner.stop()
    assert owner.answers == []


def test_a_long_step_learns_that_an_act_of_a_person_waits(runner, qtbot):
    owner, begun, submitted = Owner(), threading.Event(), threading.Event()

    def long_step():
        before = runner.is_awaited()
        begun.set()
        submitted.wait(5)
        return before, runner.is_awaited()

    runner.run(owner, long_step, owner.answers.append)
    assert begun.wait(5)
    runner.run_aside(owner, lambda: "a list", owner.answers.append)
    runner.run(owner, runner.is_awaited, owner.answers.append)
    submitted.set()
    qtbot.waitUntil(lambda: len(owner.answers) == 3)
    assert owner.answers == [(False, True), False, "a list"]


def test_an_act_of_a_person_goes_before_tasks_that_came_earlier(runner, qtbot):
    owner, gate = Owner(), Gate()

    def task(*_):
        yield let_others_work
        return "task"

    runner.run(owner, gate, lambda _: None)
    assert gate.reached.wait(5)
    runner.run_task(owner, task, owner.answers.append)
    runner.run_aside(owner, lambda: "a list", owner.answers.append)
    for letter in "аб":
        runner.run(owner, lambda letter=letter: letter, owner.answers.append)
    gate.open.set()
    qtbot.waitUntil(lambda: len(owner.answers) == 4)
    assert owner.answers == ["а", "б", "a list", "task"]


def test_tasks_rest_from_an_answer_until_the_window_had_time_to_paint_it(
    runner, qtbot, monkeypatch
):
    noted = []
    for name in ("rest", "go_on"):
        monkeypatch.setattr(turns.Turns, name, lambda _self, name=name: noted.append(name))
    runner.run(owner := Owner(), lambda: "answered", noted.append)
    runner.run_task(owner, lambda *_: iter(()), owner.answers.append)
    qtbot.waitUntil(lambda: owner.answers == [None] and "go_on" in noted)
    assert noted == ["rest", "answered", "go_on"]


def test_a_rest_delays_no_act_of_a_person(monkeypatch):
    monkeypatch.setattr(turns, "_REST_S", 60)
    waiting = turns.Turns()
    waiting.put(1)
    waiting.rest()
    waiting.put_awaited(2)
    assert waiting.take() == 2
    waiting.go_on()
    assert waiting.take() == 1


def test_a_window_that_does_not_paint_keeps_no_task_from_going_on():
    waiting = turns.Turns()
    waiting.put(1)
    waiting.rest()
    assert waiting.take() == 1


class Clock:
    """Stands still but while something waits."""

    def __init__(self, waiting, monkeypatch):
        self.now = 0.0
        monkeypatch.setattr(turns, "monotonic", lambda: self.now)
        monkeypatch.setattr(waiting._changed, "wait", self.wait)

    def wait(self, seconds):
        self.now += seconds
        return False


def test_idle_tasks_rest_until_no_act_came_for_a_while(monkeypatch):
    waiting = turns.Turns()
    clock = Clock(waiting, monkeypatch)
    waiting.put_idle(1)
    for _letter in range(3):
        waiting.rest()
        waiting.go_on()
        clock.now += 0.2
        waiting.put(2)
        assert waiting.take() == 2
    assert waiting.take() == 1
    assert clock.now == pytest.approx(2 * 0.2 + turns._IDLE_REST_S)


def test_a_person_who_types_without_an_end_lets_idle_tasks_go_on_now_and_then(monkeypatch):
    waiting = turns.Turns()
    clock = Clock(waiting, monkeypatch)
    taken = []
    waiting.put_idle(1)
    while clock.now < 21:
        waiting.put_awaited(0)
        assert waiting.take() == 0
        waiting.rest()
        waiting.go_on()
        clock.now += 0.2
        waiting.put(2)
        if waiting.take() == 2 and waiting._idle_until <= clock.now:
            taken.append(waiting.take())
            waiting.put_idle(1)
    assert len(taken) == 4


def test_the_end_waits_for_no_idle_task_that_rests(runner, qtbot, monkeypatch):
    monkeypatch.setattr(turns, "_IDLE_REST_S", 60)
    monkeypatch.setattr(turns, "_MOST_IDLE_REST_S", 60)
    begun, owner = threading.Event(), Owner()

    def task(*_):
        begun.set()
        while True:
            yield let_others_work

    runner.run_task(owner, task, owner.answers.append, resumes=RESUME_ROWS)
    assert begun.wait(5)
    runner.run(owner, lambda: "a key", owner.answers.append)
    qtbot.waitUntil(lambda: owner.answers == ["a key"])
    runner.run_last(owner, lambda: "closed", owner.answers.append)
    qtbot.waitUntil(lambda: owner.answers == ["a key", "closed"])
    qtbot.waitUntil(lambda: not runner.is_transfer_running)


def test_the_end_of_a_step_without_io_begins_no_thread(runner, qtbot, monkeypatch):
    begun, begin = [], threading.Thread

    def note(*args, **named):
        begun.append(named["name"])
        return begin(*args, **named)

    def task(*_):
        yield let_others_work
        yield let_others_work
        return "task"

    monkeypatch.setattr(threading, "Thread", note)
    owner = Owner()
    runner.run_task(owner, task, owner.answers.append)
    qtbot.waitUntil(lambda: owner.answers == ["task"])
    assert begun == ["fieldreg-store"]


def test_a_problem_goes_to_whoever_asked(runner, qtbot):
    def refuse():
        raise Problem(Code.NAME_MISSING)

    owner = Owner()
    runner.run(owner, refuse, owner.answers.append, owner.problems.append)
    qtbot.waitUntil(lambda: bool(owner.problems))
    assert [problem.code for problem in owner.problems] == [Code.NAME_MISSING]
    assert owner.answers == []


def test_a_problem_nobody_answers_is_signalled(runner, qtbot):
    def refuse():
        raise Problem(Code.DISK_FULL)

    with qtbot.waitSignal(runner.failed) as caught:
        runner.run(owner := Owner(), refuse)
    assert caught.args[0].code is Code.DISK_FULL
    assert owner.answers == []


def test_a_fault_of_ours_is_told_without_a_word_of_what_it_held(runner, qtbot, caplog):
    def stumble():
        raise ValueError("Доржийн Сарантуяа")

    owner = Owner()
    with caplog.at_level(logging.ERROR):
        runner.run(owner, stumble, None, owner.problems.append)
        qtbot.waitUntil(lambda: bool(owner.problems))
    assert (owner.problems[0].code, owner.problems[0].facts) == (
        Code.UNEXPECTED,
        {"kind": "ValueError"},
    )
    (noted,) = caplog.records
    assert (noted.kind, noted.exc_info) == ("ValueError", None)
    assert ".stumble:" in noted.trail[-1]
    assert "Сарантуяа" not in caplog.text


def test_an_answer_for_a_widget_that_is_gone_is_dropped(runner, qtbot):
    gate, gone, owner = Gate(), Owner(), Owner()
    heard = []
    runner.run(gone, gate, lambda _: heard.append("gone"))
    assert gate.reached.wait(5)
    with qtbot.waitSignal(gone.destroyed):
        gone.deleteLater()
    gate.open.set()
    runner.run(owner, lambda: None, lambda _: heard.append("here"))
    qtbot.waitUntil(lambda: bool(heard))
    assert heard == ["here"]


def test_of_a_channel_only_the_newest_answers_and_stale_ones_never_start(runner, qtbot):
    gate, owner, started = Gate(), Owner(), []

    def search(text):
        started.append(text)
        return text

    runner.run_latest("search", owner, gate, owner.answers.append)
    assert gate.reached.wait(5)
    for text in ("с", "са", "сар"):
        runner.run_latest("search", owner, lambda text=text: search(text), owner.answers.append)
    gate.open.set()
    qtbot.waitUntil(lambda: bool(owner.answers))
    assert (started, owner.answers) == (["сар"], ["сар"])


def test_of_a_channel_a_newer_job_stops_the_round_before_it_and_answers_alone(runner, qtbot):
    gate, owner = Gate(), Owner()

    def look(_report, is_cancelled):
        yield gate
        owner.problems.append(is_cancelled())
        return "sticks"

    runner.run_task(owner, look, owner.answers.append, channel="list", resumes="sticks")
    assert gate.reached.wait(5)
    runner.run_latest("list", owner, lambda: "history", owner.answers.append)
    qtbot.waitUntil(lambda: owner.answers == ["history"])
    gate.open.set()
    qtbot.waitUntil(lambda: not runner.is_task_running)
    assert (owner.answers, owner.problems) == (["history"], [True])


def test_a_long_job_reports_and_stops_when_it_is_cancelled(runner, qtbot):
    owner, seen, stopped = Owner(), [], []

    def copy(report):
        for step in itertools.count():
            report(step, 1_000_000)

    job = runner.run_long(
        owner,
        copy,
        owner.answers.append,
        progress=lambda done, total: seen.append((done, total)),
        stopped=lambda: stopped.append(True),
    )
    qtbot.waitUntil(lambda: bool(seen))
    job.cancel()
    qtbot.waitUntil(lambda: bool(stopped))
    assert seen[0] == (0, 1_000_000)
    assert owner.answers == []


def test_stopping_lets_what_waits_be_saved_and_cancels_what_is_long(runner):
    saved, gate, owner = [], Gate(), Owner()
    runner.run(owner, gate, lambda _: saved.append("answered"))
    runner.run(owner, lambda: saved.append("thirteen people"))

    def copy(report):
        report(0, 1)
        saved.append("copied")

    runner.run_long(owner, copy)
    gate.open.set()
    runner.stop()
    assert saved == ["thirteen people"]


# Rounds


class Carried:
    """A round whose one errand waits at a gate, and what it did beside the store."""

    def __init__(self):
        self.gate, self.beside, self.is_closed = Gate(), [], False

    def start(self, report, is_cancelled):
        try:
            self.beside.append((threading.current_thread().name, "before"))
            yield self.gate
            if is_cancelled():
                raise Problem(Code.CANCELLED)
            report(1, 1)
            self.beside.append((threading.current_thread().name, "after"))
            return "carried"
        finally:
            self.is_closed = True


@pytest.fixture
def carry(runner):
    made = []

    def carry(owner, resumes=""):
        made.append(Carried())
        made[-1].job = runner.run_task(
            owner, made[-1].start, owner.answers.append, owner.problems.append, resumes=resumes
        )
        return made[-1]

    yield carry
    for one in made:
        one.gate.open.set()


def test_whoever_types_is_answered_while_an_errand_hangs(runner, carry, qtbot):
    owner = Owner()
    carried = carry(owner)
    assert carried.gate.reached.wait(5)
    for number in range(3):
        runner.run(owner, lambda number=number: number, owner.answers.append)
    qtbot.waitUntil(lambda: owner.answers == [0, 1, 2])
    carried.gate.open.set()
    qtbot.waitUntil(lambda: owner.answers[3:] == ["carried"])
    assert carried.beside == [("fieldreg-store", "before"), ("fieldreg-store", "after")]


def test_what_comes_of_an_errand_is_heard_by_its_round(runner, qtbot):
    owner, heard = Owner(), []

    def start(_report, _is_cancelled):
        heard.append((yield lambda: "fetched"))
        try:
            yield lambda: int("no number")
        except ValueError as fault:
            heard.append(type(fault).__name__)
            raise Problem(Code.STICK_GONE) from None

    runner.run_task(owner, start, owner.answers.append, owner.problems.append)
    qtbot.waitUntil(lambda: bool(owner.problems))
    assert heard == ["fetched", "ValueError"]
    assert owner.problems[0].code is Code.STICK_GONE


def test_one_that_is_cancelled_says_so_itself(carry, qtbot):
    owner = Owner()
    carried = carry(owner)
    carried.job.cancel()
    carried.gate.open.set()
    qtbot.waitUntil(lambda: bool(owner.problems))
    assert owner.problems[0].code is Code.CANCELLED


def test_of_those_that_resume_each_other_one_is_under_way(carry, qtbot):
    owner = Owner()
    first, second, other = carry(owner, "hub"), carry(owner, "hub"), carry(owner)
    assert first.gate.reached.wait(5)
    assert other.gate.reached.wait(5)
    assert second.beside == []
    first.gate.open.set()
    assert second.gate.reached.wait(5)
    for one in (second, other):
        one.gate.open.set()
    qtbot.waitUntil(lambda: len(owner.answers) == 3)


def test_the_store_is_closed_after_a_stick_is_written_and_before_a_line_is_done(
    runner, carry, qtbot
):
    owner, closed = Owner(), threading.Event()
    stick, line = carry(owner), carry(owner, "hub")
    for one in (stick, line):
        assert one.gate.reached.wait(5)
    runner.run_last(owner, closed.set, lambda _answer: None)
    runner.run(owner, lambda: "next", owner.answers.append)
    qtbot.waitUntil(lambda: owner.answers == ["next"])
    assert not closed.is_set()
    stick.gate.open.set()
    assert closed.wait(5)
    assert not line.is_closed
    line.gate.open.set()
    qtbot.waitUntil(lambda: line.is_closed)
    assert len(line.beside) == 1  # it never came to the store again
    qtbot.waitUntil(lambda: owner.answers == ["next", "carried"])


def test_stopping_waits_for_no_errand_that_does_not_hear(runner, carry, monkeypatch):
    monkeypatch.setattr("fieldreg.ui.background.worker._GRACE_S", 0.01)
    owner, closed = Owner(), []
    carried = carry(owner)
    assert carried.gate.reached.wait(5)
    runner.run_last(owner, lambda: closed.append(True), lambda _answer: None)
    runner.stop()
    assert closed == [True]
    assert carried.job.is_cancelled


def test_the_inline_runner_behaves_alike_but_hides_no_fault():
    runner, owner = InlineRunner(), Owner()
    runner.run(owner, lambda: 1, owner.answers.append)
    runner.run_latest("search", owner, lambda: 2, owner.answers.append)
    runner.run_long(owner, lambda report: report(1, 1) or 3, owner.answers.append)
    assert owner.answers == [1, 2, 3]
    with pytest.raises(ZeroDivisionError):
        runner.run(owner, lambda: 1 / 0)
