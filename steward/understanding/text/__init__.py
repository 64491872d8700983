"""Words and sentences, whatever they are about: lists, grammars, clauses, numbers, languages."""
