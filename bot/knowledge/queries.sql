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

-- name: facts(subject)
-- What may be told of a subject, with sources and figures.
select * from told_facts
where subject = :subject
order by position, id;

-- name: facts_by_id(ids)
-- The facts of a JSON list of ids, in its order.
select f.* from json_each(:ids) as wanted
join told_facts as f on f.id = wanted.value
order by wanted.key;

-- name: facts_seen_also(subject)
-- The facts of other subjects that a subject's card tells.
select f.* from see_also as s
join told_facts as f on f.id = s.fact
where s.subject = :subject and f.status = 'published'
order by s.position;

-- name: facts_of_metric(metric)
-- The facts that give a figure of a metric.
select * from told_facts
where id in (select fact from figures where metric = :metric)
order by as_of, id;

-- name: metric(metric)
-- What a metric measures.
select id, subject, label_fr, label_en, unit from metrics where id = :metric;

-- name: evolving_metrics(subject)
-- The metrics of a subject's figures of which published facts give points of two dates at least.
select m.id, m.subject, m.label_fr, m.label_en, m.unit
from metrics as m
where
    exists (
        select 1 from figures as g join facts as f on f.id = g.fact
        where
            g.metric = m.id and f.status = 'published' and f.subject = :subject
    )
    and (
        select count(distinct f.as_of) from figures as g join facts as f on f.id = g.fact
        where g.metric = m.id and f.status = 'published'
    ) > 1
order by m.rowid;

-- name: metrics(subject)
-- What is measured about a subject.
select id, subject, label_fr, label_en, unit from metrics where subject = :subject order by rowid;

-- name: sources()
-- Everything that the documents cite.
select id, publisher, title, url, date from sources order by id;

-- name: gaps(subject)
-- What has no public source about a subject, with the ids of the closest facts. What is not known
-- of another subject is told as well in the topics of the closest facts: who chairs Numeum after a
-- term belongs beside the election.
select
    told.topic, g.as_of, g.text_fr, g.text_en,
    (
        select json_group_array(n.fact)
        from (
            select n.fact from gap_facts as n join facts as f on f.id = n.fact
            where n.gap = g.id and f.status = 'published' order by n.position
        ) as n
    ) as near
from gaps as g
join (
    select id as gap, topic from gaps where subject = :subject
    union
    select n.gap, f.topic from gap_facts as n
    join facts as f on f.id = n.fact
    where f.subject = :subject
) as told on told.gap = g.id
order by g.id;

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

-- name: add_gap(id, subject, topic, as_of, text_fr, text_en)!
insert into gaps (id, subject, topic, as_of, text_fr, text_en)
values (:id, :subject, :topic, :as_of, :text_fr, :text_en);

-- name: add_gap_fact(gap, position, fact)!
insert into gap_facts (gap, position, fact) values (:gap, :position, :fact);

-- name: add_seen_also(subject, position, fact)!
insert into see_also (subject, position, fact) values (:subject, :position, :fact);
