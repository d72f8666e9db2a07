-- Work of a post that nobody holds any more goes on to another post, or back to who sent it, in one act of who disposes
-- letters. Each change of a branch stands here; without its row the database takes none.
create table disposition_moves (
  id uuid primary key, disposition_id uuid not null references dispositions, unit_id text not null,
  side text not null check (side in ('kepada', 'dari')), old_position text not null, old_section text,
  new_position text, new_section text, reason text not null check (reason <> ''),
  moved_by text not null, at timestamptz not null, check (side = 'kepada' or new_position is not null)
);
create index disposition_moves_branch on disposition_moves (disposition_id, at);
alter table disposition_moves enable row level security;
create policy of_branch on disposition_moves to kc_app using (unit_id = any ((select kc.actor_units())::text[])
    and exists (select from dispositions d where d.id = disposition_id))
  with check (unit_id = any ((select kc.actor_units())::text[]) and moved_by = (select kc.actor_person())
    and exists (select from dispositions d where d.id = disposition_id and d.unit_id = disposition_moves.unit_id));
grant select, insert on disposition_moves to kc_app;
grant update (to_position, to_section, from_position, from_section) on dispositions to kc_app;

-- A branch that was read may go back to who sent it, where a move says so.
do $$
declare c text;
begin
  select conname into strict c from pg_constraint where conrelid = 'dispositions'::regclass and contype = 'c'
    and pg_get_constraintdef(oid) ~ 'ditarik.*read_by IS NULL';
  execute format('alter table dispositions drop constraint %I', c);
end $$;
alter table dispositions add constraint withdrawn_with_reason check (state <> 'ditarik' or reason is not null);

create function kc.disposition_was_moved(p_branch uuid, p_side text, p_old_position text, p_old_section text,
  p_new_position text, p_new_section text) returns boolean language sql stable security definer
  set search_path = public, pg_temp as $$
  select exists (select from disposition_moves m where m.disposition_id = p_branch and m.side = p_side
    and m.moved_by = kc.actor_person()
    and (m.old_position, m.old_section) is not distinct from (p_old_position, p_old_section)
    and (m.new_position, m.new_section) is not distinct from (p_new_position, p_new_section)) $$;

create function kc.guard_moved_disposition() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
declare
  is_sent_on boolean := (new.to_position, new.to_section) is distinct from (old.to_position, old.to_section);
begin
  if (new.from_position, new.from_section) is distinct from (old.from_position, old.from_section)
    and not kc.disposition_was_moved(new.id, 'dari', old.from_position, old.from_section, new.from_position,
      new.from_section) then
    raise exception 'a branch changes its sender by a move only' using errcode = '23514'; end if;
  if is_sent_on and (old.closed_at is not null or old.state = 'dilaporkan'
    or not kc.disposition_was_moved(new.id, 'kepada', old.to_position, old.to_section, new.to_position,
      new.to_section)) then
    raise exception 'a branch changes its post by a move only' using errcode = '23514'; end if;
  if is_sent_on and exists (with recursive above as (
      select d.* from dispositions d where d.id = new.parent_id
      union all select d.* from dispositions d join above on d.id = above.parent_id)
    select from above where (from_position, from_section) is not distinct from (new.to_position, new.to_section)
      or (to_position, to_section) is not distinct from (new.to_position, new.to_section))
    or (new.to_position, new.to_section) is not distinct from (new.from_position, new.from_section) then
    raise exception 'a branch goes to no position above it' using errcode = '23514'; end if;
  -- Whoever has it now has not read it; what was read before stays in the trail.
  if new.state = 'terkirim' and old.state = 'dibaca' and not is_sent_on then
    raise exception 'what was read stays read' using errcode = '23514'; end if;
  if new.state = 'ditarik' and old.state = 'dibaca'
    and not kc.disposition_was_moved(new.id, 'kepada', old.to_position, old.to_section, null, null) then
    raise exception 'what was read is withdrawn by a move only' using errcode = '23514'; end if;
  return new;
end $$;
create trigger guard_moved_disposition before update on dispositions for each row
  execute function kc.guard_moved_disposition();

create or replace function kc.guard_disposition() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
declare
  actor text := coalesce(kc.actor_person(), case kc.actor_kind() when 'system' then 'system' end);
begin
  if tg_op = 'INSERT' then
    if new.state <> 'terkirim' then raise exception 'a branch begins as sent' using errcode = '23514'; end if;
    if new.sent_by is distinct from actor then raise exception 'sent_by is not the actor' using errcode = '42501';
    end if;
    if new.parent_id is not null and not exists (select from dispositions p where p.id = new.parent_id
      and p.letter_id = new.letter_id and p.kind = 'disposisi' and p.state in ('dibaca', 'diteruskan')
      and (p.to_position, p.to_section) is not distinct from (new.from_position, new.from_section)) then
      raise exception 'a branch is handed on by the post that has it' using errcode = '23514';
    end if;
    if (new.to_position, new.to_section) is not distinct from (new.from_position, new.from_section)
      or exists (with recursive above as (
        select d.* from dispositions d where d.id = new.parent_id
        union all select d.* from dispositions d join above on d.id = above.parent_id)
      select from above where (from_position, from_section) is not distinct from (new.to_position, new.to_section)
        or (to_position, to_section) is not distinct from (new.to_position, new.to_section)) then
      raise exception 'a branch goes to no position above it' using errcode = '23514';
    end if;
    return new;
  end if;
  perform kc.guard_step('disposition', old.state, new.state);
  if new.read_by is distinct from old.read_by and new.read_by is distinct from actor
    and not (new.read_by is null and new.state = 'terkirim') then
    raise exception 'read_by is not the actor' using errcode = '42501'; end if;
  if new.reported_by is distinct from old.reported_by and new.reported_by is distinct from actor then
    raise exception 'reported_by is not the actor' using errcode = '42501'; end if;
  return new;
end $$;

-- What waits at a post, told as a number to who ends a position there, whether they see its letters or not.
create function kc.dispositions_open_at(p_unit text, p_position text, p_section text) returns bigint
  language sql stable security definer set search_path = public, pg_temp as $$
  select count(*) from dispositions where unit_id = p_unit and closed_at is null and kind = 'disposisi'
    and (p_unit = any (kc.actor_units()) or kc.actor_nationwide())
    and ((to_position, to_section) is not distinct from (p_position, p_section) and state in ('terkirim', 'dibaca')
      or (from_position, from_section) is not distinct from (p_position, p_section)) $$;
grant execute on function kc.dispositions_open_at(text, text, text) to kc_app;
