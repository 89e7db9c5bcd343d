package dev.plumbline.cri.container;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.cri.CriEndpoint;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.junit.Requires;
import dev.plumbline.fixtures.probe.Owner;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.spec.cri.v1.ContainerConfig;
import dev.plumbline.syscalls.Errno;
import org.junit.jupiter.api.Test;

/** Where a container's program finds itself: directory, terminal, input, volumes of the image. */
@Requires({"run:registry", "witness:files"})
class ContainerSurroundingsTests {

  private static final Probe DIRECTORY = Probe.of(p -> p.getcwd("cwd"));

  private static final Probe TERMINALS =
      Probe.of(p -> p.isTerminal("stdin", 0).isTerminal("stdout", 1).isTerminal("stderr", 2));

  private static final Probe VOLUMES =
      Probe.of(p -> p.readFile("seed", "/data/seed").createFile("write", "/state/new", "new"));

  @Test
  @Covers("kubernetes/container/working-dir")
  void directoryOfTheConfigurationIsUsed(CriEndpoint cri) {
    var seen =
        cri.runSandbox().run(DIRECTORY, c -> image(cri, c, "working-dir").setWorkingDir("/proc"));
    assertThat(seen).step("cwd").read("/proc");
  }

  @Test
  @Covers("kubernetes/container/working-dir-image")
  void withoutOneTheDirectoryOfTheImageIsUsed(CriEndpoint cri) {
    var seen = cri.runSandbox().run(DIRECTORY, c -> image(cri, c, "working-dir"));
    assertThat(seen).step("cwd").read("/work");
  }

  @Test
  @Covers("kubernetes/container/working-dir-made")
  void directoryThatIsNotThereIsMade(CriEndpoint cri) {
    var seen = cri.runSandbox().run(DIRECTORY, c -> c.setWorkingDir("/not/there/yet"));
    assertThat(seen).step("cwd").read("/not/there/yet");
  }

  @Test
  @Covers("kubernetes/container/working-dir-file")
  @Contrast("directoryThatIsNotThereIsMade")
  void directoryThatIsAFileIsAnError(CriEndpoint cri) {
    var sandbox = cri.runSandbox();
    var config = sandbox.containerConfig(DIRECTORY, c -> c.setWorkingDir("/etc/passwd"));
    assertThat(sandbox.attempt(config)).failed();
  }

  @Test
  @Covers("kubernetes/container/tty")
  void withATerminalEveryStreamIsOne(CriEndpoint cri) {
    var seen = cri.runSandbox().run(TERMINALS, c -> c.setTty(true));
    assertThat(seen).step("stdin").succeeded();
    assertThat(seen).step("stdout").succeeded();
    assertThat(seen).step("stderr").succeeded();
  }

  @Test
  @Covers("kubernetes/container/no-tty")
  @Contrast("withATerminalEveryStreamIsOne")
  void withoutATerminalNoStreamIsOne(CriEndpoint cri) {
    var seen = cri.runSandbox().run(TERMINALS);
    assertThat(seen).step("stdin").failedWith(Errno.ENOTTY);
    assertThat(seen).step("stdout").failedWith(Errno.ENOTTY);
    assertThat(seen).step("stderr").failedWith(Errno.ENOTTY);
  }

  @Test
  @Covers("kubernetes/container/stdin-closed")
  void withoutInputTheProgramReadsItsEnd(CriEndpoint cri) {
    assertThat(cri.runSandbox().run(Probe.of(p -> p.readFd("input", 0)))).step("input").returned(0);
  }

  @Test
  @Covers("kubernetes/container/volume-of-image")
  void volumeOfTheImageCanBeWrittenUnderAReadOnlyRoot(CriEndpoint cri) {
    var seen = cri.runSandbox().run(VOLUMES, c -> readOnly(image(cri, c, "volumes")));
    assertThat(seen).step("write").succeeded();
  }

  @Test
  @Covers("kubernetes/container/volume-content")
  void volumeOfTheImageHasWhatTheImageHasThere(CriEndpoint cri) {
    var seen = cri.runSandbox().run(VOLUMES, c -> readOnly(image(cri, c, "volumes")));
    assertThat(seen).step("seed").read("seed\n");
  }

  @Test
  @Covers("kubernetes/container/volume-user")
  void volumeOfTheImageBelongsToWhomItBelongsToThere(CriEndpoint cri) {
    var home = Probe.of(p -> p.stat("home", "/home/tester"));
    var seen = cri.runSandbox().run(home, c -> image(cri, c, "owned-volume"));
    assertThat(seen).step("home").is(step -> step.stat().owner(), new Owner(1000, 1000));
    assertThat(seen).step("home").is(step -> step.stat().permissions(), 0700);
  }

  private static void readOnly(ContainerConfig.Builder config) {
    config.getLinuxBuilder().getSecurityContextBuilder().setReadonlyRootfs(true);
  }

  private static ContainerConfig.Builder image(
      CriEndpoint cri, ContainerConfig.Builder config, String name) {
    config.getImageBuilder().setImage(cri.image(name));
    return config;
  }
}
