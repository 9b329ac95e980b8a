"""The laptop's side of the exchange.

How far its own changes have been carried and acknowledged, and which of them head office
quarantined.
"""
