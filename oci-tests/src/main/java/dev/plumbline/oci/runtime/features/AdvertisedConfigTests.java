package dev.plumbline.oci.runtime.features;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.hooks.HookRecorder;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.spec.runtime.HookKind;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Hooks and mount options that are told of: features.md#featuresHooks, #featuresMountOptions. */
class AdvertisedConfigTests {

  /** They do not make a mount of the given type, but something else. */
  private static final List<String> OPERATIONS = List.of("bind", "rbind", "remount");

  @Test
  @Covers("runtime-spec/features/hooks")
  void hooksOfEveryKindRun(OciRuntime runtime) {
    var named = Advertised.of(runtime).names("/hooks");
    var kinds = Arrays.stream(HookKind.values()).filter(k -> named.contains(k.property())).toList();
    var hooks = HookRecorder.of(runtime);
    kinds.forEach(hooks::hook);
    runtime.run(hooks.bundle());
    assertThat("hooks that ran", Set.copyOf(hooks.called()))
        .is(kinds.stream().map(HookKind::property).collect(Collectors.toSet()));
  }

  /**
   * A word that is not recognised reaches the file system as data: a tmpfs refuses it, a ramfs
   * takes any. A word that both refuse is refused by the runtime or the kernel for what it means.
   */
  @Test
  @Covers("runtime-spec/features/mount-options")
  void noMountOptionIsPassedToTheFileSystem(OciRuntime runtime) {
    var named = Advertised.of(runtime).names("/mountOptions");
    var flags = named.stream().filter(option -> !OPERATIONS.contains(option)).toList();
    var strict = Acceptance.refused(runtime, flags, options -> mounts("tmpfs", options));
    assertThat(
            "options that reach the file system",
            strict.stream()
                .filter(option -> Acceptance.accepts(runtime, mounts("ramfs", List.of(option))))
                .toList())
        .is(List.of());
  }

  /** A mount of its own for each option. */
  private static Bundle mounts(String type, List<String> options) {
    var bundle = Bundle.exiting();
    options.forEach(option -> bundle.mount("/place/" + option, type, type, option));
    return bundle;
  }
}
