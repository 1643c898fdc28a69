export { renderLetter, renderReport } from './render-report';
export { findingsJson } from './findings-json';
