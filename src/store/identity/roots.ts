/**
 * Merged records with the one that speaks for each now, as two common table expressions of a `with recursive` query in
 * which `$1` is the regency. There are few of them, however large the register is.
 */
export const roots = `climb as (
     select id, merged_into as root from registry.worker where regency = $1 and merged_into is not null
     union all
     select c.id, w.merged_into from climb c join registry.worker w on w.regency = $1 and w.id = c.root and w.merged_into is not null
   ), roots as materialized (
     select c.id, c.root from climb c join registry.worker w on w.regency = $1 and w.id = c.root and w.merged_into is null
   )`
