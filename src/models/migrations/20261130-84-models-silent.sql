-- Whether an engine could not be reached or did not answer in time: it is left alone for some minutes.
alter table model_calls add column silent boolean not null default false;
create index model_calls_engine on model_calls (engine_id, ended_at desc) where ended_at is not null;
grant update (silent) on model_calls to kc_app;
