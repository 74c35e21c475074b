"""What people can put right about the questions that wait for editors."""

from bot.errors import Correctable


class NoWords(Correctable):
    """A question without a letter or a digit."""

    key = "error-question-no-words"


class TooManyQuestions(Correctable):
    """They sent as many within a day as one person may."""

    key = "error-question-today"

    def __init__(self, most: int) -> None:
        super().__init__(most=most)


class QueueFull(Correctable):
    """The community has as many questions waiting as it may, or as many new ones within a day."""

    key = "error-question-full"


class NewAccount(Correctable):
    """Their account was made within the last day."""

    key = "error-question-young"


class UnknownQuestion(Correctable):
    """It is not there any more, or was never asked in this community."""

    key = "error-question-unknown"


class QuestionOver(Correctable):
    """It waits no more: somebody decided on it first, it was taken back, or it lapsed."""

    key = "error-question-over"
