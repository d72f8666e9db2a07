/** A form of a recap, filled; and the pictures that go with it. */
import { knownUnit } from '../../../../identity/index.ts';
import type { Tx, UnitId } from '../../../../platform/index.ts';
import { agePyramid, changeBars, type ChartName } from '../charts.ts';
import { fillForm, formsOf } from '../forms.ts';
import type { FormPdf } from '../form-pdf.ts';
import { provedIdentities, type Identity } from '../identities.ts';
import { recapLevels, type RecapLevel } from '../measures.ts';
import { nameOfRegion, rowsOfUnit } from '../places.ts';
import { remarksOf } from '../remarks.ts';
import { readRecap, readRecapRows } from '../store.ts';
import { namesBelow } from './names-below.ts';

/** Null when the recap is not in the actor's sight or its unit has no such form. */
export async function filledForm(
  tx: Tx,
  recapId: string,
  code: string,
): Promise<(Omit<FormPdf, 'at' | 'printed' | 'signature'> & { readonly unitId: UnitId }) | null> {
  const found = await recapOf(tx, recapId);
  const form = found === null ? undefined : formsOf(found.unit.level).find((each) => each.code === code);
  if (found === null || form === undefined) return null;
  const { recap, unit } = found;
  const rows = rowsOfUnit(
    unit,
    await readRecapRows(tx, recapId, { levels: recapLevels.filter((one) => one !== 'tps') }),
  );
  const children = rows.filter(({ level }) => level === form.child);
  const top = rows.find((row) => row.level === unit.level && row.code === unit.id);
  const names = await namesBelow(tx, unit.id, recap.caveats);
  const head = {
    unitName: unit.fullName,
    period: recap.period,
    hash: recap.content_hash,
    remarks: remarksOf(top?.measures ?? {}, recap.caveats, names).map(({ text }) => text.id),
  };
  return {
    ...fillForm(form, head, children, nameOfRegion),
    unitId: unit.id,
    identities: printedIdentities(provedIdentities({ rows })),
    charts: form.code.includes('perubahan')
      ? [
          {
            title: `Perubahan pemilih per ${form.childLabel.toLowerCase()}`,
            svg: await changeBars(children, nameOfRegion),
          },
        ]
      : top
        ? [{ title: 'Pemilih menurut umur dan jenis kelamin', svg: await agePyramid(top) }]
        : [],
  };
}

/** What every form proves, and what does not hold: of one cause the largest region. */
function printedIdentities(identities: readonly Identity[]): Identity[] {
  const causes = new Set<string>();
  return identities.filter(({ code, holds }) => {
    const [says = ''] = code.split('/');
    if (holds) return ['change', 'sex', 'sum'].includes(says);
    const cause = says === 'sum' ? code : says;
    return !causes.has(cause) && causes.add(cause);
  });
}

/** A picture as SVG of a region of the recap; null when there is none. */
export async function recapChart(
  tx: Tx,
  recapId: string,
  chart: ChartName,
  region: { readonly level: RecapLevel; readonly code: string } | null,
): Promise<string | null> {
  const found = await recapOf(tx, recapId);
  if (found === null) return null;
  const { level, code } = region ?? { level: found.unit.level as RecapLevel, code: found.unit.id };
  if (chart === 'umur') {
    const [top] = (await readRecapRows(tx, recapId, { levels: [level] })).filter((row) => row.code === code);
    return top ? agePyramid(top) : null;
  }
  const below = recapLevels[recapLevels.indexOf(level) + 1];
  const children =
    below === undefined || below === 'tps' ? [] : await readRecapRows(tx, recapId, { levels: [below], parent: code });
  return children.length === 0 ? null : changeBars(children, nameOfRegion);
}

async function recapOf(tx: Tx, recapId: string) {
  const recap = await readRecap(tx, recapId);
  return recap === null ? null : { recap, unit: await knownUnit(tx, recap.unit_id) };
}
