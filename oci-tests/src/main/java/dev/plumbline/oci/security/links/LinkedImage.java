package dev.plumbline.oci.security.links;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.witness.OutsideDirectory;

/** Images in which a name is a link to a directory of the host. */
final class LinkedImage {

  /** Where {@link #watched} shows inside what is mounted outside. */
  static final String CHECK = "/check";

  private LinkedImage() {}

  /** Puts a link at a path of the root file system: to the directory, absolute or through ../. */
  static Bundle link(Bundle bundle, String path, String kind, OutsideDirectory outside) {
    return bundle.link(
        "rootfs" + path, kind.equals("relative") ? outside.from("") : outside.path().toString());
  }

  /** Binds the directory, with what was mounted there by then, to a place where the probe looks. */
  static Bundle watched(Bundle bundle, OutsideDirectory outside) {
    return bundle.mount(CHECK, "bind", outside.path().toString(), "rbind");
  }

  /** Takes the mounts of /dev and below away, so that the image's own /dev is used. */
  static Bundle withoutDevMounts(Bundle bundle) {
    return bundle.remove("/mounts/3").remove("/mounts/2").remove("/mounts/1");
  }
}
