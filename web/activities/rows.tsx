/** Lists of facts as rows that are added, changed and removed in place; a removed row can be taken back. */
import Check from 'lucide-react/icons/check';
import Plus from 'lucide-react/icons/plus';
import Trash2 from 'lucide-react/icons/trash-2';
import type { ReactNode } from 'react';
import {
  personRoles,
  type ActivityFacts,
  type Paper,
  type Person,
  type Statement,
} from '../../src/activities/schema.ts';
import {
  Button,
  DateField,
  IconButton,
  NotVerified,
  SelectField,
  TextArea,
  TextField,
  toast,
} from '../design/index.ts';
import { useText } from '../i18n/messages.ts';
import { activityMessages } from './messages.ts';

/** A new address for a fact; short, unique within its sheet. */
export const newId = (letter: string): string => `${letter}${crypto.randomUUID().replaceAll('-', '').slice(0, 10)}`;

type Change<T> = (change: (before: T[]) => T[]) => void;

/** `onChange` receives a function of the rows, so that undoing a removal keeps what was typed since. */
function Rows<T extends { readonly id: string }>({
  title,
  items,
  onChange,
  add,
  addLabel,
  children,
  hint,
  errors,
}: {
  readonly title: string;
  readonly items: readonly T[];
  readonly onChange: Change<T>;
  /** Makes an empty row; undefined while none can be added. */
  readonly add: (() => T) | undefined;
  readonly addLabel: string;
  readonly hint?: ReactNode;
  readonly errors?: Readonly<Record<string, string>> | undefined;
  readonly children: (item: T, set: (part: { [K in keyof T]?: T[K] | undefined }) => void) => ReactNode;
}) {
  const t = useText(activityMessages);
  const remove = (item: T, at: number) => {
    onChange((rows) => rows.filter((row) => row.id !== item.id));
    toast(t('removed'), {
      undo: () => onChange((rows) => (rows.some((row) => row.id === item.id) ? rows : rows.toSpliced(at, 0, item))),
    });
  };
  return (
    <section className="grid gap-3">
      <h3 className="font-bold">{title}</h3>
      {items.map((item, at) => (
        <div
          key={item.id}
          id={`fakta-${item.id}`}
          className="flex items-start gap-2 rounded-md border border-line bg-paper/50 p-3"
        >
          <div className="grid min-w-0 flex-1 gap-3">
            {children(item, (part) =>
              onChange((rows) =>
                rows.map((row) => (row.id === item.id ? withoutEmpty({ ...row, ...part } as T) : row)),
              ),
            )}
            {errors?.[item.id] && <p className="text-sm text-unsupported">{errors[item.id]}</p>}
          </div>
          <IconButton label={`${t('remove')} ${at + 1}`} onClick={() => remove(item, at)}>
            <Trash2 aria-hidden className="size-4" />
          </IconButton>
        </div>
      ))}
      {hint}
      {add && (
        <div>
          <Button
            size="small"
            icon={<Plus aria-hidden className="size-4" />}
            onClick={() => onChange((rows) => [...rows, add()])}
          >
            {addLabel}
          </Button>
        </div>
      )}
    </section>
  );
}

type RowsProps<T> = {
  readonly items: readonly T[];
  readonly onChange: Change<T>;
  readonly errors?: Readonly<Record<string, string>> | undefined;
};

export function PeopleRows({
  title,
  items,
  onChange,
  errors,
  usualRole,
}: RowsProps<Person> & { readonly title: string; readonly usualRole: Person['role'] }) {
  const t = useText(activityMessages);
  return (
    <Rows<Person>
      title={title}
      items={items}
      onChange={onChange}
      errors={errors}
      add={() => ({ id: newId('p'), name: '', role: usualRole })}
      addLabel={t('addPerson')}
    >
      {(person, set) => (
        <div className="grid gap-3 sm:grid-cols-6">
          <TextField
            label={t('personName')}
            required
            value={person.name}
            onChange={(event) => set({ name: event.target.value })}
            className="sm:col-span-4"
          />
          <SelectField
            label={t('role')}
            value={person.role}
            options={personRoles.map((one) => ({ value: one, label: t(one) }))}
            onChange={(event) => set({ role: event.target.value as Person['role'] })}
            className="sm:col-span-2"
          />
          <TextField
            label={t('position')}
            value={person.position ?? ''}
            onChange={(event) => set({ position: event.target.value })}
            className="sm:col-span-4"
          />
          <TextField
            label={t('titlesBefore')}
            value={person.titlesBefore ?? ''}
            onChange={(event) => set({ titlesBefore: event.target.value })}
            className="sm:col-span-1"
          />
          <TextField
            label={t('titlesAfter')}
            value={person.titlesAfter ?? ''}
            onChange={(event) => set({ titlesAfter: event.target.value })}
            className="sm:col-span-1"
          />
          {person.role !== 'peserta' && (
            <TextField
              label={t('topic')}
              value={person.topic ?? ''}
              onChange={(event) => set({ topic: event.target.value })}
              className="sm:col-span-6"
            />
          )}
        </div>
      )}
    </Rows>
  );
}

