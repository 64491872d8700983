"""What is exact in a text: addresses, contacts, amounts, dates, numbers of records."""
