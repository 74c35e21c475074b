"""Questions too long for the id of a button, kept in memory for a while: what people type must not
end up in the database before they send it."""

from hashlib import blake2b
from urllib.parse import quote_plus

from bot.replies import Arguments

# Characters, once encoded, of a question that the id of a button holds by itself.
LONGEST_CARRIED = 60

MOST_KEPT = 256


class Asked:
    """The long questions that were asked last; one that is forgotten is typed again."""

    def __init__(self, most: int = MOST_KEPT) -> None:
        self._most = most
        self._questions: dict[str, str] = {}

    def carry(self, question: str) -> Arguments:
        """The arguments by which a button gives a question back: itself, or the key to it."""
        if len(quote_plus(question)) <= LONGEST_CARRIED:
            return {"question": question}
        key = blake2b(question.encode(), digest_size=12).hexdigest()
        self._questions.pop(key, None)
        self._questions[key] = question
        if len(self._questions) > self._most:
            del self._questions[next(iter(self._questions))]
        return {"key": key}

    def recall(self, question: str, key: str) -> str:
        """The question of such arguments; "" when it is forgotten."""
        return question or self._questions.get(key, "")
