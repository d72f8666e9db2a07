-- Letters of a merge are destroyed as others are: all of them with the letter that they share, or one by itself, whose
-- words stay with the rest. What is approved covers the list by its hash, which stays when its rows are emptied.
create function kc.outgoing_may_go(p_id uuid, p_merge uuid) returns boolean language plpgsql volatile security definer
  set search_path = public, pg_temp as $$
begin
  return kc.record_thing_may_go('outgoing', p_id::text)
    or p_merge is not null and kc.record_thing_may_go('outgoing', p_merge::text);
end $$;
revoke execute on function kc.outgoing_may_go(uuid, uuid) from public;
create index outgoing_destroyed on outgoing_letters (merged_of) where destroyed_at is not null;

create or replace function kc.guard_outgoing() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
declare v_of outgoing_letters;
begin
  if tg_op = 'UPDATE' and (old.destroyed_at is not null or new.destroyed_at is not null) then
    if old.destroyed_at is not null or not kc.outgoing_may_go(new.id, new.merged_of)
      or to_jsonb(new) - '{destroyed_at,fields,subject,signed_name}'::text[] is distinct from
        to_jsonb(old) - '{destroyed_at,fields,subject,signed_name}'::text[] then
      raise exception 'nobody approved that this letter is destroyed' using errcode = '42501'; end if;
    return new;
  end if;
  if new.merge is null then new.merge_hash := null;
  elsif tg_op = 'INSERT' or old.merge is null then new.merge_hash := kc.merge_hash(new.id); end if;
  new.hash := kc.sha256_text(new.kind || ' ' || new.fields::text || ' ' || coalesce(new.answers::text, '') || ' '
    || array_to_string(new.papers, ',') || coalesce(' ' || new.merge || ' ' || new.merge_hash, ''));
  if tg_op = 'INSERT' then
    if new.state <> 'menyusun' or new.version <> 1 or new.number is not null then
      raise exception 'a letter begins as being written' using errcode = '23514'; end if;
    if new.merged_of is not null then
      select * into v_of from outgoing_letters o where o.id = new.merged_of;
      if v_of.merge is distinct from 'sendiri' or v_of.state not in ('menyusun', 'bernomor') or
        (v_of.unit_id, v_of.kind, v_of.created_by, v_of.created_at) is distinct from
        (new.unit_id, new.kind, new.created_by, new.created_at) or not exists (select from letter_merge_rows r
          where r.id = new.id and r.merge_id = new.merged_of) then
        raise exception 'this is no row of a merge' using errcode = '23514'; end if;
    elsif new.created_by is distinct from kc.acting() then
      raise exception 'created_by is not the actor' using errcode = '42501'; end if;
    return new;
  end if;
  perform kc.guard_step('outgoing', old.state, new.state);
  if new.version not in (old.version, old.version + 1) then
    raise exception 'versions count up by one' using errcode = '23514'; end if;
  if new.merged_of is distinct from old.merged_of or
    new.merge is distinct from old.merge and (old.state <> 'menyusun' or old.merged_of is not null) then
    raise exception 'a letter stays of its merge' using errcode = '23514'; end if;
  if new.hash <> old.hash and (old.state not in ('menyusun', 'bernomor') or old.merge = 'sendiri' and exists (
    select from outgoing_letters o where o.merged_of = old.id and o.state in ('ditandatangani', 'terkirim'))) then
    raise exception 'a signed letter does not change' using errcode = '23514'; end if;
  if old.number_id is not null and (new.number_id, new.number, new.dated) is distinct from
    (old.number_id, old.number, old.dated) then
    raise exception 'a letter keeps its number' using errcode = '23514'; end if;
  if old.signed_sha256 is not null and new.signed_sha256 is distinct from old.signed_sha256 then
    raise exception 'what was signed stays' using errcode = '23514'; end if;
  if new.signed_by is distinct from old.signed_by and new.signed_by is distinct from kc.acting()
    and not kc.may_bind_for(new.id, new.signed_sha256, new.signed_by) then
    raise exception 'signed_by is not the actor' using errcode = '42501'; end if;
  return new;
