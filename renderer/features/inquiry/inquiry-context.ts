import { createContext, useContext } from 'react';
import type { InquiryDetail } from '../../../shared/domain/inquiries/inquiry';
import type { QuestionPlace } from '../assessments/contradiction-logic';
import type { InquiryTab } from './next-step';

/** Where in a tab to begin, when another place led there. */
export interface TabTarget {
  readonly findingId?: string;
  readonly field?: string;
  /** Open the form that adds the first thing of the tab. */
  readonly add?: boolean;
  /** A question of one assessment, to answer it or look at it again. */
  readonly question?: QuestionPlace;
}

/** What every tab of one inquiry works with. */
export interface InquiryContent {
  readonly detail: InquiryDetail;
  /** May change this inquiry. The core decides again; this only spares the officer a refusal. */
  readonly canWork: boolean;
  readonly goTo: (tab: InquiryTab, target?: TabTarget) => void;
  readonly target: TabTarget;
}

const Context = createContext<InquiryContent | null>(null);
export const InquiryProvider = Context.Provider;

/** @throws Error outside an inquiry's page */
export function useInquiry(): InquiryContent {
  const content = useContext(Context);
  if (content === null) throw new Error('useInquiry needs an inquiry page around it');
  return content;
}
