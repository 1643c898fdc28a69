import { catchUp } from '../assessments/results-store';
import type { Context } from '../context';
import type { Handlers } from '../handler';
import { statisticsChoices } from './choices';
import { exportTable } from './export';
import { indicatorViews } from './indicators';
import { reportsFor, takeIntoReport } from './into-report';
import { patterns } from './patterns';
import { setSettings, settingsInForce } from './settings';
import { accept, propose, reject, save, systemicFindings } from './systemic-findings';
import { systemicView } from './systemic';

/** Statistics are never made of results that wait to be worked out anew. */
function upToDate(context: Context): Context {
  catchUp(context, Number.MAX_SAFE_INTEGER);
  return context;
}

export const statisticsHandlers = {
  'statistics.catchUp': (context, { most }) => ({ left: catchUp(context, most) }),
  'statistics.choices': (context) => statisticsChoices(context),
  'statistics.settings': ({ db }) => settingsInForce(db),
  'statistics.setSettings': setSettings,
  'statistics.systemic': (context, input) => systemicView(upToDate(context), input),
  'statistics.indicators': (context, input) => indicatorViews(upToDate(context), input),
  'statistics.export': {
    ...exportTable,
    prepare: (context, input) => exportTable.prepare(upToDate(context), input),
  },
  'pattern.list': (context, { filter, by }) => patterns(upToDate(context), filter, by),
  'systemicFinding.propose': (context, input) => propose(upToDate(context), input),
  'systemicFinding.list': (context) => systemicFindings(context),
  'systemicFinding.save': save,
  'systemicFinding.accept': accept,
  'systemicFinding.reject': reject,
  'systemicFinding.reports': (context, { findingId }) => reportsFor(context, findingId),
  'systemicFinding.takeIntoReport': takeIntoReport,
} satisfies Handlers<
  | 'statistics.catchUp'
  | 'statistics.choices'
  | 'statistics.settings'
  | 'statistics.setSettings'
  | 'statistics.systemic'
  | 'statistics.indicators'
  | 'statistics.export'
  | 'pattern.list'
  | 'systemicFinding.propose'
  | 'systemicFinding.list'
  | 'systemicFinding.save'
  | 'systemicFinding.accept'
  | 'systemicFinding.reject'
  | 'systemicFinding.reports'
  | 'systemicFinding.takeIntoReport'
>;
