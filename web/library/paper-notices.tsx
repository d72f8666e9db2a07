/** What must be known before a paper is used: whether it is in force, how far it is read, what went wrong. */
import { Link } from '@tanstack/react-router';
import type { PaperView, RuleRelation } from '../../src/library/schema.ts';
import { Banner, Fold, useFold } from '../design/index.ts';
import { formatInstant } from '../i18n/format.ts';
import { useLanguage } from '../i18n/language.ts';
import { useText } from '../i18n/messages.ts';
import { libraryMessages } from './messages.ts';
import { FailedSteps, StepLine } from './steps.tsx';

export function PaperNotices({ paper }: { readonly paper: PaperView }) {
  const t = useText(libraryMessages);
  const language = useLanguage();
  const failed = paper.steps.some(({ state }) => state === 'gagal');
  return (
    <>
      {paper.destroyedAt && (
        <Banner kind="attention">{t('destroyed', { day: formatInstant(paper.destroyedAt, language) })}</Banner>
      )}
      {paper.status === 'dicabut' && (
        <Banner kind="bad" title={t('revoked')}>
          <Sayings of={paper.saidBy} relation="mencabut" />
        </Banner>
      )}
      {paper.saidBy.some(({ relation }) => relation === 'mengubah') && (
        <Banner kind="attention" title={t('amended')}>
          <Sayings of={paper.saidBy} relation="mengubah" />
        </Banner>
      )}
      {paper.perhaps && <Banner kind="attention">{paper.perhaps[language]}.</Banner>}
      {failed && (
        <Banner kind="attention" title={t('gagal')}>
          <div className="grid gap-2">
            <FailedSteps paperId={paper.id} steps={paper.steps} mayRetry={paper.mayEdit} />
          </div>
        </Banner>
      )}
      {paper.state === 'diproses' && (
        <Banner title={t('beingRead')}>
          <p className="mb-1.5">{t('beingReadWhy')}</p>
          <StepLine steps={paper.steps} />
        </Banner>
      )}
      {paper.warnings.length > 0 && <Warnings of={paper.warnings} />}
    </>
  );
}

/** Who revoked or amended it, with the way to the passage that says so. */
function Sayings({
  of,
  relation,
}: {
  readonly of: readonly RuleRelation[];
  readonly relation: RuleRelation['relation'];
}) {
  const t = useText(libraryMessages);
  return (
    <ul>
      {of
        .filter((one) => one.relation === relation)
        .map((one) => (
          <li key={`${one.title} ${one.start}`}>
            {t(relation === 'mencabut' ? 'dicabutOleh' : 'diubahOleh')} <RelatedPaper relation={one} />
          </li>
        ))}
    </ul>
  );
}

/** The other rule; with a way to it where it is in the library. */
export function RelatedPaper({ relation }: { readonly relation: RuleRelation }) {
  const t = useText(libraryMessages);
  if (relation.paperId === null)
    return (
      <>
        {relation.title} <span className="text-ink-faint">({t('notInLibrary')})</span>
      </>
    );
  return (
    <Link
      to="/dokumen/$paperId"
      params={{ paperId: relation.paperId }}
      className="font-semibold text-nila-text underline underline-offset-3"
    >
      {relation.title}
    </Link>
  );
}

function Warnings({ of }: { readonly of: PaperView['warnings'] }) {
  const t = useText(libraryMessages);
  const language = useLanguage();
  const [open, setOpen] = useFold(false);
  return (
    <div className="rounded-lg bg-needs-reading-soft py-1.5 text-needs-reading">
      <Fold title={t('warnings')} holds={of.length} open={open} onOpen={setOpen}>
        <ul className="list-disc pr-4 pb-1.5 pl-10 text-ink">
          {of.map(({ code, message }) => (
            <li key={code}>{message[language]}</li>
          ))}
        </ul>
      </Fold>
    </div>
  );
}
