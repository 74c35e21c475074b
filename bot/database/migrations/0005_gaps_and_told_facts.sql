-- What has no public source, the facts of others that a card tells, and one way to read facts: the
-- view leaves out what is withheld, so that no query can show it by mistake.

create table gaps (
    id text primary key,
    subject text not null,
    topic text not null,
    as_of text not null,  -- EDTF: when it was searched for
    text_fr text not null,
    text_en text not null,
    foreign key (subject, topic) references topics (subject, id) on delete cascade
) strict;

-- The facts that come closest to what is not known.
create table gap_facts (
    gap text not null references gaps (id) on delete cascade,
    position integer not null,
    fact text not null references facts (id) deferrable initially deferred,
    primary key (gap, position)
) strict;

create table see_also (
    subject text not null references subjects (id) on delete cascade,
    position integer not null,
    fact text not null references facts (id) deferrable initially deferred,
    primary key (subject, position)
) strict;

create index figures_by_metric on figures (metric);

create view told_facts as
select
    f.id, f.subject, f.topic, t.position, f.kind, f.as_of, f.text_fr, f.text_en, f.confidence,
    f.status, f.superseded_by, about.kind as subject_kind, about.name_fr, about.name_en,
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
join subjects as about on about.id = f.subject
where f.status <> 'withheld';
