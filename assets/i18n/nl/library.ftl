### Bibliotheek: sessions, templates and opening a file. Keys start with `library-`.
