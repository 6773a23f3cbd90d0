### Uitleg (F1). Keys start with `help-`.
