/** Proposals of what the activity was, when and where. */
import { findAttended, findPurpose, type Found } from './circumstances.ts';
import type { Collector } from './collect.ts';
import type { Findings } from './findings.ts';
import { placesOf, titleLine } from './place-choice.ts';
import { findProgress } from './progress.ts';
import type { Span } from './reading.ts';
import { findTheme } from './statements.ts';
import type { UnitMention } from './units.ts';
import { whenOf } from './when.ts';

export function proposeWhat(found: Findings, { add }: Collector): void {
  const { reading, title, labelled, series, organiser, own } = found;
  // Of texts that nobody here had seen, titles, places and statements were right too seldom to be called sure.
  if (title) add(title, { path: 'title', value: title.value, confidence: 'medium', group: 'what' });
  const theme = findTheme(reading) ?? labelled.get('theme');
  if (theme) add(theme, { path: 'theme', value: theme.value, confidence: 'high', group: 'what' });
  const number = series.find((mention) => mention.sure) ?? series[0];
  if (number)
    add(number, { path: 'series', value: number.value, confidence: number.sure ? 'high' : 'low', group: 'what' });
  const kind = kindOf(found);
  if (kind)
    add(kind.span, { path: 'kind', value: kind.code, confidence: kind.inTitle ? 'high' : 'medium', group: 'what' });
  if (organiser)
    add(organiser.mention, {
      path: 'organiser',
      value: unitValue(organiser.mention),
      confidence: 'medium',
      group: 'what',
    });
  if (own)
    add(own.mention, {
      path: 'local.unit',
      value: unitValue(own.mention),
      confidence: own.sure && own.mention.unitId ? 'high' : 'medium',
      group: 'local',
    });
  const attended = attendedOf(found);
  if (attended) add(attended, { path: 'attended', value: attended.value, confidence: 'medium', group: 'what' });
  const invited = labelled.get('invited');
  if (invited) add(invited, { path: 'invited', value: invited.value, confidence: 'medium', group: 'what' });
  const purpose = reading.sentences.map(findPurpose).find((sentence) => sentence !== undefined);
  if (purpose) add(purpose, { path: 'purpose', value: purpose.value, confidence: 'medium', group: 'what' });
}

/** Who came, where nobody of them is named: people are proposed one by one. */
export const attendedOf = ({ reading, people }: Findings): Found | undefined =>
  reading.sentences
    .map(findAttended)
    .find((told) => told && !people.some(({ span }) => span.start < told.end && told.start < span.end));

export function proposeWhen(found: Findings, { add }: Collector): void {
  const { reading, dates, times, regulations, heading, form, title, dateHint, tables, top, closing } = found;
  const whens = whenOf({
    reading,
    dates,
    times,
    rules: regulations,
    headingEnd: heading?.end ?? 0,
    form,
    top,
    closing,
    tables,
    titleLine:
      title && heading && title.start >= heading.start && title.end <= heading.end
        ? undefined
        : titleLine(reading, title)[0],
  });
  for (const { span, draft } of whens) add(span, draft);
  const start = whens.find((when) => when.draft.path === 'when.start')?.draft.value;
  const day = typeof start === 'string' ? start : undefined;
  const progress = findProgress(reading, { form, title, start: day, today: dateHint });
  if (progress) add(progress, { path: 'progress', value: progress.value, confidence: 'medium', group: 'when' });
}

/** In the news of a unit about another's online activity, a place is where that unit followed from. */
export function proposeWhere(found: Findings, { add }: Collector): void {
  const { modes, platforms, remote } = found;
  const mode = modes[0];
  const platform = platforms.find((candidate) => candidate.sure) ?? platforms[0];
  if (mode)
    add(mode, {
      path: 'mode',
      value: mode.mode,
      confidence: modes.every((other) => other.mode === mode.mode) ? 'high' : 'low',
      group: 'where',
    });
  else if (platform) add(platform, { path: 'mode', value: 'daring', confidence: 'medium', group: 'where' });
  if (platform)
    add(platform, {
      path: 'platform',
      value: platform.value,
      confidence: platform.sure ? 'high' : 'medium',
      group: 'where',
    });

  const { place, followedFrom } = placesOf(found);
  const online = mode ? mode.mode === 'daring' : platform !== undefined;
  if (place && !(remote && online))
    add(place, { path: 'place', value: place.value, confidence: 'medium', group: 'where' });
  const localPlace = (remote ? followedFrom : undefined) ?? (remote && online ? place : undefined);
  if (localPlace)
    add(localPlace, { path: 'local.place', value: localPlace.value, confidence: 'medium', group: 'local' });
}

/** The kind named in the title, else in the first sentence. */
function kindOf({ reading, headline, kinds }: Findings): { code: string; span: Span; inTitle: boolean } | undefined {
  const title = headline?.whole;
  const lead = reading.sentences.find((sentence) => sentence.start >= (title?.end ?? 0));
  for (const part of [title, lead]) {
    if (!part) continue;
    const text = reading.text.slice(part.start, part.end).toLowerCase();
    for (const kind of kinds) {
      for (const word of kind.words) {
        const match = new RegExp(
          `(?<!\\p{L})${word
            .toLowerCase()
            .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
            .replaceAll(' ', '\\s+')}(?!\\p{L})`,
          'u',
        ).exec(text);
        if (match)
          return {
            code: kind.code,
            span: { start: part.start + match.index, end: part.start + match.index + match[0].length },
            inTitle: part === title,
          };
      }
    }
  }
  return undefined;
}

const unitValue = (mention: UnitMention) => ({
  name: mention.name,
  ...(mention.unitId ? { unitId: mention.unitId } : {}),
});
