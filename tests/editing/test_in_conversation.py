"""Editors add, correct, review, retire and restore facts, on the real bot, in both languages."""

from dataclasses import dataclass
from urllib.parse import quote

import pytest

from bot.communities.model import RolePurpose
from bot.communities.service import Visitor
from bot.i18n import Locale
from bot.settings import Settings
from tests.conftest import NOW, open_bot
from tests.conversation import Chat, Heard, Voice, plain
from tests.editing.conftest import SIGNATORIES

TEXT = "Un guide de sobriété paraît chaque année."
LINK = "https://example.org/guide"
GIVEN = {
    "text_fr": TEXT,
    "subject": "Planet Tech'Care",
    "topic": "ateliers",
    "as_of": "novembre 2026",
    "source": f"Example, Guide, 12 novembre 2026, {LINK}",
}


@dataclass
class Team:
    """A server in which Edda and Emil are editors, and Mia is a member."""

    chat: Chat
    edda: Voice
    emil: Voice

    @classmethod
    async def of(cls, chat: Chat, english: str = "") -> "Team":
        """`english`: who of them reads English."""
        voices = [
            await chat.as_(name, Locale.EN if name == english else Locale.FR)
            for name in ("Edda", "Emil")
        ]
        visitor = Visitor("discord:0", community=f"discord:{chat.guild.id}", manages=True)
        admin = await chat.core.communities.actor(visitor)
        roles = [f"discord:{chat.guild.roles[f'{name}s'].id}" for name in ("Edda'", "Emil'")]
        await chat.core.communities.set_roles(admin, RolePurpose.EDITOR, roles)
        return cls(chat, *voices)

    async def count(self, table: str) -> int:
        """How many rows a table has."""
        (row,) = await self.chat.core.database.all(f"select count(*) as n from {table}")
        return row["n"]

    async def answer(self, topic: str = "ateliers") -> str:
        """What a member reads."""
        mia = await self.chat.as_("Mia")
        return said(await mia.say("/planettechcare", topic=topic))

    async def add(self, voice: Voice, **other: str) -> Heard:
        """Somebody fills in the form of `/fact add`; the card of the draft."""
        await voice.say("/fact add")
        return await voice.fill(**(GIVEN | other))

    async def fact(self, voice: Voice, words: str = "guide sobriété") -> str:
        """The id of the fact that these words find."""
        found = await voice.types("/fact edit", "fact", words)
        return next(iter(found.values()))


@pytest.fixture
async def team(chat: Chat) -> Team:
    return await Team.of(chat)


def said(heard: Heard) -> str:
    return plain(heard.text)


async def test_a_fact_is_added_completed_and_told_at_once_in_french(team: Team) -> None:
    edda = team.edda
    assert await edda.types("/fact add", "subject", "planet") == {
        "Planet Tech'Care": "planettechcare"
    }
    assert "Ateliers" in await edda.types("/fact add", "topic", "", subject="planettechcare")
    form = await edda.say("/fact add", subject="planettechcare", topic="workshops")
    assert form.form is not None
    fields = [part["label"] for part in form.form["components"]]
    assert fields == [
        "Le fait, en français", "De qui ou de quoi parle le fait", "Sujet",
        "Date à laquelle c’est vrai", "Source",
    ]  # fmt: skip
    card = await edda.fill(**(GIVEN | {"as_of": "12/2031", "source": "javascript:alert(1)"}))
    assert card.private
    assert "« 12/2031 » n’est pas encore arrivé" in said(card)
    assert "n’est pas l’adresse d’une page" in said(card)
    assert TEXT in said(card), "what was right is kept"
    assert "Ce qui manque" in said(card)
    assert not any("Publier" in label for label in card.buttons)
    again = await edda.press("Corriger ma saisie")
    assert again.form is not None
    values = {p["component"]["custom_id"]: p["component"] for p in again.form["components"]}
    assert values["as_of"]["value"] == "12/2031"
    assert values["text_fr"]["value"] == TEXT
    texts = {name: GIVEN[name] for name in ("text_fr", "subject", "topic", "as_of")}
    await edda.fill(**texts)
    await edda.press("Sources")
    refused = await edda.press("Ajouter une source")
    assert refused.form is not None
    refused = await edda.fill(source="Example, Guide, 2031")
    assert "« 2031 » n’est pas encore arrivé" in said(refused)
    await edda.press("Corriger ma saisie")
    kept = await edda.fill(source=GIVEN["source"])
    assert "Example, « Guide », 12 novembre 2026" in said(kept)
    card = await edda.press("Revenir au brouillon")
    assert "pas encore écrit : le fait n’existe qu’en français" in said(card)
    assert "Ce qui manque" not in said(card)
    assert TEXT not in await team.answer()
    done = await edda.press("Publier")
    assert "Les membres de cette communauté le lisent dès maintenant" in said(done)
    assert TEXT in await team.answer()


