package dev.plumbline.oci.commandline.stdio;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.probe.StepRecord;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.fixtures.runtime.Streams;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whose streams a program without a terminal has: runc-create(8). */
class StandardStreamTests {

  private static final Probe STREAMS =
      Probe.of(p -> p.fstat("in", 0).fstat("out", 1).fstat("err", 2).pause("ready"));

  @Test
  @Covers("commandline/stdio/inherited")
  void standardStreamsOfTheProgramAreThoseOfTheCaller(OciRuntime runtime) throws IOException {
    var input = runtime.write(Bundle.idle()).config();
    var create = runtime.create(Bundle.running(STREAMS), call -> call.input(input));
    var seen = create.start().await("ready").seen();
    assertThat(seen).step("in").is(StandardStreamTests::inode, inode(input));
    assertThat(seen).step("out").is(StandardStreamTests::inode, outputs(create.streams()).get(0));
    assertThat(seen).step("err").is(StandardStreamTests::inode, outputs(create.streams()).get(1));
  }

  @Test
  @Covers("commandline/stdio/inherited-exec")
  void standardStreamsOfAnAddedProcessAreThoseOfTheCaller(OciRuntime runtime) throws IOException {
    var container = runtime.running(Bundle.idle());
    var input = container.bundle().config();
    var exec = container.exec(STREAMS).changed(call -> call.input(input)).detach();
    var seen = exec.await("ready").seen();
    assertThat(seen).step("in").is(StandardStreamTests::inode, inode(input));
    assertThat(seen).step("out").is(StandardStreamTests::inode, outputs(exec.streams()).get(0));
    assertThat(seen).step("err").is(StandardStreamTests::inode, outputs(exec.streams()).get(1));
  }

  @Test
  @Covers("commandline/stdio/closed-after-exit")
  void pipesEndWhenTheContainerDoes(OciRuntime runtime) {
    var container = runtime.running(Bundle.idle()).stop();
    var ended = container.streams().awaitEnd(runtime.deadlines().event());
    assertThat("the pipes are closed", ended).is(true);
  }

  private static long inode(StepRecord step) {
    return step.stat().inode();
  }

  private static long inode(Path file) throws IOException {
    return (long) Files.getAttribute(file, "unix:ino");
  }

  private static List<Long> outputs(Streams streams) {
    return List.of(streams.out().inode(), streams.err().inode());
  }
}
