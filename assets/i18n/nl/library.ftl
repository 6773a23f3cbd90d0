### Bibliotheek: sessions, templates and opening a file. Keys start with `library-`.

library-back-to = Terug naar { $title }
