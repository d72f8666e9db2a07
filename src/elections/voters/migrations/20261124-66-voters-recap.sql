-- Recaps, who sent which to whom, and what the public may see. A recap is of a settled version, or the sum of what the
-- units below sent; neither ever changes. A unit above sees the recaps that were sent to it, from the village up, and
-- never a voter.

create table voter_recaps (
  -- A version's recap has the version's id.
  id uuid primary key, unit_id text not null references units, kind text not null, period text not null,
    source text not null check (source in ('version', 'sum')),
  name text not null, voting_day date, version_id uuid references voter_versions, loose jsonb not null default '{}',
    content_hash text not null check (content_hash ~ '^[0-9a-f]{64}$'),
  created_by text, created_at timestamptz not null, check ((source = 'version') = (version_id is not null)),
    check (version_id is null or version_id = id)
);
create index voter_recaps_unit on voter_recaps (unit_id, created_at desc);
create table voter_recap_rows (
  recap_id uuid not null references voter_recaps, unit_id text not null,
    level text not null check (level in ('national', 'province', 'regency', 'district', 'village', 'tps')),
  code text not null, parent text, measures jsonb not null, primary key (recap_id, level, code)
);
create index voter_recap_rows_parent on voter_recap_rows (recap_id, level, parent, code);
-- Which sent recaps a sum was made of.
create table voter_recap_sources (recap_id uuid not null references voter_recaps, unit_id text not null,
  submission_id uuid not null, primary key (recap_id, submission_id));

alter table voter_recap_sources enable row level security;
create policy own_unit on voter_recap_sources to kc_app using (unit_id = any ((select kc.actor_units())::text[]))
  with check (unit_id = any ((select kc.actor_units())::text[]));

grant select, insert on voter_recaps, voter_recap_rows, voter_recap_sources to kc_app;

create table voter_submissions (
  id uuid primary key, unit_id text not null references units, to_unit_id text not null references units,
    kind text not null, period text not null,
  attempt int not null check (attempt > 0), recap_id uuid not null references voter_recaps, content_hash text not null,
  state text not null default 'dikirim' check (state in ('dikirim', 'diterima', 'dikembalikan')), sent_by text not null,
    sent_at timestamptz not null,
  received_by text, received_at timestamptz, returned_by text, returned_at timestamptz,
    return_reason text check (return_reason <> ''),
  unique (unit_id, kind, period, attempt),
  check ((received_by is null) = (received_at is null)), check ((returned_by is null) = (returned_at is null)),
  check ((state = 'dikembalikan') = (returned_at is not null)), check ((returned_at is null) = (return_reason is null)),
    check (state <> 'diterima' or received_at is not null)
);
create unique index voter_submissions_one_open on voter_submissions (unit_id, kind, period)
  where state <> 'dikembalikan';
create index voter_submissions_to on voter_submissions (to_unit_id, kind, period);
create index voter_submissions_recap on voter_submissions (recap_id);
alter table voter_submissions enable row level security;
create policy sender_or_receiver on voter_submissions for select to kc_app
  using (unit_id = any ((select kc.actor_units())::text[]) or to_unit_id = any ((select kc.actor_units())::text[]));
create policy sender_adds on voter_submissions for insert to kc_app
  with check (unit_id = any ((select kc.actor_units())::text[]));
create policy receiver_decides on voter_submissions for update to kc_app
  using (to_unit_id = any ((select kc.actor_units())::text[]))
  with check (to_unit_id = any ((select kc.actor_units())::text[]));
grant select, insert on voter_submissions to kc_app;
grant update (state, received_by, received_at, returned_by, returned_at, return_reason) on voter_submissions to kc_app;

