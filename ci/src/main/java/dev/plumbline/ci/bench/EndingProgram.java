package dev.plumbline.ci.bench;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.bundle.BundleDirectory;
import dev.plumbline.fixtures.outcome.HarnessException;
import dev.plumbline.syscalls.Architecture;
import dev.plumbline.syscalls.ElfImage;
import dev.plumbline.syscalls.ProgramBuilder;
import java.io.IOException;

/** A program that ends at once, so that what is measured is the runtime's work alone. */
final class EndingProgram {

  /** Where it lies in a root filesystem. */
  static final String PATH = "/ending";

  private EndingProgram() {}

  /** Puts it beside the bundle's own program. */
  static BundleDirectory addTo(BundleDirectory bundle) {
    return write(bundle, PATH);
  }

  /** Makes it the bundle's program. */
  static BundleDirectory insteadOfProbe(BundleDirectory bundle) {
    return write(bundle, Bundle.PROBE);
  }

  private static BundleDirectory write(BundleDirectory bundle, String path) {
    var program = new ProgramBuilder();
    program.exit(0);
    var file = bundle.rootfs().resolve("." + path);
    try {
      ElfImage.of(program.build(), Architecture.current()).writeTo(file);
    } catch (IOException e) {
      throw new HarnessException("write " + file + ": " + e, e);
    }
    return bundle;
  }
}
