-- Signed files of letters: each is looked into by a job before it is bound. Authorities that the house trusts are dated
-- rows with a source; none is laid here.
create table letter_anchors (
  fingerprint text primary key check (fingerprint ~ '^[0-9a-f]{64}$'), pem text not null check (pem <> ''),
  name text not null, issuer text not null, valid_from timestamptz not null, valid_until timestamptz not null,
  since date not null, source text not null check (source <> ''), verified boolean not null default false,
  saved_by text, saved_at timestamptz not null, withdrawn_at timestamptz, withdrawn_reason text,
  check ((withdrawn_at is null) = (withdrawn_reason is null))
);
alter table letter_anchors enable row level security;
create policy everyone_reads on letter_anchors for select to kc_app using (kc.actor_kind() <> 'public');
create policy national_adds on letter_anchors for insert to kc_app with check ((select kc.actor_nationwide()));
create policy national_withdraws on letter_anchors for update to kc_app using ((select kc.actor_nationwide()));
grant select, insert, update (withdrawn_at, withdrawn_reason) on letter_anchors to kc_app;

create table letter_signed_files (
  id uuid primary key, outgoing_id uuid not null references outgoing_letters, unit_id text not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'), name text not null, day date not null,
  text_version int not null, state text not null default 'menunggu'
    check (state in ('menunggu', 'diperiksa', 'gagal', 'dilekatkan')),
  outcome text check (outcome in ('boleh', 'perlu-alasan', 'ditolak')), verdict text, facts jsonb, comparison jsonb,
  why text[] not null default '{}', failure jsonb, uploaded_by text not null, uploaded_at timestamptz not null,
  checked_at timestamptz, reason text,
  check ((state in ('diperiksa', 'dilekatkan')) = (outcome is not null)), check ((state = 'gagal') = (failure is not null))
);
create index letter_signed_files_of on letter_signed_files (outgoing_id, uploaded_at desc);
alter table letter_signed_files enable row level security;
create policy own_unit on letter_signed_files to kc_app using (exists (select from outgoing_letters o
    where o.id = outgoing_id and o.unit_id = letter_signed_files.unit_id))
  with check (unit_id = any ((select kc.actor_units())::text[]));
grant select, insert on letter_signed_files to kc_app;
grant update (state, outcome, verdict, facts, comparison, why, failure, checked_at, reason)
  on letter_signed_files to kc_app;

-- What was found is the program's; a person says no more than that it is bound, and why.
create function kc.guard_signed_file() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    if new.state <> 'menunggu' or new.uploaded_by is distinct from kc.acting() then
      raise exception 'a signed file begins as one that waits, of whoever uploads it' using errcode = '42501'; end if;
    return new;
  end if;
  if (new.outcome, new.verdict, new.facts, new.comparison, new.why, new.failure, new.checked_at) is distinct from
     (old.outcome, old.verdict, old.facts, old.comparison, old.why, old.failure, old.checked_at)
     and (kc.actor_kind() <> 'system' or old.state <> 'menunggu') then
    raise exception 'what was found of a signed file is written once, by the program' using errcode = '42501'; end if;
  if new.state = 'dilekatkan' and old.state <> 'dilekatkan' and (old.state <> 'diperiksa' or new.outcome = 'ditolak'
     or new.outcome = 'perlu-alasan' and coalesce(trim(new.reason), '') = '') then
    raise exception 'this file cannot be bound' using errcode = '23514'; end if;
  return new;
end $$;
create trigger guard_signed_file before insert or update on letter_signed_files for each row
  execute function kc.guard_signed_file();

-- Letters that were bound before stay as they are.
create function kc.guard_bound_file() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  if old.signed_sha256 is null and not exists (select from letter_signed_files f where f.outgoing_id = new.id
     and f.sha256 = new.signed_sha256 and f.state = 'dilekatkan') then
    raise exception 'a signed file is bound after it was looked into' using errcode = '23514'; end if;
  return new;
end $$;
create trigger guard_bound_file before update of signed_sha256 on outgoing_letters for each row
  when (new.signed_sha256 is not null) execute function kc.guard_bound_file();

-- What a stranger may know of a letter by the code on its paper, which nobody can guess.
create table letter_codes (
  outgoing_id uuid primary key references outgoing_letters, unit_id text not null,
  code uuid not null unique default gen_random_uuid(),
  replaced_by uuid references outgoing_letters, replaced_reason text,
  check ((replaced_by is null) = (replaced_reason is null)), check (replaced_by <> outgoing_id)
);
alter table letter_codes enable row level security;
create policy own_unit on letter_codes to kc_app using (unit_id = any ((select kc.actor_units())::text[]));
grant select, update (replaced_by, replaced_reason) on letter_codes to kc_app;
insert into letter_codes (outgoing_id, unit_id) select id, unit_id from outgoing_letters where number is not null;
create function kc.code_letter() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  insert into letter_codes (outgoing_id, unit_id) values (new.id, new.unit_id) on conflict do nothing;
  return null;
end $$;
create trigger code_letter after update of number on outgoing_letters for each row when (new.number is not null)
  execute function kc.code_letter();

-- Of a letter that is secret, no more than that it is there.
create function kc.letter_by_code(p_code uuid) returns table (secret boolean, kind text, label_id text, label_en text,
    number text, dated date, unit_id text, state text, signed_day date, sha256 text, subject text, replaced_number text)
  language plpgsql stable security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
begin
  return query select s.secret, case when not s.secret then o.kind end, case when not s.secret then k.label_id end,
    case when not s.secret then k.label_en end, case when not s.secret then o.number end,
    case when not s.secret then o.dated end, case when not s.secret then o.unit_id end,
    case when s.secret then null when c.replaced_by is not null then 'diganti' when o.state = 'batal' then 'dibatalkan'
      when o.state = 'bernomor' then 'belum' else 'berlaku' end,
    case when not s.secret then o.signed_day end, case when not s.secret then o.signed_sha256 end,
    case when s.class = 'biasa' then o.subject end,
    case when not s.secret then (select r.number from outgoing_letters r where r.id = c.replaced_by) end
  from letter_codes c join outgoing_letters o on o.id = c.outgoing_id
  cross join lateral (select kc.highest_class(o.fields->>'security', kc.papers_class(o.papers
      || coalesce((select array[l.paper_id] from letters l where l.id = o.answers), '{}'::uuid[])),
      (select 'rahasia' from letters l where l.id = o.answers and l.secret)) as class) h
  cross join lateral (select h.class, h.class not in ('biasa', 'terbatas') as secret) s
  -- Rows of a unit come with a later migration; the house's own name is told of each kind until one holds.
  left join lateral (select k.label_id, k.label_en from letter_kinds k where k.code = o.kind and k.since <= o.dated
    and (to_jsonb(k)->>'unit_id' is null or to_jsonb(k)->>'unit_id' = o.unit_id)
    order by (to_jsonb(k)->>'unit_id') is null, k.since desc limit 1) k on true
  where c.code = p_code;
end $$;
grant execute on function kc.letter_by_code(uuid) to kc_app;
