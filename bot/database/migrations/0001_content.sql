-- What the documents in data/ say. Every row belongs to its document and goes with it, so that a
-- changed document is taken in whole: its old rows leave by cascade, its new ones come.

create table documents (
    path text primary key,
    hash text not null,
    outline text not null  -- JSON: the names it defines and mentions, so that links are checked without parsing it again
) strict;

create table sources (
    id text primary key,
    document text not null references documents (path) on delete cascade,
    publisher text not null,
    title text,
    url text,
    date text not null,  -- EDTF, or XXXX where it is not known
    language text not null,
    kind text not null
) strict;

create table subjects (
    id text primary key,
    document text not null references documents (path) on delete cascade,
    kind text not null,
    name_fr text not null,
    name_en text not null,
    summary_fr text not null,
    summary_en text not null,
    aliases text not null,  -- JSON list
    command text unique
) strict;

create table topics (
    subject text not null references subjects (id) on delete cascade,
    id text not null,
    position integer not null,
    label_fr text not null,
    label_en text not null,
    aliases text not null,  -- JSON list
    primary key (subject, id)
) strict;

create table metrics (
    id text primary key,
    subject text not null references subjects (id) on delete cascade,
    label_fr text not null,
    label_en text not null,
    unit text not null  -- JSON: per language, one and other
) strict;

create table facts (
    id text primary key,
    subject text not null,
    topic text not null,
    kind text not null check (kind in ('event', 'state')),
    as_of text not null,  -- EDTF
    text_fr text not null,
    text_en text not null,
    confidence text not null check (confidence in ('high', 'medium', 'low')),
    status text not null check (status in ('published', 'superseded', 'withheld')),
    superseded_by text references facts (id) deferrable initially deferred,
    why text,  -- why it is superseded or withheld
    note text,  -- for editors, never shown to members
    foreign key (subject, topic) references topics (subject, id) on delete cascade
) strict;

create index facts_by_topic on facts (subject, topic);

create table fact_aliases (
    alias text primary key,
    fact text not null references facts (id) on delete cascade
) strict;

create table fact_sources (
    fact text not null references facts (id) on delete cascade,
    position integer not null,
    source text not null references sources (id) deferrable initially deferred,
    paragraph integer,
    primary key (fact, position)
) strict;

create table figures (
    fact text not null references facts (id) on delete cascade,
    position integer not null,
    metric text not null references metrics (id) deferrable initially deferred,
    value real not null,
    qualifier text not null,
    primary key (fact, position)
) strict;

-- The vocabularies of the practices: themes, pillars, audiences.
create table terms (
    vocabulary text not null check (vocabulary in ('theme', 'pillar', 'audience')),
    id text not null,
    document text not null references documents (path) on delete cascade,
    position integer not null,
    label_fr text not null,
    label_en text not null,
    primary key (vocabulary, id)
) strict;

create table practices (
    id text primary key,
    document text not null references documents (path) on delete cascade,
    theme text not null,
    pillar text not null,
    title_fr text not null,
    title_en text not null,
    body_fr text not null,
    body_en text not null,
    effort text not null check (effort in ('low', 'medium', 'high')),
    impact text not null check (impact in ('low', 'medium', 'high')),
    confidence text not null check (confidence in ('high', 'medium', 'low')),
    why_fr text,
    why_en text,
    why_as_of text,
    why_fact text references facts (id) deferrable initially deferred,
    note text
) strict;

create table practice_audiences (
    practice text not null references practices (id) on delete cascade,
    audience text not null,
    primary key (practice, audience)
) strict;

-- role 'why': the source of the sentence that says why; 'reference': a criterion of a framework.
create table practice_sources (
    practice text not null references practices (id) on delete cascade,
    role text not null check (role in ('why', 'reference')),
    position integer not null,
    source text not null references sources (id) deferrable initially deferred,
    framework text,
    edition text,
    identifier text,
    primary key (practice, role, position)
) strict;
