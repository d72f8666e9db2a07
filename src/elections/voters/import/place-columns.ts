/** RT, RW and TPS: small numbers, the first two perhaps in one column. */
import { isNothing, small, smallest, unreadable } from './cells.ts';
import { problem, valueOf, type ColumnOf, type Part, type Problem, type Value } from './expression-parts.ts';

export function placeColumns(of: ColumnOf): Part {
  const values: Value[] = [];
  const problems: Problem[] = [];
  const pair = of('rt_rw');
  for (const [alias, side] of [
    ['rt', 1],
    ['rw', 2],
  ] as const) {
    const c = of(alias);
    const half =
      pair === null
        ? null
        : `(case when ${isNothing(pair)} then null else split_part(replace(replace(${pair}, '\\', '/'), '-', '/'), '/',
          ${side}) end)`;
    values.push([alias, c !== null ? small(c) : half === null ? 'null::smallint' : `nullif(${smallest(half)}, 0)`]);
    if (c !== null) problems.push(problem('number', alias, `${alias} is not null`, unreadable(c)));
    else if (pair !== null && half !== null)
      problems.push(problem('number', 'rt_rw', `${alias} is not null`, unreadable(half)));
  }
  const tps = of('tps');
  values.push(valueOf('tps', tps, small, 'smallint'));
  if (tps !== null) problems.push(problem('number', 'tps', 'tps is not null', unreadable(tps)));
  return { values, problems };
}
