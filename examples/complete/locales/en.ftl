site-note = Fictional example: none of the places, organizations, people and numbers on this portal is real.
