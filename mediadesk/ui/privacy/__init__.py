"""The privacy desk: what is held on people, what they asked, and who is kept out."""
