-- What came into the library by itself and may be a letter: what was read of it, and what became of it. The wall is that
-- of letters: its own unit, and whoever sees the paper.
create table letter_arrivals (
  paper_id uuid primary key, unit_id text not null, via text not null check (via in ('folder', 'surel')), cover_id uuid,
  arrived_at timestamptz not null, items uuid[] not null check (cardinality(items) > 0),
  times int not null check (times >= cardinality(items)), read jsonb,
  state text not null default 'menunggu' check (state in ('menunggu', 'dicatat', 'diabaikan')),
  why text check (why in ('ganda', 'bukan-surat')), decided_by text, decided_at timestamptz,
  check ((state = 'diabaikan') = (why is not null)), check ((decided_by is null) = (decided_at is null))
);
create index letter_arrivals_waiting on letter_arrivals (unit_id, arrived_at, paper_id) where state = 'menunggu';
alter table letter_arrivals enable row level security;
create policy own_unit on letter_arrivals to kc_app using (unit_id = any ((select kc.actor_units())::text[])
    and paper_id not in (select kc.hidden_paper_ids()))
  with check (unit_id = any ((select kc.actor_units())::text[]));
grant select, insert on letter_arrivals to kc_app;
grant update (items, times, read, state, why, decided_by, decided_at) on letter_arrivals to kc_app;

create function kc.guard_letter_arrival() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  perform kc.guard_step('letter-arrival', old.state, new.state);
  if new.decided_by is distinct from old.decided_by and new.decided_by is not null
    and new.decided_by is distinct from coalesce(kc.actor_person(), 'system') then
    raise exception 'decided_by is not the actor' using errcode = '42501'; end if;
  return new;
end $$;
create trigger guard_letter_arrival before update on letter_arrivals for each row
  execute function kc.guard_letter_arrival();
