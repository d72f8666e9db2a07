-- A signed file that matches no letter is set aside for a reason, and stays in the list; or somebody says by hand which
-- letter it is of, and it is looked into as ever.
alter table letter_signed_entries drop constraint letter_signed_entries_state_check;
alter table letter_signed_entries add constraint letter_signed_entries_state_check
  check (state in ('menunggu', 'terikat', 'perlu-alasan', 'tidak-cocok', 'disisihkan'));
alter table letter_signed_entries add constraint set_aside_for_a_reason
  check (state <> 'disisihkan' or reason is not null);
