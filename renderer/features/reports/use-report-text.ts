import { useRef } from 'react';
import type { Report, ReportText } from '../../../shared/domain/reports/report';
import { call } from '../../lib/bridge';
import { useAutosave, type Autosave } from '../inquiry/use-autosave';

const textOf = ({ title, addressee, audience, summary, methodAndLimits }: Report): ReportText => ({
  title,
  addressee,
  audience,
  summary,
  methodAndLimits,
});

/** The parts of a report that are written by hand, while they are written. */
export function useReportText(report: Report): Autosave<ReportText> {
  const revision = useRef(report.revision);
  return useAutosave<ReportText>({
    initial: textOf(report),
    isSame: (a, b) => JSON.stringify(a) === JSON.stringify(b),
    isReady: ({ title, addressee }) => title.trim() !== '' && addressee.trim() !== '',
    save: async (text) => {
      const result = await call('report.update', {
        reportId: report.id,
        revision: revision.current,
        text,
      });
      if (result.ok) revision.current = result.value.revision;
      return result;
    },
  });
}
