"""What is held of the documents: nobody's, and the same for everybody."""

from bot.privacy.model import Holding, Section
from bot.privacy.model import words_of as w


def _document(table: str, columns: str) -> Holding:
    """A table of which every row is a part of a document."""
    return Holding(table, Section.DOCUMENTS, plain=w(columns))


DOCUMENTS = (
    _document("documents", "path hash outline"),
    _document("sources", "id document publisher title url date language kind"),
    _document(
        "subjects",
        "id document kind name_fr name_en summary_fr summary_en aliases command",
    ),
    _document("topics", "subject id position label_fr label_en aliases"),
    _document("metrics", "id subject label_fr label_en unit"),
    _document(
        "facts",
        "id subject topic kind as_of text_fr text_en confidence status superseded_by why note",
    ),
    _document("fact_aliases", "alias fact"),
    _document("fact_sources", "fact position source paragraph"),
    _document("figures", "fact position metric value qualifier"),
    _document("gaps", "id subject topic as_of text_fr text_en"),
    _document("gap_facts", "gap position fact"),
    _document("see_also", "subject position fact"),
    _document("terms", "vocabulary id document position label_fr label_en"),
    _document(
        "practices",
        "id document theme pillar title_fr title_en body_fr body_en effort impact confidence"
        " why_fr why_en why_as_of why_fact note",
    ),
    _document("practice_audiences", "practice audience"),
    _document("practice_sources", "practice role position source framework edition identifier"),
    _document("myth_terms", "vocabulary id document position label_fr label_en"),
    _document(
        "myths",
        "id document category verdict claim_fr claim_en correction_fr correction_en as_of"
        " confidence question_fr question_en answers_fr answers_en correct",
    ),
    _document("myth_sources", "myth position source criteria"),
    _document("meanings", "id document decides fr en"),
    _document("asked", "entry document fr en"),
    _document("said", "term inside outside"),
    _document("indexed_documents", "only documents"),
)
