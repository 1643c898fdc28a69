import { z } from 'zod';
import type { Parsed } from '../../../shared/api';
import { Day } from '../../../shared/domain/partial-date';
import { Weekend } from '../../../shared/domain/plan/period';
import type { Calendar, StateCalendar } from '../../../shared/domain/replies/calendar';
import { calendarIn, deadlineOf } from '../../../shared/domain/replies/deadline';
import type { Context } from '../context';
import type { Handlers } from '../handler';
import { weekendOf } from '../plan/weekend';
import type { ReadableDb } from '../store';
import { changeDeadline, deadlineChanges } from './history';
import { openRounds } from './round-store';
import { stateOf } from './party';

interface Row {
  readonly state: string;
  readonly weekend: string | null;
  readonly holidays: string | null;
  readonly updatedAt: string | null;
}

const days = z.array(Day);

const calendarOfRow = (db: ReadableDb, row: Row): StateCalendar => ({
  state: row.state,
  weekend: row.weekend === null ? weekendOf(db) : Weekend.parse(JSON.parse(row.weekend)),
  holidays: row.holidays === null ? [] : days.parse(JSON.parse(row.holidays)),
  updatedAt: row.updatedAt,
});

/** Of every State of a respondent authority, and every other of which something was entered. */
const calendars = ({ db }: Context): StateCalendar[] =>
  db
    .prepare<[], Row>(
      `SELECT s.state AS state, c.weekend AS weekend, c.holidays AS holidays,
         c.updated_at AS updatedAt
       FROM (SELECT state FROM authorities UNION SELECT state FROM state_calendars) s
       LEFT JOIN state_calendars c ON c.state = s.state ORDER BY s.state`,
    )
    .all()
    .map((row) => calendarOfRow(db, row));

/** The calendar of a State as it is entered now; the institution's weekend where none is. */
export function calendarOf(db: ReadableDb, state: string): Calendar {
  const row = db
    .prepare<[string], Omit<Row, 'state'>>(
      `SELECT weekend, holidays, updated_at AS updatedAt FROM state_calendars WHERE state = ?`,
    )
    .get(state);
  const none = { weekend: null, holidays: null, updatedAt: null };
  const { weekend, holidays } = calendarOfRow(db, { state, ...(row ?? none) });
  return { weekend, holidays };
}

/** Counts open deadlines of the State anew, with the reason in their history; gives how many moved. */
function recount(context: Context, state: string, { weekend, holidays }: Calendar): number {
  const recounted = {
    kind: 'recounted' as const,
    calendar: { weekend: [...weekend], holidays: [...holidays] },
  };
  const moved = openRounds(context.db).filter((round) => {
    if (stateOf(context.db, round) !== state) return false;
    const changes = deadlineChanges(context.db, round.id);
    const before = deadlineOf(changes);
    const isSame = JSON.stringify(calendarIn(changes)) === JSON.stringify(recounted.calendar);
    if (before.receivedOn === null || isSame) return false;
    return changeDeadline(context, round.id, recounted, '').dueOn !== before.dueOn;
  });
  return moved.length;
}

function save(context: Context, { state, calendar }: Parsed<'calendar.save'>) {
  const { db, vault, now } = context;
  const weekend = [...new Set(calendar.weekend)].toSorted();
  db.prepare(
    `INSERT INTO state_calendars(state, weekend, holidays, updated_at, officer_id)
     VALUES (@state, @weekend, @holidays, @at, @officer)
     ON CONFLICT(state) DO UPDATE SET weekend = excluded.weekend, holidays = excluded.holidays,
       updated_at = excluded.updated_at, officer_id = excluded.officer_id`,
  ).run({
    state,
    weekend: JSON.stringify(weekend),
    holidays: JSON.stringify(calendar.holidays),
    at: now(),
    officer: vault.officer.id,
  });
  const moved = recount(context, state, { ...calendar, weekend });
  context.audit({
    inquiryId: null,
    subject: vault.vaultId,
    details: { holidays: calendar.holidays.length, weekend: weekend.join(' '), moved },
  });
  return { moved };
}

export const calendarHandlers = {
  'calendar.list': calendars,
  'calendar.save': save,
} satisfies Handlers<'calendar.list' | 'calendar.save'>;
