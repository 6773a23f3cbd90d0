### Begeleiden: timer, rundown, groups, what the room sees. Keys start with `lead-`.
