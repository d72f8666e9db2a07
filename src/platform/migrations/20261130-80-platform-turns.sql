-- Units take turns: whose job was begun longest ago comes next. Waiting jobs by unit, and when a unit's last was begun.
create index jobs_waiting_of_unit on jobs (unit_id, run_after, created_at) where state = 'queued';
create index jobs_begun on jobs (unit_id, started_at desc) where started_at is not null;
