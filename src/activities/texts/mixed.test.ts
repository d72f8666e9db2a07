import { describe, expect, test } from 'vitest';
import { activityTexts } from '../schema.ts';
import { mixedSheets, type MixedSheet } from '../testing/mixed-sheets.ts';
import { checkContent, prepareDraftSources } from '../testing/texts.ts';
import { blockText, draftText } from '../../drafts/loop/text.ts';
import { compose } from './index.ts';

const named = (name: string): MixedSheet => mixedSheets.find((sheet) => sheet.name === name) as MixedSheet;
const news = (sheet: MixedSheet): string => draftText(compose('news', sheet));
const questions = (sheet: MixedSheet): string[] =>
  compose('news', sheet).blocks.flatMap(({ gap }) => (gap ? [gap.question.id] : []));

test('news items about twelve mixed activities', async () => {
  const texts = mixedSheets.map(
    (sheet) =>
      `## ${sheet.name}\n\n${compose('news', sheet)
        .blocks.map((block) => (block.gap ? `[? ${block.gap.question.id}]` : blockText(block)))
        .join('\n')}\n`,
  );
  await expect(texts.join('\n')).toMatchFileSnapshot('golden/mixed-news.txt');
});

describe.for(mixedSheets)('$name', (sheet) => {
  test('every sentence of every text rests on the sheet', () => {
    const prepared = prepareDraftSources(sheet);
    for (const kind of activityTexts)
      for (const { status, problems } of checkContent(compose(kind, sheet), sheet, prepared))
        expect({ status, problems }).toEqual({ status: 'from-facts', problems: [] });
  });

  test('nothing of the sheet is silent: it is told or named beside the draft', () => {
    const text = compose('news', sheet)
      .blocks.map((block) => `${blockText(block)} ${block.gap?.question.id ?? ''}`)
      .join('\n');
    const { people, papers = [], keyPoints } = sheet.facts;
    for (const { name } of people) expect(text).toContain(name);
    for (const { citation } of papers) expect(text).toContain(citation);
    for (const { text: point } of keyPoints) expect(text).toContain(point);
    for (const { value } of sheet.facts.figures) expect(text.replace(/\D/g, '')).toContain(value.replace(/\D/g, ''));
    for (const { text: said } of sheet.facts.statements) expect(text).toContain(said.replace(/^(?:\w+) |[.]$/g, ''));
  });
});

describe('an activity that has not been held', () => {
  const held = /\b(?:menggelar|melaksanakan|dibuka|membuka|dihadiri|berlangsung|dipimpin|disampaikan|diikuti)\b/;
  const akan = /\b(?:akan|dijadwalkan) (?:menggelar|melaksanakan|dibuka|berlangsung|dipimpin)/g;

  test.for(['direncanakan', 'ditunda', 'dibatalkan'])(
    '%s: no text of it tells that anything was done there',
    (name) => {
      for (const kind of activityTexts) {
        const outsideQuotes = draftText(compose(kind, named(name))).replace(/“[^”]*”/g, '');
        expect(outsideQuotes.replace(akan, ''), kind).not.toMatch(held);
      }
    },
  );

  test('what is planned is told with "akan", in headline and lead', () => {
    const [title, lead] = news(named('direncanakan')).split('\n\n');
    expect(title).toMatch(/ Akan (?:Gelar|Selenggarakan|Adakan|Laksanakan) /);
    expect(lead).toMatch(/ akan (?:menggelar|menyelenggarakan|mengadakan|melaksanakan) /);
  });

  test('whether the date of a postponed one is old or new is asked, not told', () => {
    expect(news(named('ditunda'))).not.toMatch(/5\/11|5 November/);
    expect(questions(named('ditunda'))).toContainEqual(expect.stringContaining('jadwal semula atau jadwal baru'));
  });

  test('has no report and no minutes yet', () => {
    for (const kind of ['report', 'minutes'] as const) {
      const { blocks } = compose(kind, named('direncanakan'));
      expect(blocks.map(({ kind: of, gap }) => gap?.fact ?? of)).toEqual(['title', '/progress']);
    }
  });

  test('what is still under way is neither closed nor reported', () => {
    const { facts } = named('pleno-pdpb');
    const closer = {
      id: 'p6',
      name: 'Lukas Wolo',
      position: 'Sekretaris KPU Kabupaten Ende',
      role: 'menutup' as const,
    };
    const underWay = {
      ...named('pleno-pdpb'),
      facts: { ...facts, progress: 'berlangsung' as const, people: [...facts.people, closer] },
    };
    expect(news(underWay)).toContain('masih berlangsung');
    expect(news(underWay)).not.toMatch(/ditutup|menutup/);
    for (const kind of ['report', 'minutes'] as const) expect(compose(kind, underWay).blocks).toHaveLength(2);
  });

  test('a sentence that told it as held is not made again once it is called off', () => {
    const before = named('apel');
    const claims = compose('news', before).blocks.flatMap(({ claims: all }) => all);
    const after = { ...before, facts: { ...before.facts, progress: 'dibatalkan' as const } };
    const told = claims.filter(({ text }) => /memimpin|Hadir|mengadakan|Laksanakan/.test(text));
    expect(told.length).toBeGreaterThan(2);
    for (const claim of told) {
      const checks = checkContent(
        { kind: 'news', blocks: [{ id: 'p', kind: 'paragraph', claims: [claim] }] },
        after,
        prepareDraftSources(after),
      );
      expect([claim.text, checks[0]?.status]).not.toEqual([claim.text, 'from-facts']);
    }
  });
});

