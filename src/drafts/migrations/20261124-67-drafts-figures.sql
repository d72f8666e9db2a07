alter table drafts drop constraint drafts_kind_check;
alter table drafts add constraint drafts_kind_check check (kind in ('news', 'report', 'minutes', 'facebook', 'x',
  'instagram', 'whatsapp'));

-- A text stands on its sheet only while every figure that a stored query gives still gives that value; each step
-- towards the public runs the queries of the sheet and of the text again.
create or replace function kc.sources_are_current(p_draft uuid, p_facts_hash text, p_local_hash text) returns boolean
  language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from drafts d join approved_sheets s on s.activity_id = d.activity_id where d.id = p_draft
    and s.facts_hash = p_facts_hash and s.reopened_at is null and kc.figures_hold(s.facts, s.unit_id))
    and coalesce((select l.facts_hash = p_local_hash from local_facts l join drafts d on d.activity_id = l.activity_id
      and d.unit_id = l.unit_id where d.id = p_draft), true)
$$;
create function kc.text_figures_hold(p_draft uuid, p_version int) returns boolean language sql stable security definer
  set search_path = public, pg_temp as $$
  select not exists (
    select from drafts d join activities a on a.id = d.activity_id join draft_versions v on v.draft_id = d.id
      and v.n = p_version,
      jsonb_array_elements(v.content->'blocks') block, jsonb_array_elements(block->'claims') claim,
        jsonb_array_elements(coalesce(claim->'figures', '[]')) figure
    where d.id = p_draft and kc.stored_figure(figure->>'query', a.unit_id) is distinct from figure->>'value')
$$;
create function kc.guard_approved_figures() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  if not kc.text_figures_hold(new.draft_id, new.version) then
    raise exception 'a figure differs from what its stored query gives' using errcode = '23514'; end if;
  return new;
end $$;
create trigger guard_approved_figures before insert on draft_approvals for each row
  execute function kc.guard_approved_figures();
create function kc.guard_draft_figures() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  if not kc.text_figures_hold(new.id, new.version) then
    raise exception 'a figure differs from what its stored query gives' using errcode = '23514'; end if;
  return new;
end $$;
create trigger guard_draft_figures before update on drafts for each row when (new.state <> old.state
  and new.state in ('diperiksa', 'disetujui', 'terbit') and old.state not in ('terbit', 'arsip'))
  execute function kc.guard_draft_figures();

-- Called by rooms whose numbers changed: texts on sheets that cite a query beginning so are void as with changed facts;
-- those that hold again stand again.
create function kc.void_drafts_of_figures(p_prefix text) returns void language sql security definer
  set search_path = public, pg_temp as $$
  with cited as (
    select d.id, kc.sources_are_current(d.id, v.facts_hash, v.local_hash) as current
    from approved_sheets s join drafts d on d.activity_id = s.activity_id join draft_versions v on v.draft_id = d.id
      and v.n = d.version
    where exists (select from jsonb_array_elements(coalesce(s.facts->'figures', '[]')) figure
      where starts_with(figure->>'query', p_prefix))
  )
  update drafts d set
    sources_changed_at = case when c.current then null else coalesce(d.sources_changed_at, transaction_timestamp()) end,
    state = case when not c.current and d.state in ('diperiksa', 'disetujui') then 'konsep' else d.state end,
    approval = case when not c.current and d.state = 'disetujui' then null else d.approval end,
    reviewed_by = case when not c.current and d.state in ('diperiksa', 'disetujui') then null else d.reviewed_by end,
    reviewed_at = case when not c.current and d.state in ('diperiksa', 'disetujui') then null else d.reviewed_at end
  from cited c where c.id = d.id
$$;
