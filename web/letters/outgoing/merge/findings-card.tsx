/** What the check found over all rows, by kind, with the rows; what differs from row to row; what an approval is of. */
import type { MergeView } from '../../../../src/letters/schema.ts';
import { Badge, Button, Card, List } from '../../../design/index.ts';
import { useLanguage } from '../../../i18n/language.ts';
import { useText } from '../../../i18n/messages.ts';
import { mergeMessages } from './messages.ts';

export function FindingsCard({
  merge: { rows, check, differs, unused, hash },
  onLook,
}: {
  readonly merge: MergeView;
  readonly onLook: (n: number) => void;
}) {
  const t = useText(mergeMessages);
  const language = useLanguage();
  return (
    <Card title={t('findings')}>
      {check.state === 'selesai' && check.findings.length === 0 && (
        <p className="text-ink-soft">{t('noFindings', { rows })}</p>
      )}
      {check.state === 'belum' && <p className="text-ink-soft">{t('unchecked')}</p>}
      <List label={t('findings')}>
        {check.findings.map(({ rule, says, stops, count, rows: places }) => (
          <li key={`${rule} ${says.id}`} className="grid gap-1 py-2">
            <span className="flex flex-wrap items-center gap-2">
              <Badge tone={stops ? 'bad' : 'attention'}>{stops ? t('stops') : t('look')}</Badge>
              <span className="break-words">{says[language]}</span>
              <span className="numeric text-sm text-ink-faint">{t('ofRows', { count })}</span>
            </span>
            <span className="flex flex-wrap gap-1">
              {places.map((n) => (
                <Button key={n} size="small" look="quiet" onClick={() => onLook(n)}>
                  {t('row')} {n}
                </Button>
              ))}
              {count > places.length && <span className="text-sm text-ink-faint">…</span>}
            </span>
          </li>
        ))}
      </List>
      {differs.length > 0 && (
        <p className="mt-3 text-sm text-ink-soft">
          <b>{t('differs')}:</b> {differs.map(({ head, values }) => t('values', { head, values })).join(' · ')}
        </p>
      )}
      {unused.length > 0 && <p className="mt-1 text-sm text-ink-faint">{t('unused', { slots: unused.join(', ') })}</p>}
      <p className="mt-3 text-sm text-ink-faint">
        {t('hash')}: <code className="break-all">{hash}</code>. {t('hashHint')}
      </p>
    </Card>
  );
}
