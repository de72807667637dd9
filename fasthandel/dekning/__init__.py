"""Coverage of a rule set by its cases and the samples."""
