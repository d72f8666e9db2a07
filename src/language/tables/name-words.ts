/**
 * Words by which a name is known for a person's although nothing beside it says so, by the peoples that give them.
 * They only raise what is proposed and an editor confirms; a name that has none of them is a name as well.
 */

/** Given names, and words that stand before them, that are no other word at the beginning of a name. */
const given =
  // Names of Arabic origin.
  'Muhammad Mohammad Mohamad Muhamad Mochamad Mochammad Moch Moh Muh Mhd Ahmad Achmad Akhmad Abdul Abdullah ' +
  'Abdurrahman ' +
  'Abd Abdillah Ali Umar Usman Utsman Hasan Hasanuddin Husein Hussein Husain Ibrahim Ismail Ishak Ilham Iqbal Irfan ' +
  'Irwan Idris Ilyas Imran Jafar Jamal Jamaluddin Kamaluddin Kamil Khairul Khairil Khoirul Khalid Lukman Mahfud ' +
  'Mahmud ' +
  'Mansur Mansyur Masrur Mukhlis Muslim Mustafa Mustofa Nasir Nasrul Nasruddin Nizar Nurdin Nurul Rahmat Rachmat ' +
  'Rahman Ramadhan Ridwan Rizal Rizky Rizki Rusdi Saiful Syaiful Salman Samsul Syamsul Syamsuddin Sulaiman Sofyan ' +
  'Syahrul Syarif Syarifuddin Taufik Taufiq Thamrin Yahya Yunus Yusuf Yusril Zainal Zainuddin Zulkifli Zulfikar ' +
  'Zulkarnain Fauzi Fauzan Faisal Fahmi Farid Farhan Fadli Fathur Ghazali Hamid Hamdan Hidayat Hafiz Harun ' +
  'Anwar Arif Arifin Aziz Azis Azhar Amir Amiruddin Bahri Baharuddin Burhan Burhanuddin Jalaluddin Jumadi Wahid ' +
  'Wahyu ' +
  'Siti Sitti Aisyah Aminah Fatimah Fatmawati Khadijah Maryam Nurhayati Nurjanah Nurlaila Nurmala Nurhaliza Nur ' +
  'Nuraini ' +
  'Rahmawati Rosmiati Salamah Salmah Zahra Zainab Zubaidah Halimah Hasnah Hasanah Laila Laili Lailatul Nadia Nabila ' +
  'Mardiana Marwah Masitah Husna Khusnul Kholifah Uswatun Ulfa Umi Ummi Anisa Annisa Amalia ' +
  // Names of Javanese, Sundanese and Sanskrit origin.
  'Agus Bambang Budi Budiman Budiono Bayu Dedi Dedy Deddy Dadang Dede Didi Didik Dian Dwi Eko Edi Edy Eddy ' +
  'Endang Endah ' +
  'Endro Gatot Gunawan Galih Guntur Hadi Harry Haryanto Hendra Hendri Hendro Heri Hery Heru Heryanto Indra ' +
  'Iwan Joko Jaka Djoko Kurniawan Kusuma Lestari Lilik Mulyadi Mulyono Nanang Ningsih Nugroho Purnomo Prasetyo ' +
  'Pramono ' +
  'Priyono Raden Rudi Rudy Rini Retno Ratna Ratih Rina Riski Sapto Setiawan Setyo Sigit Slamet Subagyo Sudarsono ' +
  'Sudirman Sugeng Sugiarto Sugiyono Suharto Suhartono Sujarwo Sukardi Sukirman Sulastri Sulistyo Sumarni Sumarno ' +
  'Sumardi Sunarto Sunaryo Supardi Supriyadi Supriyanto Suparman Suparno Suprapto Suryadi Suryanto Susanti Susanto ' +
  'Susilo Sutrisno Suwarno Suyanto Sri Tri Teguh Titik Tuti Untung Utami Wahono Wawan Widodo Wiwik Wibowo ' +
  'Winarno Yanto ' +
  'Yayan Yayuk Yuli Yulia Yulianti Yulianto Yuniarti Asep Cecep Ujang Encep Entin Euis Iis Ade Aceng Nining Neneng ' +
  'Nani Mimin Tatang Tatik Titin Wati Wulan Wulandari Ayu Anggraini Astuti Aditya Arya Aris Ari Ary Bagus Cahyo Dewi ' +
  'Dyah Diah Eka Fitri Fitriani Kartika Krisna Laksmi Maya Nia Novi Novita Putri Puspita Rahayu Ria Rosa Rosita ' +
  'Santi Sari Siska Sinta Shinta Tika Tina Trisna Vivi Wayan Made Nyoman Ketut Putu Kadek Komang Gede Gusti Dewa Luh ' +
  // Names of Christian and Western origin.
  'Abraham Adrianus Agustinus Albert Albertus Alexander Aleksander Alfons Alfred Andreas Andrew Andre Antonius Anton ' +
  'Anselmus Aloysius Ambrosius Arnold Augustinus Barnabas Bartholomeus Benediktus Benyamin Bernadus Bernard Blasius ' +
  'Bonifasius Cornelius Daniel Daud David Demianus Dominggus Dominikus Edward Elias Elisabeth Emanuel Ester Esther ' +
  'Eva Fabianus Ferdinand Ferdinandus Filemon Florensius Fransiskus Fransisca Frans Franky Fredrik Frederik Gabriel ' +
  'George Gerardus Gregorius Hans Hendrik Hendrikus Henry Herman Hermanus Heronimus Hubertus Ignasius Imanuel Isak ' +
  'Jakobus Jacob Jeffry Jefri Jems Jimmy Johan Johana Johanes Johannes John Jonas Josef Joseph Kristian Kristina ' +
  'Kristoforus Laurensius Leonardus Leonard Lidia Lukas Lusia Margaretha Maria Mariana Marianus Markus Marthen ' +
  'Marthinus Martinus Mateus Matius Maximus Melkianus Melkior Meliana Mercy Michael Mikael Natalia Nelson Nikolaus ' +
  'Nikodemus Norbertus Obed Oktavianus Paskalis Patrisius Paulina Paulus Petrus Pius Rafael Richard Robert Robertus ' +
  'Roby Ronny Roni Rosalia Ruben Rut Samuel Sebastianus Silvester Simon Stefanus Stefen Sten Stenly Stevanus Steven ' +
  'Sylvester Theodorus Theresia Thomas Timotius Titus Tobias Vincentius Viktor Victor Vinsensius Wilhelmus Welhelmus ' +
  'William Yakobus Yeremias Yohana Yohanes Yohanis Yoseph Yosef Yosep Yulius Yunita Yusak Yustinus Zakarias Zeth ' +
  'Christian Christina Christine Agnes Angela Bernadeta Clara Dorthea Febi Febrianti Grace Helena Irene Jessica ' +
  'Juliana ' +
  'Katarina Klara Lince Marlina Martha Melani Merry Meiske Monika Natalie Olivia Priska Rebeka Regina Ribka Sarah ' +
  'Selvi Silvia Sofia Stefani Susana Theodora Veronika Yemima Yublina Yuliana ' +
  // Words that stand before names: of Aceh, Bali, Lombok, Bugis, Buton, Sumba, Melayu.
  'Teuku Cut Tengku Andi Lalu Baiq Umbu Rambu Daeng Ida Cokorda Desak Sagung Pande Uray Gusti';

