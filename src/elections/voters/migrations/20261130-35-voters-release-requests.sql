-- Aggregates are opened to the public by two people: one asks for what the preview shows, another of the unit confirms
-- what it shows then, or refuses. What was withdrawn stays told: the public reads when and why, and no number.
create table voter_release_requests (
  id uuid primary key, recap_id uuid not null references voter_recaps, n int not null check (n > 0),
  unit_id text not null,
  -- Of what the preview showed to whoever asked.
  preview_hash text not null check (preview_hash ~ '^[0-9a-f]{64}$'),
  asked_by text not null, asked_at timestamptz not null,
  outcome text check (outcome in ('dibuka', 'ditolak', 'dibatalkan')), answered_by text, answered_at timestamptz,
  reason text check (reason <> ''), unique (recap_id, n),
  check ((outcome is null) = (answered_by is null) and (outcome is null) = (answered_at is null)),
  check ((outcome is not distinct from 'ditolak') = (reason is not null)),
  check (outcome = 'dibatalkan' or answered_by <> asked_by), check (outcome <> 'dibatalkan' or answered_by = asked_by)
);
create unique index voter_release_requests_one_open on voter_release_requests (recap_id) where outcome is null;
create index voter_release_requests_open on voter_release_requests (unit_id) where outcome is null;
alter table voter_release_requests enable row level security;
create policy own_unit on voter_release_requests to kc_app using (unit_id = any ((select kc.actor_units())::text[]))
  with check (unit_id = any ((select kc.actor_units())::text[]));
grant select, insert on voter_release_requests to kc_app;
grant update (outcome, answered_by, answered_at, reason) on voter_release_requests to kc_app;

create function kc.guard_voter_release_request() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  if not kc.actor_decides(new.unit_id) then
    raise exception 'this actor decides nothing in unit %', new.unit_id using errcode = '42501'; end if;
  if tg_op = 'UPDATE' then
    if old.outcome is not null or new.answered_by is distinct from kc.actor_person() then
      raise exception 'a request is answered once, by the actor' using errcode = '42501'; end if;
    if new.outcome = 'dibuka' and not exists (select from voter_releases r where r.recap_id = new.recap_id
      and r.asked_by = new.asked_by and r.released_by = new.answered_by) then
      raise exception 'what was confirmed is open' using errcode = '23514'; end if;
    return new;
  end if;
  if new.asked_by is distinct from kc.actor_person() or new.outcome is not null then
    raise exception 'asked_by is not the actor' using errcode = '42501'; end if;
  if not kc.recap_stands(new.recap_id) or not exists (select from voter_recaps r where r.id = new.recap_id
    and r.unit_id = new.unit_id) or exists (select from voter_releases r where r.recap_id = new.recap_id) then
    raise exception 'only a recap that was sent, and never opened, is asked for' using errcode = '23514';
  end if;
  return new;
end $$;
create trigger guard_voter_release_request before insert or update on voter_release_requests for each row
  execute function kc.guard_voter_release_request();

-- Null of what was opened before two people were asked for.
alter table voter_releases add asked_by text check (asked_by <> released_by);
create or replace function kc.guard_voter_release() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  if kc.actor_kind() <> 'person' then raise exception 'only a person releases' using errcode = '42501'; end if;
  if not kc.actor_decides(new.unit_id) then
    raise exception 'this actor decides nothing in unit %', new.unit_id using errcode = '42501'; end if;
  if tg_op = 'UPDATE' then
    if old.withdrawn_at is not null or new.withdrawn_by is distinct from kc.actor_person() then
      raise exception 'a release is withdrawn once, by the actor' using errcode = '42501'; end if;
    return new;
  end if;
  if new.released_by is distinct from kc.actor_person() or new.withdrawn_at is not null then
    raise exception 'released_by is not the actor' using errcode = '42501'; end if;
  if new.asked_by is null or new.asked_by = new.released_by or not exists (select from voter_release_requests q
    where q.recap_id = new.recap_id and q.unit_id = new.unit_id and q.asked_by = new.asked_by and q.outcome is null) then
    raise exception 'what one person asked for another opens' using errcode = '42501'; end if;
  if not kc.recap_stands(new.recap_id) or not exists (select from voter_recaps r where r.id = new.recap_id
    and r.unit_id = new.unit_id) then
    raise exception 'only a recap that was sent is released' using errcode = '23514';
  end if;
  return new;
end $$;

-- That it was opened stays public, and why it is no more; its numbers only while they are open.
drop policy public_or_own on voter_releases;
create policy everyone_reads on voter_releases for select to kc_app using (true);
drop policy with_its_release on voter_release_rows;
create policy while_open_or_own on voter_release_rows for select to kc_app
  using (unit_id = any ((select kc.actor_units())::text[]) or exists (select from voter_releases r
    where r.recap_id = voter_release_rows.recap_id and r.withdrawn_at is null and kc.recap_stands(r.recap_id)));
