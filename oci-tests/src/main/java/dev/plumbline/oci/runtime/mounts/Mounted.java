package dev.plumbline.oci.runtime.mounts;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.probe.Probe;
import java.util.stream.Stream;

/** Bundles with one mount more, at {@code /place}. */
final class Mounted {

  private Mounted() {}

  /** A bind mount of the bundle's directory {@code source}, or a new file system of a type. */
  static Bundle as(String type, Probe probe, String... options) {
    var bundle = Bundle.running(probe).directory("rootfs/place").directory("source");
    return type.equals("bind")
        ? bundle.mount("/place", "none", "source", with("bind", options))
        : bundle.mount("/place", type, type, options);
  }

  private static String[] with(String first, String... options) {
    return Stream.concat(Stream.of(first), Stream.of(options)).toArray(String[]::new);
  }
}
