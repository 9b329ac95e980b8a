"""What several pages fill in: a person's fields, a place, a consent, and the draft of it.

A form knows the fields it shows and what was typed in them; it never saves. Pages read
it, ask a service, and hand the problems back. May use `widgets`, `wording`, and
`services` through the runner; knows no page.
"""
