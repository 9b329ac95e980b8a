"""A disk that is watched: what the program does to it, act by act.

`sqlite` shows what SQLite does, by a file system layer of its own (a VFS) that is put
before the real one by ctypes: it is the product's own SQLCipher, in the product's own
process, and nothing has to be compiled. `python` shows what Python does, by wrappers
about the few functions that change files. Both tell one `Watcher`, which may record
(`power`: what a power cut leaves), refuse, or end the process (`kills`).
"""
