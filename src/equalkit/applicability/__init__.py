"""Which duties bind whom, in three values, on any date."""
