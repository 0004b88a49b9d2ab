"""Lists of contacts: CSV, workbooks, vCards and pasted lines, read in the sandbox to rows with everything put right."""
