/** A version in one line of arithmetic: opening + new − removed = closing. */
import { useQuery } from '@tanstack/react-query';
import type { RecapView, Version, VoterEvent } from '../../../src/elections/voters/schema.ts';
import { Banner, Card, cx } from '../../design/index.ts';
import { formatInstant, formatNumber } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useText } from '../../i18n/messages.ts';
import { SumParts } from '../recap/equation-card.tsx';
import { recapQuery } from '../recap/queries.ts';
import { twoOpenings } from './core/two-openings.ts';
import { versionMessages } from './messages.ts';

/** The sign before a number, beside it and below no word; a list of terms may hold nothing else. */
const signed =
  'grid grid-cols-[auto_auto] gap-x-3 before:row-start-2 before:text-xl before:text-ink-faint before:content-[attr(data-sign)] *:col-start-2';

/** A number that something stands behind opens those voters. */
export function VersionHead({
  version,
  onOpen,
}: {
  readonly version: Version;
  readonly onOpen: (event: VoterEvent) => void;
}) {
  const t = useText(versionMessages);
  const language = useLanguage();
  const { data: recap } = useQuery(recapQuery(version.id));
  const number = (value: number) => formatNumber(value, language);
  const terms = [
    { sign: '', label: t('opening'), value: version.opening },
    { sign: '+', label: t('added'), value: version.added, event: 'baru' },
    {
      sign: '−',
      label: t('removed'),
      value: version.removed,
      event: version.removed > version.unexplained ? 'tms' : 'keluar',
      unexplained: version.unexplained,
    },
    { sign: '=', label: t('closing'), value: version.rows },
  ] as const;
  const opens = (event: VoterEvent | undefined, value: number, words: string) =>
    event === undefined || value === 0 ? (
      words
    ) : (
      <button
        type="button"
        className="underline decoration-line-strong underline-offset-4 hover:text-nila-text"
        onClick={() => onOpen(event)}
      >
        {words}
      </button>
    );
  return (
    <Card
      title={version.name}
      aside={
        <span className="text-sm text-ink-soft">
          {t('settledAt', { when: formatInstant(version.settledAt, language) })}
        </span>
      }
    >
      <dl className="flex flex-wrap items-start gap-x-5 gap-y-3">
        {terms.map(({ sign, label, value, ...more }) => (
          <div key={label} data-sign={sign} className={cx(sign && signed)}>
            <dt className="text-xs font-semibold text-ink-faint">{label}</dt>
            <dd className="numeric text-2xl font-bold">
              {opens('event' in more ? more.event : undefined, value, number(value))}
            </dd>
            {'unexplained' in more && more.unexplained > 0 && (
              <dd className="text-sm text-needs-reading">
                {opens('keluar', more.unexplained, t('ofWhichUnexplained', { count: number(more.unexplained) }))}
              </dd>
            )}
          </div>
        ))}
        {(
          [
            ['changed', version.changed, 'ubah'],
            ['moved', version.moved, 'pindah'],
          ] as const
        ).map(([key, value, event]) => (
          <div key={key} className={cx(event === 'ubah' && 'ml-auto')}>
            <dt className="text-xs font-semibold text-ink-faint">{t(key)}</dt>
            <dd className="numeric text-lg font-semibold">{opens(event, value, number(value))}</dd>
          </div>
        ))}
      </dl>
      {recap && <SumParts recap={recap} />}
      <WhyRecapBegins version={version} recap={recap} />
      <Reason version={version} />
    </Card>
  );
}

/** Why it was settled although something was left; what was left its recap tells. */
function Reason({ version: { reason } }: { readonly version: Version }) {
  const t = useText(versionMessages);
  if (!reason) return null;
  return (
    <div className="mt-4">
      <Banner kind="attention">{t('settledBecause', { reason })}</Banner>
    </div>
  );
}

/** One sentence where the recap of the region begins with another number than the version. */
function WhyRecapBegins({ version, recap }: { readonly version: Version; readonly recap: RecapView | undefined }) {
  const t = useText(versionMessages);
  const language = useLanguage();
  const told = recap && twoOpenings(version, recap.top.measures);
  if (!told) return null;
  const number = (value: number) => formatNumber(value, language);
  const { inside, movedIn, outside } = told;
  const more = [
    movedIn > 0 && t('movedInto', { count: number(movedIn) }),
    movedIn < 0 && t('movedOutOf', { count: number(-movedIn) }),
    outside > 0 && t('stillOutside', { count: number(outside) }),
  ].filter(Boolean);
  return (
    <p className="mt-4 max-w-prose text-sm text-ink-soft">
      {[
        t('twoOpenings', { opening: number(version.opening), inside: number(inside), region: recap.top.name }),
        ...more,
      ].join('; ')}
      .
    </p>
  );
}
