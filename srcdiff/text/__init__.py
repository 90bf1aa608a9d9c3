"""What every step needs to know of text: words, quotations, signs. Knows nothing of articles."""
