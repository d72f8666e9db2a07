-- The loop carries texts about anything. What a text rests on is told to it by the room that owns the subject, as
-- parts with hashes; it knows the tables of no other room.
alter table publications drop constraint publications_draft_id_fkey;
alter table publications drop constraint publications_draft_id_version_fkey;
drop trigger void_drafts on approved_sheets;
drop trigger void_drafts on local_facts;
drop function kc.void_drafts_of_changed_sheet, kc.void_drafts_of_changed_local_facts;

-- Kinds of texts, laid from the rooms' values at every start (src/drafts/lay-kinds.ts).
create table text_kinds (
  code text primary key, about text not null, many boolean not null, leads text not null,
  label_id text not null, label_en text not null
);

alter table drafts add column subject_type text, add column subject_id text, add column n int not null default 1;
alter table drafts disable trigger user;
update drafts set subject_type = 'activity', subject_id = activity_id::text;
alter table drafts enable trigger user;
alter table drafts alter column subject_type set not null, alter column subject_id set not null,
  drop column activity_id;
alter table drafts drop constraint drafts_kind_check;
alter table drafts add constraint one_of_a_kind unique (subject_type, subject_id, unit_id, kind, n), add check (n > 0);

-- What a version rests on, part by part: {"sheet": hash, "local": hash, "document:<id>": hash}. Its sources_hash is of
-- these, by recipe 1 (versions written before 29 November 2026): SHA-256 of sheet, local and the ids of the documents
-- in order, joined by commas, each on a line; or by recipe 2: SHA-256 of the lines "part<tab>hash", sorted by part.
alter table draft_versions add column basis jsonb, add column recipe int;
create function kc.basis_hash(p_basis jsonb) returns text language sql immutable
  set search_path = public, pg_temp as $$
  select kc.sha256_text(coalesce(string_agg(key || E'\t' || value, E'\n' order by key collate "C"), ''))
  from jsonb_each_text(p_basis)
$$;

-- Figures. A query's first word says which room keeps the number; that room's function gives it, in the sight of a
-- unit. The first to register a word keeps it. (Names, not regproc: pg_upgrade takes no table that has those.)
create table figure_sources (prefix text primary key check (prefix ~ '^[a-z]+$'), resolver text not null);
create function kc.register_figures(p_prefix text, p_resolver text) returns void language sql
  set search_path = public, pg_temp as $$ insert into figure_sources values (p_prefix, p_resolver) $$;

-- Whether every figure that a stored query gives still gives the value stated.
create function kc.figures_stand(p_figures jsonb, p_unit text) returns boolean language sql stable security definer
  set search_path = public, pg_temp as $$
  select not exists (select from jsonb_array_elements(p_figures) figure
    where figure ? 'query' and kc.stored_figure(figure->>'query', p_unit) is distinct from figure->>'value')
$$;

-- What texts about a subject may rest on now. One part of a name ('sheet'): every text about the subject rests on it.
-- One of several ('document:<id>'): a text rests on those that it names. open: being changed, texts wait. below: shared
-- with the units below; else the unit's own. figures: those of the part that stored queries give, with their values.
create table text_bases (
  subject_type text not null, subject_id text not null, unit_id text not null,
  part text not null check (part ~ '^[a-z-]+(:[A-Za-z0-9-]+)?$'),
  hash text not null, open boolean not null, below boolean not null, figures jsonb not null,
  primary key (subject_type, subject_id, unit_id, part)
);
create index text_bases_cited on text_bases (subject_type, subject_id) where figures <> '[]'::jsonb;

-- The only way to write there; for triggers of the room that owns the subject.
create function kc.set_basis(p_type text, p_id text, p_unit text, p_part text, p_hash text, p_open boolean,
    p_below boolean, p_figures jsonb default '[]') returns void language sql security definer
  set search_path = public, pg_temp as $$
  insert into text_bases as known values (p_type, p_id, p_unit, p_part, p_hash, p_open, p_below, p_figures)
  on conflict (subject_type, subject_id, unit_id, part) do update
    set hash = excluded.hash, open = excluded.open, below = excluded.below, figures = excluded.figures
    where (known.hash, known.open, known.below, known.figures)
      is distinct from (excluded.hash, excluded.open, excluded.below, excluded.figures)
$$;

