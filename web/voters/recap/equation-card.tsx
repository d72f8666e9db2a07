/** A recap in one line of arithmetic, who its sum is made of, and what is to be said beside it. */
import { caveatCodes, type RecapView } from '../../../src/elections/voters/schema.ts';
import { Card, cx } from '../../design/index.ts';
import { formatNumber } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useText } from '../../i18n/messages.ts';
import { measureLabel } from './labels.ts';
import { recapMessages } from './messages.ts';

/** The sign before a number, beside it and below no word; a list of terms may hold nothing else. */
const signed =
  'grid grid-cols-[auto_auto] gap-x-3 before:row-start-2 before:text-xl before:text-ink-faint ' +
  'before:content-[attr(data-sign)] *:col-start-2';
/** Terms that are told also where they are nothing. */
const always: ReadonlySet<string> = new Set(['awal', 'baru', 'tms', 'total']);
const terms = [
  ['awal', ''],
  ['baru', '+'],
  ['tms', '−'],
  ['masuk', '+'],
  ['keluar', '−'],
  ['total', '='],
] as const;

export function EquationCard({ recap }: { readonly recap: RecapView }) {
  const t = useText(recapMessages);
  const language = useLanguage();
  const { measures, name } = recap.top;
  // Who only moved from one village of the region to another is told below: as terms they would cancel each other.
  const { masuk = 0, keluar = 0 } = measures;
  const moves = masuk !== keluar;
  return (
    <Card title={name}>
      <dl className="flex flex-wrap items-start gap-x-4 gap-y-3">
        {terms
          .filter(([measure]) => always.has(measure) || (moves && (measures[measure] ?? 0) > 0))
          .map(([measure, sign]) => (
            <div key={measure} data-sign={sign} className={cx(sign && signed)}>
              <dt className="text-xs font-semibold text-ink-faint">{measureLabel(measure, language)}</dt>
              <dd className="numeric text-2xl font-bold">{formatNumber(measures[measure] ?? 0, language)}</dd>
            </div>
          ))}
      </dl>
      {masuk > 0 && !moves && (
        <p className="mt-2 text-sm text-ink-soft">{t('movedInside', { count: formatNumber(masuk, language) })}</p>
      )}
      <SumParts recap={recap} />
    </Card>
  );
}

/** Men, women and those without a sex make the sum; then who is in it but in no village. */
export function SumParts({ recap }: { readonly recap: RecapView }) {
  const t = useText(recapMessages);
  const language = useLanguage();
  const { total = 0, l = 0, p = 0, sex_unknown: sexless = 0 } = recap.top.measures;
  const number = (value: number) => formatNumber(value, language);
  const told = recap.remarks.filter(({ code }) => !(caveatCodes as readonly string[]).includes(code));
  return (
    <div className="mt-3 grid gap-1 text-sm">
      <p className="numeric text-ink-soft">
        {t('madeOf', { total: number(total), l: number(l), p: number(p) })}
        {sexless > 0 && ` + ${t('countSexless', { count: number(sexless) })}`}
      </p>
      {told.length > 0 && (
        <ul className="grid gap-1 text-needs-reading">
          {told.map(({ code, text }) => (
            <li key={code}>{text[language]}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
