"""The rule language: formula text to a checked tree, and the tree to text with numbers."""
