-- Which process runs a job, and until when it is believed to live.
alter table jobs add column worker text, add column alive_until timestamptz;
