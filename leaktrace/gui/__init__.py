"""The window: pages, dialogs and widgets over the services; the one home of PySide6."""
