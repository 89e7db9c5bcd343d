package dev.plumbline.oci.runtime.process;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.runtime.OciRuntime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where the program is looked for: config.md#configProcess, as execvp does. */
class ArgsSearchTests {

  private static final Probe WHICH = Probe.of(p -> p.readlink("program", "/proc/self/exe"));

  @Test
  @Covers("runtime-spec/process/args-search")
  void programIsFoundByThePathOfTheContainer(OciRuntime runtime) {
    var bundle = searching("/nowhere:/right").program("rootfs/right/tool", WHICH);
    assertThat(runtime.run(bundle)).step("program").read("/right/tool");
  }

  @Test
  @Covers("runtime-spec/process/args-search-order")
  void firstDirectoryThatHasTheProgramIsTaken(OciRuntime runtime) {
    var bundle =
        searching("/first:/second")
            .program("rootfs/first/tool", WHICH)
            .program("rootfs/second/tool", WHICH);
    assertThat(runtime.run(bundle)).step("program").read("/first/tool");
  }

  @Test
  @Covers("runtime-spec/process/args-search-order")
  void fileThatIsNoProgramIsPassedOver(OciRuntime runtime) {
    var bundle =
        searching("/first:/second")
            .file("rootfs/first/tool", "no program")
            .program("rootfs/second/tool", WHICH);
    assertThat(runtime.run(bundle)).step("program").read("/second/tool");
  }

  @Test
  @Covers("runtime-spec/process/args-search-own-path")
  void pathOfTheCallerHasNoPart(OciRuntime runtime) {
    var bundle =
        searching("/right")
            .program("rootfs/caller/tool", WHICH)
            .program("rootfs/right/tool", WHICH);
    var path = "/caller:" + System.getenv("PATH");
    var seen = runtime.run(bundle, create -> create.environment("PATH", path));
    assertThat(seen).step("program").read("/right/tool");
  }

  @Test
  @Covers("runtime-spec/process/args-slash")
  void relativeProgramWithASlashBeginsAtTheWorkingDirectory(OciRuntime runtime) {
    var bundle =
        running("tools/tool")
            .process(process -> process.withCwd("/work").withEnv(List.of("PATH=/path")))
            .program("rootfs/work/tools/tool", WHICH)
            .program("rootfs/tools/tool", WHICH)
            .program("rootfs/path/tools/tool", WHICH);
    assertThat(runtime.run(bundle)).step("program").read("/work/tools/tool");
  }

  private static Bundle searching(String path) {
    return running("tool").process(process -> process.withEnv(List.of("PATH=" + path)));
  }

  private static Bundle running(String program) {
    return Bundle.running(WHICH).process(process -> process.withArgs(List.of(program)));
  }
}
