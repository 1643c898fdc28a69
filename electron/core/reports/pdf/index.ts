export {
  renderDraft,
  renderLetter,
  renderReport,
  renderSignatureBlock,
  renderSummary,
} from './render-report';
export { findingsJson } from './findings-json';
export type { SignatureBlock } from './signature-block';
