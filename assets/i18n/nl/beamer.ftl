### The window for the room. Keys start with `beamer-`.
