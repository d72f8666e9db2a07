-- What a unit sends upward, period by period. A room lays what can be sent (kc.offer_submission) and keeps it; here
-- stands who sent which to whom, and what the unit above said to it.

create table submittables (
  -- The room's own id of the thing.
  thing_id uuid primary key, series text not null check (series <> ''), unit_id text not null, period text not null,
  content_hash text not null check (content_hash ~ '^[0-9a-f]{64}$'),
  -- It was added up from what the units below sent.
  summed boolean not null, offered_at timestamptz not null
);
create index submittables_unit on submittables (unit_id, series, period);

create table submissions (
  id uuid primary key, series text not null, unit_id text not null, to_unit_id text not null, period text not null,
  attempt int not null check (attempt > 0), thing_id uuid not null references submittables, content_hash text not null,
  state text not null default 'dikirim' check (state in ('dikirim', 'diterima', 'dikembalikan')),
  sent_by text not null, sent_at timestamptz not null, received_by text, received_at timestamptz,
  returned_by text, returned_at timestamptz, return_reason text check (return_reason <> ''),
  unique (unit_id, series, period, attempt),
  check ((received_by is null) = (received_at is null)), check ((returned_by is null) = (returned_at is null)),
  check ((state = 'dikembalikan') = (returned_at is not null)),
  check ((returned_at is null) = (return_reason is null)), check (state <> 'diterima' or received_at is not null)
);
create unique index submissions_one_open on submissions (unit_id, series, period) where state <> 'dikembalikan';
create index submissions_to on submissions (to_unit_id, series, period);
create index submissions_thing on submissions (thing_id);

-- What a sum was made of.
create table submission_sources (
  thing_id uuid not null references submittables, unit_id text not null,
  submission_id uuid not null references submissions, primary key (thing_id, submission_id)
);
create index submission_sources_submission on submission_sources (submission_id);

-- The day by which the units below must have sent, as the unit above set it. Everybody may know it.
create table submission_due_dates (
  unit_id text not null, series text not null, period text not null, due date not null, source text not null,
  set_by text not null, set_at timestamptz not null, primary key (unit_id, series, period)
);

-- Things that were sent to a unit of the actor: what it may read of them is for their room to say.
create function kc.things_sent_here() returns uuid[] language sql stable security definer
  set search_path = public, pg_temp as $$
  select coalesce(array_agg(distinct thing_id), '{}') from submissions where to_unit_id = any (kc.actor_units()) $$;
create function kc.thing_was_sent_to(p_thing uuid, p_unit text) returns boolean language sql stable security definer
  set search_path = public, pg_temp as $$
  select exists (select from submissions where thing_id = p_thing and to_unit_id = p_unit) $$;
-- Sent and not sent back; where nobody stands above, it stands by itself.
create function kc.thing_stands(p_thing uuid) returns boolean language sql stable security definer
  set search_path = public, pg_temp as $$
  select exists (select from submittables t where t.thing_id = p_thing and (kc.unit_parent(t.unit_id) is null
    or exists (select from submissions s where s.thing_id = p_thing and s.state <> 'dikembalikan'))) $$;
grant execute on function kc.things_sent_here(), kc.thing_was_sent_to(uuid, text), kc.thing_stands(uuid) to kc_app;

-- For the triggers of the rooms whose things are sent: only they call it, as the owner.
create function kc.offer_submission(p_thing uuid, p_series text, p_unit text, p_period text, p_hash text,
  p_summed boolean, p_at timestamptz) returns void language sql security definer
  set search_path = public, pg_temp as $$
  insert into submittables values (p_thing, p_series, p_unit, p_period, p_hash, p_summed, p_at) $$;

alter table submittables enable row level security;
alter table submissions enable row level security;
alter table submission_sources enable row level security;
alter table submission_due_dates enable row level security;
create policy own_or_sent on submittables for select to kc_app using (unit_id = any ((select kc.actor_units())::text[])
  or thing_id = any ((select kc.things_sent_here())::uuid[]));
create policy sender_or_receiver on submissions for select to kc_app
  using (unit_id = any ((select kc.actor_units())::text[]) or to_unit_id = any ((select kc.actor_units())::text[]));
create policy sender_adds on submissions for insert to kc_app
  with check (unit_id = any ((select kc.actor_units())::text[]));
create policy receiver_decides on submissions for update to kc_app
  using (to_unit_id = any ((select kc.actor_units())::text[]))
  with check (to_unit_id = any ((select kc.actor_units())::text[]));
