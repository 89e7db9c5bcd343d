package dev.plumbline.oci.runtime.linux.cgroups;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.fixtures.witness.HostMounts;
import dev.plumbline.fixtures.witness.NamespaceHolder;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * To whom the container's cgroup is given, and which files: config-linux.md#configLinuxCgroupsPath.
 */
class CgroupOwnerTests {

  private static final int FIRST = 700_000;

  @Test
  @Covers("runtime-spec/cgroups/owner-delegated")
  void writableCgroupOfANewNamespaceIsTheUsers(OciRuntime runtime) {
    var container = runtime.create(Owners.delegated());
    assertThat("owner", Owners.ofDirectory(container)).is(Owners.USER);
  }

  @Test
  @Covers("runtime-spec/cgroups/owner-uid")
  void ownerIsTheUserThatTheHostSees(OciRuntime runtime) {
    var container = runtime.create(Owners.delegated().userNamespace(FIRST, 2000));
    assertThat("owner", Owners.ofDirectory(container)).is(FIRST + Owners.USER);
  }

  @Test
  @Covers("runtime-spec/cgroups/owner-v1")
  void cgroupOfV1KeepsItsOwner(OciRuntime runtime) {
    var container = runtime.create(Owners.delegated().userNamespace(FIRST, 2000));
    assertThat("owner", Owners.ofDirectory(container)).is(0L);
  }

  @Test
  @Covers("runtime-spec/cgroups/owner-no-namespace")
  void cgroupWithoutANamespaceKeepsItsOwner(OciRuntime runtime) {
    var container = runtime.create(Owners.delegated().withoutNamespace("cgroup"));
    assertThat("owner", Owners.ofDirectory(container)).is(0L);
  }

  @Test
  @Covers("runtime-spec/cgroups/owner-joined-namespace")
  void cgroupWithTheNamespaceOfAnotherKeepsItsOwner(OciRuntime runtime) {
    var joined =
        Map.of("type", "cgroup", "path", NamespaceHolder.of(runtime, "cgroup").file("cgroup"));
    var bundle = Owners.delegated().withoutNamespace("cgroup").set("/linux/namespaces/-", joined);
    assertThat("owner", Owners.ofDirectory(runtime.create(bundle))).is(0L);
  }

  @Test
  @Covers("runtime-spec/cgroups/owner-read-only-mount")
  void cgroupThatIsMountedReadOnlyKeepsItsOwner(OciRuntime runtime) {
    var bundle = Owners.unmounted().mount("/sys/fs/cgroup", "cgroup", "cgroup", "nosuid", "ro");
    assertThat("owner", Owners.ofDirectory(runtime.create(bundle))).is(0L);
  }

  @Test
  @Covers("runtime-spec/cgroups/owner-no-mount")
  void cgroupThatIsNotMountedKeepsItsOwner(OciRuntime runtime) {
    var container = runtime.create(Owners.unmounted());
    assertThat("owner", Owners.ofDirectory(container)).is(0L);
  }

  @Test
  @Covers("runtime-spec/cgroups/owner-delegate-files")
  void filesOfTheKernelsListAreTheUsers(OciRuntime runtime) {
    var owners = Owners.of(runtime.create(Owners.delegated()), Owners.delegatedFiles());
    assertThat("owners", owners).is(Owners.allOf(owners, Owners.USER));
  }

  @Test
  @Covers("runtime-spec/cgroups/owner-no-other-files")
  void otherFilesKeepTheirOwner(OciRuntime runtime) {
    var owners = Owners.butOf(runtime.create(Owners.delegated()), Owners.delegatedFiles());
    assertThat("owners", owners).is(Owners.allOf(owners, 0));
  }

  @Test
  @Covers("runtime-spec/cgroups/owner-missing-files")
  void fileOfTheListThatTheCgroupDoesNotHaveIsNoError(OciRuntime runtime) throws IOException {
    var list = runtime.newDirectory("list").resolve("delegate");
    Files.writeString(list, "cgroup.procs\nplumbline.missing\ncgroup.threads\n");
    var host = HostMounts.of(runtime).bind(list, Owners.DELEGATE, 0);
    var attempt = runtime.attemptCreate(placed("-missing", runtime), host::calling);
    assertThat(attempt).succeeded();
  }

  @Test
  @Covers("runtime-spec/cgroups/owner-fallback")
  void filesOfTheBuiltInListAreTheUsersWhereTheKernelHasNone(OciRuntime runtime) {
    var nothing = runtime.newDirectory("nothing");
    var host = HostMounts.of(runtime).bind(nothing, Owners.DELEGATE.getParent(), 0);
    var attempt = runtime.attemptCreate(placed("-fallback", runtime), host::calling);
    var owners = Owners.of(attempt.container(), Owners.BUILT_IN.keySet());
    assertThat("owners", owners).is(Owners.BUILT_IN);
  }

  private static Bundle placed(String suffix, OciRuntime runtime) {
    return Owners.delegated().set("/linux/cgroupsPath", runtime.cgroup() + suffix);
  }
}
