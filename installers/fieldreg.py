#!/usr/bin/python3 -I
"""The command: fieldreg below /usr/lib/fieldreg, with the distribution's Python."""

import runpy
import sys

sys.path.insert(0, "/usr/lib/fieldreg")
runpy.run_module("fieldreg", run_name="__main__", alter_sys=True)
