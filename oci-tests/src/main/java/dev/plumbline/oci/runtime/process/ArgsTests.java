package dev.plumbline.oci.runtime.process;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.probe.StepRecord;
import dev.plumbline.fixtures.runtime.OciRuntime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The program and its arguments: config.md#configProcess. */
class ArgsTests {

  private static final Probe SHOW = Probe.of(p -> p.args("args"));

  @Test
  @Covers("runtime-spec/process/args")
  void programGetsExactlyTheArguments(OciRuntime runtime) {
    var args = List.of("/probe", "one", "two", "two", "-three", "--");
    assertThat(runtime.run(with(args))).step("args").is(StepRecord::strings, args);
  }

  @Test
  @Covers("runtime-spec/process/args-bytes")
  void argumentsArriveByteForByte(OciRuntime runtime) {
    var args = List.of("/probe", "", " a  b ", "\"'\\$HOME*;", "a\nb\t", "ü€", "", "");
    assertThat(runtime.run(with(args))).step("args").is(StepRecord::strings, args);
  }

  @Test
  @Covers("runtime-spec/process/args-missing")
  @Contrast("programGetsExactlyTheArguments")
  void processWithoutArgumentsIsRefused(OciRuntime runtime) {
    assertThat(runtime.launch(Bundle.running(SHOW).remove("/process/args"))).refused();
  }

  @Test
  @Covers("runtime-spec/process/args-empty")
  @Contrast("programGetsExactlyTheArguments")
  void emptyListOfArgumentsIsRefused(OciRuntime runtime) {
    assertThat(runtime.launch(with(List.of()))).refused();
  }

  @Test
  @Covers("runtime-spec/process/args-not-executable")
  @Contrast("programGetsExactlyTheArguments")
  void programThatMayNotBeExecutedIsRefused(OciRuntime runtime) {
    assertThat(runtime.launch(with(List.of("/probe")).mode("rootfs/probe", 0644))).refused();
  }

  private static Bundle with(List<String> args) {
    return Bundle.running(SHOW).process(process -> process.withArgs(args));
  }
}
