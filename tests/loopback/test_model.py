"""The loopback's model without any wire: answers, limits, nonces, rules, on a clock of its own."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from tests.loopback.jsons import Json, JsonObject, as_object, merged, objects, text
from tests.loopback.server import acting
from tests.loopback.server.clock import Clock, Snowflakes
from tests.loopback.server.contract import PLACE, Contract
from tests.loopback.server.faults import Fault, Faults
from tests.loopback.server.interactions import Interaction
from tests.loopback.server.limits import MESSAGES, Limits
from tests.loopback.server.loopback import Loopback
from tests.loopback.server.messages import Draft, rewrite, write
from tests.loopback.server.refusals import Refusal
from tests.loopback.server.rest import interactions as rest
from tests.loopback.server.rest.call import Call
from tests.loopback.server.rest.routes import all_routes
from tests.loopback.server.samples import button, option, words
from tests.loopback.server.scenes import CannotDo, Scene
from tests.loopback.server.sessions import Sessions
from tests.loopback.server.world import COMPONENTS_V2, EPHEMERAL, LOADING, NonceMemory

TIP: JsonObject = {"name": "tip", "description": "A tip"}


@dataclass
class Hands:
    """A clock that is moved by hand."""

    now: float = 1_800_000_000.0

    def tell(self) -> float:
        return self.now

    @property
    def clock(self) -> Clock:
        return Clock(self.tell, self.tell)


@dataclass
class Room:
    """A guild with somebody in it and a command to send, and the bot's hand on the answers."""

    hands: Hands
    loopback: Loopback
    scene: Scene

    def slash(self) -> Interaction:
        return acting.use_command(self.loopback, self.scene, "tip", {})

    def press(self, answered: Interaction, told: JsonObject) -> Interaction:
        message = self.loopback.world.message(answered.original_id or "")
        return acting.press(self.loopback, self.scene, message, told)

    def callback(self, interaction: Interaction, kind: int, data: JsonObject | None = None) -> Json:
        params = {"interaction_id": interaction.id, "token": interaction.token}
        body: JsonObject = {"type": kind, "data": data or {}}
        return rest.callback(Call(self.loopback, params, {"with_response": "true"}, body)).body

    def follow_up(self, interaction: Interaction, **body: Json) -> JsonObject:
        return as_object(rest.follow_up(self.call(interaction, body)).body)

    def call(self, interaction: Interaction, body: JsonObject, message: str = "@original") -> Call:
        bot_id = self.loopback.world.bot.id
        params = {"application_id": bot_id, "token": interaction.token, "message_id": message}
        return Call(self.loopback, params, {}, body)


@pytest.fixture
def room() -> Room:
    hands = Hands()
    loopback = Loopback(hands.clock, "token", Contract(None))
    guild = loopback.world.add_guild("Numérique responsable", "fr")
    anna = loopback.world.add_user("Anna")
    loopback.world.join(guild, anna)
    loopback.commands.put(TIP, None)
    channel = loopback.world.channel(guild.channels[0])
    return Room(hands, loopback, Scene(anna, channel, "fr"))


def test_an_answer_is_given_once_and_in_time(room: Room) -> None:
    first = room.slash()
    told = as_object(room.callback(first, 4, {"content": "voici", "flags": EPHEMERAL}))
    about = as_object(told["interaction"])
    assert about["response_message_ephemeral"] is True
    assert about["response_message_id"] == first.original_id
    assert room.loopback.world.posted(room.scene.channel.id) == []
    with pytest.raises(Refusal, match="already been acknowledged") as twice:
        room.callback(first, 4, {"content": "encore"})
    assert twice.value.code == 40060
    late = room.slash()
    room.hands.now += 3.1
    with pytest.raises(Refusal) as too_late:
        room.callback(late, 4, {"content": "voici"})
    assert too_late.value.code == 10062
    assert not late.answered


def test_the_first_word_after_thinking_takes_its_place_and_privacy(room: Room) -> None:
    asked = room.slash()
    with pytest.raises(Refusal) as early:
        room.follow_up(asked, content="trop tôt")
    assert early.value.code == 10015
    room.callback(asked, 5, {"flags": EPHEMERAL})
    original = room.loopback.world.message(asked.original_id or "")
    assert original.flags == LOADING | EPHEMERAL
    assert not asked.answered
    assert room.follow_up(asked, content="voilà")["id"] == asked.original_id
    assert original.flags == EPHEMERAL
    assert asked.answered
    second = room.follow_up(asked, content="pour tous")
    assert second["id"] in asked.followups
    assert second["flags"] == 0
    rest.remove(room.call(asked, {}))
    with pytest.raises(Refusal) as gone:
        rest.read(room.call(asked, {}))
    assert gone.value.code == 10008
    room.hands.now += 901
    with pytest.raises(Refusal) as expired:
        room.follow_up(asked, content="trop tard")
    assert expired.value.code == 50027


