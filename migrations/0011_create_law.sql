-- The law itself is in law/, not here; only the days an office does not work, which every office keeps for itself.
create schema law;
grant usage on schema law to bahu_app;

create table law.holiday (
  regency text not null references access.regency,
  on_day date not null,
  kind text not null check (kind in ('national', 'joint-leave', 'local', 'working')),
  name text not null check (length(trim(name)) between 3 and 120),
  source text not null check (length(trim(source)) between 3 and 300),
  account text not null,
  at timestamptz not null default now(),
  primary key (regency, on_day)
);
comment on table law.holiday is 'Days the office does not work, beside the national ones of law/deadlines/holidays.yaml. One entry a day, with its source; what was taken out stays in the history.';
comment on column law.holiday.kind is 'working: a day that the national list calls a holiday and on which this office works all the same.';

alter table law.holiday enable row level security;
create policy read on law.holiday for select using (
  regency = (select access.regency()) and (select access.may('law.read')));
create policy add on law.holiday for insert with check (
  regency = (select access.regency()) and (select access.may('law.calendar')) and account = (select access.account()));
create policy remove on law.holiday for delete using (
  regency = (select access.regency()) and (select access.may('law.calendar')));
grant select, insert, delete on law.holiday to bahu_app;
select history.watch('law.holiday', 'law');