-- The rule by which a text stands on its basis: every part of its subject is closed, its figures hold and its hash is
-- the one that the text names; of parts that are one of several only those count that the text names. p_unit null: of all.
create function kc.judge_drafts(p_type text, p_id text, p_unit text) returns table (draft_id uuid, stands boolean)
  language sql stable security definer set search_path = public, pg_temp as $$
  with bases as materialized (
    select b.unit_id, b.part, b.hash, b.below, b.part like '%:%' as one_of_several,
      not b.open and kc.figures_stand(b.figures, b.unit_id) as holds
    from text_bases b where b.subject_type = p_type and b.subject_id = p_id
  )
  select d.id, coalesce(bool_or(not b.one_of_several) and bool_and(
    b.one_of_several and not v.basis ? b.part or b.holds and v.basis->>b.part is not distinct from b.hash), false)
  from drafts d join draft_versions v on v.draft_id = d.id and v.n = d.version
    left join bases b on b.below or b.unit_id = d.unit_id
  where d.subject_type = p_type and d.subject_id = p_id and (p_unit is null or d.unit_id = p_unit)
  group by d.id
$$;
create function kc.draft_stands(p_draft uuid) returns boolean language sql stable security definer
  set search_path = public, pg_temp as $$
  select coalesce((select j.stands from drafts d, kc.judge_drafts(d.subject_type, d.subject_id, d.unit_id) j
    where d.id = p_draft and j.draft_id = d.id), false)
$$;

-- The one place that voids: review and approval of a text whose basis changed are gone. A published text stays
-- published and is marked; one that stands again is not marked any more and begins its way anew.
create function kc.void_changed_drafts(p_type text, p_id text, p_unit text) returns void language sql security definer
  set search_path = public, pg_temp as $$
  update drafts d set
    sources_changed_at = case when not j.stands then coalesce(d.sources_changed_at, transaction_timestamp()) end,
    state = case when not j.stands and d.state in ('diperiksa', 'disetujui') then 'konsep' else d.state end,
    approval = case when not j.stands and d.state = 'disetujui' then null else d.approval end,
    reviewed_by = case when not j.stands and d.state in ('diperiksa', 'disetujui') then null else d.reviewed_by end,
    reviewed_at = case when not j.stands and d.state in ('diperiksa', 'disetujui') then null else d.reviewed_at end
  from kc.judge_drafts(p_type, p_id, p_unit) j
  where d.id = j.draft_id and ((d.sources_changed_at is null) <> j.stands
    or not j.stands and d.state in ('diperiksa', 'disetujui'))
$$;

-- Called by rooms whose numbers changed: all texts on parts that cite a query beginning so are looked at again.
create function kc.figures_changed(p_prefix text) returns void language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  perform kc.void_changed_drafts(cited.subject_type, cited.subject_id, null)
  from (select distinct b.subject_type, b.subject_id from text_bases b where b.figures <> '[]'::jsonb and exists (
    select from jsonb_array_elements(b.figures) figure where starts_with(figure->>'query', p_prefix))) cited;
end $$;

-- The figures that the parts of a draft's basis state, and what their queries give now.
create function kc.basis_figures(p_draft uuid) returns table (query text, stated text, value text) language sql stable
  security definer set search_path = public, pg_temp as $$
  select cited.query, cited.stated, kc.stored_figure(cited.query, cited.unit_id) from (
    select distinct on (figure->>'query') figure->>'query' as query, figure->>'value' as stated, b.unit_id
    from drafts d join text_bases b on b.subject_type = d.subject_type and b.subject_id = d.subject_id
      and (b.below or b.unit_id = d.unit_id), jsonb_array_elements(b.figures) figure
    where d.id = p_draft and figure ? 'query' order by figure->>'query') cited
$$;
create function kc.draft_figures(p_draft uuid) returns table (query text, stated text, value text) language sql stable
  security definer set search_path = public, pg_temp as $$
  select f.query, f.stated, f.value from drafts d, kc.basis_figures(d.id) f
  where d.id = p_draft and d.unit_id = any (kc.actor_units())
$$;
grant execute on function kc.draft_figures(uuid) to kc_app;

create or replace function kc.text_figures_hold(p_draft uuid, p_version int) returns boolean language sql stable
  security definer set search_path = public, pg_temp as $$
  with now as materialized (select query, value from kc.basis_figures(p_draft))
  select not exists (
    select from draft_versions v, jsonb_array_elements(v.content->'blocks') block,
      jsonb_array_elements(block->'claims') claim, jsonb_array_elements(coalesce(claim->'figures', '[]')) figure
      left join now on now.query = figure->>'query'
    where v.draft_id = p_draft and v.n = p_version and now.value is distinct from figure->>'value')
$$;

-- Personal data found in a version has been cleared by a person, or there is none.
create function kc.personal_data_cleared(p_draft uuid, p_version int) returns boolean language sql stable
  security definer set search_path = public, pg_temp as $$
  select exists (select from draft_versions v where v.draft_id = p_draft and v.n = p_version
    and (jsonb_array_length(v.personal_data) = 0 or exists (select from personal_data_clearances c
      where c.draft_id = p_draft and c.version = p_version)))
$$;

create or replace function kc.guard_draft_version() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
declare
  draft drafts; before draft_versions;
