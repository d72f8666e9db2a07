/**
 * How people are called, by the customs of their people: single names on Java, marga after the name, birth order on
 * Bali, baptismal names and clan in Nusa Tenggara Timur. Invented combinations; each list is ordered from common to
 * rare. No list is taken from a register.
 */
import type { Random } from './random.ts';

export type Sex = 'L' | 'P';
export type People =
  | 'jawa'
  | 'sunda'
  | 'madura'
  | 'betawi'
  | 'batak'
  | 'minang'
  | 'melayu'
  | 'aceh'
  | 'bali'
  | 'sasak'
  | 'ntt'
  | 'bugis'
  | 'minahasa'
  | 'maluku'
  | 'papua'
  | 'tionghoa'
  | 'dayak'
  | 'banjar';
export type Called = {
  readonly name: string;
  /** What children inherit; '' where nothing is. */ readonly family: string;
};

const words = (text: string): readonly string[] => text.trim().split(/\s+/);
/** Every beginning with every ending: regional names are built so. */
const built = (beginnings: string, endings: string): readonly string[] =>
  words(endings).flatMap((end) => words(beginnings).map((begin) => begin + end));

const muslimMen = words(
  `
    MUHAMMAD AHMAD ABDUL ALI HASAN IBRAHIM YUSUF ISMAIL UMAR USMAN RIZKI FAJAR RAHMAT HIDAYAT IRFAN ARIF FAUZI
    RIDWAN SYAMSUL ZAINAL BAHRUDIN KAMARUDIN NURDIN SALEH HAMZAH IDRIS JAMALUDIN HARUN MANSUR TAUFIK LUKMAN IQBAL
    ILHAM ANWAR BADRUL FAISAL HENDRA JUNAIDI MUKHTAR SULAIMAN
  `,
);
const muslimMenAfter = words(
  `
    RAHMAN HIDAYAT SALEH ISKANDAR FAUZI SYARIF RAMADHAN HAKIM AZIZ KARIM HALIM ROSYID MAULANA FIRDAUS ARIFIN EFENDI
    RIDHO AKBAR FADILAH ANSHORI MALIK GHOFUR LATIF WAHAB MAJID HAMID BASRI SYAHRUL NASUTION MUSTOFA
  `,
);
const muslimWomen = words(
  `
    SITI NUR FATIMAH AISYAH KHADIJAH ZAINAB HALIMAH MARYAM NURUL RAHMAWATI FITRI DEWI LAILA SALMA HASNAH ROHANI
    RUKIAH SAODAH ASMAWATI JAMILAH MARIANI NURHAYATI ROSMINI SUMIATI YULIANA MUTIARA RABIAH SYARIFAH ZUBAIDAH HAFSAH
    INDAH LESTARI RINA YANTI ERNAWATI NURBAYA
  `,
);
const muslimWomenAfter = words(
  `
    AMINAH AISYAH HASANAH JANNAH HIDAYAH FADILAH AZIZAH MARDIAH RAHMAH SALAMAH KHASANAH FATIMAH ROHMAH SOLEHA ZAHRA
    LATIFAH MAISAROH ULFAH WAHIDAH BADRIAH HAJAR JAMILAH MUNAWAROH NADIFAH QOMARIAH SAADAH
  `,
);
const modernMen = words(
  `
    AGUS BUDI DEDI EKO HENDRA IWAN JOKO ANDI RUDI BAMBANG ARI DENI RIAN YOGI ADITYA BAYU DIMAS FERI GILANG HERI
    INDRA ANGGA REZA TEGUH WAHYU YUDI ANTON DANI ROBI SANDI
  `,
);
const modernWomen = words(
  `
    DEWI SRI RINA WATI YULI ANI RATNA LINA EKA MAYA PUTRI INDAH AYU DIAN FITRI INTAN KARTIKA LIA MEGA NINA RISKA
    TIKA VINA WULAN YENI AMELIA BELLA CITRA DESI ELSA
  `,
);
const javaneseMen = built(
  'SU WI PUR HAR SAR TUR MUL JUM NGAT PONI WAG SAM MAR KAS DAR SLAM TUK RUS PAR YAT',
  'YONO WANTO NOTO IMAN IYO GIANTO YADI MIN JO NARTO DIYONO JI WITO KIRNO ADI',
);
const javaneseWomen = built(
  'SU WI PUR HAR SAR TUR MUL JUM NGAT PONI WAG SAM MAR KAS DAR RUS TUK TRI PAR YAT',
  'YATI TINI NINGSIH MINI YEM SIH NAH KINEM WARNI LASTRI PARTI RAHAYU TUN GIYEM ASIH',
);
const javaneseAfter = words(
  `
    SANTOSO WIBOWO PRASETYO NUGROHO SETIAWAN KURNIAWAN PURNOMO SAPUTRO HANDOKO SUSANTO UTOMO WIJAYA HARTONO PRABOWO
    SUBAGYO CAHYONO RAHARJO WIDODO PAMUNGKAS
  `,
);
const javaneseWomenAfter = words(
  `
    LESTARI RAHAYU WAHYUNI HANDAYANI PUSPITASARI UTAMI SETYOWATI KUSUMAWATI ANGGRAINI PERTIWI WULANDARI MAHARANI
    SUSANTI NINGRUM PURWANTI
  `,
);
const sundaneseMen = built('AS UJ DAD ENT END KOS OD TAT YAY ADE CEC MAM IM ENC JAJ', 'EP ANG ANG ING IN IL A I');
const sundaneseWomen = built('IM NEN EU ENT TIT YAY CUC NAN AI ELI ROH KOK ETI LIL', 'AS IS IH ONG I IN AH');
const sundaneseAfter = words(
  `
    SUPRIATNA HERMAWAN SURYANA KOSASIH SUTISNA GUNAWAN SETIAWAN MULYANA KURNIA PERMANA NUGRAHA SOMANTRI SUHENDAR
    SUHERMAN RUKMANA
  `,
);
const sundaneseWomenAfter = words(
  `
    NURHAYATI KOMALASARI ROSTIANA SUMIATI ROHAETI KURNIASIH MARLINA SUKAESIH NURAENI YULIANTI MULYATI SUKMAWATI
    HERAWATI
  `,
);
const christianMen = words(
  `
    YOHANES ANTONIUS FRANSISKUS PETRUS PAULUS YOSEF STEFANUS AGUSTINUS MARTINUS YAKOBUS BENEDIKTUS DOMINIKUS GABRIEL
    MIKAEL YULIUS KORNELIS LUKAS MATIUS MARKUS FILIPUS SIMON TOMAS ANDREAS BERNADUS DANIEL ELIAS FERDINANDUS
    GREGORIUS HENDRIKUS IGNASIUS LAURENSIUS NIKOLAUS OKTAVIANUS RAFAEL SEBASTIANUS THEODORUS VINSENSIUS WILHELMUS
    SAMUEL YEREMIAS MARSELINUS KRISTOFORUS
  `,
);
const christianWomen = words(
  `
    MARIA ANNA ELISABETH MARTHA KRISTINA YULIANA THERESIA MARGARETA KATARINA AGUSTINA FRANSISKA YOHANA ROSALIA
    VERONIKA LUSIA PAULINA HELENA SISILIA ANASTASIA BERNADETA DORTHEA EMILIANA FEBRONIA GETRUDIS IRENE KLARA
    MAGDALENA NATALIA ODILIA PETRONELA REGINA SUSANA VIKTORIA WILHELMINA YOSEFINA ADELINA BERTA ESTER RUT DEBORA
  `,
);
const nttClans = words(
  `
    BERE SERAN KLAU NAHAK MANEK LEKI TAEK BRIA FALLO NENO KASE TEFA LIU BANI SAE MAU LAU TALLO OEMATAN NUBATONIS
    SELAN TANAEM KOLO USBOKO TAUS LAKAPU MALAIKOSA KAMENGMAI PADAMAKANI LAPENANGGA MAUKARI TANG LANGKO BLEGUR DJOBO
    SIR WELA JEHARU JEBARUS NGGORO MBOEIK LADO RADJA DJAWA RIWU LODO HABA KANA BULU NDIMA UMBU TAKA NDJURUMANA MEHA
    KALE LEBA GOO BATE SOI DHOSA NGGALA WONGA SAKE WEKA LABURAN KEWA HAYON KLEDEN TUKAN FERNANDEZ DASILVA DACOSTA
    HURINT KOTEN MARAN
  `,
);
const marga = words(
  `
    SIREGAR NASUTION HARAHAP LUBIS SIMANJUNTAK SITUMORANG SINAGA HUTAGALUNG SILALAHI PANJAITAN MANURUNG SIHOMBING
    TAMPUBOLON SIAHAAN NAINGGOLAN PASARIBU HASIBUAN GINTING SEMBIRING TARIGAN PERANGINANGIN KARO-KARO PURBA SARAGIH
    DAMANIK POHAN RITONGA SIBARANI GULTOM HUTABARAT NAPITUPULU MARPAUNG ZEBUA TELAUMBANUA GULO ZALUKHU LAIA
  `,
);
const papuanClans = words(
  `
    WENDA TABUNI KOGOYA YIKWA MURIB GOBAY TEKEGE DOUW KAYAME PEKEI YEIMO MANIANI RUMBIAK RUMAROPEN KORWA MANDACAN
    WANMA ASSO HUBI LOKOBAL MABEL ELOPERE KOSSAY ITLAY GOMBO JIKWA WAKERKWA ENUMBI TELENGGEN MOM MAGAI KUM BEANAL
    NATKIME MAHUZE GEBZE NDIKEN BALAGAIZE KAIZE OHEE FELLE MONIM DEDA WALLY SUEBU
  `,
);
const minahasanClans = words(
  `
    LUMENTUT MANTIRI RUMAGIT KALALO WOWOR SUMUAL TUMBEL PANGEMANAN LENGKONG MANDAGI RORING SONDAKH WENAS TUMEWU
    MOMONGAN KAUNANG PAAT RATULANGI MONDORINGIN LASUT
  `,
);
const moluccanClans = words(
  `
    TUASIKAL LATUPONO PATTY SAHETAPY MATULESSY LEIWAKABESSY TUANAKOTTA SOPACUA PATTIASINA HEHANUSSA LOUPATTY
    RUMAHLATU LATUCONSINA WAILERUNY SALAMPESSY TOMASOA NANLOHY SIWABESSY RENYAAN RAHAYAAN
  `,
);
const chineseClans = words(
  `
    TAN LIM WIJAYA HALIM SANTOSO GUNAWAN KURNIAWAN TANUWIJAYA SALIM HARTONO LIE CHANDRA SUTANTO OEY GO KWEE THE
    SETIADI WIBISONO LAUW
  `,
);
const balineseMen = words('WAYAN MADE NYOMAN KETUT PUTU KADEK KOMANG GEDE NENGAH');
const balineseAfterMen = words(
  `
    SUDIARTA SUARDANA ARTAWAN WIRAWAN ADNYANA SUDANA SUPARTA MERTA WIDIANA SUKARTA ARDANA BUDIASA PARTA SUWITRA YASA
    DARMA SUGIARTA MUDIARTA ARTA WIRATA
  `,
);
const balineseAfterWomen = words(
  `
    SUASTINI ARIANI WIDIASIH SUKERTI MURNIASIH SULASTRI ARTINI PURNAMI RATNADI SUPARMI ASTITI KARTINI YULIANTARI
    SURYANI WARTINI SEKARINI
  `,
);
const buginese = words(
  `
    ANDI BASO DAENG BASRI SYAMSUDDIN AMBO LA TAHIR SAHARUDDIN MUSTARI JUFRI HASANUDDIN ABBAS RUSTAM KAHAR MAPPA
    SANUSI TAKDIR
  `,
);
const bugineseWomen = words(
  `
    ANDI BESSE HASNAWATI NURHAEDA ROSMIATI SITTI MULIATI DAENG HASRIANI INDO SUHARNI NURLIA MARWAH HARTATI ROSDIANA
    KARTINI
  `,
);
const bugineseAfter = words(
  `
    MAPPANYUKKI PALINRUNGI SAMAD TAJUDDIN MATTALATTA PATONANGI LALO SANTUNG RAPPE TIRO BUNDU SALLE BADOLLAHI RAJA
    KALLA NGEWA
  `,
);
const minangMen = words(
  `
    ZULKIFLI SYAFRIZAL ALFIAN AFRIZAL YULHENDRI ERIZAL MASRIL DASRIL AMRIZAL NASRUL SYAFRIL BUSTAMI ADRIAN HENDRI
    RONALDI JASMAN DARWIS FERDINAL
  `,
);
const minangWomen = words(
  `
    YULIARNI ERNIWATI ZURAIDA NOFRIANTI ASNIMAR ROSNIDA DARNIS YARNITA ELFIRA MARDALENA SYAFNIDAR WIRDA NURBAITI
    REFNI DESWITA YUSNIAR
  `,
);

