/** The proposals under the headings of their form; the one at hand can be decided. */
import Check from 'lucide-react/icons/check';
import type { ReactNode } from 'react';
import type { FactProposal } from '../../src/documents/schema.ts';
import { Button, Key } from '../design/index.ts';
import { useLanguage } from '../i18n/language.ts';
import { useText } from '../i18n/messages.ts';
import { documentMessages } from './messages.ts';
import { ProposalItem } from './proposal-item.tsx';
import type { ReviewForm } from './review-form.ts';
import type { Review } from './use-review.ts';

export function ProposalList({
  review,
  form,
  cuttings,
  besides,
}: {
  readonly review: Review;
  readonly form: ReviewForm;
  /** What of a scan a proposal rests on and should be read in the picture. */
  readonly cuttings: (proposal: FactProposal) => ReactNode;
  /** What else can be done with the proposals. */
  readonly besides?: ReactNode;
}) {
  const t = useText(documentMessages);
  const language = useLanguage();
  const { items, mayEdit, confident } = review;
  return (
    <section className="lg:order-2" aria-label={t('proposals')}>
      <header className="flex min-h-10 flex-wrap items-center justify-between gap-2 pb-2">
        <h2 className="text-lg font-bold">{t('proposals')}</h2>
        <span className="flex flex-wrap items-center gap-2">
          {mayEdit && confident.length > 1 && (
            <Button size="small" icon={<Check aria-hidden className="size-4" />} onClick={review.acceptConfident}>
              {t('acceptConfident', { count: confident.length })}
            </Button>
          )}
          {mayEdit && besides}
        </span>
      </header>
      <div
        ref={review.list}
        tabIndex={0}
        role="group"
        data-proposals
        aria-label={t('proposals')}
        onKeyDown={review.onKeyDown}
        className="rounded-lg border border-line bg-surface lg:max-h-[70vh] lg:overflow-y-auto"
      >
        {items.map((item, index) => (
          <div
            key={item.proposal.id}
            data-at={index}
            // Clear of notices below, and on a phone of the source text above.
            className="scroll-mb-32 max-lg:scroll-mt-[calc(24vh+4rem)]"
          >
            {items[index - 1]?.proposal.group !== item.proposal.group && (
              <h3 className="sticky top-0 z-1 border-b border-line bg-sunken px-4 py-1 text-xs font-bold text-ink-soft">
                {form.groups.find(({ code }) => code === item.proposal.group)?.says[language]}
              </h3>
            )}
            <ProposalItem item={item} index={index} review={review} form={form} cuttings={cuttings(item.proposal)} />
          </div>
        ))}
      </div>
      <Keys mayEdit={mayEdit} />
    </section>
  );
}

function Keys({ mayEdit }: { readonly mayEdit: boolean }) {
  const t = useText(documentMessages);
  return (
    <p className="flex flex-wrap gap-x-4 gap-y-1 pt-2 text-xs text-ink-faint max-sm:hidden">
      <span>
        <Key>J</Key> <Key>K</Key> {t('keysMove')}
      </span>
      {mayEdit && (
        <>
          <span>
            <Key>A</Key> {t('accept')}
          </span>
          <span>
            <Key>E</Key> {t('correct')}
          </span>
          <span>
            <Key>X</Key> {t('refuse')}
          </span>
          <span>
            <Key>Z</Key> {t('undoDecision')}
          </span>
        </>
      )}
    </p>
  );
}
