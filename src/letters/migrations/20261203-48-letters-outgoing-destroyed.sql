-- An outgoing letter is destroyed as other records are: what it said, its texts and signed files go; number, day, kind,
-- subject, class, hash and the code that a stranger checks it by stay.
alter table outgoing_letters add column destroyed_at timestamptz;

create or replace function kc.guard_outgoing() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  if tg_op = 'UPDATE' and (old.destroyed_at is not null or new.destroyed_at is not null) then
    if old.destroyed_at is not null or not kc.record_thing_may_go('outgoing', new.id::text)
      or to_jsonb(new) - '{destroyed_at,fields,subject}'::text[] is distinct from
        to_jsonb(old) - '{destroyed_at,fields,subject}'::text[] then
      raise exception 'nobody approved that this letter is destroyed' using errcode = '42501'; end if;
    return new;
  end if;
  new.hash := kc.sha256_text(new.kind || ' ' || new.fields::text || ' ' || coalesce(new.answers::text, '') || ' '
    || array_to_string(new.papers, ','));
  if tg_op = 'INSERT' then
    if new.state <> 'menyusun' or new.version <> 1 or new.number is not null then
      raise exception 'a letter begins as being written' using errcode = '23514'; end if;
    if new.created_by is distinct from kc.acting() then
      raise exception 'created_by is not the actor' using errcode = '42501'; end if;
    return new;
  end if;
  perform kc.guard_step('outgoing', old.state, new.state);
  if new.version not in (old.version, old.version + 1) then
    raise exception 'versions count up by one' using errcode = '23514'; end if;
  if new.hash <> old.hash and old.state not in ('menyusun', 'bernomor') then
    raise exception 'a signed letter does not change' using errcode = '23514'; end if;
  if old.number_id is not null and (new.number_id, new.number, new.dated) is distinct from
    (old.number_id, old.number, old.dated) then
    raise exception 'a letter keeps its number' using errcode = '23514'; end if;
  if old.signed_sha256 is not null and new.signed_sha256 is distinct from old.signed_sha256 then
    raise exception 'what was signed stays' using errcode = '23514'; end if;
  if new.signed_by is distinct from old.signed_by and new.signed_by is distinct from kc.acting() then
    raise exception 'signed_by is not the actor' using errcode = '42501'; end if;
  return new;
end $$;

create or replace function kc.guard_signed_file() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    if new.state <> 'menunggu' or new.uploaded_by is distinct from kc.acting() then
      raise exception 'a signed file begins as one that waits, of whoever uploads it' using errcode = '42501'; end if;
    return new;
  end if;
  if new.facts is null and new.comparison is null and to_jsonb(new) - '{facts,comparison}'::text[] =
    to_jsonb(old) - '{facts,comparison}'::text[] and exists (select from outgoing_letters o
      where o.id = new.outgoing_id and o.destroyed_at is not null) then return new; end if;
  if (new.outcome, new.verdict, new.facts, new.comparison, new.why, new.failure, new.checked_at) is distinct from
     (old.outcome, old.verdict, old.facts, old.comparison, old.why, old.failure, old.checked_at)
     and (kc.actor_kind() <> 'system' or old.state <> 'menunggu') then
    raise exception 'what was found of a signed file is written once, by the program' using errcode = '42501'; end if;
  if new.state = 'dilekatkan' and old.state <> 'dilekatkan' and (old.state <> 'diperiksa' or new.outcome = 'ditolak'
     or new.outcome = 'perlu-alasan' and coalesce(trim(new.reason), '') = '') then
    raise exception 'this file cannot be bound' using errcode = '23514'; end if;
  return new;
end $$;

create index letter_signed_files_sha256 on letter_signed_files (sha256);
create or replace function kc.letter_keeps_file(p_sha256 text) returns boolean language sql stable security definer
  set search_path = public, pg_temp as $$
  select exists (select from outgoing_letters where signed_sha256 = p_sha256 and destroyed_at is null)
    or exists (select from letter_signed_files f join outgoing_letters o on o.id = f.outgoing_id
      where f.sha256 = p_sha256 and o.destroyed_at is null) $$;

-- The papers that its approved texts became.
create function kc.papers_of_outgoing(p_id uuid) returns setof uuid language sql stable security definer
  set search_path = public, pg_temp as $$
  select p from outgoing_letters o, unnest(kc.text_hashes('outgoing', o.id::text)) h, kc.paper_of_file(o.unit_id, h) p
  where o.id = p_id and o.unit_id = any (kc.actor_units()) and p is not null $$;
-- The letters of which a paper is the text, but for those that were destroyed.
create function kc.letters_of_text(p_paper uuid) returns setof uuid language sql stable security definer
  set search_path = public, pg_temp as $$
  select o.id from kc.paper_hash(p_paper) h, outgoing_letters o where o.id in (
    select s::uuid from unnest(kc.actor_units()) u, kc.subjects_of_text('outgoing', u, h) s) and o.destroyed_at is null $$;
grant execute on function kc.papers_of_outgoing(uuid), kc.letters_of_text(uuid) to kc_app;
create function kc.outgoing_paper_vote(p_paper uuid) returns boolean language sql stable security definer
  set search_path = public, pg_temp as $$
  select bool_and(kc.record_thing_may_go('outgoing', id::text)) from kc.letters_of_text(p_paper) id $$;
select kc.register_paper_voter('kc.outgoing_paper_vote');

-- Takes away what it said. Returns its stored files; null where it was destroyed before.
create function kc.destroy_outgoing(p_id uuid, p_at timestamptz) returns text[] language plpgsql security definer
  set search_path = public, pg_temp as $$
declare
  v outgoing_letters; v_files text[];
begin
  select * into v from outgoing_letters where id = p_id and unit_id = any (kc.actor_units()) for update;
  if v.id is null or not kc.record_thing_may_go('outgoing', p_id::text) then
    raise exception 'nobody approved that this letter is destroyed' using errcode = '42501'; end if;
  if v.destroyed_at is not null then return null; end if;
  v_files := array(select sha256 from letter_signed_files where outgoing_id = p_id
    union select v.signed_sha256 where v.signed_sha256 is not null);
  update outgoing_letters set destroyed_at = p_at, fields = fields || '{"recipients": [], "attachments": [],
    "copies": [], "points": [], "considering": [], "basis": [], "meeting": null, "people": []}' where id = p_id;
  update letter_signed_files set facts = null, comparison = null where outgoing_id = p_id;
  perform kc.forget_texts('outgoing', p_id::text, p_at);
  perform kc.forget_quotations('outgoing', p_id::text);
  perform kc.release_file(v.unit_id, f) from unnest(v_files) f;
  return v_files;
end $$;
grant execute on function kc.destroy_outgoing(uuid, timestamptz) to kc_app;

-- Texts of letters that quote a paper which is destroyed, and are not approved, lose those sentences; what was quoted of
-- the letters that it carried goes with it.
create function kc.forget_letter_quotations(p_type text, p_id text) returns void language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  if p_type <> 'paper' then return; end if;
  perform kc.forget_draft_quotes('outgoing', o.id::text, array['paper:' || p_id]) from outgoing_letters o
    where o.destroyed_at is null and (o.papers @> array[p_id::uuid] or o.answers in (
      select l.id from letters l where l.paper_id = p_id::uuid));
  perform kc.forget_quotations('letter', l.id::text) from letters l where l.paper_id = p_id::uuid;
end $$;
select kc.register_quotation_keeper('kc.forget_letter_quotations');
revoke execute on function kc.forget_letter_quotations(text, text) from public;
