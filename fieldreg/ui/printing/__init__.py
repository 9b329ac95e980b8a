"""What is put on paper, as PDF: drawn by Qt with the fonts that ship, on A4.

Nothing here reaches a printer or its spool; whoever wants paper prints the file.
"""
