"""What every step needs to know about text: words, numbers, dates, quotations, languages. Knows nothing of articles."""