create function kc.guard_voter_submission() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
declare last voter_submissions; recap voter_recaps; parent text;
begin
  if kc.actor_kind() <> 'person' then raise exception 'only a person sends, receives or sends back a recap'
    using errcode = '42501'; end if;
  if tg_op = 'INSERT' then
    if new.sent_by is distinct from kc.actor_person() then raise exception 'sent_by is not the actor'
      using errcode = '42501'; end if;
    if new.state <> 'dikirim' then raise exception 'a submission begins as sent' using errcode = '23514'; end if;
    select parent_id into parent from units where id = new.unit_id;
    if parent is distinct from new.to_unit_id then raise exception 'a recap goes to the unit above'
      using errcode = '42501'; end if;
    select * into recap from voter_recaps where id = new.recap_id;
    if (recap.unit_id, recap.kind, recap.period, recap.content_hash) is distinct from (new.unit_id, new.kind,
      new.period, new.content_hash) then
      raise exception 'no such recap in this unit' using errcode = '42501';
    end if;
    -- Senders of one unit take turns, so that attempts have no gaps.
    perform pg_advisory_xact_lock(hashtext('voter_submissions ' || new.unit_id));
    select * into last from voter_submissions s where s.unit_id = new.unit_id and s.kind = new.kind
      and s.period = new.period order by attempt desc limit 1;
    if found and last.state <> 'dikembalikan' then raise exception 'a recap was sent and not sent back'
      using errcode = '23514'; end if;
    if new.attempt <> coalesce(last.attempt, 0) + 1 then raise exception 'attempts are numbered one after the other'
      using errcode = '23514'; end if;
    return new;
  end if;
  if not (old.state = 'dikirim' and new.state in ('diterima', 'dikembalikan') or old.state = 'diterima'
    and new.state = 'dikembalikan') then
    raise exception 'a submission goes from sent to received or back' using errcode = '23514';
  end if;
  if new.state = 'diterima' and (new.received_by is distinct from kc.actor_person() or new.returned_by is not null) then
    raise exception 'received_by is not the actor' using errcode = '42501'; end if;
  if new.state = 'dikembalikan' and (new.returned_by is distinct from kc.actor_person()
    or (new.received_by, new.received_at) is distinct from (old.received_by, old.received_at)) then
    raise exception 'returned_by is not the actor' using errcode = '42501';
  end if;
  -- What the unit above has itself sent on stands on this: that is sent back first.
  if new.state = 'dikembalikan' and exists (select from voter_recap_sources r
    join voter_submissions up on up.recap_id = r.recap_id where r.submission_id = old.id
    and up.state <> 'dikembalikan') then
    raise exception 'a sum of this was sent on' using errcode = '23514';
  end if;
  return new;
end $$;
create trigger guard_voter_submission before insert or update on voter_submissions for each row
  execute function kc.guard_voter_submission();

-- Only what was received is added up.
create function kc.guard_voter_recap_source() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  if not exists (select from voter_submissions s join voter_recaps r on r.id = new.recap_id
    where s.id = new.submission_id and s.state = 'diterima' and s.to_unit_id = r.unit_id
      and r.unit_id = new.unit_id and r.source = 'sum' and (s.kind, s.period) = (r.kind, r.period)) then
    raise exception 'a sum is made of received recaps' using errcode = '23514';
  end if;
  return new;
end $$;
create trigger guard_voter_recap_source before insert on voter_recap_sources for each row
  execute function kc.guard_voter_recap_source();

-- Recaps: the own unit's, and those that were sent to the actor's unit; of the latter no polling stations.
alter table voter_recaps enable row level security;
create policy own_or_sent on voter_recaps for select to kc_app
  using (unit_id = any ((select kc.actor_units())::text[]) or exists (select from voter_submissions s
    where s.recap_id = voter_recaps.id and s.to_unit_id = any ((select kc.actor_units())::text[])));
create policy own_unit_adds on voter_recaps for insert to kc_app
  with check (unit_id = any ((select kc.actor_units())::text[]));
alter table voter_recap_rows enable row level security;
create policy own_or_sent on voter_recap_rows for select to kc_app
  using (unit_id = any ((select kc.actor_units())::text[])
    or level <> 'tps' and exists (select from voter_submissions s where s.recap_id = voter_recap_rows.recap_id
      and s.to_unit_id = any ((select kc.actor_units())::text[])));
create policy own_unit_adds on voter_recap_rows for insert to kc_app
  with check (unit_id = any ((select kc.actor_units())::text[])
  and exists (select from voter_recaps r where r.id = recap_id and r.unit_id = voter_recap_rows.unit_id));

-- The day by which the units below must have sent, as the unit above set it. Everybody may know it.
create table voter_due_dates (unit_id text not null references units, kind text not null, period text not null,
  due date not null, source text not null, set_by text not null, set_at timestamptz not null,
  primary key (unit_id, kind, period));
