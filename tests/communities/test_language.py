"""Which language a person reads."""

import pytest

from bot.communities.model import reading_locale
from bot.communities.service import Visitor
from bot.core import Core
from bot.i18n import Locale

FR, EN = Locale.FR, Locale.EN


@pytest.mark.parametrize(
    ("interface", "chosen", "community", "read"),
    [
        ("fr", None, "en-US", FR),
        ("en-GB", FR, "fr", EN),
        ("de", None, "en-US", EN),
        ("de", FR, "en-US", FR),
        ("de", EN, "ja", EN),
        ("de", None, "ja", FR),
        (None, None, None, FR),
        ("frr", None, None, FR),
    ],
)
def test_the_application_then_the_community_then_the_default(
    interface: str | None, chosen: Locale | None, community: str | None, read: Locale
) -> None:
    assert reading_locale(interface, chosen, community, FR) is read


async def test_a_choice_that_could_not_be_written_is_not_believed(core: Core) -> None:
    visitor = Visitor("discord:1", interface="fr")
    actor = await core.communities.actor(visitor)
    await core.database._writer.close()  # pyright: ignore[reportPrivateUsage]
    with pytest.raises(ValueError, match="closed"):
        await core.communities.choose_locale(actor, EN)
    assert (await core.communities.actor(visitor)).locale is FR


async def test_a_choice_is_kept_and_forgotten_without_a_trace(core: Core) -> None:
    visitor = Visitor("discord:1", interface="de", community_locale="fr")
    actor = await core.communities.actor(visitor)
    assert (await core.communities.choose_locale(actor, EN)).locale is EN
    assert (await core.communities.actor(visitor)).locale is EN
    assert (await core.communities.choose_locale(actor, None)).locale is FR, "the community's"
    assert (await core.communities.actor(visitor)).locale is FR
    assert await core.database.all("select * from chosen_locales") == []
