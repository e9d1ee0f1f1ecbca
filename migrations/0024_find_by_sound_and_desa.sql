-- A common name sounds alike in every desa: the number holds the desa with the name, so that only neighbours are looked up.
comment on table identity.sound is 'The desa and the whole name of each worker as it sounds, as a number; derived from registry.worker and nothing more. The database lays the rows, the next linkage fills them.';
drop trigger sound on registry.worker;
create trigger sound after update of name, desa on registry.worker
  for each row when ((new.name, new.desa) is distinct from (old.name, old.desa)) execute function identity.await_sound();
