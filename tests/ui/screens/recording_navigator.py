"""A navigator that goes nowhere and remembers where it was asked to go."""


class RecordingNavigator:
    """Notes each way that was taken.

    Attributes:
        taken: the ways in order, each with what it was about.
        news: the kinds that were announced, in order.
    """

    def __init__(self):
        self.taken = []
        self.news = []

    def open_page(self, name, subject=""):
        self.taken.append(("page", str(name), *filter(None, [subject])))

    def open_person(self, person):
        self.taken.append(("person", person))

    def open_attendance(self, session):
        self.taken.append(("session", session))

    def open_check_in(self, session):
        self.taken.append(("door", session))

    def hand_over(self, person, session=0):
        self.taken.append(("hand over", person, session))

    def open_conflicts(self, record=0):
        self.taken.append(("conflicts", record))

    def open_questions(self, about=0):
        self.taken.append(("questions", about))

    def open_new_person(self):
        self.taken.append(("register", None))

    def open_new_session(self):
        self.taken.append(("plan", None))

    def edit_session(self, session):
        self.taken.append(("change", session))

    def reset_to(self, name):
        self.taken.append(("anew", str(name)))

    def go_up(self, name=None):
        self.taken.append(("up", name and str(name)))

    def notify_changed(self, kinds, *, shown_by=None):  # noqa: ARG002  as the real one is called
        self.news.append(frozenset(kinds))
