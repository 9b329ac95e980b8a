"""PDF documents, drawn by Qt with the fonts that ship, on A4.

Nothing here reaches a printer or its spool; a person prints the file.
"""
