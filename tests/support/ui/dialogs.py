"""Dialogs that answer from a script; a question nobody expected fails the test."""


class ScriptedDialogs:
    """Gives *answers* in turn, one per question.

    Attributes:
        asked: what was asked so far: the method's name and its title or heading.
    """

    def __init__(self, *answers):
        self.answers = list(answers)
        self.asked = []

    def open_file(self, title, kinds):
        assert kinds
        return self._answer("open_file", title)

    def save_file(self, title, name, kinds):
        assert name
        assert kinds
        return self._answer("save_file", title)

    def open_folder(self, title):
        return self._answer("open_folder", title)

    def confirm(self, question):
        return self._answer("confirm", question.heading)

    def _answer(self, method, title):
        self.asked.append((method, title))
        assert self.answers, f"Nobody expected {method}: {title}"
        return self.answers.pop(0)
