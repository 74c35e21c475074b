-- name: subjects()
-- Every subject, with its topics in the order of their document.
select
    s.id, s.kind, s.name_fr, s.name_en, s.summary_fr, s.summary_en, s.aliases, s.command,
    (
        select json_group_array(json_object(
            'id', t.id, 'fr', t.label_fr, 'en', t.label_en, 'aliases', json(t.aliases)
        ))
        from (select * from topics where subject = s.id order by position) as t
    ) as topics
from subjects as s
order by s.id;

-- name: facts()
-- What may be told, subject by subject in the order of its topics, with sources and figures.
select * from told_facts order by subject, position, id;

-- name: metrics()
-- What is measured, in the order of the documents.
select id, subject, label_fr, label_en, unit from metrics order by rowid;

-- name: sources()
-- Everything that the documents cite.
select id, publisher, title, url, date from sources order by id;

-- name: see_also()
-- The facts of other subjects that a subject's card tells.
select subject, fact from see_also order by subject, position;

-- name: missing()
-- What has no public source, with the ids of the closest facts. What is not known of another
-- subject is told as well in the topics of the closest facts: who chairs Numeum after a term
-- belongs beside the election.
select
    told.subject, told.topic, g.as_of, g.text_fr, g.text_en,
    (
        select json_group_array(n.fact)
        from (select fact from gap_facts where gap = g.id order by position) as n
    ) as near
from gaps as g
join (
    select id as gap, subject, topic from gaps
    union
    select n.gap, f.subject, f.topic from gap_facts as n
    join facts as f on f.id = n.fact
) as told on told.gap = g.id
order by g.id, told.topic;

-- name: add_source(id, document, publisher, title, url, date, language, kind)!
insert into sources (id, document, publisher, title, url, date, language, kind)
values (:id, :document, :publisher, :title, :url, :date, :language, :kind);

-- name: add_subject(id, document, kind, name_fr, name_en, summary_fr, summary_en, aliases, command)!
insert into subjects (id, document, kind, name_fr, name_en, summary_fr, summary_en, aliases, command)
values (:id, :document, :kind, :name_fr, :name_en, :summary_fr, :summary_en, :aliases, :command);

-- name: add_topic(subject, id, position, label_fr, label_en, aliases)!
insert into topics (subject, id, position, label_fr, label_en, aliases)
values (:subject, :id, :position, :label_fr, :label_en, :aliases);

-- name: add_metric(id, subject, label_fr, label_en, unit)!
insert into metrics (id, subject, label_fr, label_en, unit)
values (:id, :subject, :label_fr, :label_en, :unit);

-- name: add_fact(id, subject, topic, kind, as_of, text_fr, text_en, confidence, status, superseded_by, why, note)!
insert into facts (
    id, subject, topic, kind, as_of, text_fr, text_en, confidence, status, superseded_by, why, note
)
values (
    :id, :subject, :topic, :kind, :as_of, :text_fr, :text_en, :confidence, :status,
    :superseded_by, :why, :note
);

-- name: add_fact_alias(alias, fact)!
insert into fact_aliases (alias, fact) values (:alias, :fact);

-- name: add_fact_source(fact, position, source, paragraph)!
insert into fact_sources (fact, position, source, paragraph)
values (:fact, :position, :source, :paragraph);

-- name: add_figure(fact, position, metric, value, qualifier)!
insert into figures (fact, position, metric, value, qualifier)
values (:fact, :position, :metric, :value, :qualifier);

-- name: add_gap(id, subject, topic, as_of, text_fr, text_en)!
insert into gaps (id, subject, topic, as_of, text_fr, text_en)
values (:id, :subject, :topic, :as_of, :text_fr, :text_en);

-- name: add_gap_fact(gap, position, fact)!
insert into gap_facts (gap, position, fact) values (:gap, :position, :fact);

-- name: add_seen_also(subject, position, fact)!
insert into see_also (subject, position, fact) values (:subject, :position, :fact);
