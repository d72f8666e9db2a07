-- Searches for duplicates, and the thresholds units chose. Append-only; weights and counts, nothing of a voter.

create table voter_linkage_runs (
  id uuid primary key, list_id uuid not null references voter_lists, unit_id text not null, revision int not null,
    comparison_version int not null, model jsonb not null,
  rows bigint not null, candidates bigint not null, pairs bigint not null, threshold numeric(5, 2) not null,
    skipped jsonb not null, curve jsonb not null,
  -- Sealed results of the pieces, in order: another threshold needs no new search.
  pieces text[] not null, finished_at timestamptz not null
);
create index voter_linkage_runs_list on voter_linkage_runs (list_id, finished_at desc);

alter table voter_linkage_runs enable row level security;
create policy own_unit on voter_linkage_runs to kc_app using (unit_id = any ((select kc.actor_units())::text[]))
  with check (unit_id = any ((select kc.actor_units())::text[]));

grant select, insert on voter_linkage_runs to kc_app;

create table voter_linkage_thresholds (
  unit_id text not null references units, since timestamptz not null, threshold numeric(5, 2) not null
    check (threshold between -5 and 20),
  chosen_by text not null, reason text not null check (length(reason) >= 10), primary key (unit_id, since)
);

alter table voter_linkage_thresholds enable row level security;
create policy own_unit on voter_linkage_thresholds to kc_app using (unit_id = any ((select kc.actor_units())::text[]))
  with check (unit_id = any ((select kc.actor_units())::text[]));

grant select, insert on voter_linkage_thresholds to kc_app;
