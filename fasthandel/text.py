"""A text for people in each language the product speaks."""

from __future__ import annotations

from fasthandel.record import record

LANGUAGES = ("nb", "en")


@record
class Text:
    """The same words in bokmål and in English; a missing translation falls back to bokmål."""

    nb: str
    en: str = ""

    def in_language(self, language: str) -> str:
        """Return the words in `language` ("nb" or "en")."""
        return self.en or self.nb if language == "en" else self.nb

    def __bool__(self) -> bool:
        return bool(self.nb)


def both(key: str, text: Text) -> dict[str, str]:
    """Return a text for a document, in both languages: `key` and `key_en`."""
    return {key: text.nb, f"{key}_en": text.en or text.nb}


def say(words: str | Text, language: str) -> str:
    """Return `words` in `language`; a plain string is the same in every language."""
    return words if isinstance(words, str) else words.in_language(language)
