package dev.plumbline.oci.runtime.mounts;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.outcome.HarnessException;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.runtime.CallBuilder;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.fixtures.witness.HostMounts;
import dev.plumbline.syscalls.abi.MountFlags;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A directory of the host that is a mount, with another mount below it: what a bind mount takes
 * along, and what options do to each of the two.
 *
 * @param host where the two are mounted
 * @param source the directory, which has a file with the text {@code source}
 * @param below a directory in it, which shows a file with the text {@code other}
 */
record SourceTree(HostMounts host, Path source, Path below) {

  /** Makes it; the flags of {@code MountFlags} are for the mount below. */
  static SourceTree of(OciRuntime runtime, long flags) {
    try {
      var source = runtime.newDirectory("source");
      var below = Files.createDirectory(source.resolve("below"));
      var other = runtime.newDirectory("other");
      Files.writeString(source.resolve("file"), "source");
      Files.writeString(other.resolve("file"), "other");
      var host = HostMounts.of(runtime).bind(source, source, 0).bind(other, below, flags);
      return new SourceTree(host, source, below);
    } catch (IOException e) {
      throw new HarnessException("make a source in " + runtime.directory() + ": " + e, e);
    }
  }

  /** The same, each mount in a peer group of its own. */
  static SourceTree shared(OciRuntime runtime) {
    var tree = of(runtime, 0);
    tree.host.propagate(tree.source, MountFlags.MS_REC | MountFlags.MS_SHARED);
    return tree;
  }

  /** Mounts it at {@code /place}. */
  Bundle bundle(Probe probe, String... options) {
    return Bundle.running(probe)
        .directory("rootfs/place")
        .mount("/place", "none", source.toString(), options);
  }

  /** Lets the runtime be called where it is mounted. */
  CallBuilder calling(CallBuilder call) {
    return host.calling(call);
  }
}
