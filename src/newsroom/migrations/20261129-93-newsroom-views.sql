-- Readings are counted many at once. A reader is their address alone, so that another browser makes no second reader of
-- them; it is mixed with the salt of the day and forgotten with it, as before. `p_views`: [{unit, number, address}].
create function kc.count_views(p_day date, p_views jsonb) returns void language plpgsql security definer
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
    on conflict do nothing returning reader)
  insert into publication_views as counted
    select given.id, p_day, count(*) from given join fresh on fresh.reader = given.reader group by given.id order by 1
    on conflict (publication_id, day) do update set count = counted.count + excluded.count;
end $$;
drop function kc.count_view(uuid, date, text, text);
revoke execute on function kc.count_views(date, jsonb) from public;
grant execute on function kc.count_views(date, jsonb) to kc_app;
