package dev.plumbline.oci.commandline.mounts;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.probe.StepRecord;
import dev.plumbline.fixtures.runtime.CallerProgram;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.oci.runtime.mounts.MountTable;
import dev.plumbline.syscalls.abi.FileModes;
import java.nio.file.Files;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What is made where the target of a mount does not exist. */
class TargetTests {

  private static final Function<StepRecord, Integer> TYPE = step -> step.stat().type();
  private static final Function<StepRecord, Integer> MODE = step -> step.stat().permissions();

  @Test
  @Covers("commandline/mounts/target-created-directory")
  void missingDirectoryIsMadeWithItsParents(OciRuntime runtime) {
    var probe = Probe.of(p -> p.stat("parent", "/new/deep").readFile("mounts", MountTable.FILE));
    var seen = runtime.run(Bundle.running(probe).mount("/new/deep/place", "tmpfs", "tmpfs"));
    assertThat(seen).step("parent").is(TYPE, FileModes.S_IFDIR);
    assertThat(seen)
        .step("mounts")
        .is(MountTable.among("/new/deep/place"), List.of("/new/deep/place"));
  }

  @Test
  @Covers("commandline/mounts/target-created-file")
  void missingFileIsMadeEmpty(OciRuntime runtime) throws Exception {
    var probe = Probe.of(p -> p.readFile("file", "/new/file"));
    var bundle =
        runtime.write(
            Bundle.running(probe).file("source", "text").mount("/new/file", "", "source", "bind"));
    var container = runtime.create(runtime.newId(), bundle).start().awaitStopped();
    assertThat(container.seen()).step("file").read("text");
    assertThat("size below the mount", Files.size(bundle.rootfs().resolve("new/file"))).is(0L);
  }

  @Test
  @Covers("commandline/mounts/parents-mode")
  void parentsHaveTheirModeWhateverTheMaskOfTheCaller(OciRuntime runtime) {
    var probe = Probe.of(p -> p.stat("above", "/new").stat("parent", "/new/deep"));
    var bundle = Bundle.running(probe).mount("/new/deep/place", "tmpfs", "tmpfs");
    var seen = runtime.run(bundle, call -> call.calledBy(CallerProgram.masking(0077)));
    assertThat(seen).step("above").is(MODE, 0755);
    assertThat(seen).step("parent").is(MODE, 0755);
  }

  @Test
  @Covers("commandline/mounts/tmpfs-setgid")
  void directoryBelowASetgidOneIsOfItsGroup(OciRuntime runtime) {
    var probe = Probe.of(p -> p.stat("new", "/shared/new"));
    var bundle =
        Bundle.running(probe)
            .directory("rootfs/shared")
            .owner("rootfs/shared", 0, 1234)
            .mode("rootfs/shared", 02755)
            .mount("/shared/new/place", "tmpfs", "tmpfs");
    var seen = runtime.run(bundle);
    assertThat(seen).step("new").is(step -> step.stat().gid(), 1234);
    assertThat(seen).step("new").is(step -> step.stat().permissions() & 02000, 02000);
  }
}
