import type { ReactNode } from 'react';
import { reportKindWords } from '../../../shared/domain/assessments/subject';
import {
  annexTitle,
  type ReportFinding,
  type ReportModel,
} from '../../../shared/domain/reports/report-model';
import { responsibilityWords } from '../../../shared/domain/findings/responsibility';
import { formsRecommended } from '../../../shared/domain/reports/printed-words';
import { qualifierInWords } from '../../../shared/law';
import { audienceWords, counted } from '../inquiry/words';
import { PrintedContradictions } from './printed-contradictions';
import { PrintedLeftOut } from './printed-left-out';
import { PrintedReplies } from './printed-replies';
import { PrintedReparationParts } from './printed-reparation';
import { AnnexViews, PrintedOfficerView } from './printed-views';

interface Props {
  readonly model: ReportModel;
}

/** The report as it will be printed: the same parts, in the same order, on sheets of paper. */
export function ReportPages({ model }: Props) {
  return (
    <article className="pages" aria-label="The report as it will be printed" lang={model.language}>
      <Cover model={model} />
      <Sheet model={model}>
        <h2>Summary</h2>
        <Paragraphs texts={model.summary} />
        {model.persons.length === 0 ? null : (
          <p className="page-note">Persons appear under pseudonyms: {model.persons.join(', ')}.</p>
        )}
        <h2>Findings</h2>
        {model.findings.length === 0 ? <p>No finding has been accepted.</p> : null}
        {model.findings.map((finding) => (
          <PrintedFinding key={finding.number} finding={finding} />
        ))}
        <Recommendations model={model} />
        <h2>Method and limits</h2>
        <Paragraphs texts={model.methodAndLimits} />
        <PrintedContradictions left={model.contradictions} />
        <PrintedReplies replies={model.replies} />
      </Sheet>
      <Annex model={model} />
    </article>
  );
}

function Sheet({ model, children }: Props & { readonly children: ReactNode }) {
  return (
    <section className="page">
      <p className="page-head">
        <span>{model.institution}</span>
        <span>{model.reference}</span>
      </p>
      {children}
    </section>
  );
}

function Cover({ model }: Props) {
  return (
    <section className="page page-cover">
      <p className="page-institution">{model.institution}</p>
      <h1>{model.title}</h1>
      <dl>
        <dt>Kind</dt>
        <dd>{reportKindWords[model.subjectKind]}</dd>
        <dt>Reference</dt>
        <dd>{model.reference}</dd>
        <dt>Addressee</dt>
        <dd>{model.addressee}</dd>
        <dt>For</dt>
        <dd>{audienceWords[model.audience]}</dd>
        <dt>Date</dt>
        <dd>{model.date.slice(0, 10)}</dd>
        <dt>Author</dt>
        <dd>{model.author}</dd>
        <dt>To be signed by</dt>
        <dd>{model.signatories.map(({ name, role }) => `${name}, ${role}`).join('; ')}</dd>
      </dl>
      <p className="page-anchor">
        Audit log: entry {model.auditHead.sequence}
        <br />
        {model.auditHead.hash}
      </p>
    </section>
  );
}

function Paragraphs({ texts }: { readonly texts: readonly string[] }) {
  return texts.map((text, index) => <p key={`${index}-${text.slice(0, 20)}`}>{text}</p>);
}

function PrintedFinding({ finding }: { readonly finding: ReportFinding }) {
  const concerns = [finding.personPseudonym, finding.eventLabel].filter((part) => part !== null);
  return (
    <section className="page-finding" id={`printed-finding-${finding.number}`}>
      <h3>
        {finding.number}. {finding.title}
        {finding.kind === 'observation' ? ' (observation, no finding of breach)' : ''}
      </h3>
      <p className="page-note">{concerns.join(' · ')}</p>
      <p>
        <strong>{finding.outcomeLabel}.</strong> {finding.effectLabel}. {finding.standard.title} (
        {finding.standard.reference})
      </p>
      {finding.qualifiers.length === 0 ? null : (
        <p className="page-note">
          Stated as: {finding.qualifiers.map(qualifierInWords).join('; ')}.
        </p>
      )}
      {finding.responsibility === null ? null : (
        <p>Basis of responsibility: {responsibilityWords[finding.responsibility]}.</p>
      )}
      {finding.facts.length === 0 ? null : (
        <ul>
          {finding.facts.map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
        </ul>
      )}
      {finding.bySilence ? (
        <p className="page-note">
          The authority was asked and let the period for its reply expire: it has not shown
          otherwise.
        </p>
      ) : null}
      {finding.analysis === '' ? null : <p>{finding.analysis}</p>}
      <p>{finding.conclusion}</p>
      {finding.hedge === null ? null : <p className="page-note">{finding.hedge}</p>}
      {finding.presumptions.map((text) => (
        <p key={text} className="page-note">
          {text}
        </p>
      ))}
      {finding.officerView === null ? null : <PrintedOfficerView view={finding.officerView} />}
      <PrintedReparationParts parts={finding.reparation} />
    </section>
  );
}

function Recommendations({ model }: Props) {
  const given = model.findings.filter(
    ({ recommendation, reparation }) =>
      recommendation !== '' || formsRecommended(reparation) !== '',
  );
  if (given.length === 0) return null;
  return (
    <>
      <h2>Recommendations</h2>
      <ol className="page-recommendations">
        {given.map((finding) => (
          <li key={finding.number}>
            {finding.recommendation} {formsRecommended(finding.reparation)}
            <span className="page-note">
              {' '}
              To: {finding.addressee === '' ? model.addressee : finding.addressee}.
              {finding.replyDeadline === null ? '' : ` Reply by ${finding.replyDeadline}.`} (finding{' '}
              {finding.number})
            </span>
          </li>
        ))}
      </ol>
    </>
  );
}

function Annex({ model }: Props) {
  return (
    <Sheet model={model}>
      <h2>Annex: every standard examined</h2>
      <p className="page-note">{counted(model.annex.length, 'standard')}</p>
      <table className="page-annex">
        <thead>
          <tr>
            <th scope="col">Standard</th>
            <th scope="col">Result</th>
            <th scope="col">Legal effect</th>
          </tr>
        </thead>
        <tbody>
          {model.annex.map((row, index) => (
            <tr key={`${row.standardId}-${index}`}>
              <td>{annexTitle(row)}</td>
              <td>
                {row.outcome}
                {row.qualifiers.length === 0
                  ? ''
                  : ` (${row.qualifiers.map(qualifierInWords).join('; ')})`}
                {row.officerView === null
                  ? ''
                  : `. Officer’s view: ${row.officerView.outcomeLabel}; reasons below`}
              </td>
              <td>{row.effect}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <AnnexViews rows={model.annex} />
      <PrintedLeftOut rows={model.notExamined} />
    </Sheet>
  );
}