end $$;
create or replace function kc.guard_signed_file() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    if new.state <> 'menunggu' or new.uploaded_by is distinct from kc.acting() and (kc.actor_kind() <> 'system'
      or not exists (select from letter_signed_entries e join letter_signed_packs p on p.id = e.pack_id
        where e.letter_id = new.outgoing_id and e.sha256 = new.sha256 and p.uploaded_by = new.uploaded_by)) then
      raise exception 'a signed file begins as one that waits, of whoever uploads it' using errcode = '42501'; end if;
    return new;
  end if;
  if new.facts is null and new.comparison is null and to_jsonb(new) - '{facts,comparison,name}'::text[] =
    to_jsonb(old) - '{facts,comparison,name}'::text[] and exists (select from outgoing_letters o
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

-- Pages of rows are kept for some days; then their bytes go, and their fingerprints stay: signed files begin with them.
alter table letter_merge_files add column kept_at timestamptz not null default now(),
  add column state text not null default 'ada' check (state in ('ada', 'melepas', 'lepas'));
grant update (kept_at, state) on letter_merge_files to kc_app;
create index letter_merge_files_age on letter_merge_files (unit_id, kept_at) where state <> 'lepas';
create index letter_merge_files_sha256 on letter_merge_files (sha256);
create index letter_merge_files_of on letter_merge_files (merge_id);
create index letter_merge_sheets_sha256 on letter_merge_sheets (sha256);

create or replace function kc.rehash_merges() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  update outgoing_letters o set merge_hash = h.hash
  from (select distinct c.merge_id, kc.merge_hash(c.merge_id) as hash from changed c
    where not exists (select from outgoing_letters g
      where (g.id = c.merge_id or g.merged_of = c.merge_id) and g.destroyed_at is not null)) h
  where o.id = h.merge_id and o.merge is not null and o.merge_hash is distinct from h.hash;
  return null;
end $$;

create or replace function kc.merge_keeps_file(p_sha256 text) returns boolean language sql stable security definer
  set search_path = public, pg_temp as $$
  select exists (select from letter_merge_sheets s join outgoing_letters o on o.id = s.merge_id
      where s.sha256 = p_sha256 and o.destroyed_at is null)
    or exists (select from letter_merge_files where sha256 = p_sha256 and state = 'ada')
    or exists (select from letter_signed_entries e join outgoing_letters o on o.id = e.merge_id
      left join outgoing_letters l on l.id = e.letter_id
      where e.sha256 = p_sha256 and o.destroyed_at is null and l.destroyed_at is null)
    or exists (select from letter_signed_packs p where p.sha256 = p_sha256 and p.state = 'dibuka') $$;

-- Takes away what letters said, with the letters of the rows of those that went to many, and gives their stored files;
-- nothing of those that were destroyed before.
create function kc.destroy_outgoings(p_ids uuid[], p_at timestamptz)
  returns table (id uuid, unit_id text, hash text, merged_of uuid, files text[]) language plpgsql security definer
  set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
  v_all uuid[]; v_merges uuid[]; v_gone uuid[]; v_letters uuid[]; v_files text[]; v_begun boolean;
begin
  perform from outgoing_letters o where o.id = any (p_ids) or o.merged_of = any (p_ids) order by o.id for update;
  v_all := array(select o.id from outgoing_letters o where (o.id = any (p_ids) or o.merged_of = any (p_ids))
    and o.unit_id = any (kc.actor_units()));
  if not p_ids <@ v_all or exists (select from outgoing_letters o where o.id = any (v_all)
    and not kc.outgoing_may_go(o.id, o.merged_of)) then
    raise exception 'nobody approved that this letter is destroyed' using errcode = '42501'; end if;
  v_gone := array(select o.id from outgoing_letters o where o.id = any (v_all) and o.destroyed_at is null);
  v_merges := array(select o.id from outgoing_letters o where o.id = any (v_gone) and o.merge is not null);
  v_begun := kc.begin_forgetting();
  select array_agg(g.letter), array_agg(g.file) into v_letters, v_files from (
    select f.outgoing_id, f.sha256 from letter_signed_files f where f.outgoing_id = any (v_gone)
    union select o.id, o.signed_sha256 from outgoing_letters o where o.id = any (v_gone) and o.signed_sha256 is not null
    union select f.row_id, f.sha256 from letter_merge_files f
      where f.row_id = any (v_gone) or f.merge_id = any (v_merges)
    union select s.merge_id, s.sha256 from letter_merge_sheets s where s.merge_id = any (v_merges)
    union select coalesce(e.letter_id, e.merge_id), e.sha256 from letter_signed_entries e where e.sha256 is not null
      and (e.letter_id = any (v_gone) or e.merge_id = any (v_merges))
    union select p.merge_id, p.sha256 from letter_signed_packs p where p.merge_id = any (v_merges)
    union select m, kc.end_exports_about('outgoing', array[m], p_at) from unnest(v_merges) m) g(letter, file);
  update outgoing_letters o set destroyed_at = p_at,
    signed_name = case when o.signed_name is null then null else '-' end,
    fields = o.fields || '{"recipients": [], "attachments": [], "copies": [], "points": [], "considering": [],
      "basis": [], "meeting": null, "people": []}' where o.id = any (v_gone);
  update letter_signed_files f set facts = null, comparison = null, name = '-' where f.outgoing_id = any (v_gone);
  update letter_merge_rows r set cells = '{}', source = '' where r.id = any (v_gone) or r.merge_id = any (v_merges);
  delete from letter_merge_checks c where c.row_id = any (v_gone) or c.merge_id = any (v_merges);
  delete from letter_merge_files f where f.row_id = any (v_gone) or f.merge_id = any (v_merges);
  update letter_merge_sheets s set name = '-', heads = null, proposed = null, rows = null, mapping = null,
    refused = null, failure = case when s.failure is null then null else '{"id": "-", "en": "-"}'::jsonb end
    where s.merge_id = any (v_merges);
  update letter_signed_entries e set name = '-', about = '',
    failure = case when e.failure is null then null else '{"id": "-", "en": "-"}'::jsonb end
    where e.letter_id = any (v_gone) or e.merge_id = any (v_merges);
  update letter_signed_packs p set name = '-',
    failure = case when p.failure is null then null else '{"id": "-", "en": "-"}'::jsonb end
    where p.merge_id = any (v_merges);
  perform kc.forget_texts('outgoing', o.id::text, p_at) from outgoing_letters o
    where o.id = any (v_gone) and o.merged_of is null;
  perform kc.forget_quotations_of('outgoing', v_gone::text[]);
  perform kc.end_forgetting(v_begun);
  perform kc.release_file(o.unit_id, g.file) from unnest(v_letters, v_files) g(letter, file)
    join outgoing_letters o on o.id = g.letter;
  return query select o.id, o.unit_id, o.hash, o.merged_of, coalesce(f.files, '{}') from outgoing_letters o
    left join (select g.letter, array_agg(g.file) as files from unnest(v_letters, v_files) g(letter, file)
      group by g.letter) f on f.letter = o.id
    where o.id = any (v_gone) order by o.merged_of nulls first, o.id;
