package dev.plumbline.cri.container;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.cri.CriContainer;
import dev.plumbline.fixtures.cri.CriEndpoint;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.junit.Requires;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.spec.cri.v1.Container;
import dev.plumbline.spec.cri.v1.Signal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What later versions of the interface let a container have, and the status tell of it. */
@Requires({"run:registry", "witness:files"})
class LaterRecordTests {

  private static final long GRACE = 20;

  private static final Probe TELLS_THE_SIGNAL =
      Probe.of(p -> p.blockSignals("blocked").mark("ready").awaitSignal("signal"));

  @Test
  @Covers("cri/container/image-id")
  void imageIdIsTheIdOfTheImage(CriEndpoint cri) {
    var container = created(cri);
    var image = cri.images().status(container.config().getImage().getImage());
    assertThat("image_id", container.status().getImageId()).is(image.getId());
  }

  @Test
  @Covers("cri/container/image-id-listed")
  void listTellsTheSameImageId(CriEndpoint cri) {
    var container = created(cri);
    assertThat("image_id in the list", listed(container))
        .is(List.of(container.status().getImageId()));
  }

  @Test
  @Covers("kubernetes/container/user-specified-image")
  void statusTellsTheImageAsTheAuthorWroteIt(CriEndpoint cri) {
    var written = "example.com/written/by-the-author:1";
    var container =
        cri.runSandbox()
            .create(TELLS_THE_SIGNAL, c -> c.getImageBuilder().setUserSpecifiedImage(written));
    assertThat("user_specified_image", container.status().getImage().getUserSpecifiedImage())
        .is(written);
  }

  @Test
  @Covers("cri/container/stop-signal-config")
  void programGetsTheSignalOfTheConfiguration(CriEndpoint cri) {
    var container = stoppedBy(cri, Signal.SIGNAL_SIGUSR1);
    container.start().await(TELLS_THE_SIGNAL, "blocked").stop(GRACE);
    assertThat(container.awaitExit().seen(TELLS_THE_SIGNAL))
        .ranToTheEnd()
        .step("signal")
        .returned(dev.plumbline.syscalls.abi.Signal.SIGUSR1.number());
  }

  @Test
  @Covers("kubernetes/container/stop-signal-told")
  void statusTellsTheSignalThatStopsTheContainer(CriEndpoint cri) {
    assertThat("stop_signal", stoppedBy(cri, Signal.SIGNAL_SIGUSR1).status().getStopSignal())
        .is(Signal.SIGNAL_SIGUSR1);
  }

  private static CriContainer created(CriEndpoint cri) {
    return cri.runSandbox().create(TELLS_THE_SIGNAL);
  }

  private static CriContainer stoppedBy(CriEndpoint cri, Signal signal) {
    return cri.runSandbox().create(TELLS_THE_SIGNAL, c -> c.setStopSignal(signal));
  }

  private static List<String> listed(CriContainer container) {
    return container.listed().stream().map(Container::getImageId).toList();
  }
}
