"""The window: pages, dialogs and widgets over the services; the one home of PySide6."""

from leaktrace.gui.singletons import keep_alive

keep_alive()
