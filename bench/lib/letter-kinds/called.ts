/** What letters call people to: labelled lines, tables, sentences; one session or several, one day or more. */
import { printClock, printDate, printFullDate, weekdayName } from '../../../src/language/index.ts';
import type { MadeLine } from '../letters-made.ts';
import { asked, dayAfter, pick, withoutYear, type Chance, type Duties, type Events, type Piece } from './parts.ts';

const places = [
  'Aula Serbaguna Kantor Bupati Hulu Jernih',
  'Hotel Rekaan Indah, Jalan Pantai Nomor 5',
  'Ruang Sidang Utama Lantai 3',
  'Gedung Pertemuan Tani',
] as const;
const gatherings = [
  'Rapat Penyelarasan Anggaran',
  'Pelatihan Arsip Dinamis',
  'Upacara Hari Kesadaran',
  'Diskusi Terarah',
] as const;
const hours = ['08:30', '09:00', '13:30', '19:30'] as const;

type Made = { readonly chance: Chance; readonly day: string };
type Told = { readonly what: string; readonly date: string; readonly time: string; readonly place: string };
const told = ({ chance, day }: Made, days = 10): Told => ({
  what: pick(chance, gatherings),
  date: dayAfter(day, days),
  time: pick(chance, hours),
  place: pick(chance, places),
});
const event = (
  { date, time, place }: Omit<Told, 'what'>,
  more: { until?: string; link?: string } = {},
): Events[number] => ({ date, until: more.until ?? null, time, place, link: more.link ?? null });
const piece = (lines: readonly MadeLine[], events: Events, duties: Duties = []): Piece => ({ lines, duties, events });
const short = (day: string): string => `${day.slice(8)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;
const opens = 'Sehubungan dengan hal tersebut, kami mengundang Saudara untuk hadir pada:';

export const calledKinds: readonly ((made: Made) => Piece)[] = [
  (made) => {
    const { what, date, time, place } = told(made);
    return piece(
      [
        opens,
        '',
        ['Hari', `: ${weekdayName(date)}`],
        ['Tanggal', `: ${printDate(date)}`],
        ['Waktu', `: ${printClock(time)} WITA s.d. selesai`],
        ['Tempat', `: ${place}`],
        ['Acara', `: ${what}`],
        '',
      ],
      [event({ date, time, place })],
    );
  },
  (made) => {
    const { what, date, time, place } = told(made);
    return piece(
      [
        opens,
        ['Hari / Tgl', `: ${printFullDate(date)}`],
        ['Jam', `: ${printClock(time)} - selesai`],
        ['Bertempat di', `: ${place}`],
        ['Dalam rangka', `: ${what}`],
        ['Pakaian', ': Batik bebas rapi'],
        '',
      ],
      [event({ date, time, place })],
    );
  },
  (made) => {
    const { date, time, place } = told(made);
    return piece(
      [opens, '', ['Waktu', `: ${printFullDate(date)}, pukul ${printClock(time)} WITA`], ['Tempat', `: ${place}`], ''],
      [event({ date, time, place })],
    );
  },
  (made) => {
    const { what, date, time, place } = told(made);
    return piece(
      [
        `${what} tersebut akan kami laksanakan pada hari ${printFullDate(date)}, dimulai pukul ` +
          `${printClock(time)} WITA sampai selesai, di ${place}.`,
      ],
      [event({ date, time, place })],
    );
  },
  (made) => {
    const { what, date, time, place } = told(made);
    return piece(
      [
        `Dengan ini kami mengharap kehadiran Saudara pada ${what}. Acara berlangsung pada ` +
          `${weekdayName(date)}, ${short(date)} pukul ${printClock(time)} WITA. Tempat kegiatan di ${place}.`,
      ],
      [event({ date, time, place })],
    );
  },
  (made) => {
    const { what, date, time, place } = told(made);
    const until = dayAfter(date, 2);
    return piece(
      [
        opens,
        [
          'Hari/Tanggal',
          `: ${weekdayName(date)} s.d. ${weekdayName(until)}, ${printDate(date)} s.d. ${printDate(until)}`,
        ],
        ['Pukul', `: ${printClock(time)} WITA`],
        ['Tempat', `: ${place}`],
        ['Agenda', `: ${what}`],
        '',
      ],
      [event({ date, time, place }, { until })],
    );
  },
  (made) => {
    const { date, place } = told(made);
    const next = dayAfter(date, 1);
    return piece(
      [
        'Jadwal pelaksanaan kegiatan sebagai berikut:',
        '',
        ['No', 'Hari/Tanggal', 'Pukul', 'Kegiatan', 'Tempat'],
        ['1', printFullDate(date) ?? '', '09.00 - 12.00', 'Pembekalan petugas', place],
        ['2', printFullDate(next) ?? '', '13.00 - 15.00', 'Praktik lapangan', 'Lapangan Tani'],
        '',
      ],
      [event({ date, time: '09:00', place }), event({ date: next, time: '13:00', place: 'Lapangan Tani' })],
    );
  },
  (made) => {
    const { date, place } = told(made);
    return piece(
      [
        opens,
        '',
        ['Hari/Tanggal', `: ${printFullDate(date)}`],
        ['Tempat', `: ${place}`],
        ['Sesi I', ': pukul 09.00 WITA, Pembukaan'],
        ['Sesi II', ': pukul 13.00 WITA, Diskusi kelompok'],
        '',
      ],
      [event({ date, time: '09:00', place }), event({ date, time: '13:00', place })],
    );
  },
  (made) => {
    const { what, date, time } = told(made);
    const link = 'https://rapat.example/j/000111';
    return piece(
      [
        opens,
        ['hari', `: ${printFullDate(date)}`],
        ['pukul', `: ${printClock(time)} WITA`],
        ['media', ': Zoom Meeting'],
        ['tautan', `: ${link}`],
        ['acara', `: ${what}`],
        '',
      ],
      [event({ date, time, place: 'Zoom Meeting' }, { link })],
    );
  },
  (made) => {
    const { what, date, time } = told(made);
    const link = 'https://rapat.example/j/000222';
    return piece(
      [
        `Kami bermaksud menyelenggarakan ${what} secara daring melalui aplikasi Zoom Meeting pada ` +
          `${printFullDate(date)} pukul ${printClock(time)} WITA (tautan: ${link}).`,
      ],
      [event({ date, time, place: 'Zoom Meeting' }, { link })],
    );
  },
  (made) => {
    const { what, date, time, place } = told(made);
    return piece(
      [`Hari/Tanggal: ${printFullDate(date)}; Pukul: ${printClock(time)} WITA; Tempat: ${place}; Acara: ${what}.`],
      [event({ date, time, place })],
    );
  },
  (made) => {
    const { date, time, place } = told(made);
    const old = dayAfter(date, -3);
    return piece(
      [
        `Memperhatikan perkembangan terakhir, kegiatan yang semula dijadwalkan pada ${printFullDate(old)} ` +
          `di Balai Desa diundur menjadi ${printFullDate(date)} pukul ${printClock(time)} WITA bertempat di ${place}.`,
      ],
      [event({ date, time, place })],
    );
  },
  (made) => {
    const { date, time, place } = told(made);
    return piece(
      [
        `Kami memanggil Saudara untuk menghadap pada hari ${weekdayName(date)} ` +
          `tanggal ${printDate(date)} jam ${printClock(time)} WITA di ${place} guna didengar keterangannya.`,
      ],
      [event({ date, time, place })],
      [asked('menghadap guna didengar keterangannya', date)],
    );
  },
  (made) => {
    const { what, date, place } = told(made);
    const until = dayAfter(date, 3);
    return piece(
      [`Untuk : melaksanakan ${what} pada tanggal ${withoutYear(date)} s.d. ${printDate(until)} di ${place}.`],
      [{ date, until, time: null, place, link: null }],
      [asked(`melaksanakan ${what}`, until)],
    );
  },
  (made) => {
    const { what, date, time, place } = told(made);
    return piece(
      [
        opens,
        '',
        'Hari/Tanggal :',
        `${printFullDate(date)}`,
        'Pukul :',
        `${printClock(time)} WITA s.d. selesai`,
        'Tempat :',
        place,
        'Acara :',
        what,
        '',
      ],
      [event({ date, time, place })],
    );
  },
  (made) => {
    const { what, date, time, place } = told(made);
    return piece(
      [
        opens,
        `a. hari/tanggal : ${printFullDate(date)};`,
        `b. waktu : pukul ${printClock(time)} WITA;`,
        `c. tempat : ${place};`,
        `d. agenda : ${what}; dan`,
        'e. pimpinan rapat : Sekretaris.',
        '',
      ],
      [event({ date, time, place })],
    );
  },
  (made) => {
    const [one, two] = [told(made), told(made, 14)];
    return piece(
      [
        'Rangkaian kegiatan kami laksanakan sebagai berikut:',
        `1. ${one.what} pada hari ${printFullDate(one.date)} pukul ${printClock(one.time)} WITA di ${one.place};`,
        `2. Penutupan pada hari ${printFullDate(two.date)} pukul ${printClock(two.time)} WITA di ${two.place}.`,
      ],
      [event(one), event(two)],
    );
  },
];
