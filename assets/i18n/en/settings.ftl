### Instellingen: language, theme, text size, folder. Keys start with `settings-`.
