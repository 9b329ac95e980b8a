"""The part of the settings page about this installation."""

from fieldreg import __version__
from fieldreg.services.devices import laptop_registry
from fieldreg.ui.context import Context
from fieldreg.ui.translation import translator
from fieldreg.ui.widgets.labels import SectionTitle, wrapped_label
from fieldreg.ui.widgets.layout import Column

tr = translator("Settings")


class AboutPanel(Column):
    def __init__(self, context: Context) -> None:
        super().__init__()
        installation = context.installation
        if not installation.is_head_office:
            self.add_inset(SectionTitle(tr("The eight words of this laptop")), above=26)
            words = " ".join(laptop_registry.load_own_fingerprint(installation, context.language))
            self.add_inset(wrapped_label(words, "ink"), above=6)
            caution = tr("Read them to head office when it asks, and only when you know the voice.")
            self.add_inset(wrapped_label(caution), above=2)
        self.add_inset(SectionTitle(tr("This installation")), above=26)
        places = tr("List of places: {number}").format(number=installation.tools.places.version)
        version = tr("fieldreg {number}").format(number=__version__)
        role = tr("Trainer’s laptop") if not installation.is_head_office else tr("Head office")
        for line in (
            f"{installation.name} · {role}",
            f"{version} · {places}",
            tr("Free software under the Apache License 2.0"),
        ):
            self.add_inset(wrapped_label(line), above=2)
