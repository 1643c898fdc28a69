import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import type { Evidence } from '../../../shared/domain/evidence/evidence';
import type { EvidenceId } from '../../../shared/domain/ids';
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
              evidence.map(({ id, title }) => (
                <label key={id} className="check-line">
                  <input
                    type="checkbox"
                    checked={linked.includes(id)}
                    onChange={(event) =>
                      onChange(
                        event.currentTarget.checked
                          ? [...linked, id]
                          : linked.filter((other) => other !== id),
                      )
                    }
                  />
                  <span>{title}</span>
                </label>
              ))
            )}
          </Dialog>
        </Popover>
      </DialogTrigger>
      {titles.length === 0 ? null : <span className="help">{titles.join('; ')}</span>}
    </div>
  );
}