async def test_a_document_s_fact_is_corrected_and_read_by_two_in_english(chat: Chat) -> None:
    team = await Team.of(chat, english="Emil")
    await team.edda.say("/fact review")
    card = await team.emil.say("/fact edit", fact=SIGNATORIES)
    assert "Correction of a fact: draft" in said(card)
    assert "The original document stays as it is" in said(card)
    assert "Here, a second person reads every fact" in said(card)
    assert "an admin can change that in /settings" in said(card)
    await team.emil.press("Text, subject, date")
    await team.emil.fill(
        text_fr="Le programme compte 880 signataires.",
        text_en="The programme has 880 signatories.",
        as_of="4 July 2023",
    )
    await team.emil.press("When to check, reason")
    await team.emil.fill(why="The publisher corrected it")
    sent = await team.emil.press("Send for a second reading")
    assert "Nothing is published until then" in said(sent)
    assert "880" not in await team.answer("signataires")
    own = await team.emil.say("/fact review")
    assert "written by" in said(own)
    shown = await team.emil.choose("1. The programme has 880 signatories.")
    assert "another editor has to decide" in said(shown)
    assert "Approve and publish" not in shown.buttons
    queue = await team.edda.say("/fact review")
    assert "à la place de : « Planet Tech'Care compte 872 signataires" in said(queue)
    review = await team.edda.choose("1. Le programme compte 880 signataires.")
    assert "Le fait qu’il remplace" in said(review)
    assert "872" in said(review)
    assert "En anglais : The programme has 880 signatories." in said(review)
    assert "The publisher corrected it" in said(review)
    assert "Publié" in said(await team.edda.press("Approuver et publier"))
    assert "880" in await team.answer("signataires")
    labels = await team.emil.types("/fact edit", "fact", "880")
    assert list(labels) == ["Planet Tech'Care: The programme has 880 signatories."]
    document = await team.emil.say("/fact history", fact=SIGNATORIES)
    assert "replaced here by a fact of the community" in said(document)
    assert "replaced by: “The programme has 880 signatories.”" in said(document)


async def test_who_is_second_reads_who_decided_and_what(team: Team) -> None:
    mia = await team.chat.as_("Mia")
    await team.edda.say("/fact review")
    await team.emil.say("/fact review")
    await team.add(team.edda)
    await team.edda.press("Envoyer en relecture")
    await team.emil.say("/fact review")
    await team.emil.choose(f"1. {TEXT}")
    late = team.emil.custom_id("Approuver et publier")
    await team.emil.press("Refuser")
    rejected = await team.emil.fill(reason="La source ne le dit pas")
    assert "Refusé" in said(rejected)
    assert "La source ne le dit pas" in said(rejected)
    assert "Ce que les membres liront" not in said(rejected)
    told = await team.emil.press_id(late)
    assert "C’est déjà décidé" in said(told)
    assert "l’a refusé" in said(told)
    assert "La source ne le dit pas" in said(told)
    assert TEXT not in await team.answer()
    await mia.say("/tip")
    refused = await mia.press_id(late)
    assert "Il faut le rôle « rédaction »" in said(refused)