export type NameMaker = (random: Random, sex: Sex, family: string) => Called;

const bare = (name: string): Called => ({ name, family: '' });
const muslim: NameMaker = (random, sex) =>
  sex === 'L'
    ? bare(
        random.chance(0.1)
          ? random.common(muslimMen)
          : `${random.common(muslimMen)} ${random.common(random.chance(0.5) ? muslimMenAfter : muslimMen)}` +
              (random.chance(0.25) ? ` ${random.common(muslimMenAfter)}` : ''),
      )
    : bare(
        random.chance(0.12)
          ? random.common(muslimWomen)
          : `${random.common(muslimWomen)} ${random.common(random.chance(0.6) ? muslimWomenAfter : muslimWomen)}`,
      );
const ofClan =
  (men: readonly string[], women: readonly string[], clans: readonly string[], second: number): NameMaker =>
  (random, sex, family) => {
    const given = sex === 'L' ? men : women;
    const own = family === '' ? random.common(clans) : family;
    return {
      name: `${random.common(given)}${random.chance(second) ? ` ${random.common(given)}` : ''} ${own}`,
      family: own,
    };
  };
const twoLists =
  (
    men: readonly string[],
    menAfter: readonly string[],
    women: readonly string[],
    womenAfter: readonly string[],
    single: number,
  ): NameMaker =>
  (random, sex) => {
    const [given, after] = sex === 'L' ? [men, menAfter] : [women, womenAfter];
    return bare(random.chance(single) ? random.common(given) : `${random.common(given)} ${random.common(after)}`);
  };

