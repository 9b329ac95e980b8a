"""The lines of quotas at the door: which courses count, and how many are needed."""

from fieldreg.domain.log.shown import ShownStamps
from fieldreg.domain.quotas import QuotaCourses, RoundedCount
from fieldreg.domain.records.models import Quota
from fieldreg.services.reference_lists.quota_progress import QuotaLine, SessionQuota
from fieldreg.ui.forms.sessions import QuotaLines
from tests.ui.screens.visible_text import visible_text


def test_a_quota_of_several_courses_of_one_name_says_so_above_head_offices_figure(qtbot):
    lines = QuotaLines()
    qtbot.addWidget(lines)
    quota = Quota.validated(course=1 << 32 | 5, whom="rural", share=250)
    for courses, shown in (
        (QuotaCourses((1, 2, 3, 4)), "Манлайлал: 4 courses of this name"),
        (QuotaCourses((1,)), "head office, 2026.03.14: about 25 %, 25 % wanted"),
    ):
        line = QuotaLine(
            9, quota, "Манлайлал", is_retired=False, shown=ShownStamps({}), courses=courses
        )
        needed = SessionQuota(line, 8, {}, RoundedCount(9, 10, 30), "2026-03-14")
        lines.show_quotas([needed], frozenset(), frozenset(), 30)
        lines.show()
        assert shown in visible_text(lines)
        assert ("courses" in visible_text(lines)) is (len(courses.counted) > 1)


def test_head_offices_count_is_beside_its_target_and_said_where_its_day_is_known(qtbot):
    lines = QuotaLines()
    qtbot.addWidget(lines)
    quota = Quota.validated(whom="minors", number=8)
    line = QuotaLine(
        9, quota, "", is_retired=False, shown=ShownStamps({}), courses=QuotaCourses((1,))
    )
    for day, is_said in (("2026-03-14", True), ("", False)):  # head office itself has no reply
        needed = SessionQuota(line, 8, {}, RoundedCount(9, 80, 130), day)
        lines.show_quotas([needed], frozenset(), frozenset(), 30)
        lines.show()
        told = visible_text(lines)
        assert ("head office, 2026.03.14: about 80, 8 wanted" in told) is is_said
        assert ("head office" in told) is is_said
