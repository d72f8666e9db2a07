-- One tokeniser for what is searched and for what is searched for. A word is a run of letters and digits, without its
-- marks ("René" is "rene"); what a dot, a hyphen or an apostrophe joins is found by its parts and as one
-- ("543.977" by 543977, "S.I.P." by SIP, "Jum'at" by jumat).
create function kc.search_fold(p_text text) returns text language sql immutable set search_path = public, pg_temp as $$
  select lower(regexp_replace(translate(normalize(p_text, NFKD), U&'\2010\2011\2012\2013\2019\02BC', '----'''''),
    '[\u0300-\u036f]', '', 'g')) $$;
-- The words of a folded text, with a space between. Whatever is neither ASCII nor known to part words is part of one.
create function kc.search_split(p_folded text) returns text language sql immutable
  set search_path = public, pg_temp as $$
  select btrim(regexp_replace(p_folded, '[\u0001-\u002f\u003a-\u0060\u007b-\u00bf\u2000-\u206f\u3000-\u303f]+', ' ',
    'g')) $$;
create function kc.search_join(p_folded text) returns text language sql immutable
  set search_path = public, pg_temp as $$
  select regexp_replace(p_folded, '(?<=[a-z0-9])[.''-](?=[a-z0-9])', '', 'g') $$;
create function kc.search_index(p_text text) returns tsvector language sql immutable
  set search_path = public, pg_temp as $$
  select to_tsvector('simple', kc.search_split(folded)) || strip(to_tsvector('simple',
    kc.search_split(kc.search_join(folded)))) from kc.search_fold(p_text) folded $$;

-- Words that say nothing of what is looked for, unless nothing else is asked.
create function kc.search_is_filler(p_word text) returns boolean language sql immutable as $$
  select p_word in ('yang', 'di', 'ke', 'dari', 'dan', 'untuk', 'pada', 'dengan', 'oleh', 'dalam', 'adalah', 'itu',
    'ini', 'akan', 'juga', 'atau', 'tentang', 'the', 'of', 'in', 'on', 'at', 'to', 'and', 'for', 'from', 'with', 'by',
    'a', 'an', 'is', 'are', 'about') $$;
-- What is asked for in a query: its parts between spaces, ten at most.
create function kc.search_pieces(p_query text) returns table (parts text, whole text) language sql immutable
  set search_path = public, pg_temp as $$
  with pieces as (
    select at, kc.search_split(piece) as parts, kc.search_split(kc.search_join(piece)) as whole
    from regexp_split_to_table(kc.search_fold(left(p_query, 400)), '\s+') with ordinality as given(piece, at)),
  told as (select at, parts, whole, kc.search_is_filler(parts) as filler from pieces where parts <> '')
  select parts, whole from told where not filler or not exists (select from told t where not t.filler)
  order by at limit 10 $$;
-- Numbers and single letters are meant as they stand; of other words the beginning is enough.
create function kc.search_term(p_words text) returns text language sql immutable
  set search_path = public, pg_temp as $$
  select '(' || string_agg(case when word ~ '^([0-9]+|.)$' then quote_literal(word) else quote_literal(word) || ':*'
    end, ' & ') || ')' from string_to_array(p_words, ' ') as words, unnest(words) as word $$;
-- Null where nothing is asked for.
create function kc.search_query(p_query text) returns tsquery language sql immutable
  set search_path = public, pg_temp as $$
  select to_tsquery('simple', string_agg(case parts when whole then kc.search_term(parts)
    else '(' || kc.search_term(parts) || ' | ' || kc.search_term(whole) || ')' end, ' & '))
  from kc.search_pieces(p_query) $$;
-- The words of a query, to be marked where they are found.
create function kc.search_words(p_query text) returns text[] language sql immutable
  set search_path = public, pg_temp as $$
  select coalesce(array_agg(distinct word), '{}') from kc.search_pieces(p_query),
    unnest(string_to_array(parts || ' ' || whole, ' ')) as word $$;

drop index publications_search;
alter table publications drop column search;
alter table publications add column search tsvector not null generated always as (
  setweight(kc.search_index(title), 'A') || kc.search_index(kc.draft_text(content))) stored;
create index publications_search on publications using gin (search);

-- The newest thousand live items that match what somebody typed; see the migration that first made it.
create or replace function kc.search_publications(p_words text, p_unit text) returns setof uuid language plpgsql stable
  security definer set search_path = public, pg_temp as $$
begin
  return query execute 'select id from publications where unpublished_at is null and search @@ $1 and ($2 is null or '
    'unit_id = $2) order by published_at desc limit 1000'
    using kc.search_query(p_words), p_unit;
end $$;
grant execute on function kc.search_fold(text), kc.search_split(text), kc.search_join(text), kc.search_index(text),
  kc.search_is_filler(text), kc.search_pieces(text), kc.search_term(text), kc.search_query(text), kc.search_words(text)
  to kc_app;
