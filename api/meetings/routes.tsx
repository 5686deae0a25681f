/** The meetings of TVO and Driehoek: to read, to print and to keep. */

import { type Context, Hono } from 'hono';
import type { DocumentChapter } from '../../domain/document.ts';
import { agendaDocument, decisionDocument } from '../../domain/meetings/document.ts';
import { requirePermission } from '../site/access.ts';
import { pathOf, planContext } from '../site/context.ts';
import type { Deps } from '../site/deps.ts';
import { page } from '../site/layout.tsx';
import type { SiteEnv } from '../site/viewer.ts';
import { wordDocument, wordType } from '../site/word-document.ts';
import { findOptions } from '../use-cases/agenda-options.ts';
import { type FoundMeeting, listMeetings } from '../use-cases/find-meeting.ts';
import { decisionRoutes } from './decision-routes.tsx';
import { DocumentPage } from './document-page.tsx';
import { MeetingListPage } from './list-page.tsx';
import { hrefOf, meetingOfPath, meetingPath, meetingsPath } from './meeting-of-path.ts';
import { nothingWrong, showMeeting } from './show-meeting.tsx';
import { stepRoutes } from './step-routes.tsx';
import { preparationRoutes } from './preparation-routes.ts';

const reads = requirePermission('read_meetings');

export function meetingPages(deps: Deps): Hono<SiteEnv> {
  const app = new Hono<SiteEnv>();

  app.get(meetingsPath, reads, async (c) => {
    const context = await planContext(deps, c);
    if (context === null) return c.notFound();
    const meetings = await listMeetings(deps, context);
    return page(c, <MeetingListPage context={context} meetings={meetings} wrong={nothingWrong} />);
  });

  // As old mails and bookmarks know it.
  app.get('/:municipality/:year{[0-9]{4}}/tvo', reads, async (c) => {
    const context = await planContext(deps, c);
    if (context === null) return c.notFound();
    const meetings = await listMeetings(deps, context);
    const next = meetings.find(
      ({ board, state }) =>
        board === 'tvo' && state.on >= context.today && state.phase !== 'cancelled',
    );
    const href = next === undefined ? `${pathOf(context)}/overleggen` : hrefOf(context, next);
    return c.redirect(href, 303);
  });

  app.get(meetingPath, reads, async (c) => {
    const found = await meetingOfPath(deps, c);
    if (found === null) return c.notFound();
    return showMeeting(c, deps, found);
  });

  for (const [name, chapterOf, none] of documents) {
    app.get(`${meetingPath}/${name}`, reads, async (c) => {
      const found = await documentOf(c);
      if (found === null) return c.notFound();
      const back = hrefOf(found.context, found.meeting);
      const view = { context: found.context, chapter: chapterOf(found), none, back };
      return page(c, <DocumentPage {...view} docx={`${back}/${name}/docx`} />);
    });
    app.get(`${meetingPath}/${name}/docx`, reads, async (c) => {
      const found = await documentOf(c);
      return found === null ? c.notFound() : download(c, found, name, chapterOf(found));
    });
  }

  app.route('/', preparationRoutes(deps));
  app.route('/', decisionRoutes(deps));
  app.route('/', stepRoutes(deps));
  return app;

  async function documentOf(c: Context<SiteEnv>): Promise<FoundMeeting | null> {
    const found = await meetingOfPath(deps, c);
    return found && findOptions(deps, found);
  }
}

type Chapters = [name: string, chapterOf: (found: FoundMeeting) => DocumentChapter, none: string];

const documents: Chapters[] = [
  [
    'agenda',
    ({ meeting, items, context }) => agendaDocument(factsOf(meeting), items, context.today),
    'Er staat niets op de agenda.',
  ],
  [
    'besluitenlijst',
    (found) => decisionDocument(factsOf(found.meeting), found, found.context.today),
    'Er zijn nog geen besluiten vastgelegd.',
  ],
];

function factsOf({ board, state: { on }, introduction }: FoundMeeting['meeting']) {
  return { board, on, introduction };
}

async function download(c: Context, found: FoundMeeting, name: string, chapter: DocumentChapter) {
  const { context, meeting } = found;
  const { today, plan } = context;
  const document = await wordDocument(chapter.title, [chapter], today, plan.title);
  const file = `${name}-${meeting.board}-${meeting.state.on}.docx`;
  c.header('Content-Disposition', `attachment; filename="${file}"`);
  return c.body(new Uint8Array(document), 200, { 'Content-Type': wordType });
}
