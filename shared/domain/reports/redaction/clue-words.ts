/**
 * Words by which a text tells a nationality, a form of exploitation or a rare role. They make a reader
 * look; they are not complete and are never said to be. Folded, single words or runs of words.
 */
const listOf = (...lines: readonly string[]): string[] => lines.flatMap((line) => line.split(', '));

/** Demonyms in English; the names of States come from the platform (`stateNames`). */
const demonyms = listOf(
  'afghan, albanian, algerian, american, angolan, argentine, argentinian, armenian, australian, austrian',
  'azerbaijani, bahraini, bangladeshi, belarusian, belgian, beninese, bhutanese, bolivian, bosnian',
  'botswanan, brazilian, british, bulgarian, burkinabe, burmese, burundian, cambodian, cameroonian',
  'canadian, chadian, chilean, chinese, colombian, congolese, costa rican, croatian, cuban, cypriot',
  'czech, danish, dominican, dutch, ecuadorian, egyptian, emirati, eritrean, estonian',
  'ethiopian, filipina, filipino, finnish, french, gabonese, gambian, georgian, german, ghanaian, greek',
  'guatemalan, guinean, haitian, honduran, hungarian, icelandic, indian, indonesian, iranian, iraqi',
  'irish, israeli, italian, ivorian, jamaican, japanese, jordanian, kazakh, kenyan, kosovar, kuwaiti',
  'kyrgyz, lao, laotian, latvian, lebanese, liberian, libyan, lithuanian, macedonian, malagasy, malawian',
  'malaysian, malian, maltese, mauritanian, mexican, moldovan, mongolian, montenegrin, moroccan',
  'mozambican, namibian, nepalese, nepali, nicaraguan, nigerian, nigerien, norwegian, omani, pakistani',
  'palestinian, panamanian, paraguayan, peruvian, polish, portuguese, qatari, romanian, russian, rwandan',
  'salvadoran, saudi, senegalese, serbian, sierra leonean, slovak, slovenian, somali, south african',
  'south sudanese, spanish, sri lankan, sudanese, surinamese, swedish, swiss, syrian, taiwanese, tajik',
  'tanzanian, thai, togolese, trinidadian, tunisian, turkish, turkmen, ugandan, ukrainian, uruguayan',
  'uzbek, venezuelan, vietnamese, yemeni, zambian, zimbabwean, kurdish, roma, rohingya, stateless',
);

const regions =
  'AF AL DZ AO AR AM AZ BD BY BJ BO BA BR BG BF MM BI KH CM TD CL CN CO CD CG CR HR CU CY CZ DO EC EG ER EE ET FJ GA GM GE GH GR GT GN HT HN HU IN ID IR IQ CI JM JO KZ KE XK KW KG LA LV LB LR LY LT MG MW MY ML MT MR MX MD MN ME MA MZ NA NP NI NE NG MK OM PK PS PA PY PE PH PL PT QA RO RU RW SV SA SN RS SL SK SI SO ZA SS LK SD SR SY TW TJ TZ TH TG TT TN TR TM UG UA AE UY UZ VE VN YE ZM ZW'.split(
    ' ',
  );

/** Names of States of frequent origin, in English, as the platform has them. */
function stateNames(): string[] {
  const names = new Intl.DisplayNames('en', { type: 'region' });
  return regions.map((region) => names.of(region) ?? '');
}

/** Letters that the name of a State and what is of it have in common ("Cyprus", "Cypriot"). */
const stem = 4;

/** `own`: the States whose authorities are examined: their names stand in every report. */
export function nationalityWords(own: readonly string[]): string[] {
  const stems = new Set(own.map((state) => state.toLowerCase().slice(0, stem)));
  const isOwn = (word: string): boolean =>
    word !== 'roma' && stems.has(word.toLowerCase().slice(0, stem));
  return [...demonyms, ...stateNames()].filter((word) => !isOwn(word));
}

export const exploitationWords = listOf(
  'sexual exploitation, prostitution, forced prostitution, sexual servitude, pornography, escort',
  'domestic servitude, domestic work, domestic worker, housemaid, maid, forced labour, forced labor',
  'debt bondage, bonded labour, slavery, servitude, forced marriage, child marriage, begging',
  'forced begging, organ removal, removal of organs, kidney, forced criminality, drug cultivation',
  'cannabis, pickpocketing, cabaret, brothel, massage parlour, strip club, fishing vessel, trawler',
  'brick kiln, plantation, farm work, construction site, sweatshop, surrogacy, illegal adoption',
  'child soldier, online scam, scam compound',
);

export const roleWords = listOf(
  'artiste, dancer, singer, au pair, seafarer, fisherman, jockey, footballer, athlete, nun, monk',
  'surrogate mother, ambassador’s household, diplomatic household, pregnant, twin, triplet, wheelchair',
  'deaf, blind, albino, transgender, only woman, only girl, only child, only boy, only man',
  'youngest of them, oldest of them',
);

/** Health and intimate life, by kind: each is to be read, and is never said to be all (EXP-08). */
export const healthWords: Readonly<Record<string, readonly string[]>> = {
  'HIV status or another infection': listOf(
    'hiv, aids, seropositive, antiretroviral, hepatitis, syphilis, gonorrhoea, chlamydia',
    'tuberculosis, sexually transmitted, vih, sida',
  ),
  'pregnancy or abortion': listOf(
    'pregnant, pregnancy, abortion, miscarriage, gave birth, childbirth, termination, stillbirth',
    'gestation, enceinte, embarazada, avortement, aborto',
  ),
  'mental health': listOf(
    'depression, depressed, ptsd, post traumatic, suicide, suicidal, self harm, psychiatric, psychosis',
    'schizophrenia, panic attacks, anxiety disorder, addiction, overdose',
  ),
  'a diagnosis or treatment': listOf(
    'diagnosed, diagnosis, medication, surgery, hospitalised, hospitalized, cancer, diabetes, epilepsy',
    'disability, disabled, methadone',
  ),
  'sexual history or orientation': listOf(
    'sexual history, sexual partners, virgin, virginity, virginity test, lesbian, gay, homosexual',
    'bisexual, transgender, sexual orientation',
  ),
  'details of sexual violence': listOf(
    'rape, raped, gang raped, sexually assaulted, sexual assault, penetration, semen, genital',
    'genitals, vaginal, anal, forensic examination, fgm, female genital mutilation, cutting',
  ),
};
