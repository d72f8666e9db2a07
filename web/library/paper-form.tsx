/** How the fields of a paper are shown where what was read of them is decided. */
import type { FactProposal } from '../../src/documents/schema.ts';
import { DateField, SelectField, TextField, type Option } from '../design/index.ts';
import type { ReviewForm } from '../documents/review-form.ts';
import { formatDate } from '../i18n/format.ts';
import { useLanguage } from '../i18n/language.ts';
import { useText } from '../i18n/messages.ts';
import { libraryMessages as says } from './messages.ts';

/** Paths of a proposal and the words of their fields. */
const fields = {
  kind: says.kind,
  number: says.number,
  year: says.year,
  title: says.title,
  date: says.date,
  issuer: says.issuer,
  relations: says.relation,
  classification: says.classification,
} as const;

type Relation = {
  readonly relation: 'mencabut' | 'mengubah';
  readonly kind: string;
  readonly number: string;
  readonly year: number;
};

export const paperForm: ReviewForm = {
  groups: [
    { code: 'identity', says: says.groupIdentity },
    { code: 'relations', says: says.groupRelations },
    { code: 'filing', says: says.groupFiling },
  ],
  field: ({ path }) => fields[path as keyof typeof fields] ?? { id: path, en: path },
  Value: ({ proposal }) => <FieldValue proposal={proposal} />,
  Controls: ({ proposal, value, onChange }) => <FieldControls proposal={proposal} value={value} onChange={onChange} />,
  touches: (paperId) => [['paper', paperId], ['papers']],
  says: {
    documents: says.papers,
    add: says.putIn,
    begin: says.fieldsBegin,
    elsewhere: says.noDocument,
    reading: says.fieldsReading,
    nothingFound: says.fieldsNone,
  },
};

function FieldValue({ proposal: { path, value } }: { readonly proposal: FactProposal }) {
  const t = useText(says);
  const language = useLanguage();
  if (path === 'relations') {
    const { relation, kind, number, year } = value as Relation;
    return (
      <>
        {t(relation)} {kind.toUpperCase()} {t('numberAndYear', { number, year })}
      </>
    );
  }
  if (path === 'date') return formatDate(String(value), language);
  return String(value);
}

function FieldControls({
  proposal: { path },
  value,
  onChange,
}: {
  readonly proposal: FactProposal;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
}) {
  const t = useText(says);
  const language = useLanguage();
  const label = fields[path as keyof typeof fields]?.[language] ?? path;
  if (path === 'relations') return <RelationControls value={value as Relation} onChange={onChange} />;
  if (path === 'date') return <DateField label={label} value={String(value)} onChange={onChange} />;
  return (
    <TextField
      label={label}
      inputMode={path === 'year' ? 'numeric' : 'text'}
      value={String(value ?? '')}
      error={path === 'year' && !isYear(value) ? t('yearWrong') : undefined}
      onChange={({ target }) => onChange(path === 'year' ? yearOf(target.value) : target.value)}
    />
  );
}

function RelationControls({
  value,
  onChange,
}: {
  readonly value: Relation;
  readonly onChange: (value: unknown) => void;
}) {
  const t = useText(says);
  const relations: Option[] = [
    { value: 'mencabut', label: t('mencabut') },
    { value: 'mengubah', label: t('mengubah') },
  ];
  const set = (part: Partial<Record<keyof Relation, unknown>>) => onChange({ ...value, ...part });
  return (
    <>
      <SelectField
        label={t('relation')}
        options={relations}
        value={value.relation}
        onChange={({ target }) => set({ relation: target.value })}
      />
      <TextField label={t('kind')} value={value.kind} onChange={({ target }) => set({ kind: target.value })} />
      <TextField label={t('number')} value={value.number} onChange={({ target }) => set({ number: target.value })} />
      <TextField
        label={t('year')}
        inputMode="numeric"
        value={String(value.year)}
        error={isYear(value.year) ? undefined : t('yearWrong')}
        onChange={({ target }) => set({ year: yearOf(target.value) })}
      />
    </>
  );
}

/** A number where it is one; else what was typed, so that it stays in the field. */
const yearOf = (typed: string): number | string => (/^\d{4}$/.test(typed.trim()) ? Number(typed) : typed);
const isYear = (value: unknown): boolean => typeof value === 'number' && value >= 1_900 && value <= 2_200;
