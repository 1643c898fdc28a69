import type { Cells } from './workbook';

const headings = [
  'type',
  'name',
  'label::English (en)',
  'label::Español (es)',
  'hint::English (en)',
  'hint::Español (es)',
  'guidance_hint::English (en)',
  'relevant',
  'constraint',
  'constraint_message::English (en)',
  'required',
  'required_message::English (en)',
  'calculation',
  'choice_filter',
  'appearance',
  'default',
  'read_only',
  'repeat_count',
  'parameters',
  'media::image::English (en)',
  'media::audio',
  'trigger',
] as const;

type Heading = (typeof headings)[number];
type Row = Partial<Record<Heading, string>>;

const row = (type: string, name: string, english = '', more: Row = {}): Row => ({
  type,
  name,
  ...(english === ''
    ? {}
    : { 'label::English (en)': english, 'label::Español (es)': `${english} (es)` }),
  ...more,
});

/** A form as offices really use them: 40 questions, nested groups, repeats, cascades, two languages. */
const survey: readonly Row[] = [
  row('start', 'start'),
  row('end', 'end'),
  row('today', 'today'),
  row('deviceid', 'deviceid'),
  row('audit', 'audit', '', { parameters: 'location-priority=balanced' }),
  row('note', 'welcome', 'Interview of a person who stayed in a shelter.', {
    'hint::English (en)': 'Speak in private.',
    'media::image::English (en)': 'logo.png',
  }),
  row('select_one yes_no', 'consent', 'Do you agree to be interviewed?', {
    required: 'yes',
    'required_message::English (en)': 'Without consent the interview ends.',
  }),
  row('begin_group', 'person', 'The person', {
    relevant: "${consent} = 'yes'",
    appearance: 'field-list',
    'hint::English (en)': 'Ask gently.',
  }),
  row('text', 'initials', 'Initials', {
    constraint: "regex(., '^[A-Z]{2}$')",
    'constraint_message::English (en)': 'Two capital letters.',
  }),
  row('integer', 'age', 'Age in years', {
    constraint: '. >= 0 and . <= 120',
    required: "${consent} = 'yes'",
    'hint::English (en)': 'Estimate where it is not known.',
  }),
  row('select_one age_source', 'age_source', 'How is the age known?', { relevant: '${age} < 21' }),
  row('calculate', 'is_child', '', { calculation: 'if(${age} < 18, 1, 0)' }),
  row('note', 'child_note', 'A child is interviewed with their guardian.', {
    relevant: '${is_child} = 1',
  }),
  row('select_one sex or_other', 'sex', 'Sex'),
  row('select_one region', 'region', 'Region of origin', { appearance: 'minimal' }),
  row('select_one district', 'district', 'District of origin', {
    choice_filter: 'region = ${region}',
  }),
  row('select_one_from_file villages.csv', 'village', 'Village of origin', {
    choice_filter: 'district = ${district}',
  }),
  row('select_multiple languages or_other', 'languages', 'Languages spoken'),
  row('select_one yes_no', 'interpreter', 'Was an interpreter offered?', {
    relevant: "not(selected(${languages}, 'en')) and (${age} >= 12 or ${region} = 'north')",
  }),
  row('end_group', 'person'),
  row('begin_group', 'stay', 'The stay'),
  row('date', 'arrived', 'Arrived on', {
    constraint: '. <= today()',
    'constraint_message::English (en)': 'Not in the future.',
  }),
  row('select_one yes_no', 'left', 'Has the person left?'),
  row('date', 'left_on', 'Left on', { relevant: "${left} = 'yes'", constraint: '. >= ${arrived}' }),
  row('time', 'curfew', 'When do the doors close?'),
  row('dateTime', 'visited', 'When was the visit?', { default: 'now()' }),
  row('select_one regime', 'regime', 'Which regime applies?'),
  row('begin_group', 'closed', 'Closed regime', { relevant: "${regime} = 'closed'" }),
  row('select_multiple barriers', 'barriers', 'What keeps people in?', {
    constraint: "not(selected(., 'none') and count-selected(.) > 1)",
  }),
  row('select_one yes_no_dk', 'order', 'Is there a written order?'),
  row('text', 'order_text', 'What does the order say?', {
    relevant: "${order} = 'yes'",
    appearance: 'multiline',
    'guidance_hint::English (en)': 'Quote it word for word.',
  }),
  row('image', 'order_photo', 'Photograph of the order', { relevant: "${order} = 'yes'" }),
  row('end_group', 'closed'),
  row('select_multiple means', 'contact', 'Which means of contact are there?'),
  row('decimal', 'hours_out', 'Hours outside each day', { constraint: '. <= 24' }),
  row('range', 'safety', 'How safe does the person feel?', { parameters: 'start=0 end=10 step=1' }),
  row('rank needs', 'needs', 'Rank what is needed most'),
  row('end_group', 'stay'),
  row('begin_repeat', 'room', 'Rooms', { repeat_count: '${rooms}' }),
  row('integer', 'beds', 'Beds in the room'),
  row('select_one condition', 'condition', 'Condition of the room'),
  row('select_one yes_no', 'lock', 'Can it be locked from inside?', {
    'media::audio': 'lock.mp3',
  }),
  row('begin_repeat', 'occupant', 'Occupants'),
  row('integer', 'occupant_age', 'Age of the occupant'),
  row('end_repeat', 'occupant'),
  row('end_repeat', 'room'),
  row('begin_group', 'complaints', 'Complaints'),
  row('select_one yes_no', 'complained', 'Did the person complain?'),
  row('select_one body', 'complained_to', 'To whom?', { relevant: "${complained} = 'yes'" }),
  row('text', 'complaint', 'What about?', {
    relevant: "${complained} = 'yes' and ${complained_to} != 'none'",
  }),
  row('date', 'complained_on', 'When?', { relevant: "${complained} = 'yes'" }),
  row('select_one yes_no', 'answered', 'Was there an answer?', {
    relevant: "${complained} = 'yes'",
  }),
  row('integer', 'days', 'After how many days?', {
    relevant: "${answered} = 'yes'",
    constraint: '. >= 0',
  }),
  row('select_multiple reprisals', 'reprisals', 'What followed for the person?'),
  row('end_group', 'complaints'),
  row('geopoint', 'place', 'Where is the shelter?'),
  row('barcode', 'file_code', 'Code of the file'),
  row('text', 'registered', 'Registered under', {
    read_only: 'yes',
    default: 'none',
    trigger: '${age}',
  }),
  row('select_one yes_no', 'papers', 'Does the person hold their papers?'),
  row('select_one holder', 'papers_held_by', 'Who holds them?', { relevant: "${papers} = 'no'" }),
  row('select_one yes_no', 'work', 'Does the person work?'),
  row('select_one yes_no', 'paid', 'Is the work paid?', { relevant: "${work} = 'yes'" }),
  row('decimal', 'wage', 'Wage for a month', { relevant: "${paid} = 'yes'" }),
  row('select_one yes_no', 'school', 'Do children go to school?'),
  row('select_one yes_no', 'doctor', 'Was a doctor seen?'),
  row('date', 'doctor_on', 'When was a doctor seen?', { relevant: "${doctor} = 'yes'" }),
  row('text', 'last', 'Anything else?'),
  row('acknowledge', 'read_back', 'The answers were read back.'),
  row('note', 'thanks', 'Thank you.'),
];

