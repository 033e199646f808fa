"""What is known: the journal database. The only room that speaks SQL; ORM rows never leave it."""
