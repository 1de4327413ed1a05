"""What a person can do: one function per verb, each in one transaction, each able to be undone."""
