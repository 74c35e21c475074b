"""Starts Sobrio: `python run.py --help` tells what there is to start."""

import sys

from bot.cli import main

if __name__ == "__main__":
    sys.exit(main())
