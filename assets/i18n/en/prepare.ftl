### Voorbereiden: session details, rundown, case and questions, groups. Keys start with `prepare-`.
