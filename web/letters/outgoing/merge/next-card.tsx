/** The one step that comes next of a letter to many. */
import { Link } from '@tanstack/react-router';
import type { MergeView, OutgoingView } from '../../../../src/letters/schema.ts';
import { Banner, Button, buttonClass, Card, Progress } from '../../../design/index.ts';
import { useText } from '../../../i18n/messages.ts';
import { useLetterCall } from '../../queries.ts';
import { mergeMessages } from './messages.ts';
import { checkMerge } from './queries.ts';

type Step = 'fill' | 'check' | 'again' | 'mend' | 'send' | 'wait' | 'files' | 'signing' | 'dispatch' | 'one' | 'all';

/** What is to be done of a letter and its list as they stand. */
export function stepOf(
  { state, draftState }: Pick<OutgoingView, 'state' | 'draftState'>,
  { rows, check, letters, numbering }: Pick<MergeView, 'rows' | 'check' | 'letters' | 'numbering'>,
): Step {
  const isApproved = draftState === 'disetujui';
  if (rows === 0) return 'fill';
  if (isApproved && numbering === 'daftar') return 'one';
  if (isApproved && letters.count > 0) {
    if (letters.bernomor > 0) return letters.ditandatangani + letters.terkirim > 0 ? 'signing' : 'files';
    return letters.ditandatangani > 0 ? 'dispatch' : 'all';
  }
  if (draftState === 'diperiksa') return 'wait';
  if (check.findings.some(({ stops }) => stops)) return 'mend';
  if (check.state === 'selesai') return 'send';
  return state === 'bernomor' ? 'again' : 'check';
}

export function NextCard({ letter, merge }: { readonly letter: OutgoingView; readonly merge: MergeView }) {
  const t = useText(mergeMessages);
  const { rows, check, letters, may } = merge;
  const step = stepOf(letter, merge);
  const look = useLetterCall(() => checkMerge(letter.id, merge.version));
  const stopping = check.findings.filter(({ stops }) => stops).length;
  const says = {
    fill: t('nextFill'),
    check: t('nextCheck', { rows }),
    again: t('nextAgain'),
    mend: t('nextMend', { count: stopping }),
    send: t('nextSend', { rows }),
    files: t('nextFiles', { count: letters.count, first: letters.first ?? '', last: letters.last ?? '' }),
    wait: t('nextWait', { rows }),
    signing: t('nextSigning', { signed: letters.ditandatangani + letters.terkirim, count: letters.bernomor }),
    dispatch: t('nextDispatch', { count: letters.ditandatangani }),
    one: t('nextOne'),
    all: t('nextAll'),
  }[step];
  const isRunning = check.state === 'berjalan';
  return (
    <Card title={t('next')} className="border-nila/40">
      <p className="mb-3 text-ink-soft">{says}</p>
      {merge.unknown.length > 0 && (
        <Banner kind="attention">{t('unknown', { slots: merge.unknown.map((slot) => `{${slot}}`).join(', ') })}</Banner>
      )}
      {isRunning && <Progress label={t('checking', { done: check.done, rows })} done={check.done} total={rows} />}
      <div className="mt-2 flex flex-wrap gap-2">
        {may.write && (step === 'check' || step === 'again' || step === 'mend') && !isRunning && (
          <Button look="primary" busy={look.isPending} onClick={() => look.mutate(undefined)}>
            {t('check')}
          </Button>
        )}
        {letter.draftId !== null && (step === 'send' || step === 'wait') && (
          <Link
            to="/draf/$draftId"
            params={{ draftId: letter.draftId }}
            className={buttonClass(step === 'send' ? 'primary' : 'secondary')}
          >
            {t('openText')}
          </Link>
        )}
      </div>
    </Card>
  );
}
