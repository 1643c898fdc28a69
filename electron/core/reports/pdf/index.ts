export { renderReport, type RenderedReport } from './render-report';
export { findingsJson } from './findings-json';
