import type { PrintedReply } from '../../replies/printed-reply';
import type { Audience } from '../report';
import type { PrintedView, ReportFinding, ReportModel } from '../report-model';
import { eventKindWords, type RedactionFacts } from './facts';
import { profiles } from './profile';
import { redactionInPrint, type Redaction, type RedactionEntry } from './register';
import { textRules } from './text-rules';

/** Rewords a text of the report and notes what was changed; `where` in words. */
type Reword = (text: string, where: string) => string;

interface Writer {
  readonly reword: Reword;
  /** An event as the profile lets it be called. */
  readonly event: Reword;
}

function titlesAsKinds({ events }: RedactionFacts, note: (where: string) => void): Reword {
  const longestFirst = events.toSorted((a, b) => b.title.length - a.title.length);
  return (text, where) => {
    const known = longestFirst.find(({ title }) => title !== '' && text.includes(title));
    if (known === undefined) return text;
    note(where);
    return text.replace(known.title, () => eventKindWords[known.type]);
  };
}

function writerOf(facts: RedactionFacts, audience: Audience, entries: RedactionEntry[]): Writer {
  const profile = profiles[audience];
  const rules = textRules(profile, facts);
  const reword: Reword = (text, where) => {
    if (facts.fixed.has(text)) return text;
    return rules.reduce((before, { what, rule, change }) => {
      const { text: after, count } = change(before);
      if (count > 0) entries.push({ what, how: 'generalised', where, rule, count });
      return after;
    }, text);
  };
  const asKind = titlesAsKinds(facts, (where) =>
    entries.push({ what: 'event_title', how: 'generalised', where, rule: 'EXP-03', count: 1 }),
  );
  return {
    reword,
    event: (text, where) => reword(profile.eventTitles ? text : asKind(text, where), where),
  };
}

const viewIn = (view: PrintedView | null, where: string, { reword }: Writer): PrintedView | null =>
  view === null
    ? null
    : {
        outcomeLabel: view.outcomeLabel,
        reason: reword(view.reason, `${where}, the officer’s view`),
        day: view.day, // of the institution's own record
        isOnEarlierResult: view.isOnEarlierResult,
      };

/** Field by field: what is added to a finding stays out until it is decided here (EXP-05). */
function findingIn(finding: ReportFinding, writer: Writer): ReportFinding {
  const name = `Finding ${String(finding.number)}`;
  const { reword, event } = writer;
  return {
    number: finding.number,
    title: finding.title,
    subjectKind: finding.subjectKind,
    personPseudonym: finding.personPseudonym,
    eventLabel:
      finding.subjectKind === 'case'
        ? event(finding.eventLabel, `${name}, event`)
        : finding.eventLabel,
    standard: finding.standard,
    outcomeLabel: finding.outcomeLabel,
    effectLabel: finding.effectLabel,
    facts: finding.facts.map((fact) => event(fact, `${name}, facts`)),
    analysis: event(finding.analysis, `${name}, analysis`),
    conclusion: event(finding.conclusion, `${name}, conclusion`),
    hedge: finding.hedge,
    bySilence: finding.bySilence,
    kind: finding.kind,
    qualifiers: finding.qualifiers,
    presumptions: finding.presumptions.map((text) => reword(text, `${name}, presumptions`)),
    officerView: viewIn(finding.officerView, name, writer),
    responsibility: finding.responsibility,
    recommendation: event(finding.recommendation, `${name}, recommendation`),
    reparation: finding.reparation,
    addressee: finding.addressee,
    replyDeadline: finding.replyDeadline,
  };
}

const replyIn = (reply: PrintedReply, { reword }: Writer): PrintedReply => ({
  draft: reply.draft,
  party: reply.party,
  sentOn: reply.sentOn,
  receivedOn: reply.receivedOn,
  dueOn: reply.dueOn,
  paragraphs: reply.paragraphs,
  statement: reply.statement,
  comments: reply.comments.map((comment) => ({
    ...comment,
    comment: reword(comment.comment, `Reply to ${reply.draft}, comment`),
    reasons: reword(comment.reasons, `Reply to ${reply.draft}, answer`),
  })),
});

