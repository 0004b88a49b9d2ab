"""The trash: what was moved there, and the way back."""