create policy own_unit on submission_sources to kc_app using (unit_id = any ((select kc.actor_units())::text[]))
  with check (unit_id = any ((select kc.actor_units())::text[]));
create policy everyone_reads on submission_due_dates for select to kc_app using (kc.actor_kind() <> 'public');
create policy own_unit_adds on submission_due_dates for insert to kc_app
  with check (unit_id = any ((select kc.actor_units())::text[]));
create policy own_unit_changes on submission_due_dates for update to kc_app
  using (unit_id = any ((select kc.actor_units())::text[]))
  with check (unit_id = any ((select kc.actor_units())::text[]));
grant select on submittables to kc_app;
grant select, insert on submissions, submission_sources, submission_due_dates to kc_app;
grant update (state, received_by, received_at, returned_by, returned_at, return_reason) on submissions to kc_app;
grant update (due, source, set_by, set_at) on submission_due_dates to kc_app;

create function kc.guard_submission() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
declare
  last submissions;
  thing submittables;
  -- 'recap' of 'recap/pdpb'
  what text := split_part(new.series, '/', 1);
begin
  if kc.actor_kind() <> 'person' then
    raise exception 'only a person sends, receives or sends back a %', what using errcode = '42501';
  end if;
  if tg_op = 'INSERT' then
    if new.sent_by is distinct from kc.actor_person() then
      raise exception 'sent_by is not the actor' using errcode = '42501';
    end if;
    if new.state <> 'dikirim' then raise exception 'a submission begins as sent' using errcode = '23514'; end if;
    if kc.unit_parent(new.unit_id) is distinct from new.to_unit_id then
      raise exception 'a % goes to the unit above', what using errcode = '42501';
    end if;
    select * into thing from submittables where thing_id = new.thing_id;
    if (thing.unit_id, thing.series, thing.period, thing.content_hash)
      is distinct from (new.unit_id, new.series, new.period, new.content_hash) then
      raise exception 'no such % in this unit', what using errcode = '42501';
    end if;
    -- Senders of one unit take turns, so that attempts have no gaps.
    perform pg_advisory_xact_lock(hashtext('submissions ' || new.unit_id));
    select * into last from submissions s
      where s.unit_id = new.unit_id and s.series = new.series and s.period = new.period
      order by attempt desc limit 1;
    if found and last.state <> 'dikembalikan' then
      raise exception 'a % was sent and not sent back', what using errcode = '23514';
    end if;
    if new.attempt <> coalesce(last.attempt, 0) + 1 then
      raise exception 'attempts are numbered one after the other' using errcode = '23514';
    end if;
    return new;
  end if;
  if not (old.state = 'dikirim' and new.state in ('diterima', 'dikembalikan')
    or old.state = 'diterima' and new.state = 'dikembalikan') then
    raise exception 'a submission goes from sent to received or back' using errcode = '23514';
  end if;
  if new.state = 'diterima'
    and (new.received_by is distinct from kc.actor_person() or new.returned_by is not null) then
    raise exception 'received_by is not the actor' using errcode = '42501';
  end if;
  if new.state = 'dikembalikan' and (new.returned_by is distinct from kc.actor_person()
    or (new.received_by, new.received_at) is distinct from (old.received_by, old.received_at)) then
    raise exception 'returned_by is not the actor' using errcode = '42501';
  end if;
  -- What the unit above has itself sent on stands on this: that is sent back first.
  if new.state = 'dikembalikan' and exists (select from submission_sources r
    join submissions up on up.thing_id = r.thing_id
    where r.submission_id = old.id and up.state <> 'dikembalikan') then
    raise exception 'a sum of this was sent on' using errcode = '23514';
  end if;
  return new;
end $$;
create trigger guard_submission before insert or update on submissions for each row
  execute function kc.guard_submission();

-- Only what was received is added up.
create function kc.guard_submission_source() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  if not exists (select from submissions s join submittables t on t.thing_id = new.thing_id
    where s.id = new.submission_id and s.state = 'diterima' and s.to_unit_id = t.unit_id
      and t.unit_id = new.unit_id and t.summed and (s.series, s.period) = (t.series, t.period)) then
    raise exception 'a sum is made of what was received' using errcode = '23514';
  end if;
  return new;
end $$;
create trigger guard_submission_source before insert on submission_sources for each row
  execute function kc.guard_submission_source();
