/** The name of a thing that an event is about, as a link where the thing has a page. */
import { Link } from '@tanstack/react-router';
import { useLanguage } from '../i18n/language.ts';
import type { Words } from '../i18n/messages.ts';
import { subjectGoal, useRooms } from './room.ts';

export type NamedThing = {
  readonly type: string;
  readonly id: string;
  readonly says: Words;
  readonly name: Words | null;
};

export function SubjectName({ subject }: { readonly subject: NamedThing }) {
  const language = useLanguage();
  const goal = subjectGoal(useRooms(), subject);
  const name = subject.name?.[language];
  // Without a name the reader may not see the thing, or it is gone: no link leads there.
  if (name === undefined) return <span className="text-ink-faint">{subject.says[language]}</span>;
  return goal === undefined ? (
    <span>{name}</span>
  ) : (
    <Link {...goal} className="underline decoration-line-strong underline-offset-3 hover:decoration-current">
      {name}
    </Link>
  );
}
