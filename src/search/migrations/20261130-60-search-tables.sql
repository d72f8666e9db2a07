-- The kinds of things that are found, laid at every start: after which actions of the trail they are read anew.
create table search_sources (type text primary key, actions text[] not null);

-- How far the index is with each unit. The index itself is derived and stands in the data folder: `generation` says of
-- which one a row tells. While a unit is read from its beginning, `building` is the kind of things that is being read and
-- `after` the last id of it.
create table search_cursors (
  unit_id text primary key, generation text not null, seq bigint not null,
  building text, after text, check (building is not null or after is null)
);
alter table search_cursors enable row level security;
create policy own_unit on search_cursors to kc_app using (unit_id = any ((select kc.actor_units())::text[]))
  with check (unit_id = any ((select kc.actor_units())::text[]));
grant select, insert, update on search_cursors to kc_app;

-- What stands in the index: a thing, its passages, and the engine that has read their meaning.
create table search_things (
  type text not null, id text not null, unit_id text not null, generation text not null,
  passages int not null check (passages > 0), meaning text, primary key (type, id)
);
create index search_things_unit on search_things (unit_id, generation);
alter table search_things enable row level security;
create policy own_unit on search_things to kc_app using (unit_id = any ((select kc.actor_units())::text[]))
  with check (unit_id = any ((select kc.actor_units())::text[]));
grant select, insert, update, delete on search_things to kc_app;

-- Words that are looked for together, from a day on, with a source: of the national unit for everybody, else for the
-- unit and those below it. They are ended, never changed.
create table search_synonyms (
  id uuid primary key, unit_id text not null, words text[] not null check (cardinality(words) between 2 and 12),
  since date not null, until date check (until >= since), source text not null check (source <> ''),
  verified boolean not null default false, saved_by text, saved_at timestamptz not null,
  ended_by text, ended_at timestamptz, check ((until is null) = (ended_at is null))
);
create index search_synonyms_unit on search_synonyms (unit_id);
alter table search_synonyms enable row level security;
create policy below_the_owner on search_synonyms for select to kc_app
  using (unit_id = '00' or unit_id = any ((select kc.actor_units_and_above())::text[])
    or (select kc.actor_nationwide()));
create policy own_unit_adds on search_synonyms for insert to kc_app
  with check ((unit_id = any ((select kc.actor_units())::text[]) or (select kc.actor_nationwide()))
    and saved_by is not distinct from (select kc.actor_person()));
create policy own_unit_ends on search_synonyms for update to kc_app
  using (unit_id = any ((select kc.actor_units())::text[]) or (select kc.actor_nationwide()));
grant select, insert on search_synonyms to kc_app;
grant update (until, ended_by, ended_at) on search_synonyms to kc_app;

-- A person's own searches.
create table saved_searches (
  id uuid primary key, person_id text not null, name text not null check (name <> ''), query text not null,
  filters jsonb not null, saved_at timestamptz not null
);
create index saved_searches_person on saved_searches (person_id, saved_at desc);
alter table saved_searches enable row level security;
create policy own on saved_searches to kc_app using (person_id = (select kc.actor_person()))
  with check (person_id = (select kc.actor_person()));
grant select, insert, delete on saved_searches to kc_app;
