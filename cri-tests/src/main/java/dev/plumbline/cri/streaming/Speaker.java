package dev.plumbline.cri.streaming;

import dev.plumbline.fixtures.cri.CriContainer;
import dev.plumbline.fixtures.cri.CriEndpoint;
import dev.plumbline.fixtures.cri.Sandbox;
import dev.plumbline.fixtures.outcome.Deviation;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.probe.Verbs;
import dev.plumbline.syscalls.abi.Signal;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * A program that says a line whenever it is told to: nobody learns when an attach has come into
 * force, and so it is told again until the line arrives.
 */
record Speaker(CriEndpoint cri, CriContainer container) {

  /** What it says. */
  static final String LINE = "a line of the program\n";

  /** What it says first of all. */
  private static final String READY = "ready\n";

  private static final int OFTEN = 300;

  private static final Probe SPEAKS = Probe.of(Speaker::program).reportingTo("/dev/null");

  private static final Probe TELLS = Probe.of(p -> p.kill("told", 1, Signal.SIGUSR1));

  static Speaker in(CriEndpoint cri, Sandbox sandbox) {
    var container = sandbox.create(SPEAKS).start();
    container.awaitLog(READY);
    return new Speaker(cri, container);
  }

  private static void program(Verbs p) {
    p.blockSignals("blocked").writeFd("ready", Programs.STDOUT, Programs.bytes(READY));
    IntStream.range(0, OFTEN)
        .forEach(
            i ->
                p.awaitSignal("signal " + i)
                    .writeFd("line " + i, Programs.STDOUT, Programs.bytes(LINE)));
  }

  /** Tells it to speak until something is so; that it never is is a deviation. */
  void until(String what, BooleanSupplier wanted) {
    var seen =
        cri.becomes(
            () -> {
              cri.demanded(container.exec(0, TELLS));
              return wanted.getAsBoolean();
            });
    if (!seen) {
      throw Deviation.of(what, LINE.strip(), "nothing of it");
    }
  }
}
