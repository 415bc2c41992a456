// The server: decks found, built and watched; pages answered; pages told of what changes. Everything is made from decks
// and kept in memory; nothing is written to disk.
import { createHash, randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import { type Builder, type BuildResult, openBuilder } from '../builder.ts';
import { addressableHost, hostNames } from './allowed-hosts.ts';
import { answerer, type Site } from './answer.ts';
import { liveState, openDeckTable } from './deck-table.ts';
import { listPage } from './list-page.ts';
import { type Listening, listen } from './listen.ts';
import { openLiveBuilds } from './live-builds.ts';
import { bundleOf } from './live-bundle.ts';
import { openLiveEvents } from './live-events.ts';
import { addLiveClient } from './live-page.ts';
import { openOnDemand } from './on-demand.ts';
import { openPageChanges } from './page-changes.ts';
import { openRemote } from './remote/remote.ts';
import type { Listen, ServedFile, ServeOptions } from './types.ts';
import { waitingPage } from './waiting-page.ts';
import { openWatch } from './watch.ts';

export interface Served {
  /** `http://localhost:8080/` */
  readonly address: string;
  readonly port: number;
  close(): Promise<void>;
}

/** The list's own topic among those that pages listen to; no deck has an empty name. */
const LIST = '';
/** How long a page waits for its first build before it is shown without. */
const FIRST_BUILD_MS = 20_000;

/** Rejects with a DeckError where it cannot listen. Decks that cannot be built are told of, and served as such. */
export async function startServing(options: ServeOptions, tell: Listen): Promise<Served> {
  const { find, formats, host, port, remote: wantsRemote, ...builderOptions } = options;
  const openOne = (): Builder => openBuilder(builderOptions);
  const table = openDeckTable();
  const remote = wantsRemote === false ? undefined : openRemote((name) => table.get(name));
  const events = openLiveEvents((client) => remote?.gone(client.id));
  const liveBuilder = openOne();
  const live = openLiveBuilds(liveBuilder, onBuilt);
  const onDemand = openOnDemand(async () => openOne());
  const changes = openPageChanges();
  const firstBuilds = new Map<string, () => void>();
  let folders: readonly string[] = [];
  let closed = false;

  const watch = openWatch({
    changed(files) {
      const gone = new Set(files);
      for (const { file, inputs } of table.all())
        if (inputs.some((input) => gone.has(input))) live.want(file, true);
    },
    stirred: () => void discover(),
  });

  function follow(): void {
    watch.follow(
      table.all().flatMap(({ inputs }) => inputs),
      folders.map((folder) => resolve(folder)),
    );
  }

  function onBuilt(file: ServedFile, result: BuildResult, milliseconds: number): void {
    const before = table.get(file.name);
    const deck = table.built(file.name, result);
    if (!deck) return;
    follow();
    const change = before && events.has(file.name) ? changes.between(before, deck) : undefined;
    events.publish(file.name, 'state', { ...liveState(deck), ...(change && { change }) });
    if (before?.version !== deck.version || before?.asksForHandout !== deck.asksForHandout) tellList();
    remote?.changed(file.name);
    firstBuilds.get(file.name)?.();
    firstBuilds.delete(file.name);
    tell({
      event: 'built',
      file: file.file,
      milliseconds,
      slides: result.slides,
      ok: result.ok,
      messages: result.messages,
    });
  }

  const listNow = (): string => listPage(table.all(), formats);
  const versionOf = (page: string): string => createHash('sha256').update(page).digest('hex').slice(0, 16);
  const tellList = (): void => {
    if (!events.has(LIST)) return;
    events.publish(LIST, 'state', { version: versionOf(listNow()), slides: [], messages: [] });
  };

  let discovering: Promise<void> | undefined;
  /** Decks that came or went; one look at a time. */
  function discover(): Promise<void> {
    discovering ??= look().finally(() => {
      discovering = undefined;
    });
    return discovering;
  }

  async function look(): Promise<void> {
    const found = await find();
    if (closed) return;
    // One that was renamed or is not mounted may come back, so those that were there are looked at on.
    if (found.folders.length > 0) folders = found.folders;
    const names = new Set(found.decks.map(({ name }) => name));
    const old = table.all().filter(({ file }) => !names.has(file.name));
    const fresh = found.decks.filter(({ name }) => !table.get(name));
    for (const { file } of old) remove(file);
    for (const file of fresh) {
      table.add(file);
      live.want(file, false);
      tell({ event: 'added', file: file.file });
    }
    follow();
    if (old.length > 0 || fresh.length > 0) tellList();
  }

  function remove(file: ServedFile): void {
    table.remove(file.name);
    live.forget(file.name);
    onDemand.forget(file.name);
    events.publish(file.name, 'state', {
      version: null,
      slides: [],
      messages: [
        {
          severity: 'error',
          code: 'file-missing',
          text: 'the file does not exist any more',
          hint: 'the page stays as it was; bring the file back to go on',
          file: file.file,
        },
      ],
    });
    tell({ event: 'removed', file: file.file });
  }

  /** Pictures for those who look at the list, one after the other, when decks have come to rest. */
  let picturing = false;
  const picture = async (): Promise<void> => {
    if (picturing) return;
    picturing = true;
    for (const { file, inputs, version } of table.all()) {
      if (closed || version === undefined) continue;
      const made = await onDemand.get(file, inputs, 'picture').catch(() => undefined);
      const bytes = made?.picture;
      if (closed || !bytes || table.get(file.name)?.picture?.bytes === bytes.bytes) continue;
      table.pictured(file.name, bytes);
      tellList();
    }
    picturing = false;
  };

  const firstBuild = (name: string): Promise<void> =>
    new Promise((done) => {
      const timer = setTimeout(done, FIRST_BUILD_MS);
      const others = firstBuilds.get(name);
      firstBuilds.set(name, () => {
        clearTimeout(timer);
        others?.();
        done();
      });
    });

  const site: Site = {
    formats,
    async listPage() {
      const page = listNow();
      void picture();
      return addLiveClient(page, { topic: LIST, version: versionOf(page) }, await bundleOf('live/main.ts'));
    },
    deck: (name) => table.get(name),
    async deckPage({ file }) {
      if (table.get(file.name)?.html === undefined && table.get(file.name)?.messages.length === 0) {
        live.want(file, true);
        await firstBuild(file.name);
      }
      const { html, version } = table.get(file.name) ?? {};
      return addLiveClient(
        html ?? waitingPage(file.file),
        { topic: file.name, version: version ?? '', ...(remote && { stageKey: remote.stageKey }) },
        await bundleOf('live/main.ts'),
      );
    },
    async export(deck, format) {
      const made = await onDemand.get(deck.file, deck.inputs, format);
      const [file] =
        made?.files.filter(({ extension }) => extension.endsWith(format === 'pptx' ? '.pptx' : '.pdf')) ?? [];
      const why = made?.messages.find(({ severity }) => severity === 'error')?.text;
      return file?.bytes ?? why ?? 'The deck cannot be built';
    },
    live(request, response, query) {
      const topic = query.get('deck') ?? LIST;
      const deck = table.get(topic);
      const client = events.connect(
        request,
        response,
        topic,
        query.get('id') ?? randomBytes(8).toString('hex'),
      );
      if (!client) return false;
      if (deck) client.send('state', liveState(deck));
      else if (topic === LIST)
        client.send('state', { version: versionOf(listNow()), slides: [], messages: [] });
      return true;
    },
    remote: async (request, response, name) =>
      remote
        ? remote.answer(request, response, name, (id, step) => events.client(id)?.send('step', step))
        : false,
  };

  const listening: Listening[] = [];
  const open = async (
    part: 'all' | 'remote',
    at: string | undefined,
    wanted: number | undefined,
  ): Promise<Listening> => {
    let opened: Listening | undefined;
    const socket = await listen(
      answerer(site, part, hostNames(at), () => opened?.port ?? 0),
      at,
      wanted,
    );
    opened = socket;
    listening.push(socket);
    return socket;
  };
  const close = async (): Promise<void> => {
    closed = true;
    watch.close();
    events.close();
    remote?.close();
    await Promise.all([live.close(), ...listening.map((socket) => socket.close())]);
    await Promise.all([liveBuilder.close(), onDemand.close()]);
  };
  try {
    const main = await open('all', host, port);
    const address = `http://${host === undefined ? 'localhost' : addressableHost(host)}:${main.port}/`;
    tell({ event: 'listening', address });
    if (remote) {
      const away = typeof wantsRemote === 'string' ? wantsRemote : undefined;
      const at = away === undefined ? main : await open('remote', away, undefined);
      const name = away ?? host;
      const base = `http://${name === undefined ? 'localhost' : addressableHost(name)}:${at.port}/`;
      tell({ event: 'remote', link: remote.link(base), expires: remote.expires.toISOString() });
    }
    await discover();
    return { address, port: main.port, close };
  } catch (error) {
    await close();
    throw error;
  }
}
