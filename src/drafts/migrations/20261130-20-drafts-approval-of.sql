-- Which record of its unit's chain is the approval in force of a text: for whoever checks it.
create function kc.approval_of_text(p_draft uuid) returns table (unit_id text, seq bigint)
  language sql stable security definer set search_path = public, pg_temp as $$
  select d.unit_id, d.approval from drafts d where d.id = p_draft and d.approval is not null
$$;
