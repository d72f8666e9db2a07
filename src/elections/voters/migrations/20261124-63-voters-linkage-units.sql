-- The same person in the lists of two units (D20). Units compare keyed hashes; neither sees the other's row until
-- somebody of both sides has opened the match. That wall stands here, in the database.

-- The newest hashes of a unit: the address of a sealed file. Only the program itself, acting for a unit, sees those of
-- others.
create table voter_cross_publications (
  unit_id text primary key references units, list_id uuid not null references voter_lists, revision int not null,
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'), rows bigint not null, published_at timestamptz not null
);

alter table voter_cross_publications enable row level security;
create policy own_unit on voter_cross_publications to kc_app using (unit_id = any ((select kc.actor_units())::text[]))
  with check (unit_id = any ((select kc.actor_units())::text[]));

create policy the_program_compares on voter_cross_publications for select to kc_app
  using ((select kc.actor_kind()) = 'system');
grant select, insert on voter_cross_publications to kc_app;
grant update (list_id, revision, sha256, rows, published_at) on voter_cross_publications to kc_app;

-- One row per side of a match. A side knows its own row, and which keys are equal.
create table voter_cross_sides (
  match uuid not null, unit_id text not null references units, list_id uuid not null references voter_lists,
    row int not null, kinds text[] not null check (cardinality(kinds) > 0), found_at timestamptz not null,
  opened_by text, opened_at timestamptz, reason text, primary key (match, unit_id),
    check ((opened_at is null) = (opened_by is null) and (opened_at is null) = (reason is null))
);
create index voter_cross_sides_list on voter_cross_sides (list_id, row);

create function kc.cross_open_by_both(p_match uuid) returns boolean language sql stable security definer
  set search_path = public, pg_temp as $$
  select count(*) = 2 and bool_and(opened_at is not null) and bool_or(unit_id = any (kc.actor_units()))
    from voter_cross_sides where match = p_match
$$;
grant execute on function kc.cross_open_by_both(uuid) to kc_app;

alter table voter_cross_sides enable row level security;
create policy own_unit on voter_cross_sides for select to kc_app
  using (unit_id = any ((select kc.actor_units())::text[]));
create policy open_by_both on voter_cross_sides for select to kc_app using (kc.cross_open_by_both(match));
create policy own_unit_opens on voter_cross_sides for update to kc_app
  using (unit_id = any ((select kc.actor_units())::text[]))
  with check (unit_id = any ((select kc.actor_units())::text[]));
grant select on voter_cross_sides to kc_app;
grant update (opened_by, opened_at, reason) on voter_cross_sides to kc_app;

create function kc.guard_cross_side() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  if old.opened_at is not null then raise exception 'a side is opened once' using errcode = '23514'; end if;
  if kc.actor_kind() <> 'person' or new.opened_by is distinct from kc.actor_person() then
    raise exception 'a person opens, in their own name' using errcode = '42501'; end if;
  return new;
end $$;
create trigger guard_cross_side before update of opened_by, opened_at, reason on voter_cross_sides for each row
  execute function kc.guard_cross_side();

-- What each side shows of its row, sealed, put here when it opens.
create table voter_cross_reveals (match uuid not null, unit_id text not null, sealed text not null,
  primary key (match, unit_id), foreign key (match, unit_id) references voter_cross_sides);
alter table voter_cross_reveals enable row level security;
create policy open_by_both on voter_cross_reveals for select to kc_app using (kc.cross_open_by_both(match));
create policy own_unit_shows on voter_cross_reveals for insert to kc_app
  with check (unit_id = any ((select kc.actor_units())::text[])
  and exists (select from voter_cross_sides s where s.match = voter_cross_reveals.match
    and s.unit_id = voter_cross_reveals.unit_id and s.opened_at is not null));
grant select, insert on voter_cross_reveals to kc_app;

-- Writing for the other side, which no actor may: only the program, for matches of a list of the unit it acts for, and
-- only what a side may know. Both return jobs for the other unit, to be handed to workers.
create function kc.record_cross_matches(p_list uuid, p_matches jsonb, p_at timestamptz) returns table (job uuid)
  language plpgsql security definer set search_path = public, pg_temp as $$
declare own_unit text; other record;
begin
  select unit_id into own_unit from voter_lists where id = p_list;
  if kc.actor_kind() <> 'system' or own_unit is null or not (own_unit = any (kc.actor_units())) then
    raise exception 'only the program records matches, for its unit' using errcode = '42501'; end if;
  create temporary table cross_new on commit drop as
    select m.match, m.own_row, m.other_list, m.other_row, m.kinds, l.unit_id as other_unit
    from jsonb_to_recordset(p_matches) as m (match uuid, own_row int, other_list uuid, other_row int, kinds text[])
    join voter_cross_publications p on p.list_id = m.other_list join voter_lists l on l.id = m.other_list
      where l.unit_id <> own_unit;
  create temporary table cross_fresh on commit drop as select n.* from cross_new n
    where not exists (select from voter_cross_sides s where s.match = n.match);
  insert into voter_cross_sides (match, unit_id, list_id, row, kinds, found_at)
    select match, own_unit, p_list, own_row, kinds, p_at from cross_new union all select match, other_unit, other_list,
      other_row, kinds, p_at from cross_new
    on conflict (match, unit_id) do update set kinds = excluded.kinds;
  for other in select distinct other_list, other_unit from cross_fresh f join voter_lists l on l.id = f.other_list
    where l.state = 'terimpor' loop
    job := gen_random_uuid();
    insert into jobs (id, unit_id, kind, input, created_at) values (job, other.other_unit, 'voters.link',
      jsonb_build_object('listId', other.other_list, 'again', true), p_at);
    return next;
  end loop;
  drop table cross_new;
  drop table cross_fresh;
end $$;
grant execute on function kc.record_cross_matches(uuid, jsonb, timestamptz) to kc_app;

create function kc.tell_cross_opened(p_match uuid, p_at timestamptz) returns uuid language plpgsql security definer
  set search_path = public, pg_temp as $$
declare opened voter_cross_sides; other voter_cross_sides; job uuid := gen_random_uuid();
begin
  select * into opened from voter_cross_sides where match = p_match and unit_id = any (kc.actor_units())
    and opened_at = p_at;
  if not found then raise exception 'nothing was opened' using errcode = '42501'; end if;
  select * into other from voter_cross_sides where match = p_match and unit_id <> opened.unit_id;
  insert into jobs (id, unit_id, kind, input, created_at) values (job, other.unit_id, 'voters.cross-opened',
    jsonb_build_object('match', p_match, 'listId', other.list_id, 'reason', opened.reason), p_at);
  return job;
end $$;
grant execute on function kc.tell_cross_opened(uuid, timestamptz) to kc_app;
