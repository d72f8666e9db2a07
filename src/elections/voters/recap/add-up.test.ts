import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addUp } from './add-up.ts';
import { provedIdentities } from './identities.ts';
import { valueOf, type RecapRow } from './measures.ts';

/** What provinces sent to the nation: each with its regencies, numbers at random, balanced in themselves. */
const sent = fc
  .array(
    fc.record({
      province: fc.constantFrom('53', '61', '91'),
      regency: fc.integer({ min: 1, max: 9 }),
      l: fc.nat(900_000),
      p: fc.nat(900_000),
      baru: fc.nat(9_000),
      tms: fc.nat(9_000),
    }),
    { minLength: 1, maxLength: 20 },
  )
  .map((list): RecapRow[] =>
    [...new Map(list.map((one) => [`${one.province}0${one.regency}`, one]))].map(([code, { l, p, baru, tms }]) => ({
      level: 'regency',
      code,
      measures: { l, p, total: l + p, baru, tms, awal: l + p - baru + tms, regencies: 1, disabled: 0 },
    })),
  );

it('sums to the nation as the identities demand, whoever sent what first', () => {
  fc.assert(
    fc.property(sent, (regencies) => {
      const rows = addUp(regencies, 'regency');
      for (const identity of provedIdentities({ rows }).filter(({ code }) => /^(sum|change|sex)\//.test(code)))
        expect(identity, identity.code).toMatchObject({ holds: true });
      const nation = rows.find(({ level }) => level === 'national');
      expect(valueOf(nation?.measures ?? {}, 'total')).toBe(
        regencies.reduce((sum, { measures }) => sum + valueOf(measures, 'total'), 0),
      );
      expect(addUp(regencies.toReversed(), 'regency')).toEqual(rows);
    }),
  );
});
