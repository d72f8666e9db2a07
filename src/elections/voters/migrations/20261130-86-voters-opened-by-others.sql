-- What other units have opened of the same regions, also what is hidden at the moment: who has read it still knows it.
-- Tells which cells were shown (0) and which were hidden (null), and no number.
create function kc.opened_by_others(p_recap uuid, p_codes text[]) returns table (code text, cells jsonb)
  language sql stable security definer set search_path = public, pg_temp as $$
  select o.code, jsonb_object_agg(o.cell, case when o.hides then 'null'::jsonb else '0'::jsonb end) from (
    select w.code, c.key as cell, bool_or(c.value = 'null'::jsonb) as hides
    from voter_recaps own
      join voter_releases r on r.kind = own.kind and r.period = own.period and r.unit_id <> own.unit_id
      join voter_release_rows w on w.recap_id = r.recap_id and w.code = any (p_codes)
      cross join jsonb_each(w.cells) c
    where own.id = p_recap group by w.code, c.key) o
  group by o.code $$;
revoke all on function kc.opened_by_others(uuid, text[]) from public;
grant execute on function kc.opened_by_others(uuid, text[]) to kc_app;
