### The commands: label and tooltip, read by the menu, the palette, the keys and the help. Keys start with `commands-`.
