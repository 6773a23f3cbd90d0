### Flip-overs: the wall, the open sheet, entry, search and photos. Keys start with `sheets-`.
