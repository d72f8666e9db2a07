/** Behind a finding: how its rows were compared, why its rule is there, on what it rests, and what closes it. */
import type { Finding } from '../../../src/elections/voters/schema.ts';
import { Dialog, NotVerified } from '../../design/index.ts';
import { useText } from '../../i18n/messages.ts';
import { findingMessages } from './messages.ts';
import { ScoreGrounds } from './score-grounds.tsx';
import type { Words } from './words.ts';

export function WhySheet({
  finding,
  words,
  onClose,
}: {
  readonly finding: Finding;
  readonly words: Words;
  readonly onClose: () => void;
}) {
  const t = useText(findingMessages);
  return (
    <Dialog open shape="sheet" title={t(finding.score ? 'score' : 'why')} description={words.title} onClose={onClose}>
      <div className="grid gap-5 pb-5">
        {finding.score && <ScoreGrounds finding={finding} score={finding.score} />}
        <Grounds words={words} />
      </div>
    </Dialog>
  );
}

function Grounds({ words }: { readonly words: Words }) {
  const t = useText(findingMessages);
  return (
    <dl className="grid gap-x-4 gap-y-1 rounded-lg bg-sunken px-4 py-3 text-sm">
      <dt className="font-semibold">{t('why')}</dt>
      <dd className="mb-1.5">{words.why}</dd>
      <dt className="font-semibold">{t('legalBasis')}</dt>
      <dd className="mb-1.5 flex flex-wrap items-center gap-x-2 gap-y-1">
        <span>{words.legalBasis}</span>
        {!words.verified && <NotVerified />}
      </dd>
      <dt className="font-semibold">{t('closedBy')}</dt>
      <dd>{words.proof}</dd>
    </dl>
  );
}
