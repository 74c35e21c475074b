-- name: terms()
-- Every vocabulary, in the order of its document.
select vocabulary, id, label_fr, label_en from terms order by vocabulary, position;

-- name: practice_ids(theme, audience)
-- The practices of a theme and for an audience, where one is given.
select p.id
from practices as p
where
    (:theme is null or p.theme = :theme)
    and (
        :audience is null
        or exists (
            select 1 from practice_audiences as a
            where a.practice = p.id and a.audience = :audience
        )
    )
order by p.id;

-- name: practices(id)
-- One practice with the sources of its reason and of its references, or each where no id is given.
select
    p.id, p.theme, p.pillar, p.title_fr, p.title_en, p.body_fr, p.body_en,
    p.effort, p.impact, p.confidence, p.why_fr, p.why_en, p.why_as_of, p.why_fact,
    (select f.kind = 'event' from facts as f where f.id = p.why_fact) as why_is_event,
    (
        select json_group_array(a.audience)
        from practice_audiences as a where a.practice = p.id
    ) as audiences,
    (
        select json_group_array(json_object(
            'id', s.id, 'publisher', s.publisher, 'title', s.title, 'url', s.url, 'date', s.date
        ))
        from (
            select * from practice_sources
            where practice = p.id and role = 'why' order by position
        ) as cited
        join sources as s on s.id = cited.source
    ) as why_sources,
    (
        select json_group_array(json_object(
            'framework', cited.framework, 'identifier', cited.identifier, 'source',
            json_object(
                'id', s.id, 'publisher', s.publisher, 'title', s.title, 'url', s.url,
                'date', s.date
            )
        ))
        from (
            select * from practice_sources
            where practice = p.id and role = 'reference' order by position
        ) as cited
        join sources as s on s.id = cited.source
    ) as "references"
from practices as p
where :id is null or p.id = :id
order by p.id;

-- name: practice_count()
-- How many practices there are.
select count(*) as practices from practices;

-- name: turns(bag, owner)
-- What a bag has shown, and in which order.
select practice, turn from shown_practices where bag = :bag and owner = :owner;

-- name: show(bag, owner, practice)!
-- Note that a bag showed a practice, after all it showed before.
insert into shown_practices (bag, owner, practice, turn)
values (
    :bag, :owner, :practice,
    (
        select coalesce(max(turn), 0) + 1
        from shown_practices where bag = :bag and owner = :owner
    )
)
on conflict (bag, owner, practice) do update set turn = excluded.turn;

-- name: drawn_for(occasion)
-- The practice that was drawn for an occasion.
select practice from drawn_practices where occasion = :occasion;

-- name: note_drawn_for(occasion, practice, now)!
-- Have an occasion keep its practice.
insert into drawn_practices (occasion, practice, drawn_at) values (:occasion, :practice, :now);

-- name: forget_shares(until)!
-- What was shared until then may be shared again.
delete from shared_practices where shared_at <= :until;

-- name: share(place, practice, now)^
-- One caller may share a practice there. None: it was just shared.
insert into shared_practices (place, practice, shared_at) values (:place, :practice, :now)
on conflict (place, practice) do nothing
returning practice;

-- name: adopt(community, practice, now)^
-- Put a practice on the list of what a community does. None: it stands there already.
insert into community_practices (community, practice, since)
values (:community, :practice, :now)
on conflict (community, practice) do nothing
returning since;

-- name: since(community, practice)^
-- Since when a community does it, if it does.
select since from community_practices where community = :community and practice = :practice;

-- name: give_up(community, practice)^
-- Take a practice off the list. None: it was not there.
delete from community_practices where community = :community and practice = :practice
returning practice;

-- name: doings(community, theme)
-- What a community does, by theme; practices that were withdrawn are left out.
select d.practice, d.since, p.title_fr, p.title_en, p.theme, t.label_fr, t.label_en
from community_practices as d
join practices as p on p.id = d.practice
join terms as t on t.vocabulary = 'theme' and t.id = p.theme
where d.community = :community and (:theme is null or p.theme = :theme)
order by t.position, p.id;

-- name: add_term(vocabulary, id, document, position, label_fr, label_en)!
insert into terms (vocabulary, id, document, position, label_fr, label_en)
values (:vocabulary, :id, :document, :position, :label_fr, :label_en);

-- name: add_practice(id, document, theme, pillar, title_fr, title_en, body_fr, body_en, effort, impact, confidence, why_fr, why_en, why_as_of, why_fact, note)!
insert into practices (
    id, document, theme, pillar, title_fr, title_en, body_fr, body_en, effort, impact, confidence,
    why_fr, why_en, why_as_of, why_fact, note
)
values (
    :id, :document, :theme, :pillar, :title_fr, :title_en, :body_fr, :body_en, :effort, :impact,
    :confidence, :why_fr, :why_en, :why_as_of, :why_fact, :note
);

-- name: add_practice_audience(practice, audience)!
insert into practice_audiences (practice, audience) values (:practice, :audience);

-- name: add_practice_source(practice, role, position, source, framework, edition, identifier)!
insert into practice_sources (practice, role, position, source, framework, edition, identifier)
values (:practice, :role, :position, :source, :framework, :edition, :identifier);
