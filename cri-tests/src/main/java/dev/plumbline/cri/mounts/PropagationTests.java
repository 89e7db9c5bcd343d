package dev.plumbline.cri.mounts;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.cri.CriContainer;
import dev.plumbline.fixtures.cri.CriEndpoint;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.junit.Requires;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.runtime.Seen;
import dev.plumbline.spec.cri.v1.ContainerConfig;
import dev.plumbline.spec.cri.v1.Mount;
import dev.plumbline.spec.cri.v1.MountPropagation;
import dev.plumbline.syscalls.Errno;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Mounts that are made while a container runs, on either side: who sees them. */
@Requires({"run:registry", "witness:server-mounts"})
class PropagationTests {

  private static final String TARGET = "/place";

  private static final Probe READS = Probe.of(p -> p.readFile("read", TARGET + "/later/seed"));

  private static final Probe MOUNTS =
      Probe.of(p -> p.mount("mount", "plumbline", TARGET + "/later", "tmpfs", 0, null));

  @Test
  @Covers("kubernetes/mounts/host-to-container")
  void laterMountOfTheHostIsSeen(CriEndpoint cri) {
    assertThat(afterAMount(cri, MountPropagation.PROPAGATION_HOST_TO_CONTAINER))
        .step("read")
        .read("seed");
  }

  @Test
  @Covers("kubernetes/mounts/private")
  @Contrast("laterMountOfTheHostIsSeen")
  void laterMountOfTheHostIsNotSeenWhereMountsArePrivate(CriEndpoint cri) {
    assertThat(afterAMount(cri, MountPropagation.PROPAGATION_PRIVATE))
        .step("read")
        .failedWith(Errno.ENOENT);
  }

  @Test
  @Covers("kubernetes/mounts/bidirectional")
  void mountOfTheContainerIsSeenOnTheHost(CriEndpoint cri) {
    var source = sharedWithPlace(cri);
    assertThat(mounting(cri, source, MountPropagation.PROPAGATION_BIDIRECTIONAL).probe(MOUNTS))
        .step("mount")
        .succeeded();
    assertThat("whether it is mounted on the host", cri.mounts().isMounted(later(source))).is(true);
  }

  @Test
  @Covers("kubernetes/mounts/host-to-container-one-way")
  @Contrast("mountOfTheContainerIsSeenOnTheHost")
  void mountOfTheContainerIsNotSeenOnTheHostWhereItOnlyReceives(CriEndpoint cri) {
    var source = sharedWithPlace(cri);
    var container = mounting(cri, source, MountPropagation.PROPAGATION_HOST_TO_CONTAINER);
    assertThat(container.probe(MOUNTS)).step("mount").succeeded();
    assertThat("whether it is mounted on the host", cri.mounts().isMounted(later(source)))
        .is(false);
  }

  @Test
  @Covers("kubernetes/mounts/propagation-of-private-source")
  @Contrast("mountOfTheContainerIsSeenOnTheHost")
  void sourceThatHandsNothingOnIsRefusedForBothWays(CriEndpoint cri) {
    assertRefused(cri, MountPropagation.PROPAGATION_BIDIRECTIONAL);
  }

  @Test
  @Covers("kubernetes/mounts/slave-of-private-source")
  @Contrast("laterMountOfTheHostIsSeen")
  void sourceThatHandsNothingOnIsRefusedForReceiving(CriEndpoint cri) {
    assertRefused(cri, MountPropagation.PROPAGATION_HOST_TO_CONTAINER);
  }

  /** What an old container reads where the host has mounted something since. */
  private static Seen afterAMount(CriEndpoint cri, MountPropagation propagation) {
    var source = sharedWithPlace(cri);
    var container = cri.runSandbox().idle(with(source, propagation));
    cri.mounts().cover(later(source));
    cri.mounts().file(later(source).resolve("seed"), "seed");
    return container.probe(READS);
  }

  /** A container that may mount. */
  private static CriContainer mounting(CriEndpoint cri, Path source, MountPropagation propagation) {
    Consumer<ContainerConfig.Builder> allowed =
        c ->
            c.getLinuxBuilder()
                .getSecurityContextBuilder()
                .getCapabilitiesBuilder()
                .addAddCapabilities("SYS_ADMIN");
    return cri.runSandbox().idle(with(source, propagation).andThen(allowed));
  }

  private static void assertRefused(CriEndpoint cri, MountPropagation propagation) {
    var source = cri.mounts().unshared("source");
    var sandbox = cri.runSandbox();
    var config = sandbox.containerConfig(READS, with(source, propagation));
    assertThat(sandbox.attempt(config)).failed();
  }

  private static Consumer<ContainerConfig.Builder> with(Path source, MountPropagation propagation) {
    return c ->
        c.addMounts(
            Mount.newBuilder()
                .setHostPath(source.toString())
                .setContainerPath(TARGET)
                .setPropagation(propagation));
  }

  /** A shared mount with a directory to mount on. */
  private static Path sharedWithPlace(CriEndpoint cri) {
    var source = cri.mounts().shared("source");
    cri.mounts().directory(later(source));
    return source;
  }

  private static Path later(Path source) {
    return source.resolve("later");
  }
}
