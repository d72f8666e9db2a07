-- A letter does not go out with names in braces that nobody filled.
insert into letter_rules (code, since, stops, source, saved_at)
values ('slot-open', '2020-01-01', true,
  'Keputusan perancang aplikasi: surat dengan kurung kurawal yang belum terisi tidak keluar', now());
