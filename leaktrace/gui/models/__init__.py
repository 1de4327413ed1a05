"""Table models: values by row and column, tested without a window."""