async def test_what_says_the_same_is_shown_side_by_side(team: Team) -> None:
    text = "Planet Tech'Care compte 872 signataires au 4 juillet 2023."
    same = {"text_fr": text, "topic": "signataires", "as_of": "4 juillet 2023"}
    card = await team.add(team.edda, **same)
    assert "Un fait connu y ressemble" in said(card)
    assert "Maddyness, 4 juillet 2023" in said(card), "with its own source"
    assert "C’est autre chose : publier" in card.buttons
    one = await team.edda.press("Même fait, autre source")
    assert "Correction d’un fait" in said(one)
    assert "[2] [Example" in said(one)
    assert "Un fait connu y ressemble" not in said(one)
    await team.edda.press("Publier")
    assert "Example, « Guide »" in await team.answer("signataires")
    # The same again, said to be another: then there are two.
    await team.add(team.edda, **same, source="https://example.org/other")
    await team.edda.press("C’est autre chose : publier")
    assert (await team.answer("signataires")).count("872 signataires au 4 juillet 2023") == 2


async def test_a_newer_figure_offers_to_supersede_the_older(team: Team) -> None:
    text = "Le programme annonce 1 300 signataires."
    await team.add(team.edda, text_fr=text, topic="signataires")
    await team.edda.press("Chiffres")
    await team.edda.choose("Signataires de Planet Tech'Care")
    unread = await team.edda.fill(value="2.500")
    assert "peut se lire de deux façons" in said(unread)
    await team.edda.press("Corriger ma saisie")
    figures = await team.edda.fill(value="plus de 1 300 signataires")
    assert "plus de 1 300 organisations signataires" in said(figures)
    card = await team.edda.press("Revenir au brouillon")
    assert "Un chiffre plus ancien de la même chose" in said(card)
    assert "Vers 2024" in said(card), "the latest of them"
    assert {"Remplacer l’ancien", "Garder les deux (évolution) : publier"} <= set(card.buttons)
    other = await team.edda.press("Voir les autres à comparer")
    assert "Page 2 sur" in said(other)
    assert "872" in said(other)
    await team.edda.press("Revenir au brouillon")
    chosen = await team.edda.press("Remplacer l’ancien")
    assert "Le fait qu’il remplace" in said(chosen)
    assert "Garder les deux" not in str(chosen.buttons)
    back = await team.edda.press("Ne rien remplacer")
    assert "Remplacer l’ancien" in back.buttons
    await team.edda.press("Remplacer l’ancien")
    done = await team.edda.press("Publier")
    assert "Il remplace : « Vers 2024" in said(done)
    answer = await team.answer("signataires")
    assert text in answer
    assert "Vers 2024" not in answer


async def test_a_fact_is_retired_restored_and_its_versions_read(team: Team) -> None:
    edda = team.edda
    await team.add(edda)
    await edda.press("Publier")
    fact = await team.fact(edda)
    shown = await edda.say("/fact retire", fact=fact, reason="Il n’y en a plus")
    assert "Retirer ce fait ?" in said(shown)
    assert TEXT in said(shown)
    assert TEXT in await team.answer(), "nothing is done before it is confirmed"
    gone = await edda.press("Oui, le retirer")
    assert "retiré : personne ne le lit" in said(gone)
    assert TEXT not in await team.answer()
    twice = await edda.say("/fact retire", fact=fact, reason="Encore")
    assert "n’est plus présenté ici" in said(twice)
    restoring = await edda.say("/fact restore", fact=fact)
    assert "Il n’y en a plus" in said(restoring)
    version = await edda.choose(f"Version 1 · {TEXT}")
    assert TEXT in said(version)
    assert "Rétablir cette version" in version.buttons
    back = await edda.press("Rétablir cette version")
    assert "publié par la communauté" in said(back)
    assert TEXT in await team.answer()
    history = await edda.press("Historique")
    for part in ("Version 3", "Version 2", "Version 1", "Raison : Il n’y en a plus", "10 h"):
        assert part in said(history)
    assert said(history).count("<@") == 3, "who did each of them"


async def test_a_fact_is_said_to_be_still_true_from_its_card(team: Team) -> None:
    await team.edda.say("/fact edit", fact=SIGNATORIES)
    await team.edda.press("Sources")
    await team.edda.press("Ajouter une source")
    await team.edda.fill(source=GIVEN["source"])
    await team.edda.press("Revenir au brouillon")
    await team.edda.press("Publier")
    await team.edda.press("Voir le fait")
    await team.edda.press("C’est toujours vrai")
    assert "vérifié en novembre 2026" in await team.answer("signataires")