describe('figures and names as notes write them', () => {
  const noted = (facts: Partial<MixedSheet['facts']>): MixedSheet => {
    const sheet = named('bimtek');
    return { ...sheet, facts: { ...sheet.facts, ...facts } };
  };
  const figure = (id: string, label: string, value: string) => ({ id, label, value });

  test('what a label does not say by itself is asked about, not told', () => {
    const sheet = noted({
      figures: [
        figure('f1', 'pmlh jd', '512'),
        figure('f2', 'disusul desa', '77'),
        figure('f3', 'sekolah', '6'),
        figure('f4', 'sekolah', '4'),
        figure('f5', 'kotak suara aluminium', '981'),
        figure('f6', 'orang rencana', '25'),
      ],
    });
    expect(news(sheet)).toContain('981 kotak suara aluminium');
    expect(news(sheet)).not.toMatch(/512|77 |6 sekolah|4 sekolah|25 orang/);
    const asked = questions(sheet).find((one) => one.startsWith('Perlukah angka'));
    for (const value of ['512', '77', 'sekolah 6', 'sekolah 4', '25']) expect(asked).toContain(value);
  });

  test('parts stand behind the whole that they add up to', () => {
    const drafts = figure('f1', 'rancangan SOP', '16');
    const parts = [
      figure('f2', 'rancangan SOP telah disetujui', '11'),
      figure('f3', 'rancangan SOP dikembalikan', '5'),
    ];
    expect(news(noted({ figures: [drafts, ...parts] }))).toContain(
      '16 rancangan SOP (11 telah disetujui dan 5 dikembalikan)',
    );
    expect(news(noted({ figures: [{ ...drafts, value: '17' }, ...parts] }))).not.toContain('17 rancangan SOP (');
  });

  test('short words of a note are written out in the name and the place', () => {
    const text = news(noted({ title: 'rakor PDPB tw III', place: 'aula lt 2 ktr KPU NTT', mode: 'luring', theme: '' }));
    expect(text).toContain('Rakor PDPB Triwulan III');
    expect(text).toContain('aula Lantai 2 Kantor KPU NTT');
  });

  test('points in the words of a note wait for the clerk', () => {
    const sheet = noted({
      keyPoints: [
        { id: 'k1', text: 'yg blm beres: BA' },
        { id: 'k2', text: 'alur pengunggahan' },
      ],
    });
    expect(news(sheet)).toContain('alur pengunggahan');
    expect(news(sheet)).not.toContain('blm');
  });

  test('the chair who leads what the unit holds is the chair of the unit', () => {
    const { facts } = named('pleno-pdpb');
    const people = facts.people.map((person) =>
      person.role === 'membuka' ? { ...person, position: 'Ketua' } : person,
    );
    expect(news({ ...named('pleno-pdpb'), facts: { ...facts, people } })).toContain(
      'Ketua KPU Kabupaten Ende Fransiskus Ndale',
    );
  });

  test('what is said of some stands before its number, with what is so of the others', () => {
    const text = news(
      noted({
        figures: [
          figure('f1', 'permohonan', '41'),
          figure('f2', 'dikabulkan', '30'),
          figure('f3', 'ditolak', '9'),
          figure('f4', 'sisa belum', '2'),
          figure('f5', 'relawan', '17'),
          figure('f6', 'yang sah', '12'),
          figure('f7', 'tidak sah', '5'),
        ],
      }),
    );
    expect(text).toContain('41 permohonan, dikabulkan 30, ditolak 9, sisa belum 2, dan 17 relawan.');
    expect(text).toMatch(/(?:Selain itu|Tercatat pula)[^.]* yang sah 12 dan tidak sah 5\./);
  });

  test('men and women stand with the people whose sum they make', () => {
    const text = news(
      noted({
        figures: [figure('f1', 'siswa', '50'), figure('f2', 'perempuan', '28'), figure('f3', 'laki-laki', '22')],
      }),
    );
    expect(text).toContain('50 siswa (28 perempuan dan 22 laki-laki)');
  });

  test('a title in capitals is written as a sentence writes it, with its short names', () => {
    const [title, lead] = news(noted({ title: 'RAPAT EVALUASI LAYANAN PPID DAN JDIH' })).split('\n\n');
    expect(title).toContain('Rapat Evaluasi Layanan PPID dan JDIH');
    expect(lead).toContain('Rapat Evaluasi Layanan PPID dan JDIH');
  });

  test('positions of notes are spelled out', () => {
    const person = { id: 'x', name: 'Tomas Uma', position: 'kepsek SMAN 4', role: 'membuka' as const };
    expect(news(noted({ people: [person] }))).toContain('Kepala SMAN 4 Tomas Uma');
    expect(news(noted({ people: [{ ...person, position: 'kadiv datin' }] }))).toContain(
      'Kepala Divisi Datin Tomas Uma',
    );
  });

  test('who told something is no topic of a list', () => {
    const text = news(noted({ keyPoints: [{ id: 'k', text: 'Sekretaris menyampaikan realisasi belanja' }] }));
    expect(text).toContain('Sekretaris menyampaikan realisasi belanja.');
    expect(text).not.toMatch(/(?:membahas|dibahas|meliputi) Sekretaris/);
  });
});

