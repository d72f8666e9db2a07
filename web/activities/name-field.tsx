/** A person's name with its titles in one field, with people whom the unit knows offered while typing. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Person } from '../../src/activities/schema.ts';
import { printNameWithTitles, readNameWithTitles } from '../../src/language/index.ts';
import { SuggestField } from '../design/index.ts';
import { useTypedSearch } from '../forms/use-typed-search.ts';
import { useText } from '../i18n/messages.ts';
import { useUnit } from '../identity/session.ts';
import { knownPeopleQuery } from './api.ts';
import { activityMessages } from './messages.ts';

/** Fewest letters for which people are looked up. */
const enough = 2;

export function NameField({
  person,
  set,
  className,
}: {
  readonly person: Person;
  readonly set: (part: { [K in keyof Person]?: Person[K] | undefined }) => void;
  readonly className?: string;
}) {
  const t = useText(activityMessages);
  const { unitId } = useUnit();
  // As it is being typed: what is read of it must not move the letters under the hand.
  const [typed, setTyped] = useState<string>();
  const [words, setWords] = useState('');
  const search = useTypedSearch(words, setWords);
  const { data: known = [] } = useQuery({
    ...knownPeopleQuery(unitId, words),
    enabled: words.length >= enough,
    placeholderData: keepPreviousData,
  });
  const { titlesBefore, titlesAfter } = person;
  const titles = [titlesBefore, titlesAfter].filter(Boolean).join(' … ');
  return (
    <SuggestField
      label={t('personName')}
      hint={titles ? t('titlesRead', { titles }) : t('personNameHint')}
      required
      className={className ?? ''}
      value={typed ?? printNameWithTitles(person)}
      onType={(text) => {
        setTyped(text);
        search.onChange({ target: { value: text } });
        set({ titlesBefore: undefined, titlesAfter: undefined, ...readNameWithTitles(text) });
      }}
      onTake={({ name, position, titlesBefore: before, titlesAfter: after }) => {
        setTyped(undefined);
        set({ name, titlesBefore: before, titlesAfter: after, position: position ?? person.position });
      }}
      onLeave={() => setTyped(undefined)}
      suggestions={(words.length >= enough ? known : []).map((one, at) => ({
        ...one,
        value: String(at),
        label: printNameWithTitles(one),
        more: one.position,
      }))}
    />
  );
}
