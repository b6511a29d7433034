import type { Deps } from '../actions/deps.ts';
import { openStep } from '../actions/open-step.ts';
import { workIdOf } from '../actions/standing.ts';
import { AppError } from '../domain/errors.ts';
import type { Launch } from '../domain/launch.ts';
import { stepsOf } from '../domain/steps.ts';
import type { Http } from '../http/router.ts';
import { contextKey, learnerKey, platformKey } from '../records/keys.ts';
import { type Draw, withDraw } from './draw.ts';
import { followFile } from './follow-file.ts';

/** What is opened. */
interface Wish {
  readonly draw: Draw;
  readonly moduleKey: string;
  /** BCP 47; absent: the language that the module was written in. */
  readonly lang?: string | undefined;
}

/** A module as one learner has it open. */
export interface Seat extends Wish {
  readonly launch: Launch;
  /** Of its pages' addresses. */
  readonly handle: string;
  /** The `Cookie` header that opens them. */
  readonly cookie: string;
}

/** The one person in front of the preview, as a learner of every module. */
export class Desk {
  private readonly deps: Deps;
  private readonly openLocal: Http['openLocal'];
  private readonly seats = new Map<string, Promise<Seat>>();
  private readonly byHandle = new Map<string, Seat>();

  constructor(deps: Deps, openLocal: Http['openLocal']) {
    this.deps = deps;
    this.openLocal = openLocal;
  }

  seatOf(handle: string): Seat | undefined {
    return this.byHandle.get(handle);
  }

  /**
   * Where this module's pages begin: where the author left off, or at the screen or `screen/item` that `at` names.
   * @throws AppError MODULE_UNKNOWN while it has no version without errors
   */
  async enter(wish: Wish, at?: string): Promise<string> {
    const { draw, moduleKey } = wish;
    return withDraw(draw, async () => {
      const seat = await this.sit(wish);
      await this.follow(seat);
      const page = await openStep(this.deps, seat.launch, moduleKey);
      const base = `/learn/${seat.handle}/${moduleKey.split('/').map(encodeURIComponent).join('/')}`;
      const step = at === undefined ? undefined : await this.stepAt(seat, at);
      if (step !== undefined) return `${base}/step/${step}`;
      return page === 'submitted' ? `${base}/result` : `${base}/step/${page.number}`;
    });
  }

  /** The answers go along with what was saved. */
  follow({ launch, moduleKey }: Seat): Promise<void> {
    return followFile(this.deps, workIdOf(launch, moduleKey), moduleKey);
  }

  /** Forgets every answer to this module. */
  async restart(draw: Draw, moduleKey: string): Promise<void> {
    const { launch } = await this.sit({ draw, moduleKey });
    await this.deps.records.work.remove({ id: workIdOf(launch, moduleKey) });
  }

  /** One work for all languages: who changes the language goes on where they were. */
  private sit(wish: Wish): Promise<Seat> {
    const module = this.deps.library.find(wish.moduleKey)?.module;
    if (!module) throw new AppError('MODULE_UNKNOWN', `no module ${wish.moduleKey} is served`);
    const written = [module.language, ...(module.translations ?? []).map(({ language }) => language)];
    const lang = wish.lang !== undefined && written.includes(wish.lang) ? wish.lang : module.language;
    const key = JSON.stringify([wish.draw, wish.moduleKey, lang]);
    const known = this.seats.get(key) ?? this.newSeat({ ...wish, lang });
    this.seats.set(key, known);
    return known;
  }

  private async newSeat(wish: Wish): Promise<Seat> {
    const launch = aLearner(wish);
    const { handle, cookie } = await this.openLocal(launch);
    const seat = { ...wish, launch, handle, cookie };
    this.byHandle.set(handle, seat);
    return seat;
  }

  private async stepAt({ launch, moduleKey }: Seat, at: string): Promise<number | undefined> {
    const module = this.deps.library.find(moduleKey)?.module;
    const work = await this.deps.records.work.get(workIdOf(launch, moduleKey));
    if (!module || !work) return undefined;
    const drawn = work.current?.items ?? work.latest?.answers.map(({ itemId }) => itemId) ?? [];
    const steps = stepsOf(module, drawn);
    const [screenId] = at.split('/');
    const exact = steps.findIndex(({ key }) => key === at);
    const index = exact >= 0 ? exact : steps.findIndex(({ screen }) => screen.id === screenId);
    return index >= 0 ? index + 1 : undefined;
  }
}

/** A launch that no LMS made: it has no gradebook and names nobody. */
function aLearner({ draw, moduleKey, lang }: Wish): Launch {
  const platformId = platformKey('preview', 'preview');
  return {
    message: 'resource-link',
    platformId,
    lms: '',
    lmsName: 'preview',
    deploymentId: 'preview',
    learnerId: learnerKey(platformId, 'author'),
    contextId: contextKey(platformId, 'preview', draw),
    sub: 'author',
    role: 'learner',
    testUser: false,
    module: moduleKey,
    custom: {},
    ...(lang !== undefined && { locale: lang }),
  };
}
