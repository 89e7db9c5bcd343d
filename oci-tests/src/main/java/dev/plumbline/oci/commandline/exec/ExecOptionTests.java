package dev.plumbline.oci.commandline.exec;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;
import static dev.plumbline.spec.runtime.CapabilityName.CAP_CHOWN;
import static dev.plumbline.spec.runtime.CapabilityName.CAP_SYS_CHROOT;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.probe.StepRecord;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.spec.runtime.Capabilities;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Options of exec that say what the process gets: runc-exec(8). */
class ExecOptionTests {

  private static final int PR_CAPBSET_READ = 23;
  private static final Probe ENVIRONMENT = Probe.of(p -> p.environment("environment"));
  private static final Probe CAPABILITIES =
      Probe.of(
          p ->
              p.capabilities("sets")
                  .prctl("chroot is bounding", PR_CAPBSET_READ, CAP_SYS_CHROOT.number())
                  .prctl("chown is bounding", PR_CAPBSET_READ, CAP_CHOWN.number()));

  @Test
  @Covers("commandline/exec/env")
  void variableStandsBesideThoseOfTheContainer(OciRuntime runtime) {
    var bundle = Bundle.idle().process(p -> p.withEnv(List.of("HOME=/", "OLD=1")));
    var seen = runtime.running(bundle).exec(ENVIRONMENT).with("--env", "NEW=2").run();
    assertThat(seen)
        .step("environment")
        .is(ExecOptionTests::sorted, List.of("HOME=/", "NEW=2", "OLD=1"));
  }

  @Test
  @Covers("commandline/exec/env-override")
  void variableReplacesThatOfTheSameName(OciRuntime runtime) {
    var bundle = Bundle.idle().process(p -> p.withEnv(List.of("HOME=/", "SAME=1")));
    var seen = runtime.running(bundle).exec(ENVIRONMENT).with("--env", "SAME=2").run();
    assertThat(seen).step("environment").is(ExecOptionTests::sorted, List.of("HOME=/", "SAME=2"));
  }

  @Test
  @Covers("commandline/exec/user")
  void processRunsAsTheUserAndTheGroup(OciRuntime runtime) {
    var probe = Probe.of(p -> p.getuid("user").geteuid("effective").getgid("group"));
    var seen = runtime.running(Bundle.idle()).exec(probe).with("--user", "1234:4321").run();
    assertThat(seen).step("user").returned(1234);
    assertThat(seen).step("effective").returned(1234);
    assertThat(seen).step("group").returned(4321);
  }

  @Test
  @Covers("commandline/exec/additional-groups")
  void processHasTheAdditionalGroups(OciRuntime runtime) {
    var probe = Probe.of(p -> p.groups("groups"));
    var exec = runtime.running(Bundle.idle()).exec(probe);
    var seen = exec.with("--additional-gids", "4711", "--additional-gids", "4712").run();
    assertThat(seen).step("groups").is(step -> Set.copyOf(step.groups()), Set.of(4711, 4712));
  }

  @Test
  @Covers("commandline/exec/cwd")
  void processBeginsInTheDirectory(OciRuntime runtime) {
    var probe = Probe.of(p -> p.getcwd("directory"));
    var container = runtime.running(Bundle.idle().directory("rootfs/other"));
    var seen = container.exec(probe).with("--cwd", "/other").run();
    assertThat(seen).step("directory").read("/other");
  }

  @Test
  @Covers("commandline/exec/cap")
  void capabilityStandsBesideThoseOfTheContainer(OciRuntime runtime) {
    var names = List.of(CAP_CHOWN.name());
    var bundle = Bundle.idle().process(p -> p.withCapabilities(Capabilities.of(names)));
    var exec = runtime.running(bundle).exec(CAPABILITIES);
    var seen = exec.with("--cap", CAP_SYS_CHROOT.name()).run();
    var both = CAP_CHOWN.bit() | CAP_SYS_CHROOT.bit();
    assertThat(seen).step("chroot is bounding").returned(1);
    assertThat(seen).step("chown is bounding").returned(1);
    assertThat(seen).step("sets").is(step -> step.capabilities().permitted(), both);
    assertThat(seen).step("sets").is(step -> step.capabilities().effective(), both);
  }

  private static List<String> sorted(StepRecord environment) {
    return environment.strings().stream().sorted().toList();
  }
}
