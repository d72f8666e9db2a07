-- As before. Fresh readers are met by grouping and not by a join: the planner takes both sides for a few rows and would
-- compare each with each.
create or replace function kc.count_views(p_day date, p_views jsonb) returns void language plpgsql security definer
  set search_path = public, pg_temp as $$
declare v_salt bytea;
begin
  select salt into v_salt from kc_private.portal_salts where day = p_day;
  if v_salt is null then
    delete from kc_private.portal_salts where day < p_day;
    delete from kc_private.portal_seen where day < p_day;
    insert into kc_private.portal_salts
      values (p_day, decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex'))
      on conflict do nothing;
    select salt into v_salt from kc_private.portal_salts where day = p_day;
  end if;
  with given as (
    select distinct p.id, sha256(v_salt || convert_to(concat_ws(E'\n', p.id::text, v.address), 'UTF8')) as reader
    from jsonb_to_recordset(p_views) as v(unit text, number int, address text)
      join publications p on p.unit_id = v.unit and p.number = v.number and p.unpublished_at is null),
  fresh as (insert into kc_private.portal_seen select p_day, reader from given order by reader
    on conflict do nothing returning reader),
  met as (
    select min(side.id)::uuid as id
    from (select id::text, reader from given union all select null, reader from fresh) as side
    group by side.reader having count(*) = 2)
  insert into publication_views as counted
    select met.id, p_day, count(*) from met group by met.id order by 1
    on conflict (publication_id, day) do update set count = counted.count + excluded.count;
end $$;
