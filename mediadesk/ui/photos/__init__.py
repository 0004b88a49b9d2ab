"""The photos screen: the grid of all pictures, and the caption builder for one of them."""
