"""Sentences about undoing an import, which two views share."""

from fieldreg.services.imports.import_run import ImportUndo
from fieldreg.ui.translation import translator

tr = translator("Importing")


def format_undone(undo: ImportUndo) -> str:
    retired = tr("The import is undone: %Ln records out of use", undo.retired_count)
    return f"{retired}. {_format_kept(undo)}." if undo.kept_people else retired


def format_undo_effect(undo: ImportUndo) -> str:
    retired = tr("Undoing takes %Ln records out of use", undo.retired_count)
    return f"{retired}. {_format_kept(undo)}." if undo.kept_people else f"{retired}."


def _format_kept(undo: ImportUndo) -> str:
    count = len(undo.kept_people)
    return tr("%Ln people stay, since others have worked on them", count)