alter table voter_due_dates enable row level security;
create policy everyone_reads on voter_due_dates for select to kc_app using (kc.actor_kind() <> 'public');
create policy own_unit_adds on voter_due_dates for insert to kc_app
  with check (unit_id = any ((select kc.actor_units())::text[]));
create policy own_unit_changes on voter_due_dates for update to kc_app
  using (unit_id = any ((select kc.actor_units())::text[]))
  with check (unit_id = any ((select kc.actor_units())::text[]));
grant select, insert on voter_due_dates to kc_app;
grant update (due, source, set_by, set_at) on voter_due_dates to kc_app;

-- What the public reads: rows as they were after suppression when a person released them. The true numbers are in no
-- table the public can reach.
create table voter_releases (
  recap_id uuid primary key references voter_recaps, unit_id text not null references units, name text not null,
    kind text not null, period text not null,
  threshold int not null check (threshold > 1), suppressed int not null, released_by text not null,
    released_at timestamptz not null,
  withdrawn_by text, withdrawn_at timestamptz, withdrawn_reason text check (withdrawn_reason <> ''),
  check ((withdrawn_by is null) = (withdrawn_at is null)), check ((withdrawn_by is null) = (withdrawn_reason is null))
);
create table voter_release_rows (recap_id uuid not null references voter_releases, unit_id text not null,
  level text not null check (level <> 'tps'), code text not null, name text not null, cells jsonb not null,
  primary key (recap_id, level, code));
alter table voter_releases enable row level security;
alter table voter_release_rows enable row level security;
-- Whether a recap stands as sent; the nation's is sent to nobody.
create function kc.recap_stands(p_recap uuid) returns boolean language sql stable security definer
  set search_path = public, pg_temp as $$
  select exists (select from voter_recaps r join units u on u.id = r.unit_id where r.id = p_recap
    and (u.parent_id is null or exists (select from voter_submissions s where s.recap_id = r.id
      and s.state <> 'dikembalikan'))) $$;
grant execute on function kc.recap_stands(uuid) to kc_app;
-- What was sent back is not public any more, until it is sent again.
create policy public_or_own on voter_releases for select to kc_app
  using (withdrawn_at is null and kc.recap_stands(recap_id) or unit_id = any ((select kc.actor_units())::text[]));
create policy own_unit_adds on voter_releases for insert to kc_app
  with check (unit_id = any ((select kc.actor_units())::text[]));
create policy own_unit_changes on voter_releases for update to kc_app
  using (unit_id = any ((select kc.actor_units())::text[]))
  with check (unit_id = any ((select kc.actor_units())::text[]));
create policy with_its_release on voter_release_rows for select to kc_app
  using (exists (select from voter_releases r where r.recap_id = voter_release_rows.recap_id));
create policy own_unit_adds on voter_release_rows for insert to kc_app
  with check (unit_id = any ((select kc.actor_units())::text[]));
grant select, insert on voter_releases, voter_release_rows to kc_app;
grant update (withdrawn_by, withdrawn_at, withdrawn_reason) on voter_releases to kc_app;

create function kc.guard_voter_release() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  if kc.actor_kind() <> 'person' then raise exception 'only a person releases' using errcode = '42501'; end if;
  if tg_op = 'UPDATE' then
    if old.withdrawn_at is not null or new.withdrawn_by is distinct from kc.actor_person() then
      raise exception 'a release is withdrawn once, by the actor' using errcode = '42501'; end if;
    return new;
  end if;
  if new.released_by is distinct from kc.actor_person() or new.withdrawn_at is not null then
    raise exception 'released_by is not the actor' using errcode = '42501'; end if;
  if not kc.recap_stands(new.recap_id) or not exists (select from voter_recaps r where r.id = new.recap_id
    and r.unit_id = new.unit_id) then
    raise exception 'only a recap that was sent is released' using errcode = '23514';
  end if;
  return new;
end $$;
create trigger guard_voter_release before insert or update on voter_releases for each row
  execute function kc.guard_voter_release();

insert into voter_parameters (code, since, value, label_id, label_en, source) values
  ('recap/smallest-cell', '2025-01-01', 10, 'Angka terkecil yang boleh terbuka untuk umum',
    'Smallest number that may be public', 'Kebiasaan statistik resmi; belum ada peraturan yang ditemukan');
