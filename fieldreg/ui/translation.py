"""Translation of sentences, from English as written in the code into the language in use.

``translate(context, sentence)`` looks the sentence up in the catalogue of the language;
with a fourth argument, a count, the catalogue's plural form is chosen and ``%n`` filled in.
`make translations` collects every call into ``resources/locale``.
"""

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate
