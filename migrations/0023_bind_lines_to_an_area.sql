-- Who sends batches reads everybody sent, but only where they answer for the whole regency: an officer bound to some kecamatan
-- reads the lines of people there, whatever else the office does.
drop policy read on enrolment.line;
create policy read on enrolment.line for select using (regency = (select access.regency())
  and (((select access.may('enrolment.read')) and ((select access.whole()) or desa like any ((select access.areas())::text[])))
    or ((select access.may('enrolment.batch')) and (select access.whole()) and standing in ('sent', 'accepted', 'refused'))));
