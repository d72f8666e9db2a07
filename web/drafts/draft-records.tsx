/** Who had a hand in a draft, and the record of its approval. */
import type { DraftView } from '../../src/drafts/schema.ts';
import { Banner, Card } from '../design/index.ts';
import { formatInstant } from '../i18n/format.ts';
import { useLanguage } from '../i18n/language.ts';
import { useText } from '../i18n/messages.ts';
import { draftMessages } from './messages.ts';

export function DraftRecords({
  draft,
  nameOf,
}: {
  readonly draft: DraftView;
  readonly nameOf: (person: string) => string;
}) {
  const t = useText(draftMessages);
  const language = useLanguage();
  const { approval, reviewed } = draft;
  const rows: [string, string][] = [[t('writtenBy'), draft.contributors.map(nameOf).join(', ')]];
  if (reviewed) rows.push([t('reviewedBy'), `${nameOf(reviewed.by)}, ${formatInstant(reviewed.at, language)}`]);
  return (
    <>
      {approval && (
        <Card title={t('approval')}>
          {!approval.fits && <Banner kind="bad">{t('approvalUnfit')}</Banner>}
          <Facts
            rows={[
              [t('approvedBy'), nameOf(approval.by)],
              [t('position'), approval.position],
              [t('approvedAt'), formatInstant(approval.at, language)],
            ]}
          />
          <p className="mt-2 text-sm text-ink-faint">{t('hash')}</p>
          <p className="numeric font-mono text-xs break-all">{approval.hash}</p>
          <p className="mt-1 text-xs text-ink-faint">{t('hashHint')}</p>
        </Card>
      )}
      <Card title={t('details')}>
        <Facts rows={rows} />
      </Card>
    </>
  );
}

function Facts({ rows }: { readonly rows: readonly (readonly [string, string])[] }) {
  return (
    <dl className="grid gap-x-4 gap-y-1 text-sm sm:grid-cols-[8rem_minmax(0,1fr)]">
      {rows.map(([label, value]) => (
        <div key={label} className="contents">
          <dt className="text-ink-faint">{label}</dt>
          <dd className="break-words">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