/** Names of clans and families at the end of a name. */
const clans =
  // Chinese.
  'Tan Lim Liem Oei Kwee Tjhin Tjia Tjhia Chai Bong Lie Lauw Kho Ong Njoo Phang Thio Tjong Gouw Liong Giok Hwa ' +
  // Batak, Nias, Karo.
  'Siregar Harahap Nasution Lubis Hasibuan Daulay Pohan Ritonga Pasaribu Simanjuntak Situmorang Sitompul ' +
  'Sihombing Silaban Lumbantoruan Nababan Hutabarat Hutagalung Hutapea Hutajulu Hutasoit Panggabean Simatupang ' +
  'Simbolon Sinaga Saragih Purba Damanik Girsang Manurung Sitorus Sirait Butarbutar Marpaung Napitupulu Pardede ' +
  'Pangaribuan Panjaitan Silalahi Sihotang Siahaan Simamora Simarmata Sagala Malau Naibaho Nainggolan Gultom ' +
  'Samosir Pakpahan Sitanggang Sihaloho Tampubolon Tobing Lumbantobing Aritonang Rajagukguk Siagian Silitonga ' +
  'Sianipar Simangunsong Sembiring Ginting Tarigan Perangin-angin Peranginangin Karo-Karo Sinulingga Barus ' +
  'Sitepu Surbakti Zega Zebua Zalukhu Telaumbanua Harefa Laoli Gulo Lase Mendrofa Halawa Waruwu ' +
  // Minang and Mandailing.
  'Caniago Chaniago Koto Sikumbang Piliang Guci Jambak Batubara Rangkuti Matondang ' +
  // Minahasa, Sangir, Gorontalo.
  'Rondonuwu Pangkey Wowor Lontoh Kalalo Sumual Tumewu Mandagi Rumengan Runtuwene Tumbelaka Wenas Waworuntu Mamahit ' +
  'Mongdong Lumentut Lumowa Kaunang Karundeng Kawilarang Kandou Pandelaki Pangemanan Palit Polii Rorimpandey ' +
  'Rotinsulu ' +
  'Sarundajang Sondakh Supit Tangkudung Tuerah Walangitan Warouw Wuisan Katili Monoarfa Mokodompit Mokoginta Manoppo ' +
  'Gobel Lasabuda Pontoh ' +
  // Maluku.
  'Pattinama Latuheru Tuasikal Pattimura Pattiasina Pattinasarany Latuconsina Latupapua Latumahina Leatemia ' +
  'Lekatompessy ' +
  'Lewerissa Matulessy Manuhutu Manuputty Nanlohy Noya Nikijuluw Pelupessy Rumahorbo Sahetapy Sahusilawane Sapulette ' +
  'Siwabessy Sopacua Soumokil Tahalele Tahitu Tamaela Titaley Tomasoa Toisuta Uneputty Wattimena Wattimury Watubun ' +
  // Timor, Flores, Alor, Rote, Sabu, Sumba.
  'Fernandez Fernandes Pereira Soares Silva Lopez Lopes Da-Costa Costa Carvalho Ndoen Ndaumanu Manafe Messakh Mooy ' +
  'Ndun Nalle Pello Radja Riwu Tallo Taek Tefa Tnunay Benu Banunaek Nubatonis Tafuli Liufeto Laiskodat ' +
  'Djami Djawa Lulu Ballo Bria Klau Seran Nahak Berek Kolo Oematan Fallo Kase Sonbai Boimau Selan Faot ' +
  'Liunokas Nope Kaseh ' +
  // Papua.
  'Wanggai Rumbiak Rumaropen Rumainum Mandacan Dowansiba Kambuaya Wenda Tabuni Kogoya Yoman Wonda Murib Enembe Gombo ' +
  'Yikwa Hesegem Asso Wetipo Mote Pigai Gobai Tebai Douw Kayame Mirino Mambor Mansnembra Ayomi Kafiar Krey Yarangga ' +
  'Numberi Ohee Felle Tokoro Puhiri Waromi Karubaba Wayoi Ayorbaba Sawaki Bonay Wambrauw Ansanay Nauw Sagrim ' +
  'Kocu Isir Saflessa Gebze Kaize Mahuze Ndiken ' +
  // Bugis, Makassar, Toraja, Buton.
  'Mappangara Palaguna Pasolong Allo Rante Pongtiku Tandiayu Sampe Sarungallo Palimbong Tangkelembang Patandean ' +
  // Dayak.
  'Ngau Lawai Usat Lejau Jalung';

const set = (words: string): ReadonlySet<string> => new Set(words.toLowerCase().split(' '));
const givenNames = set(given);
const clanNames = set(clans);
/** Two words that stand before a name: "I Gusti", "Ni Luh", "La Ode", "Wa Ode", "Ida Bagus". */
const twoBefore = /^(?:I|Ni) (?:Gusti|Made|Wayan|Nyoman|Ketut|Putu|Kadek|Komang|Gede|Luh|Dewa)\b|^(?:La|Wa) Ode\b/;

/** Whether a word alone is the name of a person or of a clan. */
export const isNameWord = (word: string): boolean =>
  givenNames.has(word.toLowerCase()) || clanNames.has(word.toLowerCase());

/** Whether the words of a name, of which it has two or more, are known for names of people. */
export function isNameOfPerson(name: string): boolean {
  const words = name.toLowerCase().replaceAll('.', '').split(' ');
  if (words.length < 2) return false;
  return (
    words.some((word) => givenNames.has(word)) ||
    clanNames.has(words.at(-1) as string) ||
    twoBefore.test(name) ||
    words.some((word) => /^(?:bin|binti|boru|br)$/.test(word))
  );
}