begin
  select * into draft from drafts where id = new.draft_id for update;
  if draft.unit_id is distinct from new.unit_id then
    raise exception 'a version belongs to the unit of its draft' using errcode = '42501'; end if;
  if new.author is distinct from kc.acting() then
    raise exception 'author is not the actor' using errcode = '42501'; end if;
  if new.n <> draft.version + 1 then raise exception 'versions count up by one' using errcode = '40001'; end if;
  if draft.state = 'arsip' then raise exception 'an archived draft does not change' using errcode = '23514'; end if;
  if new.text_hash <> kc.sha256_text(kc.draft_text(new.content)) then
    raise exception 'text_hash is not of this text' using errcode = '23514'; end if;
  if new.recipe <> 2 or new.sources_hash <> kc.basis_hash(new.basis) then
    raise exception 'sources_hash is not of these sources' using errcode = '23514'; end if;
  if exists (select claim->>'id' from jsonb_array_elements(new.content->'blocks') block,
      jsonb_array_elements(block->'claims') claim
      except select item->>'claimId' from jsonb_array_elements(new.checks) item)
    or kc.claim_count(new.content) <> jsonb_array_length(new.checks) then
    raise exception 'every claim has exactly one check' using errcode = '23514';
  end if;
  if not new.author = any (new.contributors) then
    raise exception 'the author is a contributor' using errcode = '23514'; end if;
  if new.origin = 'human' and new.based_on is null then
    raise exception 'an edit is based on a version' using errcode = '23514'; end if;
  if new.based_on is not null then
    select * into before from draft_versions where draft_id = new.draft_id and n = new.based_on;
    if before is null or not before.contributors <@ new.contributors then
      raise exception 'an edit keeps the contributors of what it edits' using errcode = '23514'; end if;
    if new.origin = 'template' and (before.origin <> 'template' or before.text_hash <> new.text_hash) then
      raise exception 'an edited text is not a template''s any more' using errcode = '23514';
    end if;
  end if;
  return new;
end $$;

create or replace function kc.new_version_voids() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  update drafts set version = new.n, state = 'konsep', approval = null, reviewed_by = null, reviewed_at = null,
    sent_by = null, sent_at = null, sent_note = null, returned_by = null, returned_at = null, returned_comment = null
  where id = new.draft_id;
  perform kc.void_changed_drafts(subject_type, subject_id, unit_id) from drafts where id = new.draft_id;
  return null;
end $$;
drop function kc.sources_are_current(uuid, text, text);

create or replace function kc.guard_draft() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
declare current_version draft_versions;
begin
  if tg_op = 'INSERT' then
    if new.state <> 'konsep' or new.version <> 0 or new.approval is not null
      or new.created_by is distinct from kc.acting() then
      raise exception 'a draft begins empty, as a concept of its maker' using errcode = '23514';
    end if;
    if not exists (select from text_kinds k where k.code = new.kind and k.about = new.subject_type
      and (k.many or new.n = 1)) then
      raise exception 'there is no such kind of text about this' using errcode = '23514'; end if;
    if not exists (select from text_bases b where b.subject_type = new.subject_type and b.subject_id = new.subject_id
      and (b.unit_id = new.unit_id or b.below and b.unit_id = any (kc.actor_units_and_above()))) then
      raise exception 'this % is not shared with this unit', new.subject_type using errcode = '42501';
    end if;
    return new;
  end if;
  if old.version = 0 and new.version = 0 and new.state <> 'konsep' then
    raise exception 'an empty draft is a concept' using errcode = '23514'; end if;
  perform kc.guard_step('draft', old.state, new.state);
  select * into current_version from draft_versions where draft_id = new.id and n = new.version;
  if old.state = 'konsep' and new.state = 'diperiksa' then
    if new.reviewed_by is distinct from kc.acting() then
      raise exception 'reviewed_by is not the actor' using errcode = '42501'; end if;
    if new.reviewed_by = any (current_version.contributors) then
      raise exception 'nobody reviews their own text' using errcode = '42501'; end if;
  elsif new.reviewed_by is not null and new.reviewed_by is distinct from old.reviewed_by then
    raise exception 'who reviewed cannot be rewritten' using errcode = '23514';
  end if;
  if new.approval is not null and new.approval is distinct from old.approval and not exists (
      select from kc.approval_record(new.unit_id, new.approval) a
      where (a.subject_type, a.subject_id, a.version, a.text_hash, a.sources_hash, a.approved_by) = ('draft',
        new.id::text, new.version, current_version.text_hash, current_version.sources_hash, kc.acting())) then
    raise exception 'the approval is not of this text' using errcode = '23514';
  end if;
  if new.state in ('disetujui', 'terbit') and old.state not in ('disetujui', 'terbit')
    and new.sources_changed_at is not null then
    raise exception 'the facts have changed since this text was made' using errcode = '23514';
  end if;
  if old.state = 'disetujui' and new.state = 'terbit' and not kc.personal_data_cleared(new.id, new.version) then
    raise exception 'personal data found in this text has not been cleared' using errcode = '23514';
  end if;
  return new;