const javanese = twoLists(
  [...javaneseMen, ...modernMen],
  javaneseAfter,
  [...javaneseWomen, ...modernWomen],
  javaneseWomenAfter,
  0.45,
);
const javaneseOrMuslim: NameMaker = (random, sex, family) =>
  (random.chance(0.4) ? muslim : javanese)(random, sex, family);
const sundanese = twoLists(
  [...sundaneseMen, ...modernMen],
  sundaneseAfter,
  [...sundaneseWomen, ...modernWomen],
  sundaneseWomenAfter,
  0.3,
);

const makers: Readonly<Record<People, NameMaker>> = {
  jawa: javaneseOrMuslim,
  sunda: (random, sex, family) => (random.chance(0.35) ? muslim : sundanese)(random, sex, family),
  madura: (random, sex, family) =>
    random.chance(0.75) ? muslim(random, sex, family) : bare(random.common(sex === 'L' ? javaneseMen : javaneseWomen)),
  betawi: muslim,
  melayu: muslim,
  sasak: muslim,
  banjar: muslim,
  aceh: (random, sex, family) => {
    const { name } = muslim(random, sex, family);
    return bare(random.chance(0.12) ? `${sex === 'L' ? 'TEUKU' : 'CUT'} ${name}` : name);
  },
  batak: ofClan([...modernMen, ...christianMen], [...modernWomen, ...christianWomen], marga, 0.2),
  minang: (random, sex, family) =>
    random.chance(0.5)
      ? muslim(random, sex, family)
      : twoLists(minangMen, muslimMenAfter, minangWomen, muslimWomenAfter, 0.6)(random, sex, family),
  bali: (random, sex) =>
    bare(
      `${sex === 'L' ? 'I' : 'NI'} ${sex === 'P' && random.chance(0.15) ? 'LUH' : random.common(balineseMen)}` +
        `${random.chance(0.2) ? ` ${random.common(sex === 'L' ? modernMen : modernWomen)}` : ''} ` +
        random.common(sex === 'L' ? balineseAfterMen : balineseAfterWomen),
    ),
  ntt: ofClan(christianMen, christianWomen, nttClans, 0.3),
  bugis: (random, sex, family) =>
    random.chance(0.4)
      ? muslim(random, sex, family)
      : twoLists(buginese, bugineseAfter, bugineseWomen, bugineseAfter, 0.35)(random, sex, family),
  minahasa: ofClan([...christianMen, ...modernMen], [...christianWomen, ...modernWomen], minahasanClans, 0.25),
  maluku: (random, sex, family) =>
    ofClan(
      random.chance(0.5) ? christianMen : muslimMen,
      random.chance(0.5) ? christianWomen : muslimWomen,
      moluccanClans,
      0.15,
    )(random, sex, family),
  papua: ofClan(christianMen, christianWomen, papuanClans, 0.1),
  tionghoa: ofClan([...modernMen, ...christianMen], [...modernWomen, ...christianWomen], chineseClans, 0.35),
  dayak: ofClan(
    [...christianMen, ...modernMen],
    [...christianWomen, ...modernWomen],
    words('BUNGAI TINGANG NGAU LAWAI USAT JALUNG UDAU INGAN BAYA LENJAU TIMANG SAWANG KUNTI LAING'),
    0.2,
  ),
};

