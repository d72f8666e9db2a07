-- How secret filed letters are, and which outgoing ones the actor does not see: a file is hidden with them.
create function kc.letters_class(p_ids text[]) returns text language sql stable security definer
  set search_path = public, pg_temp as $$
  select kc.highest_class(kc.papers_class(array_agg(paper_id) filter (where paper_id is not null)),
    case when bool_or(secret) then 'rahasia' end) from letters where id = any (p_ids::uuid[]) $$;
create function kc.outgoing_class(p_ids text[]) returns text language sql stable security definer
  set search_path = public, pg_temp as $$
  select case c when 'sangat rahasia' then 'rahasia' else c end from (select kc.highest_class(variadic
    array(select o.fields->>'security' from outgoing_letters o where o.id = any (p_ids::uuid[]))
    || array[kc.papers_class(array(select unnest(o.papers) from outgoing_letters o where o.id = any (p_ids::uuid[]))),
      (select kc.letters_class(array_agg(o.answers::text)) from outgoing_letters o
        where o.id = any (p_ids::uuid[]) and o.answers is not null)]) as c) h $$;
create function kc.hidden_outgoing_ids() returns uuid[] language sql stable security definer
  set search_path = public, pg_temp as $$ select coalesce(array_agg(h), '{}') from kc.hidden_outgoing() h $$;
grant execute on function kc.hidden_outgoing_ids() to kc_app;
select kc.class_record_subject('letter', 'kc.letters_class', 'kc.hidden_letters');
select kc.class_record_subject('outgoing', 'kc.outgoing_class', 'kc.hidden_outgoing_ids');
