"""Lists of contacts taken in, in four steps: the file, its columns, what would become of it, and the doing."""
