package dev.plumbline.cri.logs;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.cri.CriEndpoint;
import dev.plumbline.fixtures.cri.log.StreamDigest;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.junit.Requires;
import dev.plumbline.fixtures.probe.Probe;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Programs that write as much as they can. */
@Requires({"run:registry", "witness:files"})
class LogBurstTests {

  private static final int STDOUT = 1;
  private static final int STDERR = 2;

  /** 64 KiB: 16 lines, of which each has a beginning of its own. */
  private static final byte[] CHUNK =
      IntStream.range(0, 16)
          .mapToObj(i -> "%04d%s\n".formatted(i, "x".repeat(4091)))
          .collect(Collectors.joining())
          .getBytes(StandardCharsets.US_ASCII);

  private static final int MIB = 16;

  private static final Probe ONE_STREAM =
      Probe.of(p -> p.flood("output", STDOUT, CHUNK, 100 * MIB)).reportingTo("/tmp/report");

  private static final Probe BOTH_STREAMS =
      Probe.of(
              p ->
                  p.start("child", child -> child.flood("errors", STDERR, CHUNK, 20 * MIB))
                      .flood("output", STDOUT, CHUNK, 20 * MIB)
                      .awaitChild("end of the child"))
          .reportingTo("/tmp/report");

  @Test
  @Covers("kubernetes/logs/burst")
  void burstOf100MibIsThereWithoutLoss(CriEndpoint cri) {
    var container = cri.runSandbox().create(ONE_STREAM).start().awaitExit();
    assertThat("standard output", StreamDigest.of("stdout", container.logFile()))
        .is(StreamDigest.of(CHUNK, 100 * MIB));
  }

  @Test
  @Covers("kubernetes/logs/burst-both")
  void burstsOnBothStreamsLoseNothing(CriEndpoint cri) {
    var container = cri.runSandbox().create(BOTH_STREAMS).start().awaitExit();
    assertThat("standard output", StreamDigest.of("stdout", container.logFile()))
        .is(StreamDigest.of(CHUNK, 20 * MIB));
    assertThat("standard error", StreamDigest.of("stderr", container.logFile()))
        .is(StreamDigest.of(CHUNK, 20 * MIB));
  }
}
