-- Questions to documents and their answers: what was found and quoted then, with hashes. A record never changes once it
-- is answered; asking again makes a new one.
create table answers (
  id uuid primary key, unit_id text not null, question text not null check (question <> ''),
  -- The papers that were asked; empty: all that may be read.
  paper_ids jsonb not null,
  state text not null check (state in ('menunggu', 'dijawab', 'tidak-ditemukan')),
  answer jsonb, passages jsonb not null, nearest jsonb not null, warnings jsonb not null,
  probability double precision not null check (probability between 0 and 1),
  security text not null default 'biasa' check (security in ('biasa', 'terbatas', 'rahasia')),
  index_version text not null, asked_by text not null, asked_at timestamptz not null, answered_at timestamptz,
  again jsonb,
  check ((state = 'tidak-ditemukan') = (answer is null)), check ((state = 'menunggu') = (answered_at is null))
);
create index answers_unit on answers (unit_id, asked_at desc);

alter table answers enable row level security;
-- What was quoted of a secret paper is for whoever asked alone.
create policy own_unit on answers to kc_app
  using (unit_id = any ((select kc.actor_units())::text[])
    and (security <> 'rahasia' or asked_by = kc.actor_person() or kc.actor_kind() = 'system'))
  with check (unit_id = any ((select kc.actor_units())::text[]));
grant select, insert on answers to kc_app;
grant update (state, answer, warnings, answered_at, again) on answers to kc_app;

create function kc.guard_answer() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    if kc.actor_kind() = 'person' and new.asked_by is distinct from kc.actor_person() then
      raise exception 'asked_by is not the actor' using errcode = '42501';
    end if;
    return new;
  end if;
  if old.state <> 'menunggu' then
    raise exception 'an answer that was given does not change' using errcode = '23514';
  end if;
  return new;
end $$;
create trigger guard_answer before insert or update on answers for each row execute function kc.guard_answer();
