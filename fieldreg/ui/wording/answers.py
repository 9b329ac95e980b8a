"""Words of the page that a trainee fills in alone, and of what the trainer sees of it.

The six questions of the Washington Group and their answers are its own English words;
see ``resources/answers/NOTICE.md``.
"""

from PySide6.QtCore import QCoreApplication

from fieldreg.domain.questions import DECLINED, UNKNOWN, Reply, Told

_translate = QCoreApplication.translate


def hand_over() -> str:
    """Label the button that hands the laptop over."""
    return _translate("Answers", "Hand over for sealed answers")


def hand_over_hint() -> str:
    """Say what F7 does."""
    return _translate("Answers", "hand over for sealed answers")


def tally(given: int, asked: int) -> str:
    """Say how many gave sealed answers, of how many that were asked."""
    return _translate("Answers", "sealed answers: {given} of {asked} given").format(
        given=given, asked=asked
    )


def given_on(count: int, day: str) -> str:
    """Say that one person gave sealed answers, how often, and when last."""
    return _translate(
        "Answers", "Sealed answers given: %n, last on {day}", "", count
    ).format(day=day)


def came_back() -> str:
    """Say that the laptop is back."""
    return _translate("Answers", "The laptop is back.")


def only_for_you() -> str:
    """Stand under the name of the program."""
    return _translate("Answers", "Only for you.")


def who_sees() -> str:
    """Say who sees what, at the foot of the binding."""
    return _translate(
        "Answers",
        "The trainer does not see your answers, only that you gave some. Once you give the"
        " laptop back, this laptop cannot read them either.",
    )


def greeting(name: str) -> str:
    """Greet whoever has the laptop now."""
    if name:
        return _translate("Answers", "{name}, hello").format(name=name)
    return _translate("Answers", "Hello")


def agree() -> str:
    """Label the answer yes to being asked."""
    return _translate("Answers", "Yes, I agree to answer")


def rather_not() -> str:
    """Label the answer no to being asked."""
    return _translate("Answers", "No, I would rather not")


def number(place: int, count: int) -> str:
    """Say which question this is."""
    return _translate("Answers", "question {place} of {count}").format(
        place=place, count=count
    )


def before(name: str) -> tuple[str, ...]:
    """Stand before the question: the preamble, before the first of the Washington Group."""
    if name != "seeing":
        return ()
    return (
        _translate(
            "Answers",
            "The next questions ask about difficulties you may have doing certain"
            " activities because of a HEALTH PROBLEM.",
        ),
    )


def question(name: str) -> str:
    """Ask."""
    return {
        "seeing": _translate(
            "Answers", "Do you have difficulty seeing, even if wearing glasses?"
        ),
        "hearing": _translate(
            "Answers", "Do you have difficulty hearing, even if using a hearing aid?"
        ),
        "walking": _translate(
            "Answers", "Do you have difficulty walking or climbing steps?"
        ),
        "remembering": _translate(
            "Answers", "Do you have difficulty remembering or concentrating?"
        ),
        "self_care": _translate(
            "Answers",
            "Do you have difficulty (with self-care such as) washing all over or dressing?",
        ),
        "communicating": _translate(
            "Answers",
            "Using your usual (customary) language, do you have difficulty communicating,"
            " for example understanding or being understood?",
        ),
        "ethnicity": _translate("Answers", "What is your ethnicity?"),
        "lgbti": _translate("Answers", "Do you see yourself as an LGBTI person?"),
        "health": _translate(
            "Answers",
            "Is there anything about your health that we should know so that you can take"
            " part well?",
        ),
    }[name]


