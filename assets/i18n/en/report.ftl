### Verslag: take-aways, checks, saving, and the report itself in every format. Keys start with `report-`.
