"""What tells a post from every other: nonces and markers."""

from bot.frontends.discord.marking import Marker, nonce_of


def test_keys_give_nonces_and_markers_that_discord_takes_and_that_differ() -> None:
    keys = [f"7:2026-12-08T13:00:00+00:00:discord:{n}" for n in range(10_000)]
    nonces, markers = {nonce_of(key) for key in keys}, {Marker.of(key) for key in keys}
    assert len(nonces) == len(markers) == len(keys)
    assert {len(nonce) for nonce in nonces} == {24}
    for marker in markers:
        assert 1_000 < marker.words < marker.card < 1 << 31


def test_a_later_version_knows_what_this_one_posted() -> None:
    assert nonce_of("7") == "AWYTolL7Y9TiJna1_BeNg014"
    assert Marker.of("7") == Marker(card=2077794625, words=1063140407)


def test_a_marker_is_found_wherever_its_parts_stand_and_only_whole() -> None:
    marker = Marker.of("7")
    words, card = {"id": marker.words}, {"id": marker.card}
    assert marker.is_on([{"id": 1}, {**card, "components": [{"id": 2}, words]}])
    for components in ([], [card], [{"components": [words]}], [{"id": None}]):
        assert not marker.is_on(components)
