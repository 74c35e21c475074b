-- What editors answered is told by /ask: the same question is looked up each time one is asked.

create index same_questions on unanswered_questions (community, folded);

create view answers_of_editors as
select
    id, community, folded, text, locales, people, state, fact, reason, decided_by, decided_at,
    first_at, last_at,
    exists (
        select 1 from unanswered_questions as later
        where
            later.community = answered.community and later.folded = answered.folded
            and (
                later.state = 'waiting'
                or later.state in ('answered', 'aside')
                and (later.decided_at, later.rowid) > (answered.decided_at, answered.rowid)
            )
    ) as doubted  -- 1: it waits again, or was decided otherwise since
from unanswered_questions as answered
where state = 'answered';