export function StatementRows({
  title,
  items,
  onChange,
  errors,
  people,
}: RowsProps<Statement> & { readonly title: string; readonly people: readonly Person[] }) {
  const t = useText(activityMessages);
  const [first] = people;
  return (
    <Rows<Statement>
      title={title}
      items={items}
      onChange={onChange}
      errors={errors}
      addLabel={t('addStatement')}
      add={first && (() => ({ id: newId('s'), speakerId: first.id, kind: 'quote', text: '' }))}
      hint={first ? undefined : <p className="text-sm text-ink-faint">{t('statementNeedsPerson')}</p>}
    >
      {(statement, set) => (
        <>
          <div className="grid gap-3 sm:grid-cols-2">
            <SelectField
              label={t('speaker')}
              value={statement.speakerId}
              onChange={(event) => set({ speakerId: event.target.value })}
              options={[
                ...(people.some((person) => person.id === statement.speakerId)
                  ? []
                  : [{ value: statement.speakerId, label: t('chooseSpeaker') }]),
                ...people.map((person) => ({ value: person.id, label: person.name || '…' })),
              ]}
            />
            <SelectField
              label={t('statementKind')}
              value={statement.kind}
              options={[
                { value: 'quote', label: t('quote') },
                { value: 'paraphrase', label: t('paraphrase') },
              ]}
              onChange={(event) => set({ kind: event.target.value as Statement['kind'] })}
            />
          </div>
          <TextArea
            label={t('statementText')}
            hint={statement.kind === 'quote' ? t('quoteHint') : t('paraphraseHint')}
            value={statement.text}
            onChange={(event) => set({ text: event.target.value })}
          />
        </>
      )}
    </Rows>
  );
}

export function KeyPointRows({ items, onChange }: RowsProps<ActivityFacts['keyPoints'][number]>) {
  const t = useText(activityMessages);
  return (
    <Rows<ActivityFacts['keyPoints'][number]>
      title={t('keyPoints')}
      items={items}
      onChange={onChange}
      add={() => ({ id: newId('k'), text: '' })}
      addLabel={t('addKeyPoint')}
    >
      {(point, set) => (
        <TextArea
          label={t('keyPoint')}
          labelHidden
          value={point.text}
          onChange={(event) => set({ text: event.target.value })}
        />
      )}
    </Rows>
  );
}

export function DecisionRows({ items, onChange }: RowsProps<ActivityFacts['decisions'][number]>) {
  const t = useText(activityMessages);
  return (
    <Rows<ActivityFacts['decisions'][number]>
      title={t('decisions')}
      items={items}
      onChange={onChange}
      add={() => ({ id: newId('d'), text: '' })}
      addLabel={t('addDecision')}
    >
      {(decision, set) => (
        <>
          <TextArea
            label={t('decision')}
            value={decision.text}
            onChange={(event) => set({ text: event.target.value })}
          />
          <div className="grid gap-3 sm:grid-cols-2">
            <TextField
              label={t('owner')}
              value={decision.owner ?? ''}
              onChange={(event) => set({ owner: event.target.value })}
            />
            <DateField label={t('due')} value={decision.due} onChange={(due) => set({ due })} />
          </div>
        </>
      )}
    </Rows>
  );
}

export function FigureRows({ items, onChange }: RowsProps<ActivityFacts['figures'][number]>) {
  const t = useText(activityMessages);
  return (
    <Rows<ActivityFacts['figures'][number]>
      title={t('figures')}
      items={items}
      onChange={onChange}
      add={() => ({ id: newId('f'), label: '', value: '' })}
      addLabel={t('addFigure')}
    >
      {(figure, set) => (
        <div className="grid gap-3 sm:grid-cols-4">
          <TextField
            label={t('figureValue')}
            inputMode="decimal"
            value={figure.value}
            error={figure.value === '' || isNumber(figure.value) ? undefined : t('figureError')}
            // A comma is the decimal sign here; a stored value has a point.
            onChange={(event) => set({ value: event.target.value.replace(',', '.').replaceAll(' ', '') })}
          />
          <TextField
            label={t('figureUnit')}
            value={figure.unit ?? ''}
            onChange={(event) => set({ unit: event.target.value })}
          />
          <TextField
            label={t('figureLabel')}
            value={figure.label}
            onChange={(event) => set({ label: event.target.value })}
            className="sm:col-span-2"
          />
        </div>
      )}
    </Rows>
  );
}

export function RegulationRows({ items, onChange }: RowsProps<ActivityFacts['regulations'][number]>) {
  const t = useText(activityMessages);
  return (
    <Rows<ActivityFacts['regulations'][number]>
      title={t('regulations')}
      items={items}
      onChange={onChange}
      add={() => ({ id: newId('r'), citation: '' })}
      addLabel={t('addRegulation')}
    >
      {(regulation, set) => (
        <>
          <TextField
            label={t('regulation')}
            labelHidden
            value={regulation.citation}
            onChange={(event) => set({ citation: event.target.value })}
          />
          {regulation.unverified && (
            <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
              <NotVerified />
              <Button
                size="small"
                className="text-left max-sm:whitespace-normal"
                icon={<Check aria-hidden className="size-4 shrink-0" />}
                onClick={() => set({ unverified: undefined })}
              >
                {t('regulationCompared')}
              </Button>
            </div>
          )}
        </>
      )}
    </Rows>
  );
}

export function PaperRows({ items, onChange }: RowsProps<Paper>) {
  const t = useText(activityMessages);
  return (
    <Rows<Paper>
      title={t('papers')}
      items={items}
      onChange={onChange}
      add={() => ({ id: newId('n'), citation: '' })}
      addLabel={t('addPaper')}
    >
      {(paper, set) => (
        <TextField
          label={t('paper')}
          labelHidden
          value={paper.citation}
          onChange={(event) => set({ citation: event.target.value })}
        />
      )}
    </Rows>
  );
}

export const isNumber = (text: string): boolean => /^-?\d+(\.\d+)?$/.test(text);

/** Optional facts that were emptied are absent, not empty. */
const optional = new Set(['titlesBefore', 'titlesAfter', 'position', 'topic', 'owner', 'due', 'unit', 'credit']);
function withoutEmpty<T extends object>(row: T): T {
  return Object.fromEntries(
    Object.entries(row).filter(([key, value]) => value !== undefined && !(value === '' && optional.has(key))),
  ) as T;
}
