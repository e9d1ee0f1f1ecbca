-- Who is bound to some kecamatan reads the months of people there, as they read the people: the whole regency's stay with who
-- answers for all of it. What such a reader counts of a bill is therefore its own people; documents and books are read as before.
drop policy read on contributions.month_line;
create policy read on contributions.month_line for select using (regency = (select access.regency())
  and (select access.may('contributions.read')) and ((select access.whole())
    or exists (select from registry.worker w where w.regency = month_line.regency and w.id = month_line.worker and w.desa like any ((select access.areas())::text[]))));
drop policy read on contributions.settled_line;
create policy read on contributions.settled_line for select using (regency = (select access.regency())
  and (select access.may('contributions.read')) and ((select access.whole())
    or exists (select from registry.worker w where w.regency = settled_line.regency and w.id = settled_line.worker and w.desa like any ((select access.areas())::text[]))));
drop policy read on contributions.finding;
create policy read on contributions.finding for select using (regency = (select access.regency())
  and (select access.may('contributions.read')) and ((select access.whole())
    or exists (select from registry.worker w where w.regency = finding.regency and w.id = finding.worker and w.desa like any ((select access.areas())::text[]))));
