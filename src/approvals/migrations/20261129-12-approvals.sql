-- One chain of approvals per unit, of anything that is approved: fact sheets, texts, what comes later. What was the
-- chain of drafts goes on as this one: every record, hash and number stays as it was written.
alter table drafts drop constraint drafts_unit_id_approval_fkey;
alter table publications drop constraint publications_unit_id_approval_fkey;
drop trigger guard_approval on draft_approvals;
drop trigger guard_approved_figures on draft_approvals;
drop function kc.guard_approval, kc.guard_approved_figures;

alter table draft_approvals rename to approvals;
alter table approvals rename constraint draft_approvals_pkey to approvals_pkey;
alter table approvals drop constraint draft_approvals_draft_id_version_fkey;
drop index draft_approvals_draft;
alter table approvals add column subject_type text not null default 'draft';
alter table approvals alter column subject_type drop default;
alter table approvals alter column draft_id type text using draft_id::text;
alter table approvals rename column draft_id to subject_id;
create index approvals_subject on approvals (subject_type, subject_id, seq);

-- Whether a thing may be approved is known to the room that keeps it: its guard looks at the thing and at the record,
-- and raises. What nobody guards cannot be approved.
create table approval_guards (subject_type text primary key, guard text not null);
create function kc.register_approval_guard(p_subject_type text, p_guard regproc) returns void language sql
  set search_path = public, pg_temp as $$ insert into approval_guards values (p_subject_type, p_guard::text) $$;

-- An approval is one person's own word, in a position, about exactly this version of this thing; it follows the last
-- one of its unit. No two of a unit at once: the primary key (unit, seq) lets one win.
create function kc.guard_approval() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
declare
  previous approvals; r jsonb := new.record::jsonb;
begin
  if (r->>'subject') is distinct from new.subject_type || ':' || new.subject_id || '/' || new.version then
    raise exception 'the approval is not of this text' using errcode = '23514'; end if;
  if kc.actor_kind() <> 'person' or (r->>'approvedBy') is distinct from kc.actor_person() then
    raise exception 'approvedBy is not the actor' using errcode = '42501'; end if;
  if coalesce(r->>'position', '') = '' then
    raise exception 'an approval names the position of the approver' using errcode = '23514'; end if;
  if coalesce(jsonb_typeof(r->'claims') <> 'array' or jsonb_typeof(r->'confirmedBy') <> 'array'
    or jsonb_typeof(r->'secondsOpen') <> 'number' or jsonb_typeof(r->'passagesOpened') <> 'number', true) then
    raise exception 'the approval does not tell what was checked and read' using errcode = '23514'; end if;
  if (r->>'at')::timestamptz is distinct from new.at then
    raise exception 'the approval has no time' using errcode = '23514'; end if;
  select * into previous from approvals where unit_id = new.unit_id order by seq desc limit 1;
  if new.seq <> coalesce(previous.seq, 0) + 1 or (r->>'prevHash') is distinct from previous.hash then
    raise exception 'the approval does not follow the last one' using errcode = '40001'; end if;
  if new.hash <> encode(sha256(convert_to(new.record, 'UTF8')), 'hex') or r ? 'hash' then
    raise exception 'hash is not of this record' using errcode = '23514'; end if;
  return new;
end $$;
create trigger guard_approval before insert on approvals for each row execute function kc.guard_approval();

create function kc.guard_approved_subject() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
declare v_guard text;
begin
  select guard into v_guard from approval_guards where subject_type = new.subject_type;
  if v_guard is null then
    raise exception 'nothing of this type is approved here' using errcode = '42501'; end if;
  execute format('select %s($1, $2, $3, $4)', v_guard)
    using new.unit_id, new.subject_id, new.version, new.record::jsonb;
  return new;
end $$;
create trigger guard_approved_subject before insert on approvals for each row
  execute function kc.guard_approved_subject();

-- One approval, for the guards of other rooms.
create function kc.approval_record(p_unit text, p_seq bigint) returns table (subject_type text, subject_id text,
    version int, text_hash text, sources_hash text, approved_by text, "position" text, at timestamptz, hash text)
  language sql stable security definer set search_path = public, pg_temp as $$
  select a.subject_type, a.subject_id, a.version, a.text_hash, a.sources_hash, a.approved_by, a.position, a.at, a.hash
  from approvals a where a.unit_id = p_unit and a.seq = p_seq
$$;

-- Whether the newest approval of a thing is of this version and these words, by this person.
create function kc.is_approved(p_unit text, p_type text, p_id text, p_version int, p_text_hash text, p_by text)
  returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce((select (a.version, a.text_hash, a.approved_by) is not distinct from (p_version, p_text_hash, p_by)
    from approvals a where a.unit_id = p_unit and a.subject_type = p_type and a.subject_id = p_id
    order by a.seq desc limit 1), false)
$$;
