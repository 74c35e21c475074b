-- name: current_versions(community)
-- How each fact stands that a community added or decided on: its last version.
select * from fact_versions as v
where
    v.community = :community
    and v.number = (
        select max(number) from fact_versions where community = v.community and fact = v.fact
    )
order by v.fact;

-- name: versions(community, fact)
-- All that was decided about a fact, the first first.
select * from fact_versions where community = :community and fact = :fact order by number;

-- name: add_version(community, fact, standing, content, successor, why, seen, person, written_by, changed_by, at)
-- A further version of a fact, and its number.
insert into fact_versions (
    community, fact, number, standing, content, successor, why, seen, person, written_by,
    changed_by, at
)
select
    :community, :fact, coalesce(max(number), 0) + 1, :standing, :content, :successor, :why,
    :seen, :person, :written_by, :changed_by, :at
from fact_versions where community = :community and fact = :fact
returning number;

-- name: add_draft(id, community, person, suggested, locale, state, content, revises, supersedes, why, now)!
-- Something newly written.
insert into fact_drafts (
    id, community, person, suggested, locale, state, content, revises, supersedes, why,
    made_at, changed_at
)
values (
    :id, :community, :person, :suggested, :locale, :state, :content, :revises, :supersedes, :why,
    :now, :now
);

-- name: draft(id, community)
-- One draft of a community, open or decided.
select * from fact_drafts where id = :id and community = :community;

-- name: drafts_in(community, state)
-- The drafts of a community in a state, the oldest first.
select * from fact_drafts where community = :community and state = :state order by made_at, id;

-- name: drafts_of(community, person)
-- What somebody wrote in a community, the newest first.
select * from fact_drafts
where community = :community and person = :person
order by made_at desc, id;

-- name: open_draft_about(community, person, fact)
-- What somebody is writing about a fact already.
select * from fact_drafts
where
    community = :community and person = :person and state = 'draft'
    and (revises = :fact or supersedes = :fact)
order by made_at desc
limit 1;

-- name: keep_draft(id, community, was, content, revises, supersedes, why, changed_by, now)
-- What it says from now on; nothing, when somebody changed or decided it meanwhile.
update fact_drafts
set
    content = :content, revises = :revises, supersedes = :supersedes, why = :why,
    changed_by = :changed_by, changed_at = :now, revision = revision + 1
where id = :id and community = :community and revision = :was and state in ('draft', 'waiting')
returning id;

-- name: decide_draft(id, community, was, state, person, reason, fact, now)
-- One caller decides it; nothing, when another did, or changed what it says meanwhile.
update fact_drafts
set
    state = :state, decided_by = :person, decided_at = :now, reason = :reason, fact = :fact,
    revision = revision + 1
where id = :id and community = :community and revision = :was and state in ('draft', 'waiting')
returning id;

-- name: submit_draft(id, community, was, now)
-- It waits for a second editor from now on.
update fact_drafts set state = 'waiting', changed_at = :now, revision = revision + 1
where id = :id and community = :community and revision = :was and state = 'draft'
returning id;

-- name: waiting_of_person(person)
-- What somebody wrote that waits, wherever.
select * from fact_drafts where person = :person and state = 'waiting' order by community, id;

-- name: unpublished_of_person(person)
-- What somebody wrote that never was published, wherever.
select * from fact_drafts where person = :person and state <> 'published' order by community, id;

-- name: empty_draft(id, community, state, content, person, now)!
-- Nobody's any more, and without words: its author had their data deleted.
update fact_drafts
set
    state = :state, content = :content, person = :person, why = '', decided_at = :now,
    revision = revision + 1
where id = :id and community = :community;

-- name: forget_draft(id, community)!
-- What an editor wrote and does not want.
delete from fact_drafts where id = :id and community = :community and state = 'draft';

-- name: count_suggestions(community, person, since)
-- How much a member suggested: what still waits, and what came since an instant.
select
    count(*) filter (where state = 'waiting') as waiting,
    count(*) filter (where made_at >= :since) as recent
from fact_drafts
where community = :community and person = :person and suggested = 1;

-- name: verifications(community)
-- Who said last that a fact still holds.
select * from fact_verifications where community = :community;

-- name: verify(community, fact, person, at, seen)!
-- Somebody says that a fact still holds.
insert into fact_verifications (community, fact, person, at, seen)
values (:community, :fact, :person, :at, :seen)
on conflict (community, fact) do update
set person = excluded.person, at = excluded.at, seen = excluded.seen;

-- name: know_editor(community, person, now)!
-- Somebody uses what takes the role of an editor.
insert into known_editors (community, person, since) values (:community, :person, :now)
on conflict do nothing;

-- name: editors(community)
-- How many people did.
select count(*) as number from known_editors where community = :community;

-- name: communities_with_facts()
-- Where anything was added or decided.
select community from fact_versions
union
select community from fact_verifications
order by community;

-- name: shown_facts(community)
-- How often each fact was shown in a community.
select fact, times from shown_facts where community = :community;

-- name: count_shown(community, fact, times)!
-- It was shown so many times more.
insert into shown_facts (community, fact, times) values (:community, :fact, :times)
on conflict (community, fact) do update set times = times + excluded.times;
