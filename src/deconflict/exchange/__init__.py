"""Exchange: pairs as files for linguists, and such files as rows and findings."""
