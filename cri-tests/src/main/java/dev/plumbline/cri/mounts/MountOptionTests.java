package dev.plumbline.cri.mounts;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.cri.CriEndpoint;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.junit.Requires;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.runtime.Seen;
import dev.plumbline.spec.cri.v1.Mount;
import dev.plumbline.spec.cri.v1.SELinuxOption;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** What else a mount is asked to be. */
@Requires({"run:registry", "witness:files"})
class MountOptionTests {

  private static final long ST_NOEXEC = 8;

  private static final String LEVEL = "s0:c11,c23";

  @Test
  @Covers("kubernetes/mounts/options")
  void furtherOptionIsInForce(CriEndpoint cri) throws IOException {
    var mount = mount(cri).addMountOptions("noexec");
    var seen =
        cri.runSandbox().run(Probe.of(p -> p.statfs("place", "/place")), c -> c.addMounts(mount));
    assertThat("whether programs of the mount can be run", flags(seen) & ST_NOEXEC).is(ST_NOEXEC);
  }

  @Test
  @Covers("kubernetes/mounts/selinux-relabel")
  void mountToBeRelabelledHasTheLabelOfTheContainer(CriEndpoint cri) throws IOException {
    var mount = mount(cri).setSelinuxRelabel(true);
    var seen =
        cri.runSandbox()
            .run(
                Probe.of(p -> p.getxattr("label", "/place", "security.selinux")),
                c ->
                    c.addMounts(mount)
                        .getLinuxBuilder()
                        .getSecurityContextBuilder()
                        .setSelinuxOptions(SELinuxOption.newBuilder().setLevel(LEVEL)));
    assertThat("level of the directory", level(seen)).is(LEVEL);
  }

  private static long flags(Seen seen) {
    return assertThat(seen).step("place").value().statfs().flags();
  }

  /** User, role and type are the policy's. */
  private static String level(Seen seen) {
    var label = assertThat(seen).step("label").value().text().replace("\0", "");
    return label.split(":", 4)[3];
  }

  private static Mount.Builder mount(CriEndpoint cri) throws IOException {
    var source = Files.createDirectory(cri.directory().resolve("source"));
    return Mount.newBuilder().setHostPath(source.toString()).setContainerPath("/place");
  }
}
