/** One proposal: its field, its value, how sure it is, and what a person decided; corrected in its place. */
import Check from 'lucide-react/icons/check';
import Pencil from 'lucide-react/icons/pencil';
import Undo2 from 'lucide-react/icons/undo-2';
import X from 'lucide-react/icons/x';
import type { ReactNode } from 'react';
import { Badge, Button, cx } from '../design/index.ts';
import { useLanguage } from '../i18n/language.ts';
import { useText } from '../i18n/messages.ts';
import { Correction } from './correction.tsx';
import { documentMessages } from './messages.ts';
import type { ReviewForm } from './review-form.ts';
import type { Item, Review } from './use-review.ts';

export function ProposalItem({
  item,
  index,
  review,
  form,
  cuttings,
}: {
  readonly item: Item;
  readonly index: number;
  readonly review: Review;
  readonly form: ReviewForm;
  readonly cuttings: ReactNode;
}) {
  const language = useLanguage();
  const { at, names } = review;
  const refused = item.decision === 'ditolak';
  const editing = review.editing === item.proposal.id;
  const proposal = item.corrected ?? item.proposal;
  return (
    <article
      {...(index === at ? { 'aria-current': 'true' as const } : {})}
      onPointerDown={() => {
        if (index !== at) review.move(index);
      }}
      className={cx(
        'border-b border-line px-4 py-3',
        index === at && 'bg-nila-soft/60 shadow-[inset_3px_0_0_var(--nila)]',
        refused && 'opacity-65',
      )}
    >
      <div className="flex flex-wrap items-center justify-between gap-2 text-xs text-ink-faint">
        <span className="font-semibold">{form.field(item.proposal)[language]}</span>
        <DecisionMark item={item} />
      </div>
      {editing ? (
        <Correction
          proposal={proposal}
          names={names}
          Controls={form.Controls}
          onSave={(value) => review.take(item, 'correct', value)}
          onCancel={() => review.setEditing(undefined)}
        />
      ) : (
        <div className={cx('break-words', refused && 'line-through')}>
          <form.Value proposal={proposal} names={names} />
        </div>
      )}
      {item.proposal.note && <p className="mt-1 text-sm text-needs-reading">{item.proposal.note[language]}</p>}
      {cuttings}
      {review.mayEdit && index === at && !editing && <Deciding item={item} review={review} />}
    </article>
  );
}

function Deciding({ item, review }: { readonly item: Item; readonly review: Review }) {
  const t = useText(documentMessages);
  return (
    <div className="mt-2 flex flex-wrap gap-2">
      {item.decision === 'menunggu' ? (
        <>
          <Button
            size="small"
            look="primary"
            icon={<Check aria-hidden className="size-4" />}
            onClick={() => review.take(item, 'accept')}
          >
            {t('accept')}
          </Button>
          <Button
            size="small"
            icon={<Pencil aria-hidden className="size-3.5" />}
            onClick={() => review.setEditing(item.proposal.id)}
          >
            {t('correct')}
          </Button>
          <Button
            size="small"
            look="quiet"
            icon={<X aria-hidden className="size-4" />}
            onClick={() => review.take(item, 'refuse')}
          >
            {t('refuse')}
          </Button>
        </>
      ) : (
        <Button
          size="small"
          look="quiet"
          icon={<Undo2 aria-hidden className="size-4" />}
          onClick={() => review.take(item, 'undo')}
        >
          {t('undoDecision')}
        </Button>
      )}
    </div>
  );
}

function DecisionMark({ item }: { readonly item: Item }) {
  const t = useText(documentMessages);
  if (item.decision === 'diterima')
    return (
      <Badge tone="good" icon={<Check aria-hidden className="size-3.5" />}>
        {t('accepted')}
      </Badge>
    );
  if (item.decision === 'dikoreksi')
    return (
      <Badge tone="good" icon={<Pencil aria-hidden className="size-3" />}>
        {t('corrected')}
      </Badge>
    );
  if (item.decision === 'ditolak') return <Badge icon={<X aria-hidden className="size-3.5" />}>{t('refused')}</Badge>;
  return <Badge tone={item.proposal.confidence === 'low' ? 'attention' : 'plain'}>{t(item.proposal.confidence)}</Badge>;
}
