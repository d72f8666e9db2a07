-- What somebody asks for, with the other ways to write it (src/newsroom/queries/widen.ts): an array of what is asked
-- for, each {"typed": text, "all": [text], "phrases": [text]}. The tokeniser is the one of the index; of what was
-- typed the beginning of a word is enough, of the other ways whole words count: all of them, or one after the other.
create function kc.search_widened(p_asked jsonb) returns tsquery language sql immutable
  set search_path = public, pg_temp as $$
  with told as (
    select at, value, nullif(kc.search_query(value->>'typed')::text, '') as typed,
      kc.search_is_filler(kc.search_split(kc.search_fold(value->>'typed'))) as filler
    from jsonb_array_elements(p_asked) with ordinality as given(value, at)),
  kept as (select * from told where typed is not null and (not filler or not exists (select from told t
    where t.typed is not null and not t.filler)) order by at limit 10)
  select string_agg('(' || concat_ws(' | ', typed,
    (select string_agg('(' || nullif(plainto_tsquery('simple', kc.search_split(kc.search_fold(way)))::text, '') || ')',
      ' | ') from jsonb_array_elements_text(value->'all') way),
    (select string_agg('(' || nullif(phraseto_tsquery('simple', kc.search_split(kc.search_fold(way)))::text, '') || ')',
      ' | ') from jsonb_array_elements_text(value->'phrases') way)) || ')', ' & ')::tsquery
  from kept $$;
-- The words to be marked where they are found: what was typed, and of the other ways numbers and longer words.
create function kc.search_widened_words(p_asked jsonb) returns text[] language sql immutable
  set search_path = public, pg_temp as $$
  select coalesce(array_agg(distinct word), '{}') from (
    select unnest(kc.search_words(value->>'typed')) as word from jsonb_array_elements(p_asked)
    union select word from jsonb_array_elements(p_asked) given(value),
      jsonb_array_elements_text((value->'all') || (value->'phrases')) way, unnest(kc.search_words(way)) as word
      where word ~ '^[0-9]+$' or length(word) > 3) as words $$;

-- The newest thousand live items that match what somebody typed, and as many that match it written in another way; see
-- the migration that first made it.
drop function kc.search_publications(text, text);
create function kc.search_publications(p_words text, p_asked jsonb, p_unit text) returns setof uuid language plpgsql
  stable security definer set search_path = public, pg_temp as $$
declare
  one constant text := 'select id from publications where unpublished_at is null and search @@ $1 and ($2 is null or '
    'unit_id = $2) order by published_at desc limit 1000';
  typed constant tsquery := kc.search_query(p_words);
  widened constant tsquery := kc.search_widened(p_asked);
begin
  return query execute one using typed, p_unit;
  if widened is distinct from typed then return query execute one using widened, p_unit; end if;
end $$;
grant execute on function kc.search_publications(text, jsonb, text), kc.search_widened(jsonb),
  kc.search_widened_words(jsonb) to kc_app;
