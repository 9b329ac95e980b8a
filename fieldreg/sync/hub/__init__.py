"""The hub: a mailbox on the network, where sealed files wait for whom they are for.

It opens nothing: what lies in it is sealed to head office or to one laptop, and it has
no key of theirs. It knows by head office's trust list who may knock, and by the name of
a box whose it is. `sessions` is who calls, `routes` what may be asked for, `incoming`
what comes in pieces, `connections` who holds how many, and `securing` what becomes of them
first, `description` all that for machines, `figures` and `limits` are for whoever runs it,
`serving` is the server around them and `receiving` the officer who sits at the same
machine. The folder itself is `sync.transports.mailbox`.

No name of a person may enter, and of a laptop none but in head office's trust list, which
says what each is called and for which provinces: none is in an answer, a log or the name of
a file. It may call `keys` and `domain`; a store, Qt and a clock of its own it has not.
"""