describe('the role of a fact', () => {
  const pleno = named('pleno-pdpb');
  const withFacts = (sheet: MixedSheet, facts: Partial<MixedSheet['facts']>): MixedSheet => ({
    ...sheet,
    facts: { ...sheet.facts, ...facts },
  });

  test('who came and who was invited are never exchanged', () => {
    expect(news(pleno)).toMatch(/(?:dihadiri|Hadir) [^.]*Bawaslu Kabupaten Ende, Disdukcapil/);
    expect(news(pleno)).not.toMatch(/undang/);
    expect(news(named('direncanakan'))).toMatch(/(?:mengundang|diundang) [^.]*seluruh camat/);
  });

  test('the changes of a list come first among its figures, and men and women with their sum', () => {
    expect(news(pleno)).toMatch(
      /tercatat 2\.417 pemilih baru, 873 pemilih tidak memenuhi syarat \(TMS\), dan 655 perubahan data\. Jumlah/,
    );
    expect(news(pleno)).toMatch(/terdiri atas 96\.011 laki-laki dan 102\.193 perempuan, (?:yang )?tersebar di 21/);
  });

  test('parts that do not make their sum are asked about, not told', () => {
    const off = withFacts(pleno, {
      figures: pleno.facts.figures.map((figure) => (figure.id === 'f3' ? { ...figure, value: '96012' } : figure)),
    });
    expect(news(off)).not.toContain('96.012');
    expect(questions(off)).toContainEqual(expect.stringContaining('tidak sama dengan jumlahnya'));
  });

  test('the number of a paper is no topic, even where a clerk wrote it among the topics', () => {
    const noted = withFacts(pleno, { keyPoints: [{ id: 'k', text: 'Berita Acara Nomor 41/PL.01-BA/5308/2025' }] });
    expect(news(noted)).not.toMatch(/(?:meliputi|membahas|dibahas)[^.]*Berita Acara/);
  });

  test.for([
    ['kami berharap warga memeriksa namanya', /KPU NTT berharap warga memeriksa namanya\./],
    ['mengajak warga memeriksa namanya', /KPU NTT mengajak warga memeriksa namanya\./],
    ['siap mengawal data pemilih', /KPU NTT menyatakan siap mengawal data pemilih\./],
    ['terus memperbarui data pemilih', /komitmen(?: untuk)? terus memperbarui data pemilih\./],
  ] as const)('“%s” is told as what it is', ([commitment, expected]) => {
    const sheet = named('bimtek');
    const text = news({ ...sheet, localFacts: { ...sheet.localFacts, commitment } });
    expect(text).toMatch(expected);
    expect(text).not.toMatch(/komitmen\S*[^.]*(?:berharap|mengajak|siap)/i);
  });

  test('a wish that makes no sentence is asked for again', () => {
    const sheet = named('bimtek');
    const vague = { ...sheet, localFacts: { ...sheet.localFacts, commitment: 'percaya bahwa kami bisa' } };
    expect(news(vague)).not.toContain('kami bisa');
    expect(questions(vague)).toContainEqual(expect.stringContaining('belum dapat menjadi kalimat'));
  });

  test('nine speakers stand in three paragraphs, and what they said beyond that is named', () => {
    const people = Array.from({ length: 9 }, (_, at) => ({
      id: `n${at}`,
      name: `Narasumber${'abcdefghi'[at]} Contoh`,
      position: 'Dosen',
      role: 'narasumber' as const,
      topic: `bagian ${at + 1} dari pedoman`,
    }));
    const statements = people.flatMap(({ id }) =>
      [1, 2].map((at) => ({
        id: `${id}-${at}`,
        speakerId: id,
        kind: 'paraphrase' as const,
        text: `bagian ini perlu dibaca ${at} kali oleh ${id}`,
      })),
    );
    const many = withFacts(named('bimtek'), { people, statements });
    const { blocks } = compose('news', many);
    expect(blocks.filter(({ claims }) => claims.some(({ text }) => text.includes('Narasumber'))).length).toBe(3);
    expect(questions(many)).toContainEqual(expect.stringContaining('Perlukah pernyataan ini dimuat?'));
  });

  test('notes are told in full: short forms spelled out, a list closed with "dan", verbs of notes as written', () => {
    const noted = withFacts(pleno, {
      place: 'Aula KPU Kab. Ende',
      attended: 'Bawaslu Kab. Ende, Disdukcapil, perwakilan 14 partai politik',
      statements: [{ id: 's', speakerId: 'p5', kind: 'paraphrase', text: 'minta agar pemilih meninggal dicoret' }],
      figures: [...pleno.facts.figures, { id: 'f', label: 'perwakilan partai politik', value: '14' }],
    });
    const text = news(noted);
    expect(text).toContain('di Aula KPU Kabupaten Ende');
    expect(text).toContain('Bawaslu Kabupaten Ende, Disdukcapil, dan perwakilan 14 partai politik');
    expect(text).toContain('Blasius Mbete meminta agar pemilih meninggal dicoret.');
    expect(text.match(/14/g)).toHaveLength(1);
  });

  test('who is visited is known by its short name, too', () => {
    const visit = named('kunjungan');
    const people = visit.facts.people.map((person) =>
      person.role === 'tuan-rumah' ? { ...person, position: 'Ketua KPU Ende' } : person,
    );
    const organiser = { name: 'KPU Provinsi NTT' };
    expect(news(withFacts(visit, { title: 'kunker KPU Provinsi NTT', organiser, people }))).toMatch(
      /^KPU Kabupaten Ende Terima Kunker KPU Provinsi NTT/,
    );
  });

  test('who is visited receives the visit, whoever arranged it', () => {
    for (const organiser of [{ name: 'KPU Kabupaten Nagekeo' }, { name: 'KPU Kabupaten Ende' }]) {
      const [title, lead] = news(withFacts(named('kunjungan'), { organiser })).split('\n\n');
      expect(title).toBe('KPU Kabupaten Ende Terima Kunjungan Kerja KPU Kabupaten Nagekeo');
      expect(lead).toContain('KPU Kabupaten Ende menerima Kunjungan Kerja');
    }
  });

  test('what others put off is told with who would have held it, and a sentence begins with a capital', () => {
    const sheet = named('ditunda');
    const others = withFacts(sheet, { title: 'Jalan Sehat', organiser: { name: 'KPU RI' } });
    expect(news(others)).toContain(' — Kegiatan “Jalan Sehat” yang sedianya diselenggarakan KPU RI ditunda.');
  });

  test('a question is asked', () => {
    const asked = withFacts(pleno, {
      statements: [{ id: 's', speakerId: 'p5', kind: 'quote', text: 'Sudahkah nama kita diperiksa?' }],
    });
    expect(news(asked)).toContain('“Sudahkah nama kita diperiksa?” tanya Ketua Bawaslu Kabupaten Ende Blasius Mbete.');
  });

  test('degrees stand at the first mention of a person, and only there', () => {
    expect(news(named('bimtek')).match(/Dr\. Laksmi Pranoto, S\.H\., M\.H\./g)).toHaveLength(1);
    expect(news(named('mou'))).toMatch(/Prof\. Ignatia Seran, Ph\.D\..*(?:Ignatia)/s);
  });

  test('the own unit is told with its first person and its chair, not again and again', () => {
    expect(news(pleno)).toContain('Ketua KPU Kabupaten Ende Fransiskus Ndale');
    expect(news(pleno)).toMatch(/(?<!KPU Kabupaten Ende )Anggota Maria Yasinta Wea dan Stefanus Rangga/);
  });

  test('whoever has a second role is called by the short name there', () => {
    const twice = withFacts(pleno, {
      people: [
        ...pleno.facts.people,
        { id: 'p6', name: 'Fransiskus Ndale', position: 'Ketua KPU Kabupaten Ende', role: 'menutup' },
      ],
    });
    expect(news(twice)).toMatch(/(?:ditutup (?:oleh )?Fransiskus|Fransiskus menutup)/);
    expect(news(twice).match(/Ketua KPU Kabupaten Ende Fransiskus Ndale/g)).toHaveLength(1);
  });

  test('who was absent is not told as present', () => {
    const absent = withFacts(pleno, {
      people: pleno.facts.people.map((person) => (person.id === 'p3' ? { ...person, role: 'tidak-hadir' } : person)),
    });
    expect(news(absent)).not.toContain('Stefanus Rangga');
    expect(questions(absent)).toContainEqual(expect.stringMatching(/Perlukah orang ini disebut\? .*Stefanus Rangga/));
    expect(draftText(compose('minutes', absent))).not.toContain('Stefanus Rangga, Anggota');
  });

  test('every lead names who holds the activity, once', () => {
    for (const sheet of mixedSheets) {
      const organiser = sheet.facts.organiser?.name ?? '';
      for (const kind of ['news', 'facebook'] as const) {
        const lead = compose(kind, sheet).blocks.find(({ id }) => id === 'lead')?.claims[0]?.text ?? '';
        const own = [sheet.unit.fullName, sheet.unit.shortName].some((name) => lead.includes(`${name} `));
        expect([sheet.name, lead.includes(organiser) || own]).toEqual([sheet.name, true]);
        expect(lead.split(`di ${sheet.facts.place}`).length, lead).toBeLessThanOrEqual(2);
      }
    }
  });
});