def test_each_kind_of_interaction_has_its_answers(room: Room) -> None:
    asked = room.slash()
    for kind in (6, 7, 8):
        with pytest.raises(Refusal):
            room.callback(asked, kind, {"content": "non"})
    room.callback(asked, 4, {"content": "oui", "components": [button("Encore")]})
    pressed = room.press(asked, {"label": "Encore"})
    room.callback(pressed, 6)
    assert not pressed.answered
    rest.edit(room.call(pressed, {"content": "changé"}))
    assert pressed.answered
    message = room.loopback.world.message(asked.original_id or "")
    assert message.content == "changé"
    assert text(message.earlier[0], "content") == "oui"


def test_only_what_is_on_the_screen_can_be_pressed(room: Room) -> None:
    asked = room.slash()
    rows: list[Json] = [button("Encore"), button("Fermé", disabled=True)]
    room.callback(asked, 4, {"content": "oui", "components": rows, "flags": EPHEMERAL})
    for label in ("Rien", "Fermé", ""):
        with pytest.raises(CannotDo):
            room.press(asked, {"label": label})
    ben = room.loopback.world.add_user("Ben")
    message = room.loopback.world.message(asked.original_id or "")
    with pytest.raises(CannotDo, match="does not see"):
        acting.press(room.loopback, Scene(ben, room.scene.channel), message, {"label": "Encore"})


def group() -> JsonObject:
    deep: JsonObject = {
        "type": 1,
        "name": "plan",
        "description": "x",
        "options": [
            option("topic", required=True, choices=[{"name": "Sujet", "value": "0"}]),
            option("seats", type=4, min_value=1, max_value=30),
            option("who", type=6),
        ],
    }
    middle: JsonObject = {"type": 2, "name": "team", "description": "x", "options": [deep]}
    return {"name": "workshops", "description": "x", "options": [middle]}


def test_a_sub_command_is_filled_as_its_picker_allows(room: Room) -> None:
    room.loopback.commands.put(group(), None)
    path = "workshops team plan"
    anna = room.scene.user.id
    given: JsonObject = {"topic": "Sujet", "seats": 12, "who": anna}
    sent: list[JsonObject] = []
    room.loopback.sessions.begin(0, sent.append)
    acting.use_command(room.loopback, room.scene, path, given)
    data = as_object(as_object(sent[0]["d"])["data"])
    (middle,) = objects(data["options"])
    (deep,) = objects(middle["options"])
    assert [(o["name"], o["value"]) for o in objects(deep["options"])] == [
        ("topic", "0"),
        ("seats", 12),
        ("who", anna),
    ]
    assert anna in as_object(as_object(data["resolved"])["members"])
    wrong: list[JsonObject] = [{"topic": "y"}, {"seats": 31}, {"who": "1"}, {"colour": "green"}]
    for change in wrong:
        with pytest.raises(CannotDo):
            acting.use_command(room.loopback, room.scene, path, merged(given, change))
    with pytest.raises(CannotDo, match="required and not given"):
        acting.use_command(room.loopback, room.scene, path, {"seats": 12})
    with pytest.raises(CannotDo, match="none of"):
        acting.use_command(room.loopback, room.scene, "workshops team", given)


def test_a_form_takes_what_its_fields_offer(room: Room) -> None:
    offered: list[Json] = [{"label": "Oui", "value": "y"}, {"label": "Non", "value": "n"}]
    fields: list[JsonObject] = [
        {"type": 3, "custom_id": "one", "options": offered},
        {"type": 21, "custom_id": "radio", "options": offered},
        {"type": 22, "custom_id": "many", "options": offered},
        {"type": 23, "custom_id": "tick"},
        {"type": 4, "custom_id": "words", "style": 1, "required": False, "value": "déjà"},
    ]
    form: JsonObject = {"title": "T", "custom_id": "f"}
    form["components"] = [
        {"type": 18, "label": f"L{number}", "component": field}
        for number, field in enumerate(fields)
    ]
    asked = room.slash()
    room.callback(asked, 9, form)
    sent: list[JsonObject] = []
    room.loopback.sessions.begin(0, sent.append)
    values: JsonObject = {"one": "Oui", "L1": "n", "many": ["y", "Non"], "tick": True}
    acting.submit(room.loopback, room.scene, asked, values)
    data = as_object(as_object(sent[0]["d"])["data"])
    filled = [as_object(part["component"]) for part in objects(data["components"])]
    assert [part.get("values", part.get("value")) for part in filled] == [
        ["y"],
        "n",
        ["y", "n"],
        True,
        "déjà",
    ]
    for wrong in ("one", "L1", "many"):
        with pytest.raises(CannotDo):
            acting.submit(room.loopback, room.scene, asked, merged(values, {wrong: "peut-être"}))
    ben = room.loopback.world.add_user("Ben")
    with pytest.raises(CannotDo, match="no form open"):
        acting.submit(room.loopback, Scene(ben, room.scene.channel), asked, values)


