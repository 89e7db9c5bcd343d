package dev.plumbline.cri.streaming;

import dev.plumbline.fixtures.cri.streaming.StreamSession;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.runtime.Seen;
import java.nio.charset.StandardCharsets;

/** What sessions run, and how its report is read. */
final class Programs {

  static final int STDIN = 0;
  static final int STDOUT = 1;
  static final int STDERR = 2;

  /** Reports to its standard output, and complains to its standard error. */
  static final Probe COMPLAINS =
      Probe.of(p -> p.mark("began").writeFd("complaint", STDERR, bytes("complaint\n")));

  /** Reads until its input ends, and reports what it has read. */
  static final Probe READS = Probe.of(p -> p.mark("began").readFd("input", STDIN).mark("after"));

  private Programs() {}

  /** A program that says this and nothing else. */
  static Probe says(String text) {
    return Probe.of(p -> p.writeFd("says", STDOUT, bytes(text))).reportingTo("/dev/null");
  }

  /** A program that ends with this code. */
  static Probe exits(int code) {
    return Probe.of(p -> p.exit(code)).reportingTo("/dev/null");
  }

  /** What a probe has reported over a session. */
  static Seen seen(Probe probe, StreamSession session) {
    return new Seen(probe.decode(session.stdout().bytes()), "");
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
