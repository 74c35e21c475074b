"""Which language a person reads."""

import pytest

from bot.communities.model import reading_locale
from bot.communities.service import Visitor
from bot.core import Core
from bot.i18n import Locale

FR, EN = Locale.FR, Locale.EN


@pytest.mark.parametrize(
    ("chosen", "interface", "community", "read"),
    [
        (EN, "fr", "fr", EN),
        (None, "fr", "en-US", FR),
        (None, "en-GB", "fr", EN),
        (None, "de", "en-US", EN),
        (None, "de", "ja", FR),
        (None, None, None, FR),
        (None, "frr", None, FR),
    ],
)
def test_own_choice_then_application_then_community_then_default(
    chosen: Locale | None, interface: str | None, community: str | None, read: Locale
) -> None:
    assert reading_locale(chosen, interface, community, FR) is read


async def test_a_choice_is_kept_and_forgotten_without_a_trace(core: Core) -> None:
    visitor = Visitor("discord:1", interface="fr")
    actor = await core.communities.actor(visitor)
    await core.communities.choose_locale(actor, EN)
    assert (await core.communities.actor(visitor)).locale is EN
    await core.communities.choose_locale(actor, None)
    assert (await core.communities.actor(visitor)).locale is FR
    assert await core.database.all("select * from people") == []
