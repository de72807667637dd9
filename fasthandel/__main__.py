"""`python -m fasthandel` is the command `fasthandel`."""

from __future__ import annotations

from fasthandel.cli.main import main

if __name__ == "__main__":
    raise SystemExit(main())