async def test_a_document_s_fact_is_hidden_and_told_again(team: Team) -> None:
    await team.edda.say("/fact retire", fact=SIGNATORIES, reason="Chiffre contesté")
    hidden = await team.edda.press("Oui, le retirer")
    assert "masqué ici" in said(hidden)
    assert "872" not in await team.answer("signataires")
    await team.edda.press("Rétablir")
    document = await team.edda.choose("Ce que dit le document")
    assert "872" in said(document)
    await team.edda.press("Rétablir cette version")
    assert "872" in await team.answer("signataires")


async def test_a_fact_that_its_document_has_in_the_history_offers_nothing_to_restore(
    team: Team,
) -> None:
    await team.edda.say("/fact history", fact="fp-04")
    shown = await team.edda.press("Voir le fait")
    assert "Historique" in shown.buttons
    assert "Rétablir" not in shown.buttons


async def test_a_decision_is_flagged_when_its_document_changes(team: Team) -> None:
    for keep, label in ((True, "Garder la décision"), (False, "Revenir au document")):
        await team.edda.say("/fact retire", fact=SIGNATORIES, reason="Chiffre contesté")
        await team.edda.press("Oui, le retirer")
        async with team.chat.core.database.write() as transaction:
            await transaction.run("update fact_versions set seen = 'what it said before'")
        queue = await team.edda.say("/fact review")
        assert "Le document a changé depuis la décision" in said(queue)
        shown = await team.edda.choose(next(iter(queue.menu)))
        assert "Ce que dit le document aujourd’hui" in said(shown)
        await team.edda.press(label)
        assert "Rien n’attend" in said(await team.edda.say("/fact review"))
        assert ("872" not in await team.answer("signataires")) is keep
        if keep:
            await team.edda.say("/fact restore", fact=SIGNATORIES)
            await team.edda.choose("Ce que dit le document")
            await team.edda.press("Rétablir cette version")


async def test_a_draft_is_found_again_changed_and_discarded(team: Team) -> None:
    await team.add(team.edda, subject="", topic="", source="")
    queue = await team.edda.say("/fact review")
    assert "Vos brouillons" in said(queue)
    assert "Vos brouillons" not in said(await team.emil.say("/fact review"))
    await team.edda.say("/fact review")
    card = await team.edda.choose(f"1. {TEXT}")
    assert "Numeum" in card.menu
    card = await team.edda.choose("Planet Tech'Care")
    assert "Ateliers" in card.menu
    card = await team.edda.choose("Ateliers")
    assert card.menu == {}
    await team.edda.press("Nature et fiabilité")
    await team.edda.pick("Nature", "événement, qui ne vieillit pas")
    await team.edda.pick("Fiabilité", "fiabilité élevée")
    card = await team.edda.press("Revenir au brouillon")
    assert "événement, qui ne vieillit pas · fiabilité élevée" in said(card)
    await team.edda.press("Date à revoir, raison")
    unread = await team.edda.fill(review_on="hier", why="Pour voir")
    assert "« hier » est déjà passé" in said(unread)
    assert "Pour voir" in said(unread)
    sure = await team.edda.press("Abandonner ce brouillon")
    assert TEXT in said(sure)
    await team.edda.press("Oui, l’effacer")
    assert await team.count("fact_drafts") == 0


@pytest.mark.parametrize(
    "unclean", ["Lisez @everyone", "Un\u200bfait", "Un \u202etiaf", "**Un fait**", "<@12> dit"]
)
async def test_unclean_words_are_refused_and_nothing_of_them_is_kept(
    team: Team, unclean: str
) -> None:
    for field in ("text_fr", "subject", "topic", "as_of"):
        refused = await team.add(team.edda, **{field: unclean})
        assert refused.private
        assert "Rien n’a été enregistré" in said(refused)
    assert await team.count("fact_drafts") == 0
    assert await team.count("stored_actions") == 0


