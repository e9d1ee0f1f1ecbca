-- Who may be the person of a row is found by what they share with it: NIK, family card, birth and a word, birth and desa,
-- or desa and the whole name as it sounds. All but the last have an index; without one a short list from everywhere made
-- the whole register be opened. The sound is worked out by the program, whose tables of names grow: the upper part of the
-- number says by which tables, and 0 that nobody has worked it out yet.
create table identity.sound (
  regency text not null references access.regency,
  worker bigint not null,
  sound bigint not null default 0,
  primary key (regency, worker)
);
comment on table identity.sound is 'The whole name of each worker as it sounds, as a number; derived from registry.worker and nothing more. The database lays the rows, the next linkage fills them.';
comment on column identity.sound.sound is 'Version of the tables of names, then 32 bits of hash; 0 where it waits to be worked out.';
insert into identity.sound (regency, worker) select w.regency, w.id from registry.worker w;
create index sound_sound on identity.sound (regency, sound);

alter table identity.unmatched add sound bigint not null default 0;
comment on column identity.unmatched.sound is 'As in identity.sound, of the name of the row.';
create index unmatched_sound on identity.unmatched (regency, sound);

alter table identity.sound enable row level security;
create policy read on identity.sound for select using (regency = (select access.regency())
  and ((select access.may('ingest.load')) or (select access.may('registry.correct')) or (select access.may('identity.review')))
  and (select access.whole()));
create policy work_out on identity.sound for update using (regency = (select access.regency())
  and ((select access.may('ingest.load')) or (select access.may('registry.correct')) or (select access.may('identity.review')))
  and (select access.whole()));
grant select, update (sound) on identity.sound to bahu_app;
grant update (sound) on identity.unmatched to bahu_app;

create function identity.await_sounds() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  insert into identity.sound (regency, worker) select f.regency, f.id from fresh f on conflict do nothing;
  return null;
end $$;
create trigger sounds after insert on registry.worker
  referencing new table as fresh for each statement execute function identity.await_sounds();

create function identity.await_sound() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  update identity.sound s set sound = 0 where s.regency = new.regency and s.worker = new.id;
  return null;
end $$;
create trigger sound after update of name on registry.worker
  for each row when (new.name is distinct from old.name) execute function identity.await_sound();
revoke execute on function identity.await_sounds(), identity.await_sound() from public;
