package dev.plumbline.oci.runtime.mounts;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.junit.Requires;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.syscalls.Errno;
import dev.plumbline.syscalls.OpenFlag;
import dev.plumbline.syscalls.abi.FileModes;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a mount forbids, and what an option of the opposite meaning behind the first allows again:
 * config.md#configLinuxMountOptions.
 */
class AccessOptionTests {

  private static final int OWNER = 1234;

  @ParameterizedTest
  @ValueSource(strings = {"bind", "tmpfs"})
  @Covers("runtime-spec/mounts/option-ro")
  @Contrast("withoutOptionsADirectoryIsMade")
  void roRefusesANewDirectory(String type, OciRuntime runtime) {
    assertThat(runtime.run(writing(type, "ro"))).step("mkdir").failedWith(Errno.EROFS);
  }

  @Test
  @Covers("runtime-spec/mounts/option-rw")
  void rwTakesBackRo(OciRuntime runtime) {
    assertThat(runtime.run(writing("bind", "ro", "rw"))).step("mkdir").succeeded();
  }

  @Test
  @Covers("runtime-spec/mounts/option-nodev")
  @Contrast("withoutOptionsADeviceIsOpened")
  void nodevRefusesToOpenADevice(OciRuntime runtime) {
    var seen = runtime.run(openingDevice("nodev"));
    assertThat(seen).step("mknod").succeeded();
    assertThat(seen).step("open").failedWith(Errno.EACCES);
  }

  @Test
  @Covers("runtime-spec/mounts/option-dev")
  void devTakesBackNodev(OciRuntime runtime) {
    assertThat(runtime.run(openingDevice("nodev", "dev"))).step("open").succeeded();
  }

  @Test
  @Covers("runtime-spec/mounts/option-noexec")
  @Contrast("withoutOptionsAProgramIsExecuted")
  void noexecRefusesToExecuteAProgram(OciRuntime runtime) {
    assertThat(runtime.run(executing("noexec"))).step("exec").failedWith(Errno.EACCES);
  }

  @Test
  @Covers("runtime-spec/mounts/option-exec")
  void execTakesBackNoexec(OciRuntime runtime) {
    assertThat(runtime.run(executing("noexec", "exec"))).step("exec").succeeded();
  }

  @Test
  @Covers("runtime-spec/mounts/option-nosuid")
  @Requires("witness:set-user-id")
  @Contrast("withoutOptionsAProgramChangesTheUser")
  void nosuidLeavesTheUserAsItIs(OciRuntime runtime) {
    assertThat(runtime.run(runningSetUserId("nosuid"))).step("euid").returned(0);
  }

  @Test
  @Covers("runtime-spec/mounts/option-suid")
  @Requires("witness:set-user-id")
  void suidTakesBackNosuid(OciRuntime runtime) {
    assertThat(runtime.run(runningSetUserId("nosuid", "suid"))).step("euid").returned(OWNER);
  }

  @Test
  @Covers("runtime-spec/mounts/option-nosymfollow")
  @Contrast("withoutOptionsALinkIsFollowed")
  void nosymfollowRefusesToFollowALink(OciRuntime runtime) {
    assertThat(runtime.run(following("nosymfollow"))).step("open").failedWith(Errno.ELOOP);
  }

  @Test
  @Covers("runtime-spec/mounts/option-symfollow")
  void symfollowTakesBackNosymfollow(OciRuntime runtime) {
    assertThat(runtime.run(following("nosymfollow", "symfollow"))).step("open").succeeded();
  }

  void withoutOptionsADirectoryIsMade(OciRuntime runtime) {
    assertThat(runtime.run(writing("bind"))).step("mkdir").succeeded();
    assertThat(runtime.run(writing("tmpfs"))).step("mkdir").succeeded();
  }

  void withoutOptionsADeviceIsOpened(OciRuntime runtime) {
    assertThat(runtime.run(openingDevice())).step("open").succeeded();
  }

  void withoutOptionsAProgramIsExecuted(OciRuntime runtime) {
    assertThat(runtime.run(executing())).step("exec").succeeded();
  }

  void withoutOptionsAProgramChangesTheUser(OciRuntime runtime) {
    assertThat(runtime.run(runningSetUserId())).step("euid").returned(OWNER);
  }

  void withoutOptionsALinkIsFollowed(OciRuntime runtime) {
    assertThat(runtime.run(following())).step("open").succeeded();
  }

  private static Bundle writing(String type, String... options) {
    return Mounted.as(type, Probe.of(p -> p.mkdir("mkdir", "/place/new", 0755)), options);
  }

  /** On a tmpfs: the suite's own directory may lie on a file system without devices. */
  private static Bundle openingDevice(String... options) {
    var probe =
        Probe.of(
            p ->
                p.mknod("mknod", "/place/null", FileModes.S_IFCHR | 0666, 1, 3)
                    .open("open", "/place/null", OpenFlag.RDWR));
    return Mounted.as("tmpfs", probe, options);
  }

  /** The program on the mount reports the same step, so that its success is the call's. */
  private static Bundle executing(String... options) {
    var program = "/place/program";
    var probe = Probe.of(p -> p.exec("exec", program, List.of(program), List.of()));
    return Mounted.as("bind", probe, options)
        .program("source/program", Probe.of(p -> p.pid("exec")));
  }

  private static Bundle runningSetUserId(String... options) {
    var probe = Probe.of(p -> p.geteuid("euid"));
    return Mounted.as("bind", probe, options)
        .program("source/program", probe)
        .owner("source/program", OWNER, 0)
        .mode("source/program", 04755)
        .process(p -> p.withNoNewPrivileges(false).withArgs(List.of("/place/program")));
  }

  private static Bundle following(String... options) {
    var probe = Probe.of(p -> p.open("open", "/place/link"));
    return Mounted.as("bind", probe, options).file("source/file", "").link("source/link", "file");
  }
}
