"""The progress of a long command on standard error, and Ctrl-C that stops it between steps."""

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
    """Give a function that shows how far an act has come: of what, how much is done.

    It writes on standard error, and only where a person looks on.
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
    """Give the same for the steps of an exchange."""
    with show_progress() as show:
        yield lambda step: show(step.phase.replace("-", " "), step.done, step.total)


@contextmanager
def stop_on_interrupt() -> Iterator[IsCancelled]:
    """Give what tells that somebody pressed Ctrl-C, which stops what is done inside.

    What may take hours stops at its next step, and is gone on with by the next command.
    Pressed once more it ends the command from outside, as it does elsewhere.
    """
    stop_event = threading.Event()
    previous_handler = signal.getsignal(signal.SIGINT)

    def handle_interrupt(number: int, frame: FrameType | None) -> None:
        if stop_event.is_set() and callable(previous_handler):
            previous_handler(number, frame)
        stop_event.set()
        click.echo(_STOPPING, err=True)

    if previous_handler is not signal.SIG_IGN:  # as whoever started it in the background wants
        signal.signal(signal.SIGINT, handle_interrupt)
    try:
        yield stop_event.is_set
    except Problem as problem:
        if problem.code is not Code.CANCELLED:
            raise
        raise KeyboardInterrupt from None
    finally:
        signal.signal(signal.SIGINT, previous_handler)
