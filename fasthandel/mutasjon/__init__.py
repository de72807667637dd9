"""Small changes in a rule set, and whether its cases notice them."""
