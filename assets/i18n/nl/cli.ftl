### The command line: help, progress, sentences on stderr. Keys start with `cli-`.
