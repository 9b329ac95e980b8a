"""Every sentence for people, and nothing else.

One module per page or part, of functions that return a finished string or
`Phrase`; English is the source text, and the other languages come from
``resources/locale``. A function asks for its translation each time it is called,
so a change of language needs no more than drawing a page anew.

Rules of these sentences stand in ``CONTRIBUTING`` and the glossary; three of them
bite: no ending ever touches a variable; a question does not end with one; failures
say what happened, what is safe, what to do. A translation keeps the English order
of ``{placeholders}`` only where its grammar wants it.
"""
