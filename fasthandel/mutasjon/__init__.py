"""Mutation: small changes in a rule file, and which of them its cases notice."""

from fasthandel.mutasjon.kjoering import Mutation, changes, mutate

__all__ = ["Mutation", "changes", "mutate"]
