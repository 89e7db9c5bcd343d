package dev.plumbline.oci.security.isolation;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;
import static dev.plumbline.fixtures.witness.OutsideDirectory.MARKER;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.probe.Verbs;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.fixtures.witness.OutsideDirectory;
import dev.plumbline.oci.security.Outcome;
import dev.plumbline.syscalls.SyscallName;
import dev.plumbline.syscalls.abi.CloneFlags;
import dev.plumbline.syscalls.abi.MountFlags;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Ways back to the root of the host, on which the container's root has been put. */
@Tag("security")
class OldRootTests {

  private static final String BOUNDING = "/process/capabilities/bounding/-";
  private static final String PERMITTED = "/process/capabilities/permitted/-";
  private static final String EFFECTIVE = "/process/capabilities/effective/-";

  @Test
  @Covers("security/isolation/old-root")
  void rootOfTheHostIsNotBelowThatOfTheContainer(OciRuntime runtime) {
    var outside = OutsideDirectory.of(runtime);
    var marker = outside.path(MARKER).toString();
    var probe =
        Probe.of(
            p ->
                p.readFile("by its path", marker)
                    .readFile("by its parents", "/" + outside.from(MARKER))
                    .umount("umount", "/", MountFlags.MNT_DETACH)
                    .chdir("chdir", "/")
                    .readFile("after unmounting", marker)
                    .readFile("from there", outside.from(MARKER)));
    var seen = runtime.run(with(Bundle.running(probe), "CAP_SYS_ADMIN"));
    var read = read(seen, "by its path", "by its parents", "after unmounting", "from there");
    assertThat("what was read", read).is(List.of());
  }

  @Test
  @Covers("security/isolation/chroot-escape")
  void programWithAnotherRootStaysInside(OciRuntime runtime) {
    var outside = OutsideDirectory.of(runtime);
    var seen = runtime.run(with(Bundle.running(escaping(outside)), "CAP_SYS_CHROOT"));
    assertThat(seen).step("chroot").succeeded();
    assertThat("what was read", read(seen, "marker", "from the root")).is(List.of());
  }

  @Test
  @Covers("security/isolation/no-pivot-old-root")
  void programWithAnotherRootStaysInsideWithoutPivot(OciRuntime runtime) {
    var outside = OutsideDirectory.of(runtime);
    var bundle = with(Bundle.running(escaping(outside)), "CAP_SYS_CHROOT");
    var seen = runtime.run(bundle, call -> call.with("--no-pivot"));
    assertThat(seen).step("chroot").succeeded();
    assertThat("what was read", read(seen, "marker", "from the root")).is(List.of());
  }

  /** The kernel lets a user mount procfs only where one is to be seen as a whole. */
  @Test
  @Covers("security/isolation/no-pivot-proc")
  @Contrast("procIsMountedWhereNothingIsMasked")
  void noProcWithoutMasksIsLeftWithoutPivot(OciRuntime runtime) {
    var bundle =
        Bundle.running(Probe.of(OldRootTests::mountProc))
            .directory("rootfs/new")
            .set("/linux/maskedPaths", List.of("/proc/version"));
    var seen = runtime.run(bundle, call -> call.with("--no-pivot"));
    assertThat(seen).step("unshare").succeeded();
    assertThat("a procfs was mounted", Outcome.of(seen).success("mount").isPresent()).is(false);
  }

  void procIsMountedWhereNothingIsMasked(OciRuntime runtime) {
    var bundle = Bundle.running(Probe.of(OldRootTests::mountProc)).directory("rootfs/new");
    assertThat(runtime.run(bundle)).step("mount").succeeded();
  }

  private static void mountProc(Verbs probe) {
    var flags = CloneFlags.CLONE_NEWUSER | CloneFlags.CLONE_NEWNS | CloneFlags.CLONE_NEWPID;
    probe
        .unshare("unshare", flags)
        .fork("child", p -> p.mount("mount", "proc", "/new", "proc", 0, null));
  }

  /** Leaves the root by a directory that is open, as far as the kernel lets it. */
  private static Probe escaping(OutsideDirectory outside) {
    return Probe.of(
        p ->
            p.mkdir("mkdir", "/jail", 0755)
                .openKeep("open", "/")
                .chroot("chroot", "/jail")
                .syscall("fchdir", SyscallName.FCHDIR, 3)
                .chdir("up", "../".repeat(16))
                .readFile("marker", outside.path(MARKER).toString().substring(1))
                .chroot("there", ".")
                .readFile("from the root", outside.path(MARKER).toString()));
  }

  private static List<String> read(dev.plumbline.fixtures.runtime.Seen seen, String... labels) {
    return Stream.of(labels).filter(label -> !Outcome.of(seen).text(label).isEmpty()).toList();
  }

  private static Bundle with(Bundle bundle, String capability) {
    return bundle.set(BOUNDING, capability).set(PERMITTED, capability).set(EFFECTIVE, capability);
  }
}
