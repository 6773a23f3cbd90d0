### Errors and refusals: what failed, then what the user can do. Keys start with `errors-`.
