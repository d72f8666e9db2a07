-- How a post disposed letters lately is asked whenever it disposes one.
create index dispositions_lately on dispositions (unit_id, from_position, from_section, sent_at desc);
