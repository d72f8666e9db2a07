/** On the page of a letter: how it becomes one to many, its list, or the letter that it is a row of. */
import { Link, useNavigate } from '@tanstack/react-router';
import type { OutgoingView } from '../../../../src/letters/schema.ts';
import { Banner, Button, buttonClass, Card } from '../../../design/index.ts';
import { useText } from '../../../i18n/messages.ts';
import { useLetterCall } from '../../queries.ts';
import { mergeMessages } from './messages.ts';
import { beginMerge } from './queries.ts';

export function MergeLink({ letter }: { readonly letter: OutgoingView }) {
  const t = useText(mergeMessages);
  const navigate = useNavigate();
  const { id, version, state, may, merge, mergedOf } = letter;
  const begin = useLetterCall(
    () => beginMerge(id, version, 'sendiri'),
    () => void navigate({ to: '/surat-keluar/$outgoingId/daftar', params: { outgoingId: id } }),
  );
  if (mergedOf)
    return (
      <Banner
        action={
          <Link
            to="/surat-keluar/$outgoingId/daftar"
            params={{ outgoingId: mergedOf.id }}
            className={buttonClass('secondary')}
          >
            {t('openWhole')}
          </Link>
        }
      >
        {t('partOf', { n: mergedOf.n, of: mergedOf.of })}
      </Banner>
    );
  if (merge)
    return (
      <Card title={t('title')} className="border-nila/40">
        <p className="mb-3 text-ink-soft">{t(`${merge.numbering}Hint`)}</p>
        <Link to="/surat-keluar/$outgoingId/daftar" params={{ outgoingId: id }} className={buttonClass('primary')}>
          {t('openList', { rows: merge.rows })}
        </Link>
      </Card>
    );
  if (!may.write || state !== 'menyusun') return null;
  return (
    <p className="flex flex-wrap items-center gap-3">
      <Button busy={begin.isPending} onClick={() => begin.mutate(undefined)}>
        {t('toMany')}
      </Button>
      <span className="max-w-prose text-sm text-ink-faint">{t('toManyHint')}</span>
    </p>
  );
}
