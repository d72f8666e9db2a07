-- As before, in a language whose plans a connection keeps.
create or replace function kc.mark_audit(p_unit text, p_seq bigint, p_mark text) returns void language plpgsql
  security definer set search_path = public, pg_temp as $$
begin
  update audit_events e set mark = p_mark where e.unit_id = p_unit and e.seq = p_seq and e.mark is null
    and e.xmin::text = (pg_current_xact_id()::text::bigint % 4294967296)::text;
end $$;
