"""Progress on standard error, and Ctrl-C that stops a long command at its next step."""

import signal
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

import click

from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.sync.exchange import IsCancelled, OnExchangeProgress

ShowProgress = Callable[[str, int, int], None]
_STOPPING = "\nStopping at the next step. Ctrl-C once more ends this at once."


@contextmanager
def show_progress() -> Iterator[ShowProgress]:
    """Yield a function that shows a subject and how much of its total is done.

    It writes to standard error, and only where that is a terminal.
    """
    width = 0

    def show(subject: str, done: int, total: int) -> None:
        nonlocal width
        text = f"{subject} {done} of {total}" if total else subject
        click.echo(f"\r{text:<{width}}", nl=False, err=True)
        width = max(width, len(text))

    if not sys.stderr.isatty():
        yield lambda _what, _done, _total: None
        return
    try:
        yield show
    finally:
        click.echo(f"\r{'':<{width}}\r", nl=False, err=True)


@contextmanager
def show_steps() -> Iterator[OnExchangeProgress]:
    with show_progress() as show:
        yield lambda step: show(step.phase.replace("-", " "), step.done, step.total)


@contextmanager
def stop_on_interrupt() -> Iterator[IsCancelled]:
    """Yield a check that is true once Ctrl-C was pressed.

    A command that may take hours stops at its next step, and the next call continues it. A second
    Ctrl-C ends the command at once, as everywhere else.
    """
    stop_event = threading.Event()
    previous_handler = signal.getsignal(signal.SIGINT)

    def handle_interrupt(number: int, frame: FrameType | None) -> None:
        if stop_event.is_set() and callable(previous_handler):
            previous_handler(number, frame)
        stop_event.set()
        click.echo(_STOPPING, err=True)

    if previous_handler is not signal.SIG_IGN:  # ignored if started in the background
        signal.signal(signal.SIGINT, handle_interrupt)
    try:
        yield stop_event.is_set
    except Problem as problem:
        if problem.code is not Code.CANCELLED:
            raise
        raise KeyboardInterrupt from None
    finally:
        signal.signal(signal.SIGINT, previous_handler)
