"""The theme: tokens turned into a palette, a style sheet, fonts and icons.

It is set on windows and popups, since Qt evaluates the application's again for every new parent.
"""

from pathlib import Path
from string import Template

from PySide6.QtCore import QCoreApplication, QObject, QRect, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontMetricsF, QPainter, QPalette, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from fieldreg.ui.theme.icons import GRID, Icons
from fieldreg.ui.theme.tokens import Colours, Scheme, Tokens, read_tokens, system_colours

_KEPT_WIDTHS = 2_000  # of the texts of some twenty screens


class Theme(QObject):
    """The look of *app*; a new instance replaces the former one.

    Signals:
        changed(): the scheme was changed; sizes never change.
    """

    changed = Signal()

    def __init__(self, app: QApplication, resources: Path, scheme: Scheme = Scheme.SYSTEM) -> None:
        former = app.findChild(Theme)
        system = former._system if former else app.palette()  # noqa: SLF001  its own class
        if former:
            former.setParent(None)
        super().__init__(app)
        self._app = app
        self._system: QPalette = system
        self.tokens: Tokens = read_tokens(resources / "look" / "tokens.json")
        self._icons = Icons(resources / "icons")
        self._window_sheet = ""
        self._sheet_template = (resources / "look" / "sheet.qss").read_text(encoding="utf-8")
        self._fonts: dict[tuple[str, bool | None], QFont] = {}
        self._metrics: dict[tuple[str, bool | None], QFontMetricsF] = {}
        self._widths: dict[tuple[str, str, bool | None], float] = {}
        if former is None:  # the fonts and the style stay those of the program
            for font in sorted((resources / "fonts").glob("*.ttf")):
                QFontDatabase.addApplicationFont(str(font))
            app.setStyle("Fusion")
        app.setFont(self.font("body"))
        app.styleHints().colorSchemeChanged.connect(self._follow_system)
        self.scheme = scheme
        self._colours: Colours = {}
        self.apply(scheme)

    @staticmethod
    def current() -> "Theme":
        app = QCoreApplication.instance()
        theme = app.findChild(Theme) if app else None
        if theme is None:
            raise LookupError("Make a Theme before the first widget.")
        return theme

    def apply(self, scheme: Scheme) -> None:
        self.scheme = scheme
        self._colours = self._colours_for(scheme)
        self._icons.forget()
        self._app.setPalette(self._palette())
        self._window_sheet = _style_sheet(self._sheet_template, self.tokens, self._colours)
        for window in self._app.topLevelWidgets():
            if window.styleSheet():
                self.style_window(window)
            window.update()
        self.changed.emit()

    def style_window(self, window: QWidget) -> None:
        window.setStyleSheet(self._window_sheet)

    def colour(self, role: str) -> QColor:
        return self._colours[role]

    @property
    def map_ramp(self) -> tuple[tuple[QColor, QColor], ...]:
        return self.tokens.map_ramp[self._own_scheme()]

    @property
    def needs_outlines(self) -> bool:
        return self.colour("page") == self.colour("binding")

    def size(self, name: str) -> int:
        return self.tokens.size[name]

    def gap(self, name: str) -> int:
        return self.tokens.gaps[name]

    def font(self, style: str, *, bold: bool | None = None) -> QFont:
        if (style, bold) not in self._fonts:
            wanted = self.tokens.type[style]
            font = QFont([self.tokens.family, self.tokens.arrows])
            font.setPixelSize(wanted.size)
            font.setBold(wanted.is_bold if bold is None else bold)
            self._fonts[style, bold] = font
        return self._fonts[style, bold]

    def metrics(self, style: str, *, bold: bool | None = None) -> QFontMetricsF:
        if (style, bold) not in self._metrics:
            self._metrics[style, bold] = QFontMetricsF(self.font(style, bold=bold))
        return self._metrics[style, bold]

    def text_width(self, text: str, style: str, *, bold: bool | None = None) -> float:
        """Remember it: lists measure most of their texts again at each key."""
        key = text, style, bold
        width = self._widths.get(key)
        if width is None:
            if len(self._widths) >= _KEPT_WIDTHS:
                self._widths.clear()
            width = self.metrics(style, bold=bold).horizontalAdvance(text)
            self._widths[key] = width
        return width

    def icon(
        self, name: str, role: str = "ink2", *, size: int = GRID, ratio: float = 1.0
    ) -> QPixmap:
        return self._icons.pixmap(name, self.colour(role), size=size, ratio=ratio)

    def draw_icon(self, painter: QPainter, name: str, role: str, x: float, y: float) -> None:
        ratio = painter.device().devicePixelRatio()
        target = QRect(round(x), round(y), GRID, GRID)
        painter.drawPixmap(target, self.icon(name, role, ratio=ratio))

    def _own_scheme(self) -> Scheme:
        if self.scheme is not Scheme.SYSTEM:
            return self.scheme
        if _wants_contrast(self._app):
            return Scheme.HIGH_CONTRAST
        dark = self._app.styleHints().colorScheme() is Qt.ColorScheme.Dark
        return Scheme.DARK if dark else Scheme.LIGHT

    def _colours_for(self, scheme: Scheme) -> Colours:
        own = self.tokens.colours[self._own_scheme()]
        selection = {"selection": own["accent"], "onSelection": own["onAccent"]}
        if scheme is Scheme.SYSTEM and _wants_contrast(self._app):
            return system_colours(self._system)
        return {**own, **selection}

    def _follow_system(self) -> None:
        if self.scheme is Scheme.SYSTEM and QCoreApplication.instance() is self._app:
            self.apply(Scheme.SYSTEM)

    def _palette(self) -> QPalette:
        palette, role = QPalette(), QPalette.ColorRole
        for target, token in (
            (role.Window, "page"),
            (role.WindowText, "ink"),
            (role.Base, "surface"),
            (role.AlternateBase, "sunken"),
            (role.Text, "ink"),
            (role.PlaceholderText, "ink3"),
            (role.Button, "page"),
            (role.ButtonText, "ink"),
            (role.BrightText, "onAccent"),
            (role.Highlight, "selection"),
            (role.HighlightedText, "onSelection"),
            (role.Accent, "accent"),
            (role.Link, "accent"),
            (role.LinkVisited, "accent"),
            (role.ToolTipBase, "surface"),
            (role.ToolTipText, "ink"),
            (role.Light, "surface"),
            (role.Midlight, "line"),
            (role.Mid, "line"),
            (role.Dark, "lineStrong"),
            (role.Shadow, "lineStrong"),
        ):
            palette.setColor(target, self.colour(token))
        disabled = QPalette.ColorGroup.Disabled
        for target in (role.WindowText, role.Text, role.ButtonText):
            palette.setColor(disabled, target, self.colour("ink3"))
        return palette


def repaint_on_change(widget: QWidget) -> Theme:
    theme = Theme.current()
    theme.changed.connect(widget.update)
    return theme


def _wants_contrast(app: QApplication) -> bool:
    # Qt reports it from 6.10 on; before that, only the person's choice here counts.
    accessibility = getattr(app.styleHints(), "accessibility", None)
    if accessibility is None:
        return False
    return bool(accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast)


def _style_sheet(template: str, tokens: Tokens, colours: Colours) -> str:
    values = {role: colour.name() for role, colour in colours.items()}
    filled = Template(template).substitute(values, family=tokens.family, arrows=tokens.arrows)
    styles = (
        f'QLabel[look="{name}"] {{ font-size: {style.size}px; font-weight: {style.weight}; }}'
        for name, style in tokens.type.items()
    )
    inks = (
        f'QLabel[ink="{role}"] {{ color: {colour.name()}; }}' for role, colour in colours.items()
    )
    return "\n".join((filled, *styles, *inks))
