### Rode draden: proposals, confirmed threads, tension, lone voices, what is not placed. Keys start with `threads-`.
