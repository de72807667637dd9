"""Shipped rule sets and samples are found in a checkout and in an installed package."""

from __future__ import annotations

from pathlib import Path

import pytest

from fasthandel import data

ROOT = Path(__file__).resolve().parent.parent


def test_a_checkout_has_its_folders_beside_the_package() -> None:
    assert data.data_dir("rules") == ROOT / "rules"
    assert data.data_dir("samples") == ROOT / "samples"


def test_an_installed_package_has_them_inside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "fasthandel"
    (package / "_data" / "rules").mkdir(parents=True)
    (tmp_path / "rules").mkdir()
    monkeypatch.setattr(data, "PACKAGE", package)
    assert data.data_dir("rules") == package / "_data" / "rules"


def test_a_folder_that_happens_to_lie_beside_an_installed_package_is_not_taken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "samples").mkdir()
    monkeypatch.setattr(data, "PACKAGE", tmp_path / "fasthandel")
    with pytest.raises(FileNotFoundError, match="samples/; install it again"):
        data.data_dir("samples")
