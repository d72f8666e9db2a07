-- A paper that is to become a document of a thing as soon as it is read: a letter that was registered meanwhile.
create table paper_uses (
  paper_id uuid not null references papers, unit_id text not null, subject_type text not null,
  subject_id text not null, asked_by text not null, asked_at timestamptz not null,
  primary key (paper_id, subject_type, subject_id)
);
alter table paper_uses enable row level security;
create policy of_paper on paper_uses to kc_app using (exists (select from papers p where p.id = paper_id))
  with check (unit_id = any ((select kc.actor_units())::text[]));
grant select, insert, delete on paper_uses to kc_app;

-- Papers of the actor's units that the actor does not see: what other rooms say of them is walled by this list.
create index papers_secret on papers (unit_id) where security = 'rahasia';
create function kc.hidden_papers() returns uuid[] language sql stable security definer
  set search_path = public, pg_temp as $$
  select coalesce(array_agg(id), '{}') from papers
  where security = 'rahasia' and unit_id = any (kc.actor_units()) and kc.actor_kind() <> 'system'
    and not (unit_id = any (kc.secret_units()))
    and (kc.actor_waits() or created_by is distinct from kc.actor_person()) $$;
grant execute on function kc.hidden_papers() to kc_app;
