package dev.plumbline.cri.process;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.cri.CriEndpoint;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.junit.Requires;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.probe.StepRecord;
import dev.plumbline.fixtures.witness.OutsideDirectory;
import dev.plumbline.spec.cri.v1.Mount;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Links of an image to the host, at which a container's configuration has something made. */
@Requires({"run:registry", "server:loopback-registry", "witness:files"})
class LinkedImageTests {

  private static final Probe DIRECTORY = Probe.of(p -> p.getcwd("cwd"));

  private static final Probe SEED = Probe.of(p -> p.readFile("seed", "/link/in/seed"));

  private static final Probe MARKER =
      Probe.of(p -> p.readFile("marker", "/link/" + OutsideDirectory.MARKER));

  @Test
  @Covers("cri-security/process/working-dir-link")
  void workingDirectoryBehindALinkIsNotMadeOnTheHost(CriEndpoint cri) {
    var outside = OutsideDirectory.in(cri.directory());
    var image = cri.images().registry().offerLink("link", outside.path());
    cri.images().pull(image.reference());
    Attempts.run(
        cri.runSandbox(),
        DIRECTORY,
        c -> c.setWorkingDir("/link/made").getImageBuilder().setImage(image.reference()));
    assertThat("changes of the host", outside.changes()).is(List.of());
  }

  @Test
  @Covers("cri-security/process/mount-link")
  void mountBehindALinkLandsInsideTheContainer(CriEndpoint cri) throws IOException {
    var outside = OutsideDirectory.in(cri.directory());
    var image = cri.images().registry().offerLink("link", outside.path());
    cri.images().pull(image.reference());
    var source = Files.createDirectory(cri.directory().resolve("source"));
    Files.writeString(source.resolve("seed"), "seed");
    var mount = Mount.newBuilder().setHostPath(source.toString()).setContainerPath("/link/in");
    var seed =
        Attempts.seen(
            cri.runSandbox(),
            SEED,
            "seed",
            c -> c.addMounts(mount).getImageBuilder().setImage(image.reference()));
    assertThat("changes of the host", outside.changes()).is(List.of());
    assertThat("what is mounted", seed.map(StepRecord::text))
        .isOneOf(List.of(Optional.of("seed"), Optional.empty()));
  }

  @Test
  @Covers("cri-security/process/volume-link")
  void volumeAtALinkHasNothingOfTheHost(CriEndpoint cri) {
    var outside = OutsideDirectory.in(cri.directory());
    var image = cri.images().registry().offerVolumeLink("link", outside.path());
    cri.images().pull(image.reference());
    var marker =
        Attempts.seen(
            cri.runSandbox(),
            MARKER,
            "marker",
            c -> c.getImageBuilder().setImage(image.reference()));
    assertThat("the host's file", marker.filter(StepRecord::succeeded).map(StepRecord::text))
        .is(Optional.empty());
    assertThat("changes of the host", outside.changes()).is(List.of());
  }
}
