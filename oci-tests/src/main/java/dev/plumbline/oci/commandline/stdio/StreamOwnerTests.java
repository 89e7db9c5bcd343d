package dev.plumbline.oci.commandline.stdio;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.probe.StepRecord;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.syscalls.OpenFlag;
import dev.plumbline.syscalls.abi.FileModes;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** Whom the standard streams belong to where the program is not root's: runc-create(8). */
class StreamOwnerTests {

  private static final int USER = 1000;

  private static final Probe OWNERS =
      Probe.of(p -> p.fstat("in", 0).fstat("out", 1).fstat("err", 2));

  @Test
  @Covers("commandline/stdio/owner-pipe")
  void pipesBelongToTheUserOfTheProcess(OciRuntime runtime) {
    var seen = runtime.run(forUser(OWNERS));
    assertThat(seen).step("out").is(StreamOwnerTests::owner, USER);
    assertThat(seen).step("err").is(StreamOwnerTests::owner, USER);
  }

  @Test
  @Covers("commandline/stdio/owner-file")
  void regularFileBelongsToTheUserOfTheProcess(OciRuntime runtime) {
    var input = runtime.write(Bundle.idle()).config();
    var seen = runtime.run(forUser(OWNERS), call -> call.input(input));
    assertThat(seen).step("in").is(StreamOwnerTests::owner, USER);
  }

  /** The device is not the host's own, so that no runtime can do harm. */
  @Test
  @Covers("commandline/stdio/owner-null")
  void nullDeviceKeepsItsOwner(OciRuntime runtime) throws IOException {
    var device = runtime.directory().resolve("null");
    var seen = runtime.run(forUser(OWNERS), call -> call.calledBy(StreamCallers.reading(device)));
    assertThat(seen).step("in").is(step -> step.stat().type(), FileModes.S_IFCHR);
    assertThat("owner of the device", Files.getAttribute(device, "unix:uid")).is(0);
  }

  @Test
  @Covers("commandline/stdio/reopen")
  void programCanOpenItsStreamsAgain(OciRuntime runtime) {
    var probe =
        Probe.of(
            p ->
                p.open("in", "/proc/self/fd/0")
                    .open("out", "/proc/self/fd/1", OpenFlag.WRONLY)
                    .open("err", "/proc/self/fd/2", OpenFlag.WRONLY)
                    .pause("ready"));
    var input = runtime.write(Bundle.idle()).config();
    var container = runtime.create(forUser(probe), call -> call.input(input));
    var seen = container.start().await("ready").seen();
    assertThat(seen).step("in").succeeded();
    assertThat(seen).step("out").succeeded();
    assertThat(seen).step("err").succeeded();
  }

  @Test
  @Covers("commandline/stdio/socket")
  void socketIsPassedOn(OciRuntime runtime) {
    var seen = runtime.run(forUser(OWNERS), call -> call.calledBy(StreamCallers::fromSocket));
    assertThat(seen).step("in").is(step -> step.stat().type(), FileModes.S_IFSOCK);
  }

  private static Bundle forUser(Probe probe) {
    return Bundle.running(probe).set("/process/user/uid", USER);
  }

  private static int owner(StepRecord step) {
    return step.stat().uid();
  }
}
