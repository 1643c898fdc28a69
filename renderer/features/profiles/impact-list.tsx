import type { ProfileImpact } from '../../../shared/domain/profiles/views';
import { counted } from '../inquiry/words';
import { conclusionOr, sideInWords, statusOf } from './impact-words';

/** Before and after, assessment by assessment: wording of findings first, then results. */
export function ImpactList({ impacts }: { readonly impacts: readonly ProfileImpact[] }) {
  return (
    <>
      {impacts.map((impact) => (
        <section key={impact.assessmentId} className="impact">
          <h3>
            {impact.reference} · {impact.subject}
          </h3>
          {impact.findings.map((finding) => (
            <BeforeAfter
              key={finding.findingId}
              name={`Finding on ${finding.standardId}, ${finding.title}`}
              note={statusOf(finding)}
              before={conclusionOr(finding.before)}
              after={conclusionOr(finding.after)}
            />
          ))}
          {impact.results.length === 0 ? null : (
            <details open={impact.findings.length === 0}>
              <summary>{counted(impact.results.length, 'result')}</summary>
              {impact.results.map((result) => (
                <BeforeAfter
                  key={result.standardId}
                  name={`${result.standardId}, ${result.title}`}
                  note=""
                  before={sideInWords(result.before)}
                  after={sideInWords(result.after)}
                />
              ))}
            </details>
          )}
        </section>
      ))}
    </>
  );
}

interface LineProps {
  readonly name: string;
  readonly note: string;
  readonly before: string;
  readonly after: string;
}

function BeforeAfter({ name, note, before, after }: LineProps) {
  return (
    <div className="before-after">
      <p>
        <strong>{name}</strong>
        {note === '' ? null : <span className="muted"> · {note}</span>}
      </p>
      <dl>
        <dt>Now</dt>
        <dd>{before}</dd>
        <dt>Then</dt>
        <dd>{after}</dd>
      </dl>
    </div>
  );
}
