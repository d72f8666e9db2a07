-- Photos in an approved sheet are for the units below as well: those of the sheet's own unit. To name the hash of another
-- unit's photo in a sheet opens nothing.
alter policy shared on photos using (exists (
  select from approved_sheets s where s.activity_id = photos.activity_id and s.unit_id = photos.unit_id
    and s.facts @> jsonb_build_object('photos', jsonb_build_array(jsonb_build_object('sha256', photos.sha256)))));
