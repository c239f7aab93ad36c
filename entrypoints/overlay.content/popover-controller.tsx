import { COPIED_FOR } from '../../components/parts/copy-words.ts';
import { Peek } from '../../components/popover/peek.tsx';
import { Popover, type PopoverProps } from '../../components/popover/popover.tsx';
import { causesOf, type PopoverState } from '../../components/popover/state.ts';
import type { TechniqueAnswer } from '../../lib/answers/types.ts';
import type { TechniqueId } from '../../lib/attack/technique.ts';
import { fromPage } from '../../lib/browser/messages.ts';
import type { Settings } from '../../lib/browser/settings.ts';
import { copyText } from '../../lib/copy/copy.ts';
import type { CopyForm } from '../../lib/copy/types.ts';
import { hover, IDLE } from '../../lib/hover/reducer.ts';
import type { Effect, HoverEvent, HoverState, Shown } from '../../lib/hover/state.ts';
import { copyToClipboard } from './clipboard.ts';
import { anchorOf, type PageMark } from './page-mark.ts';
import { PopoverHost } from './popover-host.tsx';

type Event = HoverEvent<PageMark, TechniqueAnswer>;

/** A frame smaller than this, in px, has no room for a popover: it shows one line, whose press opens the reader. */
const SMALLEST = { width: 320, height: 200 };

export interface ControllerOptions {
  nameOf: (id: TechniqueId) => string | undefined;
  settings: () => Settings;
  /** Whether the extension was updated or removed under this page: then nobody answers. */
  isOrphan: () => boolean;
}

/** Carries out what the hover reducer decides: timers, questions to the background, the popover. */
export class PopoverController {
  readonly host = new PopoverHost();
  #state: HoverState<PageMark, TechniqueAnswer> = IDLE;
  #dwell = 0;
  #hide = 0;
  #copied: PopoverProps['copied'];
  #copiedTimer = 0;

  constructor(private readonly options: ControllerOptions) {}

  get shown(): Shown<PageMark, TechniqueAnswer> | undefined {
    return this.#state.shown;
  }

  get isBusy(): boolean {
    return this.#state.shown !== undefined || this.#state.resting !== undefined;
  }

  /** Tells what happened; state, timers and popover follow. */
  dispatch(event: Event): void {
    const before = this.#state.shown;
    const { opens } = this.options.settings();
    const [state, effects] = hover(this.#state, event, { opens, cramped: this.#isCramped() });
    this.#state = state;
    for (const effect of effects) this.#carryOut(effect);
    if (state.shown !== before) this.draw();
    if (event.type === 'open') this.host.focus();
  }

  /** Moves what is shown to where its mark is now; it goes with a mark that was scrolled away, unless pinned. */
  async follow(): Promise<void> {
    const { shown } = this.#state;
    const anchor = shown && anchorOf(shown.mark);
    if (!anchor || (await this.host.moveTo(anchor)) || shown.pinned) return;
    if (this.#state.shown === shown) this.dispatch({ type: 'close' });
  }

  /** Draws what is shown, at its mark's place of now. */
  draw(): void {
    const { shown } = this.#state;
    if (!shown) {
      this.host.close();
      return;
    }
    const anchor = anchorOf(shown.mark);
    if (!anchor && !this.host.isOpen) {
      // The mark left while its popover was about to open.
      this.dispatch({ type: 'close' });
      return;
    }
    const view = shown.size === 'peek' ? this.#peek(shown) : this.#popover(shown);
    const { scheme } = this.options.settings();
    void this.host.show(view, shown.mark.match.start, anchor, scheme === 'system' ? 'light dark' : scheme);
  }

  stop(): void {
    this.dispatch({ type: 'close' });
    window.clearTimeout(this.#copiedTimer);
  }

  #isCramped(): boolean {
    return window.innerWidth < SMALLEST.width || window.innerHeight < SMALLEST.height;
  }

  #carryOut(effect: Effect): void {
    switch (effect.type) {
      case 'ask':
        void this.#ask(effect.technique, effect.token);
        break;
      case 'startDwell':
        window.clearTimeout(this.#dwell);
        this.#dwell = window.setTimeout(
          () => this.dispatch({ type: 'dwellOver', token: effect.token }),
          effect.ms,
        );
        break;
      case 'stopDwell':
        window.clearTimeout(this.#dwell);
        break;
      case 'startHide':
        this.#hide = window.setTimeout(() => this.dispatch({ type: 'hideOver' }), effect.ms);
        break;
      case 'stopHide':
        window.clearTimeout(this.#hide);
        break;
    }
  }

  async #ask(technique: TechniqueId, token: number): Promise<void> {
    try {
      if (this.options.isOrphan())
        throw new Error('LoFP Lens was updated while this page was open. Reload the page to read the notes.');
      const notes = await fromPage.sendMessage('notes', { technique });
      this.dispatch({ type: 'answered', token, notes });
    } catch (error) {
      this.dispatch({
        type: 'failed',
        token,
        message: error instanceof Error ? error.message : String(error),
      });
    }
  }

  #peek({ mark: { technique }, answer }: Shown<PageMark, TechniqueAnswer>) {
    const notes = answer.kind === 'notes' ? answer.notes : undefined;
    const expand = () =>
      this.#isCramped() ? this.#openReader(technique) : this.dispatch({ type: 'expand' });
    return <Peek technique={this.#named(technique)} notes={notes} onOpen={expand} />;
  }

  #popover({ mark, answer, pinned }: Shown<PageMark, TechniqueAnswer>) {
    const state: PopoverState = { ...answer, technique: this.#named(mark.technique) };
    return (
      <Popover
        state={state}
        pinned={pinned}
        copied={this.#copied}
        onCopy={(cause, form) => void this.#copy(cause, form)}
        onPin={() => this.dispatch({ type: 'pin' })}
        onReader={(technique) => this.#openReader(technique)}
        onClose={() => this.dispatch({ type: 'close' })}
        onRetry={() => this.dispatch({ type: 'retry' })}
        onTechnique={(technique) => this.dispatch({ type: 'follow', technique })}
      />
    );
  }

  #named(id: TechniqueId) {
    return { id, name: this.options.nameOf(id) ?? '' };
  }

  #openReader(technique?: TechniqueId): void {
    if (!this.options.isOrphan()) void fromPage.sendMessage('open', technique ? { technique } : {});
  }

  async #copy(cause: number | null, form: CopyForm): Promise<void> {
    const { answer } = this.#state.shown ?? {};
    if (answer?.kind !== 'notes') return;
    const { notes } = answer;
    const considered = cause === null ? undefined : causesOf(notes)[cause];
    const selected = this.host.holdsSelection ? undefined : window.getSelection()?.toString().trim();
    const text = copyText(form, {
      technique: notes.technique,
      considered: considered ?? { kind: 'nothing' },
      date: notes.date,
      ...(selected && { seen: [selected] }),
    });
    const failed = !(await copyToClipboard(text));
    this.#copied = { cause, form, failed };
    this.draw();
    window.clearTimeout(this.#copiedTimer);
    this.#copiedTimer = window.setTimeout(() => {
      this.#copied = undefined;
      this.draw();
    }, COPIED_FOR);
  }
}
