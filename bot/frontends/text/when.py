"""A phrase read for a moment, answered as text: for people on a terminal, scripts and tests."""

import json
from collections.abc import Mapping
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.frontends.text.saying import Said
from bot.i18n import Words
from bot.when.moments import Moment
from bot.when.reading import read
from bot.when.refusals import Refused
from bot.when.saying import say


def tell_when(phrase: str, now: datetime, zone: ZoneInfo, words: Words, *, as_json: bool) -> Said:
    """The moment that a phrase means, or why it is refused and what it may mean."""
    try:
        moment = read(phrase, now, zone, words.locale)
    except Refused as refused:
        return _refusal(refused, words, as_json=as_json)
    return Said(json.dumps(_as_values(moment)) if as_json else say(moment, words), done=True)


def _refusal(refused: Refused, words: Words, *, as_json: bool) -> Said:
    told = words(refused.key, **refused.details)
    if not as_json:
        return Said(told, done=False)
    values = {"refused": told, "reason": refused.reason}
    readings = {"readings": [_as_values(moment) for moment in refused.moments]}
    answer = {**values, **(readings if refused.moments else {})}
    return Said(json.dumps(answer, ensure_ascii=False), done=False)


def _as_values(moment: Moment) -> Mapping[str, str]:
    utc = moment.instant.replace(tzinfo=None).isoformat(timespec="seconds")
    return {"local": moment.local.isoformat(timespec="seconds"), "utc": f"{utc}Z"}
