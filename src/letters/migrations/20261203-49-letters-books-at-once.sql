-- A letter of an earlier book is written as it stands there: done or void at once, or open; by the job alone.
create or replace function kc.letter_registrar(p_book uuid, p_unit text) returns text language sql stable security definer
  set search_path = public, pg_temp as $$
  select case when p_book is null then kc.acting() when kc.actor_kind() = 'system' then
    (select coalesce(f.decided_by, 'system') from exchange_files f
      where f.id = p_book and f.unit_id = p_unit and f.state = 'menyimpan') end $$;

create or replace function kc.guard_letter() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    if new.version <> 1 or new.state <> 'dicatat'
      and (new.book_id is null or new.state not in ('selesai', 'batal')) then
      raise exception 'a letter begins as registered' using errcode = '23514'; end if;
    if new.registered_by is distinct from kc.letter_registrar(new.book_id, new.unit_id) then
      raise exception 'registered_by is not the actor' using errcode = '42501'; end if;
    if new.paper_id is null then return new; end if;
    -- Two hands with one paper take turns; its pages are one letter each.
    perform pg_advisory_xact_lock(hashtextextended('letter ' || new.paper_id, 0));
    if exists (select from letters l where l.paper_id = new.paper_id and l.state <> 'batal'
      and int4range(l.first_page, l.last_page, '[]') && int4range(new.first_page, new.last_page, '[]')) then
      raise exception 'these pages are a letter already' using errcode = '23505'; end if;
    return new;
  end if;
  perform kc.guard_step('letter', old.state, new.state);
  if new.version not in (old.version, old.version + 1) then
    raise exception 'versions count up by one' using errcode = '23514'; end if;
  if new.checked_by is distinct from old.checked_by and new.checked_by is distinct from kc.acting() then
    raise exception 'checked_by is not the actor' using errcode = '42501'; end if;
  if old.activity_id is not null and new.activity_id is distinct from old.activity_id then
    raise exception 'a letter begins one activity' using errcode = '23514'; end if;
  return new;
end $$;
