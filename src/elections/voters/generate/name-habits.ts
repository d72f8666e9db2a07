/**
 * How one name is written in several ways: shortened as each people does, in older and other spellings, and misread
 * from paper. As seen on forms and lists (belum diverifikasi); the combinations are invented.
 */

/** Short forms of words and of words that belong together, the usual one first. */
export const shortForms: Readonly<Record<string, readonly string[]>> = {
  MUHAMMAD: ['MUH.', 'MOH.', 'M.', 'MOCH.', 'MHD', 'MUHAMAD', 'MOHAMMAD', 'MOCHAMAD'],
  AHMAD: ['ACH.', 'ACHMAD', 'AKHMAD', 'A.'],
  ABDUL: ['ABD.', 'ABDL', 'ABD'],
  ABDULLAH: ['ABD.', 'ABDULAH'],
  ABDURRAHMAN: ['ABD. RAHMAN', 'ABDUL RAHMAN', 'ABDURAHMAN'],
  ABUBAKAR: ['ABU BAKAR', 'A. BAKAR'],
  SITI: ['ST.', 'SITTI', 'ST', 'STI'],
  NUR: ['NOER', 'NR.'],
  NURUL: ['NRL.', 'NUR'],
  SRI: ['SR.'],
  SYARIFAH: ['SY.', 'SYF.'],
  SAYYID: ['SYD.', 'SAYID'],
  TEUKU: ['T.', 'TK.'],
  TENGKU: ['TGK.', 'T.'],
  RADEN: ['R.', 'RD.'],
  DATUK: ['DT.'],
  HAJI: ['H.'],
  HAJJAH: ['HJ.'],
  'I WAYAN': ['I WYN', 'I WYN.', 'WYN', 'W.'],
  'NI WAYAN': ['NI WYN', 'NI WYN.', 'WYN'],
  'I MADE': ['I MD', 'I MD.', 'MD'],
  'NI MADE': ['NI MD', 'NI MD.', 'MD'],
  'I NYOMAN': ['I NYM', 'I NYM.', 'NYM', 'I NY.'],
  'NI NYOMAN': ['NI NYM', 'NI NYM.', 'NYM'],
  'I KETUT': ['I KT', 'I KT.', 'KT'],
  'NI KETUT': ['NI KT', 'NI KT.', 'KT'],
  'I GEDE': ['I GD', 'I GDE', 'GD.'],
  'I PUTU': ['I PT', 'I PT.', 'PT'],
  'NI PUTU': ['NI PT', 'NI PT.', 'PT'],
  'I KADEK': ['I KD', 'I KDK', 'KD.'],
  'NI KADEK': ['NI KD', 'NI KDK', 'KD.'],
  'I KOMANG': ['I KM', 'I KMG', 'KM.'],
  'NI KOMANG': ['NI KM', 'NI KMG', 'KM.'],
  'NI LUH': ['NI LH', 'LUH'],
  'I NENGAH': ['I NGH', 'I NGH.'],
  'NI NENGAH': ['NI NGH', 'NI NGH.'],
  GUSTI: ['GST', 'GST.', 'GT.'],
  'IDA BAGUS': ['IB', 'IB.', 'I B'],
  'IDA AYU': ['IA', 'IA.', 'DAYU'],
  'ANAK AGUNG': ['AA', 'A.A.', 'AA.'],
  'I DEWA': ['I DW', 'DEWA'],
  'NI DEWA': ['NI DW', 'DEWA'],
  DESAK: ['DSK', 'DSK.'],
  NGURAH: ['NGR', 'NGR.'],
  DAENG: ['DG', 'DG.'],
  ANDI: ['A.', 'A'],
  BASO: ['BS.'],
  BORU: ['BR', 'BR.'],
  YOHANES: ['YOH.', 'YAN', 'JOHANES', 'YOHANNES'],
  FRANSISKUS: ['FRANS', 'FR.', 'FRANSISKUS X.'],
  ANTONIUS: ['ANTON', 'TONI', 'ANT.'],
  AGUSTINUS: ['AGUS', 'AGUST.', 'GUSTI'],
  STEFANUS: ['STEVEN', 'STEF', 'STEPANUS'],
  PETRUS: ['PITER', 'PET.', 'PIET'],
  PAULUS: ['PAUL', 'POLUS'],
  MARIA: ['M.', 'MERI', 'MRA.'],
  MARTINUS: ['MARTEN', 'MARTIN'],
  YOSEF: ['YOS', 'YOSEPH', 'JOSEF'],
  YAKOBUS: ['YAKOB', 'YAK.'],
  YULIUS: ['YUL.', 'JULIUS'],
  YULIANA: ['YULI', 'JULIANA'],
  ELISABETH: ['LISA', 'ELIS', 'ELISABET'],
  KRISTINA: ['KRIS', 'CHRISTINA', 'TINA'],
  FRANSISKA: ['SISKA', 'FR.'],
  MARGARETA: ['GRETA', 'MARGARETHA'],
  DOMINIKUS: ['DOMI', 'DOM.'],
  BENEDIKTUS: ['BENI', 'BENE'],
  THERESIA: ['TERESIA', 'TERE', 'TH.'],
  KORNELIS: ['KORNE', 'NELIS'],
  WILHELMUS: ['WILEM', 'MUS'],
  WILHELMINA: ['MINA', 'WELMINA'],
  HENDRIKUS: ['HENDRIK', 'RIKUS'],
};

