"""WHAT IS ASKED WITHOUT A WINDOW: the commands that `cli` gathers. Imported only when there are arguments."""
