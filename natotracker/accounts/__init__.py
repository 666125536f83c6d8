"""How people sign in: what this site asks of allauth, by whose pages they do it."""
