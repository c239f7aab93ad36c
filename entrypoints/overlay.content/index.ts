import './marks.css';
import packed from 'virtual:techniques';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { unpack } from '../../lib/attack/packed.ts';
import { ifAlive } from '../../lib/browser/life.ts';
import { toPage } from '../../lib/browser/messages.ts';
import { isIn } from '../../lib/browser/permissions.ts';
import { openRoot } from '../../lib/browser/shadow-roots.ts';
import { Detector } from '../../lib/detect/detector.ts';
import { Marks } from '../../lib/marks/marks.ts';
import { Paint } from '../../lib/marks/paint.ts';
import { NAMED } from '../../lib/sites/index.ts';
import { followPointerAndFocus } from './hovering.ts';
import { liveNotes } from './live-notes.ts';
import { liveSettings } from './live-settings.ts';
import { PopoverController } from './popover-controller.tsx';
import { Reporter } from './report.ts';
import { stepThrough } from './stepping.ts';
import { keepWatch } from './watch.ts';

/** The composition of the overlay: page → detect → marks, and pointer or key → popover. It computes nothing. */
export default defineContentScript({
  matches: ['https://attack.mitre.org/*'],
  allFrames: true,
  matchOriginAsFallback: true,
  runAt: 'document_idle',
  cssInjectionMode: 'manifest',
  noScriptStartedPostMessage: true,
  main(ctx) {
    const techniques = unpack(packed);
    const settings = liveSettings(ctx);
    const onError = (error: unknown) => console.error('LoFP Lens: this page could not be read on.', error);

    const hasCompiled = liveNotes(ctx, () => paint.repaint());
    const paint: Paint = new Paint(CSS.highlights, (id) =>
      techniques.hasNotes(id) || hasCompiled(id) ? 'lofp-technique' : 'lofp-technique-empty',
    );
    const detector = new Detector({
      page: document,
      isKnown: techniques.isKnown,
      named: NAMED,
      openRoot: (element) => (controller.host.is(element) ? null : openRoot(element)),
      onChanged: (edited) => watch.changed(edited),
      onProgress: () => watch.progressed(),
      onRoot: (root) => watch.root(root),
      onError,
    });
    const marks = new Marks(detector.memory, paint, window, onError);
    const controller = new PopoverController({
      nameOf: techniques.nameOf,
      settings,
      isOrphan: () => ctx.isInvalid,
    });
    const reporter = new Reporter(ctx, detector.memory);
    const watch = keepWatch(ctx, { detector, marks, controller, reporter });

    followPointerAndFocus(ctx, controller, watch.pointerView(paint), settings);
    const step = stepThrough({
      order: watch.order,
      at: (text) => detector.memory.at(text),
      paint,
      trees: () => [document, ...detector.roots.all()],
      controller,
    });
    ctx.onInvalidated(ifAlive(toPage.onMessage('step', ({ data }) => step(data))));
    ctx.onInvalidated(
      ifAlive(
        toPage.onMessage('leave', ({ data }) => {
          if (!isIn(data.patterns)) return;
          reporter.withdraw();
          ctx.abort('turned off');
        }),
      ),
    );
    ctx.onInvalidated(() => {
      detector.stop();
      marks.stop();
      controller.stop();
    });
    detector.start();
  },
});
