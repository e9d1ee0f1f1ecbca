-- What a function gives has no statistics: taken for a handful, everybody's months would be joined row by row.
alter function contributions.lapses(date) set enable_nestloop = off;
