"""The look as values: contrast, fonts, icons, the change of scheme."""

import json
import re
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QFontDatabase, QFontMetricsF, QPalette, QRawFont
from PySide6.QtWidgets import QFileDialog, QLabel

from fieldreg.system import resource_path
from fieldreg.ui.dialogs import Confirmation, ConfirmationDialog, QtDialogs
from fieldreg.ui.theme import Scheme
from fieldreg.ui.theme.tokens import system_colours
from fieldreg.ui.widgets.form_fields import ComboBox, LineEdit

OWN = (Scheme.LIGHT, Scheme.DARK, Scheme.HIGH_CONTRAST)
TABLE = json.loads(resource_path("look/tokens.json").read_text(encoding="utf-8"))
# Of WCAG 2.2: 1.4.3 and 1.4.6 for text, 1.4.11 for shapes; the second of each pair
# holds in high contrast. Which words stand on which ground is up to the pages, so that
# every ink has to bear every ground.
TEXT, SHAPE = (4.5, 7.0), (3.0, 4.5)
GROUNDS = ("page", "surface", "sunken", "accentSoft", "goodSoft", "warnSoft", "badSoft")
PAIRS = (
    (("ink", "ink2", "ink3", "accent", "good", "warn", "bad"), GROUNDS, TEXT),
    (("lineStrong", "focus"), GROUNDS, SHAPE),
    (("onBinding", "onBinding2"), ("binding", "bindingSel"), TEXT),
    (("stitch",), ("binding", "bindingSel"), SHAPE),
    (("onAccent",), ("accent", "accentHover"), TEXT),
    (("onPaper",), ("paper",), TEXT),
)
UI = Path(__file__).parents[2] / "fieldreg" / "ui"
ICONS = sorted(resource_path("icons").glob("*.svg"))


def luminance(colour):
    parts = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (colour.redF(), colour.greenF(), colour.blueF())
    )
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), parts, strict=True))


def contrast(one, other):
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_every_role_of_the_table_is_an_ink_a_ground_a_shape_or_decoration():
    said = [role for pair in PAIRS for roles in pair[:2] for role in roles]
    for scheme in OWN:
        roles = set(TABLE["themes"][scheme]["colours"])
        assert roles - set(said) == {"line"}  # hairlines say nothing


@pytest.mark.parametrize("scheme", OWN)
@pytest.mark.parametrize(("inks", "grounds", "least"), PAIRS, ids=lambda one: str(one)[:24])
def test_every_ink_and_shape_can_be_seen_on_every_ground_it_may_stand_on(
    theme, scheme, inks, grounds, least
):
    theme.apply(scheme)
    least = least[1] if scheme is Scheme.HIGH_CONTRAST else least[0]
    faint = {
        f"{ink} on {ground}": round(ratio, 2)
        for ink in inks
        for ground in grounds
        if (ratio := contrast(theme.colour(ink), theme.colour(ground))) < least
    }
    assert faint == {}


@pytest.mark.parametrize("scheme", OWN)
def test_the_contrasts_that_the_table_states_are_true(theme, scheme):
    theme.apply(scheme)
    for pair in TABLE["themes"][scheme]["measured"]:
        ink, ground = pair["on"].split(" / ")
        ratio = contrast(theme.colour(ink), theme.colour(ground))
        assert ratio == pytest.approx(pair["ratio"], abs=0.01), pair


@pytest.mark.parametrize("scheme", OWN)
def test_every_class_of_the_map_can_be_read(theme, scheme):
    theme.apply(scheme)
    assert all(contrast(ground, label) >= 4.5 for ground, label in theme.map_ramp)


def test_whatever_opens_in_a_window_of_its_own_wears_the_scheme_of_now(theme, qtbot):
    edit = LineEdit("сум")
    qtbot.addWidget(edit)
    edit.show_suggestions(["Тариат"])
    dialog = ConfirmationDialog(Confirmation("Орхих уу?", "Бичсэн зүйл арилна.", "Орхи"))
    asking = QtDialogs()._prepare(QFileDialog(), ())
    qtbot.addWidget(dialog)
    qtbot.addWidget(asking)
    grounds = ((edit.completer().popup(), "surface"), (dialog, "page"), (asking, "page"))
    for scheme in OWN:
        theme.apply(scheme)
        for window, ground in grounds:
            image = window.grab().toImage()
            assert image.pixelColor(6, 6).name() == theme.colour(ground).name()


