package dev.plumbline.oci.commandline.exec;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.probe.StepRecord;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.syscalls.Errno;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a process without options has in common with the container's first: runc-exec(8). */
class ExecDefaultTests {

  private static final int EPERM = 1;
  private static final int LINUX32 = 8;

  @Test
  @Covers("commandline/exec/user-default")
  void withoutTheOptionTheUserIsThatOfTheContainer(OciRuntime runtime) {
    var probe = Probe.of(p -> p.getuid("user").getgid("group").groups("groups"));
    var bundle =
        Bundle.idle()
            .process(
                p ->
                    p.withUser(
                        u -> u.withUid(1234).withGid(4321).withAdditionalGids(List.of(4711L))));
    var seen = runtime.running(bundle).exec(probe).run();
    assertThat(seen).step("user").returned(1234);
    assertThat(seen).step("group").returned(4321);
    assertThat(seen).step("groups").is(StepRecord::groups, List.of(4711));
  }

  @Test
  @Covers("commandline/exec/cwd-default")
  void withoutTheOptionTheDirectoryIsThatOfTheContainer(OciRuntime runtime) {
    var bundle = Bundle.idle().directory("rootfs/other").process(p -> p.withCwd("/other"));
    var seen = runtime.running(bundle).exec(Probe.of(p -> p.getcwd("directory"))).run();
    assertThat(seen).step("directory").read("/other");
  }

  @Test
  @Covers("commandline/exec/cap-default")
  void withoutTheOptionTheCapabilitiesAreThoseOfTheContainer(OciRuntime runtime) {
    var first = Probe.of(p -> p.capabilities("sets").pause("ready"));
    var container = runtime.running(Bundle.running(first));
    var own = assertThat(container.seen()).step("sets").value().capabilities();
    var seen = container.exec(Probe.of(p -> p.capabilities("sets"))).run();
    assertThat(seen).step("sets").is(StepRecord::capabilities, own);
  }

  @ParameterizedTest
  @CsvSource({"true, 1", "false, 0"})
  @Covers("commandline/exec/no-new-privileges")
  void withoutTheOptionNoNewPrivilegesIsThatOfTheContainer(
      boolean set, int flag, OciRuntime runtime) {
    var bundle = Bundle.idle().process(p -> p.withNoNewPrivileges(set));
    var seen = runtime.running(bundle).exec(Probe.of(p -> p.noNewPrivs("flag"))).run();
    assertThat(seen).step("flag").returned(flag);
  }

  @Test
  @Covers("commandline/exec/seccomp")
  void filterOfTheContainerIsInForce(OciRuntime runtime) {
    var probe = Probe.of(p -> p.mkdir("mkdir", "/new", 0755));
    var denied =
        Map.of("names", List.of("mkdir", "mkdirat"), "action", "SCMP_ACT_ERRNO", "errnoRet", EPERM);
    var filter = Map.of("defaultAction", "SCMP_ACT_ALLOW", "syscalls", List.of(denied));
    var container = runtime.running(Bundle.idle().set("/linux/seccomp", filter));
    assertThat(container.exec(probe).run()).step("mkdir").failedWith(Errno.EPERM);
  }

  @Test
  @Covers("commandline/exec/memory-policy")
  void memoryPolicyIsThatOfTheContainer(OciRuntime runtime) {
    var policy = Map.of("mode", "MPOL_INTERLEAVE", "nodes", "0");
    var container = runtime.running(Bundle.idle().set("/linux/memoryPolicy", policy));
    var seen = container.exec(Probe.of(p -> p.memoryPolicy("policy"))).run();
    assertThat(seen).step("policy").is(step -> step.memoryPolicy().mode(), 3);
  }

  @Test
  @Covers("commandline/exec/personality")
  void personalityIsThatOfTheContainer(OciRuntime runtime) {
    var bundle = Bundle.idle().set("/linux/personality", Map.of("domain", "LINUX32"));
    var seen = runtime.running(bundle).exec(Probe.of(p -> p.personality("domain"))).run();
    assertThat(seen).step("domain").returned(LINUX32);
  }
}