end $$;

-- An approval is taken only when it is of exactly the reviewed text under the current facts, by a second person, with
-- nothing unsupported and nothing unread.
create function kc.guard_draft_approval(p_unit text, p_draft text, p_version int, r jsonb) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  draft drafts; subject draft_versions;
begin
  select * into draft from drafts where id = p_draft::uuid for update;
  if draft.unit_id is distinct from p_unit then
    raise exception 'no such draft in this unit' using errcode = '42501'; end if;
  if draft.state <> 'diperiksa' or draft.version <> p_version then
    raise exception 'only the reviewed, current version can be approved' using errcode = '23514'; end if;
  select * into subject from draft_versions where draft_id = draft.id and n = p_version;
  if (r->>'textHash') is distinct from subject.text_hash or (r->>'sourcesHash') is distinct from subject.sources_hash
    then raise exception 'the approval is not of this text' using errcode = '23514'; end if;
  if (r->>'approvedBy') = any (subject.contributors) then
    raise exception 'nobody approves their own text' using errcode = '42501'; end if;
  if (r->'engine'->>'kind') is distinct from subject.origin then
    raise exception 'the approval names another engine' using errcode = '23514'; end if;
  if (r->'claims') is distinct from (select coalesce(jsonb_agg(jsonb_build_object('id', item->>'claimId', 'status',
      item->>'status') order by at), '[]') from jsonb_array_elements(subject.checks) with ordinality as c(item, at)) then
    raise exception 'the approval does not tell what was checked and read' using errcode = '23514'; end if;
  if not kc.text_figures_hold(draft.id, p_version) then
    raise exception 'a figure differs from what its stored query gives' using errcode = '23514'; end if;
  if not kc.draft_stands(draft.id) then
    raise exception 'the facts have changed since this text was made' using errcode = '23514'; end if;
  if exists (select from jsonb_array_elements(subject.checks) item where item->>'status' = 'unsupported') then
    raise exception 'a claim is unsupported' using errcode = '23514'; end if;
  if exists (
    select from jsonb_array_elements(subject.content->'blocks') block, jsonb_array_elements(block->'claims') claim
    join jsonb_array_elements(subject.checks) item on item->>'claimId' = claim->>'id'
    where item->>'status' = 'needs-reading' and not exists (
      select from claim_confirmations c where c.draft_id = draft.id and c.sources_hash = subject.sources_hash
        and c.claim_hash = kc.sha256_text(claim->>'text') and c.passage_opened
        and c.person <> all (subject.contributors))) then
    raise exception 'a claim that needs reading has not been confirmed' using errcode = '23514';
  end if;
end $$;
select kc.register_approval_guard('draft', 'kc.guard_draft_approval');

-- A text as it stands, for rooms that send it out: its words, its approval, and whether anything stands in the way.
-- The draft stays locked until commit.
create function kc.approved_text(p_draft uuid) returns table (unit_id text, state text, version int, origin text,
    content jsonb, text_hash text, sources_hash text, sources_changed boolean, personal_data_cleared boolean,
    approval bigint, approved_version int, approved_position text, approved_at timestamptz, approval_hash text)
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform from drafts d where d.id = p_draft for update;
  return query select d.unit_id, d.state, d.version, v.origin, v.content, v.text_hash, v.sources_hash,
    d.sources_changed_at is not null, kc.personal_data_cleared(d.id, d.version), d.approval, a.version, a.position,
    a.at, a.hash
  from drafts d join draft_versions v on v.draft_id = d.id and v.n = d.version
    left join kc.approval_record(d.unit_id, d.approval) a on a.subject_type = 'draft' and a.subject_id = d.id::text
      and a.text_hash = v.text_hash and a.sources_hash = v.sources_hash
  where d.id = p_draft;
end $$;

-- What may be said of a text to anybody who holds its code: whether these words were approved, in which position and
-- when; never the words.
create function kc.text_notice(p_draft uuid) returns table (unit_id text, kind text, state text, origin text,
    approved_position text, approved_at timestamptz, text_hash text, sources_hash text, approval_hash text)
  language sql stable security definer set search_path = public, pg_temp as $$
  select d.unit_id, d.kind, d.state, v.origin, a.position, a.at, a.text_hash, a.sources_hash, a.hash
  from drafts d join kc.approval_record(d.unit_id, d.approval) a on a.subject_id = d.id::text
    join draft_versions v on v.draft_id = d.id and v.n = a.version
  where d.id = p_draft
$$;
