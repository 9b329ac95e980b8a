"""The entry point of ``python -m fieldreg``."""

from fieldreg.cli import main

if __name__ == "__main__":
    main()
