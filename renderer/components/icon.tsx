import type { ReactNode } from 'react';
import './icon.css';

/** Line icons on a 20 × 20 grid, drawn with the colour of the text around them. */
const shapes = {
  inquiries: 'M3 5.5h5l1.5 2H17v8.5H3z',
  deadline: 'M10 3a7 7 0 1 1 0 14 7 7 0 0 1 0-14zM10 6v4.2l2.8 1.8',
  verify: 'M10 2.8l6 2.2v4.4c0 3.6-2.4 6.4-6 7.8-3.6-1.4-6-4.2-6-7.800V5zM7.3 9.800l2 2 3.5-3.8',
  log: 'M5 3h10v14H5zM7.5 6.500h5M7.5 9.500h5M7.5 12.500h3',
  settings:
    'M3 6h8M15 6h2M3 14h2M9 14h8M13 4a2 2 0 1 1 0 4 2 2 0 0 1 0-4zM7 12a2 2 0 1 1 0 4 2 2 0 0 1 0-4z',
  search: 'M8.5 3a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11zM12.6 12.600L17 17',
  lock: 'M5 9h10v8H5zM7 9V6.500a3 3 0 0 1 6 0V9',
  unlock: 'M5 9h10v8H5zM7 9V6.500a3 3 0 0 1 5.7-1.3',
  plus: 'M10 4v12M4 10h12',
  check: 'M4 10.500l4 4 8-9',
  close: 'M5 5l10 10M15 5L5 15',
  'chevron-down': 'M5 7.500l5 5 5-5',
  'chevron-end': 'M7.5 5l5 5-5 5',
  'chevron-start': 'M12.5 5l-5 5 5 5',
  'arrow-start': 'M16 10H4M9 5l-5 5 5 5',
  more: 'M4.5 10h.01M10 10h.01M15.5 10h.01',
  info: 'M10 3a7 7 0 1 1 0 14 7 7 0 0 1 0-14zM10 9.200v4.300M10 6.500h.01',
  warning: 'M10 3.500l7.3 13H2.700zM10 8.500v3.700M10 14.300h.01',
  danger: 'M7 3h6l4 4v6l-4 4H7l-4-4V7zM10 6.500v4.500M10 13.500h.01',
  success: 'M10 3a7 7 0 1 1 0 14 7 7 0 0 1 0-14zM6.8 10.200l2.3 2.3 4.2-4.7',
  circle: 'M10 4a6 6 0 1 1 0 12 6 6 0 0 1 0-12z',
  'half-circle': 'M10 4a6 6 0 1 1 0 12 6 6 0 0 1 0-12zM10 4v12M12.5 4.800v10.400M14.6 6.300v7.4',
  dash: 'M5 10h10',
  person: 'M10 3.500a3 3 0 1 1 0 6 3 3 0 0 1 0-6zM4 17c0-3.5 2.6-5.5 6-5.500s6 2 6 5.5',
  people:
    'M7.5 4a2.7 2.7 0 1 1 0 5.4 2.7 2.7 0 0 1 0-5.400zM2.5 16c0-3 2-4.8 5-4.800s5 1.8 5 4.800M13 4.300a2.7 2.7 0 0 1 0 5M14.5 11.500c1.9.6 3 2.2 3 4.5',
  timeline: 'M5 3v14M5 6h10M5 10h7M5 14h9',
  file: 'M5 3h6.500L15 6.500V17H5zM11.5 3v3.500H15',
  'file-signed': 'M5 3h6.500L15 6.500V17H5zM11.5 3v3.500H15M7.5 13c1-2.5 2 1 3-1s1 .5 2 .5',
  evidence:
    'M14 6.500l-6.2 6.200a1.8 1.8 0 0 0 2.5 2.500l6-6a3.3 3.3 0 0 0-4.7-4.700L5.4 10.700a5 5 0 0 0 7 7',
  checklist:
    'M3 5.500l1.5 1.500L7 4M3 11l1.5 1.500L7 9.500M9.5 5.500H17M9.5 11H17M9.5 16H17M4 16h2',
  finding: 'M5 17V3.500M5 4h9.500l-2 3.5 2 3.500H5',
  scales: 'M10 3v14M6 17h8M4 5.500h12M4 5.500l-2 5.500h4zM16 5.500l-2 5.500h4z',
  law: 'M4 4.500c2.5-.8 4.5-.3 6 1 1.5-1.3 3.5-1.8 6-1V16c-2.5-.8-4.5-.3-6 1-1.5-1.3-3.5-1.8-6-1zM10 5.500V17',
  key: 'M7 8a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7zM9.5 9L16.5 3M13.5 5.500l2.2 2.4',
  print: 'M6 7V3h8v4M6 14H3.500V7h13v7H14M6 11.500h8V17H6z',
  copy: 'M7 7h9v10H7zM4 13V3h9',
  download: 'M10 3v9M6 8.500l4 4 4-4M4 16.500h12',
  upload: 'M10 13V4M6 7.500l4-4 4 4M4 16.500h12',
  folder: 'M3 5.500h5l1.5 2H17v8.500H3z',
  edit: 'M4 16l.8-3.500L13.5 4l2.5 2.500L7.5 15.200z',
  trash: 'M4 5.500h12M8 5.500V3.500h4v2M5.5 5.500l.7 11h7.600l.7-11',
  eye: 'M2.5 10S5 5 10 5s7.5 5 7.5 5-2.5 5-7.5 5-7.5-5-7.5-5zM10 8a2 2 0 1 1 0 4 2 2 0 0 1 0-4z',
  'eye-off':
    'M4 4l12 12M8.5 5.200C14 4.4 17.5 10 17.5 10s-.8 1.5-2.3 2.900M5 6.800C3.3 8.2 2.5 10 2.5 10S5 15 10 15c1 0 1.9-.2 2.7-.5',
  shield: 'M10 2.800l6 2.200v4.400c0 3.6-2.4 6.4-6 7.8-3.6-1.4-6-4.2-6-7.800V5z',
  undo: 'M7 4L3.5 7.5 7 11M4 7.500h7.500a4.5 4.5 0 0 1 0 9H8',
  filter: 'M3 5h14M6 10h8M8.5 15h3',
  building: 'M4 17V4h8v13M12 8h4v9M2.5 17h15M6.5 7h3M6.5 10h3M6.5 13h3',
  link: 'M8.5 11.500a3 3 0 0 0 4.2 0l3-3a3 3 0 0 0-4.2-4.200l-1 1M11.5 8.500a3 3 0 0 0-4.2 0l-3 3a3 3 0 0 0 4.2 4.200l1-1',
  history: 'M3.5 10a6.5 6.5 0 1 0 2-4.700L3.5 7M3.5 3.500V7H7M10 6.500V10l2.5 2',
  stop: 'M10 3a7 7 0 1 1 0 14 7 7 0 0 1 0-14zM5.2 5.200l9.6 9.6',
  chart: 'M3.5 3v13.5H17M7 13.500V9.500M10.500 13.500V5.500M14 13.500V11',
  question:
    'M10 3a7 7 0 1 1 0 14 7 7 0 0 1 0-14zM7.8 8a2.2 2.2 0 1 1 3.2 2c-.7.4-1 .8-1 1.600M10 13.800h.01',
} as const;

export type IconName = keyof typeof shapes;

/** Icons that point along the line of reading turn round where it runs from right to left. */
const directed: ReadonlySet<IconName> = new Set<IconName>([
  'chevron-end',
  'chevron-start',
  'arrow-start',
]);

interface Props {
  readonly name: IconName;
  /** Width and height in pixels. */
  readonly size?: number;
}

/** A picture beside a word; never the only carrier of a meaning, so hidden from screen readers. */
export function Icon({ name, size = 18 }: Props): ReactNode {
  return (
    <svg
      className={directed.has(name) ? 'icon icon-directed' : 'icon'}
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.6}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={shapes[name]} />
    </svg>
  );
}
