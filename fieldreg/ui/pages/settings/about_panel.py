"""The part of the settings page about this installation."""

from PySide6.QtWidgets import QWidget

from fieldreg import __version__
from fieldreg.services.devices import laptop_registry
from fieldreg.ui.context import Context
from fieldreg.ui.translation import translate
from fieldreg.ui.widgets.labels import SectionTitle, wrapped_label
from fieldreg.ui.widgets.layout import Column


class AboutPanel(Column):
    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        installation = context.installation
        if not installation.is_head_office:
            self.add_inset(
                SectionTitle(translate("Settings", "The eight words of this laptop")), above=26
            )
            words = " ".join(laptop_registry.load_own_fingerprint(installation, context.language))
            self.add_inset(wrapped_label(words, "ink"), above=6)
            caution = translate(
                "Settings",
                "Read them to head office when it asks, and only when you know the voice.",
            )
            self.add_inset(wrapped_label(caution), above=2)
        self.add_inset(SectionTitle(translate("Settings", "This installation")), above=26)
        places = translate("Settings", "List of places: {number}").format(
            number=installation.tools.places.version
        )
        version = translate("Settings", "fieldreg {number}").format(number=__version__)
        role = (
            translate("Settings", "Trainer’s laptop")
            if not installation.is_head_office
            else translate("Settings", "Head office")
        )
        for line in (
            f"{installation.name} · {role}",
            f"{version} · {places}",
            translate("Settings", "Free software under the Apache License 2.0"),
        ):
            self.add_inset(wrapped_label(line), above=2)
