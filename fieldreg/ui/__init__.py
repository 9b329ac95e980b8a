"""The windows.

Here live windows, pages, widgets, tables, charts and every sentence for people.
Nothing here writes SQL, reads a clock, decides whether data is right, or knows how
a bundle travels; pages call services through the runner and get told what came of
it. May import `services`, `store` for its protocols, and `domain`.

Inside, arrows point down as well: `main_window`, `pages`, `dialogs`, `tables` and
`widgets`, then `wording`, `theme`, `runner` and `keyboard`, then `phrase`.
"""
