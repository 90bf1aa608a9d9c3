"""Compare news articles on one event: what they share, what one alone says, where words and facts differ."""

__version__ = "0.1.0"
