import type { ReportModel } from '../../../../shared/domain/reports/report-model';
import { sampleModel } from '../model';

interface Words {
  readonly institution: string;
  readonly title: string;
  readonly addressee: string;
  readonly persons: readonly [string, string];
  readonly event: string;
  /** A paragraph long enough for several lines, with a number and Latin words in it. */
  readonly paragraph: string;
  readonly short: string;
}

export const words = {
  ar: {
    institution: 'مكتب أمين المظالم في إكزامبليا',
    title: 'مأوى مغلق في المنطقة الشمالية: تقرير وتوصيات',
    addressee: 'وزارة الداخلية',
    persons: ['الشخص أ', 'الشخص ب'],
    event: 'محتجز في المأوى K من 3 إلى 19 آذار/مارس 2026',
    paragraph:
      'احتجزت السلطة الشخص في مأوى مغلق من دون قرار مكتوب، ومن دون إبلاغها بالأسباب بلغة تفهمها، ومن دون أن تنظر محكمة في ذلك (المادة 9 من العهد الدولي). وقد جرى ذلك بين 3 و19 آذار/مارس 2026 وفق التعميم رقم 12 الصادر عن Border Police.',
    short: 'لا يوجد قرار في السجل (الصفحة 4).',
  },
  he: {
    institution: 'נציבות תלונות הציבור',
    title: 'מקלט סגור בצפון: דוח והמלצות',
    addressee: 'משרד הפנים',
    persons: ['אדם א', 'אדם ב'],
    event: 'הוחזק במקלט K מ־3 עד 19 במרץ 2026',
    paragraph:
      'הרשות החזיקה את האדם במקלט סגור בלי החלטה בכתב, בלי להודיע לו את הנימוקים בשפה שהוא מבין, ובלי שבית משפט בחן זאת (סעיף 9 לאמנה). הדבר אירע בין 3 ל־19 במרץ 2026 לפי חוזר 12 של Border Police.',
    short: 'אין החלטה ברישום (עמוד 4).',
  },
  fr: {
    institution: 'Défenseur des droits d’Examplia',
    title: 'Foyer fermé dans la région du Nord : rapport et recommandations',
    addressee: 'Ministère de l’Intérieur',
    persons: ['Personne A', 'Personne B'],
    event: 'Retenue au foyer K du 3 au 19 mars 2026',
    paragraph:
      'L’autorité a retenu la personne dans un foyer fermé sans décision écrite, sans lui en indiquer les raisons dans une langue qu’elle comprend, et sans qu’un tribunal n’en soit saisi (article 9 du Pacte). « Œuvre » no 12, du 3 au 19 mars 2026.',
    short: 'Aucune décision au registre (page 4).',
  },
  es: {
    institution: 'Defensoría del Pueblo de Examplia',
    title: 'Albergue cerrado en la región norte: informe y recomendaciones',
    addressee: 'Ministerio del Interior',
    persons: ['Persona A', 'Persona B'],
    event: 'Retenida en el albergue K del 3 al 19 de marzo de 2026',
    paragraph:
      '¿Por qué? La autoridad retuvo a la persona en un albergue cerrado sin decisión escrita, sin comunicarle las razones en un idioma que comprenda y sin que un tribunal lo examinara (artículo 9 del Pacto). Circular núm. 12, del 3 al 19 de marzo de 2026.',
    short: 'No consta decisión en el registro (página 4).',
  },
  ru: {
    institution: 'Уполномоченный по правам человека',
    title: 'Закрытый приют в северном районе: доклад и рекомендации',
    addressee: 'Министерство внутренних дел',
    persons: ['Лицо А', 'Лицо Б'],
    event: 'Содержалось в приюте K с 3 по 19 марта 2026 года',
    paragraph:
      'Орган власти содержал лицо в закрытом приюте без письменного решения, не сообщив причин на понятном ему языке и без рассмотрения судом (статья 9 Пакта). Это происходило с 3 по 19 марта 2026 года по циркуляру № 12 Border Police.',
    short: 'Решения в журнале нет (страница 4).',
  },
  'zh-Hans': {
    institution: '示例国监察专员办公室',
    title: '北部地区的封闭收容所：报告与建议',
    addressee: '内政部',
    persons: ['甲', '乙'],
    event: '2026年3月3日至19日关押于收容所K',
    paragraph:
      '当局将当事人关押在封闭的收容所中，没有书面决定，没有以其理解的语言告知理由，也没有法院审查（《公民权利和政治权利国际公约》第9条）。该情况发生于2026年3月3日至19日，依据边防警察（Border Police）第12号通告。',
    short: '登记簿（第4页）中没有“决定”。',
  },
} as const satisfies Readonly<Record<string, Words>>;

export type Language = keyof typeof words;
export const languages = Object.keys(words) as Language[]; // the keys of the record above

/** The sample report with the texts of an officer who writes in `language`. */
export function modelIn(language: Language): ReportModel {
  const model = sampleModel({ findings: 3, annex: 25 });
  const { institution, title, addressee, persons, event, paragraph, short } = words[language];
  return {
    ...model,
    ...{ language, institution, title, addressee, author: institution },
    persons: [...persons],
    summary: [paragraph, short],
    methodAndLimits: [paragraph],
    findings: model.findings.map((finding) => ({
      ...finding,
      title,
      addressee,
      personPseudonym: persons[0],
      eventLabel: event,
      facts: [paragraph, short],
      analysis: `${paragraph}\n\n${short}`,
      conclusion: paragraph,
      recommendation: paragraph,
    })),
  };
}
