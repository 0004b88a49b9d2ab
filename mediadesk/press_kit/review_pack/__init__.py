"""What goes to reviewers: copies with numbered lines, what changed, sheets to sign, the history of approvals."""
