package dev.plumbline.oci.security.binary;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.junit.Requires;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.probe.Verbs;
import dev.plumbline.fixtures.runtime.Execution;
import dev.plumbline.fixtures.runtime.Launch;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.fixtures.witness.BinaryCopy;
import dev.plumbline.fixtures.witness.OutsideDirectory;
import dev.plumbline.oci.security.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The runtime's binary within reach of a container: CVE-2019-5736. The runtime is called by a copy
 * of its binary; the image has a program where the binary looks for its loader.
 */
@Tag("security")
class OwnBinaryTests {

  private static final int TRIES = 8;
  private static final int NUMBERS = 16;

  /** Runs instead of a loader, and looks at what is executed then. */
  private static final Probe LOADER = Probe.of(p -> look(p, "self")).reportingTo("/loaded");

  private static final Probe FIRST = Probe.of(p -> look(p, "1"));

  @Test
  @Covers("security/binary/exe-of-init")
  @Requires("runtime:exec")
  void waitingProgramIsNotTheBinary(OciRuntime runtime) {
    var copy = BinaryCopy.of(runtime);
    var bundle = copy.withLoader(Bundle.idle(), Probe.of(p -> p.pause("loaded")));
    var container = runtime.create(bundle, copy::calling);
    var outcome = Outcome.of(container.exec(FIRST), FIRST);
    assertThat("the binary is within reach", reached(copy, outcome)).is(false);
  }

  @Test
  @Covers("security/binary/exe-of-init")
  @Requires("runtime:exec")
  void descriptorsOfAWaitingProgramDoNotLeadToTheHost(OciRuntime runtime) {
    var outside = OutsideDirectory.of(runtime);
    var marker = outside.from(OutsideDirectory.MARKER);
    var probe =
        Probe.of(
            p ->
                IntStream.range(0, NUMBERS)
                    .forEach(n -> p.readFile("by " + n, "/proc/1/fd/" + n + "/" + marker)));
    var container = runtime.create(Bundle.idle());
    var outcome = Outcome.of(container.exec(probe), probe);
    var read =
        IntStream.range(0, NUMBERS)
            .filter(n -> outcome.success("by " + n).isPresent())
            .boxed()
            .toList();
    assertThat("descriptors that lead to the host", read).is(List.of());
  }

  @Test
  @Covers("security/binary/exe-as-program")
  void programThatIsTheRuntimeItselfIsNotTheBinary(OciRuntime runtime) throws IOException {
    var copy = BinaryCopy.of(runtime);
    var bundle = copy.withLoader(Bundle.exiting(), LOADER).set("/process/args/0", "/proc/self/exe");
    var launch = runtime.launch(bundle, copy::calling);
    var outcome = loaded(launch);
    assertThat("the binary is within reach", reached(copy, outcome)).is(false);
  }

  @Test
  @Covers("security/binary/exe-as-interpreter")
  void interpreterThatIsTheRuntimeItselfIsNotTheBinary(OciRuntime runtime) throws IOException {
    var copy = BinaryCopy.of(runtime);
    var bundle =
        copy.withLoader(Bundle.exiting(), LOADER)
            .file("rootfs/script", "#!/proc/self/exe\n")
            .mode("rootfs/script", 0755)
            .set("/process/args/0", "/script");
    var launch = runtime.launch(bundle, copy::calling);
    var outcome = loaded(launch);
    assertThat("the binary is within reach", reached(copy, outcome)).is(false);
  }

  @Test
  @Covers("security/binary/exe-as-library")
  @Requires("runtime:exec")
  void loaderOfTheImageIsNotRun(OciRuntime runtime) {
    var copy = BinaryCopy.of(runtime);
    var container = runtime.create(copy.withLoader(Bundle.idle(), LOADER), copy::calling);
    var exec = container.start().exec(Probe.of(p -> p.pid("ran")));
    exec.changed(copy::calling).execute();
    var report = container.bundle().rootfs().resolve("loaded");
    assertThat("the image's loader was run", Files.exists(report)).is(false);
  }

  /** The program watches the others without a pause; one of them stays, so that it sees some. */
  @Test
  @Covers("security/binary/exe-in-exec")
  void binaryIsNotSeenInEightCallsOfExec(OciRuntime runtime) throws IOException {
    var copy = BinaryCopy.of(runtime);
    var probe =
        Probe.of(
            p -> p.mark("ready").watchExecutables("reached", copy.inode(), copy.device(), "/stop"));
    var container = runtime.create(copy.withLoader(Bundle.running(probe), LOADER)).start();
    container.await("ready").exec(Probe.of(p -> p.pause("ready"))).detach().await("ready");
    IntStream.range(0, TRIES)
        .forEach(n -> container.exec(Probe.of(p -> p.pid("ran"))).changed(copy::calling).execute());
    Files.createFile(container.bundle().rootfs().resolve("stop"));
    assertThat(container.await("reached").seen()).step("reached").returned(0);
  }

  private static void look(Verbs probe, String process) {
    var executed = "/proc/" + process + "/exe";
    probe.stat("file", executed).statfs("mount", executed);
  }

  /** What the program in the loader's place has reported, where it was run. */
  private static Outcome loaded(Launch launch) throws IOException {
    var container = launch.create().container();
    Optional.ofNullable(launch.start())
        .filter(Execution::succeeded)
        .ifPresent(start -> container.awaitExit());
    var report = container.bundle().rootfs().resolve("loaded");
    var bytes = Files.exists(report) ? Files.readAllBytes(report) : new byte[0];
    return new Outcome(Optional.of(LOADER.decode(bytes)));
  }

  private static boolean reached(BinaryCopy copy, Outcome outcome) {
    var file = outcome.success("file");
    var mount = outcome.success("mount");
    return file.isPresent()
        && mount.isPresent()
        && copy.isReached(file.get().stat(), mount.get().statfs());
  }
}
