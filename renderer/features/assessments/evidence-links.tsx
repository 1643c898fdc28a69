import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import type { Evidence } from '../../../shared/domain/evidence/evidence';
import type { EvidenceId } from '../../../shared/domain/ids';
import { CheckboxGroup } from '../../components/checkbox';
import { counted } from '../inquiry/words';

interface Props {
  readonly evidence: readonly Evidence[];
  readonly linked: readonly EvidenceId[];
  readonly readOnly: boolean;
  readonly onChange: (linked: readonly EvidenceId[]) => void;
}

/** Links files of the inquiry's evidence to an answer. */
export function EvidenceLinks({ evidence, linked, readOnly, onChange }: Props) {
  const titles = evidence.filter(({ id }) => linked.includes(id)).map(({ title }) => title);
  return (
    <div className="evidence-links">
      <span className="particulars-label">Evidence</span>
      <DialogTrigger>
        <Button className="evidence-links-button" isDisabled={readOnly}>
          {titles.length === 0
            ? '+ Link evidence'
            : counted(titles.length, 'file linked', 'files linked')}
        </Button>
        <Popover className="popover" placement="bottom start">
          <Dialog className="evidence-links-list" aria-label="Link evidence">
            {evidence.length === 0 ? (
              <p className="help">No files yet. Add them under Evidence, then link them here.</p>
            ) : (
              <CheckboxGroup
                label="What shows it"
                options={evidence.map(({ id, title }) => ({ value: id, label: title }))}
                value={linked}
                onChange={onChange}
              />
            )}
          </Dialog>
        </Popover>
      </DialogTrigger>
      {titles.length === 0 ? null : <span className="help">{titles.join('; ')}</span>}
    </div>
  );
}