describe('a report', () => {
  test('has no empty part: every heading is followed by words, and chapters and parts are numbered in a row', () => {
    for (const sheet of mixedSheets) {
      const { blocks } = compose('report', sheet);
      const told = blocks.filter(({ kind }) => kind !== 'gap');
      told.forEach((block, at) => {
        const isChapter = /^[IVX]+\. /.test(blockText(block));
        const next = told[at + 1];
        if (block.kind === 'heading')
          expect([sheet.name, blockText(block), isChapter || next?.kind !== 'heading']).toEqual([
            sheet.name,
            blockText(block),
            next !== undefined,
          ]);
      });
      const chapters = told.flatMap((block) => /^([IVX]+)\. /.exec(blockText(block))?.[1] ?? []);
      expect(chapters).toEqual(['I', 'II', 'III', 'IV'].slice(0, chapters.length));
    }
  });

  test('is numbered, dated with its place, and signed by the secretary, the position beside the name', () => {
    const lines = compose('report', named('pelantikan')).blocks.map(blockText);
    expect(lines).toContain('Nomor: ……………………………');
    expect(lines).toContain('Kalabahi, ……………………………');
    expect(lines).toContain('Sekretaris KPU Kabupaten Alor\tMelkior Tanesib, S.E.\t……………………………');
    const nobody = compose('report', named('minimal')).blocks.flatMap(({ gap }) => gap?.question.id ?? []);
    expect(nobody).toContainEqual(expect.stringContaining('Siapa yang menandatangani laporan ini?'));
  });
});