def short(name: str) -> str:
    """Name what a question is about, for the protected desk."""
    return {
        "seeing": _translate("Answers", "Seeing"),
        "hearing": _translate("Answers", "Hearing"),
        "walking": _translate("Answers", "Walking, steps"),
        "remembering": _translate("Answers", "Remembering, concentrating"),
        "self_care": _translate("Answers", "Washing, dressing"),
        "communicating": _translate("Answers", "Communicating"),
        "ethnicity": _translate("Answers", "Ethnicity"),
        "lgbti": _translate("Answers", "LGBTI"),
        "health": _translate("Answers", "Health"),
    }.get(name, name)


def choice(question_name: str, code: str) -> str:
    """Label one of the answers that a question offers; others stand for themselves."""
    if question_name == "lgbti":
        return {
            "yes": _translate("Answers", "Yes"),
            "no": _translate("Answers", "No"),
        }.get(code, code)
    if question_name == "health":
        return {"nothing": _translate("Answers", "No, nothing")}.get(code, code)
    return {
        "1": _translate("Answers", "No - no difficulty"),
        "2": _translate("Answers", "Yes - some difficulty"),
        "3": _translate("Answers", "Yes - a lot of difficulty"),
        "4": _translate("Answers", "Cannot do at all"),
    }.get(code, code)


def told(reply: Reply) -> str:
    """Say what became of a question that was not answered."""
    if reply == UNKNOWN:
        return _translate("Answers", "I do not know")
    if reply == DECLINED:
        return _translate("Answers", "I would rather not answer")
    assert reply.told is Told.NOT_ASKED  # noqa: S101  an answer stands for itself
    return _translate("Answers", "not asked")


def hint(name: str) -> str:
    """Say how the field of a question is filled in."""
    if name == "ethnicity":
        return _translate("Answers", "Type its first letters")
    return _translate("Answers", "Write it here")


def choose_one() -> str:
    """Say that nothing is chosen yet."""
    return _translate("Answers", "Choose one of these first.")


def or_leave_out() -> str:
    """Say that nothing is chosen yet, and how a question is left out."""
    return _translate(
        "Answers", "Choose an answer, or press Enter again to leave this question out."
    )


def go_on() -> str:
    """Label the button that goes to the next question."""
    return _translate("Answers", "Next")


def back() -> str:
    """Label the button that goes to the question before."""
    return _translate("Answers", "Previous")


def stop() -> str:
    """Label the button that ends it early."""
    return _translate("Answers", "Stop now")


def when_done() -> str:
    """Stand at the foot of each question."""
    return _translate(
        "Answers", "When you are done, press Enter twice and give the laptop back."
    )


def all_asked() -> str:
    """Head the last view."""
    return _translate("Answers", "That was all, thank you")


def seals_now() -> str:
    """Say what the last Enter does."""
    return _translate(
        "Answers",
        "Enter seals your answers; after that nobody can read them on this laptop. Then"
        " hand it back.",
    )


def give_back() -> str:
    """Label the button that seals."""
    return _translate("Answers", "Seal and give back")


def sealing() -> str:
    """Stand on that button while it does."""
    return _translate("Answers", "Sealing…")


def giving_back() -> str:
    """Stand on the button while nothing is sealed and the laptop goes back."""
    return _translate("Answers", "Giving back…")


def stop_here() -> str:
    """Ask what is to become of what was answered so far."""
    return _translate("Answers", "Do you want to stop here?")


def keep_answering() -> str:
    """Label the choice to go on."""
    return _translate("Answers", "No, I go on")


def seal_so_far() -> str:
    """Label the choice to give what was answered so far."""
    return _translate("Answers", "Yes, seal what I answered so far")


def throw_away() -> str:
    """Label the choice to give nothing."""
    return _translate("Answers", "Yes, and throw my answers away")


def confirm() -> str:
    """Label the button that does what was chosen."""
    return _translate("Answers", "Continue")


def not_sealed() -> str:
    """Say before a problem's sentence that nothing was sealed, and what to do."""
    return _translate(
        "Answers",
        "Your answers could not be sealed and are kept nowhere. Try again, or throw them"
        " away and give the laptop back.",
    )
