"""The command line: everything the window can conclude, write or export, without a screen."""
