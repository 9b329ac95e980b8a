"""The pages of the window, one folder each.

A page shows the results of services and calls services for the user's acts; it
decides nothing about data and knows no other page. It reaches everything through its
`Context`: the user's session, the runner for all that touches the store, the keyboard,
the dialogs, and the `Navigator` to other pages.
"""