@pytest.mark.parametrize("scheme", OWN)
def test_the_row_that_is_chosen_in_a_list_below_a_field_is_seen(theme, qtbot, scheme):
    theme.apply(scheme)
    edit, choice = LineEdit("сум"), ComboBox([(name, name) for name in ("амаар", "бичгээр")])
    for field in (edit, choice):
        qtbot.addWidget(field)
        field.resize(220, 40)
    edit.show_suggestions(["Тариат", "Эрдэнэбулган"])
    edit.completer().popup().resize(300, 120)
    theme.style_window(choice)
    choice.show()
    choice.showPopup()
    for rows in (edit.completer().popup(), choice.view()):
        rows.setCurrentIndex(rows.model().index(1, 0))
        image = rows.viewport().grab().toImage()
        places = [rows.visualRect(rows.model().index(place, 0)) for place in (0, 1)]
        seen = [image.pixelColor(at.right() - 20, at.center().y()).name() for at in places]
        assert seen == [theme.colour(role).name() for role in ("surface", "accentSoft")]
    choice.hidePopup()


def test_a_change_of_scheme_reaches_labels_icons_and_painters(theme, qtbot):
    label = QLabel("ирц")
    theme.style_window(label)
    qtbot.addWidget(label)
    label.show()
    seen = {}
    for scheme in OWN:
        with qtbot.waitSignal(theme.changed):
            theme.apply(scheme)
        icon = theme.icon("check", "ink").toImage()
        inks = {
            icon.pixelColor(x, y).name()
            for x in range(20)
            for y in range(20)
            if icon.pixelColor(x, y).alpha() == 255
        }
        assert inks == {theme.colour("ink").name()}
        worn = {theme.colour(role).rgba() for role in TABLE["themes"]["light"]["colours"]}
        assert {ink for _, ink, *_ in theme._icons._drawn} <= worn
        seen[scheme] = label.palette().color(QPalette.ColorRole.WindowText).name()
        assert seen[scheme] == theme.colour("ink").name()
    assert len(set(seen.values())) == len(OWN)


def test_the_bundled_font_is_there_with_every_letter_and_tabular_figures(theme):
    assert {theme.tokens.family, theme.tokens.arrows} <= set(QFontDatabase.families())
    for path in resource_path("fonts").glob("NotoSans-*.ttf"):
        raw = QRawFont(str(path), 15)
        assert all(raw.glyphIndexesForString("ӨөҮүӘәҒғҚқҢңҰұҺһІіÉéÇç№₮–…“”«»·\u202f"))
    arrows = QRawFont(str(resource_path("fonts/NotoSansMath-Arrows.ttf")), 15)
    assert all(arrows.glyphIndexesForString("←↑→↓−≈"))
    for bold in (False, True):
        metrics = QFontMetricsF(theme.font("body", bold=bold))
        assert len({metrics.horizontalAdvance(digit) for digit in "0123456789"}) == 1


@pytest.mark.parametrize("path", ICONS, ids=lambda path: path.stem)
def test_an_icon_is_one_outline_of_one_weight_in_whatever_ink_is_asked_for(path):
    text = path.read_text(encoding="utf-8")
    assert 'viewBox="0 0 20 20"' in text
    assert 'fill="none"' in text
    assert re.findall(r'stroke-width="([^"]+)"', text) == ["1.75"]
    assert re.findall(r'stroke="([^"]+)"', text) == ["currentColor"]


def test_icons_are_drawn_at_the_pixel_ratio_of_the_screen(theme):
    doubled = theme.icon("home", ratio=2.0)
    assert (doubled.width(), doubled.deviceIndependentSize().width()) == (40, 20)


def test_no_colour_is_stated_outside_the_token_table():
    stated = [
        path.name
        for path in [*UI.rglob("*.py"), resource_path("look/sheet.qss")]
        if re.search(
            r"#[0-9A-Fa-f]{6}\b|\bQColor\(\s*[\"'0-9]|rgba?\([0-9]", path.read_text("utf-8")
        )
    ]
    assert stated == []


def test_a_desktop_in_high_contrast_lends_its_own_colours_to_every_role(theme):
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Window, QColor("black"))
    palette.setColor(QPalette.ColorRole.WindowText, QColor("yellow"))
    lent = system_colours(palette)
    theme.apply(Scheme.LIGHT)
    assert set(lent) == set(TABLE["themes"]["light"]["colours"]) | {"selection", "onSelection"}
    assert lent["ink"] == QColor("yellow")
