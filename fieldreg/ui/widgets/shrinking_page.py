"""A page whose lists give way before the page is scrolled."""

from typing_extensions import override

from fieldreg.ui.widgets.page import Page


class ShrinkingPage(Page):
    """A `Page` that asks for the least height it can do with.

    A scroll area takes the height that wrapped text would like for what a page needs,
    however small the lists in it could be.
    """

    @override
    def heightForWidth(self, width: int) -> int:
        layout = self.layout()
        return layout.minimumHeightForWidth(width) if layout else -1