/** What leaves the list, and that it does. */
function without<T>(
  all: readonly T[],
  isKept: (one: T) => boolean,
  note: (count: number) => void,
): T[] {
  const kept = all.filter(isKept);
  if (kept.length < all.length) note(all.length - kept.length);
  return kept;
}

/** A form of a report, and what was taken out to make it. */
export interface Rendering {
  readonly model: ReportModel;
  readonly redaction: Redaction;
}

/**
 * The report as `profile` lets it leave, made anew from the whole one and never by covering: field by
 * field, so that what no profile knows stays out (EXP-05), with days, ages, places and shelters made
 * general in every text (EXP-02, EXP-07). Its last paragraph on method says how much was changed.
 */
export function redacted(model: ReportModel, profile: Audience, facts: RedactionFacts): Rendering {
  const entries: RedactionEntry[] = [];
  const writer = writerOf(facts, profile, entries);
  const { reword, event } = writer;
  const kept = profiles[profile];
  const leaveOut =
    (what: 'contradictions' | 'complainant_comments', where: string, rule: string) =>
    (count: number): void => {
      entries.push({
        what,
        how: 'left_out',
        where,
        rule,
        count: what === 'contradictions' ? 1 : count,
      });
    };
  const made: ReportModel = {
    institution: model.institution,
    reference: model.reference,
    title: reword(model.title, 'Title'),
    addressee: model.addressee,
    // a report for an authority stays one where a child's profile makes it stricter
    audience: profile === 'child' && model.audience !== 'internal' ? model.audience : profile,
    subjectKind: model.subjectKind,
    date: model.date,
    language: model.language,
    author: model.author,
    summary: model.summary.map((text) => event(text, 'Summary')),
    corrects:
      model.corrects === null
        ? null
        : {
            title: reword(model.corrects.title, 'Correction, the report corrected'),
            signedOn: model.corrects.signedOn,
            sha256: model.corrects.sha256,
            reason: reword(model.corrects.reason, 'Correction, reason'),
          },
    persons: model.persons,
    findings: model.findings.map((finding) => findingIn(finding, writer)),
    methodAndLimits: model.methodAndLimits.map((text) => event(text, 'Method and limits')),
    contradictions: without(
      model.contradictions,
      () => kept.contradictions,
      leaveOut('contradictions', 'Method and limits', 'EXP-05'),
    ).map((one, index) => {
      const where = `Method and limits, contradiction ${String(index + 1)}`;
      return {
        about: event(one.about, where),
        isCertain: one.isCertain,
        reason: one.reason === null ? null : reword(one.reason, `${where}, reason`),
        day: one.day,
      };
    }),
    annex: model.annex.map((row) => ({
      standardId: row.standardId,
      title: row.title,
      subject: event(row.subject, 'Annex, what is assessed'),
      outcome: row.outcome,
      effect: row.effect,
      qualifiers: row.qualifiers,
      officerView: viewIn(row.officerView, `Annex, ${row.standardId}`, writer),
    })),
    notExamined: model.notExamined.map((row) => ({
      subject: event(row.subject, 'Annex, not examined'),
      checklist: row.checklist,
      title: row.title,
      standards: row.standards,
      isRest: row.isRest,
    })),
    replies: without(
      model.replies,
      ({ party }) => kept.complainantComments || party !== facts.complainant,
      leaveOut('complainant_comments', 'Annex of replies', 'EXP-09'),
    ).map((reply) => replyIn(reply, writer)),
    auditHead: model.auditHead,
    isSealed: model.isSealed,
    signatories: model.signatories,
  };
  const ownParagraphs = model.methodAndLimits.filter((text) => facts.fixed.has(text)).length;
  const redaction = { profile, entries, ownParagraphs };
  const said = redactionInPrint(redaction);
  return {
    redaction,
    model: said === null ? made : { ...made, methodAndLimits: [...made.methodAndLimits, said] },
  };
}
