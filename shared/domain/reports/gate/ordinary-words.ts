/**
 * Words that are also names or parts of names. Alone they would stop every report ("may", "grace",
 * "will"); beside another part of the same name they still count. Folded, lower case.
 */
const groups = [
  // particles of names
  'abu al bin bint dal das dei del della den der des dos du ibn las los mac ter van von zu',
  // given and family names that are English words
  'amber angel april art august autumn bill bishop black blue brook brown carol case cliff cook',
  'cross daisy dawn day dean dick don drew earl east eve fair faith farmer field fish forest fox',
  'frank gale gene glen grace grant gray green grey guy hall happy harmony heath hill holly hope',
  'hunter iris ivy jack jade joy june justice king knight lake lance law lee lily long major',
  'mark mason matt max may mercy miles miller mine moon nation north olive page park patience pat',
  'pearl penny peace pope precious price prince princess queen ray reed reverend rich rick rob',
  'robin rock rose ruby rush sandy sky small smith son south star stone summer sun sunny tailor',
  'taylor temple trinity true turner victor victory violet ward west white wild will win winter',
  'wood wright young',
  // what complainants are called when they are not named
  'anonymous attorney aunt behalf brother child children church civil cousin daughter embassy',
  'family father foundation friend girl boy group guardian human husband international lawyer',
  'legal man member migrant migrants minister mother neighbour neighbor network office official',
  'ombudsman organisation organization parent parents parliament partner person persons police',
  'relative relatives representative represented rights sister society social spouse state',
  'through trade uncle union victim victims wife witness woman women worker workers',
  // grammar
  'all and are but for from had has her him his its not now off one our out she that the their',
  'them they this was who with you',
  // English month names are in this list above where they are given names too
  'january february march july september october november december',
];

export const ordinaryWords: ReadonlySet<string> = new Set(
  groups.flatMap((line) => line.split(' ')),
);
