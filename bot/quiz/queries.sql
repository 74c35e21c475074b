-- name: myths(id)
-- Every myth with its sources, in the order of the documents; one, where an id is given.
select
    m.id, m.category, m.verdict, m.claim_fr, m.claim_en, m.correction_fr, m.correction_en,
    m.as_of, m.confidence, m.question_fr, m.question_en, m.answers_fr, m.answers_en, m.correct,
    c.label_fr as category_fr, c.label_en as category_en,
    v.label_fr as verdict_fr, v.label_en as verdict_en,
    (
        select json_group_array(json_object(
            'criteria', json(cited.criteria), 'source',
            json_object(
                'id', s.id, 'publisher', s.publisher, 'title', s.title, 'url', s.url,
                'date', s.date
            )
        ))
        from (select * from myth_sources where myth = m.id order by position) as cited
        join sources as s on s.id = cited.source
    ) as sources
from myths as m
join myth_terms as c on c.vocabulary = 'category' and c.id = m.category
join myth_terms as v on v.vocabulary = 'verdict' and v.id = m.verdict
where :id is null or m.id = :id
order by c.position, m.id;

-- name: categories()
-- The categories of which there is a myth, in the order of their document.
select t.id, t.label_fr, t.label_en
from myth_terms as t
where t.vocabulary = 'category' and exists (select 1 from myths as m where m.category = t.id)
order by t.position;

-- name: add_myth_term(vocabulary, id, document, position, label_fr, label_en)!
insert into myth_terms (vocabulary, id, document, position, label_fr, label_en)
values (:vocabulary, :id, :document, :position, :label_fr, :label_en);

-- name: add_myth(id, document, category, verdict, claim_fr, claim_en, correction_fr, correction_en, as_of, confidence, question_fr, question_en, answers_fr, answers_en, correct)!
insert into myths (
    id, document, category, verdict, claim_fr, claim_en, correction_fr, correction_en, as_of,
    confidence, question_fr, question_en, answers_fr, answers_en, correct
)
values (
    :id, :document, :category, :verdict, :claim_fr, :claim_en, :correction_fr, :correction_en,
    :as_of, :confidence, :question_fr, :question_en, :answers_fr, :answers_en, :correct
);

-- name: add_myth_source(myth, position, source, criteria)!
insert into myth_sources (myth, position, source, criteria)
values (:myth, :position, :source, :criteria);