const choice = (list: string, name: string, english: string, region = '') => [
  list,
  name,
  english,
  `${english} (es)`,
  region,
];

export const householdForm: Readonly<
  Record<'survey' | 'choices' | 'settings' | 'external_choices', Cells>
> = {
  survey: [headings, ...survey.map((one) => headings.map((heading) => one[heading] ?? ''))],
  choices: [
    ['list_name', 'name', 'label::English (en)', 'label::Español (es)', 'region'],
    choice('yes_no', 'yes', 'Yes'),
    choice('yes_no', 'no', 'No'),
    choice('yes_no_dk', 'yes', 'Yes'),
    choice('yes_no_dk', 'no', 'No'),
    choice('yes_no_dk', 'dk', 'Unknown'),
    choice('age_source', 'document', 'A document'),
    choice('age_source', 'said', 'Said by the person'),
    choice('sex', 'female', 'Female'),
    choice('sex', 'male', 'Male'),
    choice('region', 'north', 'North'),
    choice('region', 'south', 'South'),
    choice('district', 'n1', 'Hills', 'north'),
    choice('district', 's1', 'Coast', 'south'),
    choice('languages', 'en', 'English'),
    choice('languages', 'pt-BR', 'Portuguese'),
    choice('regime', 'open', 'Open'),
    choice('regime', 'closed', 'Closed'),
    choice('barriers', 'locked doors', 'Locked doors'),
    choice('barriers', 'guards', 'Guards'),
    choice('barriers', 'none', 'Nothing'),
    choice('means', 'phone', 'Telephone'),
    choice('means', 'visits', 'Visits'),
    choice('needs', 'lawyer', 'A lawyer'),
    choice('needs', 'doctor', 'A doctor'),
    choice('condition', 'good', 'Good'),
    choice('condition', 'bad', 'Bad'),
    choice('body', 'shelter', 'The shelter'),
    choice('body', 'ombudsman', 'The Ombudsman'),
    choice('body', 'none', 'Nobody'),
    choice('reprisals', 'threat', 'Threats'),
    choice('reprisals', 'transfer', 'A transfer'),
    choice('holder', 'police', 'Police'),
    choice('holder', 'employer', 'Employer'),
    choice('leftover', 'a', 'Never asked'),
    ['', 'stray', 'Belongs nowhere', '', ''],
  ],
  settings: [
    ['form_title', 'form_id', 'version', 'default_language', 'style'],
    ['Stay in a shelter', 'shelter_stay', '2025112501', 'English (en)', 'pages'],
  ],
  external_choices: [
    ['list_name', 'name', 'label'],
    ['villages', 'v1', 'Hilltop'],
  ],
};
