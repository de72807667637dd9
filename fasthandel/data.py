"""Where the shipped rule sets and samples lie: inside the installed package, or beside it in a checkout."""

from __future__ import annotations

from pathlib import Path

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal

PACKAGE = Path(__file__).resolve().parent


def data_dir(name: Literal["rules", "samples"]) -> Path:
    """Return the folder with the shipped rule sets ("rules") or practice files ("samples").

    Raises:
        FileNotFoundError: the package lies in neither place, so the installation is broken.
    """
    installed = PACKAGE / "_data" / name
    if installed.is_dir():
        return installed
    checkout = PACKAGE.parent
    # Without pyproject.toml beside it, a folder of that name belongs to something else in site-packages.
    if (checkout / "pyproject.toml").is_file() and (checkout / name).is_dir():
        return checkout / name
    raise FileNotFoundError(f"fasthandel is installed without its folder {name}/; install it again")
