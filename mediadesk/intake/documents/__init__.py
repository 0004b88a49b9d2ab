"""READS DOCUMENTS: Word, OpenDocument, RTF, web pages, mails, PDF and Markdown become paragraphs, in the sandbox."""
