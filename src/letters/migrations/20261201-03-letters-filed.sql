-- Letters are filed with the matter that they belong to (records).
create function kc.hidden_letters() returns uuid[] language sql stable security definer
  set search_path = public, pg_temp as $$
  select coalesce(array_agg(id), '{}') from letters where paper_id = any (kc.hidden_papers()) $$;
create function kc.unit_of_outgoing(p_id text) returns text language sql stable security definer
  set search_path = public, pg_temp as $$
  select case when p_id ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
    then (select unit_id from outgoing_letters where id = p_id::uuid) end $$;
select kc.register_record_subject('letter', 'kc.document_unit_of_letter', 'kc.hidden_letters');
select kc.register_record_subject('outgoing', 'kc.unit_of_outgoing', null);