/**
 * Who lives where, roughly: shares per province, the rest are Javanese. Orders of magnitude of the 2010 census (belum
 * diverifikasi).
 */
const shares: Readonly<Record<string, readonly (readonly [People, number])[]>> = {
  11: [
    ['aceh', 0.85],
    ['batak', 0.05],
  ],
  12: [
    ['batak', 0.5],
    ['melayu', 0.1],
    ['tionghoa', 0.04],
  ],
  13: [['minang', 0.9]],
  14: [
    ['melayu', 0.45],
    ['minang', 0.13],
    ['batak', 0.13],
  ],
  15: [['melayu', 0.6]],
  16: [['melayu', 0.7]],
  17: [['melayu', 0.7]],
  18: [['melayu', 0.25]],
  19: [
    ['melayu', 0.7],
    ['tionghoa', 0.12],
  ],
  21: [
    ['melayu', 0.35],
    ['batak', 0.13],
    ['tionghoa', 0.08],
  ],
  31: [
    ['betawi', 0.28],
    ['sunda', 0.15],
    ['tionghoa', 0.07],
    ['batak', 0.05],
  ],
  32: [
    ['sunda', 0.75],
    ['betawi', 0.06],
  ],
  33: [['jawa', 0.98]],
  34: [['jawa', 0.98]],
  35: [
    ['jawa', 0.8],
    ['madura', 0.18],
  ],
  36: [
    ['sunda', 0.6],
    ['betawi', 0.12],
  ],
  51: [['bali', 0.86]],
  52: [['sasak', 0.95]],
  53: [
    ['ntt', 0.9],
    ['melayu', 0.06],
  ],
  61: [
    ['dayak', 0.35],
    ['melayu', 0.35],
    ['tionghoa', 0.09],
  ],
  62: [
    ['dayak', 0.45],
    ['banjar', 0.22],
  ],
  63: [['banjar', 0.76]],
  64: [
    ['bugis', 0.2],
    ['banjar', 0.14],
    ['dayak', 0.15],
  ],
  65: [
    ['dayak', 0.3],
    ['bugis', 0.3],
  ],
  71: [['minahasa', 0.8]],
  72: [
    ['bugis', 0.6],
    ['minahasa', 0.1],
  ],
  73: [['bugis', 0.92]],
  74: [['bugis', 0.85]],
  75: [['bugis', 0.9]],
  76: [['bugis', 0.9]],
  81: [['maluku', 0.85]],
  82: [['maluku', 0.85]],
};
const papua: readonly (readonly [People, number])[] = [
  ['papua', 0.72],
  ['bugis', 0.1],
  ['maluku', 0.04],
];

export function peopleAt(random: Random, province: string): People {
  let u = random.next();
  for (const [people, share] of province.startsWith('9') ? papua : (shares[province] ?? [])) {
    if (u < share) return people;
    u -= share;
  }
  return 'jawa';
}

export const nameOf = (people: People, random: Random, sex: Sex, family: string): Called =>
  makers[people](random, sex, family);