/** Words that come and go before a name. */
export const titles: Readonly<Record<'L' | 'P', readonly string[]>> = { L: ['H.', 'HAJI'], P: ['HJ.', 'HAJJAH'] };

/** What is written after a name, or between it and what somebody is called. */
export const learned = [' S.PD', ' SE', ', S.SOS', ' SH', ', A.MD', ', S.KOM'];
export const called: Readonly<Record<'L' | 'P', readonly string[]>> = {
  L: ['UCOK', 'BUYUNG', 'NYONG', 'TINUS', 'GANDUL', 'AMBO', 'KULUP'],
  P: ['BUTET', 'UPIK', 'NONA', 'MINA', 'NING', 'BECCE', 'ANIS'],
};
/** What a son has more than the father whose name he bears. */
export const juniors = ['', '', '', ' JUNIOR', ' JR', ' PUTRA', ' MUDA'];

/** What one spelling writes for another, both ways. */
export const spellings: readonly (readonly [string, string])[] = [
  ['U', 'OE'],
  ['J', 'DJ'],
  ['C', 'TJ'],
  ['Y', 'J'],
  ['SY', 'SJ'],
  ['KH', 'CH'],
  ['NY', 'NJ'],
  ['F', 'P'],
  ['V', 'F'],
  ['Z', 'J'],
  ['TH', 'T'],
  ['DH', 'D'],
  ['KS', 'X'],
  ['SH', 'S'],
  ['I', 'Y'],
  ['LL', 'L'],
  ['NN', 'N'],
  ['MM', 'M'],
  ['SS', 'S'],
  ['Q', 'K'],
  ['K', 'C'],
  ['AH', 'A'],
];

/** What is read for what on a scanned or badly printed sheet. */
export const misreadings: readonly (readonly [string, string])[] = [
  ['O', '0'],
  ['I', '1'],
  ['I', 'L'],
  ['L', 'I'],
  ['L', '1'],
  ['A', '4'],
  ['S', '5'],
  ['B', '8'],
  ['W', 'VV'],
  ['M', 'RN'],
  ['RN', 'M'],
];

/** Twins, who are often called alike. */
export const twinNames: readonly (readonly [string, string])[] = [
  ['HASAN', 'HUSEIN'],
  ['HASANAH', 'HUSNAH'],
  ['RAHMAT', 'RAHMAN'],
  ['RIZKI', 'RIZKA'],
  ['PUTRA', 'PUTRI'],
  ['YULIANA', 'YULIANI'],
  ['FITRI', 'FITRA'],
  ['DEDI', 'DENI'],
  ['YUDI', 'YUDA'],
  ['RINA', 'RINI'],
  ['LINA', 'LINI'],
  ['DANI', 'DINA'],
  ['ANDRI', 'ANDRE'],
  ['MARIA', 'MARTHA'],
  ['PETRUS', 'PAULUS'],
  ['YAKOBUS', 'YOHANES'],
  ['SAMUEL', 'DANIEL'],
];