def test_two_processes_both_hear_and_one_may_answer(room: Room) -> None:
    heard: list[JsonObject] = []
    for _ in range(2):
        room.loopback.sessions.begin(0, heard.append)
    asked = room.slash()
    assert [text(frame, "t") for frame in heard] == ["INTERACTION_CREATE"] * 2
    room.callback(asked, 4, {"content": "un"})
    with pytest.raises(Refusal):
        room.callback(asked, 4, {"content": "deux"})


def test_a_session_that_comes_back_misses_nothing() -> None:
    sessions, heard = Sessions(), list[JsonObject]()
    session = sessions.begin(0, heard.append)
    for name in ("ONE", "TWO"):
        sessions.tell(name, {})
    session.send = None
    sessions.tell("THREE", {})
    again: list[JsonObject] = []
    assert sessions.resume(session.id, 1, again.append) is session
    assert [text(frame, "t") for frame in again] == ["TWO", "THREE", "RESUMED"]
    sessions.end(session)
    assert sessions.resume(session.id, 1, again.append) is None
    assert sessions.record()["refused_resumes"] == 1


def test_an_edit_is_judged_by_what_it_makes(room: Room) -> None:
    body: JsonObject = {"content": "un", "components": [button("a")]}
    bot_id = room.loopback.world.bot.id
    message = write(room.loopback, room.scene.channel, bot_id, Draft(body, []))
    card: JsonObject = {"flags": COMPONENTS_V2, "components": [words(1)]}
    with pytest.raises(Refusal, match="Invalid Form Body"):
        rewrite(room.loopback, message, Draft(card, []))
    with pytest.raises(Refusal, match="empty message"):
        rewrite(room.loopback, message, Draft({"content": None, "components": []}, []))
    rewrite(room.loopback, message, Draft(merged(card, {"content": None}), []))
    assert message.flags == COMPONENTS_V2
    assert message.content == ""


@pytest.mark.skipif(not PLACE.is_file(), reason="Discord's own description is not there")
def test_every_body_the_bot_sends_is_in_the_contract() -> None:
    contract = Contract()
    told = [r for r in all_routes() if r.method in ("POST", "PUT", "PATCH")]
    bare = [r.template for r in told if not contract.covers(r.method, r.template)]
    assert len(told) > 10
    assert bare == ["/channels/{channel_id}/messages/{message_id}/crosspost"]


@pytest.mark.parametrize(
    ("allowed", "rung"),
    [
        (None, ["u", "everyone"]),
        ({"parse": []}, []),
        ({"parse": ["users"]}, ["u"]),
        ({"parse": [], "users": ["u"]}, ["u"]),
        ({"parse": ["everyone"]}, ["everyone"]),
    ],
)
def test_who_is_rung(room: Room, allowed: JsonObject | None, rung: list[str]) -> None:
    anna = room.scene.user.id
    body: JsonObject = {"content": f"@everyone : <@{anna}>"}
    if allowed is not None:
        named: JsonObject = {"users": [anna]} if "users" in allowed else {}
        body["allowed_mentions"] = merged(allowed, named)
    message = write(room.loopback, room.scene.channel, room.loopback.world.bot.id, Draft(body, []))
    assert message.pings == [anna if name == "u" else name for name in rung]


def test_ids_grow_and_carry_their_date() -> None:
    hands = Hands()
    ids = Snowflakes(hands.clock)
    first, second = ids.next(), ids.next()
    hands.now -= 10
    assert int(first) < int(second) < int(ids.next())
    assert ((int(first) >> 22) + 1_420_070_400_000) / 1000 == 1_800_000_000


def test_a_nonce_is_remembered_for_its_time() -> None:
    hands = Hands()
    memory = NonceMemory(hands.clock)
    memory.keep("bot", "here", "n", "1")
    assert memory.recall("bot", "here", "n") == "1"
    assert memory.recall("bot", "there", "n") is None
    hands.now += 300
    assert memory.recall("bot", "here", "n") is None


def test_windows_begin_anew() -> None:
    hands = Hands()
    limits = Limits(hands.tell, hands.tell)

    def post() -> bool:
        return limits.judge("POST", MESSAGES, "1", exempt=False).allowed

    assert [post() for _ in range(6)] == [True] * 5 + [False]
    hands.now += 5
    assert post()
    passed = [limits.judge("GET", "/x", str(n), exempt=False) for n in range(60)]
    assert sum(verdict.allowed for verdict in passed) == 49
    assert passed[-1].is_global
    assert passed[-1].headers["Retry-After"] == "1"
    assert limits.judge("POST", "/webhooks/x", "1", exempt=True).allowed


def test_faults_happen_so_often_and_in_order() -> None:
    faults = Faults()
    faults.add(Fault("POST", "/channels/*/messages", 2, status=500))
    faults.add(Fault("*", "*", 1, status=503))
    seen = [faults.take("POST", "/channels/1/messages") for _ in range(4)]
    assert [fault.status if fault else 0 for fault in seen] == [500, 500, 503, 0]
