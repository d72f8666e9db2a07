/** Days of a letter against the calendar and against one another. */
import { printFullDate, weekdayName, weekdayPattern } from '../../../language/index.ts';
import type { Found } from '../catalogue.ts';
import type { LetterParts } from '../parts.ts';

const weekday = new RegExp(`(?:${weekdayPattern})`, 'giu');
/** Characters before a day in which its weekday stands. */
const reach = 40;

export function checkDates({ text, days }: LetterParts): Found[] {
  return days.flatMap(({ start, end, first, weekdayDiffers }): Found[] => {
    if (first === undefined)
      return [
        {
          rule: 'date-impossible',
          start,
          end,
          says: {
            id: `Tanggal "${text.slice(start, end)}" tidak ada di kalender.`,
            en: `There is no day "${text.slice(start, end)}" in the calendar.`,
          },
        },
      ];
    if (!weekdayDiffers) return [];
    const written = [...text.slice(Math.max(0, start - reach), start).matchAll(weekday)].at(-1);
    const right = weekdayName(first);
    if (written === undefined || right === undefined) return [];
    const at = Math.max(0, start - reach) + written.index;
    const place = { start: at, end: at + written[0].length };
    return [
      {
        rule: 'weekday',
        ...place,
        says: {
          id: `${text.slice(start, end)} jatuh pada hari ${right}, bukan ${written[0]}.`,
          en: `${text.slice(start, end)} is a ${right}, not a ${written[0]}.`,
        },
        mend: { ...place, text: written[0] === written[0].toUpperCase() ? right.toUpperCase() : right },
      },
    ];
  });
}

/** A meeting to which a letter invites is not before it. */
export function checkMeeting({ structure, found, days, day }: LetterParts): Found[] {
  const part = found.get('day');
  if (structure !== 'undangan' || part === undefined || day?.first === undefined) return [];
  const meeting = days.find(({ start, end }) => start >= part.start && end <= part.end);
  if (meeting?.first === undefined || meeting.first >= day.first) return [];
  return [
    {
      rule: 'meeting-before',
      start: meeting.start,
      end: meeting.end,
      says: {
        id: `Acara (${printFullDate(meeting.first) ?? meeting.first}) mendahului tanggal undangannya.`,
        en: `The meeting (${meeting.first}) is before the day of its invitation.`,
      },
    },
  ];
}

/** Words before a day by which something must be done. */
const until = new RegExp(
  String.raw`(?:paling|se)[\s-]*(?:lambat|akhir)(?:nya)?\s*(?:pada\s*)?(?:hari\s*)?(?:\p{L}+\s*,?` +
    String.raw`\s*)?(?:tanggal\s*)?$|selambat-lambatnya\s*(?:pada\s*)?(?:hari\s*)?(?:\p{L}+\s*,?\s*` +
    String.raw`)?(?:tanggal\s*)?$`,
  'iu',
);

/** What a letter asks is not due before it is written. */
export function checkDue({ text, days, day }: LetterParts): Found[] {
  const written = day?.first;
  if (written === undefined) return [];
  return days.flatMap(({ start, end, first, last }): Found[] => {
    const due = last ?? first;
    if (due === undefined || due >= written || !until.test(text.slice(Math.max(0, start - 70), start))) return [];
    return [
      {
        rule: 'deadline-before',
        start,
        end,
        says: {
          id: `Batas waktu ${printFullDate(due) ?? due} mendahului tanggal suratnya.`,
          en: `The due date ${due} is before the day of the letter.`,
        },
      },
    ];
  });
}

/** A letter that is named is not of a later day: "surat Nomor … tanggal …". */
const named = /(?:Nomor|No\.)\s*:?\s*\S*\d\S*\s*,?\s*(?:ter)?tanggal\s*$/iu;

export function checkNamed({ text, days, day }: LetterParts): Found[] {
  const written = day?.first;
  if (written === undefined) return [];
  return days.flatMap(({ start, end, first }): Found[] => {
    if (first === undefined || first <= written || !named.test(text.slice(Math.max(0, start - 90), start))) return [];
    return [
      {
        rule: 'reference-later',
        start,
        end,
        says: {
          id: `Surat yang dirujuk bertanggal ${printFullDate(first) ?? first}, sesudah tanggal surat ini.`,
          en: `The letter it names is of ${first}, after the day of this one.`,
        },
      },
    ];
  });
}