async def test_a_refused_link_is_stored_nowhere(team: Team) -> None:
    await team.add(team.edda, source="https://anna:secret@example.org/")
    await team.edda.press("Sources")
    await team.edda.press("Ajouter une source")
    refused = await team.edda.fill(source="https://anna:secret@example.org/")
    assert "un nom ou un mot de passe" in said(refused)
    assert "secret" not in said(refused)
    assert "Corriger ma saisie" not in refused.buttons
    database = team.chat.core.database
    for query in (
        "select content as kept from fact_drafts",
        "select command as kept from stored_actions",
    ):
        assert not any("secret" in row["kept"] for row in await database.all(query))


async def test_members_and_strangers_neither_see_nor_touch_anything(team: Team) -> None:
    await team.add(team.edda)
    ids = (await team.edda.say("/fact review")).menu
    draft = next(iter(ids.values()))
    mia = await team.chat.as_("Mia")
    for line, options in (
        ("/fact add", {}),
        ("/fact review", {}),
        ("/fact edit", {"fact": SIGNATORIES}),
        ("/fact retire", {"fact": SIGNATORIES, "reason": "x"}),
        ("/fact restore", {"fact": SIGNATORIES}),
        ("/fact history", {"fact": SIGNATORIES}),
    ):
        refused = await mia.say(line, **options)
        assert refused.private
        assert "Il faut le rôle « rédaction »" in said(refused)
    assert await mia.types("/fact edit", "fact", "guide") == {}
    assert await mia.types("/fact add", "subject", "num") == {}
    await mia.say("/tip")
    assert "Il faut le rôle « rédaction »" in said(await mia.press_id(draft))
    elsewhere = team.chat.elsewhere()
    ben = await elsewhere.as_("Ben", admin=True)
    await ben.say("/tip")
    assert "Ce brouillon n’est plus là" in said(await ben.press_id(draft))
    await team.edda.choose(f"1. {TEXT}")
    await team.edda.press("Publier")
    fact = await team.fact(team.edda)
    for line in ("/fact edit", "/fact history", "/fact restore"):
        assert "Je ne connais pas ce fait ici" in said(await ben.say(line, fact=fact))
    assert fact not in (await ben.types("/fact edit", "fact", "guide sobriété")).values()
    await ben.say("/tip")
    assert "Je ne connais pas ce fait ici" in said(
        await ben.press_id(f"s1:fact-retire-sure?fact={fact}&reason=x")
    )


async def test_forged_and_outdated_buttons_say_so(team: Team) -> None:
    await team.add(team.edda)
    draft = team.edda.custom_id("Sources").partition("draft=")[2]
    for forged in (
        "fact-draft?draft=0",
        f"fact-form?draft={draft}&group=secrets",
        f"fact-form?draft={draft}&group=words&typed=%5B",
        f"fact-choose?draft={draft}&choosing=kind&value=rumour",
        f"fact-figure-form?draft={draft}&metric=none",
        f"fact-put?draft={draft}&subject=nothing",
        f"fact-replace?draft={draft}&fact=own-none",
        "fact-version?fact=ptc-18&number=7",
        "fact-put-back?fact=ptc-18&number=0",
        "fact-settle?fact=ptc-18",
    ):
        await team.edda.say("/tip")
        heard = await team.edda.press_id(f"s1:{forged}")
        assert heard.private, forged
        assert "erreur de notre côté" not in said(heard), forged
    (row,) = await team.chat.core.database.all("select content, supersedes from fact_drafts")
    assert row["supersedes"] is None
    assert "rumour" not in row["content"]


async def test_buttons_go_on_working_after_a_restart(settings: Settings) -> None:
    publish = fact = ""
    for life in range(3):
        async with open_bot(settings, clock=lambda: NOW) as core, Chat.open(core) as chat:
            team = await Team.of(chat)
            if life == 0:
                await team.add(team.edda)
                publish = team.edda.custom_id("Publier")
            elif life == 1:
                await team.edda.say("/tip")
                assert "Publié" in said(await team.edda.press_id(publish))
                fact = await team.fact(team.edda)
            else:
                assert TEXT in await team.answer()
                assert "Version 1" in said(await team.edda.say("/fact history", fact=fact))
            # The next simulated Discord knows no commands.
            async with core.database.write() as transaction:
                await transaction.run("delete from command_syncs")


