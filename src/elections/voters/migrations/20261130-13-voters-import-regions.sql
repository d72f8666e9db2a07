-- How many of an import's rows live in the unit's own region, and where the others do.
alter table voter_imports add regions jsonb;
grant update (regions) on voter_imports to kc_app;
