"""Pages of an unlocked installation: order, permissions, factories."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Final, cast

from fieldreg.domain.languages import Language
from fieldreg.domain.roles import Permission
from fieldreg.domain.sync.exchange import (
    HubNotifier,
    LaptopSyncProtocol,
    OfficeSyncProtocol,
    QuarantinedChange,
)
from fieldreg.domain.sync.release_files import ReleaseFetcher
from fieldreg.services import officers
from fieldreg.services.people.access_report import ReportTemplate
from fieldreg.services.reports.issued_reports import Texts
from fieldreg.services.settings.appearance import Appearance
from fieldreg.services.user_session import UserRights
from fieldreg.ui.auto_sync import AutoSyncManager
from fieldreg.ui.context import Context
from fieldreg.ui.desktop.network import Network
from fieldreg.ui.desktop.sticks import FindSticks
from fieldreg.ui.keyboard import Need, Permits, key_label, page_action
from fieldreg.ui.navigation import PageName
from fieldreg.ui.page import Page
from fieldreg.ui.pages.arrivals.page import ArrivalsPage
from fieldreg.ui.pages.attendance.page import AttendancePage
from fieldreg.ui.pages.check_in.page import CheckInPage
from fieldreg.ui.pages.conflicts.page import ConflictsPage
from fieldreg.ui.pages.consents import ConsentsPage
from fieldreg.ui.pages.devices.page import DevicesPage
from fieldreg.ui.pages.duplicates.page import DuplicatesPage
from fieldreg.ui.pages.edition.page import EditionPage
from fieldreg.ui.pages.erasure import ErasurePage
from fieldreg.ui.pages.exchange.page import ExchangePage
from fieldreg.ui.pages.figures.page import FiguresPage
from fieldreg.ui.pages.figures.rows import LoadIndicators
from fieldreg.ui.pages.keys import KeysPage
from fieldreg.ui.pages.partners.page import PartnersPage
from fieldreg.ui.pages.people.page import PeoplePage
from fieldreg.ui.pages.person.page import PersonPage
from fieldreg.ui.pages.questions import QuestionsPage
from fieldreg.ui.pages.reference_lists.page import ReferenceListsPage
from fieldreg.ui.pages.reports.page import ReportsPage
from fieldreg.ui.pages.reports.report_view import ReportResources
from fieldreg.ui.pages.sealed_answers.page import SealedAnswersPage
from fieldreg.ui.pages.sessions.page import SessionsPage
from fieldreg.ui.pages.settings.page import SettingsPage
from fieldreg.ui.pages.today.laptop_page import LaptopTodayPage
from fieldreg.ui.pages.today.office_page import OfficeTodayPage
from fieldreg.ui.pair_search import PairSearch
from fieldreg.ui.translation import translate
from fieldreg.ui.window.help_texts import ReadHelp
from fieldreg.ui.window.page_stack import PageEntry
from fieldreg.ui.window.status_counts import StatusCounts

PAGE_PERMISSIONS: Final[Mapping[str, Permission]] = {
    PageName.ARRIVALS: Permission.EXCHANGE_DATA,
    PageName.CONFLICTS: Permission.RESOLVE_CONFLICTS,
    PageName.DUPLICATES: Permission.CORRECT_PEOPLE,
    PageName.PEOPLE: Permission.FIND_PEOPLE,
    PageName.CONSENTS: Permission.REGISTER_PEOPLE,
    PageName.QUESTIONS: Permission.ASK_TRAINERS,
    PageName.REFERENCE_LISTS: Permission.PLAN_SESSIONS,
    PageName.SESSIONS: Permission.PLAN_SESSIONS,
    PageName.DEVICES: Permission.VIEW_LAPTOPS,
    PageName.SEALED_ANSWERS: Permission.OPEN_ANSWERS,
    PageName.PERSON: Permission.FIND_PEOPLE,
    PageName.ERASURE: Permission.FIND_PEOPLE,
    PageName.KEYS: Permission.MANAGE_KEYS,
    PageName.ATTENDANCE: Permission.MARK_ATTENDANCE,
    PageName.CHECK_IN: Permission.MARK_ATTENDANCE,
    PageName.FIGURES: Permission.VIEW_FIGURES,
    PageName.REPORTS: Permission.VIEW_EDITIONS,
    PageName.PARTNERS: Permission.PLAN_SESSIONS,
    PageName.EDITION: Permission.VIEW_EDITIONS,
}
"""The permission that a page needs; other pages need none."""

_EXCHANGE_NUMBER = 4  # among a laptop's pages in the rail


@dataclass(frozen=True, slots=True)
class WorkspaceDependencies:
    find_sticks: FindSticks
    sync: LaptopSyncProtocol | OfficeSyncProtocol
    appearance: Appearance
    apply_appearance: Callable[[Appearance], None]
    set_language: Callable[[Language], None]
    set_idle_minutes: Callable[[int], None]
    read_key_sheet: Callable[[], str]
    load_indicators: LoadIndicators
    load_report_texts: Callable[[], Texts]
    network: Network
    read_report_layout: Callable[[], ReportTemplate]
    read_quarantined: Callable[[], Sequence[QuarantinedChange]]
    hub_notifier: HubNotifier
    release_fetcher: ReleaseFetcher
    read_help: ReadHelp = lambda _language: ""


@dataclass(frozen=True, slots=True)
class PageParts:
    context: Context
    dependencies: WorkspaceDependencies
    auto_sync: AutoSyncManager
    counts: StatusCounts
    pair_search: PairSearch
    is_office: bool


def build_permits(user_rights: UserRights) -> Permits:
    """Return whether the user may do something, by a permission or a page's name.

    Pages are those of the time of unlocking; else the roles last read count.
    """
    at_unlocking = user_rights.rights

    def may(need: Need) -> bool:
        if isinstance(need, Permission):
            return user_rights.rights.may(need)
        return need not in PAGE_PERMISSIONS or at_unlocking.may(PAGE_PERMISSIONS[need])

    return may


def exchange_key() -> str:
    return key_label(page_action(_EXCHANGE_NUMBER))


def _page_entry(
    build: Callable[[PageName], Page],
    name: PageName,
    title: str = "",
    icon: str = "",
    *,
    starts_group: bool = False,
    parent: PageName | None = PageName.TODAY,
    shares_subject: bool = False,
) -> PageEntry:
    build_page = partial(build, name)
    return PageEntry(name, title, build_page, icon, starts_group, parent or "", shares_subject)


def _list_last_in_rail(page: Callable[..., PageEntry], *, has_partners: bool) -> list[PageEntry]:
    settings, figures = translate("Settings", "Settings"), translate("Figures", "Figures")
    # An officer's rail is long enough; her sessions and lists lead to the partners.
    in_rail = (translate("Partners", "Partners"), "partner") if has_partners else ()
    above_partners = PageName.TODAY if has_partners else PageName.SESSIONS
    return [
        page(PageName.SETTINGS, settings, "settings", starts_group=True),
        page(PageName.FIGURES, figures, "figures"),
        page(PageName.PARTNERS, *in_rail, parent=above_partners),
    ]


def _list_outside_rail(page: Callable[..., PageEntry]) -> list[PageEntry]:
    attendance = translate("Register", "Attendance")
    return [
        page(PageName.PERSON, parent=PageName.PEOPLE),
        page(PageName.CONSENTS),
        page(PageName.QUESTIONS),
        page(PageName.ATTENDANCE, attendance, parent=PageName.SESSIONS),
        page(PageName.CHECK_IN, parent=PageName.ATTENDANCE, shares_subject=True),
    ]


def _list_reports_and_edition(
    page: Callable[..., PageEntry], *, is_in_rail: bool
) -> list[PageEntry]:
    title, figures = translate("Reports", "Reports"), translate("Figures", "Figures")
    if is_in_rail:
        edition = page(PageName.EDITION, figures, "figures")
        return [edition, page(PageName.REPORTS, title, "print")]
    reports = page(PageName.REPORTS, title, parent=PageName.FIGURES)
    return [reports, page(PageName.EDITION, parent=PageName.REPORTS)]


def list_pages(
    build: Callable[[PageName], Page], *, is_office: bool, has_people: bool = True
) -> list[PageEntry]:
    page = partial(_page_entry, build)
    today = page(PageName.TODAY, translate("Today", "Today"), "home", parent=None)
    people = translate("People", "People")
    sessions = page(PageName.SESSIONS, translate("Sessions", "Sessions"), "calendar")
    in_rail = () if has_people else (translate("Lists", "Lists"), "file")
    above_lists = PageName.SESSIONS if has_people else PageName.TODAY
    lists = page(PageName.REFERENCE_LISTS, *in_rail, parent=above_lists)
    last_in_rail = _list_last_in_rail(page, has_partners=not (is_office and has_people))
    outside_rail = _list_outside_rail(page)
    if is_office:
        return [
            today,
            page(PageName.ARRIVALS, translate("Inbox", "Inbox"), "inbox"),
            page(PageName.CONFLICTS, translate("Conflicts", "Conflicts"), "fork"),
            page(PageName.PEOPLE, people, "people", starts_group=True),
            sessions,
            lists,
            page(PageName.DEVICES, translate("Board", "Arrivals"), "laptop"),
            page(PageName.SEALED_ANSWERS, translate("Protected", "Protected"), "sealed"),
            page(PageName.DUPLICATES, translate("Duplicates", "Duplicates"), "person"),
            *last_in_rail,
            page(PageName.KEYS, parent=PageName.SETTINGS),
            page(PageName.ERASURE, parent=PageName.DEVICES),
            *_list_reports_and_edition(page, is_in_rail=not has_people),
            *outside_rail,
        ]
    return [
        today,
        sessions,
        page(PageName.PEOPLE, people, "people"),
        page(PageName.EXCHANGE, translate("Exchange", "Exchange"), "exchange"),
        *last_in_rail,
        *map(page, (PageName.CONFLICTS, PageName.DUPLICATES)),
        lists,
        *outside_rail,
    ]


def keep_allowed(entries: Sequence[PageEntry], may_open: Callable[[str], bool]) -> list[PageEntry]:
    """Keep allowed pages, each below the nearest allowed page above it."""
    parents = {entry.name: entry.parent_page for entry in entries}

    def find_parent(name: str) -> str:
        parent = parents[name]
        return parent if not parent or may_open(parent) else find_parent(parent)

    return [
        replace(entry, parent_page=find_parent(entry.name))
        for entry in entries
        if may_open(entry.name)
    ]


def _build_today(parts: PageParts) -> Page:
    if parts.is_office:
        return OfficeTodayPage(parts.context, parts.dependencies.load_indicators)
    return LaptopTodayPage(parts.context, exchange_key=exchange_key())


def _draw_passphrase(parts: PageParts) -> Callable[[], str]:
    context = parts.context
    return partial(officers.propose_passphrase, context.installation.tools, context.language)


def _build_person(parts: PageParts) -> PersonPage:
    own = parts.dependencies
    return PersonPage(
        parts.context, read_template=own.read_report_layout, read_quarantined=own.read_quarantined
    )


def _build_exchange(parts: PageParts) -> ExchangePage:
    own = parts.dependencies
    return ExchangePage(
        parts.context,
        laptop_sync=cast("LaptopSyncProtocol", own.sync),
        find_sticks=own.find_sticks,
        auto_sync=parts.auto_sync,
        fetcher=own.release_fetcher,
    )


def _build_arrivals(parts: PageParts) -> ArrivalsPage:
    own = parts.dependencies
    page = ArrivalsPage(
        parts.context,
        office_sync=cast("OfficeSyncProtocol", own.sync),
        find_sticks=own.find_sticks,
        auto_sync=parts.auto_sync,
    )
    page.new_count_changed.connect(parts.counts.show_new_bundles)
    return page


def _build_devices(parts: PageParts) -> DevicesPage:
    sync = cast("OfficeSyncProtocol", parts.dependencies.sync)
    return DevicesPage(parts.context, office_sync=sync)


def _build_reports(parts: PageParts) -> ReportsPage:
    own = parts.dependencies
    resources = ReportResources(own.load_indicators, own.load_report_texts)
    return ReportsPage(parts.context, resources=resources)


def _build_settings(parts: PageParts) -> SettingsPage:
    own = parts.dependencies
    page = SettingsPage(
        parts.context,
        appearance=own.appearance,
        apply_appearance=own.apply_appearance,
        set_idle_minutes=own.set_idle_minutes,
    )
    page.backed_up.connect(parts.counts.refresh)
    return page


PAGE_FACTORIES: Final[Mapping[PageName, Callable[[PageParts], Page]]] = {
    PageName.TODAY: _build_today,
    PageName.SESSIONS: lambda parts: SessionsPage(
        parts.context, draw_passphrase=_draw_passphrase(parts)
    ),
    PageName.PEOPLE: lambda parts: PeoplePage(
        parts.context, draw_passphrase=_draw_passphrase(parts), is_office=parts.is_office
    ),
    PageName.EXCHANGE: _build_exchange,
    PageName.ARRIVALS: _build_arrivals,
    PageName.CONFLICTS: lambda parts: ConflictsPage(parts.context),
    PageName.DUPLICATES: lambda parts: DuplicatesPage(parts.context, parts.pair_search),
    PageName.CONSENTS: lambda parts: ConsentsPage(parts.context),
    PageName.QUESTIONS: lambda parts: QuestionsPage(parts.context, is_office=parts.is_office),
    PageName.REFERENCE_LISTS: lambda parts: ReferenceListsPage(
        parts.context, is_office=parts.is_office
    ),
    PageName.PARTNERS: lambda parts: PartnersPage(parts.context, is_office=parts.is_office),
    PageName.SETTINGS: _build_settings,
    PageName.DEVICES: _build_devices,
    PageName.SEALED_ANSWERS: lambda parts: SealedAnswersPage(
        parts.context,
        load_words=lambda: (
            parts.dependencies.load_indicators(),
            parts.dependencies.load_report_texts(),
        ),
    ),
    PageName.KEYS: lambda parts: KeysPage(
        parts.context, read_sheet=parts.dependencies.read_key_sheet
    ),
    PageName.ERASURE: lambda parts: ErasurePage(parts.context),
    PageName.PERSON: _build_person,
    PageName.CHECK_IN: lambda parts: CheckInPage(parts.context),
    PageName.FIGURES: lambda parts: FiguresPage(
        parts.context,
        draw_passphrase=_draw_passphrase(parts),
        load_indicators=parts.dependencies.load_indicators,
        load_report_texts=parts.dependencies.load_report_texts,
        is_office=parts.is_office,
    ),
    PageName.REPORTS: _build_reports,
    PageName.EDITION: lambda parts: EditionPage(
        parts.context,
        draw_passphrase=_draw_passphrase(parts),
        load_indicators=parts.dependencies.load_indicators,
    ),
    PageName.ATTENDANCE: lambda parts: AttendancePage(parts.context),
}
