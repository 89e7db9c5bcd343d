package dev.plumbline.oci.runtime.linux.paths;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.junit.Requires;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.probe.StepRecord;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.fixtures.runtime.Seen;
import java.nio.file.Files;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Paths that show nothing: config-linux.md#configLinuxMaskedPaths. */
class MaskedPathTests {

  private static final Predicate<StepRecord> SHOWS_NOTHING = step -> step.data().length == 0;

  @Test
  @Covers("runtime-spec/paths/masked-file")
  @Contrast("withoutMasksEverythingIsRead")
  void maskedFileShowsNothing(OciRuntime runtime) {
    showsNothing(runtime.run(masking("/secret/file")), "file");
  }

  @Test
  @Covers("runtime-spec/paths/masked-directory")
  @Contrast("withoutMasksEverythingIsRead")
  void maskedDirectoryShowsNoEntries(OciRuntime runtime) {
    assertThat(runtime.run(masking("/secret")))
        .step("directory")
        .is(StepRecord::entries, List.of());
  }

  /** The second path does not exist, which is not to end the work. */
  @Test
  @Covers("runtime-spec/paths/masked-several")
  @Contrast("withoutMasksEverythingIsRead")
  void everyPathOfTheListIsMasked(OciRuntime runtime) {
    var seen = runtime.run(masking("/secret/file", "/missing", "/secret/other", "/mounted/file"));
    showsNothing(seen, "file");
    showsNothing(seen, "other");
    showsNothing(seen, "mounted");
  }

  @Test
  @Covers("runtime-spec/paths/masked-on-mount")
  @Contrast("withoutMasksEverythingIsRead")
  void fileOnAMountIsMasked(OciRuntime runtime) {
    showsNothing(runtime.run(masking("/mounted/file")), "mounted");
  }

  @Test
  @Covers("runtime-spec/paths/masked-read-only-root")
  @Contrast("withoutMasksEverythingIsRead")
  void fileOfAReadOnlyRootIsMasked(OciRuntime runtime) {
    var bundle = masking("/secret/file").root(root -> root.withReadonly(true));
    showsNothing(runtime.run(bundle), "file");
  }

  @Test
  @Covers("runtime-spec/paths/masked-of-container")
  @Requires("witness:host")
  void fileOfTheHostStaysReadable(OciRuntime runtime) throws Exception {
    var container = runtime.create(masking("/secret/file")).start().awaitStopped();
    showsNothing(container.seen(), "file");
    var file = container.bundle().rootfs().resolve("secret/file");
    assertThat("the host's file is there", Files.exists(file)).is(true);
    assertThat("the host's file", Files.readString(file)).is("secret");
  }

  @Test
  @Covers("runtime-spec/paths/masked-relative")
  @Contrast("absolutePathIsAccepted")
  void relativeMaskedPathIsRefused(OciRuntime runtime) {
    assertThat(runtime.launch(masking("secret/file"))).refused();
  }

  void absolutePathIsAccepted(OciRuntime runtime) {
    assertThat(runtime.run(masking("/secret/file"))).ranToTheEnd();
  }

  void withoutMasksEverythingIsRead(OciRuntime runtime) {
    var seen = runtime.run(masking());
    assertThat(seen).step("file").read("secret");
    assertThat(seen).step("other").read("other");
    assertThat(seen).step("mounted").read("mounted");
    assertThat("entries", assertThat(seen).step("directory").value().entries().size()).is(2);
  }

  private static void showsNothing(Seen seen, String step) {
    assertThat(step, seen.record().step(step).orElseThrow()).is("no content", SHOWS_NOTHING);
  }

  private static Bundle masking(String... paths) {
    var probe =
        Probe.of(
            p ->
                p.readFile("file", "/secret/file")
                    .readFile("other", "/secret/other")
                    .readFile("mounted", "/mounted/file")
                    .listDirectory("directory", "/secret"));
    return Bundle.running(probe)
        .file("rootfs/secret/file", "secret")
        .file("rootfs/secret/other", "other")
        .directory("rootfs/mounted")
        .file("source/file", "mounted")
        .mount("/mounted", "none", "source", "bind")
        .set("/linux/maskedPaths", List.of(paths));
  }
}
