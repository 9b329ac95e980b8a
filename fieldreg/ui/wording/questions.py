"""Words of the questions that head office asks a trainer, and of the answers."""

from PySide6.QtCore import QCoreApplication

_translate = QCoreApplication.translate


def title() -> str:
    """Head the page."""
    return _translate("Questions", "Questions")


def line(*, is_office: bool) -> str:
    """Say how questions and answers travel."""
    if is_office:
        return _translate(
            "Questions",
            "They go with the next answer to that laptop alone; what the trainer says comes"
            " back with its next bundle.",
        )
    return _translate(
        "Questions", "Head office asks. What you answer goes with the next exchange."
    )


def nothing() -> str:
    """Say that the page is empty."""
    return _translate("Questions", "No question")


def nothing_line(*, is_office: bool) -> str:
    """Say how one comes here."""
    if is_office:
        return _translate(
            "Questions", "F8 asks a trainer something, here or from a person’s page."
        )
    return _translate(
        "Questions", "What head office asks you will stand here and on Today."
    )


def waits() -> str:
    """Say that there is no answer yet."""
    return _translate("Questions", "waits")


def answered() -> str:
    """Say that there is an answer."""
    return _translate("Questions", "answered")


def put_away() -> str:
    """Say that nobody need look at it any more."""
    return _translate("Questions", "put away")


def by(who: str, day: str) -> str:
    """Say who wrote a text, and when."""
    return " · ".join(filter(None, (who, day)))


def asked(laptop: str) -> str:
    """Say whose trainer was asked."""
    return _translate("Questions", "to {laptop}").format(laptop=laptop)


def ask() -> str:
    """Label the act that begins a question."""
    return _translate("Questions", "Ask a trainer")


def ask_about(name: str) -> str:
    """Head the form of a question about somebody or a session."""
    return _translate("Questions", "Ask about {name}").format(name=name)


def laptop_label() -> str:
    """Label the choice of the laptop."""
    return _translate("Questions", "Whom")


def question_label() -> str:
    """Label what is asked."""
    return _translate("Questions", "Question")


def answer_label() -> str:
    """Label what is answered."""
    return _translate("Questions", "Your answer")


def further_label() -> str:
    """Label what is added to an answer."""
    return _translate("Questions", "Something to add")


def send() -> str:
    """Label the button that asks."""
    return _translate("Questions", "Ask")


def answer() -> str:
    """Label the button that answers."""
    return _translate("Questions", "Answer")


def leave() -> str:
    """Label the button that leaves the form."""
    return _translate("Questions", "Not now")


def close() -> str:
    """Label the button that puts a question away."""
    return _translate("Questions", "Put away")


def reopen() -> str:
    """Label the button that lets a question wait again."""
    return _translate("Questions", "Let it wait again")


def to_record() -> str:
    """Label the way to what is asked about."""
    return _translate("Questions", "Show what it is about")


def text_wanted() -> str:
    """Say that nothing was written."""
    return _translate("Questions", "Write something first.")


def nobody_holds() -> str:
    """Say that no laptop has what the question would be about."""
    return _translate("Questions", "No laptop in use holds this; nobody can be asked.")


def was_asked() -> str:
    """Say that it is on its way."""
    return _translate("Questions", "Asked. It goes with the next answer to that laptop.")


def was_answered() -> str:
    """Say that it is kept."""
    return _translate("Questions", "Answered. It goes with the next exchange.")


def was_put_away() -> str:
    """Say that nobody need look at it any more."""
    return _translate("Questions", "Put away. It stays in the history.")


def was_reopened() -> str:
    """Say that it waits again."""
    return _translate("Questions", "It waits again.")


def about_this(count: int) -> str:
    """Say at a record how many questions about it wait."""
    return _translate("Questions", "%n questions about this wait for an answer", "", count)


def asked_here(count: int) -> str:
    """Say beside a session how many questions about it wait."""
    return _translate("Questions", "%n questions wait", "", count)


def show_questions() -> str:
    """Label the way to the questions about a record."""
    return _translate("Questions", "Questions")


def choose() -> str:
    """Say what the arrows do."""
    return _translate("Questions", "choose")


def waiting_line(count: int) -> str:
    """Say under the oldest question who asks, and how much more."""
    if count == 1:
        return _translate("Questions", "head office asks")
    more = count - 1
    return _translate("Questions", "head office asks, and %n more", "", more)


def answers_count(count: int) -> str:
    """Count the questions to trainers that are answered."""
    return _translate("Questions", "%n answers of trainers", "", count)


def answers_count_line() -> str:
    """Say until when they stay."""
    return _translate("Questions", "here until somebody puts them away")


def asked_count(count: int) -> str:
    """Count the questions that no trainer has answered yet."""
    return _translate("Questions", "%n questions to trainers", "", count)


def asked_count_line() -> str:
    """Say what they wait for."""
    return _translate("Questions", "not answered yet")
