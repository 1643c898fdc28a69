const setOf = (...lines: readonly string[]): ReadonlySet<string> =>
  new Set(lines.flatMap((line) => line.split(' ')));

/** Forms of address: no part of a name in an identity; in a text they announce one. Folded. */
export const titles = setOf(
  'mr mrs ms miss mx dr prof sir madam madame mme mlle monsieur herr frau senor senora senorita',
  'sr sra srta signor signora sig dna dl doamna domnul pan pani gospodin gospozha kyria kyrios',
);

/** Small words inside names; beside two other parts they are no part by which a name is known. */
export const particles = setOf(
  'abu al bin bint da dal das de dei del della den der di do dos du el ibn la las le los mac ter',
  'van von y zu',
);

/**
 * Words that are also names or parts of names. In small letters they would stop every report ("may",
 * "grace", "said"); they count where a capital marks them or beside another part of the same name.
 * Folded.
 */
export const ordinaryWords = setOf(
  // given and family names that are English words
  'amber angel april art august autumn beauty bill bishop black blessing blessed blue bright brook',
  'brown can carol case charity cliff comfort cook cross daisy dawn day dean destiny dick don drew',
  'earl east eve fair faith farmer favour favor field fish forest fox frank gale gene gift given',
  'glen gloria god grace grant gray green grey guy hall hand happiness happy harmony heath hill',
  'holly hope hunter innocent iris ivy jack jade joy june justice king knight lake lance law lee',
  'lily long love lucky major male mark mason matt max may mercy miles miller mine moon nation',
  'north olive page park patience pat pearl peace penny pope precious price pride prince princess',
  'promise queen ray reed reverend rich rick rob robin rock rose ruby rush said sale sandy sky',
  'small smart smith son south star stone success summer sun sunny sweet tailor taylor temple tree',
  'trinity true turner victor victory violet ward west white wild will win winter wisdom wood',
  'wright young',
  // and words of every report that are also somebody's name
  'bank banks best bond border bridge case church close court fields ford good guard home house judge',
  'land law local low marsh mills moor page pool power rivers sharp shelter short street strong sweet',
  'wall water waters week weeks well wells woods',
  // what complainants are called when they are not named
  'anonymous attorney aunt behalf brother child children church civil cousin daughter embassy',
  'family father foundation friend girl boy group guardian human husband international lawyer',
  'legal man member migrant migrants minister mother neighbour neighbor network office official',
  'ombudsman organisation organization parent parents parliament partner person persons police',
  'relative relatives representative represented rights sister society social spouse state',
  'through trade uncle union victim victims wife witness woman women worker workers',
  // what is entered where a name is not known
  'adult alias baby called female girl known minor name named nickname none nobody surname undisclosed',
  'unidentified unknown unnamed',
  // grammar
  'all and are but for from had has her him his its not now off one our out she that the their',
  'them they this was who with you',
  // days and months
  'monday tuesday wednesday thursday friday saturday sunday january february march july september',
  'october november december',
);
