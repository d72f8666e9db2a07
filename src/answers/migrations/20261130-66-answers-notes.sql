-- An answer that was given tells the loop what texts about it rest on: its question and its claims.
create function kc.tell_answer() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  if new.state = 'dijawab' then
    perform kc.set_basis('answer', new.id::text, new.unit_id, 'answer', kc.sha256_text(new.question || coalesce((
      select string_agg(E'\n' || (claim->>'text'), '' order by n)
      from jsonb_array_elements(new.answer->'claims') with ordinality as claims(claim, n)), '')), false, false);
  end if;
  return null;
end $$;
create trigger tell_answer after insert or update on answers for each row execute function kc.tell_answer();
