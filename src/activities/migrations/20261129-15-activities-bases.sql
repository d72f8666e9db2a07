-- Activities tell the loop what texts about them rest on: the shared sheet, each unit's own facts, documents.
create or replace function kc.figures_hold(p_facts jsonb, p_unit text) returns boolean language sql stable
  security definer set search_path = public, pg_temp as $$
  select kc.figures_stand(coalesce(p_facts->'figures', '[]'), p_unit)
$$;
create function kc.queried_figures(p_facts jsonb) returns jsonb language sql immutable
  set search_path = public, pg_temp as $$
  select coalesce(jsonb_agg(figure order by at), '[]')
  from jsonb_array_elements(coalesce(p_facts->'figures', '[]')) with ordinality as all_figures(figure, at)
  where figure ? 'query'
$$;
create function kc.activity_unit(p_activity uuid) returns text language sql stable security definer
  set search_path = public, pg_temp as $$ select unit_id from activities where id = p_activity $$;

-- Until its first approval a sheet is open, and its unit's alone.
create function kc.tell_new_activity() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  perform kc.set_basis('activity', new.id::text, new.unit_id, 'sheet', new.facts_hash, true, false);
  return null;
end $$;
create function kc.tell_sheet() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  perform kc.set_basis('activity', new.activity_id::text, new.unit_id, 'sheet', new.facts_hash,
    new.reopened_at is not null, true, kc.queried_figures(new.facts));
  return null;
end $$;
create function kc.tell_local_facts() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  perform kc.set_basis('activity', new.activity_id::text, new.unit_id, 'local', new.facts_hash, false, false);
  return null;
end $$;
create function kc.tell_document() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  if new.status = 'terbaca' then
    perform kc.set_basis('activity', new.activity_id::text, new.unit_id, 'document:' || new.id,
      kc.sha256_text(coalesce(new.text, '')), false, false);
  end if;
  return null;
end $$;

-- What exists already, and what the texts made so far rest on.
select kc.set_basis('activity', a.id::text, a.unit_id, 'sheet', coalesce(s.facts_hash, a.facts_hash),
  s.activity_id is null or s.reopened_at is not null, s.activity_id is not null, kc.queried_figures(s.facts))
from activities a left join approved_sheets s on s.activity_id = a.id;
select kc.set_basis('activity', l.activity_id::text, l.unit_id, 'local', l.facts_hash, false, false)
from local_facts l;
select kc.set_basis('activity', m.activity_id::text, m.unit_id, 'document:' || m.id,
  kc.sha256_text(coalesce(m.text, '')), false, false)
from materials m where m.status = 'terbaca';
update draft_versions v set recipe = 1, basis = jsonb_build_object('sheet', v.facts_hash, 'local', v.local_hash)
  || coalesce((select jsonb_object_agg('document:' || m.id, kc.sha256_text(coalesce(m.text, '')))
    from materials m where m.id = any (v.material_ids)), '{}');

create trigger tell_activity after insert on activities for each row execute function kc.tell_new_activity();
create trigger tell_sheet after insert or update on approved_sheets for each row execute function kc.tell_sheet();
create trigger tell_local_facts after insert or update on local_facts for each row
  execute function kc.tell_local_facts();
create trigger tell_document after insert or update on materials for each row execute function kc.tell_document();

-- The approval of a sheet joins its unit's chain: of exactly these facts, by a second person.
create function kc.guard_sheet_approval(p_unit text, p_activity text, p_version int, r jsonb) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
declare sheet activities;
begin
  select * into sheet from activities where id = p_activity::uuid for update;
  if sheet.unit_id is distinct from p_unit then
    raise exception 'no such activity in this unit' using errcode = '42501'; end if;
  if sheet.state <> 'diajukan' or sheet.version <> p_version then
    raise exception 'only the submitted, current version can be approved' using errcode = '23514'; end if;
  if (r->>'textHash') is distinct from sheet.facts_hash then
    raise exception 'the approval is not of these facts' using errcode = '23514'; end if;
  if (r->>'approvedBy') in (sheet.submitted_by, sheet.edited_by) then
    raise exception 'a second person approves' using errcode = '42501'; end if;
end $$;
select kc.register_approval_guard('activity', 'kc.guard_sheet_approval');

create function kc.guard_approved_in_chain() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  if not kc.is_approved(new.unit_id, 'activity', new.id::text, new.version, new.facts_hash, new.approved_by) then
    raise exception 'the approval does not stand in the chain of its unit' using errcode = '23514'; end if;
  return null;
end $$;
create trigger approved_in_chain after update on activities for each row
  when (new.state = 'disetujui' and old.state <> 'disetujui') execute function kc.guard_approved_in_chain();

create or replace function kc.guard_activity() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
declare
  actor text := coalesce(kc.actor_person(), case kc.actor_kind() when 'system' then 'system' end);
  facts_changed boolean := tg_op = 'INSERT' or new.facts_hash is distinct from old.facts_hash
    or new.facts is distinct from old.facts;
begin
  if tg_op = 'INSERT' then
    if new.state <> 'menyusun' or new.version <> 1 then
      raise exception 'a new activity begins as version 1 being drafted' using errcode = '23514'; end if;
    if new.created_by is distinct from actor then raise exception 'created_by is not the actor' using errcode = '42501';
    end if;
  else
    if facts_changed and (new.state <> 'menyusun' or new.version <> old.version + 1) then
      raise exception 'changed facts are a new version and void submission and approval' using errcode = '23514';
    end if;
    if not facts_changed and new.version <> old.version then raise exception 'a new version needs changed facts'
      using errcode = '23514'; end if;
    perform kc.guard_step('sheet', old.state, new.state);
    if old.state = 'menyusun' and new.state = 'diajukan' and new.submitted_by is distinct from actor then
      raise exception 'submitted_by is not the actor' using errcode = '42501'; end if;
    if old.state = 'diajukan' and new.state = 'disetujui' and new.approved_by is distinct from actor then
      raise exception 'approved_by is not the actor' using errcode = '42501'; end if;
    if old.state = new.state and (new.submitted_by is distinct from old.submitted_by
      or new.approved_by is distinct from old.approved_by
        or new.approved_hash is distinct from old.approved_hash
          or new.approved_position is distinct from old.approved_position) then
      raise exception 'who submitted and who approved cannot be rewritten' using errcode = '23514';
    end if;
    if new.state = 'disetujui' and new.submitted_by is distinct from old.submitted_by then
      raise exception 'who submitted cannot be rewritten' using errcode = '23514'; end if;
  end if;
  if facts_changed then
    if new.edited_by is distinct from actor then raise exception 'edited_by is not the actor' using errcode = '42501';
    end if;
    -- A version once written stands for ever: (activity, version) is unique and kc_app may not write here.
  elsif new.edited_by is distinct from old.edited_by then
    raise exception 'who edited last cannot be rewritten' using errcode = '23514';
  end if;
  return new;
end $$;