"""How the site writes days where Django's own way of a language is another one."""