async def test_who_retires_a_correction_is_offered_what_it_had_replaced(team: Team) -> None:
    edda = team.edda
    await edda.say("/fact edit", fact=SIGNATORIES)
    await edda.press("Texte, sujet, date")
    card = await edda.fill(
        text_fr="Le programme compte 873 signataires.",
        text_en="Planet Tech'Care had 872 signatories on 4 July 2023.",
        subject="Planet Tech'Care",
        topic="Signataires",
        as_of="4 juillet 2023",
    )
    assert "Seul le français a changé : vérifiez aussi l’anglais, et les chiffres." in said(card)
    await edda.press("Publier")
    await edda.press("Voir le fait")
    await edda.press("Retirer")
    asked = await edda.fill(reason="Une faute de frappe")
    assert "ne revient pas de lui-même" in said(asked)
    gone = await edda.press("Oui, le retirer")
    assert "Ce qu’il avait remplacé" in said(gone)
    assert "872 signataires" in said(gone)
    assert "872 signataires" not in await team.answer("signataires")
    back = await edda.press("Présenter de nouveau l’ancien")
    assert "les membres lisent de nouveau ce fait" in said(back)
    assert "872 signataires" in await team.answer("signataires")


@pytest.mark.parametrize(
    ("reason", "refusal"),
    [
        (" ", "Dites pourquoi"),
        ("\u00a0", "Dites pourquoi"),
        ("\u200b", "des caractères invisibles"),
    ],
)
async def test_what_is_retired_or_refused_is_so_with_a_reason(
    team: Team, reason: str, refusal: str
) -> None:
    await team.emil.say("/fact review")
    await team.add(team.edda)
    await team.edda.press("Envoyer en relecture")
    await team.emil.say("/fact review")
    await team.emil.choose(f"1. {TEXT}")
    await team.emil.press("Refuser")
    assert refusal in said(await team.emil.fill(reason=reason))
    assert TEXT in said(await team.emil.say("/fact review")), "it still waits"
    assert refusal in said(await team.emil.say("/fact retire", fact=SIGNATORIES, reason=reason))
    await team.emil.say("/tip")
    sure = f"s1:fact-retire-sure?fact={SIGNATORIES}&reason={quote(reason)}"
    assert refusal in said(await team.emil.press_id(sure))
    assert await team.count("fact_versions") == 0


async def test_who_wrote_what_is_refused_finds_the_reason(team: Team) -> None:
    await team.emil.say("/fact review")
    await team.add(team.edda)
    await team.edda.press("Envoyer en relecture")
    await team.emil.say("/fact review")
    await team.emil.choose(f"1. {TEXT}")
    await team.emil.press("Refuser")
    await team.emil.fill(reason="La source ne le dit pas")
    queue = await team.edda.say("/fact review")
    assert "Vos textes refusés" in said(queue)
    assert "La source ne le dit pas" in said(await team.edda.choose(f"1. {TEXT}"))


async def test_a_figure_that_a_correction_would_lose_is_named(team: Team) -> None:
    text = "Le programme compte 900 signataires."
    await team.add(team.edda, text_fr=text, topic="signataires")
    drafted = await team.edda.press("Chiffres")
    assert "Un chiffre rejoint les chiffres clés" in said(drafted)
    await team.edda.choose("Signataires de Planet Tech'Care")
    await team.edda.fill(value="900")
    await team.edda.press("Revenir au brouillon")
    await team.edda.press("Garder les deux (évolution) : publier")
    await team.edda.press("Voir le fait")
    await team.edda.press("Corriger")
    await team.edda.press("Chiffres")
    await team.edda.choose("Signataires de Planet Tech'Care")
    await team.edda.fill(value="")
    card = await team.edda.press("Revenir au brouillon")
    assert "Signataires de Planet Tech'Care : 900 organisations signataires" in said(card)
    assert "Sans lui, ce chiffre sort des chiffres clés" in said(card)