end $$;
grant execute on function kc.destroy_outgoings(uuid[], timestamptz) to kc_app;
drop function kc.destroy_outgoing(uuid, timestamptz);

drop function kc.letter_by_code(uuid);
create function kc.letter_by_code(p_code uuid) returns table (secret boolean, kind text, label_id text, label_en text,
    number text, dated date, unit_id text, state text, signed_day date, sha256 text, subject text, replaced_number text,
    destroyed_day date)
  language plpgsql stable security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
begin
  return query select s.secret, case when not s.secret then o.kind end, case when not s.secret then k.label_id end,
    case when not s.secret then k.label_en end, case when not s.secret then o.number end,
    case when not s.secret then o.dated end, case when not s.secret then o.unit_id end,
    case when s.secret then null when o.destroyed_at is not null then 'dimusnahkan'
      when c.replaced_by is not null then 'diganti' when o.state = 'batal' then 'dibatalkan'
      when o.state = 'bernomor' then 'belum' else 'berlaku' end,
    case when not s.secret then o.signed_day end, case when not s.secret then o.signed_sha256 end,
    case when s.class = 'biasa' then o.subject end,
    case when not s.secret then (select r.number from outgoing_letters r where r.id = c.replaced_by) end,
    case when not s.secret then (o.destroyed_at at time zone 'Asia/Jakarta')::date end
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
