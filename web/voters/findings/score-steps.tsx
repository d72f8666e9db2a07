/** How a probable duplicate was scored, step by step: what was compared, how alike it is, what it weighs. */
import type { PairScore } from '../../../src/elections/voters/schema.ts';
import { Table } from '../../design/index.ts';
import { formatNumber } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useText } from '../../i18n/messages.ts';
import { findingMessages } from './messages.ts';
import { columnLabel } from './side-by-side.tsx';

export function ScoreSteps({ score }: { readonly score: PairScore }) {
  const t = useText(findingMessages);
  const language = useLanguage();
  const signed = (weight: number) => `${weight < 0 ? '−' : '+'}${formatNumber(Math.abs(weight), language, 1)}`;
  return (
    <Table<PairScore['steps'][number]>
      label={t('score')} rows={score.steps} rowKey={(step) => String(score.steps.indexOf(step))}
      columns={[
        { key: 'step', head: t('scoreStep'), cell: ({ field }) => (field === 'prior' ? t('scorePrior') : columnLabel(field, language)) },
        { key: 'level', head: t('scoreLevel'), cell: ({ level }) => level },
        { key: 'weight', head: t('scoreWeight'), numeric: true, cell: ({ weight }) => signed(weight) },
      ]}
    />
  );
}
