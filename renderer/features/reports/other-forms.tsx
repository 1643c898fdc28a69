import type { Report } from '../../../shared/domain/reports/report';
import { MenuButton } from '../../components/menu-button';
import { ErrorNotice } from '../../components/notice';
import { showToast } from '../../components/toast';
import { shell } from '../../lib/bridge';
import { useHasRole } from '../../lib/session';
import { useCommand } from '../../lib/use-command';

const forms = {
  docx: {
    label: 'Text for editing (DOCX) …',
    description: 'Marked as a draft on every page',
    choice: 'saveDocx',
    name: 'report-for-editing.docx',
  },
  summary: {
    label: 'Summary on one page (PDF) …',
    description: 'Names the signed file by its hash',
    choice: 'savePdf',
    name: 'summary.pdf',
  },
  json: {
    label: 'Findings as data (JSON) …',
    description: 'The same data as in the signed PDF',
    choice: 'saveJson',
    name: 'findings.json',
  },
} as const;
type Form = keyof typeof forms;
const isForm = (id: string): id is Form => Object.hasOwn(forms, id);

/** The report in other forms than the signed PDF; each passes the privacy gate and is logged. */
export function OtherForms({ report }: { readonly report: Report }) {
  const docx = useCommand('report.exportDocx');
  const summary = useCommand('report.exportSummary');
  const json = useCommand('report.exportJson');
  const investigates = useHasRole('investigator');
  const signs = useHasRole('commissioner');
  if (!investigates && !signs) return null;
  const commands = { docx, summary, json };
  const failure = docx.failure ?? summary.failure ?? json.failure;
  const write = async (form: Form) => {
    const { choice, name } = forms[form];
    const path = await shell.choose(choice, name);
    if (path === null) return;
    const result = await commands[form].run({ reportId: report.id, path });
    if (result.ok) showToast({ text: 'Written', tone: 'success' });
  };
  return (
    <>
      <div>
        <MenuButton
          label="Other forms"
          icon="download"
          items={Object.entries(forms).map(([id, { label, description }]) => ({
            ...{ id, label, description },
          }))}
          onAction={(id) => {
            if (isForm(id)) void write(id);
          }}
        />
      </div>
      {failure === undefined ? null : <ErrorNotice failure={failure} />}
    </>
  );
}
