-- What these two ask of the other unit's workers, they ask of the queue's owner.
create or replace function kc.record_cross_matches(p_list uuid, p_matches jsonb, p_at timestamptz)
returns table (job uuid) language plpgsql security definer set search_path = public, pg_temp as $$
declare own_unit text; other record;
begin
  select unit_id into own_unit from voter_lists where id = p_list;
  if kc.actor_kind() <> 'system' or own_unit is null or not (own_unit = any (kc.actor_units())) then
    raise exception 'only the program records matches, for its unit' using errcode = '42501';
  end if;
  create temporary table cross_new on commit drop as
    select m.match, m.own_row, m.other_list, m.other_row, m.kinds, l.unit_id as other_unit
    from jsonb_to_recordset(p_matches) as m (match uuid, own_row int, other_list uuid, other_row int, kinds text[])
    join voter_cross_publications p on p.list_id = m.other_list join voter_lists l on l.id = m.other_list
    where l.unit_id <> own_unit;
  create temporary table cross_fresh on commit drop as
    select n.* from cross_new n where not exists (select from voter_cross_sides s where s.match = n.match);
  insert into voter_cross_sides (match, unit_id, list_id, row, kinds, found_at)
    select match, own_unit, p_list, own_row, kinds, p_at from cross_new
    union all select match, other_unit, other_list, other_row, kinds, p_at from cross_new
    on conflict (match, unit_id) do update set kinds = excluded.kinds;
  for other in
    select distinct other_list, other_unit from cross_fresh f join voter_lists l on l.id = f.other_list
    where l.state = 'terimpor'
  loop
    job := kc.ask_job(other.other_unit, 'voters.link', jsonb_build_object('listId', other.other_list, 'again', true),
      'voter-list', other.other_list::text, p_at);
    return next;
  end loop;
  drop table cross_new;
  drop table cross_fresh;
end $$;

create or replace function kc.tell_cross_opened(p_match uuid, p_at timestamptz)
returns uuid language plpgsql security definer set search_path = public, pg_temp as $$
declare opened voter_cross_sides; other voter_cross_sides;
begin
  select * into opened from voter_cross_sides
    where match = p_match and unit_id = any (kc.actor_units()) and opened_at = p_at;
  if not found then raise exception 'nothing was opened' using errcode = '42501'; end if;
  select * into other from voter_cross_sides where match = p_match and unit_id <> opened.unit_id;
  return kc.ask_job(other.unit_id, 'voters.cross-opened',
    jsonb_build_object('match', p_match, 'listId', other.list_id, 'reason', opened.reason),
    'voter-list', other.list_id::text, p_at);
end $$;

-- Jobs that wait from before say what they are about, so that nobody asks for the same once more.
update jobs set subject_type = 'voter-list', subject_id = input ->> 'listId'
where kind like 'voters.%' and state in ('queued', 'running') and input ? 'listId';
