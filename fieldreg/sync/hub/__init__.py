"""The hub: a mailbox on the network, where sealed files wait for their receivers.

It has no key of these files. No response, log line or file name contains the name of a person or
laptop. No store, Qt or clock of its own.
"""
