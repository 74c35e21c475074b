-- name: subjects(subject)
-- Every subject, or one, with its topics in the order of their document.
select
    s.id, s.name_fr, s.name_en, s.summary_fr, s.summary_en, s.command,
    (
        select json_group_array(json_object(
            'id', t.id, 'fr', t.label_fr, 'en', t.label_en, 'aliases', json(t.aliases)
        ))
        from (select * from topics where subject = s.id order by position) as t
    ) as topics
from subjects as s
where :subject is null or s.id = :subject
order by s.id;

-- name: published_facts(subject, topic)
-- What may be shown of a subject, or of one of its topics, with sources and figures.
select
    f.id, f.topic, f.kind, f.as_of, f.text_fr, f.text_en, f.confidence,
    (
        select json_group_array(json_object(
            'id', s.id, 'publisher', s.publisher, 'title', s.title, 'url', s.url, 'date', s.date
        ))
        from (select * from fact_sources where fact = f.id order by position) as cited
        join sources as s on s.id = cited.source
    ) as sources,
    (
        select json_group_array(json_object(
            'metric', g.metric, 'value', g.value, 'qualifier', g.qualifier
        ))
        from (select * from figures where fact = f.id order by position) as g
    ) as figures
from facts as f
join topics as t on t.subject = f.subject and t.id = f.topic
where
    f.subject = :subject
    and f.status = 'published'
    and (:topic is null or f.topic = :topic)
order by t.position, f.id;

-- name: holdings()
-- How much there is: published facts and sources, and the newest of each with a certain date.
select
    (select count(*) from facts where status = 'published') as facts,
    (
        select max(as_of) from facts where status = 'published' and as_of not like '%~'
    ) as newest_fact,
    (select count(*) from sources) as sources,
    (select max(date) from sources where date not like '%~' and date <> 'XXXX') as newest_source;

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
